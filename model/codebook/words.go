package codebook

import (
	"nianbao/model"
	"nianbao/model/edition"
)

// word is an ID and what it means.
type word struct {
	id string
	Text
}

var severities = map[edition.Severity]Text{
	edition.Hard:       {"硬性（不符为错误）", "hard (a failure is an error)"},
	edition.Exceptions: {"硬性，机关或范围变动除外", "hard, for an unchanged organ and scope"},
	edition.Soft:       {"合理性（不符为警告）", "soft (a failure is a warning)"},
	edition.Definition: {"定义", "definition"},
	edition.Note:       {"说明", "note"},
}

var cellStatuses = []word{
	{string(model.Printed), Text{"印有数值", "a figure is printed"}},
	{string(model.Blank), Text{"空白；不是零", "an empty cell; not zero"}},
	{string(model.Dash), Text{"横线、斜线或“无”", "a dash, a slash or 无: the organ says that there is none"}},
	{string(model.Absent), Text{"报告中没有此单元格", "the report does not have this cell"}},
	{string(model.Unreadable), Text{"有内容，但不是一个数值", "something stands there that is not one figure"}},
	{string(model.Ambiguous), Text{"有多种读法，见 candidates", "several readings, listed in candidates"}},
	{string(model.Suggested), Text{"应要求采用了 suggestion 中的读法", "taken over from a suggestion, on request only"}},
}

var reportStatuses = []word{
	{string(model.Clean), Text{"无需注意", "nothing to note"}},
	{string(model.Inconsistent), Text{"读取无疑，但报告自相矛盾、不合表式或图文不符", "read without doubt, but the report contradicts itself, its form or its prose"}},
	{string(model.Doubtful), Text{"读取有疑问，见 reading 类发现与有歧义的单元格", "the reading is in doubt: see findings of class reading, and ambiguous cells"}},
	{string(model.StatusUnreadable), Text{"无法读取", "could not be read"}},
}

// findings are the ids that are not rules of the form. A new id in any package gets
// its line here.
var findings = []word{
	{"form.columns.missing", Text{"表头缺少表式中的列", "the head does not have all columns of the form"}},
	{"form.columns.order", Text{"列序与表式不同，按表头读取", "the columns stand in another order than in the form; read by the head"}},
	{"form.columns.years", Text{"表中并列多个年度，读取本报告年度", "columns of several years; those of the report's year were read"}},
	{"form.label.variant", Text{"标签与表式用语不同，但可识别", "a label differs from the form but is known"}},
	{"form.mixed", Text{"一份报告混用不同格式版本", "blocks of several editions in one report"}},
	{"form.row.figures", Text{"一行的数值个数与列数不符", "a row has more or fewer figures than columns"}},
	{"form.row.unknown", Text{"表式以外的行", "a row that the form does not know"}},
	{"form.table.own", Text{"自编表格重复了法定表格的行", "a table of the report's own repeats rows of a statutory table"}},
	{"form.table.missing", Text{"缺少法定表格", "a statutory table is missing"}},
	{"form.tables.reports", Text{"文中另有一份报告，只读取本标题之下的表格", "another report in the document; the tables under the report's own title were read"}},
	{"form.tables.years", Text{"各年度分列表格，读取本报告年度", "tables of several years; those of the report's year were read"}},
	{"identity.organ.disagree", Text{"各处机关名称不一致", "the places name different organs"}},
	{"identity.organ.relative", Text{"机关名称未冠地名", "the organ is named without its place"}},
	{"identity.organ.unknown", Text{"报告未载明机关", "the report does not name its organ"}},
	{"identity.year.text", Text{"只有正文提到年度", "only the text tells the year"}},
	{"identity.year.unknown", Text{"报告未载明年度", "the report does not say its year"}},
	{"match.cell.conflict", Text{"同一单元格有两个不同数值", "two figures for one cell"}},
	{"match.cell.doubt", Text{"单元格读法存疑", "the reading of a cell is in doubt"}},
	{"match.cell.unreadable", Text{"单元格内容不是一个数值", "a cell that is not one figure"}},
	{"match.edition.undecided", Text{"表头不足以判定格式版本", "the column heads do not decide the edition"}},
	{"match.figure.stray", Text{"表格中有无法归位的数值", "a figure of a table without a place"}},
	{"match.figures.lost", Text{"有数值未能读取", "figures that were not read"}},
	{"match.grid.doubt", Text{"表格的行列结构存疑", "the rows and columns of a table are in doubt"}},
	{"form.row.shifted", Text{"行与其他行没有对齐", "rows out of line with the others"}},
	{"form.row.suggestion", Text{"错列的行唯一的另一种读法", "the one other reading of a malformed row"}},
	{"match.columns.few", Text{"表头的列少于表式", "the head of a table names fewer columns than the form"}},
	{"match.column.blank", Text{"首列或末列每行空白，其余各列填满", "the first or last column is blank in every row, the others are full"}},
	{"match.row.total_blank", Text{"只有总计一格空白，数字可能左移", "the total alone is blank: figures may have moved"}},
	{"match.columns.order", Text{"表头的列序与表式不同", "the head names the columns in another order than the form"}},
	{"match.row.ambiguous", Text{"一行有多种读法", "a row can be read in several ways"}},
	{"match.row.by_order", Text{"没有标签的行，按次序认定", "a row without its label, told by its order"}},
	{"match.row.unplaced", Text{"一行数值无法归位", "a row of figures without a place"}},
	{"match.rows.missing", Text{"表格缺行", "rows of a table are missing"}},
	{"match.table.missing", Text{"未能找到表格", "a table was not found"}},
	{"read.carried", Text{"网页不显示报告，读自脚本、框架或表单中的内容", "the page shows no report; it was read from what a script, a frame or a field holds"}},
	{"read.encoding.contradiction", Text{"声明的编码与实际不符", "the declared encoding is not the real one"}},
	{"read.encoding.replaced", Text{"有字节无法解码", "bytes that could not be decoded"}},
	{"read.pdf.damaged", Text{"PDF 部分损坏", "a damaged PDF"}},
	{"read.pdf.decrypted", Text{"PDF 以空口令加密", "a PDF encrypted with an empty password"}},
	{"read.pdf.hidden_text", Text{"PDF 有不可见文字", "text that the page does not show"}},
	{"read.pdf.outside", Text{"PDF 页面之外有文字", "text beside the page"}},
	{"read.pdf.picture", Text{"PDF 页面含图片", "a picture on a page, not read"}},
	{"read.pdf.pictures", Text{"PDF 页面是图片", "pages that are pictures"}},
	{"read.pdf.raised", Text{"PDF 有上标注号", "numbers of notes, left out"}},
	{"read.pdf.repaired", Text{"PDF 结构经修复", "the structure of the PDF was repaired"}},
	{"read.pdf.struck", Text{"PDF 有划去的文字，未读取", "text that is struck through, left out"}},
	{"read.pdf.table", Text{"PDF 表格的行列不确定", "a table whose rows and columns are uncertain"}},
	{"read.pdf.watermark", Text{"PDF 有斜排水印", "slanted text, left out"}},
	{"read.pdf.suspect_text", Text{"PDF 文字映射可疑", "the text mapping of a font is suspect"}},
	{"read.hidden", Text{"网页含有不显示的表格，未读取", "the page holds tables that it does not show; they were not read"}},
	{"read.truncated", Text{"文件不完整", "the input ends too early"}},
	{"text.year", Text{"标题、统计期限与正文年度不一致", "title, period and text name different years"}},
	{"version.differs", Text{"各版本数值不同", "versions of one report print different figures"}},
}
