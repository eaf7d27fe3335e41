package layout

import (
	"fmt"
	"math/rand/v2"

	"nianbao/model"
)

// Invented places; none is a county of China.
var places = []string{"青禾市", "临川山市", "云泽县", "北岭区", "白石洲区", "松涧县", "望江坪市", "河湾新区", "石桥自治县", "金穗市"}

var bodies = []string{"教育局", "发展和改革局", "自然资源局", "卫生健康委员会", "人民政府办公室", "财政局", "市场监督管理局", "农业农村局", "人民政府", "行政审批服务局", "司法局", "住房和城乡建设局"}

var villages = []string{"柳溪镇人民政府", "东坪乡人民政府", "新街街道办事处", "三合镇人民政府"}

// organ invents the name of an organ.
func organ(rng *rand.Rand) string {
	p := places[rng.IntN(len(places))]
	if rng.IntN(4) == 0 {
		return p + villages[rng.IntN(len(villages))]
	}
	return p + bodies[rng.IntN(len(bodies))]
}

// preface is the paragraph before 一: the law, the period, whom to ask.
func (w *writer) preface() []string {
	y := w.t.Year
	law := "依照《中华人民共和国政府信息公开条例》的规定，" + w.t.Organ + "编写了本单位政府信息公开工作年度报告。"
	if !w.t.form() {
		law += "全文由概述、主动公开、依申请公开、收费、复议诉讼、问题与打算及附表构成。"
	} else if w.chance(2) {
		law += "报告共分六个部分，电子版可从本机关网站取用。"
	}
	ask := "读者对内容有疑问的，可与本机关办公室联系（地址：文昌路" + fmt.Sprint(10+w.rng.IntN(80)) + "号，邮编：" + fmt.Sprint(100000+w.rng.IntN(700000)) + "，电话：0" + fmt.Sprint(310+w.rng.IntN(600)) + "-" + fmt.Sprint(2000000+w.rng.IntN(6000000)) + "）。"
	w.t.YearStated = true
	switch w.l.Period {
	case 1:
		law += fmt.Sprintf("所列数据统计期限自%d年1月1日起至%d年12月31日止。", y, y)
	case 2:
		law += fmt.Sprintf("统计时间：%d年1月1日—12月31日。", y)
	case 3:
		w.t.YearStated = false
	case 4:
		law += fmt.Sprintf("统计期限为 %d 年 1 月 1 日至 %d 年 12 月 31 日。", y, y)
	case 5:
		w.t.YearStated = false // see overview
	default:
		law += fmt.Sprintf("本报告所列数据的统计期限为%d年1月1日至%d年12月31日。", y, y)
	}
	return []string{w.text(law + ask)}
}

// overview is the prose of 一, with figures that agree with the tables and others
// that no table has.
func (w *writer) overview() []string {
	y, t := w.t.Year, w.t
	year := fmt.Sprintf("%d年，", y)
	if w.l.Period == 5 {
		year = fmt.Sprintf("%d年度，", y)
	}
	t.YearStated = true
	out := []string{year + pick(w.rng,
		"本单位把公开透明贯穿工作全程，群众办事更加明白。",
		"我们围绕中心任务做好信息发布，努力让政策易懂、好用。",
		"本机关认真履行公开职责，公开的内容和质量都有进步。")}
	out = append(out, "（一）主动公开情况。"+pick(w.rng,
		fmt.Sprintf("通过门户网站发布各类消息%d条，解读材料%d篇。", 20+w.rng.IntN(900), 1+w.rng.IntN(30)),
		fmt.Sprintf("政务新媒体推送%d次，阅读量超过%d万人次。", 12+w.rng.IntN(500), 1+w.rng.IntN(60)),
		"及时更新机构职能、领导分工等栏目，没有迟发漏发。"))
	out = append(out, "（二）依申请公开情况。"+w.requests())
	out = append(out, pick(w.rng,
		"（三）政府信息管理。指定专人审核，做到先审后发。",
		fmt.Sprintf("（三）平台建设。网站改版后保留栏目%d个。", 5+w.rng.IntN(40)),
		fmt.Sprintf("（三）监督保障。举办业务培训%d期，%d人参加。", 1+w.rng.IntN(6), 15+w.rng.IntN(200))))
	for i := range out {
		out[i] = w.text(out[i])
	}
	return out
}

// requests speaks of the applications in the words of the tables.
func (w *writer) requests() string {
	n, done := model.Key("applications.new_received.total"), model.Key("applications.results.total.total")
	if !w.t.printed(n) || !w.t.printed(done) || w.t.Planted != nil || w.chance(3) {
		return "畅通受理渠道，按时作出答复，没有超期。"
	}
	if w.t.int(n) == 0 {
		return "全年没有收到政府信息公开申请。"
	}
	return fmt.Sprintf("全年新收政府信息公开申请%d件，均已依法受理。", w.t.int(n))
}

func (w *writer) problems() []string {
	out := []string{
		pick(w.rng, "（一）存在的主要问题。解读形式不够多样，个别栏目更新偏慢。", "对照要求仍有差距：一是人员力量不足；二是公开内容不够贴近群众。"),
		pick(w.rng, "（二）改进情况。下一步增加图表和视频解读，明确更新时限。", fmt.Sprintf("改进措施：建立每月检查制度，已检查%d次，整改%d处。", 3+w.rng.IntN(9), 2+w.rng.IntN(20))),
	}
	for i := range out {
		out[i] = w.text(out[i])
	}
	return out
}

func (w *writer) other() []string {
	return []string{w.text(pick(w.rng, "没有其他需要报告的事项。", "本年度未收取信息处理费。", "无。", "本年度收取信息处理费0元。"))}
}

// between is what may stand between a heading and its table (§3.13).
func (w *writer) between() []string {
	switch w.l.Between {
	case 1:
		sentences := []string{"本部分用表格说明，具体如下：", "说明：行政许可数量含变更、延续等情形3件。", "以下数量不含重复申请2件，自然人申请含代理人提出的1件。"}
		return []string{w.text(sentences[w.t.Year%len(sentences)])}
	case 2:
		return []string{w.text(fmt.Sprintf("本机关办公室安排%d名工作人员负责统计，于%d年1月完成汇总，经%d次核对后形成下表。", 2+w.rng.IntN(5), w.t.Year+1, 2+w.rng.IntN(3)))}
	}
	return nil
}

// note is what may stand under a table (§3.13).
func (w *writer) note() []string {
	switch w.l.Note {
	case 1:
		return []string{w.text("注：以上案件数量含上年度结转数量。")}
	case 2:
		return []string{w.text("说明：1.收费以万元计，保留4位小数；2.空格表示没有发生。")}
	}
	return nil
}
