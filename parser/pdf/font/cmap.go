package font

import (
	"unicode/utf16"

	"nianbao/parser/pdf/syntax"
)

// ranges maps ranges of codes to values. A later range wins. Buckets of 256 codes
// keep a lookup short; a budget bounds what a hostile file can make it hold.
type ranges[T any] struct {
	items   []interval[T]
	buckets map[uint64][]int32
}

type interval[T any] struct {
	lo, hi uint64
	value  T
}

// maxEntries bounds the ranges and bucket entries of one font.
const maxEntries = 1 << 17

func (r *ranges[T]) add(lo, hi uint64, v T) {
	if hi < lo || hi-lo > 0xffff || len(r.items) >= maxEntries {
		return
	}
	if r.buckets == nil {
		r.buckets = map[uint64][]int32{}
	}
	r.items = append(r.items, interval[T]{lo, hi, v})
	for b := lo >> 8; b <= hi>>8; b++ {
		if len(r.buckets[b]) < 1024 {
			r.buckets[b] = append(r.buckets[b], int32(len(r.items)-1))
		}
	}
}

func (r *ranges[T]) find(code uint64) (v T, offset uint64, ok bool) {
	bucket := r.buckets[code>>8]
	for i := len(bucket) - 1; i >= 0; i-- {
		if it := &r.items[bucket[i]]; code >= it.lo && code <= it.hi {
			return it.value, code - it.lo, true
		}
	}
	return v, 0, false
}

// keyed makes one key of a code and its length in bytes: <41> is not <0041>.
func keyed(code uint32, length int) uint64 { return uint64(length)<<32 | uint64(code) }

// cmap is a ToUnicode CMap or an embedded encoding.
type cmap struct {
	spaces []codeSpace
	text   ranges[[]uint16] // code -> UTF-16 of the first code of the range
	cids   ranges[uint32]   // code -> CID of the first code of the range
}

type codeSpace struct {
	length int
	lo, hi uint32
}

func bigEndian(b []byte) (v uint32) {
	for _, c := range b[:min(len(b), 4)] {
		v = v<<8 | uint32(c)
	}
	return v
}

func utf16Units(b []byte) []uint16 {
	if len(b) == 1 {
		return []uint16{uint16(b[0])}
	}
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return u
}

// parseCMap reads the operators of a CMap; everything else in it is PostScript
// that sets up names.
func parseCMap(b []byte) *cmap {
	m := &cmap{}
	s := syntax.Scanner{Data: b}
	var args []syntax.Token
	for {
		t := s.Next()
		switch {
		case t.Kind == syntax.EOF:
			return m
		case t.Kind != syntax.Keyword:
			if len(args) < maxEntries {
				args = append(args, t)
			}
			continue
		}
		switch string(t.Bytes) {
		case "endcodespacerange":
			m.addSpaces(args)
		case "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				c := keyed(bigEndian(args[0].Bytes), len(args[0].Bytes))
				m.text.add(c, c, utf16Units(args[1].Bytes))
			}
		case "endbfrange":
			m.addTextRanges(args)
		case "endcidrange":
			for ; len(args) >= 3; args = args[3:] {
				n := len(args[0].Bytes)
				m.cids.add(keyed(bigEndian(args[0].Bytes), n), keyed(bigEndian(args[1].Bytes), n), uint32(args[2].Num))
			}
		case "endcidchar":
			for ; len(args) >= 2; args = args[2:] {
				c := keyed(bigEndian(args[0].Bytes), len(args[0].Bytes))
				m.cids.add(c, c, uint32(args[1].Num))
			}
		}
		args = args[:0]
		s.Forget()
	}
}

func (m *cmap) addSpaces(args []syntax.Token) {
	for ; len(args) >= 2 && len(m.spaces) < 256; args = args[2:] {
		if n := len(args[0].Bytes); n >= 1 && n <= 4 {
			m.spaces = append(m.spaces, codeSpace{n, bigEndian(args[0].Bytes), bigEndian(args[1].Bytes)})
		}
	}
}

// addTextRanges reads <lo> <hi> <first> and <lo> <hi> [<each> ...].
func (m *cmap) addTextRanges(args []syntax.Token) {
	for len(args) >= 3 {
		n := len(args[0].Bytes)
		lo, hi := keyed(bigEndian(args[0].Bytes), n), keyed(bigEndian(args[1].Bytes), n)
		if args[2].Kind != syntax.ArrayOpen {
			m.text.add(lo, hi, utf16Units(args[2].Bytes))
			args = args[3:]
			continue
		}
		args = args[3:]
		for ; len(args) > 0 && args[0].Kind != syntax.ArrayClose; args = args[1:] {
			if lo <= hi {
				m.text.add(lo, lo, utf16Units(args[0].Bytes))
			}
			lo++
		}
		args = args[min(1, len(args)):]
	}
}

// textOf looks up the text of a code.
func (m *cmap) textOf(code uint32, length int) (string, bool) {
	u, offset, ok := m.text.find(keyed(code, length))
	if !ok || len(u) == 0 {
		return "", ok
	}
	if offset > 0 {
		u = append([]uint16{}, u...)
		u[len(u)-1] += uint16(offset)
	}
	return string(utf16.Decode(u)), true
}

// codeLength is the length of the code that s begins with, 0 when none fits.
func (m *cmap) codeLength(s []byte) int {
	for n := 1; n <= min(4, len(s)); n++ {
		for _, sp := range m.spaces {
			if sp.length == n && inSpace(s[:n], sp) {
				return n
			}
		}
	}
	return 0
}

// inSpace compares byte by byte: a code space is a box, not an interval.
func inSpace(s []byte, sp codeSpace) bool {
	for i, c := range s {
		shift := 8 * (len(s) - 1 - i)
		if c < byte(sp.lo>>shift) || c > byte(sp.hi>>shift) {
			return false
		}
	}
	return true
}
