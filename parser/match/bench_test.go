package match

import (
	"os"
	"path/filepath"
	"testing"

	"nianbao/parser/doc"
	"nianbao/parser/html"
)

// BenchmarkRead is the matching of real pages that were read before.
func BenchmarkRead(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/reports/*.html")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		d, err := html.Read(string(data), doc.Encoding{}, html.Limits{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(f), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Read(d, Hint{})
			}
		})
	}
}
