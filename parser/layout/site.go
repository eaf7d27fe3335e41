package layout

import (
	"fmt"
	"html"
	"strings"
)

func (w *writer) pageTitle() string { return html.EscapeString(w.t.Title) }

// charset is what the page says of itself.
func (w *writer) charset() string {
	switch w.l.Encoding {
	case 2, 10:
		return "gb2312"
	case 3:
		return "gb18030"
	case 6:
		return "big5"
	case 7:
		return "gb2312" // wrong: the bytes are UTF-8
	}
	return "utf-8"
}

// site puts the article into the page of a made-up site (§8.4 to §8.7).
func (w *writer) site(body string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html>\n<head>\n")
	if w.l.Encoding == 8 { // a head of ASCII longer than readers look for a declaration
		fmt.Fprintf(&b, "<script>%s</script>\n", strings.Repeat("var q=0; /* padding */\n", 120))
	}
	if w.l.Encoding != 9 && w.l.Encoding != 3 {
		fmt.Fprintf(&b, "<meta charset=%q>\n", w.charset())
	}
	fmt.Fprintf(&b, "<title>%s</title>\n", w.headTitle())
	b.WriteString(w.meta())
	b.WriteString("</head>\n<body>\n")
	w.siteTop(&b)
	switch w.l.Site {
	case 0:
		b.WriteString(body)
	case 1:
		fmt.Fprintf(&b, `<div class="article-content" id="zoom">%s</div>`, body)
	case 2:
		fmt.Fprintf(&b, `<div id="zoomcon"><div class="view TRS_UEDITOR">%s</div></div>`, body)
	case 3:
		fmt.Fprintf(&b, `<div class="xxgkArticle">%s</div>`, body)
	case 4:
		fmt.Fprintf(&b, `<form><div><div>%s</div></div></form>`, body)
	}
	w.siteEnd(&b)
	b.WriteString("\n</body>\n</html>\n")
	return b.String()
}

func (w *writer) headTitle() string {
	if w.l.Site == 4 {
		return "政府信息公开年报"
	}
	w.t.OrganStated = w.t.OrganStated || w.l.Meta != 3
	return w.pageTitle() + pick(w.rng, "", "", "-"+places[0]+"门户网站", "_政府信息公开年报")
}

func (w *writer) meta() string {
	name := func(n, v string) string {
		return fmt.Sprintf("<meta name=%q content=\"%s\">\n", n, html.EscapeString(v))
	}
	date := fmt.Sprintf("%d-01-%02d 09:30", w.t.Year+1, 5+w.rng.IntN(24))
	switch w.l.Meta {
	case 1:
		return name("SiteName", places[w.rng.IntN(len(places))]+"人民政府") + name("SiteIDCode", fmt.Sprint(3213220000+w.rng.Int64N(9999))) +
			name("ColumnName", "政府信息公开年报") + name("ArticleTitle", w.t.Title) + name("PubDate", date) + name("ContentSource", w.t.Organ)
	case 2:
		return name("ArticleTitle", w.t.Title) + name("PubDate", date)
	case 3:
		return name("Desctiption", "政府信息公开") + name("ContentSource", "")
	}
	return ""
}

func (w *writer) siteTop(b *strings.Builder) {
	if w.l.Site == 0 {
		return
	}
	if w.l.Site != 4 {
		b.WriteString(`<ul class="nav">`)
		for i, s := range []string{"首页", "机构职能", "政策文件", "政务公开", "政民互动"} {
			fmt.Fprintf(b, `<li><a href="/c%d/">%s</a></li>`, i, s)
		}
		b.WriteString("</ul>\n<div>当前位置： <a href=\"/\">首页</a> &gt; <a href=\"/nb/\">政府信息公开年报</a></div>\n")
	}
	if w.l.Site == 2 { // §8.6: the index table
		fmt.Fprintf(b, `<table class="index"><tr><td>索引号</td><td>0143147/%d-00002</td><td>分类</td><td>年度报告</td></tr><tr><td>发布机构</td><td>%s</td><td>发布日期</td><td>%d-01-20</td></tr><tr><td>文件编号</td><td></td><td>是否有效</td><td>有效</td></tr></table>`, w.t.Year+1, html.EscapeString(w.t.Organ), w.t.Year+1)
	}
	if w.l.Meta == 2 {
		fmt.Fprintf(b, "<ucaptitle>%s</ucaptitle><publishtime>%d-01-20 10:00</publishtime>\n", w.pageTitle(), w.t.Year+1)
	}
	for _, s := range w.linesBefore() {
		fmt.Fprintf(b, "<div>%s</div>\n", html.EscapeString(s))
	}
}

func (w *writer) siteEnd(b *strings.Builder) {
	for _, s := range w.linesAfter() {
		fmt.Fprintf(b, "<div>%s</div>\n", html.EscapeString(s))
	}
	if w.l.Site == 0 {
		return
	}
	b.WriteString(`<div class="links">友情链接：`)
	for i := range 12 {
		fmt.Fprintf(b, `<a href="/l%d">%s</a> `, i, places[i%len(places)])
	}
	fmt.Fprintf(b, `</div><div class="footer">版权所有：%s 备案号：川ICP备%d号 网站标识码 %d</div><script>var total = 0; if (1 < 2) { total++ }</script>`,
		html.EscapeString(w.t.Organ), 10000000+w.rng.IntN(9999999), 3200000000+w.rng.Int64N(99999999))
}
