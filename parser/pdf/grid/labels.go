package grid

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// labelSet is the labels of all editions of the form. A row or a header that a page
// break cuts shows itself by them: the halves together are a label.
type labelSet struct {
	whole map[string]bool      // whether each is one of a form
	text  string               // all of them, each after a line feed, those of lists last
	forms int                  // where lists begin in text
	order []string             // all of them, sorted
	first map[rune][]string    // labels of forms by their first character
	last  map[rune][]string    // and by their last
	most  int                  // bytes of the longest of these
	chars [1 << 16 / 64]uint64 // a bit for each character of all
}

// ofForms are the labels of the forms of 2019 and 2021 and the heads above their
// columns, with the spellings that reports use.
const ofForms = `
	信息内容 申请人情况 法人或其他组织 行政诉讼
	（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
	本年收费金额（单位：万元） （二）部分公开（区分处理的，只计这一情形，不计其他情形）
	第二十条第（一）项 第二十条第一项 本年制发件数 本年制发数 本年制作件数 本年发件 本年制发数量 本年发件数
	本年废止件数 本年废止数 本年废止件 本年废止数量 现行有效件数 现行有效数 现行有效件 现行有效数量 规章
	政府规章 部门规章 行政规范性文件 规范性文件 第二十条第（五）项 第二十条第五项 本年处理决定数量
	本年处理决定数 本年处理决定件数 处理决定数量 处理决定数 行政许可 第二十条第（六）项 第二十条第六项
	行政处罚 行政强制 行政强制措施 第二十条第（八）项 第二十条第八项 本年收费金额（单位：万元） 本年收费金额
	本年收费金额（万元） 本年收费金额（元） 行政事业性收费 申请人情况 自然人 公民 个人 商业企业 企业
	科研机构 社会公益组织 社会公益机构 社会公益 社会组织 公益组织 法律服务机构 法律服务组织 法律服务 其他
	其它 其他组织 总计 合计 共计 总数 三、本年度办理结果 三、本年办理结果 （三）不予公开
	（三）不予公开情况 （四）无法提供 （四）无法提供情况 （五）不予处理 （五）不予处理情况 （六）其他处理
	（六）其它处理 （六）其他处理情况 （六）其他 一、本年新收政府信息公开申请数量
	一、本年新收政府信息公开申请数 一、本年新收 一、本年度新收政府信息公开申请数量
	一、本年新收申请数量 一、本年度新收申请数量 一、本年新收申请数 二、上年结转申请数量 二、上年度结转申请数量
	二、上年结转申请数 （一）予以公开数量 （二）部分公开数量
	一、本年收到政府信息公开申请数量 二、上年结转政府信息公开申请数量 二、上年结转政府信息公开申请数
	二、上年结转 二、上年度结转政府信息公开申请数量 二、上一年结转政府信息公开申请数量 （一）予以公开
	（二）部分公开（区分处理的，只计这一情形，不计其他情形） （二）部分公开 1、属于国家秘密
	2、其他法律行政法规禁止公开 2、其他法律行政止公开 2、其他法律法规禁止公开 3、危及“三安全一稳定”
	4、保护第三方合法权益 4、保护第三方合法利益 5、属于三类内部事务信息 6、属于四类过程性信息
	7、属于行政执法案卷 7、属于行政执法案件 8、属于行政查询事项 1、本机关不掌握相关政府信息
	1、本机关不掌握相关信息 2、没有现成信息需要另行制作 2、没有现成信息需另行制作 3、补正后申请内容仍不明确
	3、补正后申请内容仍不清楚 1、信访举报投诉类申请 1、信访举报投诉类 2、重复申请 3、要求提供公开出版物
	4、无正当理由大量反复申请 5、要求行政机关确认或重新出具已获取信息
	1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 1、申请人无正当理由逾期不补正
	1、申请人无正当理由逾期不补正、行政机关不再处理 1、逾期不补正
	2、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
	2、申请人逾期未按收费通知要求缴纳费用 2、逾期未缴费不再处理 2、逾期不缴费 2、逾期未缴费 3、其他
	3、其它 3、其他（撤回申请等） （七）总计 （七）合计 （七）共计 四、结转下年度继续办理
	四、结转下一年度继续办理 四、结转下年度继续办理数 四、结转下年度 四、结转下年继续办理 结果维持 维持
	结果纠正 纠正 被纠错 其他结果 其它结果 尚未审结 尚未结案 未审结 行政诉讼 行政诉讼情况 行政复议
	行政复议情况 未经复议直接起诉 未经复议直接诉讼 未经复议直接起诉情况 行政诉讼未经复议直接起诉 复议后起诉
	复议后诉讼 经复议后起诉 复议后起诉情况 行政诉讼复议后起诉 本年新制作数量 本年新制作数 本年新制作件数
	本年新公开数量 本年新公开数 本年新公开件数 对外公开总数量 对外公开总数 对外公开数量 上一年项目数量
	上一年项目数 上年项目数量 上一年度项目数量 本年增/减 本年增减 本年增 本年度增减 处理决定件数
	其他对外管理服务事项 其它对外管理服务事项 第二十条第（九）项 第二十条第九项 采购项目数量 采购项目数
	采购总金额 采购总金额（万元） 采购总金额（元） 政府集中采购 集中采购`

