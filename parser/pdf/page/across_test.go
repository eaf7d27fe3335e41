package page

import (
	"fmt"
	"strings"
	"testing"
)

// piece is a page with rules at some heights from x to 300, and a row of words under each
// but the last.
func piece(x float64, heights []float64, rows ...string) *Page {
	p := &Page{Width: 400, Height: 600}
	for i, y := range heights {
		p.Rulings = append(p.Rulings, Ruling{true, y, x, 300})
		if i >= len(rows) {
			continue
		}
		at := x + 5
		for _, r := range rows[i] {
			if r != ' ' {
				p.Chars = append(p.Chars, Char{Text: string(r), Size: 10, Box: Box{at, y - 15, at + 10, y - 5}})
			}
			at += 10
		}
	}
	return p
}

// narrowed is a page with shorter rules.
func narrowed(p *Page) *Page {
	for i := range p.Rulings {
		p.Rulings[i].To = 120
	}
	return p
}

// TestAcross: columns on later pages stand beside their rows, and nothing else does.
func TestAcross(t *testing.T) {
	one, two := []float64{500, 480, 450, 420, 390}, []float64{500, 470, 445, 415, 380}
	left := func(h []float64, n int) *Page {
		return piece(100, h, "机构 企业", fmt.Sprintf("甲 %d", n), fmt.Sprintf("乙 %d", n+1), fmt.Sprintf("丙 %d", n+2))
	}
	right := func(h []float64, n int) *Page {
		return narrowed(piece(50, h, "总计", fmt.Sprint(n), fmt.Sprint(n+1), fmt.Sprint(n+2)))
	}
	for name, c := range map[string]struct {
		pages []*Page
		want  string
	}{
		"down, then over":      {[]*Page{left(one, 1), left(two, 4), right(one, 11), right(two, 14)}, "机构企业总计/甲111/乙212/丙313 机构企业总计/甲414/乙515/丙616"},
		"over, then down":      {[]*Page{left(one, 1), right(one, 11), left(two, 4), right(two, 14)}, "机构企业总计/甲111/乙212/丙313 机构企业总计/甲414/乙515/丙616"},
		"rows all alike":       {[]*Page{left(one, 1), left(one, 4), right(one, 11), right(one, 14)}, "机构企业总计/甲111/乙212/丙313 机构企业总计/甲414/乙515/丙616"},
		"one too few":          {[]*Page{left(one, 1), left(one, 4), right(one, 11)}, "机构企业/甲1/乙2/丙3 机构企业/甲4/乙5/丙6 总计/11/12/13"},
		"other heights":        {[]*Page{left(one, 1), right(two, 11)}, "机构企业/甲1/乙2/丙3 总计/11/12/13"},
		"labels of its own":    {[]*Page{left(one, 1), left(one, 4)}, "机构企业/甲1/乙2/丙3 机构企业/甲4/乙5/丙6"},
		"a table comes again":  {[]*Page{right(one, 1), right(one, 4)}, "总计/1/2/3 总计/4/5/6"},
		"two rules":            {[]*Page{left(one, 1), narrowed(piece(50, one[1:3], "7"))}, "机构企业/甲1/乙2/丙3 7"},
		"two rules after":      {[]*Page{left(one, 1), left(two, 4), right(one, 11), piece(50, two[1:3], "7")}, "机构企业总计/甲111/乙212/丙313 机构企业/甲47/乙5/丙6"},
		"heads beside figures": {[]*Page{left(one, 1), narrowed(piece(50, one, "7", "总计", "其他", "8"))}, "机构企业/甲1/乙2/丙3 7/总计/其他/8"},
		"a table as wide":      {[]*Page{left(one, 1), piece(100, one, "总计", "7", "8", "9")}, "机构企业/甲1/乙2/丙3 总计/7/8/9"},
		"as wide as the other": {[]*Page{left(one, 1), piece(101, one, "总计", "7", "8", "9")}, "机构企业/甲1/乙2/丙3 总计/7/8/9"},
		"a chapter":            {[]*Page{left(one, 1), narrowed(piece(50, one, "一、总计", "7", "8", "9"))}, "机构企业/甲1/乙2/丙3 一、总计/7/8/9"},
	} {
		for i, p := range c.pages {
			p.Number = i + 1
		}
		var got []string
		for _, p := range Across(c.pages) {
			var lines []string
			for _, l := range TextLines(p.Chars) {
				lines = append(lines, strings.ReplaceAll(l.Text, " ", ""))
			}
			got = append(got, strings.Join(lines, "/"))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", name, s, c.want)
		}
	}
}

// TestPiece: what stands on a later page has its place there.
func TestPiece(t *testing.T) {
	heights := []float64{500, 480, 450, 420, 390}
	pages := []*Page{piece(100, heights, "机构", "甲 1"), narrowed(piece(50, heights, "总计", "2"))}
	for i, p := range pages { // with numbers of pages, which are left out
		p.Number = i + 1
		p.Chars = append(p.Chars, Char{Text: fmt.Sprint(i + 1), Size: 10, Box: Box{200, 20, 205, 30}})
	}
	joined := Across(pages)
	if len(joined) != 1 {
		t.Fatalf("%d pages", len(joined))
	}
	var got []string
	for _, c := range joined[0].Chars {
		p, b := joined[0].Piece(c.Box)
		got = append(got, fmt.Sprintf("%s %d@%.0f", c.Text, p.Number, b.X0))
	}
	if s := strings.Join(got, ", "); s != "机 1@105, 构 1@115, 甲 1@105, 1 1@125, 1 1@200, 总 2@55, 计 2@65, 2 2@55" {
		t.Error(s)
	}
}

// TestAcrossMany: a long file is left as it is.
func TestAcrossMany(t *testing.T) {
	heights := []float64{500, 480, 450, 420, 390}
	pages := []*Page{piece(100, heights, "机构", "甲 1"), narrowed(piece(50, heights, "总计", "2"))}
	for len(pages) <= mostPages {
		pages = append(pages, &Page{})
	}
	if n := len(Across(pages)); n != len(pages) {
		t.Errorf("%d of %d pages", n, len(pages))
	}
}
