package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"nianbao/corpus"
	"nianbao/corpus/fetch"
)

// fetching is one run of corpus fetch.
type fetching struct {
	*corpora
	o    fetch.Options
	from []string
	dry  bool
}

func (k *corpora) fetchCommand() *cobra.Command {
	x := &fetching{corpora: k}
	c := &cobra.Command{
		Use:   "fetch --store DIR [URL...]",
		Short: "Ask servers for reports, politely",
		Long: `Fetch pages, or lists and the reports that they lead to, with their attachments. A URL
that shows a report is captured; one that shows links is read as a list: which links are
reports, which lead to other lists, and where it goes on. Without a URL what is open is
fetched, and failures are tried again.

One request at a time and by default one a second is made to a host, fewer where its
robots.txt says so. robots.txt is obeyed. Servers see the name of this tool and your
contact, which you have to give (--contact or NIANBAO_CONTACT: a mail address or a URL).
Challenges, captchas and logins are recorded as blocked and never circumvented. Private and
loopback addresses are refused unless --allow-private is given.

It may be interrupted at any time; the same command goes on, and what is there is not asked
for again. Lists are read anew by the next run, with conditional requests.`,
		Example: "  nianbao corpus fetch --store reports --contact me@example.org https://www.example.gov.cn/zfxxgk/zfxxgknb/\n  nianbao corpus fetch --store reports --contact me@example.org --dry-run https://www.example.gov.cn/",
		RunE:    func(c *cobra.Command, urls []string) error { return x.run(c.Context(), urls) },
	}
	x.flags(c)
	return c
}

func (x *fetching) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&x.o.Contact, "contact", "", "mail address or URL where servers' owners can reach you (default: NIANBAO_CONTACT)")
	f.StringArrayVar(&x.from, "from", nil, "file with an address a line")
	f.BoolVar(&x.dry, "dry-run", false, "read only the lists; print what would be fetched and why, store nothing")
	f.BoolVar(&x.o.NoDiscover, "only", false, "only the addresses given, follow nothing")
	f.BoolVar(&x.o.Refresh, "refresh", false, "ask again, conditionally, for pages that are there")
	f.DurationVar(&x.o.Interval, "interval", time.Second, "pause between two requests to a host")
	f.DurationVar(&x.o.Timeout, "timeout", time.Minute, "give a request up after this time")
	f.Int64Var(&x.o.MaxBytes, "max-bytes", 64<<20, "refuse larger answers")
	f.IntVar(&x.o.MaxRedirects, "max-redirects", 10, "refuse longer chains")
	f.IntVar(&x.o.Retries, "retries", 3, "try again after 429, 5xx and network errors")
	f.DurationVar(&x.o.Backoff, "backoff", 5*time.Second, "pause before the first retry, doubled each time")
	f.DurationVar(&x.o.MaxWait, "max-wait", 10*time.Minute, "longest Retry-After to wait for")
	f.IntVar(&x.o.Hosts, "hosts", 16, "hosts asked at the same time")
	f.IntVar(&x.o.MaxLists, "max-lists", 5000, "stop at more list pages of one host")
	f.IntVar(&x.o.GiveUp, "give-up", 5, "leave a host alone after so many addresses in a row without an answer")
	f.BoolVar(&x.o.AllowPrivate, "allow-private", false, "permit private and loopback addresses")
}

func (x *fetching) validate() error {
	if x.o.Contact == "" {
		x.o.Contact = x.getenv("NIANBAO_CONTACT")
	}
	switch {
	case x.o.Contact == "":
		return usagef("--contact me@example.org, or set NIANBAO_CONTACT", "%v", fetch.ErrContact)
	case x.o.Interval <= 0:
		return usagef("", "--interval is %v, want more than 0", x.o.Interval)
	case x.o.Timeout <= 0 || x.o.MaxBytes <= 0 || x.o.MaxRedirects <= 0 || x.o.Hosts <= 0 || x.o.MaxLists <= 0 || x.o.GiveUp <= 0 || x.o.Backoff <= 0 || x.o.MaxWait <= 0:
		return usagef("", "limits must be more than 0")
	case x.o.Retries < 0:
		return usagef("", "--retries is %d, want 0 or more", x.o.Retries)
	}
	if x.o.Retries == 0 {
		x.o.Retries = -1
	}
	x.o.Version = toolVersion()
	return nil
}

