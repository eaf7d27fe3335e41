package html

// role says what the reader does with an element.
type role uint8

const (
	inline  role = iota // unknown and inline tags: text goes on through them
	block               // into the tree, without a number
	stamped             // into the tree, with the number of its mark as attribute
	holder              // same, with the number as its first text
	lineEnd             // br
	anchor
	datum  // meta, link: page metadata
	custom // tags of content systems whose text is metadata: <publishtime>
	option // text left out up to the next tag that can end it
	small  // sup, sub: the number of a note
	field  // input, which shows its value
	shown  // img, which may show a figure
)

// tag is an element name that the reader knows.
type tag uint8

const (
	noTag tag = iota
	tagTable
	tagCaption
	tagColumn // col and colgroup
	tagThead
	tagTbody
	tagTfoot
	tagTr
	tagTd
	tagTh
	tagP
	tagLi
	tagH1
	tagH2
	tagH3
	tagH4
	tagH5
	tagH6
	tagNav
	tagFooter
	tagPre
	tagOther // any other element of the tree
)

type element struct {
	role role
	tag  tag
}

// element gives what is known of a lower-case tag name. html, head and body are
// inline: the tree gets its own, and a page saved inside another has them in the middle.
func lookup(name string) element {
	switch name {
	case "span", "font", "b", "strong", "html", "head", "body": // most common first
		return element{}
	case "td":
		return element{holder, tagTd}
	case "th":
		return element{holder, tagTh}
	case "tr":
		return element{block, tagTr}
	case "p":
		return element{holder, tagP}
	case "li":
		return element{holder, tagLi}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return element{holder, tagH1 + tag(name[1]-'1')}
	case "table":
		return element{stamped, tagTable}
	case "caption":
		return element{block, tagCaption}
	case "col", "colgroup":
		return element{block, tagColumn}
	case "tbody":
		return element{block, tagTbody}
	case "thead":
		return element{block, tagThead}
	case "tfoot":
		return element{block, tagTfoot}
	case "nav":
		return element{stamped, tagNav}
	case "footer":
		return element{stamped, tagFooter}
	case "pre", "listing":
		return element{block, tagPre}
	case "div", "ul", "ol", "dl", "dt", "dd", "section", "article", "aside", "main", "form",
		"center", "address", "blockquote", "hr", "header", "details", "summary", "dialog", "dir",
		"menu", "fieldset", "figure", "figcaption", "hgroup", "search", "template":
		return element{block, tagOther}
	case "br":
		return element{role: lineEnd}
	case "a":
		return element{role: anchor}
	case "meta", "link":
		return element{role: datum}
	case "ucaptitle", "publishtime":
		return element{role: custom}
	case "sup", "sub":
		return element{role: small}
	case "input":
		return element{role: field}
	case "img":
		return element{role: shown}
	case "option", "optgroup", "select":
		return element{role: option}
	}
	return element{}
}

// find looks a tag name up, in any case; name is empty for unknown ones.
func find(written string) (e element, name string) {
	var low [16]byte
	if len(written) > len(low) {
		return element{}, ""
	}
	for i := 0; i < len(written); i++ {
		if c := written[i]; 'A' <= c && c <= 'Z' {
			written = string(appendLower(low[:0], written))
			break
		}
	}
	if e = lookup(written); e == (element{}) {
		return e, ""
	}
	return e, written
}

func appendLower(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// heading is the level of a heading's tag.
func (t tag) heading() int { return int(t-tagH1) + 1 }

func (t tag) cell() bool { return t == tagTd || t == tagTh }

// inTable tells whether a tag belongs to the frame of a table.
func (t tag) inTable() bool { return tagTable <= t && t <= tagTh }
