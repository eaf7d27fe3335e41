package codebook

import "nianbao/model"

// Text is a sentence in both languages.
type Text struct{ Zh, En string }

func (t Text) both() string { return t.Zh + " / " + t.En }

// prop is a property with its description; more are further keywords.
func prop(name, zh, en string, more ...member) member {
	return member{name, append(object{{"description", Text{zh, en}.both()}}, more...)}
}

func kind(names ...any) member {
	if len(names) == 1 {
		return member{"type", names[0]}
	}
	return member{"type", names}
}

func ref(name string) member { return member{"$ref", "#/$defs/" + name} }

func listOf(name string) []member {
	return []member{kind("array"), {"items", object{ref(name)}}}
}

// record is a closed object: all properties are required but the optional ones.
func record(props object, optional ...string) object {
	var names []any
	for _, p := range props {
		need := true
		for _, o := range optional {
			need = need && o != p.name
		}
		if need {
			names = append(names, p.name)
		}
	}
	o := object{kind("object"), {"properties", props}}
	if names != nil {
		o = append(o, member{"required", names})
	}
	return append(o, member{"additionalProperties", false})
}

func enum[T ~string](values ...T) member {
	var list []any
	for _, v := range values {
		list = append(list, string(v))
	}
	return member{"enum", list}
}

var text = kind("string")

// properties are those of the report itself.
func properties() object {
	return object{
		prop("schema_version", "JSON 格式的版本（语义化版本）", "semantic version of the JSON form", member{"const", model.SchemaVersion}),
		prop("edition", "格式版本；混用时为多数表块的版本，并有发现记录", "generation of the form; of most blocks where forms are mixed, with a finding", enum(model.Format2021, model.Format2019, model.Stat2014, model.Free2008)),
		prop("title", "标题，照录", "title as printed", text),
		prop("year", "报告年度；报告未载明时为 null", "report year; null when the report does not say", kind("integer", "null"), member{"minimum", 2000}, member{"maximum", 2100}),
		prop("period", "统计期限", "statistics period", nullable("period")),
		prop("organ", "报告机关", "who reports", ref("organ")),
		prop("published", "公布日期及其出处", "date of publication and where it was read", nullable("published")),
		prop("scope", "统计范围", "whose figures the report adds up", enum(model.OwnOrgan, model.GovernmentAsOrgan, model.GovernmentAndDepartments, model.Region, model.ScopeUnknown)),
		prop("source", "所读取的文件", "the capture that was read", ref("source")),
		prop("sections", "章节树，含正文，不含表格", "tree of chapters with their prose, without tables", listOf("section")...),
		prop("tables", "各表数值", "figures of the tables", ref("tables")),
		prop("cells", "每个单元格的原文、状态与位置；--compact 时省略", "raw text, status and place of every cell; left out by --compact", ref("cells")),
		prop("extra", "法定表格中表式以外的数值，一个不少", "figures of the statutory tables that the form has no cell for; none is lost", listOf("extra")...),
		prop("findings", "发现：对报告的观察，从不改动数值", "observations about the report; they never change a figure", listOf("finding")...),
		prop("status", "总体状态", "sums the report up", enum(model.Clean, model.Inconsistent, model.Doubtful, model.StatusUnreadable)),
		prop("generator", "生成工具", "what made this", ref("generator")),
	}
}

func nullable(name string) member {
	return member{"anyOf", []any{object{ref(name)}, object{kind("null")}}}
}