func (x *fetching) run(ctx context.Context, urls []string) error {
	if err := x.validate(); err != nil {
		return err
	}
	for _, name := range x.from {
		data, err := os.ReadFile(name)
		if err != nil {
			return x.storeError(err)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				urls = append(urls, line)
			}
		}
	}
	if err := x.o.Validate(urls); err != nil {
		return usagef("", "%v", err)
	}
	log, done, err := x.logger()
	if err != nil {
		return err
	}
	defer done()
	x.o.Log = log
	if x.dry {
		return x.dryRun(ctx, urls)
	}
	s, err := x.create()
	if err != nil {
		return err
	}
	defer s.Close()
	sum, err := x.into(ctx, s, urls)
	if err != nil {
		return x.storeError(err)
	}
	return x.verdict(sum)
}

// into fetches into a store, with progress.
func (x *fetching) into(ctx context.Context, s *corpus.Store, urls []string) (*fetch.Summary, error) {
	bars := x.bars()
	x.o.Progress = bars.tell
	defer bars.stop()
	return fetch.Run(ctx, s, urls, x.o)
}

// verdict tells what came of it and chooses the exit code.
func (x *fetching) verdict(sum *fetch.Summary) error {
	code := x.tellLists(sum.Lists)
	for _, host := range slices.Sorted(maps.Keys(sum.GivenUp)) {
		x.warn("%s was left alone: %s", host, sum.GivenUp[host])
	}
	var parts []string
	total := 0
	for _, o := range slices.Sorted(maps.Keys(sum.Outcomes)) {
		parts = append(parts, fmt.Sprintf("%d %s", sum.Outcomes[o], strings.ReplaceAll(string(o), "_", " ")))
		total += sum.Outcomes[o]
	}
	x.say("%d new captures; %d addresses: %s", sum.Captures, total, strings.Join(parts, ", "))
	if sum.Open > 0 {
		x.say("%d addresses are open: the same command goes on", sum.Open)
	}
	switch {
	case code != 0:
		return &exit{code: code}
	case sum.Outcomes[fetch.Failed]+sum.Outcomes[fetch.Blocked]+sum.Outcomes[fetch.Refused]+len(sum.GivenUp)+sum.Open > 0:
		return &exit{code: exitSome}
	case total == 0:
		return &exit{exitNothing, "nothing to fetch", "give the address of a list or a report"}
	}
	return nil
}

func (x *fetching) tellLists(lists []fetch.ListState) int {
	code := 0
	for _, l := range lists {
		switch {
		case l.Problem != "":
			fmt.Fprintf(x.stderr, "nianbao: error: list %s: %s\n", oneLine(l.Root), oneLine(l.Problem))
			code = exitList
		case l.Warning != "":
			x.warn("list %s: %s", l.Root, l.Warning)
		}
	}
	return code
}

// dryRun reads the lists into a store of its own that is thrown away.
func (x *fetching) dryRun(ctx context.Context, urls []string) error {
	dir, err := os.MkdirTemp("", "nianbao-dry-run-")
	if err != nil {
		return x.storeError(err)
	}
	defer os.RemoveAll(dir)
	s, err := corpus.Create(dir)
	if err != nil {
		return x.storeError(err)
	}
	defer s.Close()
	x.o.ListsOnly = true
	sum, err := x.into(ctx, s, urls)
	if err != nil {
		return x.storeError(err)
	}
	if err := x.printPlan(ctx, s); err != nil {
		return x.storeError(err)
	}
	if code := x.tellLists(sum.Lists); code != 0 {
		return &exit{code: code}
	}
	return nil
}

// printPlan prints a line an address: have or fetch or leave, address, title, reason.
func (x *fetching) printPlan(ctx context.Context, plan *corpus.Store) error {
	have := func(string) bool { return false }
	if s, err := corpus.Open(x.dir); err == nil {
		defer s.Close()
		have = func(u string) bool { _, ok, err := s.Latest(ctx, u); return ok && err == nil }
	}
	return fetch.Plan(ctx, plan, func(p fetch.Planned) error {
		verb := p.Verb
		if verb == "fetch" && have(p.URL) {
			verb = "have"
		}
		return x.write(fmt.Appendf(nil, "%s\t%s\t%s\t%s\n", verb, oneLine(p.URL), oneLine(p.Text), oneLine(p.Why)))
	})
}
