package codebook

import (
	"bytes"
	"encoding/json"
)

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// encode writes v, of objects, slices and plain values, without HTML escaping.
func encode(b *bytes.Buffer, v any) {
	switch v := v.(type) {
	case object:
		b.WriteByte('{')
		for i, m := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			encode(b, m.name)
			b.WriteByte(':')
			encode(b, m.value)
		}
		b.WriteByte('}')
	case []any:
		b.WriteByte('[')
		for i, x := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			encode(b, x)
		}
		b.WriteByte(']')
	default:
		e := json.NewEncoder(b)
		e.SetEscapeHTML(false)
		if err := e.Encode(v); err != nil {
			panic("codebook: " + err.Error()) // strings, numbers and lists of them only
		}
		b.Truncate(b.Len() - 1) // its newline
	}
}

// pretty is the object over many lines, with a newline at its end.
func (o object) pretty() []byte {
	var b, out bytes.Buffer
	encode(&b, o)
	if err := json.Indent(&out, b.Bytes(), "", "  "); err != nil {
		panic("codebook: " + err.Error())
	}
	return append(out.Bytes(), '\n')
}
