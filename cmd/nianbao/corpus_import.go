package main

import (
	"context"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"nianbao/corpus/importer"
)

func (k *corpora) importCommand() *cobra.Command {
	var o importer.Options
	c := &cobra.Command{
		Use:   "import --store DIR INPUT...",
		Short: "Bring in saved pages, folders, archives, WARC, JSON Lines, lists of addresses",
		Long: `Bring captures into a store. An INPUT is a saved page or document, a folder of them, a
zip, tar or tar.gz archive, a WARC (plain or gzip), JSON Lines of {"url", "html"} (also
"text" or "base64", "status", "retrieved_at"), or a text file with an address a line, which
are put on the list for the next fetch.

A saved page keeps its address where it tells it. What is there already is not entered
twice; the same report from two addresses is two captures, linked, and one file. Of a WARC
only pages and documents that look like reports are taken, unless --all is given. Pages of
challenges, captchas and logins are not taken; they are recorded as blocked.

Documents that a page links to are tied to it when they are in the store. --attachments
puts the others on the list for the next fetch.`,
		Example: "  nianbao corpus import --store reports saved-pages/ more.zip\n  nianbao corpus import --store reports CC-MAIN-2026.warc.gz",
		RunE: func(c *cobra.Command, inputs []string) error {
			if len(inputs) == 0 {
				return usagef("see "+c.CommandPath()+" --help", "nothing to import")
			}
			return k.importAll(c.Context(), inputs, o)
		},
	}
	c.Flags().BoolVar(&o.All, "all", false, "take every page and document of a WARC")
	c.Flags().BoolVar(&o.Attachments, "attachments", false, "put missing attachments of pages on the list for the next fetch")
	c.Flags().Int64Var(&o.MaxBytes, "max-bytes", 64<<20, "refuse larger captures")
	c.Flags().Int64Var(&o.MaxTotal, "max-total", 256<<30, "stop at an archive that unpacks to more bytes")
	return c
}

func (k *corpora) importAll(ctx context.Context, inputs []string, o importer.Options) error {
	s, err := k.create()
	if err != nil {
		return err
	}
	defer s.Close()
	log, done, err := k.logger()
	if err != nil {
		return err
	}
	defer done()
	lines := k.lines()
	o.Log = log
	o.Progress = func(st importer.Stats) { lines.tell("%d seen, %d new captures", st.Seen, st.New) }
	st, err := importer.Run(ctx, s, inputs, o)
	lines.stop()
	if err != nil {
		if st.New > 0 {
			k.say("%d captures are in the store", st.New)
		}
		return k.storeError(err)
	}
	k.tellImport(st)
	switch {
	case len(st.Failures) > 0:
		return &exit{code: exitSome}
	case st.New+st.Same+st.URLs == 0:
		return &exit{exitNothing, "no capture of a report among the inputs", ""}
	}
	return nil
}

func (k *corpora) tellImport(st *importer.Stats) {
	for _, f := range st.Failures {
		k.warn("%s: %s", f.Name, f.Reason)
	}
	for _, f := range st.Blocked {
		k.warn("%s: blocked, not stored: %s", f.Name, f.Reason)
	}
	for _, reason := range slices.Sorted(maps.Keys(st.Left)) {
		if st.Left[reason] > 0 {
			k.say("%d left out: %s", st.Left[reason], reason)
		}
	}
	k.say("%d new captures (%d bytes), %d were there, %d failed, %d blocked", st.New, st.Bytes, st.Same, len(st.Failures), len(st.Blocked))
	if st.Missing > 0 {
		k.say("%d attachments of pages are not in the store; --attachments puts them on the list for fetch", st.Missing)
	}
	if st.URLs > 0 {
		k.say("%d addresses on the list: nianbao corpus fetch --store %s", st.URLs, k.dir)
	}
}
