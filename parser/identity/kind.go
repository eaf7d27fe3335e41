package identity

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/fold"
)

// The types of organs (行政机关).
const (
	government  = "government"            // 人民政府, of a county and above
	office      = "government_office"     // 人民政府办公厅, 办公室
	department  = "department"            // 厅, 局, 委员会, 办公室
	dispatched  = "dispatched"            // 分局, 支队, 总队: of an organ above
	township    = "township"              // 镇, 乡, 苏木 and their governments
	subdistrict = "subdistrict"           // 街道办事处
	zone        = "zone_committee"        // 管理委员会 of a zone
	empowered   = "empowered_institution" // schools, hospitals, companies: by law or by analogy
)

// tail is the end of a name and the type that it tells.
type tail struct{ tail, kind string }

// tails are the ends of names with the type they tell, longer ones first where one
// ends in the other.
var tails = [...]tail{
	{"人民政府办公厅", office}, {"人民政府办公室", office}, {"政府办公厅", office}, {"政府办公室", office}, {"政府办", office},
	{"国务院办公厅", office},
	{"街道办事处", subdistrict}, {"街道办", subdistrict}, {"街道", subdistrict}, {"办事处", subdistrict}, {"街", subdistrict}, // 南市街, in Tianjin
	{"镇人民政府", township}, {"乡人民政府", township}, {"苏木人民政府", township}, {"镇政府", township}, {"乡政府", township},
	{"人民政府机关", government}, {"人民政府", government}, {"行政公署", government}, {"盟行署", government}, {"政府", government},
	{"监督管理委员会", department}, {"监会", department}, // of banks, of state property
	{"管理委员会办公室", zone}, {"管委会办公室", zone}, {"管委会", zone}, {"管理委员会", zone},
	{"分局", dispatched}, {"支队", dispatched}, {"总队", dispatched}, {"大队", dispatched}, {"派出所", dispatched}, {"调查队", dispatched},
	{"城管委", department}, {"市政管委", department}, {"监管委", department}, {"管委", zone}, {"海关关区", department},
	{"委员会", department}, {"办公厅", department}, {"办公室", department}, {"厅", department}, {"局", department}, {"委", department},
	{"署", department}, {"海关", department}, {"银行", department}, {"部", department}, {"国务院", government},
	{"中心", empowered}, {"集团", empowered}, {"公司", empowered}, {"医院", empowered}, {"学校", empowered}, {"中学", empowered},
	{"小学", empowered}, {"大学", empowered}, {"学院", empowered}, {"幼儿园", empowered}, {"二中", empowered}, {"一中", empowered},
	{"三中", empowered}, {"联合会", empowered}, {"联社", empowered}, {"联合社", empowered}, {"供销社", empowered}, {"残联", empowered}, {"妇联", empowered}, {"工商联", empowered}, {"红十字会", empowered}, {"协会", empowered}, {"档案馆", empowered}, {"图书馆", empowered}, {"研究院", empowered}, {"研究所", empowered},
	{"农场", township}, {"林场", township}, {"团场", township}, {"苏木", township}, {"团", township},
	{"实验区", zone}, {"开发区", zone}, {"高新区", zone}, {"经开区", zone}, {"示范区", zone}, {"保税区", zone}, {"保税港区", zone}, {"航空港区", zone}, {"风景区", zone},
	{"名胜区", zone}, {"度假区", zone}, {"园区", zone}, {"新区", zone}, {"合作区", zone}, {"试验区", zone}, {"科技园", zone}, {"产业园", zone},
	{"片区", zone}, {"经济区", zone}, {"工业区", zone}, {"自贸区", zone},
	{"镇", township}, {"乡", township},
	{"自治区", government}, {"省", government}, {"市", government}, {"州", government}, {"县", government}, {"区", government},
	{"旗", government}, {"盟", government}, {"地区", government},
	{"办", department}, {"队", dispatched}, {"站", empowered}, {"院", empowered}, {"所", empowered}, {"管理处", empowered},
}

