package identity

import (
	"slices"
	"strings"
	"testing"
	"time"

	"nianbao/model"
	"nianbao/parser/outline"
)

const head = "青山县水利局2023年政府信息公开工作年度报告\n"

const preface2023 = "根据条例要求编制本报告。所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n"

const body = `一、总体情况
2023年，我局认真做好各项工作。
二、主动公开政府信息情况
第二十条第（一）项
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量	1	1
四、政府信息公开行政复议、行政诉讼情况
无。
五、存在的主要问题及改进情况
2024年，我局将继续改进。
六、其他需要报告的事项
无。`

const report = head + preface2023 + body

func TestOrganAndYear(t *testing.T) {
	without := strings.ReplaceAll(body, "2023年，", "")
	for _, c := range []struct {
		name, in, organ string
		year            int
	}{
		{"title", report, "青山县水利局", 2023},
		{"beside a menu", "信息公开指南            " + report, "青山县水利局", 2023},
		{"the verb of the organ", "青山县水利局公布2023年政府信息公开工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"two lines", "青山县水利局\n2023 年政府信息公开工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"broken", "2023 年青山县水利局政府信息公开工作\n年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"broken in three", "青山县水利局2023年\n政府信息公开\n工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"organ below", "2023年政府信息公开工作年度报告\n青山县水利局\n" + preface2023 + body, "青山县水利局", 2023},
		{"organ and date below", "政府信息公开工作年度报告\n武昌经开区管委会(滨江商务区管委会)\n2024年1月8日\n" + body, "武昌经开区管委会(滨江商务区管委会)", 2023},
		{"meta", "@ArticleTitle=青山县水利局2023年政府信息公开工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"page title", "@page=青山县水利局2023年政府信息公开工作年度报告-青山县人民政府\n" + preface2023 + body, "青山县水利局", 2023},
		{"index table", "@@名称=青山县水利局2023年政府信息公开工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"zone and author", "@ArticleTitle=青山综合实验区2023年度政府信息公开工作年度报告\n@Author=管委会办公室\n" + preface2023 + body, "青山综合实验区管委会办公室", 2023},
		{"region and author", "@Author=市政府办公室\n开远市2023年政府信息公开工作年度报告\n" + preface2023 + body, "开远市", 2023},
		{"issuer", "@@发布机构=青山县水利局\n2023年政府信息公开工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"editor", "2023年政府信息公开工作年度报告\n本报告由青山县水利局编制。\n" + body, "青山县水利局", 2023},
		{"presented", "一、总体情况\n现向社会公布2023年青山县水利局政府信息公开工作年度报告。\n" + body[strings.Index(body, "二、"):], "青山县水利局", 2023},
		{"presented, its year in a block of its own", "一、总体情况\n现发布\n2023\n年青山县水利局政府信息公开工作年度报告。\n" + body[strings.Index(body, "二、"):], "青山县水利局", 0},
		{"contact", "2023年政府信息公开工作年度报告\n如有疑问，请与青山县水利局办公室联系（电话：1）。\n" + body, "青山县水利局", 2023},
		{"contact of a government", "2023年政府信息公开工作年度报告\n如有疑问，请与青山县人民政府办公室联系。\n" + body, "青山县人民政府办公室", 2023},
		{"signature", "2023年政府信息公开工作年度报告\n" + body + "\n青山县水利局\n2024年1月17日", "青山县水利局", 2023},
		{"author", "@Author=青山县水利局\n2023年政府信息公开工作年度报告\n" + body, "青山县水利局", 2023},
		{"relative", "市人民政府办公室2023年政府信息公开工作年度报告\n" + preface2023 + body, "市人民政府办公室", 2023},
		{"year of the period", "青山县水利局政府信息公开工作年度报告\n" + preface2023 + without, "青山县水利局", 2023},
		{"year of the text", "青山县水利局政府信息公开工作年度报告\n" + body, "青山县水利局", 2023},
		{"year of the text with plans", "青山县水利局政府信息公开工作年度报告\n" + strings.Replace(body, "各项工作", "2023年度工作，2024年再改进，依据《2021年要点》", 1), "青山县水利局", 2023},
		{"no year", "青山县水利局政府信息公开工作年度报告\n" + without, "青山县水利局", 0},
		{"signing date is no year", "青山县水利局政府信息公开工作年度报告\n2024年1月8日\n" + without + "\n2024年1月8日", "青山县水利局", 0},
		{"column before the title", "首页 > 政务公开 > 政府信息公开年报\n" + report, "青山县水利局", 2023},
		{"notice with the report", "青山县水利局关于印发 2023年政府信息公开工作年度报告的通知\n本局各股（室）：\n" + report, "青山县水利局", 2023},
		{"one line", strings.Join(strings.Fields("首页政府信息公开年报 来源：某网 "+report), " "), "青山县水利局", 2023},
		{"menu glued to the column", "首页政务公开政府信息公开年报\n2023年政府信息公开工作年度报告\n青山县水利局\n" + body, "青山县水利局", 2023},
		{"notice of an organ above", "2023年政府信息公开工作年度报告\n按照《白水省人民政府办公厅关于公布2023年政府信息公开工作年度报告的通知》编制。\n" + body + "\n青山县水利局", "青山县水利局", 2023},
		{"page number in the title", "青山县水利局2023年政府信息公开工作\nP. 1\n年度报告\n" + body, "青山县水利局", 2023},
		{"page number before the year of the text", "青山县水利局政府信息公开工作年度报告\n一、总体情况\nP. 1\n" + body[strings.Index(body, "2023年"):], "青山县水利局", 2023},
		{"one line with spaces in the title", strings.Join(strings.Fields("首页 政府信息公开年报 微博 青山县水利局 2023 年 政府信息公开工作年度报告 "+preface2023+body), " "), "青山县水利局", 2023},
		{"title drawn as a table", "政务\t公开\n青山县水利局2023年政府信息公开工作年度报告\t\n" + preface2023 + body, "青山县水利局", 2023},
		{"page between bars", "登录\t注册 政府信息公开年报 青山县水利局2023年政府信息公开工作年度报告 依照《中华人民共和国政府信息公开条例》的规定，编制本报告。全文由概述等构成，读者对内容有疑问的，可与本机关联系。第二十条第（一）项 本年制发件数\t网站地图\n", "青山县水利局", 2023},
		{"contents before the title", "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n" + report, "青山县水利局", 2023},
		{"broken title with pinyin", "微博\n青(qing)山縣(xian)(xian)住(zhu)房(fang)和城(cheng)鄉(xiang)建設(she)局(ju)2023年政府信息公開(kai)工作\n年度報(bao)(bao)告\n" + body, "青山县住房和城乡建设局", 2023},
		{"written by", "依照条例的规定，青山县水利局编写了本单位政府信息公开工作年度报告。\n" + body, "青山县水利局", 2023},
		{"traditional index table", "@@發布機構=青山縣水利局\n" + body, "青山县水利局", 2023},
		{"no organ", "2023年政府信息公开工作年度报告\n" + preface2023 + body, "", 2023},
		{"presented by its relative name", "依照条例的规定，现公布县统计局2023年政府信息公开工作年度报告。\n" + without, "县统计局", 2023},
		{"presented as ours", "依照条例的规定，现公布我局2023年政府信息公开工作年度报告。\n" + without, "", 2023},
		{"an organ above the text", "青山县水利局\n依照条例的规定，现公布县水利局2023年政府信息公开工作年度报告。\n" + without, "青山县水利局", 2023},
		{"a relative line above the text", "县水利局\n依照条例的规定，现公布我局2023年政府信息公开工作年度报告。\n" + without, "", 2023},
		{"to be asked, without 联系", "依照条例编制。如有疑问请与青山县水利局(地址：中山路1号)。\n" + body, "青山县水利局", 2023},
		{"to be called", "依照条例编制。如有疑问，可致电青山县水利局，电话：1。\n" + body, "青山县水利局", 2023},
		{"relative contact", "依照条例编制。如有疑问，请与县水利局联系。\n" + body, "", 2023},
		{"office of a leading group", "本报告由青山县人民政府信息公开工作领导小组办公室根据条例，汇总各部门情况编制而成。\n" + body, "青山县人民政府", 2023},
		{"office of open government", "本报告由青山县政务公开办编制。\n" + body, "青山县", 2023},
		{"a notice named in a long line", "依照《白水省人民政府办公厅关于做好2022年政府信息公开工作年度报告有关事项的通知》(白政办〔2022〕1号)要求,汇总青山县各乡镇、各部门、各单位情况编制,数字齐全而且都核对过,请各位读者放心使用本报告。\n" + body, "", 2023},
		{"in marks", "依照条例的规定，现公布《青山县水利局2023年政府信息公开工作年度报告》。\n" + without, "青山县水利局", 2023},
		{"with others' figures", "本报告由青山县水利局结合有关数据编制。\n" + body, "青山县水利局", 2023},
		{"subject", "一、总体情况\n2023年，青山县水利局认真做好各项工作。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
		{"subject after the bare year", "一、总体情况\n2023年度青山工业园区管委会在领导下工作。\n" + without[strings.Index(without, "二、"):], "青山工业园区管委会", 2023},
		{"subject that is everyone", "一、总体情况\n2023年，全县各部门认真做好各项工作。\n" + without[strings.Index(without, "二、"):], "", 2023},
		{"relative subject", "一、总体情况\n2023年，县水利局认真做好各项工作。\n" + without[strings.Index(without, "二、"):], "", 2023},
		{"written by, without chapters", "本年报是依照条例由青山县人民政府编制的2012年政府信息公开年度报告。\n" + strings.Repeat("全县各级都按时公开了信息，没有遗漏。", 8), "青山县人民政府", 2012},
		{"title as a link", "附件 青山县水利局2023年政府信息公开工作年度报告\n" + body, "青山县水利局", 2023},
		{"shown to society", "依照条例的规定，现向社会公开《青山县水利局2023年政府信息公开工作年度报告》。\n" + without, "青山县水利局", 2023},
		{"contact of a town", "依照条例编制。如有疑问，请与金坑乡人民政府党政办联系。\n" + body, "金坑乡人民政府", 2023},
		{"written by, as a clause", "依照条例，青山县供销社编制了本报告。\n" + body, "青山县供销社", 2023},
		{"written by, relative", "依照条例，县水利局编制了2023年政府信息公开工作年度报告。\n" + without, "县水利局", 2023},
		{"section to be asked", "依照条例编制。如有疑问，请与青山县水利局综合科联系（电话：1）。\n" + body, "青山县水利局", 2023},
		{"section to be asked, at once", "依照条例编制。如有疑问，请联系青山县水利局综合科，电话：1。\n" + body, "青山县水利局", 2023},
		{"relative, with its full name in the text", "县水利局编制了2023年政府信息公开工作年度报告。\n一、总体情况\n2023年，青山县水利局（以下简称县水利局）在领导下工作。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
		{"本溪", "依照条例的规定，现公布本溪市统计局2023年政府信息公开工作年度报告。\n" + without, "本溪市统计局", 2023},
	} {
		id := read(c.in)
		if id.Reject != nil || id.Organ.Name != c.organ || id.Year != c.year {
			t.Errorf("%s: organ %q, year %d, reject %v, want %q, %d", c.name, id.Organ.Name, id.Year, id.Reject, c.organ, c.year)
		}
	}
}

func TestTitleIsAsPrinted(t *testing.T) {
	if got, want := read("青山县水利局\n2023 年政府信息公开工作年度报告\n"+body).Title, "青山县水利局2023 年政府信息公开工作年度报告"; got != want {
		t.Errorf("title is %q, want %q", got, want)
	}
}

// What markup or a spreadsheet writes around a title is no part of it, nor of the organ.
func TestTitleInMarkup(t *testing.T) {
	const title = "青山县水利局2023年政府信息公开工作年度报告"
	for _, line := range []string{"title: " + title, "title: \"" + title + "\"", "#+title: " + title, "#title " + title, "= " + title, "====== " + title + " ======",
		"**** " + title + " ****", title + ",,,,,,", "\"" + title + "\",,"} {
		if id := read(line + "\n" + preface2023 + body); id.Title != title || id.Organ.Name != "青山县水利局" || id.Year != 2023 {
			t.Errorf("%s: title %q, organ %q, year %d", line, id.Title, id.Organ.Name, id.Year)
		}
	}
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct{ in, from, to string }{
		{"统计期限自2023年1月1日起至2023年12月31日止。", "2023-01-01", "2023-12-31"},
		{"统计期限从2023年1月1日到12月31日止。", "2023-01-01", "2023-12-31"},
		{"统计周期\n为 2023 年 1 月 1 日至 12 月 31 日。", "2023-01-01", "2023-12-31"},
		{"数据统计时限为2023年1月1日—2023年12月31日。", "2023-01-01", "2023-12-31"},
		{"统计期限自２０２３年１月１日起至２０２３年１２月３１日止", "2023-01-01", "2023-12-31"},
		{"统计期限为2023年1月至12月。", "2023-01-01", "2023-12-31"},
		{"统计期间：2023年1月1日起，截至2023年12月31日", "2023-01-01", "2023-12-31"},
		{"所列数据的统计期限自2014年1月1日起至2014年12月31日。", "2014-01-01", "2014-12-31"},
		{"统计期限自20231月1日起至202312月31日止。", "", ""},
		{"统计期限自202311日起至20231231日止。", "", ""},
		{"统计期限自2023年1月1日起至2023年2月30日止。", "", ""},
		{"2023年5月1日至5月3日放假。", "", ""},
	} {
		id := read(head + c.in + "\n" + body)
		var from, to string
		if id.Period != nil {
			from, to = id.Period.From, id.Period.To
		}
		if from != c.from || to != c.to {
			t.Errorf("period of %q is %s to %s, want %s to %s", c.in, from, to, c.from, c.to)
		}
	}
	id := read(report)
	if want := "自2023年1月1日起至2023年12月31日止"; id.Period.Raw != want {
		t.Errorf("raw period is %q, want %q", id.Period.Raw, want)
	}
	if at := id.Period.At; at == nil || !strings.Contains(report[at.Start:at.End], id.Period.Raw) {
		t.Errorf("period is at %v", at)
	}
}

func TestFindings(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"clean", report, nil},
		{"other period", strings.Replace(report, "自2023年1月1日起至2023年12月31日", "自2022年1月1日起至2022年12月31日", 1), []string{"text.period"}},
		{"part of a year", strings.Replace(report, "至2023年12月31日", "至2023年6月30日", 1), []string{"text.period"}},
		{"no year", "青山县水利局政府信息公开工作年度报告\n" + strings.ReplaceAll(body, "2023年，", ""), []string{"identity.year.unknown"}},
		{"a year in the text only", "青山县水利局政府信息公开工作年度报告\n" + body, []string{"identity.year.text"}},
		{"no organ", "2023年政府信息公开工作年度报告\n" + preface2023 + body, []string{"identity.organ.unknown"}},
		{"other year in the text", head + strings.Replace(body, "2023年", "2022年", 1), []string{"text.year"}},
		{"other organ", report + "\n白水县教育局\n2024年1月8日", []string{"identity.organ.disagree"}},
		{"a year in the sentence that presents it", "依照条例的规定，现公布青山县水利局2023年政府信息公开工作年度报告。\n" + body, nil},
		{"a year of another report", "青山县水利局政府信息公开工作年度报告\n与2023年政府信息公开工作年度报告相比略有变化。\n" + body, []string{"identity.year.text"}},
		{"shown to society", "现向社会公开青山县水利局2023年政府信息公开工作年度报告。\n" + strings.ReplaceAll(body, "2023年，", ""), nil},
		{"a relative name", strings.Replace(report, "青山县", "县", 1), []string{"identity.organ.relative"}},
		{"a trail with a kind of organ", "首页 > 年报 > 街道办事处政府信息公开工作年度报告\n" + strings.ReplaceAll(report, "青山县水利局", "青山街道"), nil},
		{"same organ in short", report + "\n青山县水利局办公室\n2024年1月8日", nil},
		{"late department", "@PubDate=2024-02-01\n" + report, []string{"pub.deadline"}},
		{"department in time", "@PubDate=2024-01-31\n" + report, nil},
		{"government in time", "@PubDate=2024-03-31\n" + strings.Replace(report, "青山县水利局", "青山县人民政府", 1), nil},
		{"late government", "@PubDate=2024-04-01\n" + strings.Replace(report, "青山县水利局", "青山县人民政府", 1), []string{"pub.deadline"}},
		{"department under the old law", "@PubDate=2019-03-01\n" + strings.ReplaceAll(report, "2023年", "2018年"), nil},
	} {
		var got []string
		for _, f := range read(c.in).Findings {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: findings %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct{ in, date, from string }{
		{"@PubDate=2024-01-28 16:34\n@@发布日期=2024-01-29\n" + report, "2024-01-28", "meta"},
		{"@@公开日期=2024年1月29日\n" + report, "2024-01-29", "index_table"},
		{"发布日期：2024-01-31\n" + report, "2024-01-31", "label"},
		{"来源：某网 时间：2024/1/5 10:00 浏览次数：\n" + report, "2024-01-05", "label"},
		{report + "\n青山县水利局\n2024年1月17日", "2024-01-17", "signature"},
		{report + "\n青山县水利局　　2024年1月17日", "2024-01-17", "signature"},
		{head + "（2024年1月23日）\n" + body, "2024-01-23", "signature"},
		{head + "2024年01月19日 09:41 青山县水利局 点击：[3]\n" + body, "2024-01-19", "signature"},
		{head + "2024-01-19青山县水利局\n" + body, "2024-01-19", "signature"},
		{head + "来源：青山县水利局 2024-01-19 10:20 浏览：32\n" + body, "2024-01-19", "signature"},
		{"@PubDate=20240119\n" + report, "2024-01-19", "meta"},
		{head + "2024-01-19\n" + body, "2024-01-19", "signature"},
		{head + "（截至2023年12月31日）\n" + body, "", ""},
		{head + "2024年1月1日至12月31日，我局公开信息3条\n" + body, "", ""},
		{"采集时间：2025-12-30\n" + report, "", ""},
		{"@PubDate=junk\n" + report, "", ""},
	} {
		var got model.Published
		if p := read(c.in).Published; p != nil {
			got = *p
		}
		if got.Date != c.date || got.From != c.from {
			t.Errorf("published %v, want %s from %s: %.60q", got, c.date, c.from, c.in)
		}
	}
}

func TestScope(t *testing.T) {
	town := strings.Replace(report, "青山县水利局", "青山县", 1)
	for _, c := range []struct {
		in   string
		want model.Scope
	}{
		{report, model.OwnOrgan},
		{town, model.ScopeUnknown},
		{strings.Replace(town, "编制本报告。", "汇总全县各级行政机关数据编制本报告。", 1), model.Region},
		{strings.Replace(town, "编制本报告。", "统计县政府及其部门数据编制本报告。", 1), model.GovernmentAndDepartments},
		{strings.Replace(town, "编制本报告。", "县府办代表县政府编制本报告。", 1), model.GovernmentAsOrgan},
		{strings.Replace(town, "编制本报告。", "全县行政机关都学习。编制本报告。", 1), model.ScopeUnknown},
	} {
		if got := read(c.in).Scope; got != c.want {
			t.Errorf("scope of %.120q is %s, want %s", c.in, got, c.want)
		}
	}
}

func TestReject(t *testing.T) {
	prose := "\n各单位：请按时完成。请认真填写，不得遗漏。" + strings.Repeat("工作要求如下，", 20)
	for _, c := range []struct{ in, code string }{
		{report, ""},
		{body, ""},
		{"石狮市2023年政府信息公开工作年度报告公布情况" + prose, Notice},
		{"武威市人民政府办公室关于做好2025年政府信息公开工作年度报告编制和发布工作的通知" + prose, Notice},
		{"国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知\n" + body, Notice},
		{"关于政府信息公开工作年度报告有关填报问题的解释" + prose, Notice},
		{"青山县水利局关于2023年政府信息公开工作年度报告的通知" + prose, Notice},
		{"青山县水利局关于印发2023年政府信息公开工作年度报告的通知\n" + report, ""},
		{strings.Replace(report, "编制本报告。", "编制本报告。邮箱slxx局办。", 1), ""},
		{"政府信息公开指南\n政府信息公开制度\n青山县水利局2010年政府信息公开工作年度报告" + prose + "。", ""},
		{"**局2023年政府信息公开工作年度报告\n" + body, Template},
		{"xx县水利局2023年政府信息公开工作年度报告\n" + body, Template},
		{"青山市2023年政务公开工作第三方评估报告\n一、总体情况\n都好。\n二、主动公开情况\n都好。" + prose, NoReport},
		{"青山市2023年度政务公开工作考核结果" + prose, NoReport},
		{"××局xxxx年政府信息公开工作年度报告\n" + body, Template},
		{"一图读懂|青山县水利局2023年政府信息公开工作年度报告" + prose, Infographic},
		{"图解：青山县水利局2023年政府信息公开工作年度报告" + prose, Infographic},
		{"2022年上半年政府信息公开数据统计" + prose, PartYear},
		{"2023年政府网站工作年度报表" + prose, Website},
		{"青山县水利局2023年法治政府建设年度报告" + prose, RuleOfLaw},
		{"青山县水利局政府信息公开指南" + prose, Guide},
		{"青山县水利局2023年度部门决算" + prose, Budget},
		{"青山区2023年第一季度依申请公开统计表" + prose, PartYear},
		{"青山区2023年依申请公开统计表" + prose, Tally},
		{"定西市政府信息公开情况统计报表" + prose, Tally},
		{"青山大学2022-2023学年信息公开年度报告\n统计期限自2022年9月1日起至2023年8月31日止。\n一、概述\n都好。", Academic},
		{"2022-2023学年青山学院信息公开年度报告" + prose, Academic},
		{"青山县水利局政府信息公开工作年度报告（模板）\n" + body, Template},
		{"@page=政府信息公开年报\n法治政府建设\n部门决算\n登录\n" + body, ""},
		{"首页 > 政务公开 > 政府信息公开年报\n青山县2023年政务公开工作要点" + prose, Guide},
		{"首页 > 政府信息公开年报\n关于报送2023年政府信息公开工作年度报告的通知" + prose, Notice},
		{"政府信息公开年报\n青山县水利局2023年权力和责任清单" + prose, NoReport},
		{"政府信息公开工作年度报告\n统计期限为2023年1月1日至12月31日。本局认真做好工作。" + strings.Repeat("有关情况都好，", 20) + "。", ""},
		{"今天天气很好。\n我们去公园。", NoReport},
		{"请各部门抓紧编制2023年政府信息公开工作年度报告。" + prose, NoReport},
		{"现公布青山县水利局2023年政府信息公开工作年度报告。", NoReport},
		{"", NoReport},
		{"lorem ipsum", NoReport},
		{"青山县水利局2023年政府信息公开工作年度报告", NoReport},
		{"甲县水利局2023年政府信息公开工作年度报告\n乙县水利局2023年政府信息公开工作年度报告\n丙县水利局2023年政府信息公开工作年度报告\n丁县水利局2023年政府信息公开工作年度报告", List},
		{"~首页 部门预算\n~政府信息公开指南\n" + report, ""},
		{"首页\n法治政府建设\n部门决算\n政府信息公开指南\n登录\n注册\n" + report, ""},
		{"第二十条第（一）项\n信息内容\n本年制发件数\n规章\n0", ""},
		{"一、概述\n都好。\n附表\n当面申请数\n0\n传真申请数\n0\n网上申请数\n0\n信函申请数\n0", ""},
		{"当面申请数和网上申请数都比上年多。", NoReport},
		{head + "本县水利局认真做好工作。全年公开信息三条，收到申请一件，均已办结。" + strings.Repeat("有关情况都好，", 20) + "。", ""},
	} {
		code := ""
		if r := read(c.in).Reject; r != nil {
			code = r.Code
		}
		if code != c.code {
			t.Errorf("reject %q, want %q: %.80q", code, c.code, c.in)
		}
	}
}

func TestReadReal(t *testing.T) {
	for _, c := range []struct {
		file, organ string
		year        int
		from        string // of the period
	}{
		{"reports/shanghai-kewei-2024.md", "上海市科委", 2024, "2024-01-01"},
		{"seed/zhengzhou-industry-bureau-2021.txt", "郑州市工业和信息化局", 2021, ""},
		{"reports/kaiping-2020-tables-lost.txt", "开平市农业农村局", 2020, "2020-01-01"},
		{"reports/pingtan-2014.txt", "平潭综合实验区管委会", 2014, "2014-01-01"},
	} {
		t.Run(c.file, func(t *testing.T) {
			id := read(sharedFile(t, c.file))
			from := ""
			if id.Period != nil {
				from = id.Period.From
			}
			if id.Reject != nil || id.Organ.Name != c.organ || id.Year != c.year || from != c.from {
				t.Errorf("organ %q, year %d, period from %q, reject %v, want %q, %d, %q; title %q", id.Organ.Name, id.Year, from, id.Reject, c.organ, c.year, c.from, id.Title)
			}
		})
	}
}

func TestDescribe(t *testing.T) {
	for _, c := range []struct{ name, kind, level, division string }{
		{"青山县水利局", department, "county", "青山县"},
		{"沭阳县发展和改革局", department, "county", "沭阳县"},
		{"郑州市工业和信息化局", department, "prefectural", "郑州市"},
		{"上海市科委", department, "provincial", "上海市"},
		{"上海市人民政府办公厅", office, "provincial", "上海市"},
		{"洪泽区人民政府", government, "county", "洪泽区"},
		{"淮安市洪泽区人民政府办公室", office, "county", "洪泽区"},
		{"汉台区徐望镇人民政府", township, "township", "徐望镇"},
		{"金厂镇", township, "township", "金厂镇"},
		{"开远市", government, "county", "开远市"},
		{"白银区人民路街道", subdistrict, "township", "人民路街道"},
		{"舒兰市市场监督管理局", department, "county", "舒兰市"},
		{"洪泽区城市管理局", department, "county", "洪泽区"},
		{"青山县住房和城乡建设局", department, "county", "青山县"},
		{"平潭综合实验区管委会办公室", zone, "", ""},
		{"西咸新区底张街道办事处", subdistrict, "township", "底张街道"},
		{"浦东新区教育局", department, "county", "浦东新区"},
		{"市人民政府办公室", office, "", ""},
		{"国家发展和改革委员会", department, "national", ""},
		{"国家税务总局", department, "national", ""},
		{"国家税务总局郑州市税务局", department, "prefectural", "郑州市"},
		{"国家税务总局中牟县税务局", department, "county", "中牟县"},
		{"国家统计局河南调查总队", dispatched, "", ""},
		{"中国银行保险监督管理委员会", department, "national", ""},
		{"中国（上海）自由贸易试验区管理委员会", zone, "", ""},
		{"泉州市石狮生态环境局", department, "prefectural", "泉州市"},
		{"某某市公安局青山分局", dispatched, "county", "某某市"},
		{"怀远二中", empowered, "", ""},
		{"水利部", department, "national", ""},
		{"水利部长江水利委员会", department, "national", ""},
		{"中国证监会", department, "national", ""},
		{"民航华东地区管理局", department, "", ""},
		{"恩施州教育局", department, "prefectural", "恩施州"},
		{"大理州大理市人民政府", government, "county", "大理市"},
		{"郑州市教育局", department, "prefectural", "郑州市"},
		{"中共青山县委宣传部", department, "county", "青山县"},
		{"中国（上海）自由贸易试验区临港新片区管理委员会", zone, "", ""},
		{"贵州双龙航空港经济区", zone, "", ""},
		{"青山县供销合作社联合社", empowered, "county", "青山县"},
		{"新疆生产建设兵团第一师八团", township, "", ""},
		{"镇江市教育局", department, "prefectural", "镇江市"},
		{"济宁市市中区教育局", department, "county", "市中区"},
		{"延边朝鲜族自治州教育局", department, "prefectural", "延边朝鲜族自治州"},
	} {
		o := model.Organ{Name: c.name}
		describe(&o)
		division := ""
		if o.Division != nil {
			division = o.Division.Name
		}
		if o.Type != c.kind || o.Level != c.level || division != c.division {
			t.Errorf("%s is %q, %q, %q, want %q, %q, %q", c.name, o.Type, o.Level, division, c.kind, c.level, c.division)
		}
	}
}

func TestReadIsLinear(t *testing.T) {
	for _, unit := range []string{
		"2023年1月1日至2023年12月31日", "由由编制联系与", "《", "2023年政府信息公开工作年度报告 ", "政府信息公开\n", "公开公开工作年度", "。全市行政机关", "xx", "发布日期：2",
	} {
		in := strings.Repeat(unit, 1<<20/len(unit))
		d := document(in)
		o := outline.Read(d)
		start := time.Now()
		Read(d, o)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("reading 1 MiB of %q took %v", unit, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(report)
	f.Add(strings.Join(strings.Fields(report), " "))
	f.Add("@ArticleTitle=2023年政府信息公开年报\n自2023年1月\n本报告由由由编制与与联系联系(")
	f.Fuzz(func(t *testing.T, in string) {
		start := time.Now()
		d := document(in)
		id := Read(d, outline.Read(d))
		if id.Reject == nil && id.Year != 0 && (id.Year < firstYear || id.Year > lastYear) {
			t.Errorf("year %d", id.Year)
		}
		if took := time.Since(start); took > 10*time.Second+time.Duration(len(in))*20*time.Microsecond {
			t.Errorf("reading %d bytes took %v", len(in), took)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	d := document(report)
	o := outline.Read(d)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Read(d, o)
	}
}

func TestTrailIsNoTitle(t *testing.T) {
	if id := read("当前位置：首页 > 信息公开 > 政府信息公开年度报告\n依照条例编制本报告。\n" + body); id.Title != "" {
		t.Errorf("title is %q", id.Title)
	}
}

// TestYearOfText tells how sure a year is that only the text says.
func TestYearOfText(t *testing.T) {
	rest := body[strings.Index(body, "二、"):]
	for _, c := range []struct {
		in   string
		want model.Severity
	}{
		{"青山县水利局政府信息公开工作年度报告\n一、总体情况\n我局在2023年公开信息3条，2023年无申请。\n" + rest, model.Info},
		{"一、总体情况\n2023年，我局公开信息3条。2023年，未收到申请。\n" + rest, model.Info},
		{"一、总体情况\n我局在2023年公开信息3条，2023年无申请。\n" + rest, model.Warning},
		{"一、总体情况\n2023年，我局公开信息3条。\n" + rest, model.Warning},
		{"一、总体情况\n2022年，我局公开信息3条。2023年公开4条，2023年无申请。\n" + rest, model.Warning},
	} {
		id := read(c.in)
		i := slices.IndexFunc(id.Findings, func(f model.Finding) bool { return f.ID == "identity.year.text" })
		if i < 0 || id.Findings[i].Severity != c.want {
			t.Errorf("%s: %v, want %s", c.in[:60], id.Findings, c.want)
		}
	}
}
