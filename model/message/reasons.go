package message

// reasons are why a reading is not certain: of a cell, as the readers of text, web pages
// and PDF tell it, of a row, or of a table.
var reasons = grammar{"reason": {
	// cells
	{"a comma between the cells or within a figure", "逗号可能是格与格的分隔，也可能是数字里的分节"},
	{"a figure over several lines", "一个数字分作几行"},
	{"a figure stands astride its border", "数字压在边框线上"},
	{"figures of its row stand beyond the last border", "该行有数字在最右边框之外"},
	{"figures of two sizes", "格内数字大小不一"},
	{"a picture or a list to choose from stands in the cell", "格内有图片或下拉选项"},
	{"a stamp of its colour lies over it", "上面盖有同色的印章"},
	{"characters stand over each other", "字符互相重叠"},
	{"characters without Unicode", "有字符没有 Unicode 编码"},
	{"digits of one figure stand at different heights", "同一数字的各位高低不一"},
	{"its columns overlap a cell that spans rows from above", "与上方跨行的格重叠"},
	{"more cells than columns", "格数多于列数"},
	{"printed twice with different figures", "同一格印了两次，数字不同"},
	{"the edge of what is shown cuts a figure", "数字被显示区域的边缘截断"},
	{"the font says two things of a digit", "字体对同一个数字字符有两种说法"},
	{"the number of a note may be part of the figure", "数字里可能混有注释的序号"},
	{"what stands there is not one figure", "所印的内容不是一个数字"},

	// rows and columns of text and PDF
	{"a row may have been cut by the page break", "一行可能被分页截断"},
	{"borders are missing", "缺少边框线"},
	{"fewer figures than other rows, not under the columns of those", "数字比其他行少，又没有对齐其他行的列"},
	{"lines between two borders may be one row or several", "两条边框线之间的几行文字可能是一行，也可能是几行"},
	{"no borders: rows and columns are taken from the places of the text ({guess})", "没有边框线，行列由文字的位置推定（{guess}）"},
	{"readings put between the characters have moved the columns", "字间的注音使各列移位"},
	{"the lines of a drawn row have more or fewer cells", "画线表格的一行中，各行文字的格数不一"},
	{"the row ends before the last column, unlike most rows: it may have moved to the left", "本行不到末列就结束，与多数行不同：数字可能左移"},

	// columns and heads
	{"a cell is missing beside a column that the form does not have", "有表式以外的列，又缺一格"},
	{"a row out of line beside a column that the form does not have", "有表式以外的列，而本行没有对齐"},
	{"an outcome stands twice under one group: the name of another is not whole", "一组之下有两个相同的结果：另一结果的名称不全"},
	{"figures of one group of the table, and nothing tells of which", "只有表中一组的数字，无从得知是哪一组"},
	{"figures of the table stand apart from the names of their rows", "表中的数字与行的标签分开"},
	{"figures stand in the last cell alone, of more cells than columns: it may be of a column of the report's own", "格数多于列数，只有末格有数字：可能属于报告自加的列"},
	{"more figures than columns, and none of them under the head that the form does not have", "数字多于列数，而表式以外的表头之下没有数字"},
	{"the columns stand in another order than in the form, and the row is out of line with them", "列序与表式不同，而本行没有与各列对齐"},
	{"the first column is blank in every row, the others are full: they may be those of other columns", "首列每行空白，其余各列填满：数字可能属于别的列"},
	{"the head does not tell of which columns the figures are", "表头没有说明数字属于哪些列"},
	{"the head names a column more than any row has figures", "表头的列比任何一行的数字都多"},
	{"the head names none of the kinds of 法人或其他组织: its columns are fewer than those of the form", "表头没有列出法人或其他组织的任何一类，列数少于表式"},
	{"the head names the columns in another order than the form", "表头的列序与表式不同"},
	{"the head of table 4 is there, its figures are not", "有表四的表头，没有数字"},
	{"the head over the figures does not tell of which form they are", "数字上方的表头不足以判定格式"},
	{"the last column is blank in every row, the others are full: they may be those of other columns", "末列每行空白，其余各列填满：数字可能属于别的列"},
	{"the places of its head and its cells are not told apart", "表头与各格的位置无法区分"},
	{"the row is not as wide as the years over it", "本行与上方各年度的宽度不一"},

	// rows
	{"a figure of no row stands over or under it: lines of one figure may be taken for rows", "上方或下方有不属于任何行的数字：同一数字的几行文字可能被当作几行"},
	{"a row shorter than the others, which have a blank column among those of the form", "本行比其他行短，而其他行在表式各列之间有一列空白"},
	{"blank cells beyond the columns", "各列之外还有空白格"},
	{"fewer cells than columns", "格数少于列数"},
	{"figures run together", "数字连写，没有分开"},
	{"it is blank, and the figures of a row without a name of the form stand beside it", "本行空白，旁边却有一行数字，标签不在表式之中"},
	{"more figures than columns", "数字多于列数"},
	{"repeated lines were dropped from the page", "页面略去了重复的行"},
	{"rows are filled up with bars at their end, or end before the others: blank cells may have been left out, and figures have moved to the left",
		"有的行以竖线补齐，或比其他行早结束：空白格可能被略去，数字左移"},
	{"rows without label are not as many as rows of the form", "没有标签的行与表式的行数不等"},
	{"rows without their label were placed by the order of the form", "没有标签的行按表式的次序认定"},
	{"rows whose words several groups have, away from their group, were placed by the order of the form", "几组都有的标签离开了所属的组，其行按表式的次序认定"},
	{"the name of another row stands among its cells", "格中夹有另一行的标签"},
	{"their ordinal stands before words that are not the form's", "序号是表式的，后面的文字不是"},
	{"words stand among the figures", "数字之间夹有文字"},
	{"words stand before the figures and before those of the next row: each may be a part of the row", "数字之前有文字，下一行的数字之前也有：都可能是本行的一部分"},

	// totals
	{"a total is blank beside its figures: figures may have moved to the left", "各项有数字而总计空白：数字可能左移"},
	{"several cells at the end alone are blank, where others print theirs: figures may have been lost before them", "只有末尾几格空白，而其他行都有数字：前面可能漏了数字"},
	{"the first cell alone is blank, where others print theirs: figures may have moved to the right", "只有首格空白，而其他行都有数字：数字可能右移"},
	{"the last cell alone is blank, where others print theirs: figures may have moved to the left", "只有末格空白，而其他行都有数字：数字可能左移"},
	{"the last column is blank: figures may have moved to the left", "末列空白：数字可能左移"},
	{"the total is blank beside figures, where other rows print theirs: figures may have moved to the left", "各列有数字而总计空白，其他行都有总计：数字可能左移"},
}}

// guesses are what is uncertain about a table without borders.
var guesses = grammar{"guess": {
	{"a figure between two columns", "有数字位于两列之间"},
	{"a head over unknown columns: {text}", "表头之下的列不明：“{text}”"},
	{"a row beside the label of a group: {text}", "一行与组的标签并排：“{text}”"},
	{"a row without a label", "有一行没有标签"},
	{"columns that overlap", "列与列重叠"},
	{"heads over runs of columns that do not go together", "表头与其下的列不相配"},
	{"heads that may be one: {text}", "几个表头可能是一个：“{text}”"},
	{"labels of groups without their rows: {text}", "组的标签之下没有行：“{text}”"},
	{"rows without labels", "有行没有标签"},
	{"text below the rows: {text}", "各行之下有文字：“{text}”"},
	{"text between the rows: {text}", "各行之间有文字：“{text}”"},
	{"text without a place: {text}", "文字无法归位：“{text}”"},
	{"two figures in one column", "一列中有两个数字"},
	{"{n} heads and {n2} columns of figures that do not go together", "{n} 个表头与 {n2} 列数字不相配"},
}}
