package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"nianbao/corpus/bulk"
	"nianbao/parser"
)

// extraction is one run of the extract command.
type extraction struct {
	app     *app
	limits  limits
	jobs    int
	timeout time.Duration
	out     string
	shard   string
	report  string
	quiet   bool
	strict  bool
	lenient bool
}

func (a *app) extractCommand() *cobra.Command {
	x := &extraction{app: a}
	c := &cobra.Command{
		Use:   "extract INPUT... -o OUT.jsonl",
		Short: "Read many inputs into JSON Lines, one record each",
		Long: `Read many inputs into JSON Lines. An INPUT is a file, a folder, a zip or tar archive, a
WARC, JSON Lines of captures ({"url", "html"}), a corpus store, or - for a list of such
paths on standard input, one a line. Every input gives exactly one record, in the order of
the inputs and with the same bytes whatever -j; one that cannot be read is a record with
an error. An OUT that ends in .zst is compressed.

A run that was interrupted or killed goes on where it stopped when the same command is
given again: inputs that have not changed are not read again by the same version.

--shard I/N reads only part I of N, counted from 0, into OUT-I-of-N.jsonl; /N takes I from
JOB_COMPLETION_INDEX or SLURM_ARRAY_TASK_ID. nianbao merge joins the parts.

Exit codes, the first that applies: 130 interrupted; 1 usage or I/O; 4 none of the inputs
is a report; 2 some input could not be read as a report (not with --failures-ok); 3 a
finding of severity error under --strict; 0 done.`,
		Example: "  nianbao extract captures/ -o out.jsonl\n  find . -name '*.html' | nianbao extract - -o out.jsonl.zst -j 8\n  nianbao extract captures/ -o out.jsonl --shard /100",
		Args:    inputArgs,
		RunE:    func(c *cobra.Command, paths []string) error { return x.run(c.Context(), paths) },
	}
	f := c.Flags()
	f.StringVarP(&x.out, "output", "o", "", "output file; without it standard output, which cannot be resumed")
	f.IntVarP(&x.jobs, "jobs", "j", 0, "workers (default: one for each core)")
	f.DurationVar(&x.timeout, "timeout", 30*time.Second, "give an input up after this time")
	f.StringVar(&x.shard, "shard", "", "read part I of N only: I/N, or /N inside a cluster job")
	f.StringVar(&x.report, "report", "", "write the counts of the run as JSON to this file")
	f.BoolVarP(&x.quiet, "quiet", "q", false, "no progress and no summary")
	f.BoolVar(&x.strict, "strict", false, "exit 3 if any report has a finding of severity error")
	f.BoolVar(&x.lenient, "failures-ok", false, "exit 0 although some inputs are no readable report: they are recorded")
	x.limits.flags(c)
	return c
}

func (x *extraction) run(ctx context.Context, paths []string) error {
	opt, err := x.options()
	if err != nil {
		return err
	}
	bulk.Tune()
	bar := x.progress(ctx, paths)
	opt.Each = func(o bulk.Outcome) {
		bar.add(o)
		if o.Bug != nil {
			bar.tell(func() {
				x.app.complain(fmt.Sprintf("%s: internal error: %v", o.Input, o.Bug.Value), "this is a bug of nianbao: please report it with the input")
				_, _ = x.app.stderr.Write(o.Bug.Stack)
			})
		}
	}
	sum, err := bulk.Run(ctx, x.source(ctx, paths), opt)
	bar.stop()
	if sum == nil {
		return &exit{code: exitUsage, text: err.Error()}
	}
	if err == nil || errors.Is(err, context.Canceled) { // else the line would look like success
		if e := x.tell(sum); err == nil {
			err = e
		}
	}
	return x.verdict(sum, err)
}

func (x *extraction) options() (bulk.Options, error) {
	opt := bulk.Options{Out: x.out, Jobs: x.jobs, Timeout: x.timeout, Stream: x.app.stdout,
		Parser: parser.Parser{MaxBytes: x.limits.bytes, MaxDepth: x.limits.depth, MaxPages: x.limits.pages, Version: toolVersion()}}
	if err := x.limits.validate(); err != nil {
		return opt, err
	}
	switch {
	case x.jobs < 0:
		return opt, usagef("", "--jobs is %d, want 1 or more", x.jobs)
	case x.timeout <= 0:
		return opt, usagef("", "--timeout is %v, want more than 0", x.timeout)
	case x.out == "" && x.shard != "":
		return opt, usagef("name the output: -o out.jsonl", "--shard without an output file")
	}
	var err error
	if opt.Shard, err = bulk.ParseShard(x.shard, x.app.getenv); err != nil {
		return opt, usagef("--shard 0/4, or --shard /4 inside a cluster job", "%v", err)
	}
	return opt, nil
}

// source opens the operands in order; - is a list of more.
func (x *extraction) source(ctx context.Context, paths []string) bulk.Source {
	open := func(path string) bulk.Source { return bulk.Open(ctx, path) }
	var all []bulk.Source
	for _, p := range paths {
		if p == "-" {
			all = append(all, bulk.List(ctx, x.app.stdin, open))
		} else {
			all = append(all, open(p))
		}
	}
	return bulk.Join(all...)
}

// tell says how the run went: a line for people, a file for programs.
func (x *extraction) tell(sum *bulk.Summary) error {
	if !x.quiet {
		fmt.Fprintf(x.app.stderr, "nianbao: %v\n", sum)
	}
	if x.report == "" {
		return nil
	}
	b, err := json.MarshalIndent(sum, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(x.report, append(b, '\n'), 0o666); err != nil {
		return fmt.Errorf("%s: %s", x.report, reason(err))
	}
	return nil
}

func (x *extraction) verdict(sum *bulk.Summary, err error) error {
	switch {
	case errors.Is(err, context.Canceled):
		hint := ""
		if x.out != "" {
			hint = "the same command goes on where this one stopped"
		}
		return &exit{exitInterrupted, fmt.Sprintf("interrupted after %d records", sum.Records), hint}
	case isFull(err):
		return usagef("nothing that looks whole was left; make room, and the same command goes on where this one stopped", "the disk is full: %v", err)
	case err != nil:
		return &exit{code: exitUsage, text: err.Error()}
	case sum.Inputs == 0:
		return &exit{code: exitNoReport, text: "no inputs"}
	case sum.Reports == 0 && sum.Records > 0 && sum.ByCode[parser.NotReport] == sum.Records && !x.lenient:
		return &exit{code: exitNoReport}
	case sum.Failed > 0 && !x.lenient:
		return &exit{code: exitRefused}
	case x.strict && sum.Errors > 0:
		return &exit{code: exitStrict}
	}
	return nil
}
