package file

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/adler32"
	"strconv"

	"nianbao/parser/pdf/syntax"
)

// Keys that lead to what is never looked at: glyphs, images' masks, annotations.
var dropped = map[string]bool{
	"CharProcs": true, "FontDescriptor": true, "FontFile": true, "FontFile2": true, "FontFile3": true,
	"CIDToGIDMap": true, "Metadata": true, "PieceInfo": true, "Thumb": true, "Annots": true,
	"SMask": true, "Mask": true, "ColorSpace": true, "Pattern": true, "Shading": true, "Group": true,
	"Parent": true, "StructParents": true, "AA": true, "OPI": true, "Alternates": true,
}

// begin opens object n; fresh says that n has no place in offsets yet.
func (r *reducer) begin(n int, fresh bool) int {
	if fresh {
		r.offsets = append(r.offsets, 0)
	}
	r.offsets[n] = r.out.Len()
	fmt.Fprintf(&r.out, "%d 0 obj\n", n)
	return n
}

// reference gives an object of the file its number here, and queues it. An object
// that is only a reference to another stands for that one.
func (r *reducer) reference(num int) int {
	if n, ok := r.numbers[num]; ok {
		return n
	}
	_, o := r.get(fmt.Appendf(nil, "%d 0 R", num))
	if o == nil {
		return 0
	}
	n, ok := r.numbers[o.num]
	if !ok {
		n = len(r.offsets)
		r.offsets = append(r.offsets, 0)
		r.numbers[o.num] = n
		r.queue = append(r.queue, o)
	}
	r.numbers[num] = n
	return n
}

// write writes a queued object. A dictionary gets its own number as /Self, since
// the object layer hides references and fonts are cached by object.
func (r *reducer) write(o *object) error {
	n := r.begin(r.numbers[o.num], false)
	if syntax.First(o.body).Kind != syntax.DictOpen {
		r.copy(o.body, o)
		r.out.WriteString("\nendobj\n")
		return nil
	}
	// The glyph names of a Type 3 font mean nothing where ToUnicode says what they are.
	drawn := syntax.NameOf(syntax.Get(o.body, "Subtype")) == "Type3" && syntax.Get(o.body, "ToUnicode") != nil
	image := o.isStream && syntax.NameOf(r.lookup(o.body, "Subtype")) == "Image"
	var data []byte
	flated := false
	if o.isStream && !image {
		fs := r.filters(o.body)
		if plainFlate(fs) {
			data, flated = r.crypt.stream(o), len(fs) == 1 && len(o.stream) > 0
			if small, ok := r.inflate(data); flated && ok {
				data, flated = small, false
			}
		} else {
			var err error
			if data, err = r.decode(o); err != nil {
				return err
			}
		}
	}
	fmt.Fprintf(&r.out, "<</Self %d", n)
	for k, v := range syntax.Dict(o.body) {
		stored := o.isStream && (k == "Length" || k == "Filter" || k == "DecodeParms" || k == "F" || k == "FFilter")
		if dropped[k] || stored || k == "Self" || drawn && (k == "Encoding" || k == "Resources") {
			continue
		}
		r.name([]byte(k))
		r.copy(v, o)
	}
	if !o.isStream {
		r.out.WriteString(">>\nendobj\n")
		return nil
	}
	if flated {
		r.out.WriteString("/Filter/FlateDecode")
	}
	fmt.Fprintf(&r.out, "/Length %d>>\nstream\n", len(data))
	r.out.Write(data)
	r.out.WriteString("\nendstream\nendobj\n")
	return nil
}

// inflate decodes small streams, such as the ToUnicode CMaps of the hundred fonts of
// a page from Chromium: one decompressor serves them all, while the object layer
// would make one for each. What is damaged is left to it to report.
func (r *reducer) inflate(b []byte) ([]byte, bool) {
	const small = 8 << 10
	if len(b) < 7 || len(b) > small {
		return nil, false
	}
	in := bytes.NewReader(b[2:])
	if r.flate == nil {
		r.flate = flate.NewReader(in)
	} else {
		r.flate.(flate.Resetter).Reset(in, nil)
	}
	if r.scratch == nil {
		r.scratch = make([]byte, 0, 4*small)
	}
	out, err := readAll(r.flate, 16*small, r.scratch[:0])
	r.scratch = out // copied to the output before the next stream
	if err != nil || in.Len() < 4 {
		return nil, false
	}
	sum := b[len(b)-in.Len():]
	return out, binary.BigEndian.Uint32(sum) == adler32.Checksum(out)
}

