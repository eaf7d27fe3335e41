package page

import (
	"github.com/ledongthuc/pdf"

	"nianbao/parser/pdf/font"
)

// resources are what the names in a content stream stand for. A page names the same few
// things with almost every piece of text, and the object layer reads an object again
// each time that it is asked for: so each is looked up once.
type resources struct {
	dict  pdf.Value
	named map[resource]pdf.Value
	fonts map[string]*font.Font
}

// resource is a name of its kind. The dictionary of a kind is a resource of kind "".
type resource struct{ kind, name string }

func newResources(dict pdf.Value) *resources {
	return &resources{dict: dict, named: map[resource]pdf.Value{}, fonts: map[string]*font.Font{}}
}

// get is the value of a name, null when the resources lack it.
func (r *resources) get(kind, name string) pdf.Value {
	v, ok := r.named[resource{kind, name}]
	if !ok {
		if v = r.dict; kind != "" {
			v = r.get("", kind)
		}
		v = v.Key(name)
		r.named[resource{kind, name}] = v
	}
	return v
}
