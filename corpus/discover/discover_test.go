package discover

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func read(address, body string, number int) *Result {
	at, fragment, _ := strings.Cut(address, "#")
	return Read(Input{URL: at, Fragment: fragment, Data: []byte("<html><body>" + body), Number: number})
}

func urls(list []Found) (all []string) {
	for _, f := range list {
		all = append(all, f.URL)
	}
	return all
}

func steps(r *Result) (all []string) {
	for _, s := range r.Next {
		all = append(all, fmt.Sprintf("%s %d", s.URL, s.When))
	}
	return all
}

func TestNext(t *testing.T) {
	store := `<script type="text/xml"><datastore><totalRecord>100</totalRecord>` + strings.Repeat("<record><![CDATA[<a href=/art/2025/1/1/art_7_1.html>甲局2024年政府信息公开工作年度报告</a>]]></record>", 45) + `</datastore></script>` +
		`<script>jpage({perPage:15,totalRecord:100,proxyUrl:'/module/web/jpage/dataproxy.jsp',dataParam:'col=1&appid=1&webid=3&path=/&columnid=77&unitid=88&permissiontype=0'})</script>`
	for _, c := range []struct {
		name, address, body string
		number              int
		reader              string
		want                []string
	}{
		{"trs first", "http://x.gov.cn/nb/", `<script>createPageHTML(4, 0, "index", "html");</script>`, 0, "trs", []string{"http://x.gov.cn/nb/index_1.html 0"}},
		{"trs second", "http://x.gov.cn/nb/index_1.html", `createPageHTML(4,1,"index","html")`, 1, "trs", []string{"http://x.gov.cn/nb/index_2.html 2"}},
		{"trs last", "http://x.gov.cn/nb/index_3.html", `createPageHTML(4,3,"index","html")`, 3, "trs", nil},
		{"trs from one, last", "http://x.gov.cn/nb/index_3.html", `createPageHTML(4,3,"index","html")`, 2, "trs", []string{"http://x.gov.cn/nb/index_4.html 0"}},
		{"trs from one, end", "http://x.gov.cn/nb/index_4.html", `createPageHTML(4,4,"index","html")`, 3, "trs", nil},
		{"trs two pages", "http://x.gov.cn/nb/index_1.shtml", `createPageHTML('pager', 2, 1, 'index', 'shtml')`, 1, "trs", []string{"http://x.gov.cn/nb/index_2.shtml 1"}},
		{"chongqing", "http://x.gov.cn/nb/index.html", `createPage(3, 0, "index", "html")`, 0, "trs", []string{"http://x.gov.cn/nb/index_1.html 0"}},
		{"boda first", "http://x.gov.cn/nb.htm", `<a href="nb/3.htm">2</a><a href="nb/3.htm">下页</a><a href="nb/1.htm">尾页</a>`, 0, "boda", []string{"http://x.gov.cn/nb/3.htm 0"}},
		{"boda counts from the oldest", "http://x.gov.cn/nb/3.htm", `<a href="../nb.htm">首页</a>`, 1, "boda", []string{"http://x.gov.cn/nb/2.htm 0"}},
		{"boda oldest", "http://x.gov.cn/nb/1.htm", `<a href="../nb.htm">首页</a><a href="2.htm">上页</a>`, 3, "boda", nil},
		{"boda total", "http://x.gov.cn/nb.htm", `共5页 <a href="nb/1.htm">尾页</a>`, 0, "boda", []string{"http://x.gov.cn/nb/4.htm 0"}},
		{"next link", "http://x.gov.cn/a.jsp?id=1", `<a href="a.jsp?id=1&page=2">下一页&gt;&gt;</a>`, 0, "generic", []string{"http://x.gov.cn/a.jsp?id=1&page=2 0"}},
		{"one-based pager", "http://x.gov.cn/nb/index.html", `<a href="index.html">1</a><a href="index_2.html">2</a><a href="index_3.html">3</a>`, 0, "generic", []string{"http://x.gov.cn/nb/index_2.html 0"}},
		{"count on", "http://x.gov.cn/l.aspx?pageNo=2", `共<b>3</b>页`, 1, "generic", []string{"http://x.gov.cn/l.aspx?pageNo=3 0"}},
		{"count ends", "http://x.gov.cn/l.aspx?pageNo=3", `共<b>3</b>页`, 2, "generic", nil},
		{"hanweb column", "http://x.gov.cn/col/col77/index.html", store, 0, "hanweb",
			[]string{"http://x.gov.cn/module/web/jpage/dataproxy.jsp?startrecord=46&endrecord=90&perpage=15&appid=1&col=1&columnid=77&path=%2F&permissiontype=0&unitid=88&webid=3 0"}},
		{"hanweb block", "http://x.gov.cn/module/web/jpage/dataproxy.jsp?startrecord=46&endrecord=90&perpage=15&columnid=77&unitid=88", `<datastore><totalrecord>100</totalrecord></datastore>`, 1, "hanweb",
			[]string{"http://x.gov.cn/module/web/jpage/dataproxy.jsp?startrecord=91&endrecord=135&perpage=15&columnid=77&unitid=88 0"}},
		{"hanweb end", "http://x.gov.cn/module/web/jpage/dataproxy.jsp?startrecord=91&endrecord=135&perpage=15&columnid=77&unitid=88", `<datastore><totalrecord>100</totalrecord></datastore>`, 2, "hanweb", nil},
		{"hanweb encrypted", "http://x.gov.cn/col/col7/index.html", `<datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&appid=1&key=A1B2">]]></nextgroup><recordset><record>x</record></recordset></datastore>`, 0, "hanweb",
			[]string{"http://x.gov.cn/module/web/jpage/dataproxy.jsp?page=1&appid=1&key=A1B2 0"}},
		{"hanweb encrypted, on", "http://x.gov.cn/module/web/jpage/dataproxy.jsp?page=1&key=A1B2", `<datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=2&key=C3">]]></nextgroup></datastore>`, 1, "hanweb",
			[]string{"http://x.gov.cn/module/web/jpage/dataproxy.jsp?page=2&key=C3 0"}},
		{"search of a channel", "http://x.gov.cn/nb/index.shtml", `<script>$.get("/common/search/0a1b?_pageSize=15&_isAgg=true")</script>`, 0, "json",
			[]string{"http://x.gov.cn/common/search/0a1b?_isAgg=true&_isJson=true&_pageSize=15&page=1 2"}},
		{"jpaas", "http://x.gov.cn/col/nb/index.html", `<div url="/api-gateway/jpaas-publish-server/front/page/build/unit" querydata="{&quot;webId&quot;:&quot;9&quot;,'pageId':'1'}"></div>`, 0, "json",
			[]string{"http://x.gov.cn/api-gateway/jpaas-publish-server/front/page/build/unit?pageId=1&paramJson=%7B%22pageNo%22%3A1%2C%22pageSize%22%3A15%7D&webId=9 2"}},
		{"gkmlpt category", "http://x.gov.cn/xjyj/gkmlpt/index#721", `<script>window._CONFIG = {SID: '755001', TREE: []}</script>`, 0, "gkmlpt", []string{"http://x.gov.cn/xjyj/gkmlpt/api/all/721?page=1&sid=755001 2"}},
		{"gkmlpt tree", "http://x.gov.cn/gkmlpt/index", `<script>window._CONFIG = {"SID":"755001","TREE":[{"id":720,"name":"公开指南"},{"id":721,"pid":1,"name":"\u653f\u5e9c\u4fe1\u606f\u516c\u5f00\u5e74\u62a5"}]}</script>`, 0, "gkmlpt",
			[]string{"http://x.gov.cn/gkmlpt/api/all/721?page=1&sid=755001 2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(c.address, c.body, c.number)
			if got := steps(r); r.Reader != c.reader || !slices.Equal(got, c.want) {
				t.Errorf("reader %s, next %q, want %s, %q", r.Reader, got, c.reader, c.want)
			}
		})
	}
}

