package discover

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"nianbao/corpus/page"
)

// annualModule is 大汉's own module for these reports: organ code x report year, with
// pickers for both. Its page is not a list of links but of coordinates.
const annualModule = "xxgkAnnualReport.jsp"

// areaCode is the code of an organ in a link, an option or a script.
var areaCode = pattern(`^[0-9A-Za-z]{6,24}$`)

// readAnnual takes the product of organs and years as reports. A pair that has none
// answers with a page that says so. On the module's own page that is all there is; a
// page that has the pickers among other things may have more.
func readAnnual(r *Result, p *page.Page) (whole bool) {
	base, organs, years := coordinates(p)
	if base == nil || len(organs) == 0 || len(years) == 0 || len(organs)*len(years) < 2 {
		return false
	}
	r.Reader = "annual"
	for _, o := range organs {
		for _, year := range years {
			u := *base
			u.RawQuery = url.Values{"area": {o.code}, "fbtime": {strconv.Itoa(year)}}.Encode()
			r.Reports = append(r.Reports, Found{
				URL: u.String(), Text: o.name + strconv.Itoa(year) + "年政府信息公开工作年度报告", Why: "organ and year of the annual-report module",
			})
		}
	}
	return strings.HasSuffix(p.URL.Path, annualModule)
}

type organ struct{ code, name string }

// coordinates collects organs and years from links and options.
func coordinates(p *page.Page) (base *url.URL, organs []organ, years []int) {
	names := map[string]string{}
	if strings.HasSuffix(p.URL.Path, annualModule) {
		base = p.URL
	}
	note := func(code, name string) {
		if areaCode().MatchString(code) && len(name) > len(names[code]) {
			names[code] = name
		}
	}
	for _, l := range p.Links {
		u, err := url.Parse(l.URL)
		if err != nil || !strings.HasSuffix(u.Path, annualModule) || !SameSite(l.URL, p.URL.String()) {
			continue
		}
		if base == nil {
			base = u
		}
		q := u.Query()
		year := number(q.Get("fbtime"))
		if isYear(year) {
			years = append(years, year)
		}
		name := squeeze(l.Text)
		if yearLabel().MatchString(name) {
			name = ""
		}
		note(q.Get("area"), name)
	}
	for _, o := range p.Options {
		switch strings.ToLower(o.Select) {
		case "area", "areacode", "unit", "dept":
			note(o.Value, squeeze(o.Text))
		case "fbtime", "year", "nd":
			if y := number(strings.TrimSuffix(o.Value, "年")); isYear(y) {
				years = append(years, y)
			}
		}
	}
	for code, name := range names {
		if name != "" {
			organs = append(organs, organ{code, name})
		}
	}
	slices.SortFunc(organs, func(a, b organ) int { return strings.Compare(a.code, b.code) })
	slices.Sort(years)
	return base, organs, slices.Compact(years)
}

// isYear tells a year that a report can be about: the Regulation is in force since 2008.
func isYear(y int) bool { return y >= 2008 && y < 2060 }
