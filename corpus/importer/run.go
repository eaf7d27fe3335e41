package importer

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"nianbao/corpus"
)

// importer is one import.
type importer struct {
	ctx   context.Context
	store *corpus.Store
	o     Options
	stats Stats

	batch  []*item
	bytes  int64
	stage  chan []*item   // batches that are read, in order
	commit chan []*item   // batches that are staged
	failed chan error     // the end of the committer
	under  sync.WaitGroup // batches that are not prepared yet
	mu     sync.Mutex     // guards stats
	linked map[string]bool
	// Of WARC files: captures by the digest of their payload, and the revisits of them.
	digests  map[string]original
	revisits []revisit
	warcs    [][2]string                // names of WARC files, and as shown
	unsure   map[string]map[string]bool // WARC file -> addresses of documents left out
}

// A batch is bounded by number and bytes: what is in memory at a time.
const (
	batchItems = 1024
	batchBytes = 8 << 20
)

// stagedAhead is how many batches may be staged while one is flushed and entered: their
// bytes are on the way to the disk, only their rows are in memory.
const stagedAhead = 8

// Run imports files, folders and archives, in the order given; "" for a name is not
// allowed. Names are kept as they are given.
func Run(ctx context.Context, store *corpus.Store, names []string, o Options) (*Stats, error) {
	im := &importer{ctx: ctx, store: store, o: o.withDefaults(), stats: Stats{Left: map[string]int{}},
		stage: make(chan []*item), commit: make(chan []*item, stagedAhead), failed: make(chan error, 1), linked: map[string]bool{}, unsure: map[string]map[string]bool{}, digests: map[string]original{}}
	go im.stager()
	go im.committer()
	err := im.all(names)
	if err == nil {
		err = im.flush()
	}
	if err == nil {
		im.under.Wait() // what is linked is known
		err = im.secondLook()
	}
	close(im.stage)
	if e := <-im.failed; e != nil && (err == nil || errors.Is(err, errStopped)) {
		err = e
	}
	if err == nil {
		err = im.resolveRevisits()
	}
	if err == nil {
		err = im.settleKinds()
	}
	if err == nil {
		err = im.missingAttachments()
	}
	return &im.stats, err
}

func (im *importer) all(names []string) error {
	for _, name := range names {
		if err := im.path(name); err != nil {
			return err
		}
	}
	return nil
}

// path imports a file or a folder.
func (im *importer) path(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		im.fail(name, err)
		return nil
	}
	if !info.IsDir() {
		return im.file(name, filepath.Base(name))
	}
	base := filepath.Base(filepath.Clean(name))
	return filepath.WalkDir(name, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			im.fail(p, err)
			return nil
		}
		if d.IsDir() {
			if isAssets(d.Name()) && p != name {
				im.leave("asset folder of a saved page")
				return fs.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(name, p)
		if err != nil {
			return err
		}
		if !d.Type().IsRegular() {
			im.leave("not a regular file")
			return nil
		}
		return im.file(p, filepath.ToSlash(filepath.Join(base, rel)))
	})
}

var errStopped = errors.New("stopped")

// add takes one item.
func (im *importer) add(it *item) error {
	if err := im.ctx.Err(); err != nil {
		return err
	}
	im.batch = append(im.batch, it)
	im.bytes += int64(len(it.data))
	if len(im.batch) < batchItems && im.bytes < batchBytes {
		return nil
	}
	return im.flush()
}

func (im *importer) flush() error {
	batch := im.batch
	im.batch, im.bytes = nil, 0
	if len(batch) == 0 {
		return nil
	}
	im.under.Add(1)
	select {
	case im.stage <- batch:
		return nil
	case err := <-im.failed:
		im.under.Done()
		im.failed <- err
		return errStopped
	}
}

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
	for i, b := range fresh {
		if b {
			im.stats.New++
			im.stats.Bytes += staged[i].Bytes
		} else {
			im.stats.Same++
		}
	}
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

func (im *importer) fail(name string, err error) {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	im.mu.Lock()
	defer im.mu.Unlock()
	im.stats.Failures = append(im.stats.Failures, Failure{name, err.Error()})
	im.o.Log.Warn("not imported", "name", name, "reason", err.Error())
}

func (im *importer) leave(reason string) {
	im.mu.Lock()
	defer im.mu.Unlock()
	im.stats.Left[reason]++
}

func (im *importer) saw() {
	im.mu.Lock()
	defer im.mu.Unlock()
	im.stats.Seen++
}

// settleKinds makes attachments of documents that a page links to as such; it does not
// matter which came first.
func (im *importer) settleKinds() error {
	return im.store.Update(context.WithoutCancel(im.ctx), func(tx *sql.Tx) error {
		_, err := tx.Exec(`UPDATE capture SET kind = 'attachment' WHERE kind = 'page' AND media NOT IN ('text/html', 'text/plain')
			AND url IN (SELECT target FROM link WHERE kind = 'attachment')`)
		return err
	})
}
