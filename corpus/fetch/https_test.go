package fetch_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/fetch"
)

// bothWays is a listener that speaks HTTP and HTTPS on one port, so that http:// and
// https:// addresses of one host can be twins as on a real site.
type bothWays struct {
	net.Listener
	config *tls.Config
	ready  chan net.Conn
}

func (l *bothWays) run() {
	for {
		c, err := l.Listener.Accept()
		if err != nil {
			close(l.ready)
			return
		}
		go func() {
			var first [1]byte
			if _, err := io.ReadFull(c, first[:]); err != nil {
				c.Close()
				return
			}
			again := &withFirst{c, first[:]}
			if first[0] == 0x16 { // a TLS handshake
				l.ready <- tls.Server(again, l.config)
				return
			}
			l.ready <- again
		}()
	}
}

func (l *bothWays) Accept() (net.Conn, error) {
	if c, ok := <-l.ready; ok {
		return c, nil
	}
	return nil, net.ErrClosed
}

type withFirst struct {
	net.Conn
	first []byte
}

func (c *withFirst) Read(p []byte) (int, error) {
	if len(c.first) > 0 {
		n := copy(p, c.first)
		c.first = c.first[n:]
		return n, nil
	}
	return c.Conn.Read(p)
}

// secureSite sends everybody from http to https, but for one old page.
func secureSite(t *testing.T) (host string, pool *x509.CertPool) {
	t.Helper()
	certs := httptest.NewUnstartedServer(nil)
	certs.StartTLS() // for its certificate only
	t.Cleanup(certs.Close)
	pool = x509.NewCertPool()
	pool.AddCert(certs.Certificate())
	inner, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	host = inner.Addr().String()
	report := func(year int) string {
		return fmt.Sprintf(`<html><head><meta charset="utf-8"><title>甲市%d年政府信息公开工作年度报告</title></head><body>%s</body></html>`, year, strings.Repeat("甲市人民政府公布报告。", 40))
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		switch {
		case r.URL.Path == "/robots.txt":
			http.NotFound(w, r)
		case r.TLS == nil && r.URL.Path != "/nb/2022.html":
			http.Redirect(w, r, "https://"+r.Host+r.URL.Path, http.StatusMovedPermanently)
		case r.URL.Path == "/nb/":
			fmt.Fprintf(w, `<html><body><a href="2024.html">甲市2024年政府信息公开工作年度报告</a> <a href="http://%[1]s/nb/2024.html">甲市2024年政府信息公开工作年度报告</a>
				<a href="http://%[1]s/nb/2023.html">甲市2023年政府信息公开工作年度报告</a> <a href="http://%[1]s/nb/2022.html">甲市2022年政府信息公开工作年度报告</a>
				<a href="2022.html">甲市2022年政府信息公开工作年度报告</a></body></html>`, r.Host)
		case r.URL.Path == "/nb/2022.html" && r.TLS != nil:
			http.NotFound(w, r)
		default:
			var year int
			fmt.Sscanf(r.URL.Path, "/nb/%d.html", &year)
			fmt.Fprint(w, report(year))
		}
	})}
	l := &bothWays{inner, &tls.Config{Certificates: certs.TLS.Certificates}, make(chan net.Conn)}
	go l.run()
	go srv.Serve(l)
	t.Cleanup(func() { srv.Close(); inner.Close() })
	return host, pool
}

// TestHTTPS: a redirect from http to https is followed and kept, the two forms of an
// address are one document and asked for once, and http alone is http.
func TestHTTPS(t *testing.T) {
	host, pool := secureSite(t)
	o := options()
	o.RootCAs = pool
	s := newStore(t)
	if _, err := fetch.Run(context.Background(), s, []string{"http://" + host + "/nb/"}, o); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	var moved corpus.Capture
	for c, err := range s.Captures(context.Background(), "") {
		if err != nil {
			t.Fatal(err)
		}
		got[c.URL] = string(c.Kind)
		if strings.HasSuffix(c.URL, "/2023.html") {
			moved = c
		}
	}
	compare(t, "captures", got, map[string]string{"https://" + host + "/nb/": "list", "https://" + host + "/nb/2024.html": "page",
		"https://" + host + "/nb/2023.html": "page", "http://" + host + "/nb/2022.html": "page"})
	if moved.Requested != "http://"+host+"/nb/2023.html" || moved.Status != 200 {
		t.Errorf("the capture after a redirect: %+v", moved)
	}
	var state string
	if err := s.DB().QueryRow("SELECT state FROM task WHERE url = ?", "https://"+host+"/nb/2022.html").Scan(&state); err != nil || state != "twin" {
		t.Errorf("https beside an http page that is there is %q, want twin (%v)", state, err)
	}
	var asked int
	if err := s.DB().QueryRow("SELECT count(*) FROM attempt WHERE url = ?", "https://"+host+"/nb/2024.html").Scan(&asked); err != nil || asked != 1 {
		t.Errorf("asked %d times for one document, want once (%v)", asked, err)
	}
}

// TestCertificate: a certificate that cannot be trusted is a failure that says so.
func TestCertificate(t *testing.T) {
	host, _ := secureSite(t)
	s := newStore(t)
	o := options()
	o.Retries, o.Timeout = -1, time.Minute
	_, _ = fetch.Run(context.Background(), s, []string{"https://" + host + "/nb/2024.html"}, o)
	var state, note string
	if err := s.DB().QueryRow("SELECT state, note FROM task").Scan(&state, &note); err != nil || state != "failed" || !strings.Contains(note, "certificate") {
		t.Errorf("%q %q, %v", state, note, err)
	}
	for c := range s.Captures(context.Background(), "") {
		t.Errorf("captured %s", c.URL)
	}
}
