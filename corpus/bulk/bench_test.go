package bulk_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"nianbao/corpus/bulk"
	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/doc"
	"nianbao/parser/html"
	"nianbao/parser/layout"
	"nianbao/parser/pdf"
)

// sizes of TestThroughput: -bulk 1000,10000,100000. It is no part of the usual tests.
var sizes = flag.String("bulk", "", "numbers of reports for TestThroughput, separated by commas")

// The least that a run must reach.
const (
	leastShare = 0.80 // of cores times the speed of one core
	mostMemory = 300  // MB
)

// TestThroughput measures time, memory and truth on generated reports, the speed of
// the cores without it in the same run beside it. make bench-bulk runs it.
func TestThroughput(t *testing.T) {
	if *sizes == "" {
		t.Skip("no -bulk")
	}
	dir := t.TempDir()
	made := 0
	t.Logf("%8s %9s %10s %12s %8s %10s %9s %8s", "reports", "seconds", "reports/s", "cores x one", "share", "processor", "peak MB", "us each")
	for _, s := range strings.Split(*sizes, ",") {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		make100(t, dir, made, n)
		made = n
		out := filepath.Join(t.TempDir(), "out.jsonl")
		before, cpuBefore := ideal(t, dir, n)
		seconds, peak, cpu := child(t, "run", dir, out)
		after, cpuAfter := ideal(t, dir, n) // the machine may have other work: measured on both sides
		rate, most := float64(n)/seconds, (before+after)/2
		share, work := rate/most, (cpuBefore+cpuAfter)/2/(cpu/float64(n))
		t.Logf("%8d %9.1f %10.0f %12.0f %7.0f%% %9.0f%% %9.0f %8.0f", n, seconds, rate, most, share*100, work*100, peak, seconds/float64(n)*1e6)
		if share < leastShare && work < leastShare { // on a machine that others use, only the second means something
			t.Errorf("%d reports: %.0f%% of the speed of %d cores, %.0f%% by processor time; want %.0f%%", n, share*100, runtime.NumCPU(), work*100, leastShare*100)
		}
		if peak > mostMemory {
			t.Errorf("%d reports: %.0f MB, want %d", n, peak, mostMemory)
		}
		truth(t, out, n)
	}
}

// numbered is page i of the corpus: every tenth is a PDF, the others are web pages and
// texts in random layouts.
func numbered(i int) layout.Page {
	if i%10 != 3 {
		return layout.Generate(uint64(i + 1))
	}
	p := layout.Render(uint64(i+1), layout.Layout{Media: layout.HTML})
	d, err := html.Read(string(p.Data), doc.Encoding{Name: "utf-8"}, html.Limits{})
	if err != nil {
		panic(err)
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, d, pdf.WriteOptions{}); err != nil {
		panic(err)
	}
	p.Data, p.Media = b.Bytes(), pdf.Media
	return p
}

// make100 writes pages from..to, a hundred folders of them.
func make100(t *testing.T, dir string, from, to int) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.NumCPU() {
		wg.Go(func() {
			for i := range next {
				p := numbered(i)
				path := filepath.Join(dir, fmt.Sprintf("%02d", i%100), fmt.Sprintf("%06d", i))
				if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
					t.Error(err)
				}
				if err := os.WriteFile(path, p.Data, 0o600); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i := from; i < to; i++ {
		next <- i
	}
	close(next)
	wg.Wait()
}

// ideal is what all cores read together when each reads one report after the other, in a
// process of its own: cores times the single speed, on the machine as busy as it is; and
// the processor time of one report.
func ideal(t *testing.T, dir string, n int) (rate, processor float64) {
	n = min(n, 2000)
	var mu sync.Mutex
	var wg sync.WaitGroup
	cores := runtime.NumCPU()
	for range cores {
		wg.Go(func() {
			seconds, _, cpu := child(t, "single", dir, strconv.Itoa(n))
			mu.Lock()
			defer mu.Unlock()
			rate += float64(n) / seconds
			processor += cpu / float64(n*cores)
		})
	}
	wg.Wait()
	return rate, processor
}

// child runs the test binary as a process of its own and gives its seconds and peak MB.
func child(t *testing.T, mode string, args ...string) (seconds, peak, processor float64) {
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), "BULK_TEST_MODE="+mode)
	if mode == "single" {
		c.Env = append(c.Env, "GOMAXPROCS=1")
	}
	out, err := c.Output()
	if err != nil {
		t.Errorf("%v: %s", err, out)
		return 1, 0, 1
	}
	if _, err := fmt.Sscan(string(out), &seconds, &peak); err != nil {
		t.Errorf("%v in %q", err, out)
	}
	return seconds, peak, (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds()
}

// childMain is the other side of child.
func childMain(mode string, args []string) error {
	begin := time.Now()
	bulk.Tune()
	if mode == "single" {
		n, err := strconv.Atoi(args[1])
		if err != nil {
			return err
		}
		p := &parser.Parser{}
		for item, err := range bulk.Folder(args[0]) {
			if err != nil || n == 0 {
				break
			}
			n--
			data, err := item.Read(1 << 30)
			if err != nil {
				return err
			}
			if r, err := p.Parse(parser.Source{Data: data}); err == nil {
				_ = r.AppendJSON(nil, model.JSONOptions{})
			}
		}
	} else if _, err := bulk.Run(context.Background(), bulk.Folder(args[0]), bulk.Options{Out: args[1]}); err != nil {
		return err
	}
	fmt.Println(time.Since(begin).Seconds(), peakMB())
	return nil
}

func peakMB() float64 {
	b, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(b), "VmHWM:")
	var kb float64
	_, _ = fmt.Sscan(rest, &kb)
	return kb / 1024
}