// ofLists are those of the statistics tables before.
const ofLists = `
	政府信息公开情况统计表 政府信息公开工作情况统计表 统计数 统计数据 数量 一、主动公开情况
	（二）通过不同渠道和方式公开政府信息的情况 （二）通过不同渠道和方式公开政府信息情况 二、回应解读情况
	二、回应解读 （二）通过不同渠道和方式回应解读的情况 三、依申请公开情况 四、行政复议数量 五、行政诉讼数量
	八、机构建设和保障经费情况 九、政府信息公开会议和培训情况
	（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） （一）主动公开政府信息数 （一）主动公开信息数
	主动公开规范性文件数 其中：主动公开规范性文件数 制发规范性文件总数 制发规范性文件数
	其中：制发规范性文件总数 其中：制发规范性文件数 1、政府公报公开政府信息数 2、政府网站公开政府信息数
	2、政府门户网站公开政府信息数 3、政务微博公开政府信息数 4、政务微信公开政府信息数
	5、其他方式公开政府信息数 5、其它方式公开政府信息数
	（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） （一）回应公众关注热点或重大舆情数
	1、参加或举办新闻发布会总次数 1、参加或举办新闻发布会次数 主要负责同志参加新闻发布会次数
	其中：主要负责同志参加新闻发布会次数 2、政府网站在线访谈次数 主要负责同志参加政府网站在线访谈次数
	其中：主要负责同志参加政府网站在线访谈次数 3、政策解读稿件发布数 4、微博微信回应事件数
	5、其他方式回应事件数 （一）收到申请数 1、当面申请数 2、传真申请数 3、网络申请数 3、网上申请数
	4、信函申请数 （二）申请办结数 1、按时办结数 2、延期办结数 （三）申请答复数 1、属于已主动公开范围数
	2、同意公开答复数 3、同意部分公开答复数 4、不同意公开答复数 涉及国家秘密 其中：涉及国家秘密
	涉及商业秘密 其中：涉及商业秘密 涉及个人隐私 其中：涉及个人隐私 危及国家安全、公共安全、经济安全和社会稳定
	其中：危及国家安全、公共安全、经济安全和社会稳定 不是《条例》所指政府信息 不是《条例》所指的政府信息
	非《条例》所指政府信息 其中：不是《条例》所指政府信息 其中：不是《条例》所指的政府信息
	其中：非《条例》所指政府信息 法律法规规定的其他情形 其中：法律法规规定的其他情形 5、不属于本行政机关公开数
	5、不属于本机关公开数 6、申请信息不存在数 7、告知作出更改补充数 8、告知通过其他途径办理数
	（一）维持具体行政行为数 （二）被依法纠错数 （三）其他情形数 （一）维持具体行政行为或者驳回原告诉讼请求数
	（一）维持具体行政行为或者驳回原告诉讼请求 六、举报投诉数量 六、举报投诉数 七、依申请公开信息收取的费用
	七、依申请公开信息收取费用 （一）政府信息公开工作专门机构数 （二）设置政府信息公开查阅点数
	（三）从事政府信息公开工作人员数 1、专职人员数（不包括政府公报及政府网站工作人员数） 1、专职人员数
	2、兼职人员数 （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）
	（四）政府信息公开专项经费 （一）召开政府信息公开工作会议或专题会议数 （二）举办各类培训班数
	（二）举办各类培训班 （三）接受培训人员数 本年度 年度 历年累计 累计 历年累计数 主动公开文件数
	主动公开信息数 其中：主动公开文件数 其中：主动公开信息数 1、政府网站公开数 2、政府公报公开数
	受理依申请公开信息总数 其中：受理依申请公开信息总数 2、网上申请数 3、信函、传真申请数 对申请的答复总数
	本年度对申请的答复总数 其中：对申请的答复总数 其中：本年度对申请的答复总数 1、同意公开答复数
	2、同意部分公开答复数 3、不予公开答复数 3、否决公开答复总数 4、其他类型答复数 4、其它类型答复数
	政府信息公开收费减免金额 其中：政府信息公开收费减免金额 接受行政诉讼、举报数 其中：接受行政诉讼、举报数
	行政复议数 其中：行政复议数 行政诉讼数 其中：行政诉讼数 1、政府网站 2、政府公报 3、电子邮件申请数
	4、网上申请数 5、信函申请数 6、其它形式申请数 6、其他形式申请数 行政申诉数 其中：行政申诉数 本期实际
	本年累计 01、主动公开信息数 02、全文电子化的主动公开信息数 03、新增的行政规范性文件数
	04、提供服务类信息数 05、网站专栏页面访问量 06、现场接待人数 07、网上咨询数 08、咨询电话接听数
	09、依申请公开信息目录数 10、申请总数 11、当面申请数 12、传真申请数 13、电子邮件申请数
	14、网上申请数 15、信函申请数 16、其他形式申请数 16、其它形式申请数 17、对申请的答复总数
	18、同意公开答复数 19、同意部分公开答复数 20、否决公开答复总数 21、“非《规定》所指政府信息”数
	22、“信息不存在”数 23、“非本部门掌握”数 24、“申请内容不明确”数 25、“免予公开范围1”数
	26、“免予公开范围2”数 27、“免予公开范围3”数 28、“免予公开范围4”数 29、“免予公开范围5”数
	30、“免予公开范围6”数 31、其它原因 31、其他原因 32、行政复议数 33、行政诉讼数
	34、行政申诉数 35、对本部门首次处理不满意的行政申诉数`

