package importer

import (
	"context"
	"database/sql"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"nianbao/corpus"
)

// stager looks at the items of a batch and writes their bytes, on all cores, while the
// batch before is entered and the one after is read.
func (im *importer) stager() {
	defer close(im.commit)
	for batch := range im.stage {
		var wg sync.WaitGroup
		part := (len(batch) + runtime.GOMAXPROCS(0) - 1) / runtime.GOMAXPROCS(0)
		for piece := range slices.Chunk(batch, part) {
			wg.Go(func() {
				for _, it := range piece {
					im.prepare(it)
				}
			})
		}
		wg.Wait()
		im.under.Done()
		im.commit <- batch
	}
}

// A group is what is entered in one transaction, after one flush of the disk: a flush
// costs the same for many files as for few. What is in a group is on the disk already,
// only its rows are in memory.
const (
	groupItems = 4096
	groupBytes = 256 << 20
	groupTime  = 5 * time.Second
)

// committer enters batches in order, in groups.
func (im *importer) committer() {
	var err error
	var group []*item
	var bytes int64
	begin := time.Now()
	enter := func() {
		if err != nil {
			im.discard(group)
		} else if err = im.enter(group); err != nil {
			im.failed <- err
		}
		group, bytes, begin = group[:0], 0, time.Now()
	}
	for batch := range im.commit {
		group = append(group, batch...)
		for _, it := range batch {
			if it.staged != nil {
				bytes += it.staged.Bytes
			}
		}
		if err != nil || len(group) >= groupItems || bytes >= groupBytes || time.Since(begin) >= groupTime {
			enter()
		}
	}
	if len(group) > 0 {
		enter()
	}
	if err == nil {
		im.failed <- nil
	}
}

func (im *importer) discard(batch []*item) {
	for _, it := range batch {
		if it.staged != nil {
			im.store.Discard([]*corpus.Staged{it.staged})
		}
	}
}

// enter commits a batch and counts it.
func (im *importer) enter(batch []*item) error {
	var staged []*corpus.Staged
	var links []corpus.Link
	for _, it := range batch {
		if it.err != nil {
			im.discard(batch)
			return fmt.Errorf("%s: %w", it.name, it.err)
		}
		if it.staged != nil {
			staged = append(staged, it.staged)
			links = append(links, it.links...)
		}
	}
	fresh, err := im.store.Commit(context.WithoutCancel(im.ctx), staged, func(tx *sql.Tx) error { return im.rows(tx, links, batch) })
	if err != nil {
		return err
	}
	im.mu.Lock()
	defer im.mu.Unlock()
	im.stats.count(fresh, staged)
	for _, it := range batch {
		switch {
		case it.blocked != "":
			im.stats.Blocked = append(im.stats.Blocked, Failure{it.name, it.blocked})
		case it.left != "":
			im.stats.Left[it.left]++
		}
	}
	im.o.Progress(im.stats)
	return nil
}

func (im *importer) rows(tx *sql.Tx, links []corpus.Link, batch []*item) error {
	for _, l := range links {
		if _, err := tx.Exec(`INSERT INTO link (source, target, kind, text, why) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			l.Source, l.Target, l.Kind, l.Text, l.Why); err != nil {
			return err
		}
	}
	for _, it := range batch {
		if it.blocked == "" || it.url == "" {
			continue
		}
		if err := addTask(tx, it.url, "page", "blocked", it.blocked); err != nil {
			return err
		}
	}
	return nil
}
