package layout

import "strings"

// han lists simplified characters of the labels with the traditional one and its
// pinyin, as the hijacked mirrors print them (§8.9).
const han = `总總zǒng 计計jì 书書shū 开開kāi 报報bào 关關guān 门門mén 务務wù 发發fā 复復fù 议議yì 诉訴sù 讼訟sòng 结結jié 维維wéi 纠糾jiū 审審shěn
经經jīng 动動dòng 条條tiáo 项項xiàng 内內nèi 数數shù 规規guī 许許xǔ 处處chù 罚罰fá 强強qiáng 业業yè 费費fèi 额額é 单單dān 万萬wàn 请請qǐng 转轉zhuǎn 办辦bàn
果果guǒ 区區qū 属屬shǔ 国國guó 他他tā 律律lǜ 三三sān 权權quán 益益yì 类類lèi 过過guò 执執zhí 询詢xún 机機jī 无無wú 没沒méi 现現xiàn 补補bǔ
访訪fǎng 举舉jǔ 投投tóu 复復fù 供供gōng 给給gěi 构構gòu 认認rèn 获獲huò 应應yīng 继繼jì 续續xù 问問wèn 题題tí 进進jìn 别別bié 会會huì 织織zhī 团團tuán
对對duì 号號hào 时時shí 间間jiān 网網wǎng 达達dá 级級jí 协協xié 长長cháng 东東dōng 临臨lín 云雲yún 县縣xiàn 镇鎮zhèn 乡鄉xiāng 湾灣wān 桥橋qiáo 岭嶺lǐng 洼窪wā 节節jié 约約yuē
农農nóng 员員yuán 导導dǎo 领領lǐng 传傳chuán 热熱rè 点點diǎn 线線xiàn 统統tǒng 据據jù 华華huá 个個gè 设設shè 质質zhì 监監jiān 举舉jǔ 闻聞wén 听聽tīng 参參cān 与與yǔ 众眾zhòng
释釋shì 读讀dú 稿稿gǎo 微微wēi 专專zhuān 职職zhí 兼兼jiān 负負fù 责責zé 讲講jiǎng 财財cái 购購gòu 采採cǎi 场場chǎng 环環huán 卫衛wèi 劳勞láo 险險xiǎn 资資zī 两兩liǎng 历歷lì 传傳chuán
掌掌zhǎng 确確què 认認rèn 证證zhèng 缴繳jiǎo 纳納nà 减減jiǎn 终終zhōng 维維wéi 积積jī 观觀guān 众眾zhòng 舆輿yú 阅閱yuè 学學xué 图圖tú 写寫xiě 边邊biān 归歸guī 风風fēng 广廣guǎng
为為wèi 于於yú 从從cóng 们們men 体體tǐ 册冊cè 决決jué 况況kuàng 制製zhì 后後hòu 备備bèi 够夠gòu 实實shí 将將jiāng 当當dāng 录錄lù 径徑jìng 怀懷huái 户戶hù 护護hù 来來lái 标標biāo 栏欄lán 样樣yàng
检檢jiǎn 汇匯huì 泽澤zé 济濟jì 浏瀏liú 涧澗jiàn 满滿mǎn 电電diàn 畅暢chàng 码碼mǎ 碍礙ài 种種zhǒng 称稱chēng 稳穩wěn 系繫xì 组組zǔ 络絡luò 编編biān 联聯lián 范範fàn 荣榮róng 见見jiàn 视視shì 览覽lǎn
订訂dìng 让讓ràng 训訓xùn 识識shí 词詞cí 试試shì 话話huà 详詳xiáng 说說shuō 谈談tán 贯貫guàn 辑輯jí 这這zhè 迟遲chí 邮郵yóu 错錯cuò 键鍵jiàn 闭閉bì 际際jì 隐隱yǐn 页頁yè 频頻pín 驳駁bó 绕繞rào 贴貼tiē 链鏈liàn 台臺tái 围圍wéi 废廢fèi 归歸guī 态態tài 误誤wù 严嚴yán 动動dòng`

type hanzi struct{ trad, pinyin string }

var traditional = func() map[rune]hanzi {
	m := map[rune]hanzi{}
	for _, f := range strings.Fields(han) {
		r := []rune(f)
		m[r[0]] = hanzi{string(r[1]), string(r[2:])}
	}
	return m
}()

var toneless = strings.NewReplacer("ā", "a", "á", "a", "ǎ", "a", "à", "a", "ē", "e", "é", "e", "ě", "e", "è", "e", "ī", "i", "í", "i", "ǐ", "i", "ì", "i",
	"ō", "o", "ó", "o", "ǒ", "o", "ò", "o", "ū", "u", "ú", "u", "ǔ", "u", "ù", "u", "ǜ", "u", "ü", "u")

// local are words that machine-localised mirrors change besides (§8.9).
var local = strings.NewReplacer("文件", "檔案", "信息", "資訊", "門戶網站", "入口網站", "群眾", "民眾")

// toTraditional turns the page traditional: 1 the characters alone, 2 with pinyin
// behind those it turned, 3 the same without tones and twice,
// 4 with the words of another place. Tags are left alone.
func toTraditional(page string, how Choice) string {
	var b strings.Builder
	tag, skip := false, ""
	for i, r := range page {
		switch {
		case skip != "" && strings.HasPrefix(page[i:], skip):
			skip = ""
			tag = true
		case r == '<' && strings.HasPrefix(page[i:], "<title"):
			skip, tag = "</title", true
		case r == '<' && i+1 < len(page) && (page[i+1] == '/' || page[i+1] == '!' || page[i+1] >= 'A'):
			tag = true
		case r == '>':
			tag = false
		}
		h, ok := traditional[r]
		if tag || skip != "" || !ok {
			b.WriteRune(r)
			continue
		}
		b.WriteString(h.trad)
		if h.trad == string(r) {
			continue
		}
		switch how {
		case 2:
			b.WriteString("(" + h.pinyin + ")")
		case 3:
			p := "(" + toneless.Replace(h.pinyin) + ")"
			b.WriteString(p)
			if i%5 == 0 {
				b.WriteString(p)
			}
		}
	}
	if how == 4 {
		return local.Replace(b.String())
	}
	return b.String()
}
