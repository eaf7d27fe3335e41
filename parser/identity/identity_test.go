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

func TestTitleIsAsPrinted(t *testing.T) {
	if got, want := read("青山县水利局\n2023 年政府信息公开工作年度报告\n"+body).Title, "青山县水利局2023 年政府信息公开工作年度报告"; got != want {
		t.Errorf("title is %q, want %q", got, want)
	}
}

// What markup or a spreadsheet writes around a title is no part of it, nor of the organ.
func TestTitleInMarkup(t *testing.T) {
	const title = "青山县水利局2023年政府信息公开工作年度报告"
	for _, line := range []string{"title: " + title, "title: \"" + title + "\"", "#+title: " + title, "#title " + title, "= " + title, "====== " + title + " ======",
		"**** " + title + " ****", "** " + title, title + ",,,,,,", "\"" + title + "\",,", "• 标       题: " + title,
		"名  称：" + title, title + "本报告是根据《条例》(以"} {
		if id := read(line + "\n" + preface2023 + body); id.Title != title || id.Organ.Name != "青山县水利局" || id.Year != 2023 {
			t.Errorf("%s: title %q, organ %q, year %d", line, id.Title, id.Organ.Name, id.Year)
		}
	}
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct{ in, from, to string }{
		{"统计期限自2023年1月1日起至2023年12月31日止。", "2023-01-01", "2023-12-31"},
		{"统计时段为自2023年1月1日始，至2023年12月31日止。", "2023-01-01", "2023-12-31"},
		{"统计期限从2023年1月1日到12月31日止。", "2023-01-01", "2023-12-31"},
		{"统计周期\n为 2023 年 1 月 1 日至 12 月 31 日。", "2023-01-01", "2023-12-31"},
		{"数据统计时限为2023年1月1日—2023年12月31日。", "2023-01-01", "2023-12-31"},
		{"统计期限自２０２３年１月１日起至２０２３年１２月３１日止", "2023-01-01", "2023-12-31"},
		{"统计期限为2023年1月至12月。", "2023-01-01", "2023-12-31"},
		{"统计期间：2023年1月1日起，截至2023年12月31日", "2023-01-01", "2023-12-31"},
		{"所列数据的统计期限自2014年1月1日起至2014年12月31日。", "2014-01-01", "2014-12-31"},
		{"统计期限自20231月1日起至202312月31日止。", "", ""},
		{"2023年1月5日至2023年12月20日，我局公开信息。", "", ""},
		{"2023年1月1日至2023年12月31日，我局公开信息。", "2023-01-01", "2023-12-31"},
		{"2022年1月1日至2023年12月31日，我局公开信息。", "", ""},
		{"统计期限自2023年12月1日起至2023年1月31日止。", "", ""},
		{"统计期限自2023年度 1月\u00a01日起至12月\u300031日止。", "2023-01-01", "2023-12-31"},
		{"统计期限为2023年13月至2023年14月。", "", ""},
		{"统计期限自20\n23年1月1日开始至12月31日止。", "2023-01-01", "2023-12-31"},
		{"统计数据截至2023年1月1日、2023年12月31日。", "", ""},
		{"所列数据都好。2022年1月5日至2023年12月31日，我局公开信息。", "", ""},
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
		{"a menu", "栏目首页政府信息公开工作年度报告\n" + preface2023 + body, []string{"identity.organ.unknown"}},
		{"no organ", "2023年政府信息公开工作年度报告\n" + preface2023 + body, []string{"identity.organ.unknown"}},
		{"other year in the text", head + strings.Replace(body, "2023年", "2022年", 1), []string{"text.year"}},
		{"other year compared with", head + strings.Replace(body, "2023年，", "与2022年相比，", 1), nil},
		{"often", head + strings.Replace(body, "2023年，", "2022年，2022年度，", 1), []string{"text.year"}},
		{"other years in the text", head + strings.Replace(body, "2023年，", "2022年，2021年，", 1), nil},
		{"other organ", report + "\n白水县教育局\n2024年1月8日", []string{"identity.organ.disagree"}},
		{"a year in the sentence that presents it", "依照条例的规定，现公布青山县水利局2023年政府信息公开工作年度报告。\n" + body, nil},
		{"a year of another report", "青山县水利局政府信息公开工作年度报告\n与2023年政府信息公开工作年度报告相比略有变化。\n" + body, []string{"identity.year.text"}},
		{"shown to society", "现向社会公开青山县水利局2023年政府信息公开工作年度报告。\n" + strings.ReplaceAll(body, "2023年，", ""), nil},
		{"a relative name", strings.Replace(report, "青山县", "县", 1), []string{"identity.organ.relative"}},
		{"a trail with a kind of organ", "首页 > 年报 > 街道办事处政府信息公开工作年度报告\n" + strings.ReplaceAll(report, "青山县水利局", "青山街道"), nil},
		{"the site above the column", "青山县人民政府\n政府信息公开年报\n" + report, nil},
		{"same organ in short", report + "\n青山县水利局办公室\n2024年1月8日", nil},
		{"same town, one with its county and one with its government", "青山县白石乡2023年政府信息公开工作年度报告\n现公布白石乡人民政府2023年政府信息公开工作年度报告。\n" + body, nil},
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
		{"生成日期\t2024-01-11\n" + report, "2024-01-11", "label"},
		{"@PubDate=20240119\n" + report, "2024-01-19", "meta"},
		{head + "2024-01-19\n" + body, "2024-01-19", "signature"},
		{head + "（截至2023年12月31日）\n" + body, "", ""},
		{head + "2024年1月1日至12月31日，我局公开信息3条\n" + body, "", ""},
		{"采集时间：2025-12-30\n" + report, "", ""},
		{"公文生成日期：2024-01-06\n时间：2024-01-11 11:18\n" + report, "2024-01-11", "label"},
		{"公文生成日期：2024-01-06\n" + report, "2024-01-06", "label"},
		{"@@成文日期=2024-01-06\n@@发布日期=2024-01-11\n" + report, "2024-01-11", "index_table"},
		{"索引号：\t1-2\t公開日期：\t2024-01-11 16:32\n" + report, "2024-01-11", "label"},
		{"发布机构\t青山县水利局\t发布日期\t2024-01-11 17:25:00\n" + report, "2024-01-11", "label"},
		{"来源：青山县水利局 作者： 时间：2024-01-11 点击率：\t\n" + report, "2024-01-11", "label"},
		{"@PubDate=junk\n" + report, "", ""},
		{"青山县水利局2023年政府信息公开工作年度报告 2024-01-28\n" + preface2023 + body, "2024-01-28", "signature"},
		{"发布机构 县水利局 发文日期 2024-01-15\n" + report, "2024-01-15", "label"},
		{"统计时间 2023年1月1日\n" + report, "", ""},
		{"发布日期见2024-01-15的公告\n" + report, "", ""},
		{head + "无\n主动公开\n无\n青山县水利局\n2024.01.17\n依照条例编制。\n" + body, "2024-01-17", "signature"},
		{head + "无\n主动公开\n无\n2024-01-17 浏览：3\n依照条例编制。\n" + body, "", ""},
		{report + "都好。 青山县水利局 二○二四年一月十七日 |", "2024-01-17", "signature"},
		{head + "- 来源：\n- 青山县水利局\n- 时间：\n- 2024-01-24\n- 0\n" + body, "2024-01-24", "label"},
		{"发布机构发文日期 2024-01-12 20:04\n" + report, "2024-01-12", "label"},
		{"发布日期 2024年工作要点已经公开\n" + report, "", ""},
		{strings.TrimSpace(head) + " 2024-01-29\n" + report, "2024-01-29", "signature"},
		{"青山县水利局2023年1月1日-12月31日政府信息公开年度报告\n" + preface2023 + body, "", ""},
		{head + "|\t||||\n2024-01-20 作者：某人 点击数：\t||\n" + body, "2024-01-20", "signature"},
		{"（二〇二四年一月十七日）\n现公布青山县水利局2023年年报。\n" + body, "2024-01-17", "signature"},
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
		{strings.Replace(town, "编制本报告。", "县府办以县政府名义编制本报告。", 1), model.GovernmentAsOrgan},
		{strings.Replace(town, "编制本报告。", "县政府及其部门都学习。编制本报告。各部门努力。", 1), model.ScopeUnknown},
		{strings.Replace(town, "编制本报告。", "编制本报告。县政府及其部门都学习。各部门的数据已汇总。", 1), model.GovernmentAndDepartments},
		{strings.Replace(town, "编制本报告。", "统计全体行政机关数据编制本报告。", 1), model.ScopeUnknown},
		{strings.Replace(town, "编制本报告。", "全县行政机关都学习。编制本报告。", 1), model.ScopeUnknown},
	} {
		if got := read(c.in).Scope; got != c.want {
			t.Errorf("scope of %.120q is %s, want %s", c.in, got, c.want)
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
		{"安宁市人民政府县街街道办事处", subdistrict, "township", "县街街道"},
		{"永嘉瓯北城市新区管委会", zone, "", ""},
		{"青山开发区管委", zone, "", ""},
		{"青山市城管委", department, "county", "青山市"},
		{"湛江海关关区", department, "", ""},
		{"天津东疆保税港区管理委员会", zone, "", ""},
		{"城口县人民政府机关", government, "county", "城口县"},
		{"山海关区教育局", department, "county", "山海关区"},
		{"全国海关", department, "national", ""},
		{"济宁市市中区教育局", department, "county", "市中区"},
		{"青山县长岭农场", township, "township", "青山县"},
		{"徐望镇财政所", empowered, "township", "徐望镇"},
		{"海北州市场监督管理局", department, "prefectural", "海北州"},
		{"美丽乡村建设办公室", department, "", ""},
		{"江苏省苏州市水利局", department, "prefectural", "苏州市"},
		{"江苏省昆山市水利局", department, "county", "昆山市"},
		{"跨区域合作局", department, "", ""},
		{"农贸市场管理局", department, "", ""},
		{"新型城镇化办公室", department, "", ""},
		{"规划和城市管理局", department, "", ""},
		{"武昌经开区管委会（滨江商务区管委会）", zone, "", ""},
		{"青山旗白石苏木", township, "township", "白石苏木"},
		{"白石苏木人民政府", township, "township", "白石苏木"},
		{"青山经济开发区滨海新区管委会", zone, "", ""},
		{"开发区(白石街道)", zone, "", ""},
		{"郑州市生态环境局青山县分局", dispatched, "prefectural", "郑州市"},
		{"中国(上海)自由贸易试验区管理委员会", zone, "", ""},
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
