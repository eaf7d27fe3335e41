package pdf

import (
	"testing"

	"nianbao/parser/pdf/page"
)

// TestTitleLines: the second line of a title stands under the first, which is full; the
// next heading, in the type of the text, does not.
func TestTitleLines(t *testing.T) {
	line := func(x0, y, x1, size float64, text string) item {
		return item{page: 1, line: &page.Line{Text: text, Size: size, Box: page.Box{X0: x0, Y0: y, X1: x1, Y1: y + size}}}
	}
	items := []item{
		line(100, 700, 500, 20, "某某市人民政府办公室2024年政府信息公"),
		line(200, 670, 400, 20, "开工作年度报告"),
		line(130, 640, 500, 12, "依照条例的规定"),
		line(100, 620, 500, 12, "编写本报告"),
		line(200, 600, 400, 12, "统计表"),
	}
	markParagraphs(items)
	for i, want := range []struct{ follow, stack bool }{{}, {stack: true}, {}, {follow: true}, {}} {
		if it := items[i]; it.follow != want.follow || it.stack != want.stack {
			t.Errorf("line %d: follow %v, stack %v", i, it.follow, it.stack)
		}
	}
}
