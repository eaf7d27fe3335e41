package file

import (
	"cmp"
	"slices"

	"nianbao/parser/pdf/syntax"
)

// What a page shows is not its content alone: annotations have an appearance of their
// own, and layers of the content may be switched off.

// annotations writes those of a page that hold text of the document: fields of a form,
// typed text and stamps. The others point to it or speak of it.
func (r *reducer) annotations(dict []byte) {
	const hidden, noView, longest = 1 << 1, 1 << 5, 1000
	opened := false
	for a := range syntax.Array(r.lookup(dict, "Annots")) {
		d, owner := r.get(a)
		kind := syntax.NameOf(r.lookup(d, "Subtype"))
		if !slices.Contains([]string{"Widget", "FreeText", "Stamp"}, kind) || syntax.Int(r.lookup(d, "F"), 0)&(hidden|noView) != 0 {
			continue
		}
		look, o := r.appearance(d)
		text, in := r.field(d, owner, map[string]string{"Widget": "V", "FreeText": "Contents"}[kind])
		if n := len(syntax.StringOf(text)); o == nil && (n == 0 || n > longest) {
			if n > 0 {
				r.problem("an annotation has a long text, but no appearance")
			}
			continue
		}
		if !opened {
			r.out.WriteString("/Annots[")
			opened = true
		}
		r.out.WriteString("<</Rect")
		r.copy(r.lookup(d, "Rect"), nil)
		if o != nil {
			r.out.WriteString("/AP")
			r.copy(look, nil)
		} else {
			r.out.WriteString("/V")
			r.copy(text, in)
			for _, key := range []string{"DA", "Q"} {
				if v, in := r.field(d, owner, key); v != nil {
					r.out.WriteString("/" + key)
					r.copy(v, in)
				}
			}
		}
		r.out.WriteString(">>")
	}
	if opened {
		r.out.WriteByte(']')
	}
}

// field is an entry of a field or of those above it, and the object that it is in.
func (r *reducer) field(dict []byte, owner *object, key string) ([]byte, *object) {
	const deepest = 8
	for range deepest {
		if raw := syntax.Get(dict, key); raw != nil {
			v, o := r.get(raw)
			return v, cmp.Or(o, owner)
		}
		up, o := r.get(syntax.Get(dict, "Parent"))
		dict, owner = up, cmp.Or(o, owner)
	}
	return nil, nil
}

// appearance is the normal appearance of an annotation, of its state where it has several.
func (r *reducer) appearance(dict []byte) (ref []byte, o *object) {
	ref = syntax.Get(r.lookup(dict, "AP"), "N")
	body, o := r.get(ref)
	if o == nil || !o.isStream {
		ref = syntax.Get(body, syntax.NameOf(r.lookup(dict, "AS")))
		_, o = r.get(ref)
	}
	if o == nil || !o.isStream {
		return nil, nil
	}
	return ref, o
}

// layersOff are our numbers of the layers that are not shown when the file is opened.
func (r *reducer) layersOff(root []byte) map[int64]bool {
	all := r.lookup(root, "OCProperties")
	if all == nil {
		return nil
	}
	d := r.lookup(all, "D")
	off := map[int64]bool{}
	set := func(list []byte, to bool) {
		for layer := range syntax.Array(list) {
			if num, ok := syntax.Ref(layer); ok {
				off[int64(r.reference(num))] = to
			}
		}
	}
	set(r.lookup(all, "OCGs"), syntax.NameOf(r.lookup(d, "BaseState")) == "OFF")
	set(r.lookup(d, "OFF"), true)
	set(r.lookup(d, "ON"), false)
	return off
}
