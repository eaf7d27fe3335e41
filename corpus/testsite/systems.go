package testsite

import (
	"fmt"
	"net/http"
	"strings"
)

// portal is the front page: a site that links to the columns of all the others.
func (s *Site) portal() {
	h := s.hosts["portal"]
	var b strings.Builder
	for _, c := range []struct{ host, path, text string }{
		{"trs", "/zfxxgk/zfxxgknb/", "政府信息公开年报"},
		{"one", "/zfxxgk/xxgknb/index.html", "区政府信息公开年报"},
		{"nf", "/zwgk/gknb/index.html", "政府信息公开年度报告"},
		{"hanweb", "/col/col77/index.html", "部门政府信息公开年报"},
		{"hanweb", "/module/xxgk/xxgkAnnualReport.jsp?area=002562728&fbtime=2024", "信息公开年度报告"},
		{"hanweb", "/col/col78/index.html", "街道政府信息公开年报"},
		{"json", "/zfxxgknb/index.shtml", "省直部门政府信息公开年报"},
		{"json", "/col/nb/index.html", "县区政府信息公开年报"},
		{"gd", "/xjyj/gkmlpt/index#721", "县教育局政府信息公开年报"},
		{"boda", "/zfxxgknb.htm", "政府信息公开年报"},
		{"tree", "/zfxxgk/ndbg/", "乡镇街道政府信息公开年报"},
		{"nasty", "/nb/index.html", "其他政府信息公开年报"},
	} {
		b.WriteString(link(s.URL(c.host, c.path), c.text))
	}
	b.WriteString(link("/tj/tjnb.html", "统计年鉴") + link("https://spam.example/1.html", title("测试市", 2024)))
	h.page("/", utf8HTML, list("", b.String()))
	h.page("/robots.txt", "text/plain", []byte("User-agent: *\nDisallow: /admin/\n"))
}

// trs is 拓尔思: zero-based pages that end before the call says, GBK without a word, and
// twins.
func (s *Site) trs() {
	h := s.hosts["trs"]
	h.page("/robots.txt", "text/plain", []byte("User-agent: *\nCrawl-delay: 0.06\n"))
	dir := "/zfxxgk/zfxxgknb/"
	call := func(n int) string { return fmt.Sprintf(`<script>createPageHTML(5, %d, "index", "html");</script>`, n) }
	first := link("./202503/t20250331_1.html", title("测试市人民政府", 2024)) +
		link("./202503/t20250331_1_app.html", title("测试市人民政府", 2024)) +
		link("/gate/big5/"+strings.TrimPrefix(h.srv.URL, "http://")+dir+"202503/t20250331_1.html", title("測試市人民政府", 2024)) +
		link("./202503/t20250331_2.html", title("测试市财政局", 2024)) +
		link("./202503/t20250331_3.html", "关于做好2024年政府信息公开工作年度报告编制和发布工作的通知")
	second := link("./202403/t20240331_4.html", title("测试市人民政府", 2023)) + link("./202403/t20240331_5.html", title("测试市财政局", 2023))
	third := link("./202303/t20230331_6.html", title("测试市人民政府", 2022)) + link("./202303/t20230331_7.html", title("测试市财政局", 2022))
	for i, body := range []string{first, second, third} {
		data := gbk(strings.Replace(string(list("", body+call(i))), `<meta charset="utf-8">`, "", 1))
		h.page(dir+indexName(i), "text/html", data)
		if i == 0 {
			h.page(dir, "text/html", data)
		}
	}
	h.page(dir+"index_3.html", "text/html", []byte("<html><head><title></title></head><body>"+strings.Repeat("<!-- -->", 30)+"</body></html>"))
	// GBK without a word, a header that is wrong, a meta tag that is wrong.
	h.encoded(dir+"202503/t20250331_1.html", "text/html", "", "测试市人民政府", 2024)
	h.encoded(dir+"202403/t20240331_4.html", "text/html; charset=utf-8", "", "测试市人民政府", 2023)
	h.encoded(dir+"202303/t20230331_6.html", "text/html", `<meta charset="utf-8">`, "测试市人民政府", 2022)
	h.report(dir+"202503/t20250331_2.html", "测试市财政局", 2024, true)
	h.report(dir+"202403/t20240331_5.html", "测试市财政局", 2023, false)
	h.page(dir+"202303/t20230331_7.html", utf8HTML, []byte("<html><head><title>404</title></head><body><p>您访问的页面不存在或已删除！</p></body></html>"))
	h.cannot(dir+"202303/t20230331_7.html", "absent", "测试市财政局", 2022)
	h.site.outcomes[h.srv.URL+dir+"202503/t20250331_1_app.html"] = "twin"
	h.site.outcomes[h.srv.URL+"/gate/big5/"+strings.TrimPrefix(h.srv.URL, "http://")+dir+"202503/t20250331_1.html"] = "twin"
}

