package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"nianbao/corpus/bulk"
)

func (a *app) mergeCommand() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "merge -o OUT.jsonl [PART...]",
		Short: "Join the parts of a sharded extract into one output",
		Long: `Join the parts that nianbao extract --shard made into the output that one machine would
have made, byte for byte. Without PART the parts are OUT-*-of-*.jsonl beside OUT. All parts
must be there, complete, unaltered, and made by one version with the same limits from the
same list of inputs; else nothing is written.

Exit codes: 0 done; 1 the parts do not fit together, usage or I/O; 130 interrupted.`,
		Example: "  nianbao merge -o out.jsonl\n  nianbao merge -o out.jsonl parts/*-of-7.jsonl",
		RunE: func(c *cobra.Command, parts []string) error {
			if out == "" {
				return usagef("name the output: -o out.jsonl", "no output file")
			}
			if len(parts) == 0 {
				found, err := bulk.Parts(out)
				if err != nil {
					return &exit{code: exitUsage, text: err.Error()}
				}
				if parts = found; len(parts) == 0 {
					return usagef("nianbao extract --shard 0/4 -o "+out+" makes the first of four", "%s has no parts beside it", out)
				}
			}
			m, err := bulk.Merge(c.Context(), out, parts)
			switch {
			case c.Context().Err() != nil:
				return &exit{code: exitInterrupted, text: "interrupted"}
			case err != nil:
				return &exit{code: exitUsage, text: err.Error()}
			}
			fmt.Fprintf(a.stderr, "nianbao: %d records from %d parts\n", m.Output.Records, len(parts))
			return nil
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "output file")
	return c
}
