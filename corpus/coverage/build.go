package coverage

import (
	"context"
	"fmt"
	"net/url"
	"runtime"
	"strings"
	"sync"

	"nianbao/corpus"
	"nianbao/corpus/discover"
)

// Reader reads a report out of captured bytes; parser.Parser does.
type Reader func(name, media string, data []byte) Reading

// Reading is what a reader says of bytes.
type Reading struct {
	Status   string // clean, inconsistent, doubtful, unreadable, or the code of a refusal
	Organ    string
	Year     int
	Title    string
	Findings int
	Note     string
}

func (r Reading) state() State {
	switch r.Status {
	case "clean":
		return Parsed
	case "inconsistent":
		return Findings
	case "doubtful":
		return Doubtful
	case "not_report":
		return NoReport
	}
	return Found
}

// Options of Build.
type Options struct {
	Read     Reader
	Version  string // of the reader; readings are kept under it, "" and "dev" keep none
	Progress func(done int)
}

// job is a capture to be read, and the reading of it.
type job struct {
	c    corpus.Capture
	text string // best title of the links to it
	read Reading
	old  bool // the reading was kept from before
}

// Build reads what is to be read and makes the table.
func Build(ctx context.Context, s *corpus.Store, o Options) (*Table, error) {
	t := newTable()
	titles, err := linkTitles(ctx, s)
	if err != nil {
		return nil, err
	}
	twins, err := s.Twins(ctx)
	if err != nil {
		return nil, err
	}
	var batch []*job
	done := 0
	flush := func() error {
		if err := readAll(ctx, s, o, batch); err != nil {
			return err
		}
		for _, j := range batch {
			t.place(j)
		}
		if done += len(batch); o.Progress != nil {
			o.Progress(done)
		}
		batch = batch[:0]
		return nil
	}
	for c, err := range s.Captures(ctx, "") {
		if err != nil {
			return nil, err
		}
		if _, twin := twins[[2]string{c.URL, c.SHA256}]; c.Kind == corpus.List || twin {
			continue
		}
		batch = append(batch, &job{c: c, text: best(titles[c.URL], titles[c.Requested], c.Title)})
		if len(batch) == 256 {
			if err := flush(); err != nil {
				return nil, err
			}
		}
	}
	if err := flush(); err != nil {
		return nil, err
	}
	if err := t.placeTasks(ctx, s, titles); err != nil {
		return nil, err
	}
	t.finish()
	return t, nil
}

// best is the title that names both organ and year, else the first that is one.
func best(titles ...string) string {
	first := ""
	for _, s := range titles {
		t, ok := discover.Title(s)
		if ok && t.Organ != "" && t.Year != 0 {
			return s
		}
		if ok && first == "" {
			first = s
		}
	}
	return first
}

// readAll reads a batch on all cores. A panic in the parser is a bug that costs one
// capture and is told.
func readAll(ctx context.Context, s *corpus.Store, o Options, batch []*job) error {
	if err := keptReadings(ctx, s, o, batch); err != nil {
		return err
	}
	work := make(chan *job)
	var wg sync.WaitGroup
	var mu sync.Mutex
	var failed error
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for j := range work {
				data, err := s.Bytes(j.c.SHA256)
				if err != nil {
					mu.Lock()
					failed = fmt.Errorf("%s: %w", j.c.URL, err)
					mu.Unlock()
					continue
				}
				j.read = safely(o.Read, j.c, data)
			}
		})
	}
	for _, j := range batch {
		if !j.old && ctx.Err() == nil {
			work <- j
		}
	}
	close(work)
	wg.Wait()
	if failed != nil {
		return failed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return keepReadings(ctx, s, o, batch)
}

func safely(read Reader, c corpus.Capture, data []byte) (r Reading) {
	defer func() {
		if p := recover(); p != nil {
			r = Reading{Status: "panic", Note: fmt.Sprintf("a bug of the parser, please report it: %v", p)}
		}
	}()
	return read(c.URL, media(c.Media), data)
}

// media leaves what the parser does not know by this name to its own eyes.
func media(declared string) string {
	switch declared {
	case "text/html", "text/plain":
		return declared
	}
	return ""
}

// place puts a capture where it belongs.
func (t *Table) place(j *job) {
	organ, year, title := j.read.Organ, j.read.Year, j.read.Title
	if lt, ok := discover.Title(j.text); ok {
		if organ == "" {
			organ = lt.Organ
		}
		if year == 0 {
			year = lt.Year
		}
		if title == "" {
			title = j.text
		}
	}
	state := j.read.state()
	if j.c.Kind == corpus.Attachment && (state == Found || state == NoReport) {
		return // its page has a cell
	}
	note := j.read.Note
	if (state == Found || state == NoReport) && j.read.Status != "" {
		note = j.read.Status + ": " + note
	}
	t.put(siteOf(j.c.URL), organ, year, Cell{State: state, Findings: j.read.Findings, Title: title, URL: j.c.URL, SHA256: j.c.SHA256, Note: note, Captures: 1})
}

func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	return discover.Site(u.Host)
}

// placeTasks puts the addresses that gave nothing.
func (t *Table) placeTasks(ctx context.Context, s *corpus.Store, titles map[string]string) error {
	rows, err := s.DB().QueryContext(ctx, `SELECT url, state, note FROM task WHERE kind = 'page' AND state NOT IN ('ok', 'not_modified', 'twin')
		AND NOT EXISTS (SELECT 1 FROM capture WHERE capture.url = task.url) ORDER BY url`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var address, state, note string
		if err := rows.Scan(&address, &state, &note); err != nil {
			return err
		}
		title := titles[address]
		lt, _ := discover.Title(title)
		if state == "refused" {
			state = string(Failed)
		}
		t.put(siteOf(address), lt.Organ, lt.Year, Cell{State: State(state), Title: title, URL: address, Note: note})
	}
	return rows.Err()
}

// linkTitles are, for each address, the best text that links to it.
func linkTitles(ctx context.Context, s *corpus.Store) (map[string]string, error) {
	rows, err := s.DB().QueryContext(ctx, "SELECT target, text FROM link WHERE kind = 'report' AND text <> '' ORDER BY target, length(text) DESC, text")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	titles := map[string]string{}
	for rows.Next() {
		var target, text string
		if err := rows.Scan(&target, &text); err != nil {
			return nil, err
		}
		titles[target] = best(titles[target], strings.TrimSpace(text))
	}
	return titles, rows.Err()
}
