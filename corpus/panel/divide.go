package panel

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nianbao/corpus/division"
)

// seat is where an organ sits and what is left of its name.
type seat struct {
	code string // GB/T 2260 as of the report year; "" when it is not certain
	name string // of the division
	rest string // the organ's name behind its divisions
}

// hints are codes that the page carries besides the name.
type hints struct {
	given string // the report's own, with a code
	name  string // the report's own, without
	site  string // of the 网站标识码
	uscc  string // digits 3 to 8
}

// divide cuts the divisions off the front of an organ's name and finds the code of the
// last. A name that repeats in the country is decided by the division before it, else by
// the hints; when these leave several, there is no code.
func divide(organ string, h hints, year int) seat {
	organ = strings.TrimLeftFunc(organ, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) // left of a broken page
	var chain []string
	rest := organ
	for {
		n := leading(rest, year)
		if n == 0 {
			break
		}
		chain = append(chain, rest[:n])
		rest = rest[n:]
	}
	if len(chain) == 0 {
		return relative(organ, h, year)
	}
	s := seat{name: chain[len(chain)-1], rest: rest}
	found := division.Find(s.name, year)
	found = keep(found, func(d division.Division) bool { return under(d.Code, chain[:len(chain)-1], year) })
	for _, code := range []string{h.given, h.site, h.uscc} {
		for _, n := range []int{6, 4, 2} {
			if len(found) > 1 && len(code) >= n {
				if near := keep(found, func(d division.Division) bool { return d.Code[:n] == code[:n] }); len(near) > 0 {
					found = near
				}
			}
		}
	}
	if len(found) == 1 {
		s.code = found[0].Code
	}
	return s
}

// leading is the length of the longest division that a name begins with.
func leading(name string, year int) int {
	best, runes := 0, 0
	for i, r := range name {
		if runes++; runes > 15 {
			break
		}
		end := i + utf8.RuneLen(r)
		if runes > 1 && strings.ContainsRune("省市区县旗州盟", r) && len(division.Find(name[:end], year)) > 0 {
			best = end
		}
	}
	return best
}

// under tells whether a code lies under divisions with these names.
func under(code string, names []string, year int) bool {
	prefecture, province := division.Parents(code)
	for _, n := range names {
		ok := false
		for _, up := range []string{prefecture, province} {
			if d, found := division.Get(up, year); found && d.Name == n {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// relative is an organ whose name does not begin with a division: 市人民政府办公室, 财政局.
// Its site says where it is.
func relative(organ string, h hints, year int) seat {
	s := seat{rest: organ, name: h.name}
	for _, code := range []string{h.given, h.site} {
		if d, ok := division.Get(code, year); ok {
			s.code, s.name = d.Code, d.Name
			break
		}
	}
	if s.code == "" && h.name != "" {
		if found := division.Find(h.name, year); len(found) == 1 {
			s.code = found[0].Code
		}
	}
	if s.code != "" && len(organ) > 3 {
		first, n := utf8.DecodeRuneInString(organ)
		if strings.ContainsRune("省市区县州", first) {
			s.rest = organ[n:]
		}
	}
	return s
}

func keep(list []division.Division, ok func(division.Division) bool) []division.Division {
	var kept []division.Division
	for _, d := range list {
		if ok(d) {
			kept = append(kept, d)
		}
	}
	return kept
}