// encoded serves a report in GBK under a wrong or no declaration.
func (h *Host) encoded(path, contentType, meta, organ string, year int) {
	text := report(organ, year, false)
	for _, own := range []string{`<meta charset="utf-8">`, `<meta charset="UTF-8">`, `<meta http-equiv="Content-Type" content="text/html; charset=utf-8">`} {
		text = strings.Replace(text, own, "", 1)
	}
	if meta != "" {
		text = strings.Replace(text, "<head>", "<head>"+meta, 1)
	}
	h.page(path, contentType, gbk(text))
	h.expect(path, "page")
	h.cell(organ, year, false)
}

func indexName(n int) string {
	if n == 0 {
		return "index.html"
	}
	return fmt.Sprintf("index_%d.html", n)
}

// oneBased has the same call, but counts from one: index_1 is the first page again.
func (s *Site) oneBased() {
	h := s.hosts["one"]
	dir := "/zfxxgk/xxgknb/"
	for n := 1; n <= 3; n++ {
		year := 2025 - n
		var b strings.Builder
		for i, organ := range []string{"一区人民政府", "一区民政局"} {
			p := fmt.Sprintf("%s%d03/t%d0310_%d.html", dir, year+1, year+1, i)
			b.WriteString(link(p, title(organ, year)))
			h.report(p, organ, year, false)
		}
		data := list("", b.String()+fmt.Sprintf(`<script>createPageHTML(3, %d, "index", "html");</script>`, n))
		if n == 1 {
			h.page(dir+"index.html", utf8HTML, data)
		}
		h.page(dir+fmt.Sprintf("index_%d.html", n), utf8HTML, data)
	}
}

