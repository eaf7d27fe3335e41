package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"nianbao/parser/doc"
)

// BenchmarkRead reports beside its time how it compares with html.Parse of the same
// bytes in the same run: the goal is at most 1.5.
func BenchmarkRead(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join(sharedReports(b), "*.html"))
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		text := string(raw)
		b.Run(filepath.Base(file), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var floor time.Duration
			for b.Loop() {
				if _, err := Read(text, doc.Encoding{}, Limits{}); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				start := time.Now()
				if _, err := html.Parse(strings.NewReader(text)); err != nil {
					b.Fatal(err)
				}
				floor += time.Since(start)
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed())/float64(floor), "x-html.Parse")
		})
	}
}
