package html

import "strings"

// What a page shows that is no text of its own: fields of forms, raw text and pictures.

func (s *skeleton) rawText(t token) {
	switch t.name {
	case "title":
		s.head.title(plainText(s.text[t.start:t.end]))
	case "xmp", "plaintext":
		s.addText(t.start, t.end, true)
	case "textarea": // a figure in a form that may be edited
		if s.tables > 0 {
			s.addText(t.start, t.end, false)
		}
	}
}

// fieldText adds the text that a field in a table shows.
func (s *skeleton) fieldText(t token) {
	if s.tables == 0 {
		return
	}
	switch kind, _ := attr(t.attrs, "type"); strings.ToLower(kind) {
	case "", "text", "number":
	default:
		return
	}
	val, ok := attr(t.attrs, "value")
	if !ok || val == "" {
		return
	}
	tag := s.text[t.start:t.end]
	from := max(strings.LastIndex(strings.ToLower(tag), "value"), 0)
	if i := strings.Index(tag[from:], val); i >= 0 {
		s.addText(t.start+from+i, t.start+from+i+len(val), false)
	}
}

// picture marks the cell in which a picture stands, but for one that only keeps it open.
func (s *skeleton) picture(t token) {
	if s.shows < 0 {
		return
	}
	for _, side := range [...]string{"width", "height"} {
		if v, _ := attr(t.attrs, side); v == "0" || v == "1" || v == "2" {
			return
		}
	}
	s.marks[s.shows].picture = true
}
