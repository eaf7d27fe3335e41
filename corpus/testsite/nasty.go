package testsite

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// nasty is a host where each report has something in its way.
func (s *Site) nasty() {
	h := s.hosts["nasty"]
	h.page("/robots.txt", "text/plain", []byte("User-agent: *\nDisallow: /private/\n\nUser-agent: badbot\nDisallow: /\n"))
	var b strings.Builder
	add := func(path, outcome string, f http.HandlerFunc) {
		organ := organOf(path)
		b.WriteString(link(path, title(organ, 2024)))
		h.handle(path, f)
		if outcome == "" {
			h.expect(path, "page")
			h.cell(organ, 2024, false)
			return
		}
		h.cannot(path, outcome, organ, 2024)
	}
	good := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", utf8HTML)
		_, _ = w.Write([]byte(report(organOf(r.URL.Path), 2024, false)))
	}
	s.nastyStatus(h, add, good)
	s.nastyBodies(add)
	s.nastyFences(add)
	h.page("/nb/index.html", utf8HTML, list("", b.String()))
}

// organOf is the organ of an address: each trap has its own.
func organOf(path string) string {
	i := strings.Index(path, "/t2025030")
	if i < 0 {
		return "坑县人民政府"
	}
	day, n := path[i+9]-'0', path[i+11]-'0'
	return "坑" + string([]rune("零甲乙丙")[day]) + string([]rune("零子丑寅卯辰巳午")[n]) + "县人民政府"
}

type adder = func(path, outcome string, f http.HandlerFunc)

func (s *Site) nastyStatus(h *Host, add adder, good http.HandlerFunc) {
	add("/nb/202503/t20250301_1.html", "", func(w http.ResponseWriter, r *http.Request) {
		if s.times("429") == 1 {
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		good(w, r)
	})
	add("/nb/202503/t20250301_2.html", "", func(w http.ResponseWriter, r *http.Request) {
		if s.times("503") == 1 {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		good(w, r)
	})
	add("/nb/202503/t20250301_3.html", "failed", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) })
	add("/nb/202503/t20250301_4.html", "failed", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop/a", http.StatusFound)
	})
	for a, b := range map[string]string{"/loop/a": "/loop/b", "/loop/b": "/loop/a"} {
		h.handle(a, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, b, http.StatusFound) })
	}
	// 302 to itself with a cookie (openresty): a jar is enough.
	add("/nb/202503/t20250301_5.html", "", func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("CT6T"); err != nil {
			http.SetCookie(w, &http.Cookie{Name: "CT6T", Value: "1", Path: "/"})
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
			return
		}
		good(w, r)
	})
	add("/private/t20250301_6.html", "disallowed", good)
	add("/nb/202503/t20250301_7.html", "absent", func(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) })
}

func (s *Site) nastyBodies(add adder) {
	add("/nb/202503/t20250302_1.html", "failed", func(w http.ResponseWriter, r *http.Request) { // slow
		w.Header().Set("Content-Type", utf8HTML)
		for range 50 {
			_, _ = w.Write([]byte("<p>慢</p>"))
			_ = http.NewResponseController(w).Flush()
			select {
			case <-time.After(100 * time.Millisecond):
			case <-r.Context().Done():
				return
			}
		}
	})
	add("/nb/202503/t20250302_2.html", "failed", func(w http.ResponseWriter, r *http.Request) { // endless
		w.Header().Set("Content-Type", utf8HTML)
		chunk := bytes.Repeat([]byte("<p>无尽</p>"), 4000)
		for r.Context().Err() == nil {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	bomb := pack(bytes.Repeat([]byte{' '}, 64<<20))
	add("/nb/202503/t20250302_3.html", "failed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", utf8HTML)
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(bomb)
	})
	add("/nb/202503/t20250302_4.html", "", func(w http.ResponseWriter, r *http.Request) { // gzip, also unasked
		w.Header().Set("Content-Type", utf8HTML)
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(pack([]byte(report(organOf(r.URL.Path), 2024, false))))
	})
	add("/nb/202503/t20250302_5.html", "failed", lying(-100))                                   // more comes than was said
	add("/nb/202503/t20250302_6.html", "failed", lying(+100))                                   // less comes
	add("/nb/202503/t20250302_7.html", "failed", func(w http.ResponseWriter, _ *http.Request) { // reset
		if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
			c.Close()
		}
	})
}

// lying answers with a Content-Length that is off.
func lying(off int) http.HandlerFunc {
	body := report("坑县人民政府", 2024, false)
	return func(w http.ResponseWriter, _ *http.Request) {
		c, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		defer c.Close()
		fmt.Fprintf(c, "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s", utf8HTML, len(body)+off, body)
	}
}

func pack(data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(data)
	_ = z.Close()
	return b.Bytes()
}

func (s *Site) nastyFences(add adder) {
	answer := func(status int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", utf8HTML)
			w.WriteHeader(status)
			_, _ = w.Write([]byte(body))
		}
	}
	script := "<html><head><script>var $_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body></body></html>"
	add("/nb/202503/t20250303_1.html", "blocked", answer(412, script))
	add("/nb/202503/t20250303_2.html", "blocked", answer(521, "<script>document.cookie='__jsl_clearance_s=1';location.reload()</script>"))
	add("/nb/202503/t20250303_3.html", "blocked", answer(200, script))
	add("/nb/202503/t20250303_4.html", "blocked", answer(200, "<html><body><form>用户登录<input name=u><input type=password name=p></form></body></html>"))
	add("/nb/202503/t20250303_5.html", "blocked", answer(403, "<html><body>reason:GeoBL</body></html>"))
	add("/nb/202503/t20250303_6.html", "blocked", answer(200, "<html><script>document.cookie='C3VK=ab12;max-age=300';window.location.reload();</script></html>"))
}
