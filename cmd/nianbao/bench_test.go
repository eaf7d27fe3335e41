package main

import (
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkProcess runs the command on each PDF of the shared set and, in turn with it,
// the tools that people use instead: a process each, parse to JSON against text alone.
// A ratio below 1 says that nianbao is the faster.
func BenchmarkProcess(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/pdfset/*.pdf")
	if len(files) == 0 {
		b.Skip("skipped: no shared/pdfset")
	}
	nianbao := filepath.Join(b.TempDir(), "nianbao")
	if out, err := exec.Command("go", "build", "-o", nianbao, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	others := map[string][]string{
		"pdftotext": {"pdftotext", "-layout", "FILE", "-"},
		"mutool":    {"mutool", "draw", "-q", "-F", "stext", "-o", "/dev/null", "FILE"},
	}
	for _, file := range files {
		for name, args := range others {
			b.Run(name+"/"+filepath.Base(file), func(b *testing.B) {
				if _, err := exec.LookPath(name); err != nil {
					b.Skipf("skipped: no %s here (Debian packages poppler-utils, mupdf-tools)", name)
				}
				var ours, theirs time.Duration
				with := append([]string{}, args...)
				for i := range with {
					if with[i] == "FILE" {
						with[i] = file
					}
				}
				for b.Loop() {
					ours += run1(nianbao, "parse", file)
					theirs += run1(with[0], with[1:]...)
				}
				b.ReportMetric(float64(ours)/float64(theirs), "x-"+name)
			})
		}
	}
}

// run1 is the time of a process. A refused file is a result too.
func run1(name string, args ...string) time.Duration {
	t := time.Now()
	_ = exec.Command(name, args...).Run()
	return time.Since(t)
}
