package main

import (
	"github.com/spf13/cobra"

	"nianbao/model/codebook"
)

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema (2020-12) of the output",
		Long: `Print the JSON Schema (2020-12) of the output of parse. Its descriptions are bilingual:
they are the codebook for machines.`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return a.write(codebook.Schema()) },
	}
}
