package file

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"

	"nianbao/parser/pdf/syntax"
)

// reducer writes the part of a file that reading text needs.
type reducer struct {
	*index
	out     bytes.Buffer
	offsets []int       // by our object number
	numbers map[int]int // object number of the file -> ours
	queue   []*object   // to be written
	kids    []int       // our numbers of the pages
	flate   io.ReadCloser
	scratch []byte // of inflate
	nodes   int
	path    map[int]bool   // page tree nodes above the one being walked
	off     map[int64]bool // layers, by our numbers
}

const (
	maxTreeDepth = 40
	maxTreeNodes = 20000
)

// reduce writes the safe file.
func (r *reducer) reduce() ([]byte, error) {
	r.path = map[int]bool{}
	r.out.WriteString("%PDF-1.7\n")
	r.offsets = make([]int, 3) // 0 is free, 1 the catalog, 2 the list of pages
	root, _ := r.get(fmt.Appendf(nil, "%d 0 R", r.root))
	r.off = r.layersOff(root)
	if err := r.walk(syntax.Get(root, "Pages"), attributes{}, 0); err != nil {
		return nil, err
	}
	if len(r.kids) == 0 {
		if err := r.loosePages(); err != nil {
			return nil, err
		}
	}
	if len(r.kids) == 0 {
		return nil, fmt.Errorf("%w: no pages", ErrBroken)
	}
	for i := 0; i < len(r.queue); i++ {
		if err := r.write(r.queue[i]); err != nil {
			return nil, err
		}
	}
	return r.finish(), nil
}

// attributes are what a page inherits from the tree above it.
type attributes struct{ resources, mediaBox, cropBox, rotate []byte }

func (a attributes) under(dict []byte) attributes {
	for k, v := range syntax.Dict(dict) {
		switch k {
		case "Resources":
			a.resources = v
		case "MediaBox":
			a.mediaBox = v
		case "CropBox":
			a.cropBox = v
		case "Rotate":
			a.rotate = v
		}
	}
	return a
}

// walk writes the pages under a node of the page tree. Trees may be cycles.
func (r *reducer) walk(node []byte, a attributes, depth int) error {
	num, isRef := syntax.Ref(node)
	if r.nodes++; r.nodes > maxTreeNodes {
		return fmt.Errorf("%w: page tree of more than %d nodes", ErrLimit, maxTreeNodes)
	}
	if depth > maxTreeDepth || isRef && r.path[num] {
		r.problem("the page tree runs in a circle")
		return nil
	}
	if isRef {
		r.path[num] = true
		defer delete(r.path, num)
	}
	dict, _ := r.get(node)
	if syntax.First(dict).Kind != syntax.DictOpen {
		if depth > 0 {
			r.problem("a page is missing")
		}
		return nil
	}
	a = a.under(dict)
	kids := r.lookup(dict, "Kids")
	if syntax.First(kids).Kind != syntax.ArrayOpen {
		if t := syntax.NameOf(r.lookup(dict, "Type")); t == "Page" || syntax.Get(dict, "Contents") != nil {
			return r.page(dict, a)
		}
		return nil
	}
	for kid := range syntax.Array(kids) {
		if err := r.walk(kid, a, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (r *reducer) problem(s string) {
	if len(r.facts.Problems) < 20 {
		r.facts.Problems = append(r.facts.Problems, s)
	}
}

// loosePages stands in for a lost page tree: all page objects, by number. Their
// order is a guess, so it is a problem.
func (r *reducer) loosePages() error {
	for _, num := range slices.Sorted(maps.Keys(r.objects)) {
		dict := r.objects[num].body
		if syntax.NameOf(syntax.Get(dict, "Type")) != "Page" {
			continue
		}
		if len(r.kids) == 0 {
			r.problem("the page tree is lost; the order of pages is a guess")
		}
		if err := r.page(dict, attributes{}.under(dict)); err != nil {
			return err
		}
	}
	return nil
}

func (r *reducer) page(dict []byte, a attributes) error {
	if len(r.kids) >= r.limits.Pages {
		return fmt.Errorf("%w: more than %d pages", ErrLimit, r.limits.Pages)
	}
	n := r.begin(len(r.offsets), true)
	r.kids = append(r.kids, n)
	r.out.WriteString("<</Type/Page")
	for _, e := range []struct {
		key string
		raw []byte
	}{
		{"MediaBox", a.mediaBox}, {"CropBox", a.cropBox}, {"Rotate", a.rotate},
		{"Resources", a.resources}, {"Contents", syntax.Get(dict, "Contents")},
	} {
		if e.raw != nil {
			r.name([]byte(e.key))
			r.copy(e.raw, nil)
		}
	}
	r.annotations(dict)
	r.out.WriteString(">>\nendobj\n")
	if num, ok := syntax.Ref(syntax.Get(dict, "Contents")); ok && r.objects[num] == nil {
		r.problem(fmt.Sprintf("the content of page %d is missing", len(r.kids)))
	}
	return nil
}

// finish writes the catalog, the list of pages and the cross-reference table.
func (r *reducer) finish() []byte {
	r.begin(2, false)
	fmt.Fprintf(&r.out, "<</Type/Pages/Count %d/Kids[", len(r.kids))
	for _, k := range r.kids {
		fmt.Fprintf(&r.out, " %d 0 R", k)
	}
	r.out.WriteString("]>>\nendobj\n")
	r.begin(1, false)
	r.out.WriteString("<</Type/Catalog/Pages 2 0 R>>\nendobj\n")
	at := r.out.Len()
	fmt.Fprintf(&r.out, "xref\n0 %d\n0000000000 65535 f \n", len(r.offsets))
	for _, off := range r.offsets[1:] {
		fmt.Fprintf(&r.out, "%010d 00000 n \n", off)
	}
	fmt.Fprintf(&r.out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(r.offsets), at)
	return r.out.Bytes()
}
