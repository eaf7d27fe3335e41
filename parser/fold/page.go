package fold

import "bytes"

// Page is what a line says that has the number of a page and nothing else.
type Page struct {
	Number int
	Of     int  // how many pages there are, 0 when the line does not say
	Sure   bool // no figure stands so: - 3 -, 第3页, P. 3; but 3, -3, 3/12 and 3页 may be figures
}

// IsPageNumber tells a line that may be the number of a page.
func IsPageNumber(line string) bool {
	_, ok := PageNumber(line)
	return ok
}

// PageNumber reads the number of a page: 3, — 3 —, ·3·, 第3页, 第3页 共12页, 共12页 第3页, 3/12,
// P. 3, Page 3 of 12, and 2-3, the third page of a second part. A date is none, nor are the
// numerals of headings, 3. and (3).
func PageNumber(line string) (p Page, ok bool) {
	var f pageForm
	if !f.read(line) {
		return Page{}, false
	}
	form := f.form[:f.n]
	bare := bytes.Trim(form, "-")
	p = Page{Number: f.numbers[0], Sure: f.named || len(bare) > 0 && form[0] == '-' && form[f.n-1] == '-'}
	switch string(bare) {
	case "#":
	case "p#", "p.#", "page#":
		p.Sure = true
	case "#/#", "#共#", "#/共#":
		p.Of = f.numbers[1]
	case "page#of#":
		p.Of, p.Sure = f.numbers[1], true
	case "共##":
		p.Number, p.Of = f.numbers[1], f.numbers[0]
	case "#-#":
		p.Number = f.numbers[1]
	default:
		return Page{}, false
	}
	p.Sure = p.Sure && p.Number > 0
	return p, p.Of == 0 || p.Of >= p.Number
}

// pageForm is a line with # for each number and - for dashes and dots at half height.
// 第 before and 页 behind a number make it named and are left out, as commas are.
type pageForm struct {
	form    [16]byte
	n       int // bytes of it
	numbers [2]int
	counted int // numbers
	ordinal bool
	named   bool
	apart   bool // a blank came behind a dash
}

// maxPageDigits are those of the last page: 2024 is a year.
const maxPageDigits = 3

func (f *pageForm) read(line string) bool {
	digits, from := 0, 0
	for i, r := range line {
		if r == '(' {
			from = max(from, readingsEnd(line, i))
		}
		if i < from {
			continue
		}
		if d := digitOf(r); d >= 0 {
			if digits++; digits == 1 {
				if f.counted++; f.counted > len(f.numbers) || !f.add("#") {
					return false
				}
			}
			f.numbers[f.counted-1] = f.numbers[f.counted-1]*10 + d
			if digits > maxPageDigits {
				return false
			}
			continue
		}
		digits = 0
		if !f.mark(r) {
			return false
		}
	}
	return f.counted > 0
}

// mark reads what is no digit.
func (f *pageForm) mark(r rune) bool {
	switch r {
	case '第':
		f.ordinal = true
		return true
	case '页', '頁', '⻚', '⾴':
		f.named = f.named || f.ordinal && f.counted > 0
		return true
	case ',', '，':
		return true
	case '·', '•':
		return f.add("-")
	case '共':
		return f.add("共")
	}
	c := byte(r)
	if r >= 0x80 {
		c = mark(r)
	}
	switch {
	case c == 0:
		return false
	case c <= ' ':
		f.apart = f.n > 0 && f.form[f.n-1] == '-'
		return true
	case c == drop:
		return true
	case c == '-' && f.apart: // the dashes of a row of cells
		return false
	case c >= 'A' && c <= 'Z':
		c += 'a' - 'A'
	}
	return f.add(string(c))
}

func (f *pageForm) add(s string) bool {
	f.apart = false
	f.n += copy(f.form[f.n:], s)
	return f.n < len(f.form)
}
