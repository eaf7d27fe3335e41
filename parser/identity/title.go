package identity

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// Title is a title taken apart.
type Title struct {
	Organ string // "" when the title names none
	Year  int    // 0 when it names none
	Tail  string // what follows the words 年度报告, folded: 的通知, 公布情况
	Lead  string // verb of a notice or of news before them, folded: 关于印发, 发布
}

// ParseTitle takes a title apart; it may have spaces, quotes and line breaks. The grammar:
//
//	title  = { organ | year | "关于印发" … } [政府|政务] (信息公开|政务公开) {工作|情况|年度|year} (报告|年报) tail
//	year   = YYYY [年[度]], bare or in brackets; digits or 二〇二三
//
// 政府 before 信息公开 belongs to the title when the organ is a place (金厂镇政府信息公开 is
// of 金厂镇), and to both when it makes 人民政府.
func ParseTitle(printed string) (Title, bool) {
	if len(printed) > maxLine || !strings.Contains(printed, "公") {
		return Title{}, false
	}
	s := unmarked(fold.Fold(strings.ReplaceAll(printed, "\u25cb", "〇")))
	left, middle, tail, ok := cutCore(s)
	if !ok {
		return Title{}, false
	}
	for _, w := range [...]string{"年报", "年度报告"} { // of another title, or a column, before it
		if i := strings.LastIndex(left, w); i >= 0 {
			left = left[i+len(w):]
		}
	}
	var t Title
	t.Tail = tail
	t.Year = yearIn(left)
	if t.Year == 0 {
		t.Year = yearIn(middle)
	}
	if isBracketed(tail) {
		if t.Tail = ""; t.Year == 0 {
			t.Year = yearIn(tail)
		}
	}
	left, gave := cutSubject(left)
	t.Organ, t.Lead = organIn(left, gave)
	if name := strings.Trim(tail, "-()[] "); t.Organ == "" && isOrganName(name) { // …年度报告（某局）
		t.Organ, t.Tail = name, ""
	}
	if strings.Contains(printed, "（") {
		t.Organ = strings.ReplaceAll(strings.ReplaceAll(t.Organ, "(", "（"), ")", "）")
	}
	return t, true
}

// unmarked takes the marks of emphasis off a line, as converters write them: # **…**, or
// ****** … ******. They are as many at both ends: ** at one end alone is a masked word.
func unmarked(s string) string {
	s = strings.TrimLeft(s, "# ")
	for _, mark := range [...]string{"*", "_", "="} {
		rest := strings.TrimLeft(s, mark)
		n := len(s) - len(rest)
		if inner := strings.TrimRight(rest, mark); n > 0 && len(rest)-len(inner) == n {
			s = inner
		}
	}
	return s
}

// cutCore finds the core from the right: the last 信息公开 or 政务公开 that 报告 or 年报
// follows with nothing but fillers between.
func cutCore(s string) (left, middle, tail string, ok bool) {
	if !strings.Contains(s, "报") { // most text ends here
		return "", "", "", false
	}
	for end := len(s); ; {
		i := max(strings.LastIndex(s[:end], "信息公开"), strings.LastIndex(s[:end], "政务公开"))
		if i < 0 {
			return "", "", "", false
		}
		rest := s[i+len("信息公开"):]
		n := fillers(rest)
		for _, word := range [...]string{"报告书", "报告", "年报"} {
			if a, found := strings.CutPrefix(rest[n:], word); found {
				return s[:i], rest[:n], a, true
			}
		}
		end = i
	}
}

// fillers is the length of the words that may stand between 公开 and 报告.
func fillers(s string) (n int) {
next:
	for n < 60 {
		for _, w := range [...]string{"工作", "情况", "开展", "年度", "年", "的", "总结", "(", ")", "暨"} {
			if w == "年" && strings.HasPrefix(s[n:], "年报") {
				return n
			}
			if strings.HasPrefix(s[n:], w) {
				n += len(w)
				continue next
			}
		}
		if y, w := yearAt(s[n:]); y > 0 {
			n += w
			continue
		}
		return n
	}
	return n
}