// tailsBy are the tails by their last character.
var tailsBy = sync.OnceValue(func() map[string][]tail {
	by := map[string][]tail{}
	for _, t := range tails {
		last := t.tail[len(t.tail)-len("局"):]
		by[last] = append(by[last], t)
	}
	return by
})

// kindOf is the type that a name tells by its end, "" if none.
func kindOf(name string) string {
	if strings.HasSuffix(name, ")") || strings.HasSuffix(name, "）") {
		if i := strings.LastIndexAny(name, "(（"); i > 0 {
			name = name[:i] // 武昌经开区管委会(滨江商务区管委会)
		}
	}
	for _, t := range tailsBy()[name[max(0, len(name)-len("局")):]] {
		if strings.HasSuffix(name, t.tail) {
			if t.kind == zone && hasSuffix(name, districts[:]...) {
				return government
			}
			return t.kind
		}
	}
	return ""
}

// isOrganName tells whether a text can be the name of an organ and nothing more.
func isOrganName(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 40 || !fold.IsHan(s) && strings.ContainsAny(s, "。，,；;：:《》“”！？!?/>|_[]【】0123456789") {
		return false
	}
	if noOrgan.In(s) &&
		!fold.Has(s, "公开办", "公开领导", "公开工作领导", "公开工作办") {
		return false
	}
	if i := strings.Index(s, "各"); i >= 0 && hasPrefix(s[i+len("各"):], eachOf[:]) {
		return false
	}
	if strings.Contains(s, "工作部") && !hasSuffix(s, "党群工作部", "社会工作部", "群众工作部") { // 工作部署
		return false
	}
	return kindOf(s) != ""
}

// noOrgan are words that no name of an organ has, but for its office of open government.
var noOrgan = fold.WordsOf("公开", "报告", "如下", "根据", "情况", "做好", "切实", "首页", "联系", "本年度", "上一年", "行政许可", "网站", "电话", "地址", "打印", "字体", "分享")

// eachOf follow 各 where it speaks of many organs, and not in a name.
var eachOf = [...]string{"街", "乡", "县", "市", "区", "镇", "部", "委", "级", "单", "科", "地", "股", "处"}

// mayBeOrgan tells whether a title can name this as its organ: one without a known end
// too, if it is short and has no word of a menu.
func mayBeOrgan(s string) bool {
	return isOrganName(s) || utf8.RuneCountInString(s) <= 25 && !fold.Has(s, "公开", "首页", "报告", "年报", "栏目", "专栏", "位置", "。", "，", "《")
}

// fields are what departments of every place begin with: 公安局 is one of thousands.
var fields = fold.WordsOf("安全生产", "残疾人", "城管", "城市管理", "大数据", "档案", "地震", "发改", "发展", "扶贫", "妇联", "工商", "工信", "工业和信息化", "公安", "供销",
	"规划", "国防动员", "国土", "国有资产", "国资", "行政审批", "环保", "环境保护", "机关事务", "价格", "教体", "教育", "交通", "教委", "金融", "经济和信息化", "经信", "科技", "科学技术",
	"粮食", "林草", "林业", "旅游", "民政", "民宗", "民族", "农业", "气象", "人防", "人力资源", "人民防空", "人社", "审计", "生态环境", "市场监督", "市场监管", "市监", "数据",
	"水利", "水务", "税务", "司法", "体育", "统计", "投资促进", "退役军人", "外事", "卫计", "卫健", "卫生", "文广", "文化", "文旅", "文物", "物价", "乡村振兴", "消防", "信访", "烟草",
	"医保", "医疗保障", "应急", "园林", "招商", "政务服务", "质量", "住房", "住建", "自然资源", "综合行政执法", "财政", "商务")

