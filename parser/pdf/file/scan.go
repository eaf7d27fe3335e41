package file

import (
	"bytes"
	"fmt"

	"nianbao/parser/pdf/syntax"
)

// object is an indirect object as it stands in the file or an object stream.
type object struct {
	num, gen int
	body     []byte // the value that is not a stream, or the stream's dictionary
	stream   []byte // as stored
	isStream bool
	open     bool // not encrypted by itself: it stood in an object stream
}

// index is all objects of a file, the latest definition of each.
type index struct {
	limits  Limits
	objects map[int]*object
	root    int    // object number of the catalog
	trailer []byte // the last trailer dictionary with a Root
	crypt   *crypt // nil for a file that is not encrypted
	facts   Facts
	used    int
}

// head is a place where "N G obj" stands.
type head struct{ num, gen, at, body int }

// scan finds the objects of a file.
func scan(b []byte, lim Limits) (*index, error) {
	x := &index{limits: lim}
	found, err := x.topLevel(b)
	if err != nil {
		return nil, err
	}
	x.trailers(b, found)
	if err := x.decryption(found); err != nil {
		return nil, err
	}
	x.objects = make(map[int]*object, len(found))
	// A later definition wins. The objects of an object stream count where their
	// container stands, so that incremental updates of either kind work.
	for _, o := range found {
		x.objects[o.num] = o
		if o.isStream && syntax.NameOf(syntax.Get(o.body, "Type")) == "ObjStm" {
			if err := x.expand(o); err != nil {
				return nil, err
			}
		}
	}
	x.catalog()
	return x, nil
}

// heads lists the places of "N G obj", also those inside streams.
func heads(b []byte, limit int) ([]head, error) {
	hs := make([]head, 0, min(bytes.Count(b, []byte("endobj")), limit))
	for p := 0; ; {
		i := bytes.Index(b[p:], []byte("obj"))
		if i < 0 {
			return hs, nil
		}
		at := p + i
		p = at + 3
		q := at
		gen, q, ok := numberBefore(b, q)
		if !ok || q == 0 || !syntax.IsSpace(b[q-1]) {
			continue
		}
		num, q, ok := numberBefore(b, q)
		if !ok || num < 1 || num > 1<<24 || gen > 65535 {
			continue
		}
		if hs = append(hs, head{num, gen, q, p}); len(hs) > limit {
			return nil, fmt.Errorf("%w: more than %d objects", ErrLimit, limit)
		}
	}
}

// numberBefore reads the digits that end before position end, space skipped.
func numberBefore(b []byte, end int) (n, start int, ok bool) {
	for end > 0 && syntax.IsSpace(b[end-1]) {
		end--
	}
	start = end
	for start > 0 && b[start-1] >= '0' && b[start-1] <= '9' && end-start < 10 {
		start--
	}
	for _, c := range b[start:end] {
		n = n*10 + int(c-'0')
	}
	return n, start, start < end
}

// topLevel reads the objects that stand in the file itself, in file order.
func (x *index) topLevel(b []byte) ([]*object, error) {
	hs, err := heads(b, x.limits.Objects)
	if err != nil {
		return nil, err
	}
	if len(hs) == 0 {
		return nil, fmt.Errorf("%w: no objects", ErrBroken)
	}
	lengths := make(map[int]int, len(hs)) // object number -> place of its body, for indirect lengths
	for _, h := range hs {
		lengths[h.num] = h.body
	}
	found := make([]*object, 0, len(hs))
	end := 0                     // of the object before
	work := 8*len(b) + (1 << 20) // an unclosed string is read to the end, again for each object
	for _, h := range hs {
		if h.at < end {
			continue // inside a stream or a string
		}
		s := syntax.Scanner{Data: b, Pos: h.body}
		body, ok := s.Value()
		if work -= s.Pos - h.body; work < 0 {
			return nil, fmt.Errorf("%w: unclosed objects", ErrLimit)
		}
		if !ok {
			continue
		}
		o := &object{num: h.num, gen: h.gen, body: body}
		end = s.Pos
		s.SkipSpace()
		if bytes.HasPrefix(b[s.Pos:], []byte("stream")) && syntax.First(body).Kind == syntax.DictOpen {
			start := streamStart(b, s.Pos+len("stream"))
			n, whole := streamLength(b, start, syntax.Get(body, "Length"), lengths)
			if work -= n / 8; work < 0 { // streams that reach to the end of the file, each
				return nil, fmt.Errorf("%w: unclosed streams", ErrLimit)
			}
			if !whole {
				x.facts.Problems = append(x.facts.Problems, fmt.Sprintf("stream %d is cut off", o.num))
			}
			o.stream, o.isStream, end = b[start:start+n], true, start+n
		}
		found = append(found, o)
	}
	return found, nil
}

