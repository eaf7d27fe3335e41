package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"nianbao/corpus/bulk"
	"nianbao/corpus/panel"
)

func (a *app) panelCommand() *cobra.Command {
	var dir string
	var formats []string
	var quiet bool
	opt := panel.Options{Version: toolVersion()}
	c := &cobra.Command{
		Use:   "panel OUT.jsonl... -o DIR",
		Short: "Make a research panel of extracted reports",
		Long: `Make a folder of tables of the outputs of nianbao extract: long and wide CSV with a data
package and scripts for Stata, R and Python, Parquet, SQLite, codebooks in Chinese and
English. Organs are identified over the years, versions of one report are kept and one is
marked latest, and what contradicts from one year to another is a finding. A figure that is
missing has a value_status that says why.

Hosts outside .gov.cn are marked unverified; --accept-host names those that are genuine.

Exit codes: 0 done; 1 usage or I/O; 4 no report among the records; 130 interrupted.`,
		Example: "  nianbao panel out.jsonl -o panel\n  nianbao panel 2021.jsonl 2022.jsonl.zst -o panel --html --bom\n  nianbao panel out.jsonl -o panel --formats parquet",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("nianbao extract INPUT... -o out.jsonl makes one", "no extracted records")
			}
			return nil
		},
		RunE: func(c *cobra.Command, inputs []string) error {
			if dir == "" {
				return usagef("name the folder: -o panel", "no output folder")
			}
			if err := choose(&opt, formats); err != nil {
				return err
			}
			if !quiet {
				opt.Progress = a.passes()
			}
			bulk.Bound(panelMemory)
			r, err := panel.Build(c.Context(), inputs, dir, opt)
			return a.panelVerdict(c.Context(), r, err, quiet)
		},
	}
	f := c.Flags()
	f.StringVarP(&dir, "output", "o", "", "output folder")
	f.StringSliceVar(&formats, "formats", []string{"csv", "parquet", "sqlite"}, "what to write: csv, parquet, sqlite, none")
	f.BoolVar(&opt.HTML, "html", false, "write panel.html too: charts, one file, offline")
	f.BoolVar(&opt.BOM, "bom", false, "begin CSV files with a byte order mark, for Excel")
	f.StringSliceVar(&opt.Hosts, "accept-host", nil, "a host outside .gov.cn that is an organ's own")
	f.BoolVarP(&quiet, "quiet", "q", false, "no progress and no summary")
	return c
}

// panelMemory is what Go's part of the memory should stay below; SQLite has some more.
const panelMemory = 352 << 20

// choose sets what is written.
func choose(opt *panel.Options, formats []string) error {
	opt.NoCSV, opt.NoParquet, opt.NoSQLite = true, true, true
	for _, f := range formats {
		switch f {
		case "csv":
			opt.NoCSV = false
		case "parquet":
			opt.NoParquet = false
		case "sqlite":
			opt.NoSQLite = false
		case "none":
		default:
			return usagef("--formats csv,parquet,sqlite or some of them, or none", "unknown format %q", f)
		}
	}
	return nil
}

// passes tells how far the passes over the records are: always on one line of a
// terminal, now and then in a log.
func (a *app) passes() func(string, int) {
	told, terminal := time.Now(), isTerminal(a.stderr)
	return func(pass string, n int) {
		switch {
		case terminal:
			fmt.Fprintf(a.stderr, "\rnianbao: %s: %d records\x1b[K", pass, n)
		case time.Since(told) > tellEvery:
			told = time.Now()
			fmt.Fprintf(a.stderr, "nianbao: %s: %d records\n", pass, n)
		}
	}
}

func (a *app) panelVerdict(ctx context.Context, r *panel.Result, err error, quiet bool) error {
	if !quiet && isTerminal(a.stderr) {
		fmt.Fprint(a.stderr, "\r\x1b[K")
	}
	switch {
	case ctx.Err() != nil:
		return &exit{code: exitInterrupted, text: "interrupted: the folder is as it was"}
	case isFull(err):
		return usagef("the folder is as it was; make room and run the same command again", "the disk is full: %v", err)
	case err != nil:
		return &exit{code: exitUsage, text: err.Error()}
	}
	if !quiet {
		var found []string
		for _, id := range slices.Sorted(maps.Keys(r.Findings)) {
			found = append(found, fmt.Sprintf("%d %s", r.Findings[id], id))
		}
		line := fmt.Sprintf("nianbao: %d records: %d reports of %d organs (%d latest), %d failures", r.Records, r.Reports, r.Organs, r.Latest, r.Failures)
		if len(found) > 0 {
			line += "; over years and versions: " + strings.Join(found, ", ")
		}
		fmt.Fprintln(a.stderr, line)
	}
	if r.Reports == 0 {
		return &exit{code: exitNoReport, text: "no report among the records"}
	}
	return nil
}
