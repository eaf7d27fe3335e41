package corpus

import (
	"net/url"
	"path"
	"strings"
)

// Twin is what the addresses of one document have in common: the address without
// scheme, www, traditional-script gateway and mark of a mobile page.
//
//	https://www.x.gov.cn/gate/big5/www.x.gov.cn/a/t1.html  x.gov.cn/a/t1.html
//	http://x.gov.cn/a/t1_app.html                          x.gov.cn/a/t1.html
//	http://x.gov.cn/content/mpost_12.html                  x.gov.cn/content/post_12.html
//
// Twins are linked, never dropped: their bytes may differ.
func Twin(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	host, p := strings.ToLower(u.Host), u.EscapedPath()
	if rest, ok := strings.CutPrefix(p, "/gate/big5/"); ok {
		host, p, _ = strings.Cut(rest, "/")
		p = "/" + p
	}
	host = strings.TrimPrefix(host, "www.")
	host = strings.TrimSuffix(strings.TrimSuffix(host, ":80"), ":443")
	dir, file := path.Split(p)
	if rest, ok := strings.CutPrefix(file, "mpost_"); ok {
		file = "post_" + rest
	}
	if ext := path.Ext(file); strings.HasSuffix(strings.TrimSuffix(file, ext), "_app") {
		file = strings.TrimSuffix(strings.TrimSuffix(file, ext), "_app") + ext
	}
	twin := host + dir + file
	if u.RawQuery != "" {
		twin += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		twin += "#" + u.Fragment
	}
	return twin
}
