package panel

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"nianbao/corpus/bulk"
	"nianbao/model/edition"
)

// TestFindingWords: a chart has room for a few words, and the sentence of a rule is long.
func TestFindingWords(t *testing.T) {
	rules := map[string]bool{}
	for _, e := range edition.All {
		for _, r := range e.Rules() {
			rules[r.ID] = true
			told := r.Severity == edition.Definition || r.Severity == edition.Note // these make no finding
			if _, ok := ruleWords[r.ID]; !ok && !told {
				t.Errorf("no few words for rule %s: %s", r.ID, r.Text.Zh)
			}
		}
	}
	for id := range ruleWords {
		if !rules[id] {
			t.Errorf("no rule has the ID %s", id)
		}
	}
	for id, want := range map[string]string{
		"t4.total": "复议诉讼合计不符", "read.pdf.decrypted": "PDF 以空口令加密", "read.carried": "网页不显示报告", "no.such": "",
	} {
		if got := findingWord(id); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
}

// TestPage opens the page in a headless Chromium without a network.
func TestPage(t *testing.T) {
	var inputs []bulk.Item
	for n := range 12 {
		inputs = append(inputs, newChronicle(n).items(uint64(n))...)
	}
	out := filepath.Join(t.TempDir(), "out.jsonl")
	if _, err := bulk.Run(t.Context(), func(yield func(bulk.Item, error) bool) {
		for _, i := range inputs {
			if !yield(i, nil) {
				return
			}
		}
	}, bulk.Options{Out: out}); err != nil {
		t.Fatal(err)
	}
	dir, _ := build(t, Options{NoCSV: true, NoSQLite: true, NoParquet: true, HTML: true, Version: "<dev>"}, out)
	b, err := os.ReadFile(filepath.Join(dir, "panel.html"))
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(b, []byte("{{")) && regexp.MustCompile(`\{\{[.a-z]`).Match(b) {
		t.Error("the template is not filled in")
	}
	scripts := regexp.MustCompile(`(?s)<script>.*?</script>`)
	for _, ref := range regexp.MustCompile(`(?i)<(script|link|img|iframe)[^>]+(src|href)=`).FindAll(scripts.ReplaceAll(b, nil), -1) {
		t.Errorf("the page is not self-contained: %s", ref)
	}
	checkInBrowser(t, filepath.Join(dir, "panel.html"))
}

func checkInBrowser(t *testing.T, page string) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil && browser == "" {
			browser = p
		}
	}
	if browser == "" {
		t.Skip("skipped: no chromium")
	}
	profile := t.TempDir()
	c := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir="+profile, "--enable-logging=stderr", "--v=0",
		"--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1200,2600", "--virtual-time-budget=8000", "--dump-dom", "file://"+page)
	var dom, log bytes.Buffer
	c.Stdout, c.Stderr = &dom, &log
	if err := c.Run(); err != nil {
		t.Fatalf("%v\n%s", err, &log)
	}
	for _, line := range strings.Split(log.String(), "\n") {
		if strings.Contains(line, "CONSOLE") {
			t.Errorf("the console says %s", line)
		}
	}
	s := dom.String()
	if !strings.Contains(s, `data-drawn="6"`) {
		t.Error("the script did not draw six charts")
	}
	if n := strings.Count(s, "<svg"); n != 6 {
		t.Errorf("%d drawings, want 6", n)
	}
	if n := len(regexp.MustCompile(`<path d="M[^"]*"`).FindAllString(s, -1)); n < 100 {
		t.Errorf("%d shapes are drawn, want 100 and more", n)
	}
	for _, want := range []string{"2019 (n=12)", "n=12", "未能认定", "政府信息公开工作年度报告面板", "&lt;dev&gt;"} {
		if !strings.Contains(s, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if shot := os.Getenv("NIANBAO_SCREENSHOT"); shot != "" {
		c := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+profile, "--window-size=1160,3600", "--virtual-time-budget=8000", "--screenshot="+shot, "file://"+page)
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	}
}
