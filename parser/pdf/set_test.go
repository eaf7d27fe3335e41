package pdf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// shared finds the test sets beside the repository; the test is skipped on a
// machine that does not have them.
func shared(t testing.TB, pattern string) []string {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", pattern))
	if len(files) == 0 {
		t.Skip("skipped: no ../shared here")
	}
	return files
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// figure is a key of the truth with what stands there; "" for null.
type figure struct{ key, raw string }

// truth reads the figures of a truth file in the order of the form.
func truth(t testing.TB, name string) (fs []figure) {
	t.Helper()
	var file struct{ Tables json.RawMessage }
	if err := json.Unmarshal(readFile(t, name), &file); err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(file.Tables))
	d.UseNumber()
	d.Token()
	for d.More() {
		k, _ := d.Token()
		v, _ := d.Token()
		f := figure{key: k.(string)}
		if v != nil {
			f.raw = fmt.Sprint(v)
		}
		fs = append(fs, f)
	}
	return fs
}

// rowLabels are the rows of the request table in the order of the form.
var rowLabels = strings.Fields(`一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量
	(一)予以公开 (二)部分公开(区分处理的,只计这一情形,不计其他情形)
	1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息
	6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项
	1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确
	1.信访举报投诉类申请 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请 5.要求行政机关确认或重新出具已获取信息
	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 3.其他
	(七)总计 四、结转下年度继续办理`)

// figuresOf reads the cells of a Document as the next stage would: rows by their
// labels, columns by their order from the right.
func figuresOf(d *doc.Document) map[string][]string {
	got := map[string][]string{}
	for _, b := range d.Blocks {
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			var figures []string
			for i, c := range row {
				if text := squeeze(c.Text); isNumber(text) || text == "" && i > 0 {
					figures = append(figures, text)
				} else {
					figures = nil
					got["label "+text] = nil
				}
			}
			label := ""
			for _, c := range row {
				if text := squeeze(c.Text); text != "" && !isNumber(text) {
					label = text
				}
			}
			if len(figures) > 0 && (got[label] == nil || label == "") {
				got[label] = figures
			}
		}
	}
	return got
}

func squeeze(s string) string {
	return strings.NewReplacer("\n", "", " ", "", "（", "(", "）", ")", "，", ",").Replace(s)
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.") == ""
}

// compareSet counts the figures of a truth file that the cells hold.
func compareSet(d *doc.Document, want []figure) (exact int, wrong []string) {
	got := figuresOf(d)
	at := func(label string, i int) string {
		fs := got[squeeze(label)]
		if i < len(fs) {
			return fs[i]
		}
		return "none"
	}
	for i, f := range want {
		var have string
		switch {
		case i < 3:
			have = at("规章", i)
		case i < 6:
			if have = at("行政规范性文件", i-3); have == "none" {
				have = at("规范性文件", i-3)
			}
		case i < 10:
			have = at([]string{"行政许可", "行政处罚", "行政强制", "行政事业性收费"}[i-6], 0)
		case i < 10+25*7:
			have = at(rowLabels[(i-10)/7], (i-10)%7)
		default:
			have = at("", i-10-25*7)
		}
		if same(have, f.raw) {
			exact++
		} else {
			wrong = append(wrong, fmt.Sprintf("%s = %q, want %q", f.key, have, f.raw))
		}
	}
	return exact, wrong
}

// same compares a figure with the truth, which is a number and has lost the zeros
// at the end of a fraction.
func same(have, want string) bool {
	if strings.Contains(have, ".") {
		have = strings.TrimSuffix(strings.TrimRight(have, "0"), ".")
	}
	return have == want
}

// outcomes are the files of the set that must not be read, and why.
var outcomes = map[string]Code{
	"b01_truncated":   Broken,
	"g02_gs_ps":       GarbledText,
	"u02_mutool_conv": GarbledText,
	"q08_userpw":      PasswordRequired,
	"s01_scan200":     ImageOnly,
}

func TestReadSet(t *testing.T) {
	for _, name := range shared(t, "pdfset/*.pdf") {
		stem := strings.TrimSuffix(filepath.Base(name), ".pdf")
		t.Run(stem, func(t *testing.T) {
			d, err := Read(readFile(t, name), Limits{})
			if code, ok := outcomes[stem]; ok {
				var e *Error
				if !errors.As(err, &e) || e.Code != code {
					t.Fatalf("Read = %v, want code %s", err, code)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			checkLaws(t, d)
			checkPlaces(t, d, readFile(t, name))
			want := truth(t, strings.TrimSuffix(name, ".pdf")+".truth.json")
			exact, wrong := compareSet(d, want)
			doubtful := false
			for _, n := range d.Notes {
				doubtful = doubtful || n.Severity == "warning"
			}
			if stem == "g01_gs" { // ToUnicode lies in the file
				if !doubtful {
					t.Error("a lying text layer is not noted")
				}
				return
			}
			if doubtful {
				t.Errorf("notes %v", d.Notes)
			}
			if len(wrong) > 0 {
				t.Errorf("%d of %d exact\n%s", exact, len(want), strings.Join(wrong[:min(8, len(wrong))], "\n"))
			}
		})
	}
}

// checkLaws checks what holds for every Document: spans lie in the text, hold the
// text of their blocks and cells, and do not overlap; a figure's box is on a page.
func checkLaws(t testing.TB, d *doc.Document) {
	t.Helper()
	at := 0
	follows := func(s doc.Span, text string) {
		t.Helper()
		if s.Start < at || s.End < s.Start || s.End > len(d.Text) {
			t.Fatalf("span %v after %d in %d bytes", s, at, len(d.Text))
		}
		if d.Text[s.Start:s.End] != text {
			t.Fatalf("text at %v is %q, want %q", s, d.Text[s.Start:s.End], text)
		}
		at = s.End
	}
	for _, b := range d.Blocks {
		if b.Table == nil {
			follows(b.Span, b.Text)
			continue
		}
		for r, row := range b.Table.Rows {
			for _, c := range row {
				follows(c.Span, c.Text)
				if c.Row != r || c.RowSpan < 1 || c.ColSpan < 1 || c.Row+c.RowSpan > len(b.Table.Rows) {
					t.Fatalf("row %d holds cell %+v", r, c)
				}
				if p := d.Place(c.Span); c.Text != "" && (p == nil || p.Page < 1 || p.Page > d.Pages) {
					t.Fatalf("cell %q has place %v", c.Text, p)
				}
			}
		}
	}
}

// checkPlaces checks that the box of each figure holds its digits, and no others.
func checkPlaces(t *testing.T, d *doc.Document, file []byte) {
	t.Helper()
	pages, _, err := open(file, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range d.Blocks {
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, c := range row {
				if !isNumber(c.Text) {
					continue
				}
				p := d.Place(c.Span)
				have := map[string]bool{}
				for _, ch := range pages[p.Page-1].Chars {
					if x, y := ch.Center(); x > p.Box[0] && x < p.Box[2] && y > p.Box[1] && y < p.Box[3] {
						have[ch.Text] = true
					}
				}
				want := map[string]bool{}
				for _, r := range c.Text {
					want[string(r)] = true
				}
				if fmt.Sprint(have) != fmt.Sprint(want) {
					t.Errorf("page %d %v holds %v, want %q", p.Page, p.Box, have, c.Text)
				}
			}
		}
	}
}
