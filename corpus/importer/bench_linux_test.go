package importer_test

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"nianbao/corpus/importer"
)

var many = flag.Int("captures", 100_000, "number of captures of BenchmarkImport")

// BenchmarkImport imports many small pages beside plain copying of the same files on the
// same disk in the same run. When an import ends its captures are on the disk; plain
// copying leaves that to the system (of-copying), or waits once at its end
// (of-durable-copying):
//
//	go test -run - -bench Import -benchtime 1x ./corpus/importer
func BenchmarkImport(b *testing.B) {
	src := filepath.Join(b.TempDir(), "pages")
	text := strings.Repeat("<p>本机关主动公开政府信息，办理申请，没有行政复议。</p>\n", 40)
	for i := range *many {
		dir := filepath.Join(src, fmt.Sprintf("%03d", i%1000))
		if i < 1000 {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				b.Fatal(err)
			}
		}
		page := fmt.Sprintf("<!-- saved from url=(0040)http://www.x.gov.cn/nb/t20250331_%d.html -->\n<html><head><meta charset=\"utf-8\"><title>第%d局2024年政府信息公开工作年度报告</title></head><body>%s</body></html>", i, i, text)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.html", i)), []byte(page), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		settle(b, src)
		begin, used := time.Now(), cpu()
		copyTree(b, src, filepath.Join(b.TempDir(), "copy"))
		plain, plainCPU := time.Since(begin), cpu()-used
		settle(b, src)
		durable := time.Since(begin)
		s := newStore(b)
		settle(b, src)
		resetPeak()
		begin, used = time.Now(), cpu()
		stats, err := importer.Run(context.Background(), s, []string{src}, importer.Options{})
		if err != nil || stats.New != *many {
			b.Fatalf("%+v, %v", stats, err)
		}
		took, tookCPU := time.Since(begin), cpu()-used
		b.ReportMetric(float64(*many)/took.Seconds(), "captures/s")
		b.ReportMetric(float64(*many)/plain.Seconds(), "copies/s")
		b.ReportMetric(plain.Seconds()/took.Seconds(), "of-copying")
		b.ReportMetric(durable.Seconds()/took.Seconds(), "of-durable-copying")
		b.ReportMetric(tookCPU.Seconds(), "cpu-s")
		b.ReportMetric(plainCPU.Seconds(), "copying-cpu-s")
		b.ReportMetric(float64(peak())/1024, "MB-peak")
	}
}

// copyTree copies files one after the other, as cp -r does.
func copyTree(b *testing.B, from, to string) {
	b.Helper()
	err := filepath.Walk(from, func(p string, info os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(from, p)
		target := filepath.Join(to, rel)
		if info.IsDir() {
			return os.MkdirAll(target, 0o755)
		}
		in, err := os.Open(p)
		if err != nil {
			return err
		}
		defer in.Close()
		out, err := os.Create(target)
		if err != nil {
			return err
		}
		if _, err := io.Copy(out, in); err != nil {
			return err
		}
		return out.Close()
	})
	if err != nil {
		b.Fatal(err)
	}
}

// settle waits until what was written before is on the disk.
func settle(b *testing.B, dir string) {
	b.Helper()
	f, err := os.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	if err := unix.Syncfs(int(f.Fd())); err != nil {
		b.Fatal(err)
	}
}

// cpu is the processor time of this process so far.
func cpu() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// resetPeak and peak measure the peak of resident memory in KB, where Linux tells it.
func resetPeak() {
	debug.FreeOSMemory()
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
}

func peak() (kb int) {
	data, _ := os.ReadFile("/proc/self/status")
	if _, after, ok := strings.Cut(string(data), "VmHWM:"); ok {
		fmt.Sscan(after, &kb)
	}
	return kb
}
