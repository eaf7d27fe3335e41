package panel

import (
	"fmt"
	"testing"

	"nianbao/model"
)

func TestUSCC(t *testing.T) {
	for s, want := range map[string]string{
		"12620600MB0523338C/2025-04735": "12620600MB0523338C", "114403006955506492/2021-00426": "114403006955506492",
		"http://x.gov.cn/a.jsp?area=113325000026455663": "113325000026455663", "234234234444444444/2024-00001": "", "014416330/2018-04736": "",
		"12620600MB0523339C": "", "1126206000MB0523338C": "", "": "",
	} {
		if got := findUSCC(s); got != want {
			t.Errorf("findUSCC(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestNormalName(t *testing.T) {
	for s, want := range map[string]string{
		"发改局": "发展和改革局", "发展和改革局": "发展和改革局", "国资委": "国有资产监督管理委员会", "": "人民政府", "徐望镇": "徐望镇人民政府", "徐望镇人民政府": "徐望镇人民政府",
		"东街街道": "东街街道办事处", "政府办": "人民政府办公室", "人民政府办公室": "人民政府办公室", "经济开发区管委会": "经济开发区管理委员会", "财政局（国资局）": "财政局国资局", "市场监管局": "市场监督管理局",
	} {
		if got := normalName(s); got != want {
			t.Errorf("normalName(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestDivide(t *testing.T) {
	for _, c := range []struct {
		organ string
		h     hints
		year  int
		code  string
		rest  string
	}{
		{"淮安市洪泽区人民政府", hints{}, 2023, "320813", "人民政府"},
		{"洪泽区人民政府办公室", hints{}, 2023, "320813", "人民政府办公室"},
		{"洪泽县财政局", hints{}, 2012, "320829", "财政局"},
		{"鼓楼区财政局", hints{}, 2020, "", "财政局"},                     // four of them
		{"鼓楼区财政局", hints{site: "320106"}, 2020, "320106", "财政局"}, // the site decides
		{"福州市鼓楼区财政局", hints{}, 2020, "350102", "财政局"},
		{"鼓楼区财政局", hints{site: "410000"}, 2020, "410204", "财政局"}, // the one in Henan
		{"财政局", hints{site: "320813"}, 2023, "320813", "财政局"},
		{"市人民政府办公室", hints{site: "429006"}, 2023, "429006", "人民政府办公室"},
		{"钱塘区财政局", hints{}, 2020, "", "钱塘区财政局"}, // not yet
		{"钱塘区财政局", hints{}, 2021, "330114", "财政局"},
		{"汉台区徐望镇人民政府", hints{}, 2023, "610702", "徐望镇人民政府"},
		{"qz`泉州市丰泽区教育局", hints{}, 2019, "350503", "教育局"},
		{"松岭市财政局", hints{}, 2023, "", "松岭市财政局"},
	} {
		if s := divide(c.organ, c.h, c.year); s.code != c.code || s.rest != c.rest {
			t.Errorf("divide(%s, %v, %d) = %+v, want %s and %s", c.organ, c.h, c.year, s, c.code, c.rest)
		}
	}
}

// anEntry is a valid report's entry with an edit.
func anEntry(id, organ string, year int, edit func(*entry)) *entry {
	e := &entry{id: id, organ: organ, year: year, host: "www.a.gov.cn", hostState: verified, scope: model.OwnOrgan}
	if edit != nil {
		edit(e)
	}
	return e
}

func TestIdentify(t *testing.T) {
	const code = "12620600MB0523338C"
	withCode := func(e *entry) { e.uscc = code }
	all := []*entry{
		anEntry("1", "淮安市洪泽区发改局", 2021, withCode),
		anEntry("2", "洪泽区发展和改革局", 2022, nil), // no code on this page: the name stands for it
		anEntry("3", "洪泽区财政局", 2022, nil),
		anEntry("4", "城关镇", 2022, nil),
		anEntry("5", "城关镇", 2022, func(e *entry) { e.host = "www.b.gov.cn" }),
		anEntry("6", "", 2022, nil),
		anEntry("7", "松岭市财政局", 2022, func(e *entry) { e.host, e.hints.name = "", "松岭市" }),
		anEntry("8", "区统计局", 2022, func(e *entry) { e.organType = "department" }),
		anEntry("9", "区统计局", 2022, func(e *entry) { e.organType, e.host = "department", "" }),
	}
	identify(all)
	for i, want := range []string{code, code, "320813:财政局", "www.a.gov.cn:城关镇人民政府", "www.b.gov.cn:城关镇人民政府", "report:6", "name:松岭市财政局",
		"www.a.gov.cn:区统计局", "report:9"} {
		if all[i].organID != want {
			t.Errorf("%s %d: organ_id %q (%s), want %q", all[i].organ, all[i].year, all[i].organID, all[i].organFrom, want)
		}
	}
	// The site's own code on the pages of two organs is neither's.
	shared := []*entry{anEntry("1", "洪泽区发改局", 2021, withCode), anEntry("2", "洪泽区财政局", 2021, withCode)}
	identify(shared)
	if shared[0].organID != "320813:发展和改革局" || shared[1].organID != "320813:财政局" {
		t.Errorf("shared code: %q and %q", shared[0].organID, shared[1].organID)
	}
}

func TestVersions(t *testing.T) {
	all := []*entry{
		anEntry("mirror", "洪泽区财政局", 2022, func(e *entry) { e.hostState, e.published = unverified, "2023-06-01" }),
		anEntry("first", "洪泽区财政局", 2022, func(e *entry) { e.published = "2023-01-10" }),
		anEntry("corrected", "洪泽区财政局", 2022, func(e *entry) { e.published = "2023-02-10" }),
		anEntry("region", "洪泽区财政局", 2022, func(e *entry) { e.scope = model.Region }),
		anEntry("other year", "洪泽区财政局", 2023, func(e *entry) { e.scope = model.ScopeUnknown }),
	}
	identify(all)
	group(all)
	for _, e := range all {
		if want := e.id == "corrected" || e.id == "region" || e.id == "other year"; e.latest != want {
			t.Errorf("%s: latest is %v", e.id, e.latest)
		}
	}
}

// TestExceptions: what section 9 of the form excuses is no finding.
func TestExceptions(t *testing.T) {
	in, out := model.Key("applications.carried_in.total"), model.Key("applications.carried_out.total")
	set := func(k model.Key, n int64) func(*entry) {
		return func(e *entry) {
			figures := make([]model.Number, len(watched))
			for at, v := range e.figures.all() {
				figures[at] = v
			}
			figures[watchedAt[k]] = model.Int(n)
			e.figures = pack(figures)
		}
	}
	county := func(sum int64, parts ...int64) []*entry {
		all := []*entry{anEntry("a", "洪泽区人民政府", 2022, func(e *entry) { e.scope = model.GovernmentAndDepartments; set(newTotal, sum)(e) })}
		for i, n := range parts {
			all = append(all, anEntry(fmt.Sprint(i), "洪泽区"+[]string{"财政局", "教育局", "民政局"}[i], 2022, set(newTotal, n)))
		}
		return all
	}
	for name, c := range map[string]struct {
		all  []*entry
		want int
	}{
		"differs":         {[]*entry{anEntry("a", "洪泽区财政局", 2021, set(out, 5)), anEntry("b", "洪泽区财政局", 2022, set(in, 6))}, 1},
		"same":            {[]*entry{anEntry("a", "洪泽区财政局", 2021, set(out, 5)), anEntry("b", "洪泽区财政局", 2022, set(in, 5))}, 0},
		"a year between":  {[]*entry{anEntry("a", "洪泽区财政局", 2020, set(out, 5)), anEntry("b", "洪泽区财政局", 2022, set(in, 6))}, 0},
		"blank":           {[]*entry{anEntry("a", "洪泽区财政局", 2021, set(out, 5)), anEntry("b", "洪泽区财政局", 2022, nil)}, 0},
		"another organ":   {[]*entry{anEntry("a", "洪泽区财政局", 2021, set(out, 5)), anEntry("b", "洪泽区教育局", 2022, set(in, 6))}, 0},
		"merged":          {[]*entry{anEntry("a", "洪泽区应急管理局", 2018, set(out, 5)), anEntry("b", "洪泽区应急管理局", 2019, set(in, 6))}, 0},
		"merged long ago": {[]*entry{anEntry("a", "洪泽区应急管理局", 2019, set(out, 5)), anEntry("b", "洪泽区应急管理局", 2020, set(in, 6))}, 1},
		"scope changed": {[]*entry{anEntry("a", "洪泽区财政局", 2021, set(out, 5)), anEntry("b", "洪泽区财政局", 2022, func(e *entry) {
			e.scope = model.Region
			set(in, 6)(e)
		})}, 0},
		"corrected": {[]*entry{anEntry("a", "洪泽区财政局", 2021, func(e *entry) { set(out, 6)(e); e.published = "2022-01-01" }),
			anEntry("c", "洪泽区财政局", 2021, func(e *entry) { set(out, 5)(e); e.published = "2022-05-01" }), anEntry("b", "洪泽区财政局", 2022, set(in, 6))}, 0},
		"unit printed": {[]*entry{anEntry("a", "洪泽区财政局", 2021, set(feeKey, 100)), anEntry("b", "洪泽区财政局", 2022, func(e *entry) {
			e.feeInYuan = true
			set(feeKey, 1_000_000)(e)
		})}, 0},
		"region too small": {[]*entry{anEntry("a", "洪泽区人民政府", 2022, func(e *entry) { e.scope = model.Region; set(newTotal, 5)(e) }),
			anEntry("b", "洪泽区人民政府办公室", 2022, set(newTotal, 6))}, 1},
		"region": {[]*entry{anEntry("a", "洪泽区人民政府", 2022, func(e *entry) { e.scope = model.Region; set(newTotal, 7)(e) }),
			anEntry("b", "洪泽区人民政府办公室", 2022, set(newTotal, 6))}, 0},
		"region less than all":          {county(9, 4, 3, 3), 1},
		"region more than all":          {county(11, 4, 3, 3), 1},
		"region equal to all":           {county(10, 4, 3, 3), 0},
		"region more than two":          {county(11, 4, 3), 0},
		"a member of last year is not":  {append(county(11, 4, 3, 3), anEntry("z", "洪泽区水利局", 2021, set(newTotal, 1))), 0},
		"a member is blank":             {append(county(11, 4, 3, 3), anEntry("z", "洪泽区水利局", 2022, nil)), 0},
		"townships are not departments": {append(county(10, 4, 3, 3), anEntry("z", "洪泽区高良涧街道办事处", 2022, set(newTotal, 5))), 0},
		"not of the region": {[]*entry{anEntry("a", "洪泽区人民政府", 2022, func(e *entry) { e.scope = model.Region; set(newTotal, 5)(e) }),
			anEntry("b", "洪泽区税务局", 2022, set(newTotal, 6))}, 0},
	} {
		identify(c.all)
		list := group(c.all)
		found := rollUps(list)
		for _, s := range list {
			found = append(found, s.acrossYears()...)
		}
		if len(found) != c.want {
			t.Errorf("%s: %+v, want %d", name, found, c.want)
		}
	}
}
