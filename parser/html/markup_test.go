package html

import (
	"strings"
	"testing"
	"time"

	"nianbao/parser/doc"
)

func TestTranslated(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"wiki", "== 二、情况 ==\n'''粗'''体\n{| class=\"wikitable\"\n|-\n! colspan=\"2\" | 甲 !! 乙\n|-\n| 规章 || 1 || \n|-\n| 文件\n| 2\n|\n|}\n六、其他", "## 二、情况\n粗体\n[甲*2|乙]\n[规章|1|]\n[文件|2|]\n六、其他\n"},
		{"wiki, rows without a mark", "{|\n| 规章\n| 1\n|-\n| 文件\n| 2\n|}", "[规章|1]\n[文件|2]\n"},
		{"tex", "\\documentclass[a4]{ctexart}\n\\title{报告}\n\\begin{document}\n\\section*{二、情况}\\label{x}\n第一段50\\%。\n\n第二段。\n\\begin{tabular}{|c|c|c|}\n\\hline\n\\multicolumn{2}{|c|}{甲} & 乙 \\\\ \\hline\n\\multirow{2}{*}{\\textbf{规章}} & 1 & \\\\ \\cline{2-3}\n & 2 & 3 \\\\[2pt]\n\\end{tabular}\n\\end{document}", "### 报告\n### 二、情况\n第一段50%。\n第二段。\n[甲*2|乙]\n[规章|1|]\n[|2|3]\n"},
		{"tex, long table", "\\begin{longtable}[]{@{}ll@{}}\n\\toprule\\noalign{}\n规章 % 注\n& 1 \\tabularnewline\n\\cmidrule(lr){1-2}\n文件 & 2 \\\\\n\\bottomrule\n\\end{longtable}", "[规章|1]\n[文件|2]\n"},
	} {
		m := Translated(c.in)
		if m == nil {
			t.Errorf("%s: not translated", c.name)
			continue
		}
		d, err := Read(m.Text, doc.Encoding{}, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got := drawn(d); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
		for _, b := range d.Blocks {
			if s := m.Place(b.Span); s.Start < 0 || s.End < s.Start || s.End > len(c.in) || b.Text != "" && len(b.Text) < 10 && !strings.Contains(strings.ReplaceAll(c.in[s.Start:s.End], "'", ""), b.Text) {
				t.Errorf("%s: %q is at %.40q", c.name, b.Text, c.in[s.Start:s.End])
			}
		}
	}
	for _, s := range []string{"", "规章 | 1", "{| 甲 |}", "a\\b{c}"} {
		if Translated(s) != nil {
			t.Errorf("%q was translated", s)
		}
	}
}

// drawn prints headings, paragraphs and tables, a line each.
func drawn(d *doc.Document) string {
	var b strings.Builder
	for _, bl := range d.Blocks {
		if bl.Kind != doc.TableKind {
			if bl.Text == "" {
				continue
			}
			if bl.Level > 0 {
				b.WriteString(strings.Repeat("#", bl.Level) + " ")
			}
			b.WriteString(bl.Text + "\n")
			continue
		}
		for _, row := range bl.Table.Readings[0].Rows {
			if len(row) == 0 {
				continue
			}
			for i, c := range row {
				b.WriteString(map[bool]string{true: "[", false: "|"}[i == 0] + c.Text)
				if c.ColSpan > 1 {
					b.WriteString("*" + string(rune('0'+c.ColSpan)))
				}
			}
			b.WriteString("]\n")
		}
	}
	return b.String()
}

// Arguments that never end cost no more than others.
func TestTranslatedIsLinear(t *testing.T) {
	start := time.Now()
	for _, s := range []string{`\a{`, `\section{`, `\begin{tabular}`, `\multicolumn{`, `[(`, "{|\n|"} {
		Translated(`\begin{tabular}` + strings.Repeat(s, 100_000))
	}
	if d := time.Since(start); d > 10*time.Second {
		t.Errorf("took %v", d)
	}
}