// streamStart moves past the line end after the keyword "stream".
func streamStart(b []byte, p int) int {
	if p < len(b) && b[p] == '\r' {
		p++
	}
	if p < len(b) && b[p] == '\n' {
		p++
	}
	return p
}

// streamLength believes the Length entry only where endstream follows.
func streamLength(b []byte, start int, length []byte, lengths map[int]int) (n int, whole bool) {
	n = syntax.Int(length, -1)
	if num, ok := syntax.Ref(length); ok {
		n = -1
		if at, ok := lengths[num]; ok {
			n = syntax.Int(b[at:], -1)
		}
	}
	if n >= 0 && n <= len(b)-start {
		s := syntax.Scanner{Data: b, Pos: start + n}
		for s.Pos < len(b) && syntax.IsSpace(b[s.Pos]) {
			s.Pos++
		}
		if bytes.HasPrefix(b[s.Pos:], []byte("endstream")) {
			return n, true
		}
	}
	n = bytes.Index(b[start:], []byte("endstream"))
	if n < 0 {
		return len(b) - start, false
	}
	if n > 0 && b[start+n-1] == '\n' {
		n--
	}
	if n > 0 && b[start+n-1] == '\r' {
		n--
	}
	return n, true
}

// trailers finds the last trailer, or cross-reference stream, that names a Root.
func (x *index) trailers(b []byte, found []*object) {
	for _, o := range found {
		if o.isStream && syntax.NameOf(syntax.Get(o.body, "Type")) == "XRef" {
			x.keepTrailer(o.body)
		}
	}
	for p := 0; ; {
		i := bytes.Index(b[p:], []byte("trailer"))
		if i < 0 {
			return
		}
		p += i + len("trailer")
		s := syntax.Scanner{Data: b[p:min(len(b), p+1<<16)]}
		if raw, ok := s.Value(); ok {
			x.keepTrailer(raw)
		}
	}
}

func (x *index) keepTrailer(raw []byte) {
	if num, ok := syntax.Ref(syntax.Get(raw, "Root")); ok {
		x.root, x.trailer = num, raw
	}
}

// expand adds the objects of an object stream.
func (x *index) expand(o *object) error {
	data, err := x.decode(o)
	if err != nil {
		return err
	}
	first := syntax.Int(syntax.Get(o.body, "First"), -1)
	if first <= 0 || first > len(data) {
		x.facts.Problems = append(x.facts.Problems, fmt.Sprintf("object stream %d is damaged", o.num))
		return nil
	}
	table := syntax.Scanner{Data: data[:first]}
	for {
		num, at := table.Next(), table.Next()
		if num.Kind != syntax.Number || at.Kind != syntax.Number {
			return nil
		}
		if num.Num < 1 || num.Num > 1<<24 || at.Num < 0 || int(at.Num) >= len(data)-first {
			continue
		}
		if len(x.objects) > x.limits.Objects {
			return fmt.Errorf("%w: more than %d objects", ErrLimit, x.limits.Objects)
		}
		// The value is read when something asks for it: body runs to the end here.
		x.objects[int(num.Num)] = &object{num: int(num.Num), body: data[first+int(at.Num):], open: true}
	}
}

// catalog makes sure of the root and lists the pages, in case the tree is lost.
func (x *index) catalog() {
	if o := x.objects[x.root]; o != nil && syntax.First(o.body).Kind == syntax.DictOpen {
		return
	}
	x.root = 0
	for num := range x.objects {
		if num > x.root && syntax.NameOf(syntax.Get(x.objects[num].body, "Type")) == "Catalog" {
			x.root = num
		}
	}
}

// get follows references to an object's value.
func (x *index) get(raw []byte) ([]byte, *object) {
	var o *object
	for range 16 {
		num, ok := syntax.Ref(raw)
		if !ok {
			return raw, o
		}
		if o = x.objects[num]; o == nil {
			return nil, nil
		}
		raw = o.body
	}
	return nil, nil
}

// lookup is get of a key.
func (x *index) lookup(dict []byte, key string) []byte {
	raw, _ := x.get(syntax.Get(dict, key))
	return raw
}
