package model

import (
	"math"
	"strconv"
	"strings"
)

// Number is an exact decimal figure that remembers how many digits were printed
// after the point: 18.8710 stays 18.8710. The zero value is no number.
type Number struct {
	coef  int64
	scale uint8
	ok    bool
}

// Int is the whole number n.
func Int(n int64) Number { return Number{coef: n, ok: true} }

// ParseNumber reads an optional sign, ASCII digits and at most one point. Figures
// of more than 18 digits are not numbers: no report has one, so it is a misreading.
func ParseNumber(s string) (Number, bool) {
	n := Number{ok: true}
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "-"), "+")
	if len(s) == 0 || len(s) > 19 {
		return Number{}, false
	}
	digits, point := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if digits++; digits > 18 {
				return Number{}, false
			}
			n.coef = n.coef*10 + int64(c-'0')
			if point {
				n.scale++
			}
		case c == '.' && !point:
			point = true
		default:
			return Number{}, false
		}
	}
	if digits == 0 {
		return Number{}, false
	}
	if neg {
		n.coef = -n.coef
	}
	return n, true
}

// Valid tells a figure from no figure.
func (n Number) Valid() bool { return n.ok }

// Sign is -1, 0 or 1.
func (n Number) Sign() int {
	switch {
	case n.coef < 0:
		return -1
	case n.coef > 0:
		return 1
	}
	return 0
}

// IsInt reports whether n is a whole number, however it was printed.
func (n Number) IsInt() bool {
	c := n.coef
	for s := n.scale; s > 0; s-- {
		if c%10 != 0 {
			return false
		}
		c /= 10
	}
	return n.ok
}

// Add is the exact sum. A sum that does not fit, or a missing operand, is no number.
func (n Number) Add(m Number) Number {
	a, b, ok := align(n, m)
	if !ok || (b > 0 && a > math.MaxInt64-b) || (b < 0 && a < -math.MaxInt64-b) {
		return Number{}
	}
	return Number{coef: a + b, scale: max(n.scale, m.scale), ok: true}
}

// Neg is -n.
func (n Number) Neg() Number { n.coef = -n.coef; return n }

// Cmp orders two figures by value: 1.50 equals 1.5. Missing figures equal zero.
func (n Number) Cmp(m Number) int {
	a, b, ok := align(n, m)
	if !ok {
		x, y := n.Float(), m.Float()
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Float is the nearest floating-point value, for plausibility only.
func (n Number) Float() float64 { return float64(n.coef) / math.Pow10(int(n.scale)) }

// align scales two figures to the same number of decimals.
func align(n, m Number) (a, b int64, ok bool) {
	a, b = n.coef, m.coef
	for s := n.scale; s < m.scale; s++ {
		if a > math.MaxInt64/10 || a < math.MinInt64/10 {
			return 0, 0, false
		}
		a *= 10
	}
	for s := m.scale; s < n.scale; s++ {
		if b > math.MaxInt64/10 || b < math.MinInt64/10 {
			return 0, 0, false
		}
		b *= 10
	}
	return a, b, n.ok && m.ok
}

// Append appends the digits as printed, in the form JSON takes.
func (n Number) Append(b []byte) []byte {
	if !n.ok {
		return append(b, "null"...)
	}
	c := n.coef
	if c < 0 {
		b = append(b, '-')
		c = -c
	}
	if n.scale == 0 {
		return strconv.AppendInt(b, c, 10)
	}
	var buf [24]byte
	d := strconv.AppendInt(buf[:0], c, 10)
	for len(d) <= int(n.scale) {
		d = append([]byte{'0'}, d...)
	}
	b = append(b, d[:len(d)-int(n.scale)]...)
	b = append(b, '.')
	return append(b, d[len(d)-int(n.scale):]...)
}

// String is Append as a string: "18.8710", "-3", "null".
func (n Number) String() string { return string(n.Append(nil)) }

// MarshalJSON writes the figure with the digits that were printed.
func (n Number) MarshalJSON() ([]byte, error) { return n.Append(nil), nil }

// UnmarshalJSON reads null or a JSON number without exponent. A sum may have more
// digits than a printed figure.
func (n *Number) UnmarshalJSON(b []byte) error {
	*n = Number{}
	if string(b) == "null" {
		return nil
	}
	if v, ok := ParseNumber(string(b)); ok {
		*n = v
		return nil
	}
	whole, frac, _ := strings.Cut(string(b), ".")
	c, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil {
		return err
	}
	*n = Number{coef: c, scale: uint8(len(frac)), ok: true}
	return nil
}
