package main

import (
	"github.com/spf13/cobra"

	"nianbao/model/codebook"
)

func (a *app) codebookCommand() *cobra.Command {
	var format, lang string
	c := &cobra.Command{
		Use:     "codebook",
		Short:   "Print the codebook: every key with its label, unit, clause and rules",
		Example: "  nianbao codebook --lang en > codebook.md\n  nianbao codebook --format csv > codebook.csv",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			w, err := a.words(lang)
			if err != nil {
				return err
			}
			switch format {
			case "md":
				return a.write(codebook.Markdown(codebook.Lang(w.lang)))
			case "csv":
				return a.write(codebook.CSV(codebook.Lang(w.lang)))
			}
			return usagef("--format md or --format csv", "unknown format %q", format)
		},
	}
	c.Flags().StringVar(&format, "format", "md", "md or csv")
	langFlag(c, &lang)
	return c
}
