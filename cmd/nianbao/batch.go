package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"nianbao/corpus/bulk"
	"nianbao/model"
	"nianbao/model/message"
	"nianbao/parser"
)

// batch reads the inputs of a command one after the other. One that fails is told on
// stderr and the others go on.
type batch struct {
	app    *app
	limits limits
	strict bool
	w      *words // what is told on stderr

	inputs, failed, refused, notReports int
	broken                              bool // some report has a finding of severity error
}

func (b *batch) flags(c *cobra.Command) {
	c.Flags().BoolVar(&b.strict, "strict", false, "exit 3 if any report has a finding of severity error")
	b.limits.flags(c)
	c.Args = inputArgs
}

// inputArgs wants files, and stdin once at most.
func inputArgs(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usagef("give one or more files, or - for standard input", "no input")
	}
	seen := false
	for _, f := range args {
		if f == "-" && seen {
			return usagef("", "standard input (-) is given twice")
		}
		seen = seen || f == "-"
	}
	return nil
}

// each hands every report to use. What it returns carries the exit code.
func (b *batch) each(ctx context.Context, files []string, use func(*parser.Parser, parser.Source, *model.Report) error) error {
	if err := b.limits.validate(); err != nil {
		return err
	}
	bulk.Tune() // most runs are over before a collection would pay
	go parser.Prepare()
	p := &parser.Parser{MaxBytes: b.limits.bytes, MaxDepth: b.limits.depth, MaxPages: b.limits.pages, Version: toolVersion()}
	for _, file := range files {
		src, r, err := b.one(ctx, p, file)
		if ctx.Err() != nil {
			return &exit{code: exitInterrupted, text: fmt.Sprintf("interrupted after %d of %d inputs", b.inputs, len(files))}
		}
		b.inputs++
		if err != nil {
			b.fail(file, err)
			continue
		}
		for _, f := range r.Findings {
			b.broken = b.broken || f.Severity == model.Error
		}
		if err := use(p, src, r); err != nil {
			return err
		}
	}
	return b.verdict()
}

func (b *batch) one(ctx context.Context, p *parser.Parser, file string) (src parser.Source, r *model.Report, err error) {
	src = parser.Source{Name: b.w.inputName(file)}
	if ctx.Err() != nil {
		return src, nil, ctx.Err()
	}
	if src.Data, err = b.app.read(ctx, file, b.limits.bytes); err != nil {
		return src, nil, err
	}
	bulk.Bound(calm + 2*int64(len(src.Data)))
	defer func() { // our bug must not cost the other inputs
		if v := recover(); v != nil {
			r, err = nil, &bug{v, debug.Stack()}
		}
	}()
	r, err = p.Parse(src)
	return src, r, err
}

// calm is the memory beside its input that the parse of one report needs at most, so that a
// report of 120 pages stays under 64 MB: beyond it the garbage collector works harder.
const calm = 40 << 20

// bug is a panic of the parser.
type bug struct {
	value any
	stack []byte
}

func (e *bug) Error() string { return fmt.Sprintf("internal error: %v", e.value) }

func (b *batch) fail(file string, err error) {
	name := b.w.inputName(file)
	var e *parser.Error
	var fault *bug
	switch {
	case errors.As(err, &e):
		b.refused++
		if e.Code == parser.NotReport {
			b.notReports++
		}
		b.complain(name, e.Err.Error(), hintFor(e))
	case errors.As(err, &fault):
		b.refused++
		b.complain(name, fault.Error(), "this is a bug of nianbao: please report it with the input")
		_, _ = b.app.stderr.Write(fault.stack)
	case errors.Is(err, errDirectory):
		b.failed++
		b.complain(name, "is a directory, want files", "let the shell list them: "+name+"/*.html")
	default:
		b.failed++
		b.complain(name, reason(err), "")
	}
}

// complain is what went wrong with one input, and a hint.
func (b *batch) complain(name, text, hint string) {
	if b.w.lang == "zh" {
		text, hint = message.Complaint(text), message.Complaint(hint)
	}
	fmt.Fprintf(b.app.stderr, b.w.failed, oneLine(name), oneLine(text))
	if hint != "" {
		fmt.Fprintf(b.app.stderr, b.w.hint, oneLine(hint))
	}
}

func hintFor(e *parser.Error) string {
	switch e.Code {
	case parser.Empty:
		return "the download may have failed: get the file again"
	case parser.Unsupported:
		return "save the report as a web page or as plain text"
	case parser.Binary:
		return "want a web page, plain text or PDF"
	case parser.Garbled, parser.BadEncoding:
		return "get the original bytes again, without a conversion in between"
	}
	if e.Code == parser.TooLarge && e.Source == "" { // refused before it was parsed
		return "--max-bytes N raises the limit"
	}
	return ""
}

// verdict is the exit code of the whole run, and a last line when some of many failed.
func (b *batch) verdict() error {
	if lost := b.failed + b.refused; b.inputs > 1 && lost > 0 {
		fmt.Fprintf(b.app.stderr, b.w.inputs, b.inputs, b.inputs-lost, b.notReports, b.refused-b.notReports, b.failed)
	}
	switch {
	case b.failed > 0:
		return &exit{code: exitUsage}
	case b.notReports == b.inputs:
		return &exit{code: exitNoReport}
	case b.refused > 0:
		return &exit{code: exitRefused}
	case b.strict && b.broken:
		return &exit{code: exitStrict}
	}
	return nil
}

func (w *words) inputName(file string) string {
	switch file {
	case "-":
		return w.stdin
	case "":
		return `""`
	}
	return file
}