// definitions are the parts that properties refer to.
func definitions(vars []Variable) object {
	tables, names := tables(vars)
	key := object{{"description", "键名 / key of a cell"}, {"enum", names}}
	date := member{"pattern", `^(\d{4}(-\d{2}(-\d{2})?)?)?$`}
	count := []member{kind("integer"), {"minimum", 0}}
	figure := kind("number", "null")
	return object{
		{"tables", tables},
		{"key", key},
		{"cells", object{{"description", "单元格，按键名 / cells by key"}, kind("object"),
			{"propertyNames", object{ref("key")}}, {"additionalProperties", object{ref("cell")}}}},
		{"cell", record(object{
			prop("raw", "单元格原文，照录", "exactly as printed", text),
			prop("status", "状态", "what stood in the cell", enum(model.Printed, model.Blank, model.Dash, model.Absent, model.Unreadable, model.Ambiguous, model.Suggested)),
			prop("at", "位置", "place in the source", nullable("place")),
			prop("unit", "单元格内所印单位", "unit printed in the cell", text),
			prop("candidates", "有歧义时的各种可能数值", "possible figures of an ambiguous cell", kind("array"), member{"items", object{text}}),
		}, "unit", "candidates")},
		{"place", object{{"description", "位置：解码后原文的字节区间，或 PDF 页码与方框（点） / byte range of the decoded source, or page and box in points of a PDF"},
			{"oneOf", []any{
				record(object{prop("bytes", "起止字节，不含末位", "start and end, half-open", kind("array"), member{"items", append(object{}, count...)}, member{"minItems", 2}, member{"maxItems", 2})}),
				record(object{
					prop("page", "页码，从1起", "page, from 1", kind("integer"), member{"minimum", 1}),
					prop("box", "左下与右上角坐标", "x0, y0, x1, y1 in points from the lower left", kind("array"), member{"items", object{kind("number")}}, member{"minItems", 4}, member{"maxItems", 4}),
				}),
			}}}},
		{"period", record(object{
			prop("from", "起始日", "first day", text, date), prop("to", "截止日", "last day", text, date),
			prop("raw", "原文", "as printed", text), prop("at", "位置", "place", ref("place")),
		}, "at")},
		{"organ", record(object{
			prop("name", "机关名称，照录；未找到时为空", "name as published; empty when not found", text),
			prop("type", "机关类型", "type of organ: government, department, township ...", text),
			prop("level", "层级", "national, provincial, prefectural, county, township", text),
			prop("division", "行政区划", "administrative division", ref("division")),
			prop("candidates", "各处名称不一致时的其他名称", "other names where the places disagree", listOf("candidate")...),
		}, "type", "level", "division", "candidates")},
		{"division", record(object{
			prop("code", "行政区划代码（GB/T 2260）", "code of GB/T 2260", text), prop("name", "名称", "name", text),
		}, "code")},
		{"candidate", record(object{prop("name", "名称", "name", text), prop("from", "出处", "where it was read", text)})},
		{"published", record(object{prop("date", "日期", "date", text, date), prop("from", "出处", "where it was read", text)})},
		{"source", record(object{
			prop("uri", "网页自述的网址", "address from the page itself", text),
			prop("media_type", "媒体类型", "media type", text),
			prop("encoding", "字符编码", "character encoding", text),
			prop("encoding_from", "编码判定依据", "how the encoding was decided", text),
			prop("sha256", "文件的 SHA-256", "SHA-256 of the bytes", text, member{"pattern", "^([0-9a-f]{64})?$"}),
			prop("bytes", "字节数", "size in bytes", count...),
			prop("pages", "PDF 页数", "pages of a PDF", count...),
			prop("metadata", "页面自述的元数据", "what the page says about itself", listOf("meta")...),
		}, "uri", "encoding", "encoding_from", "pages", "metadata")},
		{"meta", record(object{prop("name", "名称", "name", text), prop("value", "值", "value", text), prop("from", "出处", "where it stood", text)})},
		{"section", record(object{
			prop("key", "章节键名；表式以外的章节无此项", "key; none for a chapter that the form does not know", text),
			prop("number", "序号", "its numeral as printed", text),
			prop("heading", "标题", "heading", text), prop("text", "正文", "prose", text), prop("at", "位置", "place", ref("place")),
			prop("subsections", "下级章节", "chapters below", listOf("section")...),
		}, "key", "number", "text", "at", "subsections")},
		{"extra", record(object{
			prop("table", "所在章节或表块", "section or block it stood in", text),
			prop("row", "行标题", "label of its row", text), prop("column", "列标题", "label of its column", text),
			prop("raw", "原文", "as printed", text), prop("value", "数值", "figure", figure),
			prop("reason", "原因", "why it has no cell", text), prop("at", "位置", "place", nullable("place")),
		})},
		{"finding", record(object{
			prop("id", "发现编号，稳定不变", "stable id", text, member{"pattern", `^[a-z0-9_]+(\.[a-z0-9_]+)+$`}),
			prop("severity", "严重程度", "severity", enum(model.Error, model.Warning, model.Info)),
			prop("class", "类别", "class", enum(model.SourceClass, model.ReadingClass, model.FormClass, model.TextClass)),
			prop("cells", "所涉单元格", "all operands", listOf("key")...),
			prop("expected", "应为", "what the rule asks for", figure), prop("observed", "实为", "what is printed", figure),
			prop("message", "算式说明", "the arithmetic in figures", text),
			prop("suggestion", "唯一能使各式成立的另一种读法；默认不采用", "the only other reading that reconciles everything; not applied by default",
				kind("object"), member{"minProperties", 1}, member{"propertyNames", object{ref("key")}}, member{"additionalProperties", object{figure}}),
			prop("at", "位置", "place", ref("place")),
		}, "suggestion", "at")},
		{"generator", record(object{
			prop("name", "工具名", "tool", text), prop("version", "工具版本", "version of the tool", text),
			prop("edition_data", "格式数据版本", "version of the edition data", text),
		})},
	}
}
