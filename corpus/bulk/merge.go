package bulk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// Parts finds the parts of an output by their names: of out.jsonl those of
// out-0-of-7.jsonl and its like. That they are all there is for [Merge] to say.
func Parts(out string) ([]string, error) {
	stem, _ := splitExt(out)
	dir, base := "", stem
	if i := strings.LastIndexByte(stem, '/'); i >= 0 {
		dir, base = stem[:i+1], stem[i+1:]
	}
	entries, err := os.ReadDir(dir + ".")
	if err != nil {
		return nil, err
	}
	var parts []string
	for _, e := range entries {
		var i, n int
		rest, ok := strings.CutPrefix(e.Name(), base)
		if !ok {
			continue
		}
		if k, err := fmt.Sscanf(rest, "-%d-of-%d", &i, &n); err == nil && k == 2 && dir+e.Name() == (Shard{i, n}).Path(out) {
			parts = append(parts, dir+e.Name())
		}
	}
	return parts, nil
}

// part is an open part with its next record.
type part struct {
	path string
	m    *Manifest
	r    *lineReader
	line []byte
	h    head
	at   int // where the body of line begins
	done bool
	n    int64
}

// Merge writes the whole output from its parts. It refuses parts that are missing, of
// different tools or lists, incomplete or altered.
func Merge(ctx context.Context, out string, paths []string) (*Manifest, error) {
	parts, err := openParts(paths)
	defer func() {
		for _, p := range parts {
			if p.r != nil {
				p.r.Close()
			}
		}
	}()
	if err != nil {
		return nil, err
	}
	whole := *parts[0].m
	whole.Part = nil
	p := &place{out, whole.Identity}
	if err := p.tidy(); err != nil {
		return nil, err
	}
	o, err := createOutput(p.working())
	if err != nil {
		return nil, err
	}
	if err := interleave(ctx, o, parts, whole.Inputs); err != nil {
		_ = o.close()
		_ = os.Remove(p.working())
		return nil, err
	}
	if err := o.finish(); err != nil {
		return nil, err
	}
	whole.Output = OutputSum{whole.Inputs, o.size, o.hash()}
	if err := p.commit(&whole); err != nil {
		return nil, err
	}
	return &whole, o.close()
}

// openParts compares the manifests and the bytes of the parts.
func openParts(paths []string) ([]*part, error) {
	if len(paths) == 0 {
		return nil, errors.New("no parts")
	}
	var parts []*part
	seen := map[int]string{}
	for _, path := range paths {
		m, err := readManifest(path)
		switch {
		case errors.Is(err, os.ErrNotExist):
			return parts, fmt.Errorf("%s has no manifest: its run is not complete", path)
		case err != nil:
			return parts, err
		case m.Part == nil:
			return parts, fmt.Errorf("%s is a whole output, want a part", path)
		}
		parts = append(parts, &part{path: path, m: m})
		first := parts[0]
		if other, twice := seen[m.Part.I]; twice {
			return parts, fmt.Errorf("part %d of %d is there twice: %s and %s", m.Part.I, m.Part.Of, other, path)
		}
		seen[m.Part.I] = path
		if err := m.fits(path, first.m, first.path); err != nil {
			return parts, err
		}
	}
	of := parts[0].m.Part.Of
	for i := range of {
		if seen[i] == "" {
			return parts, fmt.Errorf("part %d of %d is missing", i, of)
		}
	}
	for _, p := range parts {
		if err := p.open(); err != nil {
			return parts, err
		}
	}
	return parts, nil
}

func (m *Manifest) fits(path string, first *Manifest, firstPath string) error {
	switch {
	case m.Part.Of != first.Part.Of:
		return fmt.Errorf("%s is of %d parts, %s of %d", path, m.Part.Of, firstPath, first.Part.Of)
	case m.Identity != first.Identity:
		return fmt.Errorf("%s and %s were made by different tools or limits (%s %s, %s %s)", path, firstPath, m.Tool, m.Identity, first.Tool, first.Identity)
	case m.List != first.List || m.Inputs != first.Inputs:
		return fmt.Errorf("%s and %s are of different lists of inputs: %d and %d inputs", path, firstPath, m.Inputs, first.Inputs)
	}
	return nil
}

func (p *part) open() error {
	sum, err := fileSum(p.path)
	if err != nil {
		return err
	}
	if sum != p.m.Output.SHA256 {
		return fmt.Errorf("%s has hash %.12s, its manifest says %.12s", p.path, sum, p.m.Output.SHA256)
	}
	if p.r, err = openLines(p.path); err != nil {
		return err
	}
	return p.next()
}

func (p *part) next() error {
	line, err := p.r.next()
	if err == io.EOF {
		p.done = true
		if p.n != p.m.Output.Records {
			return fmt.Errorf("%s has %d records, its manifest says %d", p.path, p.n, p.m.Output.Records)
		}
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", p.path, err)
	}
	p.n++
	p.line = line
	if p.h, p.at, err = readHead(line); err != nil {
		return fmt.Errorf("%s: %w", p.path, err)
	}
	if p.h.Seq == nil {
		return fmt.Errorf("%s: record of %q has no place (seq)", p.path, p.h.Input)
	}
	return nil
}

// interleave writes the records by their place, which must run from 0 without a gap.
func interleave(ctx context.Context, o *output, parts []*part, inputs int64) error {
	var line []byte
	for want := range inputs {
		if want%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		var p *part
		for _, q := range parts {
			if !q.done && *q.h.Seq == want {
				p = q
			}
		}
		if p == nil {
			return fmt.Errorf("no part has record %d of %d", want, inputs)
		}
		p.h.Seq = nil
		line = append(appendHead(line[:0], p.h), p.line[p.at:]...)
		if err := o.write(line); err != nil {
			return err
		}
		if err := p.next(); err != nil {
			return err
		}
	}
	for _, p := range parts {
		if !p.done {
			return fmt.Errorf("%s has records beyond the %d of the list", p.path, inputs)
		}
	}
	return nil
}
