package pdf

import (
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkRead reads one file for each kind of producer; the metric is the time
// for a page.
func BenchmarkRead(b *testing.B) {
	for _, name := range shared(b, "pdfset/*.pdf") {
		stem := strings.TrimSuffix(filepath.Base(name), ".pdf")
		file := readFile(b, name)
		b.Run(stem, func(b *testing.B) {
			d, err := Read(file, Limits{})
			if err != nil {
				b.Skip("skipped: ", err)
			}
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				Read(file, Limits{})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(d.Pages), "µs/page")
		})
	}
}

// BenchmarkReadForm needs nothing but the package: a generated report.
func BenchmarkReadForm(b *testing.B) {
	file := written(b, form(1, true), WriteOptions{Encoding: GBK, PageNumbers: true})
	b.ReportAllocs()
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		Read(file, Limits{})
	}
}
