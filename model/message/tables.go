package message

// tables are the findings on tables and their cells.
var tables = grammar{
	"form.columns.missing": {
		{"{table}: it has no column {same}", "{table}：没有“{same}”列"},
		{"{table}: its head has no column {terms}", "{table}：表头没有以下各列：{terms}"},
	},
	"form.columns.order": {
		{"{table}: the columns do not stand in the order of the form; they were read by the head", "{table}：列序与表式不同，已按表头读取"},
	},
	"form.columns.years": {
		{"the table has columns of several years; those of the report's year were read, the others are listed under extra",
			"表中几个年度的列并排；只读取本报告年度的各列，其余列为表式以外的数字"},
	},
	"form.label.variant": {
		{"label printed as {quoted}; the form has {quoted2}", "标签印作{quoted}，表式为{quoted2}"},
		{"label printed as {quoted}, read as {row}", "标签印作{quoted}，读作{row}"},
	},
	"form.mixed": {
		{"the report mixes forms: {rows} of {edition}, {n} of {edition2}", "报告混用几种格式：{edition} {rows}，{edition2} {n} 行"},
	},
	"form.row.figures": {
		{"{figures} under {columns}: {text}", "{columns}却有 {figures}：“{text}”"},
	},
	"form.row.shifted": {
		{"{rows} out of line with the others, read by counting cells: {labels}", "{rows}与其他行没有对齐，按格依次读取：{labels}"},
	},
	"form.row.suggestion": {
		{"one other reading of the row, and only one, makes every sum hold: {settings}", "这一行另有一种读法，且仅此一种，能使勾稽关系全部成立：{settings}"},
	},
	"form.row.unknown": {
		{"the form has no row {quoted}; its {figures} is listed under extra", "表式没有{quoted}这一行；其 {figures}列为表式以外的数字"},
		{"the form has no row {quoted}; its {figures} are listed under extra", "表式没有{quoted}这一行；其 {figures}列为表式以外的数字"},
	},
	"form.table.missing": {
		{"no statistics table was found", "未找到统计表"},
	},
	"form.table.own": {
		{"a table of the report's own repeats rows of {table} in fewer columns; its figures are listed under extra",
			"报告的自编表格以较少的列重复了{table}的行；其数字列为表式以外的数字"},
		{"a table of the report's own stands beside one of the form that is whole without it; its figures are listed under extra",
			"法定表格本已完整，另有报告的自编表格；其数字列为表式以外的数字"},
	},
	"form.tables.reports": {
		{"the document holds another report as well; the tables under its own title were read, the figures of the other are listed under extra",
			"文中另有一份报告；只读取本报告标题之下的表格，另一份的数字列为表式以外的数字"},
	},
	"form.tables.years": {
		{"the document has tables of several years; those of the report's year were read, the figures of the others are listed under extra",
			"文中各年度分列表格；只读取本报告年度的表格，其余年度的数字列为表式以外的数字"},
	},

	"match.cell.conflict":   doubts,
	"match.cell.doubt":      doubts,
	"match.cell.unreadable": doubts,
	"match.column.blank":    doubts,
	"match.columns.few":     doubts,
	"match.columns.order":   doubts,
	"match.edition.undecided": {
		{"table 2 was not found; （六）其他处理 is one row as in the form of 2019, but reports on the form of 2021 print it so too",
			"未找到表二；（六）其他处理只有一行，与2019年的表式相同，但用2021年表式的报告也有这样印的"},
		{"{doubt}", "{doubt}"},
	},
	"match.figure.stray": {
		{"{figures} without a label in a statutory table: {quoted}", "法定表格中有 {figures}没有标签：{quoted}"},
	},
	"match.figures.lost":    doubts,
	"match.grid.doubt":      doubts,
	"match.row.ambiguous":   doubts,
	"match.row.by_order":    doubts,
	"match.row.total_blank": doubts,
	"match.row.unplaced":    doubts,
	"match.rows.missing": {
		{"{table}: {n} of {cells} was not found", "{table}：{cells}中有 {n} 格未找到"},
		{"{table}: {n} of {cells} were not found", "{table}：{cells}中有 {n} 格未找到"},
		{"{table}: {n} of {cells} were not found: the {missing}", "{table}：{cells}中有 {n} 格未找到，{missing}"},
		{"{table}: {n} of {cells} was not found: the {missing}", "{table}：{cells}中有 {n} 格未找到，{missing}"},
	},
	"match.table.missing": {
		{"{table} was not found", "未找到{table}"},
		{"labels of a statistics table are there, its figures were not found", "有统计表的标签，未找到其数字"},
	},
}

var doubts = []shape{{"{doubt}", "{doubt}"}} // the reading of cells is not certain

// phrases are the parts of these and of other messages.
var phrases = grammar{
	"doubt": {
		{"{reason} ({cells})", "{reason}（涉及 {cells}）"},
		{"{reason}; candidates are the cuts whose total closes, none is chosen for it ({cells})", "{reason}；备选读法是总计相符的几种切分，未作取舍（涉及 {cells}）"},
	},
	"missing": {
		{"row {terms}", "其中整行缺少：{terms}"},
		{"{n} rows {terms}", "其中整行缺少 {n} 行：{terms}"},
		{"{n} rows {terms} and {n2} more", "其中整行缺少 {n} 行：{terms}等，另有 {n2} 行未列"},
	},
	"labels": {
		{"{quoted}, {labels}", "{quoted}、{labels}"},
		{"{quoted}", "{quoted}"},
	},
	"settings": {
		{"{key} = {value}, {settings}", "{key} = {value}，{settings}"},
		{"{key} = {value}", "{key} = {value}"},
	},
	"value": {
		{"{figure}", "{figure}"},
		{"null", "空白"},
	},

	"place": {
		{"{form}, column {same}", "{form}，{same}列"},
		{"{form}, {same}", "{form}，{same}"},
		{"{form}", "{form}"},
	},
	"form": {
		{"table 2", "表二"},
		{"table 3", "表三"},
		{"table 4", "表四"},
		{"annex", "附表"},
		{"{same}", "{same}"},
	},
	"table": {
		{"table 2, {same}", "表二{same}"},
		{"table 3, {same}", "表三（{same}）"},
		{"table 4, {same}", "表四（{same}）"},
		{"the annex", "附表"},
		{"{same}", "{same}"},
	},

	"blanks":  {{"{n} blank cell", "{n} 格空白"}, {"{n} blank cells", "{n} 格空白"}},
	"cells":   {{"{n} cell", "{n} 格"}, {"{n} cells", "{n} 格"}},
	"columns": {{"{n} column", "{n} 列"}, {"{n} columns", "{n} 列"}},
	"figures": {{"{n} figure", "{n} 个数字"}, {"{n} figures", "{n} 个数字"}},
	"rows":    {{"{n} row", "{n} 行"}, {"{n} rows", "{n} 行"}},
}
