package discover

import (
	"net"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// articles are the forms of addresses of single pages, see reference/sites.md 1.
var articles = pattern(`(?i)` + strings.Join([]string{
	`/t\d{8}_\d+(_app)?\.s?html?$`,                   // 拓尔思
	`/art/\d{4}/`,                                    // 大汉
	`/art_[0-9a-f_]+\.html?$`,                        //
	`/info/\d+/\d+\.htm$`,                            // 博达
	`/m?post_\d+\.html?$`,                            // 广东
	`/[0-9a-f]{32}\.s?html?$`,                        // 开普云, 上海
	`/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\.html?$`, // 河北
	`/\d{10,}(/index)?\.s?html?$`,                    // 辽宁
	`/\d{12,}/index\.s?html?$`,                       //
	`/\d{4}-\d\d(-\d\d)?/(content_)?\d+\.s?html?$`,   // 南平
	`/(doc/)?\d{4}/\d{1,2}/\d{1,2}/\w+\.s?html?$`,    // 无锡
	`-show-\d+\.html?$`,                              // 达州
	`/show/\d+\.html?$`, `/single/\d+/\d+\.html?$`,   // 宣城, 昌黎
	`/show\.php\?id=\d+`,                           // 安庆
	`/content_\d+\.s?html?$`, `/pnidpv\d+\.html?$`, //
	`/c\d+/content\.html?$`, `/\d{8}/[0-9a-f]+/c\.html?$`, // 国资委, 新华网
	`/news/detail/\d{14,}$`, `/\d+/\d+/\d+\.html?$`, // 广元, 三门峡
	`\.(pdf|docx?|wps|ofd|xlsx?|zip|rar)$`,                 // the report itself
	`/downfile\.jsp\?`, `/download\.jsp\?`, `/attachment/`, //
}, "|"))

// isArticle tells an address of a single page or document.
func isArticle(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	p := u.Path
	if u.RawQuery != "" {
		p += "?" + u.RawQuery
	}
	return articles().MatchString(p)
}

// Site is the part of a host name that its owner has: beijing.gov.cn of
// csglw.beijing.gov.cn. Ports do not count.
func Site(host string) string {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	if net.ParseIP(host) != nil {
		return host
	}
	if s, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return s
	}
	return host
}

// SameSite tells whether two addresses belong to one owner.
func SameSite(a, b string) bool {
	u, err := url.Parse(a)
	if err != nil {
		return false
	}
	v, err := url.Parse(b)
	return err == nil && Site(u.Host) == Site(v.Host)
}

// documents are the extensions of attachments.
var documents = map[string]string{
	".pdf": "application/pdf", ".doc": "application/msword", ".wps": "application/vnd.ms-works", ".ofd": "application/ofd",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xls":  "application/vnd.ms-excel", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".zip": "application/zip", ".rar": "application/vnd.rar",
}

// isDocument tells an address that gives a file to download.
func isDocument(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	if documents[strings.ToLower(path.Ext(u.Path))] != "" {
		return true
	}
	p := strings.ToLower(u.Path)
	if strings.HasSuffix(p, "/downfile.jsp") || strings.HasSuffix(p, "/download.jsp") {
		return true
	}
	return false
}
