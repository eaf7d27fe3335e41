package panel

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed data/aliases.csv
var aliasesCSV string

//go:embed data/successions.csv
var successionsCSV string

// Succession says that organs of one name were followed by organs of another, from a
// report year on.
type succession struct {
	from, to string
	year     int
	kind     string // renamed, merged
}

var aliases = sync.OnceValue(func() [][2]string {
	var all [][2]string
	for _, r := range rowsOf(aliasesCSV, 3) {
		all = append(all, [2]string{r[0], r[1]})
	}
	return all
})

var successions = sync.OnceValue(func() []succession {
	var all []succession
	for _, r := range rowsOf(successionsCSV, 5) {
		year, err := strconv.Atoi(r[2])
		if err != nil {
			panic("panel: successions.csv: " + err.Error())
		}
		all = append(all, succession{r[0], r[1], year, r[3]})
	}
	return all
})

// rowsOf reads an embedded table; a broken one is a bug that every test finds.
func rowsOf(s string, n int) [][]string {
	r := csv.NewReader(strings.NewReader(s))
	r.FieldsPerRecord = n
	rows, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("panel: embedded table: %v", err))
	}
	return rows[1:]
}

// normalName writes the name of an organ, without its division, in one way: widths
// folded, no spaces and punctuation, short ends written out.
func normalName(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, norm.NFKC.String(s))
	if s == "" || s == "政府" {
		return "人民政府" // the name of a division alone is its government
	}
	short, full := "", ""
	for _, a := range aliases() {
		if strings.HasSuffix(s, a[0]) && !strings.HasSuffix(s, a[1]) && len(a[0]) > len(short) {
			short, full = a[0], a[1]
		}
	}
	return strings.TrimSuffix(s, short) + full
}
