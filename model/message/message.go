// Package message says in Chinese what the findings of a report say in English, and why an
// input is refused.
//
// The message of a finding is data: it stands in the JSON, in English, and is put together
// where the finding is made. Here the id of each finding has the shapes of its messages, an
// English pattern beside the Chinese one. {slots} of a pattern are read by kind: figures
// and printed text stay as they are, other kinds have shapes of their own. So the shapes
// are a small grammar, in which an id is where reading begins, and reading a message by
// its English side and writing the Chinese one is all there is to it.
//
// A catalog of formats, as in golang.org/x/text/message, would have to stand where the
// messages are made, and these are put together from parts. A message that no shape has
// is left in English; TestSources finds it before anybody reads it.
package message

import (
	"maps"
	"strings"

	"nianbao/model"
)

// shape is a message, or a part of one, in both languages. A slot is named for its kind,
// with a digit behind it where a pattern has several of one: {n} of {n2} pages.
type shape struct{ en, zh string }

// grammar has the shapes of ids and of kinds.
type grammar map[string][]shape

var shapes = join(checks, equations, tables, phrases, reasons, guesses, identities, organs, captures, damages, complaints)

func join(parts ...grammar) grammar {
	all := grammar{}
	for _, g := range parts {
		maps.Copy(all, g)
	}
	return all
}

// Chinese is the message of a finding in Chinese; ok is false where it has no shape. name
// is what a cell is called.
func Chinese(f model.Finding, name func(model.Key) string) (text string, ok bool) {
	r := reading{name: name, known: map[part]result{}}
	return r.say(f.ID, f.Message)
}

// Complaint is in Chinese why an input is refused, or a hint; in English where it has no
// shape.
func Complaint(text string) string {
	r := reading{known: map[part]result{}}
	if zh, ok := r.say("complaint", text); ok {
		return zh
	}
	return text
}

// reading keeps what parts of a message say, since a pattern may be tried at many places.
type reading struct {
	name  func(model.Key) string
	known map[part]result
}

type part struct{ kind, en string }

type result struct {
	zh string
	ok bool
}

func (r *reading) say(kind, en string) (zh string, ok bool) {
	p := part{kind, en}
	known, seen := r.known[p]
	if !seen {
		known.zh, known.ok = r.read(kind, en)
		r.known[p] = known
	}
	return known.zh, known.ok
}

func (r *reading) read(kind, en string) (zh string, ok bool) {
	if kind == "key" {
		zh = r.name(model.Key(en))
		return zh, zh != ""
	}
	if terminal := terminals[kind]; terminal != nil {
		return terminal(en)
	}
	for _, s := range shapes[kind] {
		if slots, ok := r.match(s.en, en); ok {
			return strings.NewReplacer(slots...).Replace(s.zh), true
		}
	}
	return "", false
}

// match reads a text by a pattern: the slots with what they say, in pairs. A slot ends where
// the words behind it begin, at the first such place where the rest is right as well.
func (r *reading) match(pattern, en string) (slots []string, ok bool) {
	words, pattern, more := strings.Cut(pattern, "{")
	en, ok = strings.CutPrefix(en, words)
	if !ok || !more {
		return nil, ok && en == ""
	}
	slot, pattern, _ := strings.Cut(pattern, "}")
	stop, _, _ := strings.Cut(pattern, "{")
	for at := next(en, stop, 0); at > 0; at = next(en, stop, at) {
		zh, ok := r.say(strings.TrimRight(slot, "23"), en[:at])
		if !ok {
			continue
		}
		if rest, ok := r.match(pattern, en[at:]); ok {
			return append(rest, "{"+slot+"}", zh), true
		}
	}
	return nil, false
}

// next is where a slot may end behind at, or 0. Without words behind it, it takes all.
func next(en, stop string, at int) int {
	switch {
	case at == len(en):
		return 0
	case stop == "":
		return len(en)
	}
	if i := strings.Index(en[at+1:], stop); i >= 0 {
		return at + 1 + i
	}
	return 0
}
