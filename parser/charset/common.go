package charset

import "unicode/utf8"

// frequent are characters that official Chinese prose cannot do without, in simplified
// form and, where it differs, in traditional form.
const frequent = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质第向道此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强决西被做必任取据处府给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术交受联什认六共权收证改清美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信节话米整况集服务布息申请办公府告公布答复复议诉讼机构监督依据部门推进落实加强工作年度情况主动规范性文件网站平台群众建设制度组织培训责任意见建议问题改进措施存在部署开展政策解读数量收费许可处罚强制事项社会公益法律商业企业研自然法院纠正维持审结未经直接起诉结转受理予以不存在行政机关保存没有现成需要另行制作补正逾期理由重复第三方省市县区镇乡街道委局厅州" +
	"微软雅黑宋仿楷" + // names of fonts, a style on each cell
	"這為個國時來們於對會發動過產種後學進裡電點從業當應開還實兩體機關間樣與線內數問題條無係軍變黨員總設長資邊級圖見計別論運農幾區強決處給門規熱領東導壓爭濟術聯認權證採轉單風帶場車務萬達積議聲報類離華確張節話況眾請辦復訴訟構監據門進實強範網臺組織訓責見議題進開讀數費許罰項會業審結經轉關現補畫由縣鄉廳灣經濟環境衛質營辦書聽說讓際該隨願"

// isFrequent has a bit for each of the 20,992 characters of the basic block.
var isFrequent = func() (set [(0x9fff-0x4e00)/64 + 1]uint64) {
	for _, r := range frequent {
		if i := r - 0x4e00; i >= 0 {
			set[i/64] |= 1 << (i % 64)
		}
	}
	return set
}()

// enough Chinese characters to judge a text by.
const enough = 5000

// commonShare gives the Chinese characters looked at and the share of frequent ones.
// Code points that a wrong decoding throws up (private use, rare symbols, letters of
// other scripts) count as uncommon ones.
func commonShare(text string) (han int, share float64) {
	common, odd := 0, 0
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i = asciiRun(text, i)
			continue
		}
		from := i // of Han characters: text is valid
		for ; i+2 < len(text) && text[i]-0xe4 < 6; i += 3 {
			c := uint(text[i]&0xf)<<12 | uint(text[i+1]&0x3f)<<6 | uint(text[i+2]&0x3f) - 0x4e00
			if c > 0x9fff-0x4e00 {
				break
			}
			common += int(isFrequent[c/64] >> (c % 64) & 1)
			if han++; han == enough {
				return han, float64(common) / float64(han+odd)
			}
		}
		if i > from {
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		switch {
		case 0xe000 <= r && r <= 0xf8ff, 0x3400 <= r && r <= 0x4dbf, r >= 0x20000, 0x3040 <= r && r <= 0x312f, 0x370 <= r && r <= 0x1fff:
			odd++
		}
	}
	if han+odd == 0 {
		return 0, 0
	}
	return han, float64(common) / float64(han+odd)
}

// asciiRun is where the ASCII characters from i on end: most of a page is markup. Eight
// bytes are looked at together.
func asciiRun(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if eight(s[i:i+8])&0x8080808080808080 != 0 {
			break
		}
	}
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}
