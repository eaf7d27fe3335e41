// Package syntax reads the tokens of PDF: of the file body, of content streams
// and of CMaps, which share one lexical form (ISO 32000-1, 7.2).
//
// It builds no trees. A value is the range of bytes that spells it, and the
// functions of value.go look into such a range when asked. So memory is bounded
// by the input, and nesting costs a counter instead of a stack.
package syntax

import "math"

// Kind of a token.
type Kind uint8

const (
	EOF Kind = iota
	Number
	String
	Name
	Keyword
	ArrayOpen
	ArrayClose
	DictOpen
	DictClose
)

// Token is one token. Bytes holds a string or name decoded, a keyword as it
// stands; it is valid until Forget.
type Token struct {
	Kind  Kind
	Num   float64
	Bytes []byte
}

// Scanner reads tokens from Data at Pos.
type Scanner struct {
	Data  []byte
	Pos   int
	store []byte // decoded strings since the last Forget
}

// Forget releases the Bytes of all tokens so far.
func (s *Scanner) Forget() { s.store = s.store[:0] }

const (
	plain byte = iota
	space
	delimiter
)

var class = func() (t [256]byte) {
	for _, c := range "\x00\t\n\f\r " {
		t[c] = space
	}
	for _, c := range "<>()[]{}/%" {
		t[c] = delimiter
	}
	return t
}()

// IsSpace reports whether c is PDF white space.
func IsSpace(c byte) bool { return class[c] == space }

// SkipSpace moves past white space and comments.
func (s *Scanner) SkipSpace() {
	for s.Pos < len(s.Data) {
		switch c := s.Data[s.Pos]; {
		case class[c] == space:
			s.Pos++
		case c == '%':
			for s.Pos < len(s.Data) && s.Data[s.Pos] != '\n' && s.Data[s.Pos] != '\r' {
				s.Pos++
			}
		default:
			return
		}
	}
}

// Next reads the next token.
func (s *Scanner) Next() Token {
	s.SkipSpace()
	if s.Pos >= len(s.Data) {
		return Token{}
	}
	switch c := s.Data[s.Pos]; c {
	case '/':
		return s.name()
	case '(':
		return s.literal()
	case '<':
		if s.peek(1) == '<' {
			return s.bracket(DictOpen, 2)
		}
		return s.hex()
	case '>':
		if s.peek(1) == '>' {
			return s.bracket(DictClose, 2)
		}
		return s.bracket(Keyword, 1)
	case '[':
		return s.bracket(ArrayOpen, 1)
	case ']':
		return s.bracket(ArrayClose, 1)
	case '{', '}', ')':
		return s.bracket(Keyword, 1)
	}
	start := s.Pos
	for s.Pos < len(s.Data) && class[s.Data[s.Pos]] == plain {
		s.Pos++
	}
	word := s.Data[start:s.Pos]
	if n, ok := number(word); ok {
		return Token{Kind: Number, Num: n, Bytes: word}
	}
	return Token{Kind: Keyword, Bytes: word}
}

func (s *Scanner) peek(n int) byte {
	if s.Pos+n < len(s.Data) {
		return s.Data[s.Pos+n]
	}
	return 0
}

func (s *Scanner) bracket(k Kind, n int) Token {
	s.Pos += n
	return Token{Kind: k, Bytes: s.Data[s.Pos-n : s.Pos]}
}

// number reads a number in the lenient way of all viewers: "--5", "4.", ".5".
func number(w []byte) (float64, bool) {
	i, neg := 0, false
	for i < len(w) && (w[i] == '+' || w[i] == '-') {
		neg = neg || w[i] == '-'
		i++
	}
	v, scale, digits := 0.0, 0.0, false
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			v, digits = v*10+float64(c-'0'), true
			scale *= 10
		case c == '.' && scale == 0:
			scale = 1
		case c == '-' && digits: // "12-34": producers that printed an overflow
			i = len(w)
		default:
			return 0, false
		}
	}
	if !digits && scale == 0 {
		return 0, false
	}
	if scale > 1 {
		v /= scale
	}
	if math.IsInf(v, 0) || math.IsNaN(v) {
		v = 0
	}
	if neg {
		v = -v
	}
	return v, true
}

func (s *Scanner) name() Token {
	s.Pos++
	start, escaped := s.Pos, false
	for s.Pos < len(s.Data) && class[s.Data[s.Pos]] == plain {
		escaped = escaped || s.Data[s.Pos] == '#'
		s.Pos++
	}
	raw := s.Data[start:s.Pos]
	if !escaped {
		return Token{Kind: Name, Bytes: raw}
	}
	from := len(s.store)
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && unhex[raw[i+1]] < 16 && unhex[raw[i+2]] < 16 {
			s.store = append(s.store, unhex[raw[i+1]]<<4|unhex[raw[i+2]])
			i += 2
			continue
		}
		s.store = append(s.store, raw[i])
	}
	return Token{Kind: Name, Bytes: s.store[from:len(s.store):len(s.store)]}
}

var unhex = func() (t [256]byte) {
	for i := range t {
		t[i] = 16
	}
	for i, c := range "0123456789abcdef" {
		t[c] = byte(i)
	}
	for i, c := range "ABCDEF" {
		t[c] = byte(10 + i)
	}
	return t
}()

func (s *Scanner) hex() Token {
	s.Pos++
	from, half, have := len(s.store), byte(0), false
	for s.Pos < len(s.Data) && s.Data[s.Pos] != '>' {
		if v := unhex[s.Data[s.Pos]]; v < 16 {
			if have {
				s.store = append(s.store, half<<4|v)
			}
			half, have = v, !have
		}
		s.Pos++
	}
	s.Pos = min(s.Pos+1, len(s.Data))
	if have {
		s.store = append(s.store, half<<4)
	}
	return Token{Kind: String, Bytes: s.store[from:len(s.store):len(s.store)]}
}

func (s *Scanner) literal() Token {
	s.Pos++
	from, depth := len(s.store), 1
	for s.Pos < len(s.Data) {
		c := s.Data[s.Pos]
		s.Pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return Token{Kind: String, Bytes: s.store[from:len(s.store):len(s.store)]}
			}
		case '\\':
			s.escape()
			continue
		case '\r': // a line end in a string is a line feed, however it is written
			if s.peek(0) == '\n' {
				s.Pos++
			}
			c = '\n'
		}
		s.store = append(s.store, c)
	}
	return Token{Kind: String, Bytes: s.store[from:len(s.store):len(s.store)]}
}

func (s *Scanner) escape() {
	if s.Pos >= len(s.Data) {
		return
	}
	c := s.Data[s.Pos]
	s.Pos++
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\r':
		if s.peek(0) == '\n' {
			s.Pos++
		}
		return
	case '\n':
		return
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v := int(c - '0')
		for range 2 {
			if d := s.peek(0); d >= '0' && d <= '7' && s.Pos < len(s.Data) {
				v = v<<3 | int(d-'0')
				s.Pos++
			} else {
				break
			}
		}
		c = byte(v)
	}
	s.store = append(s.store, c)
}
