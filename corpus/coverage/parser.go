package coverage

import (
	"errors"

	"nianbao/model"
	"nianbao/parser"
)

// With reads by the parser of this project.
func With(p *parser.Parser) Reader {
	return func(name, media string, data []byte) Reading {
		r, err := p.Parse(parser.Source{Name: name, Media: media, Data: data})
		if err != nil {
			if e, ok := errors.AsType[*parser.Error](err); ok {
				return Reading{Status: string(e.Code), Note: e.Err.Error()}
			}
			return Reading{Status: "error", Note: err.Error()}
		}
		n := 0
		for _, f := range r.Findings {
			if f.Severity != model.Info {
				n++
			}
		}
		return Reading{Status: string(r.Status), Organ: r.Organ.Name, Year: r.Year, Title: r.Title, Findings: n}
	}
}
