package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"nianbao/corpus/coverage"
	"nianbao/parser"
)

func (k *corpora) coverageCommand() *cobra.Command {
	var csv, html string
	c := &cobra.Command{
		Use:   "coverage --store DIR",
		Short: "Organ by year: what is there and what is missing",
		Long: `Print a table of organ by report year: parsed, findings, doubtful, found (captured, not
readable), no_report (captured and read, a notice or another page), blocked, failed, disallowed, open, absent; a dot where there is no
trace. Captures are placed by what the report says, failures by the link that led to them.

--csv writes a line a cell; --html one page with a heat map, which needs nothing else.`,
		Example: "  nianbao corpus coverage --store reports --html coverage.html --csv coverage.csv",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return k.coverage(c.Context(), csv, html) },
	}
	c.Flags().StringVar(&csv, "csv", "", "write the table as CSV to this file, - for standard output")
	c.Flags().StringVar(&html, "html", "", "write the heat map to this file")
	return c
}

func (k *corpora) coverage(ctx context.Context, csvFile, htmlFile string) error {
	s, err := k.open()
	if err != nil {
		return err
	}
	defer s.Close()
	lines := k.lines()
	t, err := coverage.Build(ctx, s, coverage.Options{Read: coverage.With(&parser.Parser{Version: toolVersion()}), Version: toolVersion(),
		Progress: func(n int) { lines.tell("%d captures read", n) }})
	lines.stop()
	if err != nil {
		return k.storeError(err)
	}
	var text, csv, html bytes.Buffer
	if err := t.Text(&text); err != nil {
		return err
	}
	if err := t.CSV(&csv); err != nil {
		return err
	}
	if err := t.HTML(&html, filepath.Base(filepath.Clean(k.dir))); err != nil {
		return err
	}
	if htmlFile != "" {
		if err := os.WriteFile(htmlFile, html.Bytes(), 0o644); err != nil {
			return k.storeError(err)
		}
	}
	switch csvFile {
	case "-":
		err = k.write(csv.Bytes())
	case "":
		err = k.write(text.Bytes())
	default:
		if err = os.WriteFile(csvFile, csv.Bytes(), 0o644); err == nil {
			err = k.write(text.Bytes())
		}
	}
	if err != nil {
		return k.storeError(err)
	}
	if len(t.Rows) == 0 {
		return &exit{exitNothing, "the store has no captures", ""}
	}
	return nil
}
