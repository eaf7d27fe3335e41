package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"nianbao/parser/doc"
	"nianbao/parser/pdf"
)

// BenchmarkMemory reads a report of 120 pages, as whole provinces publish: the memory of the
// process beside that of one that reads two.
func BenchmarkMemory(b *testing.B) {
	nianbao := build(b)
	two := filepath.Join("..", "..", "testdata", "capture", "market-bureau-2024.pdf")
	many := filepath.Join(b.TempDir(), "120.pdf")
	if err := os.WriteFile(many, pages(b, two, 120), 0o666); err != nil {
		b.Fatal(err)
	}
	var small, large int64
	for b.Loop() {
		small, large = max(small, peak(nianbao, two)), max(large, peak(nianbao, many))
	}
	b.ReportMetric(float64(large)/1024, "MB-peak")
	b.ReportMetric(float64(large)/float64(small), "x-two-pages")
}

// pages is a report that is repeated until it has so many pages.
func pages(b *testing.B, file string, n int) []byte {
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	d, err := pdf.Read(data, pdf.Limits{})
	if err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	for report := d.Blocks; bytes.Count(out.Bytes(), []byte("/Type/Page/")) < n; d.Blocks = slices.Concat(d.Blocks, report) {
		out.Reset()
		if err := pdf.Write(&out, &doc.Document{Media: d.Media, Blocks: d.Blocks}, pdf.WriteOptions{}); err != nil {
			b.Fatal(err)
		}
	}
	return out.Bytes()
}

// peak is the most memory of a process, in KB.
func peak(nianbao, file string) int64 {
	c := exec.Command(nianbao, "parse", file)
	_ = c.Run()
	return c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
}