func TestAPI(t *testing.T) {
	body := `{"classify":{"post_count":101},"articles":[
	{"title":"2024年政府信息公开工作年度报告","publisher":"甲局","url":"http://x.gov.cn/gkmlpt/content/0/9/post_9.html"},
	{"title":"关于编制年度报告的通知","url":"/gkmlpt/content/0/9/post_8.html"},{"title":"乙办法","url":"/gkmlpt/content/0/9/post_7.html"},
	{"title":"丙局2023年政府信息公开年报","post_url":"https://spam.com/1.html","url":"https://spam.com/1.html"}]}`
	r := Read(Input{URL: "http://x.gov.cn/gkmlpt/api/all/721?page=1&sid=5", Data: []byte(body)})
	if len(r.Reports) != 1 || r.Reports[0].Text != "甲局2024年政府信息公开工作年度报告" || len(r.Left) != 1 || len(r.Next) != 1 || !strings.Contains(r.Next[0].URL, "page=2") {
		t.Errorf("result = %+v", r)
	}
	if r = Read(Input{URL: "http://x.gov.cn/gkmlpt/api/all/721?page=2&sid=5", Data: []byte("<html>")}); r.Note == "" || len(r.Next) != 0 {
		t.Errorf("a page in place of JSON: %+v", r)
	}
}

