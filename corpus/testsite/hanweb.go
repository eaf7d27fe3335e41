package testsite

import (
	"fmt"
	"net/http"
	"strings"
)

// hanweb is 大汉: the first block of a list inside the page, the rest behind dataproxy,
// and the annual-report module of organ and year.
func (s *Site) hanweb() {
	h := s.hosts["hanweb"]
	organs := []string{"五区卫生健康局", "五区教育局", "五区公安分局", "五区审计局"}
	var records []string
	for i := range 8 {
		organ, year := organs[i%4], 2024-i/4
		path := fmt.Sprintf("/art/%d/1/%d/art_77_%d.html", year+1, 10+i, i)
		records = append(records, "<record><![CDATA["+link(path, title(organ, year))+"]]></record>")
		if i == 0 {
			file := "/module/download/downfile.jsp?classid=0&filename=0a1b2c.pdf"
			h.page(path, utf8HTML, []byte(with(report(organ, year, false), link(file, "相关附件"))))
			h.expect(path, "page")
			h.cell(organ, year, false)
			h.page(file, "application/pdf", []byte("%PDF-1.4\n% 五区\n%%EOF\n"))
			h.expect(file, "attachment")
			continue
		}
		h.report(path, organ, year, i == 5)
	}
	store := func(list []string) string {
		return "<datastore><nextgroup></nextgroup><totalrecord>8</totalrecord><totalpage>4</totalpage><recordset>" + strings.Join(list, "") + "</recordset></datastore>"
	}
	script := `<script>$('#88').jpage({perPage:2,totalRecord:8,proxyUrl:'/module/web/jpage/dataproxy.jsp',dataParam:'col=1&appid=1&webid=3&path=/&columnid=77&sourceContentType=1&unitid=88&permissiontype=0'});</script>`
	h.page("/col/col77/index.html", utf8HTML, list("", `<div id="88"></div><script type="text/xml">`+store(records[:6])+`</script>`+script))
	h.page("/module/web/jpage/dataproxy.jsp?startrecord=7&endrecord=12&perpage=2&appid=1&col=1&columnid=77&path=%2F&permissiontype=0&sourceContentType=1&unitid=88&webid=3",
		"text/html;charset=utf-8", []byte(store(records[6:])))
	h.postOnly()
	h.annualModule()
}

// postOnly is an older dataproxy that answers to POST alone, with the ids in the form.
func (h *Host) postOnly() {
	var records []string
	for i, organ := range []string{"五区东街街道办事处", "五区西街街道办事处", "五区南街街道办事处", "五区北街街道办事处"} {
		path := fmt.Sprintf("/art/2025/1/20/art_78_%d.html", i)
		records = append(records, "<record><![CDATA["+link(path, title(organ, 2024))+"]]></record>")
		h.report(path, organ, 2024, false)
	}
	script := `<script>$('#89').jpage({perPage:1,totalRecord:4,proxyUrl:'/module/jslib/jquery/jpage/dataproxy.jsp',dataParam:'col=1&appid=1&webid=3&path=/&columnid=78&sourceContentType=1&unitid=89&permissiontype=0'});</script>`
	h.page("/col/col78/index.html", utf8HTML, list("", `<script type="text/xml"><datastore><totalrecord>4</totalrecord><recordset>`+strings.Join(records[:3], "")+`</recordset></datastore></script>`+script))
	proxy := "/module/jslib/jquery/jpage/dataproxy.jsp"
	h.handle(proxy+"?startrecord=4&endrecord=6&perpage=1&appid=1&col=1&columnid=78&path=%2F&permissiontype=0&sourceContentType=1&unitid=89&webid=3",
		func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "Method Not Allowed", http.StatusMethodNotAllowed)
		})
	h.handle(proxy+"?endrecord=6&perpage=1&startrecord=4", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost || r.PostFormValue("columnid") != "78" || r.PostFormValue("unitid") != "89" {
			http.Error(w, "bad form", http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "text/html;charset=utf-8")
		fmt.Fprint(w, "<datastore><totalrecord>4</totalrecord><recordset>"+records[3]+"</recordset></datastore>")
	})
}

func (h *Host) annualModule() {
	module := "/module/xxgk/xxgkAnnualReport.jsp"
	picker := `<select name="fbtime"><option value="2023">2023年</option><option value="2024">2024年</option></select>`
	for _, o := range []struct{ code, name string }{{"002562728", "六市人民政府办公室"}, {"113325000026455663", "六市发展和改革局"}} {
		for _, year := range []int{2023, 2024} {
			picker += link(fmt.Sprintf("?area=%s&fbtime=%d", o.code, year), o.name)
			path := fmt.Sprintf("%s?area=%s&fbtime=%d", module, o.code, year)
			if o.code == "113325000026455663" && year == 2023 {
				h.page(path, utf8HTML, list("", "<p>暂无年度报告</p>"))
				h.cannot(path, "absent", o.name, year)
			} else if o.code != "002562728" || year != 2024 {
				h.report(path, o.name, year, false)
			}
		}
	}
	// The page that the portal links to is the report of one pair, and the pickers.
	path := module + "?area=002562728&fbtime=2024"
	h.page(path, utf8HTML, []byte(with(report("六市人民政府办公室", 2024, false), picker)))
	h.expect(path, "page")
	h.cell("六市人民政府办公室", 2024, false)
}
