package html

import (
	"strings"
	"testing"
)

func TestSniff(t *testing.T) {
	for page, want := range map[string]bool{
		"<!DOCTYPE html>": true,
		"\ufeff\n<HTML>":  true,
		"<p>甲</p>":        true,
		"<td>1</td>":      true,
		"| 甲<br>乙 |\n|---|\n| 1<br>2 |\n|3|\n":                                  false,
		"<div>\n\n# 甲\n\n</div>\n\n| 甲 | 乙 |\n|---|---:|\n| 1 | 2 |\n\n<div>\n": false,
		"<div>\n|---|---|\n<table><tr><td>1</td></tr></table></div>\n":          true,
		"甲<br>乙<br/>":                                      true,
		"var c = \"<p>甲<\\/p>\";":                          true,
		"{\"c\":\"<table border=1>\"":                      true,
		"\xff\xfe<\x00p\x00>\x001\x00<\x00/\x00p\x00>\x00": true,
		"<\x00p\x00>\x001\x00<\x00/\x00p\x00>\x00":         true,
		"":                                   false,
		"一、总体情况\n1\t2":                       false,
		"a < b, p > 0":                       false,
		"%PDF-1.5 <html>":                    false,
		"见<某网>，<p 值":                         false,
		strings.Repeat(" ", 9000) + "<body>": true,
	} {
		if got := Sniff([]byte(page)); got != want {
			t.Errorf("Sniff(%q) = %v, want %v", page, got, want)
		}
	}
}

func TestDeclaredCharset(t *testing.T) {
	for page, want := range map[string]string{
		`<meta charset="GB2312">`: "gb2312",
		`<meta charset=utf-8>`:    "utf-8",
		`<META http-equiv="Content-Type" content="text/html; charset=GBK">`:  "gbk",
		`<meta content='text/html;CHARSET = "gb18030"'>`:                     "gb18030",
		`<?xml version="1.0" encoding="gb2312"?><html>`:                      "gb2312",
		`<script charset="gbk" src=x></script><link charset=gbk>`:            "",
		`<!-- <meta charset=gbk> --><meta charset=big5>`:                     "big5",
		`<script>"<meta charset=gbk>"</script>`:                              "",
		`<p>charset=gbk</p>`:                                                 "",
		"<title>\xb1\xa8\xb8\xe6</title><meta charset=gbk>":                  "gbk",
		"<style>" + strings.Repeat("x", 9000) + "</style><meta charset=gbk>": "gbk",
		`<meta charset="`: "",
		`<meta name="viewport" content="charset"><meta charset="gbk">`: "gbk",
		`<meta charset=\"gbk\">`: "gbk",
	} {
		if got := DeclaredCharset([]byte(page)); got != want {
			t.Errorf("DeclaredCharset(%q) = %q, want %q", page, got, want)
		}
	}
}
