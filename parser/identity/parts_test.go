package identity

import (
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/parser/outline"
)

// Each table shows why a condition of a small rule is there.

func same[K comparable](t *testing.T, f func(string) K, want map[string]K) {
	t.Helper()
	for in, w := range want {
		if got := f(in); got != w {
			t.Errorf("%q gives %v, want %v", in, got, w)
		}
	}
}

func TestOrganLine(t *testing.T) {
	same(t, organLine, map[string]string{"青山县水利局二〇二四年一月": "青山县水利局", "青山县水利局 2024年1月": "青山县水利局", "二〇二四年": "", "一、总体情况": ""})
}

func TestOrganName(t *testing.T) {
	same(t, isOrganName, map[string]bool{"青山县政府信息公开工作领导小组办公室": true, "青山县政务公开工作办公室": true, "青山县政府信息公开领导小组": false, "信息公开局": false, "青山县党群工作部": true, "青山县全面工作部": false, "青山县各乡镇": false, "各莫镇": true, "局": false, strings.Repeat("某", 40) + "局": false})
	same(t, mayBeOrgan, map[string]bool{"青山合作区": true, "青山服务点": true, "青山首页": false, strings.Repeat("青山", 13): false})
}

func TestWithout(t *testing.T) {
	same(t, withoutGroup, map[string]string{"青山县政府信息公开工作领导小组办公室": "青山县", "青山县人民政府信息公开办公室": "青山县人民政府", "青山信息公开办公室": "青山信息公开办公室"})
	same(t, withoutOffice, map[string]string{"青山镇党政办": "青山镇", "青山党政办": "青山党政办", "青山县水利局办公室": "青山县水利局", "青山县人民政府办公室": "青山县人民政府办公室"})
	same(t, withoutNames, map[string]string{
		"按《通知》编制":               "按编制",
		"《通知《甲》乙》编制":            "编制",
		"按《通知。本局编制":             "按。本局编制",
		"按《通知":                  "按",
		"《2023年政府信息公开工作年度报告》发布": "发布", // of others too
		"《青山县水利局2023年政府信息公开工作年度报告》发布": "青山县水利局2023年政府信息公开工作年度报告发布",
		"《关于印发青山县2023年政府信息公开工作年度报告》":  "",
		"《附《青山县2023年政府信息公开工作年度报告》》":   "",
	})
}

func TestChoose(t *testing.T) {
	placed := names{{Name: "县水利局"}, {Name: "青山县水利局"}}
	if got := placed.full("水利局"); got != "青山县水利局" {
		t.Errorf("in full %q", got)
	}
	list := names{{Name: "县水利局", From: "signature"}, {Name: "县水利局办公室", From: "contact"}}
	if got := choose(list); got != 0 {
		t.Errorf("chosen %d of two relative names, want the first", got)
	}
	for _, office := range []string{"管委会办公室", "管理委员会办公室"} {
		if name, ok := zoneOffice("青山实验区", names{{Name: office, From: "author"}}); !ok || name != "青山实验区"+office {
			t.Errorf("the zone of %s is %q", office, name)
		}
	}
	for _, c := range [...]string{"青山县水利局", "青山实验区管委会"} {
		if name, ok := zoneOffice(c, names{{Name: "管委会办公室", From: "author"}}); ok {
			t.Errorf("%s is %s", c, name)
		}
	}
	for a, b := range map[string]string{"洪泽区人民政府": "洪泽区政府办公室", "沭阳县发改局": "沭阳县发展和改革局", "我局": "沭阳县教育局"} {
		if !compatible(a, b) || !compatible(b, a) {
			t.Errorf("%s and %s are two", a, b)
		}
	}
	if compatible("沭阳县教育局", "沭阳县发展和改革局") {
		t.Error("two departments are one")
	}
	var n names
	if n.addAuthors("我局编制了本报告"); len(n) > 0 {
		t.Errorf("authors are %v", n)
	}
}

