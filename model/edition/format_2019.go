package edition

import (
	"sync"

	"nianbao/model"
)

// Format2019 is the trial form of the reports for 2019 and 2020: 国办公开办函〔2019〕60号.
var Format2019 = Edition{
	ID: model.Format2019, From: 2019, To: 2020,
	Label:      Label{Zh: "2019年试行格式", En: "Trial format of 2019"},
	Instrument: "国办公开办函〔2019〕60号",
	Sections:   sixSections,
	Tables: []Table{
		{ID: "article_20_1", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（一）项", "Article 20(1)", []string{"第二十条第一项"}},
			Cols: []Col{
				{Key: "newly_made", Unit: "件", Mark: true, Label: Label{"本年新制作数量", "Newly made this year", []string{"本年新制作数", "本年新制作件数"}}},
				{Key: "newly_disclosed", Unit: "件", Mark: true, Label: Label{"本年新公开数量", "Newly disclosed this year", []string{"本年新公开数", "本年新公开件数"}}},
				{Key: "total_disclosed", Unit: "件", Mark: true, Label: Label{"对外公开总数量", "Total disclosed", []string{"对外公开总数", "对外公开数量"}}},
			},
			Rows: []Row{
				{Key: "rules", Label: Label{"规章", "Government rules (guizhang)", []string{"政府规章", "部门规章"}}},
				{Key: "normative_documents", Label: Label{"规范性文件", "Normative documents", []string{"行政规范性文件"}}},
			}},
		{ID: "article_20_5", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（五）项", "Article 20(5)", []string{"第二十条第五项"}},
			Cols:   []Col{itemsPreviousYear, itemsChange, decisions2019},
			Rows: []Row{
				{Key: "administrative_permits", Label: Label{"行政许可", "Administrative permits (licences)", nil}},
				{Key: "other_external_services", Label: Label{"其他对外管理服务事项", "Other external management and service matters", []string{"其它对外管理服务事项"}}},
			}},
		{ID: "article_20_6", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（六）项", "Article 20(6)", []string{"第二十条第六项"}},
			Cols:   []Col{itemsPreviousYear, itemsChange, decisions2019},
			Rows: []Row{
				{Key: "administrative_penalties", Label: Label{"行政处罚", "Administrative penalties", nil}},
				{Key: "administrative_compulsion", Label: Label{"行政强制", "Administrative compulsion", []string{"行政强制措施"}}},
			}},
		{ID: "article_20_8", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（八）项", "Article 20(8)", []string{"第二十条第八项"}},
			Cols:   []Col{itemsPreviousYear, itemsChange},
			Rows:   []Row{{Key: "administrative_fees", Label: Label{"行政事业性收费", "Administrative and institutional fees", nil}}}},
		{ID: "article_20_9", Section: "proactive_disclosure", Prefix: "proactive_disclosure", Shape: Block,
			Banner: Label{"第二十条第（九）项", "Article 20(9)", []string{"第二十条第九项"}},
			Cols: []Col{
				{Key: "projects", Unit: "项", Mark: true, Label: Label{"采购项目数量", "Number of procurement projects", []string{"采购项目数"}}},
				// The form gives no unit: reports print 251000元, 12.5万元 or a bare figure.
				{Key: "amount", Type: Money, Mark: true, Label: Label{"采购总金额", "Total procurement amount", []string{"采购总金额（万元）", "采购总金额（元）"}}},
			},
			Rows: []Row{{Key: "centralized_procurement", Label: Label{"政府集中采购", "Government centralized procurement", []string{"集中采购"}}}}},
		applications(subtotalRow(false)),
		disputes,
	},
	Rules: sync.OnceValue(func() []Rule { return append(tableRules([]Row{subtotalRow(false)}, false), rules2019...) }),
}

var (
	itemsPreviousYear = Col{Key: "items_previous_year", Unit: "项", Mark: true,
		Label: Label{"上一年项目数量", "Items at end of previous year", []string{"上一年项目数", "上年项目数量", "上一年度项目数量"}}}
	itemsChange = Col{Key: "change", Unit: "项", Type: SignedInt, Mark: true,
		Label: Label{"本年增/减", "Change this year (signed)", []string{"本年增减", "本年增", "本年度增减"}}}
	decisions2019 = Col{Key: "decisions", Unit: "件",
		Label: Label{"处理决定数量", "Decisions made", []string{"处理决定数", "处理决定件数"}}}
)
