package importer

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

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
