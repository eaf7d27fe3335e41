package panel

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"nianbao/corpus/bulk"
)

// Options of Build. The zero value writes CSV, SQLite and Parquet.
type Options struct {
	BOM       bool     // at the start of CSV files, for Excel
	NoCSV     bool     // leave out CSV
	NoSQLite  bool     // leave out SQLite
	NoParquet bool     // leave out Parquet
	HTML      bool     // write panel.html
	Hosts     []string // hosts outside .gov.cn that are the organs' own
	Version   string   // of the tool
	Progress  func(pass string, n int)
}

// Result counts a panel.
type Result struct {
	Records, Reports, Failures int
	Organs, Latest             int
	Findings                   map[string]int // over years and versions, by rule
}

// Build writes the panel of the given outputs of extract into a folder.
func Build(ctx context.Context, inputs []string, dir string, opt Options) (*Result, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	at, err := openPlace(dir)
	if err != nil {
		return nil, err
	}
	defer at.close()
	b := &builder{inputs: inputs, dir: at.part, opt: opt, accepted: map[string]bool{}, found: map[*entry][]finding{}}
	for _, h := range opt.Hosts {
		b.accepted[h] = true
	}
	if err := b.index(ctx); err != nil {
		return nil, err
	}
	identify(b.reports)
	b.series = group(b.reports)
	if err := b.compareVersions(ctx); err != nil {
		return nil, err
	}
	for _, s := range b.series {
		b.note(s.acrossYears())
	}
	b.note(rollUps(b.series))
	if err := b.export(ctx); err != nil {
		return nil, err
	}
	return b.result(), at.commit()
}

type builder struct {
	inputs   []string
	dir      string // where the files are made
	opt      Options
	accepted map[string]bool

	entries []*entry // by record; nil for a failure
	reports []*entry
	series  []*series
	found   map[*entry][]finding
	counts  map[string]int
}

// index is the first pass.
func (b *builder) index(ctx context.Context) error {
	seen := map[string]int{}
	return ordered(ctx, linesOf(b.inputs), func(n int, line []byte) (*entry, error) {
		rec, err := bulk.ReadFigures(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		return newEntry(n, rec, b.accepted), nil
	}, func(e *entry) error {
		b.progress("index", len(b.entries))
		b.entries = append(b.entries, e)
		if e == nil {
			return nil
		}
		sha := e.sha
		if len(sha) > 16 {
			sha = sha[:16]
		}
		e.id = sha
		if seen[sha]++; seen[sha] > 1 {
			e.id = fmt.Sprintf("%s-%d", sha, seen[sha])
		}
		b.reports = append(b.reports, e)
		return nil
	})
}

func (b *builder) progress(pass string, n int) {
	if b.opt.Progress != nil && n%1000 == 0 {
		b.opt.Progress(pass, n)
	}
}

func (b *builder) note(all []finding) {
	if b.counts == nil {
		b.counts = map[string]int{}
	}
	for _, f := range all {
		b.found[f.of] = append(b.found[f.of], f)
		b.counts[f.id]++
	}
}

// export is the last pass.
func (b *builder) export(ctx context.Context) (err error) {
	writers, err := b.writers()
	defer func() {
		for _, w := range writers {
			if e := w.close(); err == nil {
				err = e
			}
		}
		if err == nil {
			err = b.describe()
		}
	}()
	if err != nil {
		return err
	}
	out := spread(writers)
	if err = out.add(b.once()); err == nil {
		n := 0
		err = ordered(ctx, linesOf(b.inputs), b.textsOf, func(t *texts) error {
			b.progress("export", n)
			n++
			return out.add(t)
		})
	}
	return out.finish(err)
}

// once are the tables that do not grow with the records.
func (b *builder) once() *texts {
	t := &texts{rows: map[string][][]string{"organs": b.organRows(), "variables": variableRows(), "successions": b.successionRows()}}
	if !b.opt.NoCSV {
		t.csv = map[string][]byte{}
		for name, rows := range t.rows {
			t.csv[name] = appendCSV(nil, rows)
		}
	}
	return t
}

// textsOf are the rows of one record.
func (b *builder) textsOf(n int, line []byte) (*texts, error) {
	rec, err := bulk.ReadFigures(line)
	if err != nil {
		return nil, fmt.Errorf("line %d: %w", n+1, err)
	}
	t := newRow(n, rec, b.entries[n], b.found[b.entries[n]]).texts(!b.opt.NoCSV)
	return &t, nil
}

func (b *builder) writers() (all []writer, err error) {
	if !b.opt.NoCSV {
		c, err := createCSV(b.dir, b.opt.BOM)
		if err != nil {
			return all, err
		}
		all = append(all, c)
	}
	if !b.opt.NoSQLite {
		d, err := createDatabase(b.dir)
		if err != nil {
			return all, err
		}
		all = append(all, d)
	}
	if !b.opt.NoParquet {
		for _, t := range parquetTables() {
			p, err := createParquet(b.dir, t)
			if err != nil {
				return all, err
			}
			all = append(all, p)
		}
	}
	if b.opt.HTML {
		all = append(all, newPage(b.path("panel.html"), b.opt.Version))
	}
	return all, nil
}

func (b *builder) result() *Result {
	r := &Result{Records: len(b.entries), Reports: len(b.reports), Failures: len(b.entries) - len(b.reports), Findings: b.counts}
	organs := map[string]bool{}
	for _, e := range b.reports {
		organs[e.organID] = true
		if e.latest {
			r.Latest++
		}
	}
	r.Organs = len(organs)
	return r
}

func (b *builder) path(name string) string { return filepath.Join(b.dir, name) }
