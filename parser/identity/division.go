package identity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// notPlaces are words with a character that ends the name of a division, in the names
// of departments: 住房和城乡建设局, 城市管理局.
var notPlaces = [...]string{"城乡", "农村", "市场", "乡村", "区域", "管理", "建设", "社区", "街区", "园区", "商务区", "大数据", "政务", "信息", "人民政府", "办公", "委员会", "局", "中心", "民航", "海关关"}

// notTails are words after a division that begin like the end of a longer name.
var notTails = [...]string{"市场", "市政", "市容", "区域"}

// inNames are such words within names: 东乡族自治县, 西乡塘区, 西盟佤族自治县.
var inNames = [...]string{"乡族", "乡塘区", "盟佤族"}

// townWords are such words that are also the ends of real names (盐城市, 石城镇, 新村镇):
// they name no place alone or after 和.
var townWords = [...]string{"城市", "城镇", "村镇"}

// isPlace tells the name of a division from a word of a department.
func isPlace(s string) bool {
	if fold.Has(s, notPlaces[:]...) {
		return slices.Contains(districts[:], s)
	}
	for _, w := range townWords {
		if before, ok := strings.CutSuffix(s, w); ok && (before == "" || hasSuffix(before, "和", "与", "及", "、")) {
			return false
		}
	}
	return true
}

// districts are divisions with a name like that of a zone or a part of a town.
var districts = [...]string{"浦东新区", "滨海新区", "沈北新区", "清新区", "永新区", "下花园区", "绿园区", "梁园区", "金园区", "上街区"}

// divisions cuts the names of divisions off the front of an organ's name, the highest
// first: 汉台区, 徐望镇.
func divisions(name string) []string {
	var chain []string
	name = strings.TrimPrefix(name, "中共")
	zoned := false
	for {
		n := division(name)
		if n == 0 {
			return chain
		}
		seg := name[:n]
		if kindOf(seg) == zone { // no division, nor is a part of it (新区) one
			zoned = true
		} else if !zoned || !strings.HasSuffix(seg, "区") {
			chain = append(chain, seg)
		}
		name = strings.TrimPrefix(name[n:], "人民政府") // 安宁市人民政府县街街道办事处
	}
}

// division is the length of the division that a name begins with, 0 if none.
func division(name string) int {
	runes := 0
	for i, r := range name {
		end := i + utf8.RuneLen(r)
		if runes++; runes > 16 || r == '(' || r == '（' {
			return 0
		}
		if runes < 2 || !strings.ContainsRune("省市州县区旗盟镇乡", r) && !hasSuffix(name[:end], "街道", "苏木") {
			continue
		}
		seg, rest := name[:end], name[end:]
		if strings.HasSuffix(seg, "城市") && runes > 3 && strings.HasPrefix(rest, "新区") { // a new town, 瓯北城市新区
			continue
		}
		if !isPlace(seg) {
			return 0
		}
		next, _ := utf8.DecodeRuneInString(rest)
		switch {
		case r == '区' && strings.HasPrefix(rest, "域"), r == '市' && next == '场', r == '乡' && next == '村', r == '镇' && next == '化':
			return 0
		case strings.ContainsRune("市县区旗", next) && !hasPrefix(rest, notTails[:]) && // 天镇县, 新市区, 辉县市
			(strings.ContainsRune("乡镇旗", r) || runes == 2),
			strings.ContainsRune("镇乡旗区", r) && strings.HasPrefix(rest, "街道"), // 安镇街道
			hasPrefix(name[i:], inNames[:]):
			continue
		case r == '州' && !strings.HasSuffix(seg, "自治州") && !isPrefecture(seg): // 郑州市
			continue
		}
		return end
	}
	return 0
}

// levelOf is the level of the last of a chain of divisions.
func levelOf(chain []string) string {
	last := chain[len(chain)-1]
	r, _ := utf8.DecodeLastRuneInString(last)
	switch {
	case isProvince(last):
		return "provincial"
	case strings.HasSuffix(last, "自治州"), isPrefecture(last), strings.HasSuffix(last, "地区"), r == '盟':
		return "prefectural"
	case r == '镇', r == '乡', hasSuffix(last, "街道", "苏木"):
		return "township"
	case (len(chain) == 1 || isProvince(chain[len(chain)-2])) && strings.Contains(prefectures, " "+strings.TrimSuffix(last, "市")+" "):
		return "prefectural"
	}
	return "county"
}

// isPrefecture tells the short name of an autonomous prefecture: 恩施州.
func isPrefecture(s string) bool {
	name, ok := strings.CutSuffix(s, "州")
	return ok && strings.Contains(autonomous, " "+name+" ")
}

const autonomous = " 延边 恩施 湘西 阿坝 甘孜 凉山 黔东南 黔南 黔西南 西双版纳 文山 红河 德宏 怒江 迪庆 大理 楚雄 临夏 甘南 " +
	"海北 黄南 海南 果洛 玉树 海西 昌吉 博尔塔拉 巴音郭楞 克孜勒苏 伊犁 "

func isProvince(s string) bool {
	switch s {
	case "北京市", "上海市", "天津市", "重庆市":
		return true
	}
	return strings.HasSuffix(s, "省") || strings.HasSuffix(s, "自治区")
}

// prefectures are the cities of prefecture level (地级市, GB/T 2260), without 市.
const prefectures = " 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 " +
	"太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 " +
	"沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 吉林 四平 辽源 通化 白山 松原 白城 " +
	"哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 " +
	"南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 " +
	"合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 " +
	"南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜 " +
	"郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 " +
	"武汉 黄石 十堰 宜昌 襄阳 襄樊 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 " +
	"广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 " +
	"南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 " +
	"成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 " +
	"贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 思茅 临沧 拉萨 日喀则 昌都 林芝 山南 那曲 " +
	"西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 " +
	"西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 "
