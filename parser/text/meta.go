package text

import (
	"strings"

	"nianbao/model"
)

// metaNames are the labels under which saved pages and converters state facts about
// a page, each on a line of its own before the text.
var metaNames = map[string]bool{"标题": true, "发布时间": true, "发布日期": true, "文号": true, "发布机构": true, "栏目": true,
	"原文链接": true, "来源": true, "索引号": true, "信息索引号": true, "生成日期": true, "成文日期": true, "公开日期": true,
	"名称": true, "作者": true, "发文字号": true, "主题分类": true, "信息分类": true, "公开方式": true, "时效": true, "有效性": true}

// metaLines is how far down such lines are looked for.
const metaLines = 40

// meta takes facts from the head of the text. The lines stay paragraphs too.
func (r *reader) meta() {
	for i, l := range r.lines {
		if i == metaLines {
			return
		}
		name, value, ok := strings.Cut(strings.Replace(l.text, "：", ":", 1), ":")
		if !ok || len(name) > 30 {
			continue
		}
		name = strings.Map(func(c rune) rune {
			if isSpace(c) || c == '•' {
				return -1
			}
			return c
		}, name)
		if value = strings.TrimFunc(value, isSpace); !metaNames[name] || value == "" || len(value) > 400 {
			continue
		}
		r.d.Meta = append(r.d.Meta, model.Meta{Name: name, Value: value, From: "text"})
		if r.d.URI == "" && (strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "https://")) {
			r.d.URI = value
		}
	}
}