// Prepare makes the labels, which are kept.
func Prepare() { labels() }

// labels are made when a table asks for them first: most need none.
var labels = sync.OnceValue(func() *labelSet {
	s := &labelSet{whole: make(map[string]bool, 512), first: map[rune][]string{}, last: map[rune][]string{}}
	var b strings.Builder
	for _, list := range []string{ofForms, ofLists} {
		s.forms = b.Len()
		for line := range strings.SplitSeq(list, "\n\t") {
			for name := range strings.SplitSeq(line, " ") {
				name = plain(name)
				if _, known := s.whole[name]; !known && name != "" {
					s.whole[name] = s.forms == 0
					b.WriteString("\n" + name)
				}
			}
		}
	}
	s.text = b.String()
	s.order = slices.Sorted(maps.Keys(s.whole))
	for _, name := range strings.Split(s.text[1:s.forms], "\n") {
		r, _ := utf8.DecodeRuneInString(name)
		s.first[r] = append(s.first[r], name)
		r, _ = utf8.DecodeLastRuneInString(name)
		s.last[r] = append(s.last[r], name)
		s.most = max(s.most, len(name))
	}
	for _, r := range s.text {
		s.chars[r/64] |= 1 << (r % 64)
	}
	return s
})

// has reports whether a character is in a label.
func (s *labelSet) has(r rune) bool { return r < 1<<16 && s.chars[r/64]&(1<<(r%64)) != 0 }

