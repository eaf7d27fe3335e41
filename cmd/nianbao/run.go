package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit codes. Where several apply, the order of precedence is: interrupted, usage or
// I/O, input (refused or no report), strict.
const (
	exitDone        = 0
	exitUsage       = 1 // usage or I/O
	exitRefused     = 2 // some input could not be read as a report
	exitStrict      = 3 // findings of severity error under --strict
	exitNoReport    = 4 // no report among the inputs
	exitInterrupted = 130
)

// app is the command with the world it talks to. Nothing below touches a global
// stream, so that every command can be tested in-process.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	colour         bool // stdout is a terminal that wants colour
}

// exit is an error with its exit code. Without text, everything has been said.
type exit struct {
	code       int
	text, hint string
}

func (e *exit) Error() string { return e.text }

func usagef(hint, format string, args ...any) error {
	return &exit{exitUsage, fmt.Sprintf(format, args...), hint}
}

// run carries out one command line and returns the exit code. A second interrupt ends
// the process at once.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop)
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: os.Getenv}
	a.colour = isTerminal(stdout) && a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"
	return a.run(ctx, args)
}

func (a *app) run(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	root.SetContext(ctx)
	err := root.Execute()
	if err == nil {
		return exitDone
	}
	var e *exit
	if !errors.As(err, &e) {
		e = &exit{code: exitUsage, text: err.Error()} // cobra's own: flags and arguments
	}
	a.complain(e.text, e.hint)
	return e.code
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "nianbao",
		Short: "Read Chinese annual reports on open government information into JSON",
		Long: `nianbao reads published 政府信息公开工作年度报告 (annual reports on open government
information) into canonical JSON: every figure with the text it was read from, the place
where it stood, and what does not add up. Everything runs offline.`,
		Example:       "  nianbao parse report.html > report.json\n  nianbao check report.html",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE:          a.noCommand,

		SuggestionsMinimumDistance: 2,
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usagef("see "+c.CommandPath()+" --help", "%v", err)
	})
	root.AddCommand(a.parseCommand(), a.checkCommand(), a.corpusCommand(), a.extractCommand(), a.mergeCommand(), a.panelCommand(),
		a.schemaCommand(), a.codebookCommand(), a.drawCommand(), a.versionCommand())
	return root
}

// noCommand runs when no subcommand has the name that was given, if any.
func (a *app) noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		c.SetOut(a.stderr) // stdout is for data
		_ = c.Help()
		return &exit{code: exitUsage}
	}
	hint := "nianbao --help lists the commands"
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "?"
	} else if _, err := os.Stat(args[0]); err == nil {
		hint = "to read a file: nianbao parse " + args[0]
	}
	return usagef(hint, "unknown command %q", args[0])
}

// write sends data to stdout. A reader that has gone away is no error to tell.
func (a *app) write(b []byte) error {
	_, err := a.stdout.Write(b)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE):
		return &exit{code: exitUsage}
	}
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return &exit{code: exitUsage, text: fmt.Sprintf("writing standard output: %v", err)}
}

// complain prints an error, each part on one line whatever file names hold.
func (a *app) complain(text, hint string) {
	if text != "" {
		fmt.Fprintf(a.stderr, "nianbao: error: %s\n", oneLine(text))
	}
	if hint != "" {
		fmt.Fprintf(a.stderr, "nianbao: hint: %s\n", oneLine(hint))
	}
}

// oneLine keeps a message from breaking its line or driving a terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, s)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
