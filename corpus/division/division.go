package division

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed gbt2260.csv
var data string

// Level of a division.
type Level string

// The levels, by the code.
const (
	Province   Level = "provincial"
	Prefecture Level = "prefectural"
	County     Level = "county"
)

// Division is a code with one name, and the years in which it may have held.
type Division struct {
	Code, Name       string
	ValidFrom        int // 0: before 2002
	ValidTo          int // 0: in force
	SeenFrom, SeenTo int // years of the first and the last source that shows it
}

// In tells whether the division may have held in a report year.
func (d Division) In(year int) bool {
	return year >= d.ValidFrom && (d.ValidTo == 0 || year <= d.ValidTo)
}

// Level of the division.
func (d Division) Level() Level { return LevelOf(d.Code) }

// LevelOf is the level of a code.
func LevelOf(code string) Level {
	switch {
	case strings.HasSuffix(code, "0000"):
		return Province
	case strings.HasSuffix(code, "00"):
		return Prefecture
	}
	return County
}

type table struct {
	all    []Division
	byCode map[string][]int
	byName map[string][]int
}

var loaded = sync.OnceValue(func() *table {
	t := &table{byCode: map[string][]int{}, byName: map[string][]int{}}
	for i, line := range strings.Split(strings.TrimSpace(data), "\n")[1:] {
		f := strings.Split(line, ",")
		if len(f) != 6 {
			panic(fmt.Sprintf("division: line %d of gbt2260.csv has %d fields, want 6", i+2, len(f)))
		}
		t.all = append(t.all, Division{f[0], f[1], number(f[2]), number(f[3]), number(f[4]), number(f[5])})
		t.byCode[f[0]] = append(t.byCode[f[0]], i)
		t.byName[f[1]] = append(t.byName[f[1]], i)
	}
	return t
})

func number(s string) int {
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("division: gbt2260.csv: " + err.Error())
	}
	return n
}

// All are the divisions in the order of code and name.
func All() []Division { return slices.Clone(loaded().all) }

// Get is the division of a code in a report year. Of two names that may both have held,
// the one seen nearer to the year is given.
func Get(code string, year int) (Division, bool) {
	t := loaded()
	best, ok := Division{}, false
	for _, i := range t.byCode[code] {
		d := t.all[i]
		if d.In(year) && (!ok || distance(d, year) < distance(best, year)) {
			best, ok = d, true
		}
	}
	return best, ok
}

func distance(d Division, year int) int {
	return max(d.SeenFrom-year, year-d.SeenTo, 0)
}

// Find are the divisions of a name in a report year: several, when the name repeats.
func Find(name string, year int) []Division {
	t := loaded()
	var found []Division
	for _, i := range t.byName[name] {
		if t.all[i].In(year) {
			found = append(found, t.all[i])
		}
	}
	return found
}

// Parents are the codes above: 320813 is in 320800 and 320000. A county that a province
// administers itself has no prefecture.
func Parents(code string) (prefecture, province string) {
	if len(code) != 6 {
		return "", ""
	}
	province = code[:2] + "0000"
	if LevelOf(code) == County {
		prefecture = code[:4] + "00"
		if len(loaded().byCode[prefecture]) == 0 {
			prefecture = ""
		}
	}
	return prefecture, province
}

// ProvinceName is the name of the province of a code, "" for a code of none.
func ProvinceName(code string) string {
	_, p := Parents(code)
	if at := loaded().byCode[p]; len(at) > 0 {
		return loaded().all[at[len(at)-1]].Name
	}
	return ""
}
