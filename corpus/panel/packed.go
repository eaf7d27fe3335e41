package panel

import (
	"encoding/binary"
	"iter"

	"nianbao/model"
)

// packed are figures with their numbers, as short as they are: those of a hundred
// thousand reports are in memory at a time. Each is the distance from the number before,
// the length of its text, and its text.
type packed []byte

// packer makes packed figures, in the order in which they are added.
type packer struct {
	p    packed
	last int
}

// add leaves out what is not valid.
func (k *packer) add(at int, n model.Number) {
	if !n.Valid() {
		return
	}
	k.p = binary.AppendVarint(k.p, int64(at-k.last))
	size := len(k.p)
	k.p = n.Append(append(k.p, 0))
	k.p[size] = byte(len(k.p) - size - 1) // at most 20 digits, point and sign
	k.last = at
}

// packed is what was added, of the size that it has.
func (k *packer) packed() packed { return append(packed(nil), k.p...) }

// pack takes the figures by their number.
func pack(figures []model.Number) packed {
	var k packer
	for i, n := range figures {
		k.add(i, n)
	}
	return k.packed()
}

// all gives numbers and figures.
func (p packed) all() iter.Seq2[int, model.Number] {
	return func(yield func(int, model.Number) bool) {
		at := 0
		for rest := p; len(rest) > 0; {
			step, n := binary.Varint(rest)
			end := n + 1 + int(rest[n])
			at += int(step)
			v, _ := model.ParseNumber(string(rest[n+1 : end]))
			if !yield(at, v) {
				return
			}
			rest = rest[end:]
		}
	}
}

// get is the figure of a number; not valid when there is none.
func (p packed) get(want int) model.Number {
	for at, v := range p.all() {
		if at == want {
			return v
		}
	}
	return model.Number{}
}

// ids are variables by their numbers. A finding on versions may name all of them, and
// there are as many findings as reports.
type ids []uint16

func idsOf(keys ...model.Key) ids {
	out := make(ids, len(keys))
	for i, k := range keys {
		out[i] = uint16(byKey()[k])
	}
	return out
}

func (list ids) keys() []model.Key {
	out := make([]model.Key, len(list))
	for i, at := range list {
		out[i] = variables()[at].Key
	}
	return out
}
