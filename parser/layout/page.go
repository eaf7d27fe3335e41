package layout

import (
	"fmt"
	"strings"

	"nianbao/model/edition"
)

// kind of a part of the page.
type kind uint8

const (
	para kind = iota
	title
	heading
	table
	chrome
	sign
	pageMark // page number between two pieces of a table
)

type part struct {
	kind  kind
	text  string
	sheet *sheet
}

func paras(k kind, texts ...string) []part {
	var all []part
	for _, s := range texts {
		all = append(all, part{kind: k, text: s})
	}
	return all
}

// compose puts the page together in reading order.
func (w *writer) compose() []part {
	p := w.titles()
	p = append(p, paras(para, w.preface()...)...)
	if w.t.form() {
		p = append(p, w.chapters()...)
	} else {
		p = append(p, w.oldChapters()...)
	}
	if w.l.Split == 2 {
		p = w.merge(p)
	}
	if w.l.Heads == 7 { // §3.9: the first heading sticks to the end of the preface
		for i := range p {
			if p[i].kind == heading {
				p[i-1].text += p[i].text
				p = append(p[:i], p[i+1:]...)
				break
			}
		}
	}
	if w.l.Sign != 0 {
		p = append(p, paras(sign, w.t.Organ, fmt.Sprintf("%d年1月%d日", w.t.Year+1, 5+w.rng.IntN(24)))...)
	}
	return p
}

// chapters are the six of the forms since 2019.
func (w *writer) chapters() []part {
	var p []part
	var blocks []*edition.Table
	var three, four *edition.Table
	for _, tab := range w.t.Tables {
		switch tab.Shape {
		case edition.Block:
			blocks = append(blocks, tab)
		case edition.Matrix:
			three = tab
		case edition.Across:
			four = tab
		}
	}
	for i, s := range edition.Get(w.t.Edition).Sections {
		h := w.heading(i+1, s.Label)
		if w.l.Heads == 5 && i == 0 { // §3.4: narrative chapters come first
			p = append(p, w.narrative()...)
			continue
		}
		p = append(p, part{kind: heading, text: h})
		switch i {
		case 0:
			p = append(p, paras(para, w.overview()...)...)
		case 1:
			p = append(p, paras(para, w.between()...)...)
			p = append(p, w.pieces(blocks)...)
		case 2:
			p = append(p, paras(para, w.between()...)...)
			p = append(p, w.paged(w.matrix(three))...)
			p = append(p, paras(para, w.note()...)...)
		case 3:
			for _, s := range w.across(four) {
				p = append(p, part{kind: table, sheet: w.reshape(s)})
			}
		case 4:
			p = append(p, paras(para, w.problems()...)...)
		case 5:
			p = append(p, paras(para, w.other()...)...)
		}
	}
	return p
}

// narrative are chapters of the organ's own before the statutory ones.
func (w *writer) narrative() []part {
	var p []part
	texts := w.overview()
	for i, h := range []string{"一、加强组织领导", "二、做好主动公开工作", "三、规范办理公开申请", "四、完善平台建设"} {
		p = append(p, part{kind: heading, text: w.text(h)})
		p = append(p, part{kind: para, text: texts[i%len(texts)]})
	}
	return p
}

// pieces is table 2 as one table or a table a block.
func (w *writer) pieces(blocks []*edition.Table) []part {
	if w.l.Split != 1 {
		return []part{{kind: table, sheet: w.reshape(w.blocks(blocks))}}
	}
	var p []part
	for i := range blocks {
		p = append(p, part{kind: table, sheet: w.reshape(w.blocks(blocks[i : i+1]))})
	}
	return p
}

// oldChapters are those of the reports before 2019, the table at the end (§3.14).
func (w *writer) oldChapters() []part {
	var p []part
	var named []edition.Section
	for _, s := range edition.Get(w.t.Edition).Sections {
		if s.Key != "other_matters" && (!w.chance(3) || s.Key == "overview") {
			named = append(named, s)
		}
	}
	for i, s := range named {
		p = append(p, part{kind: heading, text: w.heading(i+1, s.Label)})
		switch s.Key {
		case "overview":
			p = append(p, paras(para, w.overview()...)...)
		case "problems_and_improvements":
			p = append(p, paras(para, w.problems()...)...)
		default:
			p = append(p, part{kind: para, text: w.text(pick(w.rng, "本年度此项工作平稳有序，详见附表。", "按要求开展，没有发生需要说明的情况。", "相关数据见后附统计表。"))})
		}
	}
	last := edition.Get(w.t.Edition).Sections
	p = append(p, part{kind: heading, text: w.heading(len(named)+1, last[len(last)-1].Label)})
	tab := w.t.Tables[0]
	name := "政府信息公开情况统计表"
	if tab.Banner.Zh == "" {
		name = "附表"
	}
	p = append(p, part{kind: para, text: w.text(name)})
	return append(p, w.paged(w.list(tab))...)
}

var numerals = []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"}

// heading is a chapter heading with the drift of real ones (§3.2 to §3.6).
func (w *writer) heading(n int, l edition.Label) string {
	name := l.Zh
	if w.l.Heads == 1 && len(l.Also) > 0 {
		name = l.Also[w.rng.IntN(len(l.Also))]
		if name == "其他" {
			name = l.Zh
		}
	}
	num := numerals[n] + "、"
	switch w.l.Heads {
	case 2:
		num = ""
	case 3:
		if w.chance(2) {
			num = "、"
		}
	case 4:
		if w.chance(3) {
			num = numerals[1+w.rng.IntN(6)] + "、"
		}
	case 5:
		num = numerals[max(1, n-1)] + "、"
	case 6:
		num += " "
		if len([]rune(name)) == 2 {
			name = string([]rune(name)[:1]) + " " + string([]rune(name)[1:])
		}
	}
	return w.text(num + name)
}

// titles are the title lines in one of their forms (§2).
func (w *writer) titles() []part {
	y, o := fmt.Sprint(w.t.Year), w.t.Organ
	w.t.OrganStated = true
	const tail = "政府信息公开工作年度报告"
	w.t.Title = o + y + "年" + tail
	lines := []string{w.t.Title}
	switch w.l.Title {
	case 1:
		lines = []string{y + "年" + o + tail}
	case 2:
		lines = []string{o, y + "年" + tail}
	case 3:
		lines = []string{o + y + "年政府信息公开工作", "年度报告"}
	case 4:
		lines = []string{o + " " + y + " 年 " + tail}
	case 5:
		lines = []string{o + "政府信息公开工作" + y + "年度报告"}
	case 6:
		lines = []string{o + y + "年政府信息公开年度报告"}
	case 7:
		lines = []string{o + y + "年度" + tail}
	case 8:
		lines = []string{o + "关于印发", y + "年" + tail + "的通知", "各股（室）、下属单位：", "现将报告印发给你们，请按要求公开。", o + y + "年" + tail}
	case 9:
		lines = append(lines, w.t.Title)
	case 10:
		lines = []string{y + "年" + tail}
		w.t.OrganStated = false
	case 11:
		lines, w.t.OrganStated = nil, false
	case 12:
		lines = append(lines, fmt.Sprintf("（%d年1月%d日）", w.t.Year+1, 6+w.rng.IntN(20)))
	}
	for i := range lines {
		lines[i] = w.text(lines[i])
	}
	if w.l.Media == HTML && w.l.Title == 3 { // a break inside the heading
		lines = []string{strings.Join(lines, "\n")}
	}
	return paras(title, lines...)
}
