package check

import (
	"strings"
	"testing"
	"time"
)

// FuzzText: any text is prose. Places lie inside it, and the time is bounded by its
// length.
func FuzzText(f *testing.F) {
	f.Add("2021年，收到公开申请3件，不存在因政府信息公开工作被申请行政复议、提起行政诉讼。")
	f.Add("予以公开及部分公开258件；信息公开类行政复议7件，诉讼9件\n\xff1,234件")
	f.Add(strings.Repeat("受理申请公开", 90) + "1件")
	r := validReport()
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		for _, found := range Run(r, prose(text)) {
			if p := found.At; p != nil && (p.Start < 0 || p.Start > p.End || p.End > len(text)) {
				t.Errorf("%s at %v of %d bytes", found.Message, *p, len(text))
			}
			if strings.Contains(found.Message, "\n") {
				t.Errorf("message of two lines: %q", found.Message)
			}
		}
		if limit := time.Second + time.Duration(len(text))*20*time.Microsecond; time.Since(start) > limit {
			t.Errorf("%d bytes took %v", len(text), time.Since(start))
		}
	})
}

// TestHostileText: lines of megabytes, with and without ends of clauses.
func TestHostileText(t *testing.T) {
	for _, unit := range []string{"收到申请1件，", "受理", "予以公开、", "1件", "未发生公开行政复议，", "不予公开1件，申请，", "2020年", "行政诉讼、"} {
		start := time.Now()
		Run(validReport(), prose("公开申请"+strings.Repeat(unit, 1<<20/len(unit))))
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("1 MB of %q took %v", unit, d)
		} else {
			t.Logf("%q %v", unit, d)
		}
	}
}
