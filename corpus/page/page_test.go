package page

import (
	"slices"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func mustRead(t *testing.T, address, text string) *Page {
	t.Helper()
	p, err := Read(address, "", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestLinks(t *testing.T) {
	p := mustRead(t, "http://x.gov.cn/a/index.html", `<!-- saved from url=(0022)http://x.gov.cn/a/ -->
<title>年报 &amp; 列表</title><base target=_blank><a href='./t1.html' title="甲局2023年政府信息公开工作年度报告">甲局…</a>
<a href = t2.html>乙<b>局</b><a href="javascript:go(1)">下页</a><A HREF="\b\t 3.html#top">丙</A>
<script>var a = "<a href=no.html>no</a>";</script><script type="text/xml"><datastore><record><![CDATA[<li><a href="/art/1.html">丁</a></li>]]></record></datastore></script>
<select name=area><option value=1>一<option value="2">二</select><iframe src="/pdf/viewer.html?file=/r.pdf"></iframe><a href="mailto:x">x</a>`)
	var got []string
	for _, l := range p.Links {
		got = append(got, l.URL+" "+l.Label())
	}
	want := []string{
		"http://x.gov.cn/a/t1.html 甲局2023年政府信息公开工作年度报告",
		"http://x.gov.cn/a/t2.html 乙局",
		"http://x.gov.cn/b/t%203.html 丙",
		"http://x.gov.cn/art/1.html 丁",
	}
	if !slices.Equal(got, want) {
		t.Errorf("links = %q", got)
	}
	if p.Self != "http://x.gov.cn/a/" || p.Title != "年报 & 列表" || len(p.Options) != 2 || p.Options[1] != (Option{"area", "2", "二"}) || len(p.Frames) != 1 {
		t.Errorf("page = %+v", p)
	}
}

func TestQueryOfGBKPage(t *testing.T) {
	text, err := simplifiedchinese.GBK.NewEncoder().String(`<html><body>政府信息公开工作年度报告列表，请点击查看<a href="down.jsp?name=年报.pdf">下载</a>`)
	if err != nil {
		t.Fatal(err)
	}
	p := mustRead(t, "http://x.gov.cn/", text)
	if want := "http://x.gov.cn/down.jsp?name=%C4%EA%B1%A8.pdf"; len(p.Links) != 1 || p.Links[0].URL != want {
		t.Errorf("links = %v, want %s", p.Links, want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`<a href="x"><script><!-- <![CDATA[ <option>`))
	f.Add([]byte("<a href='"))
	f.Add([]byte("<base href=http://[::1><meta http-equiv=refresh content='0;url=//'>"))
	f.Fuzz(func(t *testing.T, data []byte) { _, _ = Read("http://x.gov.cn/a?b#c", "text/html; charset=gbk", data) })
}