func TestAnnualModule(t *testing.T) {
	r := read("http://x.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=002562728&fbtime=2024",
		`<select name="fbtime"><option value=2023>2023年<option value=2024>2024年</select><a href="?area=002562728&fbtime=2024">市政府办公室</a><a href="?area=113325000026455663&fbtime=2024">市教育局</a>`, 0)
	want := []string{"http://x.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=002562728&fbtime=2023", "http://x.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=113325000026455663&fbtime=2023",
		"http://x.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=113325000026455663&fbtime=2024"}
	if got := urls(r.Reports); r.Reader != "annual" || !slices.Equal(got, want) {
		t.Errorf("%s: %q", r.Reader, got)
	}
}

func TestLinks(t *testing.T) {
	r := read("http://www.x.gov.cn/zfxxgk/zfxxgknb/index.html", `
<a href="202503/t20250331_1.html">甲市2024年政府信息公开工作年度报告</a>
<a href="202503/t20250331_2.html">2024年政府信息公开工作年度报告</a>
<a href="202503/t20250331_3.html">市教育局</a>
<a href="202503/t20250331_4.html">关于做好2024年政府信息公开工作年度报告编制和发布工作的通知</a>
<a href="202503/t20250331_5.html">一图读懂：甲市2024年政府信息公开工作年度报告</a>
<a href="P020250331.pdf">乙局2024年政府信息公开工作年度报告.pdf</a>
<a href="2023n/">2023年</a><a href="bm/">市政府部门</a><a href="/">首页</a><a href="/zwgk/zfxxgkzn/">政府信息公开指南</a>
<a href="http://xxgk.x.gov.cn/qx/zfxxgknb/">政府信息公开年报</a>
<a href="https://spam.com/1.html">甲市2024年政府信息公开工作年度报告</a>`, 0)
	dir := "http://www.x.gov.cn/zfxxgk/zfxxgknb/"
	if got, want := urls(r.Reports), []string{dir + "202503/t20250331_1.html", dir + "202503/t20250331_2.html", dir + "202503/t20250331_3.html", dir + "P020250331.pdf"}; !slices.Equal(got, want) {
		t.Errorf("reports %q, want %q", got, want)
	}
	if got, want := urls(r.Columns), []string{"http://www.x.gov.cn/zfxxgk/zfxxgknb/2023n/", "http://www.x.gov.cn/zfxxgk/zfxxgknb/bm/", "http://xxgk.x.gov.cn/qx/zfxxgknb/"}; !slices.Equal(got, want) {
		t.Errorf("columns %q, want %q", got, want)
	}
	if len(r.Left) != 3 {
		t.Errorf("left %+v", r.Left)
	}
}

