package fence

import (
	"net/http"
	"strings"
	"testing"

	"nianbao/corpus/page"
)

func TestFind(t *testing.T) {
	report := strings.Repeat("本机关依申请公开政府信息，无行政复议。", 40)
	for _, c := range []struct {
		name   string
		status int
		cookie string
		body   string
		want   string // part of the name, "" for no fence
	}{
		{"a report", 200, "", report, ""},
		{"a report that speaks of codes and logins", 200, "__jsluid_s=1", "<form><input type=password>" + report + "网上申请须输入验证码。<script>var __jsl=1</script>", ""},
		{"a short notice", 200, "", "<html><body><p>2024年政府信息公开工作年度报告见附件</p><a href=r.pdf>附件</a><script>count()</script>", ""},
		{"a list drawn by script", 200, "", "<html><script>window._CONFIG={SID:1}</script><div id=app></div>", ""},
		{"status 412", 412, "", "<script>$_ts=1</script>", "瑞数"},
		{"status 202", 202, "", "<script>$_ts=window['$_ts']</script>", "瑞数"},
		{"status 521", 521, "", "<script>document.cookie='__jsl_clearance_s=1'</script>", "加速乐"},
		{"a cookie", 200, "__jsluid_s=abc", "<script>location.reload()</script>", "加速乐"},
		{"geography", 403, "", "reason:GeoBL", "GeoBL"},
		{"forbidden", 403, "", "<h1>Forbidden</h1>", "403"},
		{"a login", 200, "", "<title>统一身份认证</title><input type='password'>", "login"},
		{"a captcha", 200, "", "请输入验证码 <input name=code>", "captcha"},
		{"script only", 200, "", "<html><script>eval(function(p){}('x'))</script></html>", "script"},
	} {
		p, err := page.Read("http://x.gov.cn/", "text/html; charset=utf-8", []byte("<html><body>"+c.body))
		if err != nil {
			t.Fatal(err)
		}
		h := http.Header{}
		if c.cookie != "" {
			h.Set("Set-Cookie", c.cookie)
		}
		if got := Find(c.status, h, p); got == "" != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := Find(521, nil, nil); got != "status 521" {
		t.Errorf("no page: %q", got)
	}
}

func TestGone(t *testing.T) {
	for body, want := range map[string]bool{
		"<title>404</title>": true, "您访问的页面不存在": true, "<p>政府信息公开年度报告</p>": false,
		strings.Repeat("本机关办理申请，有一件信息不存在或未找到。", 20): false,
	} {
		p, err := page.Read("http://x.gov.cn/", "text/html; charset=utf-8", []byte("<html><body>"+body))
		if err != nil {
			t.Fatal(err)
		}
		if got := Gone(p) != ""; got != want {
			t.Errorf("Gone(%.40q) = %v, want %v", body, got, want)
		}
	}
}
