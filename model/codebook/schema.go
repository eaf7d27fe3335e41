package codebook

import (
	"nianbao/model"
	"nianbao/model/edition"
)

// SchemaID names the schema of this version of the JSON form.
const SchemaID = "urn:nianbao:schema:report:" + model.SchemaVersion

// Schema is the JSON Schema (2020-12) of the canonical JSON. It is strict: no
// property that is not described, and every key of the report's own edition.
func Schema() []byte {
	vars := Variables()
	root := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", SchemaID},
		{"title", "政府信息公开工作年度报告 / Annual report on open government information"},
		{"description", "nianbao 的规范 JSON。tables 为数值，cells 为每个数值的原文、状态与位置。 / Canonical JSON of nianbao: figures in tables, and for each its raw text, status and place in cells."},
	}
	root = append(root, record(properties(), "cells")...)
	return append(root,
		member{"allOf", perEdition(vars)},
		member{"$defs", definitions(vars)}).pretty()
}

// perEdition demands of each edition its own keys. Those of other editions are
// allowed beside them: forms are mixed.
func perEdition(vars []Variable) []any {
	var all []any
	for _, e := range edition.All {
		var keys []model.Key
		for _, p := range e.Places() {
			if !p.Table.Variant {
				keys = append(keys, p.Key)
			}
		}
		names := make([]any, len(keys))
		for i, k := range keys {
			names[i] = string(k)
		}
		all = append(all, object{
			{"if", object{{"properties", object{{"edition", object{{"const", string(e.ID)}}}}}, {"required", []any{"edition"}}}},
			{"then", object{{"properties", object{
				{"tables", required(treeOf(keys))},
				{"cells", object{{"required", names}}},
			}}}},
		})
	}
	return all
}

// branch is a part of the dotted keys; a leaf has a key.
type branch struct {
	name     string
	key      model.Key
	children []*branch
}

// treeOf nests keys in first-seen order, as the canonical JSON does.
func treeOf(keys []model.Key) *branch {
	root := &branch{}
	for _, k := range keys {
		at := root
		from := 0
		for i := 0; i <= len(k); i++ {
			if i == len(k) || k[i] == '.' {
				at = at.child(string(k[from:i]))
				from = i + 1
			}
		}
		at.key = k
	}
	return root
}

func (b *branch) child(name string) *branch {
	for _, c := range b.children {
		if c.name == name {
			return c
		}
	}
	c := &branch{name: name}
	b.children = append(b.children, c)
	return c
}

// required demands all keys of a tree, and says nothing about their values.
func required(b *branch) object {
	if len(b.children) == 0 {
		return object{}
	}
	var names []any
	var below object
	for _, c := range b.children {
		names = append(names, c.name)
		if len(c.children) > 0 {
			below = append(below, member{c.name, required(c)})
		}
	}
	o := object{{"required", names}}
	if below != nil {
		o = append(o, member{"properties", below})
	}
	return o
}

// described is the closed schema of a tree with a description for every leaf.
func described(b *branch, of map[model.Key]Variable) object {
	if b.key != "" {
		return object{{"description", of[b.key].Description()}, {"type", []any{"number", "null"}}}
	}
	var props object
	for _, c := range b.children {
		props = append(props, member{c.name, described(c, of)})
	}
	return object{{"description", branchText(b.name)}, {"type", "object"}, {"properties", props}, {"additionalProperties", false}}
}

// tables is the schema of all keys, and the list of them.
func tables(vars []Variable) (schema object, names []any) {
	var keys []model.Key
	of := map[model.Key]Variable{}
	for _, v := range vars {
		keys = append(keys, v.Key)
		names = append(names, string(v.Key))
		of[v.Key] = v
	}
	return described(treeOf(keys), of), names
}

// branchText describes a level of the keys by the labels that the forms give it.
func branchText(name string) string {
	if name == "" {
		return "各表数值，按键名分层；无数值者为 null，原因见 cells。 / Figures by key; null where there is none, with the reason in cells."
	}
	for _, e := range edition.All {
		for _, s := range e.Sections {
			if s.Key == name {
				return s.Zh + " / " + s.En
			}
		}
		for _, t := range e.Tables {
			for _, g := range t.Groups {
				if last(g.Key) == name {
					return g.Zh + " / " + g.En
				}
			}
			for _, r := range t.Rows {
				if last(r.Key) == name {
					return r.Zh + " / " + r.En
				}
			}
			for _, c := range t.Cols {
				if c.Before == name {
					return c.Zh + " / " + c.En
				}
			}
		}
	}
	return branchNames[name].both()
}

func last(key string) string {
	for i := len(key) - 1; i >= 0; i-- {
		if key[i] == '.' {
			return key[i+1:]
		}
	}
	return key
}

// branchNames are levels of keys that no form has a label for.
var branchNames = map[string]Text{"appeals": {"行政申诉", "Administrative appeals"}}
