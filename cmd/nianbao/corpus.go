package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"syscall"

	"github.com/spf13/cobra"

	"nianbao/corpus"
)

// Further exit codes of the corpus commands. Where several apply, the order of
// precedence is: interrupted, usage or I/O, damaged, list, some, nothing.
const (
	exitSome    = exitRefused // some inputs or addresses could not be had
	exitNothing = exitNoReport
	exitList    = 5 // a list gave nothing, fewer than the last time, or a login or challenge
	exitDamaged = 6 // the store has lost or changed evidence
)

// corpora is what the corpus commands share.
type corpora struct {
	*app
	dir   string
	quiet bool
	log   string
}

func (a *app) corpusCommand() *cobra.Command {
	k := &corpora{app: a}
	c := &cobra.Command{
		Use:   "corpus",
		Short: "Keep captures of reports with their provenance: import, fetch, verify, coverage, ls",
		Long: `Keep captures of reports in a store: one folder with the bytes as they came, named by
their SHA-256, and a catalogue of where and when they came from. Nothing in it is ever
overwritten, and every command may be interrupted at any moment and run again.

Exit codes, the first that applies: 130 interrupted; 1 usage or I/O; 6 verify: evidence is
lost or changed; 5 fetch: a list gave nothing, or fewer than the last time, or a login or
challenge page; 2 some inputs or addresses could not be had; 4 there was nothing to take;
0 done.`,
		Example: "  nianbao corpus import --store reports saved-pages/ crawl.warc.gz\n  nianbao corpus coverage --store reports --html coverage.html",
		Args:    cobra.ArbitraryArgs,
		RunE:    a.noCommand,
	}
	f := c.PersistentFlags()
	f.StringVar(&k.dir, "store", "", "folder of the store (needed)")
	f.BoolVarP(&k.quiet, "quiet", "q", false, "no progress and no summary")
	f.StringVar(&k.log, "log", "", "write a structured log (JSON) to this file, - for standard error")
	c.AddCommand(k.importCommand(), k.fetchCommand(), k.verifyCommand(), k.coverageCommand(), k.lsCommand())
	return c
}

// create opens the store for writing; it is made if it is not there.
func (k *corpora) create() (*corpus.Store, error) {
	if k.dir == "" {
		return nil, usagef("--store reports", "no store: name its folder")
	}
	s, err := corpus.Create(k.dir)
	return s, k.storeError(err)
}

// open opens a store that is there.
func (k *corpora) open() (*corpus.Store, error) {
	if k.dir == "" {
		return nil, usagef("--store reports", "no store: name its folder")
	}
	s, err := corpus.Open(k.dir)
	return s, k.storeError(err)
}

// isFull tells a disk that is full, by the system or by SQLite.
func isFull(err error) bool { return errors.Is(err, syscall.ENOSPC) || corpus.IsFull(err) }

// storeError gives errors of the store their code and hint.
func (k *corpora) storeError(err error) error {
	var e *exit
	var path *fs.PathError
	switch {
	case err == nil, errors.As(err, &e):
		return err
	case errors.Is(err, context.Canceled):
		return &exit{exitInterrupted, "interrupted", "the same command goes on where it stopped"}
	case errors.Is(err, corpus.ErrNoStore):
		return usagef("nianbao corpus import or fetch makes a store in a new or empty folder", "%v", err)
	case errors.Is(err, corpus.ErrLocked):
		return usagef("wait for it, or import meanwhile", "%v", err)
	case isFull(err):
		return usagef("what is in the store is whole; make room and run the same command again", "the disk is full: %v", err)
	case corpus.IsReadOnly(err), errors.Is(err, syscall.EROFS):
		return usagef("ls, verify and coverage need no writing", "%s cannot be written: it is read-only", k.dir)
	case errors.As(err, &path):
		return usagef("", "%s: %v", path.Path, path.Err)
	}
	return &exit{code: exitUsage, text: err.Error()}
}

// logger opens the structured log.
func (k *corpora) logger() (*slog.Logger, func(), error) {
	switch k.log {
	case "":
		return slog.New(slog.DiscardHandler), func() {}, nil
	case "-":
		return slog.New(slog.NewJSONHandler(k.stderr, &slog.HandlerOptions{Level: slog.LevelDebug})), func() {}, nil
	}
	f, err := os.OpenFile(k.log, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return nil, nil, k.storeError(err)
	}
	return slog.New(slog.NewJSONHandler(f, &slog.HandlerOptions{Level: slog.LevelDebug})), func() { f.Close() }, nil
}

// say prints a line for people, unless they want none.
func (k *corpora) say(format string, args ...any) {
	if !k.quiet {
		fmt.Fprintf(k.stderr, "nianbao: %s\n", oneLine(fmt.Sprintf(format, args...)))
	}
}

// warn prints a line that --quiet does not silence.
func (k *corpora) warn(format string, args ...any) {
	fmt.Fprintf(k.stderr, "nianbao: warning: %s\n", oneLine(fmt.Sprintf(format, args...)))
}
