package pdf

import (
	"testing"

	"nianbao/parser/pdf/page"
)

// TestTrust: what characters make a text layer one.
func TestTrust(t *testing.T) {
	pageOf := func(s string) []*page.Page {
		p := &page.Page{Width: 595, Height: 842}
		for range 40 {
			for _, r := range s {
				p.Chars = append(p.Chars, page.Char{Text: string(r)})
			}
		}
		return []*page.Page{p}
	}
	for s, want := range map[string]Code{
		"依照条例编制本年度报告，公开信息12条。":      "",
		"依照條例編制本年度報告，公開資訊12條。":      "",
		"this is the report of the": "",
		"䥍魌䆿騨銄㔅㩾䅍㪦钑㱻頚㬊㧮鏅㪰㺲鳵":        GarbledText,
		"汘䎪┞ռ䄑䔛⛹䗼⬁兘宕⸹䷢绕㶣䇥䶿䈮":        GarbledText,
		"®ÞÞ}ÿ2021~Þïo}_/_~þç^ßw:o": GarbledText,
		"\ufffd\ufffd\ufffd":        GarbledText,
	} {
		pages := pageOf(s)
		for i := range pages[0].Chars {
			if pages[0].Chars[i].Text == "\ufffd" {
				pages[0].Unknown++
			}
		}
		if got := codeOf((&writing{}).judge(pages)); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

// TestOutlines: pages of outlines have no text to read; a page of a few drawings is one with
// little on it.
func TestOutlines(t *testing.T) {
	for n, want := range map[int]Code{400: ImageOnly, 40: ""} {
		p := &page.Page{Width: 595, Height: 842, Marks: make([]page.Box, n)}
		if got := codeOf((&writing{}).judge([]*page.Page{p})); got != want {
			t.Errorf("%d drawings: %q, want %q", n, got, want)
		}
	}
}
