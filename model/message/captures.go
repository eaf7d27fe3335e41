package message

// captures are the findings on what a report was read from.
var captures = grammar{
	"read.carried": {
		{"the page shows no report; it was read from what a script, a frame or a field of the page holds", "网页不显示报告；报告读自网页的脚本、框架或表单"},
	},
	"read.encoding.contradiction": {
		{"the capture declares {literal}, its bytes are {charset}", "文件声明的编码是{literal}，实际是 {charset}"},
	},
	"read.encoding.replaced": {
		{"{n} bytes cannot be read as {charset}", "{n} 个字节不能按 {charset} 解码"},
	},
	"read.hidden": {
		{"the page holds {n} cells of tables that it does not show; they were not read", "网页含有不显示的表格，共 {n} 格，没有读取"},
	},
	"read.truncated": {
		{"the page ends inside a tag or an open table", "网页不完整，在标记或表格中途结束"},
	},

	"read.pdf.damaged": {
		{"page {n}: {damage}", "第 {n} 页：{damage}"},
		{"{damage}", "{damage}"},
	},
	"read.pdf.decrypted": {
		{"encrypted with the empty user password ({text})", "以空的用户口令加密（{text}）"},
	},
	"read.pdf.hidden_text": {
		{"{n} invisible characters are left out", "{n} 个不可见的字符没有读取"},
	},
	"read.pdf.outside": {
		{"page {n}: {n2} characters stand beside the page, where nobody sees them", "第 {n} 页：{n2} 个字符在页面之外，看不到"},
	},
	"read.pdf.picture": {
		{"page {n}: pictures cover {n2} % of it; what they show is not read", "第 {n} 页：图片占页面的 {n2}%，图中的内容没有读取"},
	},
	"read.pdf.pictures": {
		{"{n} of {n2} pages are pictures; text of theirs, if any, is recognised text", "{n2} 页中有 {n} 页是图片；其文字即使有，也是识别所得"},
	},
	"read.pdf.raised": {
		{"page {n}: {n2} small raised characters, the numbers of notes, are left out", "第 {n} 页：{n2} 个上标小字是注释序号，没有读取"},
	},
	"read.pdf.repaired": {
		{"junk before the header", "文件头之前有多余的内容"},
		{"no end mark", "没有文件结束标记"},
		{"wrong startxref", "交叉引用表的位置有误"},
	},
	"read.pdf.struck": {
		{"page {n}: {n2} characters with a line through them are left out", "第 {n} 页：{n2} 个字符被线划去，没有读取"},
	},
	"read.pdf.suspect_text": {
		{"{n} of {n2} characters cannot be in a Chinese text: the fonts name characters wrongly", "{n2} 个字符中有 {n} 个不可能出现在中文里：字体对字符的编码有误"},
	},
	"read.pdf.table": {
		{"page {n}: a table of uncertain rows and columns: {reason}", "第 {n} 页：表格的行列不确定：{reason}"},
	},
	"read.pdf.watermark": {
		{"page {n}: {n2} slanted or faint large characters are left out", "第 {n} 页：{n2} 个倾斜或浅色的大字没有读取"},
	},
}

// damages are what is wrong with a PDF.
var damages = grammar{
	"damage": {
		{"a content stream is missing", "缺少一段内容流"},
		{"a page is missing", "缺少一页"},
		{"a table of too many cells", "表格的格过多"},
		{"an annotation has a long text, but no appearance", "一处批注文字较长，但没有可显示的外观"},
		{"an inline image does not end", "内嵌图片没有结束"},
		{"damaged stream: {fault}", "数据流损坏：{fault}"},
		{"forms nest too deep", "表单对象嵌套过深"},
		{"object layer: {fault}", "对象有误：{fault}"},
		{"object stream {n} is damaged", "对象流 {n} 损坏"},
		{"stream {n} is cut off", "数据流 {n} 中断"},
		{"stream {n}: {fault}", "数据流 {n} 损坏：{fault}"},
		{"text in a font that is missing", "有文字所用的字体缺失"},
		{"the content of page {n} is missing", "第 {n} 页的内容缺失"},
		{"the page tree is lost; the order of pages is a guess", "页面树缺失；页序是推测"},
		{"the page tree runs in a circle", "页面树循环"},
		{"too many characters", "字符过多"},
		{"too many rules for tables", "表格线过多"},
		{"too many rulings", "线条过多"},
		{"too many tables", "表格过多"},
	},
	"fault": {
		{"bad LZW code", "LZW 编码有误"},
		{"unexpected EOF", "数据不完整"},
		{"unknown filter {literal}", "滤镜{literal}未知"},
		{"flate: corrupt input before offset {n}", "第 {n} 字节之前的压缩数据损坏"},
		{"object layer: {fault}", "对象有误：{fault}"},
		{"{text}", "“{text}”"}, // of a library
	},
}
