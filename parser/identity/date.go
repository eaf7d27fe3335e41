package identity

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// date is a day as printed; month and day are 0 when they were not.
type date struct{ year, month, day int }

func (d date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day) }

// valid tells whether it is a day of the calendar.
func (d date) valid() bool {
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC) // in another month if not
	return d.year >= 1990 && d.year <= lastYear && int(t.Month()) == d.month
}

// cursor reads printed text, passing over spaces and line breaks.
type cursor struct {
	s  string
	at int
}

func (c *cursor) skip() {
	for c.at < len(c.s) {
		switch r, n := utf8.DecodeRuneInString(c.s[c.at:]); r {
		case ' ', '\t', '\r', '\n', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u2002', '\u2003', '\u2009':
			c.at += n
		default:
			return
		}
	}
}

// word takes one of some words.
func (c *cursor) word(words ...string) bool {
	for _, w := range words {
		at := c.at
		ok := true
		for _, r := range w {
			c.skip()
			got, n := utf8.DecodeRuneInString(c.s[c.at:])
			if got != r {
				ok = false
				break
			}
			c.at += n
		}
		if ok {
			return true
		}
		c.at = at
	}
	return false
}

// number takes up to limit digits, of full width too. A space ends it (5 10:00), but
// not a year, which lines are broken in.
func (c *cursor) number(limit int) (n, digits int) {
	for digits < limit {
		at := c.at
		if digits == 0 || limit == 4 {
			c.skip()
		}
		r, w := utf8.DecodeRuneInString(c.s[c.at:])
		if r >= '０' && r <= '９' {
			r += '0' - '０'
		}
		if r < '0' || r > '9' {
			c.at = at
			break
		}
		digits++
		n = n*10 + int(r-'0')
		c.at += w
	}
	return n, digits
}

// date takes YYYY年M月D日, the same with other marks, YYYY年M月, or M月D日 when year is
// given as that of an earlier date. Digits that ran together, 20191月, are no date.
func (c *cursor) date(year int) (date, bool) {
	at := c.at
	n, digits := c.number(4)
	if digits == 4 {
		year = n
		if !c.word("年", "-", "/", ".", "．") {
			return date{}, false
		}
		c.word("度")
	} else {
		c.at = at
	}
	n, digits = c.number(2)
	if year == 0 || digits == 0 || !c.word("月", "-", "/", ".", "．") {
		return date{}, false
	}
	d := date{year: year, month: n}
	at = c.at
	if n, digits = c.number(2); digits == 0 {
		c.at = at
		return d, date{d.year, d.month, 1}.valid() // YYYY年M月
	}
	if next, _ := utf8.DecodeRuneInString(c.s[c.at:]); next >= '0' && next <= '9' {
		return date{}, false
	}
	c.word("日", "号")
	d.day = n
	return d, d.valid()
}

// hanDate takes 二〇二四年一月十七日.
func hanDate(s string) (d date, end int, ok bool) {
	year, n := yearAt(s)
	if year == 0 || isDigit(s[0]) {
		return date{}, 0, false
	}
	rest, ok := strings.CutPrefix(s[n:], "年")
	if !ok {
		return date{}, 0, false
	}
	month, rest := fold.CutHan(rest)
	if rest, ok = strings.CutPrefix(rest, "月"); !ok {
		return date{}, 0, false
	}
	day, rest := fold.CutHan(rest)
	if rest, ok = strings.CutPrefix(rest, "日"); !ok {
		return date{}, 0, false
	}
	d = date{year, month, day}
	return d, len(s) - len(rest), month > 0 && d.valid()
}

// isoDate reads the first date of a datum such as 2022-02-08 16:34.
func isoDate(s string) (string, bool) {
	for i := 0; i < len(s) && i < 60; i++ {
		if i > 0 && isDigit(s[i-1]) {
			continue
		}
		c := cursor{s: s, at: i}
		if d, ok := c.date(0); ok && d.day > 0 {
			return d.String(), true
		}
		if d, ok := compactDate(s[i:]); ok {
			return d.String(), true
		}
	}
	return "", false
}

// compactDate reads 20240119.
func compactDate(s string) (date, bool) {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	if n < len("20240119") {
		return date{}, false
	}
	all, _ := strconv.Atoi(s[:n])
	d := date{all / 10000, all / 100 % 100, all % 100}
	return d, d.valid()
}
