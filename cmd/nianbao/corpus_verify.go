package main

import (
	"context"

	"github.com/spf13/cobra"
)

func (k *corpora) verifyCommand() *cobra.Command {
	var repair bool
	c := &cobra.Command{
		Use:   "verify --store DIR",
		Short: "Re-hash every file of a store and compare it with the catalogue",
		Long: `Read every raw file, compare its SHA-256 with its name and with the catalogue, and let
SQLite check the catalogue. --repair takes captures whose bytes are lost or changed out of
the catalogue, moves damaged files aside to tmp/damaged-…, and puts their addresses back on
the list for the next fetch.`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return k.verify(c.Context(), repair) },
	}
	c.Flags().BoolVar(&repair, "repair", false, "put lost addresses back on the list to fetch")
	return c
}

func (k *corpora) verify(ctx context.Context, repair bool) error {
	open := k.open
	if repair {
		open = k.create
	}
	s, err := open()
	if err != nil {
		return err
	}
	defer s.Close()
	lines := k.lines()
	h, err := s.Verify(ctx, func(n int) { lines.tell("%d files read", n) })
	lines.stop()
	if err != nil {
		return k.storeError(err)
	}
	for _, bad := range []struct {
		what string
		list []string
	}{{"the bytes are lost", h.Missing}, {"the bytes have changed", h.Damaged}, {"no file of the store", h.Foreign}, {"catalogue", h.Integrity}} {
		for _, name := range bad.list {
			k.warn("%s: %s", name, bad.what)
		}
	}
	if n := len(h.Orphans); n > 0 {
		k.say("%d whole files without a capture, left by an interruption: no harm", n)
	}
	k.say("%d captures, %d files, %d bytes: %d lost, %d changed", h.Captures, h.Files, h.Bytes, len(h.Missing), len(h.Damaged))
	if h.Sound() {
		return nil
	}
	if !repair {
		return &exit{exitDamaged, "the store is damaged", "nianbao corpus verify --repair puts what is lost back on the list to fetch"}
	}
	n, err := s.Reopen(ctx, h)
	if err != nil {
		return k.storeError(err)
	}
	k.say("%d addresses are back on the list to fetch", n)
	return &exit{code: exitDamaged}
}
