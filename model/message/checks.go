package message

// checks are the rules that the figures of a report break.
var checks = grammar{
	"t3.row.total":                 sums,
	"t3.col.balance":               sums,
	"t3.col.results_total":         sums,
	"t3.other_processing.subtotal": sums,
	"t4.total":                     sums,
	"t2.bounds":                    sums,
	"t2_2019.channel":              sums,
	"s14.received":                 sums,
	"s14.closed":                   sums,
	"s14.answered":                 sums,
	"s14.denied":                   sums,
	"s14.closed_vs_answered":       sums,
	"s14.review":                   sums,
	"s14.staff":                    sums,
	"s14.head":                     sums,
	"s14.channels":                 sums,

	"t3.nonneg_int": {
		{"{place}: {figure} {odd}, and this is a count", "{place}：{figure} {odd}，而这一格应为件数"},
	},
	"t2.rules_power": {
		{"table 2: {terms}, but {text} ({organ}) has no power to make rules (规章)", "表二：{terms}，但{text}（{organ}）无权制定规章"},
	},
	"t2.fee_unit": {
		{"table 2, 行政事业性收费: {figure} 万元 is at least 100000 万元 for an organ of level {level}: the amount may be in 元",
			"表二，行政事业性收费：{level}机关收费 {figure} 万元，达到 100000 万元以上，金额可能以元计"},
		{"table 2, 行政事业性收费: {figure} 万元 is at least 100000 万元 for an organ of level : the amount may be in 元",
			"表二，行政事业性收费：{figure} 万元，达到 100000 万元以上，金额可能以元计"},
	},

	"text.new_received": prose,
	"text.results":      prose,
	"text.t2":           prose,
	"text.t4":           prose,
	"text.fee": {
		{"table 2, 行政事业性收费: the table has {figure} 万元, the text names the same amount as 信息处理费, {figure2} 元 ({text}): these are different fees",
			"表二，行政事业性收费：表中是 {figure} 万元，而正文说信息处理费 {figure2} 元（“{text}”），数目相同，却是两种费用"},
	},
}

var (
	sums  = []shape{{"{equation}", "{equation}"}} // an equation does not hold
	prose = []shape{{"{claim}", "{claim}"}}       // the text says something else than the table
)

// equations are the parts of both.
var equations = grammar{
	"equation": {
		{"{broken}", "{broken}"},
		{"{broken}; {assumed}", "{broken}；{assumed}"},
	},
	"broken": {
		{"{place}: {same} is more than {same2}", "{place}：{same}，多于{same2}"},
		{"{place}: {sum}, but {same} prints {figure}", "{place}：{sum}，但{same}填为 {figure}"},
		{"{place}: {same}, but {same2}", "{place}：{same}，但{same2}"},
	},
	"sum": {
		{"{same}", "{same}"},
		{"{same} (and {n} zeros) = {figure}", "{same}（另有 {n} 个 0）= {figure}"},
	},
	"assumed": {
		{"{assumption}", "{assumption}"},
		{"{assumption}; {assumed}", "{assumption}；{assumed}"},
	},
	"assumption": {
		{"{blanks} counted as 0 (空白按 0 计)", "{blanks}按 0 计"},
		{"{cells} of the form not in this report", "表式中有 {cells}本报告没有"},
		{"the difference {figure} stands under a label that the form does not know: {text}", "差额 {figure} 正是表式以外的标签下的数字：“{text}”"},
	},

	"odd": {
		{"is negative", "是负数"},
		{"is not a whole number", "不是整数"},
	},

	"claim": {
		{"{place}: {says} ({text}), but the table has {worth}", "{place}：{says}（“{text}”），而表中是 {worth}"},
		{"{place}: {says} ({text}), but the table has {worth}; the two may count different organs (统计范围)",
			"{place}：{says}（“{text}”），而表中是 {worth}；两者的统计范围可能不同"},
	},
	"says": {
		{"the text says that there is none", "正文说没有"},
		{"the text says {figure}", "正文说是 {figure}"},
	},
	"worth": {
		{"{figure}", "{figure}"},
		{"{figure} (its total is blank, the columns add up to that)", "{figure}（总计空白，由各列相加而得）"},
		{"{figure} (a total is blank, its outcomes add up to that)", "{figure}（总计空白，由各项结果相加而得）"},
		{"{figure} ({terms})", "{figure}（{terms}）"},
	},
	"terms": {
		{"{same}, {terms}", "{same}、{terms}"},
		{"{same}", "{same}"},
	},
}