func TestAttachments(t *testing.T) {
	r := read("http://www.x.gov.cn/a/t1.html", `<a href="P02025.pdf">附件：年度报告</a><iframe src="/js/pdf/viewer.html?file=/files/r.pdf"></iframe>
<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=2">附件【报告.docx】</a><a href="/zn.pdf">政府信息公开指南</a><a href="http://y.gov.cn/z.pdf">z</a>`, 0)
	want := []string{"http://www.x.gov.cn/a/P02025.pdf", "http://www.x.gov.cn/files/r.pdf", "http://www.x.gov.cn/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=2"}
	if got := urls(Attachments(r.Page)); !slices.Equal(got, want) {
		t.Errorf("attachments %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("http://x.gov.cn/nb/index_1.html", `createPageHTML(99999999999999999999, 0, "index", "html")`)
	f.Add("http://x.gov.cn/gkmlpt/api/all/1?page=9", `{"articles":[{"url":"%zz"}]}`)
	f.Add("http://x.gov.cn/module/web/jpage/dataproxy.jsp?endrecord=9&perpage=0", `<datastore>`)
	f.Fuzz(func(t *testing.T, address, body string) {
		r := Read(Input{URL: address, Data: []byte(body)})
		if r.Page != nil {
			Attachments(r.Page)
			HasReport(r.Page)
		}
	})
}

// TestJSON: records are found wherever they stand in the answer, and pages are counted.
func TestJSON(t *testing.T) {
	in := Input{URL: "http://x.gov.cn/common/search/0a1b?page=1&_pageSize=2", ContentType: "application/json",
		Data: []byte(`{"data":{"total":5,"list":[{"title":"甲市<em>财政局</em>2024年政府信息公开工作年度报告","url":"/nb/1.shtml"},{"title":"公告","url":"/tz/2.shtml"},{"title":"乙局2024年政府信息公开工作年度报告","url":"http://other.example/3.html"}]}}`)}
	r := Read(in)
	if got := urls(r.Reports); !slices.Equal(got, []string{"http://x.gov.cn/nb/1.shtml"}) || r.Reports[0].Text != "甲市财政局2024年政府信息公开工作年度报告" || r.Total != 3 {
		t.Errorf("reports %+v, %d pages", r.Reports, r.Total)
	}
	if got := steps(r); !slices.Equal(got, []string{"http://x.gov.cn/common/search/0a1b?_pageSize=2&page=2 0"}) {
		t.Errorf("next %q", got)
	}
	in.URL = "http://x.gov.cn/common/search/0a1b?page=3&_pageSize=2"
	if r := Read(in); len(r.Next) != 0 {
		t.Errorf("after the last: %v", r.Next)
	}
	in.Data = []byte("<html>")
	if r := Read(in); r.Note == "" || len(r.Reports) != 0 {
		t.Errorf("no JSON: %+v", r)
	}
}

// TestByPost: the block stays in the address, the ids go into the form.
func TestByPost(t *testing.T) {
	address := "http://x.gov.cn/module/jpage/dataproxy.jsp?startrecord=46&endrecord=90&perpage=15&columnid=7&unitid=8"
	target, form, ok := ByPost(address, []byte("405"))
	if !ok || target != "http://x.gov.cn/module/jpage/dataproxy.jsp?endrecord=90&perpage=15&startrecord=46" || form != "columnid=7&unitid=8" {
		t.Errorf("%q %q %v", target, form, ok)
	}
	if _, _, ok := ByPost(address, []byte("<datastore><record>")); ok {
		t.Error("asked again for what was answered")
	}
	if _, _, ok := ByPost("http://x.gov.cn/a.jsp?page=1", nil); ok {
		t.Error("posted to a page")
	}
}
