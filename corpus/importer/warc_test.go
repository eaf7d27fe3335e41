package importer_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"nianbao/corpus"
	"nianbao/corpus/importer"
)

func warcRecord(u, media, body string) string {
	http := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", media, len(body), body)
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", u, len(http), http)
}

// A WARC holds whole sites: only reports and their documents are taken, also a document
// that stands before the page that links to it.
func TestWARC(t *testing.T) {
	report := "<html><head><meta charset=\"utf-8\"><title>甲市2024年政府信息公开工作年度报告</title></head><body>" + strings.Repeat("甲市人民政府公布报告。", 40) +
		"一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、行政复议 五、存在的主要问题 <a href=\"/a.pdf\">附件</a></body></html>"
	whole := warcRecord("http://x.gov.cn/a.pdf", "application/pdf", "%PDF-1.4 a") + warcRecord("http://x.gov.cn/b.pdf", "application/pdf", "%PDF-1.4 b") +
		warcRecord("http://x.gov.cn/news.html", "text/html", "<html><body>新闻</body></html>") + warcRecord("http://x.gov.cn/1.html", "text/html", report)
	dir := tree(t, map[string]string{"site.warc": whole, "cut.warc": whole[:len(whole)-30]})
	s := newStore(t)
	stats := run(t, s, importer.Options{}, dir+"/site.warc")
	got := captures(t, s)
	want(t, got, "http://x.gov.cn/1.html", "http://x.gov.cn/a.pdf")
	if got["http://x.gov.cn/a.pdf"] != corpus.Attachment || stats.Left["a document that no report links to"] != 1 || stats.Seen != 4 {
		t.Errorf("captures %v, stats %+v", got, stats)
	}
	s = newStore(t)
	run(t, s, importer.Options{All: true}, dir+"/site.warc")
	if got := captures(t, s); len(got) != 4 {
		t.Errorf("all: %v", got)
	}
	s = newStore(t)
	stats = run(t, s, importer.Options{All: true}, dir+"/cut.warc")
	if got := captures(t, s); len(got) != 3 || len(stats.Failures) != 1 || !strings.Contains(stats.Failures[0].Reason, "unexpected EOF") {
		t.Errorf("cut: %v, %+v", got, stats.Failures)
	}
}

// TestRevisit: a record without bytes goes in under those that it refers to, whether
// they are in the same file or came with an import before.
func TestRevisit(t *testing.T) {
	report := strings.Repeat("甲市人民政府公布报告。", 40) + "一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、行政复议 五、存在的主要问题"
	withDigest := func(record, digest string) string {
		return strings.Replace(record, "WARC-Date:", "WARC-Payload-Digest: "+digest+"\r\nWARC-Date:", 1)
	}
	revisit := func(u, digest, refers, when string) string {
		http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
		h := "WARC/1.0\r\nWARC-Type: revisit\r\nWARC-Target-URI: " + u + "\r\nWARC-Date: 2026-03-01T00:00:00Z\r\nWARC-Payload-Digest: " + digest + "\r\n"
		if refers != "" {
			h += "WARC-Refers-To-Target-URI: " + refers + "\r\nWARC-Refers-To-Date: " + when + "\r\n"
		}
		return h + fmt.Sprintf("Content-Length: %d\r\n\r\n%s\r\n\r\n", len(http), http)
	}
	page := withDigest(warcRecord("http://x.gov.cn/1.html", "text/html", "<html><body>"+report), "sha1:AAA")
	news := withDigest(warcRecord("http://x.gov.cn/news.html", "text/html", "<html><body>新闻"), "sha1:NNN")
	dir := tree(t, map[string]string{
		"a.warc": revisit("http://m.x.gov.cn/1.html", "sha1:AAA", "", "") + page + news +
			revisit("http://x.gov.cn/1.html", "sha1:AAA", "", "") + revisit("http://x.gov.cn/2.html", "sha1:NNN", "", "") + revisit("http://x.gov.cn/3.html", "sha1:ZZZ", "", ""),
		"b.warc": revisit("http://x.gov.cn/4.html", "sha1:AAA", "http://x.gov.cn/1.html", "2026-01-02T03:04:05Z") + revisit("http://x.gov.cn/5.html", "sha1:AAA", "http://x.gov.cn/1.html", "2020-01-02T03:04:05Z"),
	})
	s := newStore(t)
	stats := run(t, s, importer.Options{}, dir+"/a.warc")
	want(t, captures(t, s), "http://x.gov.cn/1.html", "http://m.x.gov.cn/1.html")
	if stats.New != 2 || stats.Same != 1 || stats.Seen != 6 || len(stats.Failures) != 0 {
		t.Errorf("a.warc: %+v", stats)
	}
	stats = run(t, s, importer.Options{}, dir+"/b.warc")
	want(t, captures(t, s), "http://x.gov.cn/1.html", "http://m.x.gov.cn/1.html", "http://x.gov.cn/4.html")
	if stats.New != 1 || stats.Left["a revisit record: what it refers to was not taken, or is not in the store"] != 1 {
		t.Errorf("b.warc: %+v", stats)
	}
	c, _, err := s.Latest(context.Background(), "http://x.gov.cn/4.html")
	if err != nil || c.Media != "text/html" || c.Retrieved.Month() != 3 || !strings.Contains(c.Note, "revisit") {
		t.Errorf("capture %+v, %v", c, err)
	}
}
