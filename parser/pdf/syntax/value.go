package syntax

import "iter"

// MaxDepth is how deep arrays and dictionaries may nest (pdf.md section 9).
const MaxDepth = 64

// Value reads one value from the scanner and returns the bytes that spell it.
// A reference "12 0 R" is one value. ok is false at the end of the data, at a
// closing bracket, and where the nesting passes MaxDepth.
func (s *Scanner) Value() (raw []byte, ok bool) {
	s.SkipSpace()
	start, depth := s.Pos, 0
	for {
		if depth > 0 {
			s.skipWords()
		}
		switch t := s.Next(); t.Kind {
		case EOF:
			return nil, false
		case ArrayOpen, DictOpen:
			if depth++; depth > MaxDepth {
				return nil, false
			}
		case ArrayClose, DictClose:
			if depth--; depth < 0 {
				return nil, false
			}
		case Number:
			if depth == 0 {
				s.reference()
			}
		}
		s.Forget()
		if depth == 0 {
			return s.Data[start:s.Pos], true
		}
	}
}

// skipWords moves past names, numbers and keywords, which do not end a bracket: most of
// a file.
func (s *Scanner) skipWords() {
	for s.Pos < len(s.Data) && (class[s.Data[s.Pos]] != delimiter || s.Data[s.Pos] == '/') {
		s.Pos++
	}
}

// reference moves past "G R" when the number just read begins a reference.
func (s *Scanner) reference() {
	p := s.Pos
	if t := s.Next(); t.Kind == Number && isDigits(t.Bytes) {
		if r := s.Next(); r.Kind == Keyword && string(r.Bytes) == "R" {
			return
		}
	}
	s.Pos = p
}

func isDigits(b []byte) bool {
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(b) > 0
}

// Dict ranges over the entries of a dictionary. It ends where the syntax does.
func Dict(raw []byte) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		s := Scanner{Data: raw}
		if s.Next().Kind != DictOpen {
			return
		}
		for {
			t := s.Next()
			if t.Kind == DictClose || t.Kind == EOF {
				return
			}
			if t.Kind != Name { // junk between entries: the next name may be a key again
				continue
			}
			key := string(t.Bytes)
			v, ok := s.Value()
			if !ok || !yield(key, v) {
				return
			}
		}
	}
}

// Array ranges over the elements of an array.
func Array(raw []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		s := Scanner{Data: raw}
		if s.Next().Kind != ArrayOpen {
			return
		}
		for {
			v, ok := s.Value()
			if !ok || !yield(v) {
				return
			}
		}
	}
}

// Get looks up a key of a dictionary, nil when it is not there.
func Get(raw []byte, key string) []byte {
	for k, v := range Dict(raw) {
		if k == key {
			return v
		}
	}
	return nil
}

// First reads the first token of a value.
func First(raw []byte) Token {
	s := Scanner{Data: raw}
	return s.Next()
}

// Ref reads a reference.
func Ref(raw []byte) (num int, ok bool) {
	s := Scanner{Data: raw}
	n := s.Next()
	if n.Kind != Number || n.Num < 1 || n.Num > 1<<24 || s.Next().Kind != Number {
		return 0, false
	}
	r := s.Next()
	return int(n.Num), r.Kind == Keyword && string(r.Bytes) == "R"
}

// Int reads an integer, def when the value is none.
func Int(raw []byte, def int) int {
	t := First(raw)
	if t.Kind != Number || t.Num > 1<<40 || t.Num < -1<<40 {
		return def
	}
	return int(t.Num)
}

// NameOf reads a name, "" when the value is none.
func NameOf(raw []byte) string {
	if t := First(raw); t.Kind == Name {
		return string(t.Bytes)
	}
	return ""
}

// StringOf reads a string, nil when the value is none.
func StringOf(raw []byte) []byte {
	if t := First(raw); t.Kind == String {
		return t.Bytes
	}
	return nil
}