func TestDates(t *testing.T) {
	same(t, func(s string) string { d, _ := isoDate(s); return d }, map[string]string{
		"2024-01-19 09:41": "2024-01-19", "20240119": "2024-01-19", "2024011912": "", "2024119": "", "12024-01-19": "", "2024-01": "", "2024年1月": "", "2024年1月191日": "", "2024-02-30": "", "2024-13-01": "", "2999-01-01": "", "0999-01-01": "",
	})
	same(t, func(s string) string { d, _ := siteDate(s); return d }, map[string]string{"2024-01-19 某局": "2024-01-19", "2024-01-19 修改 2024-02-20": "", "2024-01 某局": "", "今天是2024年1月19日": "", "2024年1月19日 星期五": ""})
	same(t, isDay, map[string]bool{"3月5日": true, "1月1日": false, "12月31日": false, "12月25日": true, "1月31日": true, "3月": false})
	same(t, func(s string) int { y, _ := yearAt(s); return y }, map[string]int{"2023年": 2023, "二零二三年": 2023, "二○二三年": 2023, "二〇二三": 2023, "20231": 0, "一百": 0, "2006": 0})
}

// The place of a period that a sub-heading before any text states is not known.
func TestPeriodInHeading(t *testing.T) {
	id := read("一、总体情况\n（一）统计期限自2023年1月1日起至2023年12月31日止\n我局认真做好各项工作。\n" + body[strings.Index(body, "二、"):])
	if id.Period == nil || id.Period.At != nil {
		t.Errorf("period %v", id.Period)
	}
}

func TestOneColumn(t *testing.T) {
	const title = "青山县水利局2023年政府信息公开工作年度报告"
	same(t, oneColumn, map[string]string{
		"首页导航栏目    " + title:   title,
		title + "    " + title: title + "    " + title,
		"青山县水利局    2023    政府信息公开工作年度报告": "青山县水利局    2023    政府信息公开工作年度报告",
		"2023    " + title: "2023    " + title,
		"新闻中心    " + title: title,
	})
}

// Many cells before chapter one are looked at only so far.
func TestManyCells(t *testing.T) {
	p := &page{d: document(strings.Repeat("政务公开\t发布日期 2024-01-19\n", 2*maxLines))}
	p.o = outline.Read(p.d)
	if n := len(p.prefaceCells()); n != maxLines {
		t.Errorf("%d cells", n)
	}
	if n := len(p.labelLines()); n != maxLines {
		t.Errorf("%d lines", n)
	}
}

func TestPageTitle(t *testing.T) {
	for _, sep := range []string{"_", "|", "-", "—", "–", "－", ">"} {
		if got := appendPageTitle(nil, "青山县水利局2023年政府信息公开年报"+sep+"青山县人民政府"); len(got) != 1 || got[0].title.Organ != "青山县水利局" || got[0].title.Tail != "" {
			t.Errorf("with %s: %v", sep, got)
		}
	}
}

// The report year of a title that names the organ only is that of another title, of the
// same organ or of none.
func TestTitleYear(t *testing.T) {
	for other, want := range map[string]int{"2023年政府信息公开年报": 2023, "青山县水利局2023年政府信息公开年报": 2023, "白水县教育局2022年政府信息公开年报": 0} {
		list := []source{}
		for _, s := range []string{"青山县水利局政府信息公开工作年度报告", other} {
			list = appendTitle(list, s, "body", 0)
		}
		p := &page{titles: list, title: &list[0]}
		if got := p.titleYear(); got != want {
			t.Errorf("beside %s: %d, want %d", other, got, want)
		}
	}
}

func TestBesideFigures(t *testing.T) {
	for text, want := range map[string]bool{"全县各部门汇总": true, "全县各部门努力": false, "全县各部门努力。数据已报": false, "数据已报。全县各部门努力": false} {
		if got := besideFigures(text, strings.Index(text, "全县")); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// A dispatched organ is due when departments are.
func TestDeadline(t *testing.T) {
	id := Identity{Year: 2023, Organ: model.Organ{Type: dispatched}, Published: &model.Published{Date: "2024-02-01", From: "meta"}}
	if (&page{}).deadline(&id); len(id.Findings) != 1 {
		t.Errorf("findings %v", id.Findings)
	}
	id.Findings, id.Published.From = nil, "signature" // which may be of a copy
	if (&page{}).deadline(&id); len(id.Findings) != 0 {
		t.Errorf("findings %v", id.Findings)
	}
}