// nfcms is 广东's: one-based with visible numbers, and mobile twins.
func (s *Site) nfcms() {
	h := s.hosts["nf"]
	dir := "/zwgk/gknb/"
	h.handle("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "Forbidden", http.StatusForbidden) })
	pager := `<a href="index.html">1</a> <a href="index_2.html">2</a>`
	h.page(dir+"index.html", utf8HTML, list("", link("content/post_101.html", title("二县人民政府", 2024))+link("content/mpost_101.html", title("二县人民政府", 2024))+pager))
	h.page(dir+"index_2.html", utf8HTML, list("", link("content/post_102.html", title("二县人民政府", 2023))+pager))
	h.page(dir+"content/post_101.html", utf8HTML, []byte(with(report("二县人民政府", 2024, false), link("/attachment/0/88/101/report.pdf", "附件：年度报告.pdf"))))
	h.expect(dir+"content/post_101.html", "page")
	h.cell("二县人民政府", 2024, false)
	h.page("/attachment/0/88/101/report.pdf", "application/octet-stream", []byte("%PDF-1.4\n% 二县\n%%EOF\n"))
	h.expect("/attachment/0/88/101/report.pdf", "attachment")
	h.report(dir+"content/post_102.html", "二县人民政府", 2023, false)
	h.site.outcomes[h.srv.URL+dir+"content/mpost_101.html"] = "twin"
}

// gkmlpt is 广东's catalogue: a hundred records a page, most of them of other kinds.
func (s *Site) gkmlpt() {
	h := s.hosts["gd"]
	h.page("/xjyj/gkmlpt/index", utf8HTML, []byte(`<html><head><meta charset="utf-8"><title>政府信息公开目录</title></head><body><div id="app"></div><script>window._CONFIG = {"SID":"755001","TREE":[{"id":720,"name":"公开指南"},{"id":721,"name":"政府信息公开年报"}]};</script></body></html>`))
	row := func(title string, n int) string {
		return fmt.Sprintf(`{"title":%q,"publisher":"三县教育局","url":"%s/xjyj/gkmlpt/content/0/9/post_%d.html","post_url":"","is_abolished":0}`, title, h.srv.URL, n)
	}
	var rows []string
	for n := range 100 {
		switch n {
		case 3:
			rows = append(rows, row("2024年政府信息公开工作年度报告", n))
		case 4:
			rows = append(rows, row(title("三县教育局", 2023), n))
		default:
			rows = append(rows, row(fmt.Sprintf("关于教育工作的第%d号文件", n), n))
		}
	}
	answer := func(list []string) []byte {
		return []byte(`{"classify":{"id":721,"post_count":101},"articles":[` + strings.Join(list, ",") + `]}`)
	}
	h.page("/xjyj/gkmlpt/api/all/721?page=1&sid=755001", "application/json", answer(rows))
	h.page("/xjyj/gkmlpt/api/all/721?page=2&sid=755001", "application/json", answer([]string{row(title("三县教育局", 2022), 100)}))
	for n, year := range map[int]int{3: 2024, 4: 2023, 100: 2022} {
		h.report(fmt.Sprintf("/xjyj/gkmlpt/content/0/9/post_%d.html", n), "三县教育局", year, false)
	}
}

// boda counts older pages from the oldest, and gives attachments only to those who come
// from the page.
func (s *Site) boda() {
	h := s.hosts["boda"]
	names := []string{"/zfxxgknb.htm", "/zfxxgknb/3.htm", "/zfxxgknb/2.htm", "/zfxxgknb/1.htm"}
	for i, name := range names {
		year := 2024 - i
		base := ""
		if i > 0 {
			base = "../"
		}
		body := link(fmt.Sprintf("%sinfo/1042/%d.htm", base, 1000+i), title("四市人民政府", year))
		if i == 0 {
			body += `<span>共4页</span> <a href="zfxxgknb/3.htm">下页</a> <a href="zfxxgknb/1.htm">尾页</a>`
		}
		h.page(name, utf8HTML, list("", body))
		path := fmt.Sprintf("/info/1042/%d.htm", 1000+i)
		if i > 0 {
			h.report(path, "四市人民政府", year, false)
			continue
		}
		file := "/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=2"
		h.page(path, utf8HTML, []byte(with(report("四市人民政府", year, false), link(file, "附件【四市年报.docx】"))))
		h.expect(path, "page")
		h.cell("四市人民政府", year, false)
		from := h.srv.URL + path
		h.handle(file, func(w http.ResponseWriter, r *http.Request) {
			if r.Referer() != from {
				http.Error(w, "no referer", http.StatusForbidden)
				return
			}
			w.Header().Set("Content-Type", "application/octet-stream")
			_, _ = w.Write([]byte("PK\x03\x04 word/document.xml of a made-up document"))
		})
		h.expect(file, "attachment")
	}
}

// tree is years above organs, with a plain link to the next page.
func (s *Site) tree() {
	h := s.hosts["tree"]
	h.page("/zfxxgk/ndbg/", utf8HTML, list("", link("2023n/", "2023年")+link("2024n/", "2024年")))
	for _, year := range []int{2023, 2024} {
		dir := fmt.Sprintf("/zfxxgk/ndbg/%dn/", year)
		next := `<a href="?page=2">下一页&gt;</a>`
		a, b := fmt.Sprintf("%s%d0115/1%d.html", dir, year+1, year), fmt.Sprintf("%s%d0115/2%d.html", dir, year+1, year)
		h.page(dir, utf8HTML, list("", link(a, title("金厂镇", year))+next))
		h.page(dir+"?page=2", utf8HTML, list("", link(b, title("东街街道办事处", year))))
		h.report(a, "金厂镇", year, year == 2023)
		h.report(b, "东街街道办事处", year, false)
	}
}