// copy writes a value with references renumbered, strings decrypted and numbers
// in the one form that the object layer reads. It goes token by token: numbers wait
// until it is clear that they are no reference.
func (r *reducer) copy(raw []byte, owner *object) {
	if num, ok := syntax.Ref(raw); ok {
		r.writeRef(num)
		return
	}
	s := syntax.Scanner{Data: raw}
	var open [syntax.MaxDepth + 1]level
	var wait []float64
	depth := 0
	flush := func() {
		for _, n := range wait {
			r.number(n)
			open[depth].key = true
		}
		wait = wait[:0]
	}
	for {
		t := s.Next()
		if t.Kind == syntax.Number && depth > 0 {
			if wait = append(wait, t.Num); len(wait) > 2 {
				r.number(wait[0])
				wait = append(wait[:0], wait[1:]...)
			}
			continue
		}
		if t.Kind == syntax.Keyword && string(t.Bytes) == "R" && len(wait) == 2 {
			r.writeRef(int(wait[0]))
			wait, open[depth].key = wait[:0], true
			continue
		}
		flush()
		switch t.Kind {
		case syntax.DictOpen, syntax.ArrayOpen:
			if depth++; depth > syntax.MaxDepth {
				depth--
				t.Kind = syntax.EOF
				break
			}
			open[depth] = level{t.Kind == syntax.DictOpen, true}
			r.out.Write(t.Bytes)
		case syntax.DictClose, syntax.ArrayClose:
			if depth > 0 {
				r.close(open[depth])
				depth--
			}
			open[depth].key = true
		case syntax.Name:
			if open[depth].dict && open[depth].key {
				if dropped[string(t.Bytes)] {
					s.Value()
					continue
				}
				r.name(t.Bytes)
				open[depth].key = false
				continue
			}
			r.name(t.Bytes)
			open[depth].key = true
		default:
			r.scalar(t, owner)
			open[depth].key = true
		}
		s.Forget()
		if t.Kind == syntax.EOF || depth == 0 {
			for ; depth > 0; depth-- { // of an object stream that is cut off
				r.close(open[depth])
			}
			return
		}
	}
}

// level is an array or dictionary being copied; key says that a name is a key.
type level struct{ dict, key bool }

func (r *reducer) close(l level) {
	if l.dict {
		if !l.key { // a key without a value
			r.out.WriteString(" null")
		}
		r.out.WriteString(">>")
	} else {
		r.out.WriteByte(']')
	}
}

func (r *reducer) writeRef(num int) {
	n := r.reference(num)
	if n == 0 {
		r.out.WriteString(" null")
		return
	}
	r.out.WriteByte(' ')
	r.out.Write(strconv.AppendInt(r.out.AvailableBuffer(), int64(n), 10))
	r.out.WriteString(" 0 R")
}

func (r *reducer) number(n float64) {
	r.out.WriteByte(' ')
	n = max(-1e9, min(n, 1e9))
	if i := int64(n); float64(i) == n {
		r.out.Write(strconv.AppendInt(r.out.AvailableBuffer(), i, 10))
		return
	}
	r.out.Write(strconv.AppendFloat(r.out.AvailableBuffer(), n, 'f', -1, 64))
}

func (r *reducer) scalar(t syntax.Token, owner *object) {
	switch t.Kind {
	case syntax.Number:
		r.number(t.Num)
	case syntax.String:
		r.out.WriteByte('<')
		r.out.Write(hex.AppendEncode(r.out.AvailableBuffer(), r.crypt.string(owner, t.Bytes)))
		r.out.WriteByte('>')
	default:
		if w := string(t.Bytes); w == "true" || w == "false" {
			r.out.WriteString(" " + w)
		} else {
			r.out.WriteString(" null")
		}
	}
}

func (r *reducer) name(s []byte) {
	r.out.WriteByte('/')
	for _, c := range s {
		if c > ' ' && c < 0x7f && bytes.IndexByte([]byte("()<>[]{}/%#"), c) < 0 {
			r.out.WriteByte(c)
		} else {
			fmt.Fprintf(&r.out, "#%02x", c)
		}
	}
}
