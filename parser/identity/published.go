package identity

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// published finds the date of publication: page data, index table, a visible label, and
// last the date under the title or the signature. A date of capture is none of these, and
// that of writing only where there is no other.
func (p *page) published(id *Identity) {
	if d, from, ok := p.stated(); ok {
		id.Published = &model.Published{Date: d, From: from}
		return
	}
	for _, labels := range [...][]string{publishLabels, writeLabels} {
		for _, l := range p.labels {
			if d, ok := labelled(l, labels); ok {
				id.Published = &model.Published{Date: d, From: "label"}
				return
			}
		}
	}
	if d, ok := p.signed(); ok {
		id.Published = &model.Published{Date: d, From: "signature"}
	}
}

// dateNames are the data that give the date of publication, and those of writing.
var (
	dateNames = map[string]bool{"pubdate": true, "publishdate": true, "publishtime": true, "pubtime": true, "article:published_time": true,
		"firstpublishedtime": true, "datepublished": true, "发布日期": true, "发布时间": true, "公开日期": true, "发文日期": true, "时间": true, "日期": true}
	writeNames = map[string]bool{"createdate": true, "生成日期": true, "公文生成日期": true, "生成时间": true, "成文日期": true}
)

// stated reads the data of the page, meta tags before the index table before labels.
func (p *page) stated() (day, from string, ok bool) {
	rank := 6
	for _, m := range p.d.Meta {
		name := metaName(m)
		d, valid := isoDate(m.Value)
		if !valid || !dateNames[name] && !writeNames[name] {
			continue
		}
		r, place := 2, "label"
		switch m.From {
		case "meta", "tag":
			r, place = 0, "meta"
		case "index_table":
			r, place = 1, "index_table"
		}
		if writeNames[name] {
			r += 3
		}
		if r < rank {
			rank, day, from, ok = r, d, place, true
		}
	}
	return day, from, ok
}

var (
	publishLabels = []string{"发布日期:", "发布时间:", "公开日期:", "发文日期:", "时间:", "日期:"}
	writeLabels   = []string{"生成日期:", "成文日期:", "生成时间:"}
)

// labelSigns writes the signs of labels in one way.
var labelSigns = strings.NewReplacer("：", ":", " :", ":", "發", "发", "開", "开", "時間", "时间")

// inDates are in all labels of a date.
var inDates = fold.WordsOf("日期", "时间")

// inLabels are in all labels of a date or an organ.
var inLabels = fold.WordsOf("日期", "时间", "時間", "机构", "机关", "单位")

// labelLines are the lines and rows that may have the label of a date, before chapter one.
func (p *page) labelLines() []string {
	var lines []string
	for i := range p.lines[:min(len(p.lines), 61)] {
		text := p.lines[i].text
		if len(text) < 40 && hasSuffix(text, ":", "：") { // the datum stands on the next line
			text += lineAt(p.lines, i+1)
		}
		if inLabels.In(text) {
			text = labelSigns.Replace(text)
		} else {
			text = ""
		}
		lines = append(lines, text)
	}
	for row := range p.prefaceRows() {
		line := ""
		if slices.ContainsFunc(row, func(c doc.Cell) bool { return inLabels.In(c.Text) }) {
			for _, c := range row {
				line += " " + labelSigns.Replace(c.Text) + ":"
			}
		}
		if lines = append(lines, line); len(lines) == maxLines {
			break
		}
	}
	return lines
}

// labelled reads 发布日期:2020-01-31 in a line, or 发布日期 2020-01-31.
func labelled(s string, labels []string) (string, bool) {
	if len(s) > 4000 || !strings.Contains(s, "20") || !inDates.In(s) {
		return "", false
	}
	for _, label := range labels {
		name := strings.TrimSuffix(label, ":")
		for at := 0; ; {
			n := strings.Index(s[at:], name)
			if n < 0 {
				break
			}
			at += n + len(name)
			if hasSuffix(s[:at-len(name)], "采集", "归档", "生效", "失效", "办公", "生成", "成文") {
				continue
			}
			after, signed := strings.CutPrefix(s[at:], ":")
			if !signed && (len(name) < len("发布日期") || !strings.HasPrefix(strings.TrimLeft(after, " \u00a0\u3000"), "20")) {
				continue
			}
			if d, ok := isoDate(after[:min(len(after), 30)]); ok {
				return d, true
			}
		}
	}
	return "", false
}

