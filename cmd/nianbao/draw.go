package main

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"nianbao/parser/pdf"
)

// drawCommand is for eyes: it shows why a table of a PDF was read as it was.
func (a *app) drawCommand() *cobra.Command {
	page := 1
	var l limits
	c := &cobra.Command{
		Use:   "draw FILE.pdf",
		Short: "Draw a page of a PDF as SVG with the cells that were read over it",
		Long: `draw writes one page of a PDF as SVG to standard output: its characters in grey, its
rulings in blue, and in red the cells that parse makes of them, with row and column.`,
		Example: "  nianbao draw report.pdf --page 2 > page.svg",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("see "+c.CommandPath()+" --help", "draw takes one PDF, got %d arguments", len(args))
			}
			if err := l.validate(); err != nil {
				return err
			}
			data, err := a.read(c.Context(), args[0], l.bytes)
			if err != nil {
				return &exit{code: exitUsage, text: fmt.Sprintf("%s: %s", args[0], reason(err))}
			}
			var b bytes.Buffer
			if err := pdf.Draw(&b, data, page); err != nil {
				return &exit{code: exitRefused, text: fmt.Sprintf("%s: %v", args[0], err)}
			}
			return a.write(b.Bytes())
		},
	}
	l.flags(c)
	c.Flags().IntVar(&page, "page", 1, "page to draw, from 1")
	return c
}
