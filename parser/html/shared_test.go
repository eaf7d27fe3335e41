package html

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nianbao/parser/doc"
)

// sharedReports finds the folder of real reports, which are not part of the project.
func sharedReports(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	tries := []string{os.Getenv("NIANBAO_SHARED")}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		tries = append(tries, filepath.Join(dir, "shared"))
	}
	for _, try := range tries {
		reports := filepath.Join(try, "reports")
		if info, err := os.Stat(reports); try != "" && err == nil && info.IsDir() {
			return reports
		}
	}
	t.Skip("skipped: shared reports not there")
	return ""
}

// TestSharedReports reads the published pages.
func TestSharedReports(t *testing.T) {
	dir := sharedReports(t)
	for _, c := range []struct {
		file  string
		rows  []int // of the statutory tables
		title string
		uri   string
	}{
		{"shanghai-office-2019.html", []int{18, 26, 4}, "", ""},
		{"shuyang-development-bureau-2023.html", []int{14, 28, 4},
			"沭阳县发展和改革局2023年政府信息公开年度报告-沭阳县发改局", "http://www.shuyang.gov.cn/sygfj/gknb/202401/2ecfb31a335f4d689220a3a23e24a986.shtml"},
		{"pingtan-2021.html", []int{14, 28, 4},
			"平潭综合实验区2021年度政府信息公开工作年度报告_政府信息公开年报_平潭综合实验区党工委管委会", "https://www.pingtan.gov.cn/zwgk/zfxxgk/zfxxgknb/202202/t20220208_80613.htm"},
	} {
		raw, err := os.ReadFile(filepath.Join(dir, c.file))
		if err != nil {
			t.Error(err)
			continue
		}
		d := read(t, string(raw))
		checkLaw(t, d)
		var rows []int
		for _, b := range d.Blocks {
			if b.Kind == doc.TableKind && !b.Chrome {
				rows = append(rows, len(b.Table.Rows))
			}
			if b.Chrome && strings.Contains(b.Text, "情况") {
				t.Errorf("%s: chrome: %q", c.file, b.Text)
			}
		}
		if diff := cmp.Diff(c.rows, rows); diff != "" || d.Title != c.title || d.URI != c.uri || len(d.Notes) > 0 {
			t.Errorf("%s: rows %v, title %q, address %q, notes %v", c.file, rows, d.Title, d.URI, d.Notes)
		}
	}
}
