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

const maxFact = 400 // bytes

// meta takes facts from the head of the text. The lines stay paragraphs too.
func (r *reader) meta() {
	for _, l := range r.lines[:min(len(r.lines), metaLines)] {
		rest := strings.ToValidUTF8(l.text[:min(len(l.text), 2*maxFact)], "")
		rest = strings.ReplaceAll(rest, "：", ":")
		for rest != "" {
			name, value, ok := strings.Cut(rest, ":")
			if !ok || len(name) > 30 {
				break
			}
			if name = withoutSpace(name); !metaNames[name] {
				break
			}
			value, rest = cutLabel(value)
			r.fact(name, strings.TrimFunc(value, isSpace))
		}
	}
}

func (r *reader) fact(name, value string) {
	if value == "" || len(value) > maxFact {
		return
	}
	r.d.Meta = append(r.d.Meta, model.Meta{Name: name, Value: value, From: "text"})
	if r.d.URI == "" && (strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "https://")) {
		r.d.URI = value
	}
}

func withoutSpace(s string) string {
	return strings.Map(func(c rune) rune {
		if isSpace(c) || c == '•' {
			return -1
		}
		return c
	}, s)
}

// cutLabel cuts a value at the next label in its line: 2022-01-12 10:00来源:某局.
func cutLabel(value string) (before, rest string) {
	for i := range value {
		if value[i] != ':' {
			continue
		}
		label := 0
		for name := range metaNames {
			if len(name) > label && strings.HasSuffix(value[:i], name) {
				label = len(name)
			}
		}
		if label > 0 {
			return value[:i-label], value[i-label:]
		}
	}
	return value, ""
}
