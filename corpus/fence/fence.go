// Package fence tells pages that stand in the way of a page: challenges, captchas,
// logins, fences by place; and stubs that say, with status 200, that nothing is here.
// It only tells. A fence is the answer of a site that does not want a program, and it
// is taken as one.
package fence

import (
	"fmt"
	"net/http"
	"strings"

	"nianbao/corpus/page"
)

// fences are traces of systems that want more than a request, by what they leave in a
// body or a header (reference/sites.md section 4).
var fences = [...]struct{ trace, name string }{
	{"$_ts", "瑞数 ($_ts)"}, {"__jsl_clearance", "加速乐 (__jsl_clearance)"}, {"__jsluid", "加速乐 (__jsluid)"}, {"__jsl", "加速乐 (__jsl)"},
	{"C3VK", "script cookie (C3VK)"}, {"WZWS", "奇安信 (WZWS)"}, {"wzws_", "奇安信 (WZWS)"}, {"GeoBL", "fenced by place (GeoBL)"},
	{"acw_sc__v2", "阿里云 (acw_sc__v2)"}, {"acw_sc__v3", "阿里云 (acw_sc__v3)"}, {"yunsuo_session", "云锁 (yunsuo_session)"},
	{"_waf_bd8ce2ce37", "安全狗 (_waf)"}, {"云WAF", "云WAF"}, {"/cdn-cgi/challenge-platform", "Cloudflare"}, {"TencentCaptcha", "captcha"},
	{"geetest", "captcha"}, {"_guard/", "script cookie (_guard)"},
}

// fewHan bounds the Chinese text of a page that is only a fence. A report has
// thousands of characters, and may well speak of 验证码.
const fewHan = 300

// Find names what stands in the way, "" if nothing does. p is nil for an answer that is
// no web page.
func Find(status int, h http.Header, p *page.Page) string {
	switch status {
	case 412, 521:
		return fmt.Sprintf("status %d%s", status, named(h, p))
	}
	if p == nil {
		if status == http.StatusUnauthorized || status == http.StatusForbidden {
			return fmt.Sprintf("status %d", status)
		}
		return ""
	}
	small := p.Han < fewHan
	if small && (status != http.StatusOK || p.Han < 60 || len(p.Scripts) > 0) {
		if name := trace(h, p); name != "" {
			return name
		}
	}
	switch {
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		return fmt.Sprintf("status %d", status)
	case small && p.Password:
		return "a login page"
	case small && strings.Contains(p.Visible(), "验证码") && strings.Contains(p.Text, "<input"):
		return "a captcha"
	case status/100 == 2 && len(p.Text) < 2048 && p.Han == 0 && len(p.Scripts) > 0 && len(p.Links) == 0 && len(p.Frames) == 0 && wantsScript(p):
		return "a page of script without text"
	}
	return ""
}

// wantsScript tells a page that sets a cookie or sends the browser on by script.
func wantsScript(p *page.Page) bool {
	for _, s := range p.Scripts {
		if strings.Contains(s, "cookie") || strings.Contains(s, "location") || strings.Contains(s, "eval(") || strings.Contains(s, "reload") {
			return true
		}
	}
	return false
}

func trace(h http.Header, p *page.Page) string {
	for _, f := range fences {
		if strings.Contains(p.Text, f.trace) {
			return f.name
		}
	}
	for _, c := range h.Values("Set-Cookie") {
		for _, f := range fences {
			if strings.Contains(c, f.trace) && p.Han < 60 {
				return f.name
			}
		}
	}
	return ""
}

func named(h http.Header, p *page.Page) string {
	if p == nil {
		return ""
	}
	if name := trace(h, p); name != "" {
		return ", " + name
	}
	return ""
}

// gone are the words of a page that says, with status 200, that it is not there.
var gone = [...]string{"404", "页面不存在", "找不到", "未找到", "已删除", "已被删除", "不存在或", "文件不存在", "信息不存在", "访问的页面", "无法找到", "Not Found"}

// Gone tells a stub in place of a page, and by what word.
func Gone(p *page.Page) string {
	if p.Han >= 200 || len(p.Frames) > 0 {
		return ""
	}
	visible := p.Visible()
	for _, w := range gone {
		if strings.Contains(visible, w) || strings.Contains(p.Title, w) {
			return fmt.Sprintf("the page says %q", w)
		}
	}
	return ""
}