// signed reads the date under the title, (2026年1月23日), or that of the last lines.
func (p *page) signed() (string, bool) {
	for i := range p.titles {
		if d, ok := dateLine(p.titles[i].title.Tail); ok {
			return d, true
		}
	}
	if p.title != nil && p.title.line >= 0 {
		for i := p.title.line + 1; i < len(p.lines) && i <= p.title.line+6 && !isSentence(p.lines[i].text); i++ {
			if d, ok := dateLine(p.lines[i].text); ok {
				return d, true
			}
			if d, ok := siteDate(p.lines[i].text); ok && i <= p.title.line+3 {
				return d, true
			}
		}
	}
	if d, ok := p.inRow(); ok {
		return d, true
	}
	if p.title == nil && len(p.lines) > 0 {
		if d, ok := dateLine(p.lines[0].text); ok {
			return d, true
		}
	}
	for _, text := range p.lastLines(6) {
		if d, ok := dateLine(afterText(text)); ok {
			return d, true
		}
	}
	return "", false
}

// inRow reads the date in a cell before chapter one with other words of a site:
// 2024-01-19 作者：某人 点击数：.
func (p *page) inRow() (string, bool) {
	for row := range p.prefaceRows() {
		for i := range row {
			if text := row[i].Text; fold.Has(text, "作者", "点击", "来源", "浏览", "字号") {
				if d, ok := siteDate(text); ok {
					return d, true
				}
			}
		}
	}
	return "", false
}

// afterText is what stands in a line after its last sentence: a signature.
func afterText(line string) string {
	if i := strings.LastIndex(line, "。"); i >= 0 {
		line = line[i+len("。"):]
	}
	return strings.TrimRight(line, "| ")
}

// dateLine reads a line that is a date, an organ before it or not.
func dateLine(text string) (string, bool) {
	if utf8.RuneCountInString(text) > 200 {
		return "", false
	}
	s := strings.Trim(fold.Fold(text), "()[]")
	for i, r := range s {
		if r != '1' && r != '2' && r != '二' || i > 0 && !isOrganName(s[:i]) {
			continue
		}
		d, end, ok := hanDate(s[i:])
		if !ok {
			c := cursor{s: s[i:]}
			d, ok = c.date(0)
			end = c.at
		}
		if ok && d.day > 0 && i+end == len(s) {
			return d.String(), true
		}
	}
	return "", false
}

// siteDate reads a line of a site under the title with one date and no name for it:
// 2024-01-19 09:41 某局 点击：3, or 来源：某局 2024-01-19. A sentence has dates too, and so have
// the time that a report is about and a clock.
func siteDate(text string) (string, bool) {
	if isSentence(text) || utf8.RuneCountInString(text) > maxTitle || strings.ContainsAny(text, "至起止前") || fold.Has(text, "今天", "星期") {
		return "", false
	}
	found := ""
	for i := 0; i < len(text); i++ {
		if text[i] != '2' || i > 0 && isDigit(text[i-1]) {
			continue
		}
		c := cursor{s: text, at: i}
		d, ok := c.date(0)
		if !ok || d.day == 0 {
			continue
		}
		if found != "" {
			return "", false
		}
		found, i = d.String(), c.at-1
	}
	return found, found != ""
}

// deadline notes a report that came late: departments by January 31 of the year after,
// governments by March 31 (2019 Regulation article 49); all by March 31 for the reports
// on 2008 to 2018 (2007 Regulation article 31).
func (p *page) deadline(id *Identity) {
	if id.Published == nil || id.Year == 0 || id.Published.From == "signature" {
		return
	}
	limit := fmt.Sprintf("%d-03-31", id.Year+1)
	if id.Year >= 2019 && (id.Organ.Type == department || id.Organ.Type == dispatched) {
		limit = fmt.Sprintf("%d-01-31", id.Year+1)
	}
	if id.Published.Date > limit {
		id.find("pub.deadline", model.Info, model.FormClass, nil,
			fmt.Sprintf("published %s, due by %s", id.Published.Date, limit))
	}
}
