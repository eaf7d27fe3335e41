package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkProcess runs the command on each PDF of the shared set and, in turn with it,
// the tools that people use instead: a process each, parse to JSON against text alone.
// A ratio below 1 says that nianbao is the faster. It is that of the fifth of the runs that
// were fastest, since the others tell what else the machine did.
func BenchmarkProcess(b *testing.B) {
	files, _ := filepath.Glob("../../../shared/pdfset/*.pdf")
	if len(files) == 0 {
		b.Skip("skipped: no shared/pdfset")
	}
	nianbao := build(b)
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
				var ours, theirs []time.Duration
				with := append([]string{}, args...)
				for i := range with {
					if with[i] == "FILE" {
						with[i] = file
					}
				}
				for b.Loop() {
					ours = append(ours, run1(nianbao, "parse", file))
					theirs = append(theirs, run1(with[0], with[1:]...))
				}
				b.ReportMetric(float64(fifth(ours))/float64(fifth(theirs)), "x-"+name)
			})
		}
	}
}

// fifth is the time that a fifth of the runs stay below.
func fifth(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/5]
}

// BenchmarkStart is what the command costs before it does anything: the start of the
// process and of all its packages. The least of the runs is told too, since the mean is
// that of whatever else the machine does.
func BenchmarkStart(b *testing.B) {
	nianbao := build(b)
	least := time.Hour
	for b.Loop() {
		least = min(least, run1(nianbao, "version"))
	}
	b.ReportMetric(float64(least)/float64(time.Millisecond), "ms-least")
}

// build makes the command as the Makefile does: with cgo the loader of shared libraries
// would run first, and what the linker wrote lies in small pieces in memory, unlike the
// programs beside it, which were copied when they were installed.
func build(b *testing.B) string {
	nianbao := filepath.Join(b.TempDir(), "nianbao")
	c := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", nianbao, ".")
	c.Env = append(c.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	program, err := os.ReadFile(nianbao)
	if err == nil {
		err = os.WriteFile(nianbao+".copy", program, 0o755)
	}
	if err != nil {
		b.Fatal(err)
	}
	return nianbao + ".copy"
}

// run1 is the time of a process. A refused file is a result too.
func run1(name string, args ...string) time.Duration {
	t := time.Now()
	_ = exec.Command(name, args...).Run()
	return time.Since(t)
}