func isLabel(s string) bool {
	_, ok := labels().whole[plain(s)]
	return ok
}

// isNumbered reports whether s is the label of a row with its number: no head has one.
func isNumbered(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "（( "))
	return (r >= '0' && r <= '9' || strings.ContainsRune("一二三四五六七八九", r)) && isLabel(s)
}

// beginsLabel reports whether s is a label or its beginning.
func beginsLabel(s string) bool {
	s = plain(s)
	names := labels().order
	i := sort.SearchStrings(names, s)
	return i < len(names) && strings.HasPrefix(names[i], s)
}

// isStrange reports whether a Chinese character is in no label and no unit.
func isStrange(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isHan(r) && r != '它' && !labels().has(r) && !strings.ContainsRune(unitWords, r) // 其它 is 其他 here
}

func isHan(r rune) bool { return r >= '一' && r <= '龥' }

// InLabel reports whether s is a label of a form or a piece of one. The labels of
// lists (2014) are sentences, in which any word is found.
func InLabel(s string) bool {
	l := labels()
	s = plain(s)
	return len(s) <= l.most && !strings.ContainsFunc(s, func(r rune) bool { return !l.has(r) }) && strings.Contains(l.text[:l.forms], s)
}

// inForms reports whether s is a label of a form.
func inForms(s string) bool { return labels().whole[plain(s)] }

// endsLabel reports whether s is a label or the end of one of a form.
func endsLabel(s string) bool {
	s = plain(s)
	l := labels()
	r, _ := utf8.DecodeLastRuneInString(s)
	_, whole := l.whole[s]
	return whole || s == "" || slices.ContainsFunc(l.last[r], func(name string) bool { return strings.HasSuffix(name, s) })
}

// edgeOfLabel reports whether s is a label, or the beginning or the end of one of a form.
func edgeOfLabel(s string) bool {
	s = plain(s)
	r, _ := utf8.DecodeRuneInString(s)
	return endsLabel(s) || slices.ContainsFunc(labels().first[r], func(name string) bool { return strings.HasPrefix(name, s) })
}

// spansColumns reports whether a head always stands over several others.
func spansColumns(s string) bool {
	s = plain(s)
	return s == "申请人情况" || strings.Contains(" 法人或其他组织 行政复议 行政诉讼 未经复议直接起诉 未经复议直接诉讼 复议后起诉 经复议后起诉 复议后诉讼 ",
		" "+strings.TrimSuffix(s, "情况")+" ")
}

// IsNone reports whether s is a word for none.
func IsNone(s string) bool {
	const words = " 无 無 没有 暂无 "
	return len(s) <= len("没有") && strings.Contains(words, " "+s+" ")
}

// isFigure reports whether a cell holds a figure, with its unit or without, or a sign or a
// word for none.
func isFigure(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); isHan(r) { // as most text does
		return IsNone(s)
	}
	return inFigure(withoutUnit(strings.TrimSpace(s)))
}

// withoutUnit is a figure without the unit behind it.
func withoutUnit(s string) string {
	if r, _ := utf8.DecodeLastRuneInString(s); !isHan(r) {
		return s
	}
	if r := strings.TrimRight(s, "件条次个人份篇项场期万元 "); r != s && !strings.HasSuffix(r, ".") && isUnit(strings.TrimSpace(s[len(r):])) {
		return r
	}
	return s
}

// inFigure reports whether text without words is a figure, a piece of one or a sign for none.
func inFigure(s string) bool {
	digits, strokes, signs := 0, 0, 0
	for _, r := range s {
		switch {
		case isHan(r): // as most
			return false
		case r >= '0' && r <= '9', r >= '０' && r <= '９':
			digits++
		case r == '/' || r == '-':
			strokes++
		case strings.ContainsRune("－—–／", r):
		case strings.ContainsRune(".．,， \n+", r):
			signs++
		default:
			return false
		}
	}
	if digits > 0 {
		return strokes < 2 // those of a date
	}
	const most = 4 // strokes of a sign for none: ----
	return s != "" && signs == 0 && utf8.RuneCountInString(s) <= most
}
