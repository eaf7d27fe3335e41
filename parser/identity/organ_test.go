package identity

import (
	"strings"
	"testing"
)

func TestOrganAndYear(t *testing.T) {
	without := strings.ReplaceAll(body, "2023年，", "")
	for _, c := range []struct {
		name, in, organ string
		year            int
	}{
		{"title", report, "青山县水利局", 2023},
		{"beside a menu", "信息公开指南            " + report, "青山县水利局", 2023},
		{"a menu glued to it", "首页政务公开互动交流" + report, "青山县水利局", 2023},
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
		{"a page number in its midst", "青山县水利局\n- 1 -\n2023年政府信息公开工作年度报告\n" + body, "青山县水利局", 2023},
		{"a blank line in its midst", "青山县水利局\n##\n2023年政府信息公开工作年度报告\n" + body, "青山县水利局", 2023},
		{"in a cell, without its year", "青山县水利局政府信息公开工作年度报告\t打印\n" + preface2023 + body, "青山县水利局", 2023},
		{"issuer", "@@发布机构=青山县水利局\n2023年政府信息公开工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"editor", "2023年政府信息公开工作年度报告\n本报告由青山县水利局编制。\n" + body, "青山县水利局", 2023},
		{"presented", "一、总体情况\n现向社会公布2023年青山县水利局政府信息公开工作年度报告。\n" + body[strings.Index(body, "二、"):], "青山县水利局", 2023},
		{"presented, its year in a block of its own", "一、总体情况\n现发布\n2023\n年青山县水利局政府信息公开工作年度报告。\n" + body[strings.Index(body, "二、"):], "青山县水利局", 2023},
		{"contact", "2023年政府信息公开工作年度报告\n如有疑问，请与青山县水利局办公室联系（电话：1）。\n" + body, "青山县水利局", 2023},
		{"contact after a colon", "2023年政府信息公开工作年度报告\n如有疑问，请联系：青山县水利局（数据中心），中山路1号。\n" + body, "青山县水利局", 2023},
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
		{"subject after a circumstance", "一、总体情况\n2023年，在县委、县政府的领导下，青山县水利局认真做好各项工作。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
		{"subject after the year and a circumstance", "一、总体情况\n2023年在县委的领导下，青山县水利局认真做好各项工作。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
		{"subject of this year", "一、总体情况\n今年以来，青山县水利局认真做好2023年各项工作。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
		{"subject below a preface without a stop", "联系地址：中山路1号\n一、总体情况\n2023年，青山县水利局认真做好各项工作。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
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
		{"relative title, with its full name as the source", "@来源=青山县水利局\n县水利局2023年政府信息公开工作年度报告\n" + preface2023 + body, "青山县水利局", 2023},
		{"title without a place, with its full name in the text", "公安局2023年政府信息公开工作年度报告\n" + preface2023 + "\n一、总体情况\n2023年青山县公安局认真做好各项工作。\n" + without[strings.Index(without, "二、"):], "青山县公安局", 2023},
		{"short for", "依照条例的规定，现公布青山县水利局（以下简称县水利局）2023年政府信息公开工作年度报告。\n" + without, "青山县水利局", 2023},
		{"completed", "依照条例的规定，编制完成青山县水利局2023年政府信息公开工作年度报告。\n" + without, "青山县水利局", 2023},
		{"after the column of a year", "青山县人民政府2024年政府信息公开年报 " + report, "青山县水利局", 2023},
		{"title behind a label with pinyin", "標(biāo)      題 青山縣水利局 2023年政府信息公開工作年度報告\n" + preface2023 + body, "青山县水利局", 2023},
		{"what the information is about", "青山海关2023年海关信息公开工作年度报告\n" + body, "青山海关", 2023},
		{"the conduct of the work", "青山县水利局2023年政务信息公开工作开展年度报告\n" + body, "青山县水利局", 2023},
		{"a preface with the reports of others", "标题\t青山县2023年政府信息公开工作年度报告\n本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和2023年度青山县各地（镇）及各委、办、局的政府信息公开年度报告编制。报告由概述等内容组成，报告中所列数据均已核对。\n" + body, "青山县", 2023},
		{"the report of a school in a sentence", "一、总体情况\n2023年，我校优化公开方式，切实做好学校信息公开年度报告编制等工作。\n" + without[strings.Index(without, "二、"):], "", 2023},
		{"ours", "根据《中华人民共和国政府信息公开条例》和县政府的有关意见（青政发〔2009〕63号）的要求，特向社会公布 2023年度本级政府(机关)信息公开工作年度报告。本报告由概述、主动公开政府信息情况等部分组成，内容齐全。\n" + without, "", 2023},
		{"deed in another word", "一、总体情况\n2023年，青山县水利局准确把握新要求，全面部署，以身作则。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
		{"subject without a year", "一、总体情况\n（一）基本情况\n青山县水利局贯彻落实各项要求。2023年公开信息3条，2023年无申请。\n" + without[strings.Index(without, "二、"):], "青山县水利局", 2023},
		{"government without a year", "一、总体情况\n青山县人民政府高度重视，我局认真做好工作。2023年公开信息3条，2023年无申请。\n" + without[strings.Index(without, "二、"):], "", 2023},
		{"its telephone", "依照条例编制。青山县水利局联系电话：1。\n" + body, "青山县水利局", 2023},
		{"around the work", "本报告由青山县水利局围绕2023年度工作情况编制而成。\n" + body, "青山县水利局", 2023},
		{"its receiving body", "依照条例编制。如有疑问，请与青山县水利局政府信息公开申请受理机构联系。\n" + body, "青山县水利局", 2023},
		{"office of two groups", "本报告由青山县水利局政务公开政府信息公开工作领导小组办公室编制。\n" + body, "青山县水利局", 2023},
		{"section of the office of a ministry", "依照条例编制。如有疑问，请联系农业部办公厅政务公开处，地址：中山路1号。\n" + body, "农业部", 2023},
		{"department of the Party", "特向社会公布青山开发区党群工作部2023年政府信息公开工作年度报告。\n" + without, "青山开发区党群工作部", 2023},
		{"signature behind the last sentence", "2023年政府信息公开工作年度报告\n" + body + "都好。 青山县水利局 二〇二四年一月十七日 |", "青山县水利局", 2023},
		{"a mark that was never closed", "青山县水利局政府信息公开工作年度报告\n一、总体情况\n依照《《条例》的规定。2023年，我局公开信息3条。\n" + body[strings.Index(body, "二、"):], "青山县水利局", 2023},
		{"the year with which it begins", "2023年以来，我局做了工作。\n一、总体情况\n2021年制定指南，2022年制定目录。\n" + without[strings.Index(without, "二、"):], "", 2023},
		{"a later year than that with which it begins", "2020年以来，我局做了工作。\n一、总体情况\n2021年制定指南，2022年制定目录。\n" + without[strings.Index(without, "二、"):], "", 0},
		{"a date with which it begins", "2022年1月8日，我局做了工作。\n一、总体情况\n2020年制定指南，2021年制定目录。\n" + without[strings.Index(without, "二、"):], "", 0},
		{"put together of the reports of others", "本报告汇总2023年度青山县的政府信息公开年度报告编制而成。\n" + without, "", 2023},
		{"alone above a title that is glued to the text", "白石乡人民政府\n2023年政府信息公开工作年度报告 根据《中华人民共和国政府信息公开条例》和县的有关规定，特向社会公布 2023年度本级政府(本部门)信息公开工作年度报告。如有疑问，可与党政综合办公室联系，地址：白石街1号。\n" + without, "白石乡人民政府", 2023},
		{"a zone without a name", "一、总体情况\n2023年，园区坚持公开。2023年，高新区管委会认真做好工作。\n" + without[strings.Index(without, "二、"):], "", 2023},
		{"a zone with a second name", "一、总体情况\n2023年，青山高新区(新材料科技城)管委会办公室认真做好工作。\n" + without[strings.Index(without, "二、"):], "青山高新区(新材料科技城)管委会办公室", 2023},
		{"its work is presented", "现公布2023年度青山县产业园管理委员会信息公开年度工作情况。\n" + body, "青山县产业园管理委员会", 2023},
		{"issuer in the text", "文号 | 1\n发布机构：县水利局 发布日期：2024-01-05\n依照条例编制。\n" + body, "县水利局", 2023},
		{"issuer in a row", "发布机构:\t县水利局\t\n依照条例编制。\n" + body, "县水利局", 2023},
		{"office of the site as issuer", "发布机构：县政府办公室\n依照条例编制。如有疑问，请与青山县水利局联系。\n" + body, "青山县水利局", 2023},
		{"period of the year before", "特向社会公布2023年青山县水利局政府信息公开工作年度报告。统计期限为2022年1月1日至2022年12月31日。\n" + body, "青山县水利局", 2023},
		{"presented with another year than that of period and text", "特向社会公布2022年青山县水利局政府信息公开工作年度报告。统计期限为2023年1月1日至2023年12月31日。\n" + body, "青山县水利局", 2023},
		{"subject that is a ministry", "一、总体情况\n2023年，水利部主动公开信息3条。\n" + without[strings.Index(without, "二、"):], "水利部", 2023},
		{"the site before the title", "青山县人民政府-青山风景区管理处2023年政府信息公开工作年度报告\n" + preface2023 + body, "青山风景区管理处", 2023},
		{"a title without the end of the name", "青山2023年政府信息公开工作年度报告\n青山度假区管委会\n" + preface2023 + body, "青山度假区管委会", 2023},
		{"on the ground of many reports", "根据条例，在2023年度青山县人民政府各街道、各委办局的政府信息公开工作年度报告的基础上编制。\n" + without, "", 2023},
		{"by an office that put together those of others", "本报告由青山县政府办公厅综合各区(县)政府的政府信息公开年度报告编制而成。\n" + body, "青山县政府办公厅", 2023},
		{"year of the heading", "我局认真做好工作。\n一、2023年度政府信息公开工作基本情况\n一年来，我局认真做好工作。\n" + without[strings.Index(without, "二、"):], "", 2023},
		{"本溪", "依照条例的规定，现公布本溪市统计局2023年政府信息公开工作年度报告。\n" + without, "本溪市统计局", 2023},
	} {
		id := read(c.in)
		if id.Reject != nil || id.Organ.Name != c.organ || id.Year != c.year {
			t.Errorf("%s: organ %q, year %d, reject %v, want %q, %d", c.name, id.Organ.Name, id.Year, id.Reject, c.organ, c.year)
		}
	}
}

// TestRelative: a name that thousands of places have is of none.
func TestRelative(t *testing.T) {
	for name, want := range map[string]bool{
		"市水利局": true, "镇政府": true, "镇江市水利局": false, "市北区水利局": false, "我局": true, "管委会办公室": true, "公安局": true, "退役军人事务局": true, "发改委": true, "公安分局": true,
		"青山县公安局": false, "公安县公安局": false, "公安部": false, "水利部黄河水利委员会": false, "国家统计局": false, "本溪市统计局": false,
		"党政办": true, "综合办公室": true, "高新区管委会": true, "开发区管理委员会办公室": true, "青山高新区管委会": false, "学校": true,
		"和平街道办事处": false, "文化路街道办事处": false, "海南海事局": false, "教育路小学": false, "审计署": false,
	} {
		if isRelative(name) != want {
			t.Errorf("%s: relative is %v, want %v", name, !want, want)
		}
	}
}
