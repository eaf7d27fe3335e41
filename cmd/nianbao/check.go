package main

import (
	"github.com/spf13/cobra"

	"nianbao/model"
	"nianbao/parser"
)

func (a *app) checkCommand() *cobra.Command {
	b := &batch{app: a, w: &english}
	var lang string
	c := &cobra.Command{
		Use:   "check FILE...",
		Short: "Tell people what does not add up in a report, and where",
		Long: `Print the findings of each report for people: what contradicts what, spelt out in
figures, with the printed text of each cell and its place in the source (line:column of
text and web pages, counted in the decoded source; page and box of a PDF).

A finding is one of four kinds. source: the published figures contradict each other.
reading: nianbao is not sure of its reading. form: the report departs from the official
form. text: the text lacks something or disagrees with the tables. Exit codes are those of parse.`,
		Example: "  nianbao check report.html\n  nianbao check --strict --lang zh reports/*.html",
		RunE: func(c *cobra.Command, files []string) error {
			w, err := a.words(lang)
			if err != nil {
				return err
			}
			b.w = w
			first := true
			return b.each(c.Context(), files, func(p *parser.Parser, src parser.Source, r *model.Report) error {
				text, err := p.Decode(src)
				if err != nil { // it was read a moment ago
					return err
				}
				page := newPage(r, src.Name, text, w, a.colour)
				if !first {
					page.line()
				}
				first = false
				page.print()
				return a.write(page.out)
			})
		},
	}
	langFlag(c, &lang)
	b.flags(c)
	return c
}
