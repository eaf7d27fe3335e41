package html

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"nianbao/model"
	"nianbao/parser/doc"
)

// describe gathers what the page says about itself.
func (s *skeleton) describe(blocks []doc.Block, page *goquery.Document) (title string, meta []model.Meta, uri string) {
	h := &s.head
	meta = h.meta
	for i, t := range h.titles {
		if i == 0 {
			title = t
		} else {
			meta = append(meta, model.Meta{Name: "title", Value: t, From: "tag"})
		}
	}
	h.meta = meta
	for i := range blocks {
		switch b := &blocks[i]; b.Kind {
		case doc.TableKind:
			if b.Chrome { // the only tables that are
				h.indexTable(b.Table)
			}
		case doc.Paragraph:
			h.labelled(b)
			if i+1 < len(blocks) && blocks[i+1].Kind == doc.Paragraph {
				h.pair(b, &blocks[i+1])
			}
		}
	}
	s.definitionLists(page)
	return title, h.meta, h.uri()
}

// uri is the address that the page itself states.
func (h *head) uri() string {
	if len(h.links) > 0 {
		return h.links[0]
	}
	return h.saved
}

// indexLabels are the labels of the index table (政府信息公开目录) above an article.
var indexLabels = map[string]bool{
	"索引号": true, "信息索引号": true, "索取号": true, "主题分类": true, "信息分类": true, "组配分类": true,
	"体裁分类": true, "分类": true, "公开类别": true, "信息类别": true, "服务对象": true, "发布机构": true,
	"发文机关": true, "发布单位": true, "公开单位": true, "公开责任部门": true, "责任部门": true, "信息来源": true,
	"文号": true, "发文字号": true, "文件编号": true, "发布文号": true, "生成日期": true, "公文生成日期": true,
	"生成时间": true, "成文日期": true, "发布日期": true, "发文日期": true, "公开日期": true, "发布时间": true,
	"生效日期": true, "废止日期": true, "失效日期": true, "有效性": true, "时效性": true, "时效": true,
	"有效期": true, "效力状态": true, "是否有效": true, "关键词": true, "主题词": true, "公开方式": true,
	"公开形式": true, "公开时限": true, "公开范围": true, "名称": true, "信息名称": true, "内容概述": true,
	"内容描述": true, "载体类型": true, "体裁": true, "语种": true, "统一登记号": true,
}

// sureLabels are those of them that a report has no use for.
var sureLabels = map[string]bool{
	"索引号": true, "信息索引号": true, "索取号": true, "主题分类": true, "信息分类": true, "组配分类": true,
	"体裁分类": true, "发布机构": true, "发文字号": true, "生成日期": true, "公文生成日期": true, "成文日期": true,
	"有效性": true, "时效性": true, "统一登记号": true,
}

// counters are labels of figures about the page; they only end the value before them.
var counters = map[string]bool{
	"浏览次数": true, "浏览量": true, "浏览": true, "点击数": true, "点击率": true, "点击量": true, "点击": true,
	"访问量": true, "访问次数": true, "阅读": true, "阅读次数": true, "字体": true, "字号": true, "分享": true,
}

// lineLabels are labels of the line under a title.
var lineLabels = map[string]bool{
	"来源": true, "信息来源": true, "文章来源": true, "作者": true, "发布时间": true, "发布日期": true,
	"时间": true, "日期": true, "采集时间": true, "标题": true, "原文链接": true, "原文地址": true, "责任编辑": true,
	"单位": true,
}

// bare takes blanks and the colon off a label: 索 引 号： is 索引号.
func bare(label string) string {
	if len(label) > 60 {
		return ""
	}
	label = strings.Map(func(r rune) rune {
		if isBlank(r) || r == '【' || r == '】' || r == '[' || r == ']' || r == '•' {
			return -1
		}
		return r
	}, label)
	return strings.TrimRight(label, ":：")
}

// isIndexTable tells an index table: label and value in turn, a few known labels, and
// one of those that no report has.
func isIndexTable(t *doc.Table) bool {
	cells := 0
	for _, row := range t.Rows {
		cells += len(row)
	}
	if cells > 60 || !slices.ContainsFunc(t.Rows, hasIndexSign) {
		return false
	}
	known, sure := 0, false
	for _, row := range t.Rows {
		for _, c := range row {
			if label := indexLabel(c.Text); indexLabels[label] {
				known++
				sure = sure || strings.Contains(label, "索引号") || label == "发布机构" || label == "索取号"
			}
		}
	}
	return sure && known >= 3 && known*4 >= cells
}

// hasTitleRow tells an index table whose page has set the title of the report as a row of it.
func hasTitleRow(t *doc.Table) bool {
	return slices.ContainsFunc(t.Rows, func(row []doc.Cell) bool {
		return len(row) == 1 && indexColon(row[0].Text) < 0 && strings.Contains(row[0].Text, "公开") && strings.Contains(row[0].Text, "报")
	})
}