func isBracketed(s string) bool { return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") }

// The years that reports can be about. The Regulation is of 2007, in force from May
// 2008; the upper end only keeps out junk.
const (
	firstYear = 2007
	lastYear  = 2059
)

// yearAt reads a year in digits or Han at the front: 2023, 二〇二三.
func yearAt(s string) (year, width int) {
	for i, r := range s {
		d := yearDigit(r)
		if d < 0 {
			return 0, 0
		}
		year, width = year*10+d, i+utf8.RuneLen(r)
		if year > 1000 {
			break
		}
		if i > 12 {
			return 0, 0
		}
	}
	if year < firstYear || year > lastYear || len(s) > width && isDigit(s[width]) {
		return 0, 0
	}
	return year, width
}

// yearDigit is the value of a digit of a year, -1 of all else.
func yearDigit(r rune) int {
	switch r {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return int(r - '0')
	case '〇', '零', '○':
		return 0
	case '一', '二', '三', '四', '五', '六', '七', '八', '九':
		return strings.IndexRune("一二三四五六七八九", r)/len("一") + 1
	}
	return -1
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// yearIn is the first year of a title; one without 年 counts at its end or in brackets.
func yearIn(s string) int {
	for i, r := range s {
		if i > 0 && isDigit(s[i-1]) || r < '0' || r > '9' && r < 0x80 {
			continue
		}
		y, w := yearAt(s[i:])
		if y == 0 {
			continue
		}
		after := s[i+w:]
		if after == "" || strings.HasPrefix(after, "年") || strings.HasPrefix(after, ")") || strings.HasPrefix(after, "政府") || strings.HasPrefix(after, "政务") {
			return y
		}
	}
	return 0
}

// cutSubject takes 政府 or 政务 before 信息公开 off; gave tells that it was 政府.
func cutSubject(left string) (rest string, gave bool) {
	for range 2 { // 政府政务公开
		if a, ok := strings.CutSuffix(left, "政务"); ok {
			left = a
			continue
		}
		if a, ok := strings.CutSuffix(left, "政府"); ok {
			return a, true
		}
	}
	return left, false
}

// organIn is what is left of a title without year and without the words of a notice.
// gave tells that a 政府 stood at its end.
func organIn(left string, gave bool) (organ, lead string) {
	for _, mark := range [...]string{">", "》", "_", "|", ":"} { // a trail of links, another title
		if i := strings.LastIndex(left, mark); i >= 0 {
			left = left[i+len(mark):]
		}
	}
	if site, rest, ok := strings.Cut(left, "-"); ok && isOrganName(site) && isOrganName(trimYear(rest)) { // X县人民政府-X县水利局2023年
		left = rest
	}
	if tag, rest, ok := strings.Cut(left, "]"); ok && strings.HasPrefix(tag, "[") && !strings.ContainsAny(tag, "0123456789〇") { // 【年报】
		left = rest
	}
	if i := strings.LastIndex(left, "《"); i >= 0 {
		lead = left[:i]
		if left = left[i+len("《"):]; trimYear(left) == "" {
			left = lead
		}
	}
	organ = trimYear(left)
	for _, w := range [...]string{"关于印发", "关于公布", "关于发布", "关于报送", "关于公开", "关于编制", "关于", "现将", "印发", "公布", "发布"} {
		if a, ok := strings.CutPrefix(organ, w); ok {
			organ, lead = a, w
		} else if i := strings.Index(organ, w); i > 0 && strings.HasPrefix(w, "关于") {
			if a := trimYear(organ[i+len(w):]); a != "" && utf8.RuneCountInString(a) > 2 {
				organ, lead = a, w
			} else {
				organ, lead = organ[:i], w
			}
		}
	}
	organ = withoutMenu(strings.Trim(trimYear(organ), "的、,:.-·。!()[]"))
	for _, w := range [...]string{"公布", "发布"} { // 某局公布2023年…年度报告
		if a, ok := strings.CutSuffix(organ, w); ok {
			organ, lead = a, w
		}
	}
	if gave && strings.HasSuffix(organ, "人民") { // X市人民政府信息公开: 政府 serves twice
		organ += "政府"
	}
	return closeBrackets(organ), lead
}

// menuWords are links of a site, which a page without its marks has before the title.
var menuWords = fold.WordsOf("首页", "政务公开", "政府信息公开", "信息公开", "互动交流", "政民互动", "办事服务", "网上办事", "在线服务", "在线办事", "专题专栏", "新闻中心",
	"新闻动态", "政务动态", "通知公告", "政策法规", "政策文件", "公众参与", "网站地图", "无障碍", "长者模式", "适老版", "设为首页", "加入收藏", "登录", "注册")

// withoutMenu takes the words of a menu off an organ: 首页政务公开互动交流X县水利局.
func withoutMenu(organ string) string {
	rest := organ
	for word := menuWords.Begins(rest); word != ""; word = menuWords.Begins(rest) {
		rest = rest[len(word):]
	}
	if isOrganName(rest) && !isRelative(rest) {
		return rest
	}
	return organ
}

// closeBrackets gives back the bracket that trimming took.
func closeBrackets(s string) string {
	if strings.Count(s, "(") > strings.Count(s, ")") {
		return s + ")"
	}
	if strings.Count(s, ")") > strings.Count(s, "(") {
		return "(" + s
	}
	return s
}

// trimYear takes a year with its 年度 off either end, and out of the midst where the
// organ stands before and after it.
func trimYear(s string) string {
	for i := range s {
		if i > 0 && isDigit(s[i-1]) {
			continue
		}
		y, w := yearAt(s[i:])
		if y == 0 {
			continue
		}
		before, after := s[:i], s[i+w:]
		if a, ok := strings.CutPrefix(after, "年"); ok {
			after = strings.TrimPrefix(a, "度")
		} else if after != "" && !strings.HasPrefix(after, ")") && before != "" {
			continue
		}
		if b, ok := strings.CutSuffix(before, "("); ok {
			before, after = b, strings.TrimPrefix(after, ")")
		}
		if strings.Contains(before, after) { // what the information is about: 海关总署2010年海关信息公开
			return before
		}
		return before + after
	}
	return strings.TrimSuffix(s, "年度")
}
