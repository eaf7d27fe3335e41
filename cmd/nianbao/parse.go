package main

import (
	"github.com/spf13/cobra"

	"nianbao/model"
	"nianbao/parser"
)

func (a *app) parseCommand() *cobra.Command {
	b := &batch{app: a, w: &english}
	var opt model.JSONOptions
	var many, apply bool
	c := &cobra.Command{
		Use:   "parse FILE...",
		Short: "Print the canonical JSON of reports, one line each",
		Long: `Print the canonical JSON of each report on one line, in the order of the files
(JSON Lines). A file is a web page, plain text or PDF; - is standard input. An input that
cannot be read is told on stderr, and the others go on.

Exit codes, the first that applies: 130 interrupted; 1 usage or I/O; 4 none of the
inputs is a report; 2 some input could not be read as a report; 3 a finding of severity
error under --strict; 0 done.`,
		Example: "  nianbao parse --pretty report.html\n  nianbao parse reports/*.html > reports.jsonl\n  curl -s URL | nianbao parse -",
		RunE: func(c *cobra.Command, files []string) error {
			return b.each(c.Context(), files, func(_ *parser.Parser, _ parser.Source, r *model.Report) error {
				if apply {
					r.ApplySuggestions()
				}
				out := r.AppendJSON(nil, opt)
				if many {
					out = pretty(out)
				}
				return a.write(append(out, '\n'))
			})
		},
	}
	c.Flags().BoolVar(&many, "pretty", false, "many lines, for people")
	c.Flags().BoolVar(&opt.Compact, "compact", false, "figures only: leave out cells, the evidence")
	c.Flags().BoolVar(&apply, "apply-suggestions", false, `take over the suggestions of findings; such cells are "suggested"`)
	b.flags(c)
	return c
}