// hasIndexSign is a quick look: 索引号 and 发布机构 have these characters.
func hasIndexSign(row []doc.Cell) bool {
	return slices.ContainsFunc(row, func(c doc.Cell) bool {
		return strings.Contains(c.Text, "索") || strings.Contains(c.Text, "构")
	})
}

// indexLabel gives the label that a cell is or begins with.
func indexLabel(text string) string {
	if label, _, ok := cutLabel(text); ok {
		return label
	}
	return bare(text)
}

// cutLabel cuts label：value.
func cutLabel(text string) (label, value string, ok bool) {
	i := indexColon(text)
	if i <= 0 || i > 40 {
		return "", "", false
	}
	value = strings.TrimLeft(text[i:], ":：")
	return bare(text[:i]), folded(value), true
}

// indexColon finds the first colon; -1 for none.
func indexColon(s string) int {
	return strings.IndexFunc(s, func(r rune) bool { return r == ':' || r == '：' })
}

func (h *head) indexTable(t *doc.Table) {
	for _, row := range t.Rows {
		for i := 0; i < len(row); i++ {
			text := row[i].Text
			if label := bare(text); indexLabels[label] {
				if i+1 < len(row) && !indexLabels[indexLabel(row[i+1].Text)] {
					h.add(label, folded(row[i+1].Text), "index_table")
					i++
				}
			} else if label, value, ok := cutLabel(text); ok && indexLabels[label] {
				h.add(label, value, "index_table")
			}
		}
	}
}

const maxLabelled = 400 // bytes of a line with labels

// labelled reads the pairs of a line such as 索引号：… 发布机构：… or 来源：… 时间：….
func (h *head) labelled(b *doc.Block) {
	if len(b.Text) > maxLabelled {
		return
	}
	for i, p := range cutPairs(b.Text) {
		switch {
		case counters[p.Name], p.Name == "单位" && len(p.Value) < 9: // 单位：件 over a table
			continue
		case lineLabels[p.Name]:
			p.From = "text"
		default:
			p.From = "index_table"
		}
		if (p.Name == "来源" || strings.HasPrefix(p.Name, "原文")) && isAddress(p.Value) {
			h.address(strings.Fields(p.Value)[0])
		}
		h.add(p.Name, p.Value, p.From)
		b.Chrome = b.Chrome || i == 0 && sureLabels[p.Name]
	}
}

// pair reads a label and its value that are a line each.
func (h *head) pair(label, value *doc.Block) {
	if name := bare(label.Text); sureLabels[name] && len(value.Text) <= maxLabelled && !indexLabels[indexLabel(value.Text)] {
		h.add(name, folded(value.Text), "index_table")
		label.Chrome, value.Chrome = true, true
	}
}

var labelInLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[\s\d【\[|｜•])((?:\p{Han}[ \x{00a0}\x{3000}]*){2,7})[：:]`)
})

// cutPairs cuts a line at the known labels in it. A line that does not begin with one
// has none: labels are no words of running text.
func cutPairs(text string) (pairs []model.Meta) {
	if !strings.Contains(text, ":") && !strings.Contains(text, "：") {
		return nil
	}
	var names []string
	var at [][2]int
	for _, m := range labelInLine().FindAllStringSubmatchIndex(text, -1) {
		if label := bare(text[m[2]:m[3]]); indexLabels[label] || lineLabels[label] || counters[label] {
			names, at = append(names, label), append(at, [2]int{m[2], m[1]})
		}
	}
	if len(at) == 0 || strings.TrimFunc(text[:at[0][0]], func(r rune) bool { return isBlank(r) || strings.ContainsRune("【[|｜•", r) }) != "" {
		return nil
	}
	for i, name := range names {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		value := folded(strings.Trim(text[at[i][1]:end], "】]|｜【["))
		pairs = append(pairs, model.Meta{Name: name, Value: value})
	}
	return pairs
}

// definitionLists reads index tables that are <dl>: <dt>索引号</dt><dd>…</dd>.
func (s *skeleton) definitionLists(page *goquery.Document) {
	page.Find("dl").ChildrenFiltered("dt").Each(func(_ int, dt *goquery.Selection) {
		if label := bare(s.textIn(dt)); indexLabels[label] {
			s.head.add(label, folded(s.textIn(dt.NextFiltered("dd"))), "index_table")
		}
	})
}

// textIn gives the text of an element, cut where it is too long for a label or value.
func (s *skeleton) textIn(sel *goquery.Selection) string {
	var b strings.Builder
	for _, n := range sel.Nodes {
		for d := range n.Descendants() {
			if b.Len() > maxMetaValue {
				break
			}
			if d.Type == html.TextNode {
				s.writeRuns(&b, d.Data)
			}
		}
	}
	return b.String()
}

// writeRuns writes the runs of a text node.
func (s *skeleton) writeRuns(b *strings.Builder, node string) {
	for id, rest, ok := cutNumber(node); ok; id, rest, ok = cutNumber(rest) {
		if m := &s.marks[id]; m.kind == textMark {
			run := s.textOf(m)
			b.WriteString(run[:min(len(run), maxMetaValue+1)])
		}
	}
}