// isRelative tells a name that only says something beside the name of a place: 市人民政府
// 办公室, 我局, 管委会办公室, 公安局.
func isRelative(name string) bool {
	if fields.Begins(name) != "" && len(divisions(name)) == 0 {
		switch kindOf(name) {
		case department, dispatched:
			national, _ := system(name)
			return national == ""
		}
	}
	if strings.HasPrefix(name, "第") && kindOf(name) == empowered { // 第三中学
		return true
	}
	for _, w := range [...]string{"人民政府", "府办", "管委会", "管理委员会", "办公室", "办公厅", "街道办", "党政办", "党政综合", "综合办", "党建办"} {
		if strings.HasPrefix(name, w) {
			return true
		}
	}
	r, n := utf8.DecodeRuneInString(name)
	kind := strings.TrimSuffix(name, "办公室")
	for _, w := range [...]string{"管委会", "管理委员会"} { // 高新区管委会
		kind = strings.TrimSuffix(kind, w)
	}
	if isSelf(name) || slices.Contains(bareKinds[:], kind) {
		return true
	}
	if !strings.ContainsRune("市区县省镇乡州旗", r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(name[n:])
	for _, place := range [...]string{"市中区", "市北区", "市南区", "镇江", "镇平", "镇远", "镇安", "镇巴", "镇原", "镇坪", "镇雄", "镇康", "镇沅", "镇宁", "镇赉", "镇海", "乡宁"} {
		if strings.HasPrefix(name, place) {
			return false
		}
	}
	return next != utf8.RuneError
}

// isSelf tells 我局, 本机关: no name at all. 本溪 is a city.
func isSelf(name string) bool {
	return hasPrefix(name, selfWords[:]) && !strings.HasPrefix(name, "本溪")
}

// bareKinds are kinds of bodies, the names of none.
var bareKinds = [...]string{"街道", "学校", "医院", "公司", "集团", "中心", "政府", "园区", "工业园区", "产业园区", "开发区", "经济开发区", "高新区", "经开区", "新区",
	"示范区", "度假区", "风景区", "名胜区", "保税区", "合作区"}

var selfWords = [...]string{"我", "本", "该"}

// describe fills in what a name tells: type, level and division.
func describe(o *model.Organ) {
	o.Type = kindOf(o.Name)
	national, local := system(o.Name)
	chain := divisions(local)
	if len(chain) == 0 {
		if national != "" && local == "" {
			o.Level = "national"
		}
		return
	}
	last := chain[len(chain)-1]
	o.Division = &model.Division{Name: last}
	o.Level = levelOf(chain)
	switch o.Type {
	case township, subdistrict:
		o.Level = "township"
	}
}

// ministries are the departments of the State Council whose names do not begin with a
// word for the country, with those they have along rivers and in regions.
var ministries = [...]string{"外交部", "国防部", "教育部", "科学技术部", "科技部", "工业和信息化部", "公安部", "民政部", "司法部", "财政部", "人力资源社会保障部",
	"人力资源和社会保障部", "自然资源部", "生态环境部", "住房城乡建设部", "住房和城乡建设部", "交通运输部", "水利部", "农业农村部", "农业部", "商务部",
	"文化和旅游部", "文化部", "应急管理部", "退役军人事务部", "国土资源部", "环境保护部", "卫生部", "审计署", "海关总署"}

// system cuts the national organ off the front of a name: 国家税务总局 and 郑州市税务局 of a
// system that reports for itself in every division. national is "" for other names.
func system(name string) (national, local string) {
	for _, m := range ministries {
		if strings.HasPrefix(name, m) {
			return name, ""
		}
	}
	begins := func(w string) bool { return strings.HasPrefix(name, w) }
	if begins("中国（") || begins("中国(") || !slices.ContainsFunc([]string{"国家", "国务院", "中国", "全国", "中华人民共和国"}, begins) {
		return "", name // 中国（上海）自由贸易试验区 is a place
	}
	for _, tail := range [...]string{"总局", "委员会", "人民银行", "局", "部", "署"} {
		if i := strings.Index(name, tail); i > 0 {
			return name[:i+len(tail)], name[i+len(tail):]
		}
	}
	return name, ""
}