// truth compares every figure with what the generator wrote.
func truth(t *testing.T, out string, n int) {
	var mu sync.Mutex
	var sum tally
	records := 0
	lines := make(chan []byte, 16)
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Go(func() {
			for line := range lines {
				one := compareLine(line)
				mu.Lock()
				sum.add(&one)
				mu.Unlock()
			}
		})
	}
	for line, err := range bulk.Lines(out) {
		if err != nil {
			t.Fatal(err)
		}
		records++
		lines <- append([]byte(nil), line...)
	}
	close(lines)
	wg.Wait()
	t.Logf("%d records: %d figures right, %d that the page does not decide, %d missing with a warning, %d wrong in cells that a finding doubts, %d elsewhere in doubtful reports, %d silently wrong",
		records, sum.right, sum.undecided, sum.missing, sum.doubted, sum.unnamed, len(sum.silent))
	if most := sum.right / 100000; sum.unnamed > most {
		t.Errorf("%d wrong figures in doubtful reports that no finding names, at most %d", sum.unnamed, most)
	}
	if records != n {
		t.Errorf("%d records, want %d", records, n)
	}
	for i, s := range sum.silent {
		if i < 10 {
			t.Error(s)
		}
	}
}

func compareLine(line []byte) tally {
	rec, err := bulk.ReadRecord(line)
	if err != nil || rec.Report == nil {
		return tally{silent: []string{fmt.Sprintf("%.300s: %v", line, err)}}
	}
	i, err := strconv.Atoi(filepath.Base(rec.Input))
	if err != nil {
		return tally{silent: []string{err.Error()}}
	}
	p := numbered(i)
	one := compare(p.Truth, rec.Report)
	for i := range one.silent {
		one.silent[i] = fmt.Sprintf("%s: %s (%s, %s)", filepath.Base(rec.Input), one.silent[i], p.Media, p.Layout)
	}
	return one
}

// tally is what became of the figures of a truth.
type tally struct {
	right     int
	undecided int // the text that the layout left does not decide them
	missing   int // null in a report that is not clean
	doubted   int // another figure, in a cell that a finding on the reading names
	unnamed   int // another figure in a report that says it is doubtful, but not where
	silent    []string
}

func (n *tally) add(m *tally) {
	n.right, n.undecided, n.missing = n.right+m.right, n.undecided+m.undecided, n.missing+m.missing
	n.doubted, n.unnamed = n.doubted+m.doubted, n.unnamed+m.unnamed
	n.silent = append(n.silent, m.silent...)
}

// compare is strict on what must not be: another figure that nothing warns of, or one
// missing from a report that says it is clean.
func compare(truth *layout.Truth, r *model.Report) (n tally) {
	doubted := map[model.Key]bool{}
	for _, f := range r.Findings {
		if f.Class == model.ReadingClass && f.Severity != model.Info {
			for _, k := range f.Cells {
				doubted[k] = true
			}
		}
	}
	for _, k := range truth.Keys {
		want, got := truth.Cells[k], r.Cell(k)
		if got == nil {
			got = &model.Cell{Status: model.Absent}
		}
		switch {
		case want.Undecidable != "":
			n.undecided++
		case want.Status == model.Printed && got.Value.Valid() && got.Value.Cmp(want.Value) == 0,
			want.Status != model.Printed && !got.Value.Valid():
			n.right++
		case !got.Value.Valid() && r.Status != model.Clean:
			n.missing++
		case doubted[k]:
			n.doubted++
		case r.Status == model.Doubtful:
			n.unnamed++
		default:
			n.silent = append(n.silent, fmt.Sprintf("%s is %v (%s), want %v (%s)", k, got.Value, got.Status, want.Value, want.Status))
		}
	}
	return n
}
