package layout

import (
	"math/rand/v2"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

// writer carries one page through the writing.
type writer struct {
	rng *rand.Rand
	t   *Truth
	l   Layout

	written []model.Key // figure cells in the order of the page
	stop    string      // behind the numerals of rows: 1. 1． 1、
	beside  string      // the name of the column beside those of the last table
	pads    int         // its empty columns
}

// chance is true once in n.
func (w *writer) chance(n int) bool { return w.rng.IntN(n) == 0 }

func pick[T any](rng *rand.Rand, all ...T) T { return all[rng.IntN(len(all))] }

var halfMarks = strings.NewReplacer("（", "(", "）", ")", "：", ":", "，", ",", "；", ";", "“", "\"", "”", "\"", "？", "?", "！", "!")

// text gives a piece of the page its punctuation: full width as on live pages, half
// width as converters leave it, or now so, now so.
func (w *writer) text(s string) string {
	if w.l.Marks == 1 || w.l.Marks == 2 && w.chance(2) {
		return halfMarks.Replace(s)
	}
	return s
}

// variant is a spelling of a label.
func (w *writer) variant(l edition.Label) string {
	if w.l.Label != 0 && len(l.Also) > 0 && w.chance(2) {
		return l.Also[w.rng.IntN(len(l.Also))]
	}
	return l.Zh
}

// spaced puts a space into a label of two or three characters, 总 计 (§3.12).
func (w *writer) spaced(s string) string {
	r := []rune(s)
	if w.l.Space == 1 && len(r) >= 2 && len(r) <= 4 && w.chance(2) {
		return string(r[0]) + " " + string(r[1:])
	}
	return s
}

func (w *writer) banner(tab *edition.Table) string {
	s := tab.Banner.Zh
	if w.l.Space == 1 {
		s = strings.Replace(s, "条", "条 ", 1)
	}
	return s
}

// cuts are the header words that real pages break, and where (§4.3, §5.9).
var cuts = map[string]int{
	"本年新制作数量": 3, "本年新公开数量": 3, "对外公开总数量": 4, "商业企业": 2, "科研机构": 2,
	"社会公益组织": 4, "法律服务机构": 4, "结果维持": 2, "结果纠正": 2, "其他结果": 2, "尚未审结": 2,
	"本年制发件数": 2, "现行有效件数": 4, "本年处理决定数量": 4, "上一年项目数量": 3,
}

// halves lose their second half (§4.3, §4.4): the columns are then known by place.
var halves = map[string]string{"本年新制作数量": "本年新", "本年新公开数量": "本年新", "本年增/减": "本年增/", "本年制发件数": "本年制发", "现行有效件数": "现行有效件"}

func (w *writer) colHead(tab *edition.Table, c *edition.Col) string {
	s := w.variant(c.Label)
	if c.Key == "amount" && c.Type == edition.Decimal {
		s = w.feeHead()
	}
	if n := cuts[s]; n > 0 && w.l.Cut != 0 {
		r := []rune(s)
		switch w.l.Cut {
		case 1:
			s = string(r[:n]) + "\n" + string(r[n:])
		case 2:
			s = string(r[:n]) + " " + string(r[n:])
		}
	}
	if w.l.Cut == 4 && (tab.Shape == edition.Across || w.chance(3) && tab.Shape == edition.Matrix) { // §6.3, Pingtan 2021
		s = strings.Join(strings.Split(s, ""), "\n")
	}
	if h := halves[s]; h != "" && w.l.Cut == 3 {
		s = h
	}
	return w.text(w.spaced(s))
}

func (w *writer) feeHead() string {
	switch w.l.FeeHead {
	case 1:
		return "本年收费金额（单位：万元，保留4位小数）"
	case 2:
		return "本年收费金额单位：万元"
	case 3:
		return "本年收费金额"
	}
	return "本年收费金额（单位：万元）"
}

// rowLabel is the label of a row with its numeral: 一、… （一）… 1.…
func (w *writer) rowLabel(tab *edition.Table, row *edition.Row) string {
	name := w.variant(row.Label)
	if w.l.Label == 3 {
		name = odd(name)
	}
	n := row.Number
	switch {
	case n == "":
		if tab.Shape == edition.List && (strings.Contains(string(row.Key), "by_head") || row.Key == "proactive.normative_documents_disclosed" || row.Key == "applications.denied_state_secret") {
			n = "其中："
		}
	case strings.HasPrefix(n, "（"):
		if w.l.Space == 1 {
			n += " "
		}
	case n[0] >= '0' && n[0] <= '9':
		if w.stop == "" || w.l.Label == 3 {
			w.stop = pick(w.rng, ".", ".", ".", "．", "、")
		}
		n += w.stop
		if w.l.Space == 1 {
			n += " "
		}
		if tab.ID == "annex_coded" {
			n = "" // the code is a column of that form
		}
	default:
		n += "、"
	}
	return w.text(n + w.spaced(name))
}

// odd are misprints and tails that were seen (§5.17, format.md section 4).
func odd(s string) string {
	switch s {
	case "属于四类过程性信息":
		return "属于四类过程性性信息"
	case "规章":
		return "规章（设区的市、自治州人民政府应提供相关数据）"
	case "其他对外管理服务事项":
		return "其他对外管理服务事项（指行政许可以外的政务服务事项）"
	}
	return strings.Replace(s, "逾期不补正、", "逾期不补正，", 1)
}

// vertical is 三、本年度办理结果 as its narrow column shows it (§5.6, §11b).
func (w *writer) vertical(g edition.Group) string {
	s := w.text(g.Number + "、" + w.variant(g.Label))
	r := []rune(s)
	switch w.l.Vertical {
	case 1:
		return strings.Join(strings.Split(s, ""), "\n")
	case 2:
		return strings.Join(strings.Split(s, ""), " ")
	case 3:
		return string(r[:3]) + "\n" + string(r[3:6]) + "\n" + string(r[6:])
	}
	return s
}

// dashes say that there is none (§10.3).
var dashes = []string{"-", "—", "/", "无", "——", "----"}

// figure is the cell of a key as printed.
func (w *writer) figure(k model.Key) cell {
	c := w.t.Cells[k]
	f := cell{key: k, role: figure, rs: 1, cs: 1}
	switch {
	case c == nil:
		return cell{role: pad, rs: 1, cs: 1}
	case c.Status == model.Blank:
		f.text = []string{"", "\u00a0", "\u3000"}[w.l.Blank]
	case c.Status == model.Dash:
		f.text = dashes[w.l.Dash]
	default:
		f.text = w.number(k, c)
	}
	c.Raw = f.text
	w.written = append(w.written, k)
	return f
}
