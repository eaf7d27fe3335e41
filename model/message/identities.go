package message

// identities are the findings on who reports and for which year.
var identities = grammar{
	"identity.organ.disagree": {
		{"the report is taken to be of {literal}; its {source} names {literal2}", "认定为{literal}的报告；但{source}写的是{literal2}"},
	},
	"identity.organ.relative": {
		{"the organ is only named as {literal}: the text does not say of which place", "机关名称只写作{literal}，没有说明是何地的机关"},
	},
	"identity.organ.unknown": {
		{"neither title nor text names the organ", "标题与正文都没有载明机关"},
	},
	"identity.year.text": {
		{"neither title nor period tells the report year; the heading of chapter one is of {n}", "标题与统计期限都没有载明年度；第一章的标题是 {n} 年"},
		{"neither title nor period tells the report year; chapter one speaks of {n}", "标题与统计期限都没有载明年度；第一章说的是 {n} 年"},
	},
	"identity.year.unknown": {
		{"neither title nor period nor text tells the report year", "标题、统计期限与正文都没有载明年度"},
	},
	"pub.deadline": {
		{"published {date}, due by {date2}", "{date} 公布，应不迟于 {date2}"},
	},
	"text.period": {
		{"the report is of {n}, the period of the figures is {date} to {date2}", "报告年度是 {n} 年，而统计期限是 {date} 至 {date2}"},
		{"the period of the figures, {date} to {date2}, is not the year {n}", "统计期限 {date} 至 {date2} 不是 {n} 年全年"},
	},
	"text.year": {
		{"the report year is {n}, chapter one speaks of {n2}", "报告年度是 {n} 年，而第一章说的是 {n2} 年"},
	},
}

// organs are where an organ is named, and what it is.
var organs = grammar{
	"source": {
		{"title", "标题"},
		{"title_block", "标题下的文字"},
		{"preface", "引言"},
		{"index_table", "索引表"},
		{"editor", "编制说明"},
		{"signature", "落款"},
		{"text", "正文"},
	},
	"level": {
		{"county", "县级"},
		{"township", "乡级"},
	},
	"organ": {
		{"township township", "乡镇"},
		{"township subdistrict", "街道"},
		{"subdistrict", "街道"}, // of a place without a level
		{"{level}", "{level}机关"},
		{"{level} {type}", "{level}{type}"},
	},
	"type": {
		{"government", "政府"},
		{"government_office", "政府办公室"},
		{"department", "部门"},
		{"dispatched", "派出机构"},
		{"township", "乡镇"},
		{"subdistrict", "街道"},
		{"zone_committee", "管理委员会"},
		{"empowered_institution", "法律授权的组织"},
	},
}
