package edition

import (
	"sync"

	"nianbao/model"
)

// Format2021 is the form in force: 国办公开办函〔2021〕30号 of 2021-09-26.
var Format2021 = Edition{
	ID: model.Format2021, From: 2021,
	Label:      Label{Zh: "2021年格式", En: "Format of 2021"},
	Instrument: "国办公开办函〔2021〕30号",
	Sections:   sixSections,
	Tables: []Table{
		{ID: "article_20_1", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（一）项", "Article 20(1)", []string{"第二十条第一项"}},
			Cols: []Col{
				{Key: "issued", Unit: "件", Mark: true, Label: Label{"本年制发件数", "Issued this year", []string{"本年制发数", "本年制作件数", "本年发件", "本年制发数量", "本年发件数"}}},
				{Key: "repealed", Unit: "件", Mark: true, Label: Label{"本年废止件数", "Repealed this year", []string{"本年废止数", "本年废止件", "本年废止数量"}}},
				{Key: "in_force", Unit: "件", Mark: true, Label: Label{"现行有效件数", "In force at year end", []string{"现行有效数", "现行有效件", "现行有效数量"}}},
			},
			Rows: []Row{
				{Key: "rules", Label: Label{"规章", "Government rules (guizhang)", []string{"政府规章", "部门规章"}}},
				{Key: "normative_documents", Label: Label{"行政规范性文件", "Administrative normative documents", []string{"规范性文件"}}},
			}},
		{ID: "article_20_5", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（五）项", "Article 20(5)", []string{"第二十条第五项"}},
			Cols:   []Col{decisions2021},
			Rows:   []Row{{Key: "administrative_permits", Label: Label{"行政许可", "Administrative permits (licences)", nil}}}},
		{ID: "article_20_6", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（六）项", "Article 20(6)", []string{"第二十条第六项"}},
			Cols:   []Col{decisions2021},
			Rows: []Row{
				{Key: "administrative_penalties", Label: Label{"行政处罚", "Administrative penalties", nil}},
				{Key: "administrative_compulsion", Label: Label{"行政强制", "Administrative compulsion", []string{"行政强制措施"}}},
			}},
		{ID: "article_20_8", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（八）项", "Article 20(8)", []string{"第二十条第八项"}},
			Cols: []Col{{Key: "amount", Unit: "万元", Type: Decimal, Mark: true,
				Label: Label{"本年收费金额（单位：万元）", "Amount collected this year (10,000 CNY)", []string{"本年收费金额", "本年收费金额（万元）", "本年收费金额（元）"}}}},
			Rows: []Row{{Key: "administrative_fees", Label: Label{"行政事业性收费", "Administrative and institutional fees", nil}}}},
		applications(append(otherRows2021, subtotalRow(true))...),
		disputes,
	},
	Rules: sync.OnceValue(func() []Rule { return append(tableRules(otherRows2021, true), rules2021...) }),
}

var decisions2021 = Col{Key: "decisions", Unit: "件", Mark: true,
	Label: Label{"本年处理决定数量", "Decisions made this year", []string{"本年处理决定数", "本年处理决定件数", "处理决定数量", "处理决定数"}}}
