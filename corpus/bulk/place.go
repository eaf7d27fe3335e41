package bulk

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"nianbao/model"
	"nianbao/model/edition"
)

// place is an output path with its working files and what earlier runs left there.
type place struct {
	out, identity string
}

// identify names the tool with all that a record depends on. A build without a version
// is known by its program, so that a changed parser never reuses old readings.
func identify(version string, limits string) string {
	program := ""
	if version == "dev" || version == "" {
		program = programSum()
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q %q", version, program, model.SchemaVersion, edition.DataVersion, limits))
	return hex.EncodeToString(sum[:6])
}

var programSum = sync.OnceValue(func() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	sum, err := fileSum(path)
	if err != nil {
		return ""
	}
	return sum
})

func (p *place) working() string { return p.out + "." + p.identity + working }
func (p *place) earlier() string { return p.out + "." + p.identity + earlier }

// open finds what earlier runs left, best first, and begins a new working file.
func (p *place) open() (*output, []*cache, error) {
	if err := p.tidy(); err != nil {
		return nil, nil, err
	}
	var caches []*cache
	for _, path := range []string{p.earlier(), p.out} {
		if path == p.out && !p.valid() {
			continue
		}
		if c, err := openCache(path); err == nil {
			caches = append(caches, c)
		}
	}
	o, err := createOutput(p.working())
	if err != nil {
		for _, c := range caches {
			c.close()
		}
		return nil, nil, fmt.Errorf("%s: %w", p.out, reason(err))
	}
	return o, caches, nil
}

// tidy removes the working files of other versions, and of two runs of ours keeps the
// one that came further.
func (p *place) tidy() error {
	dir, base := filepath.Split(p.out)
	if dir == "" {
		dir = "."
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), base+".")
		id, end, dotted := strings.Cut(rest, ".")
		if ok && dotted && len(id) == 12 && id != p.identity && ("."+end == working || "."+end == earlier) {
			if err := p.drop(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return p.keepBetter()
}

// drop removes a file of another version, unless that version is at work on it.
func (p *place) drop(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := Lock(f); err != nil {
		return fmt.Errorf("%s: %w", p.out, err)
	}
	return os.Remove(path)
}

func (p *place) keepBetter() error {
	f, err := os.OpenFile(p.working(), os.O_RDWR, 0)
	if err != nil {
		return nil // no run was killed
	}
	defer f.Close()
	if err := Lock(f); err != nil {
		return fmt.Errorf("%s: %w", p.out, err)
	}
	if records(p.working()) < records(p.earlier()) {
		return nil // it is overwritten
	}
	return os.Rename(p.working(), p.earlier())
}

func records(path string) int {
	n := 0
	for line, err := range Lines(path) {
		if err != nil {
			break
		}
		if len(line) > 0 {
			n++
		}
	}
	return n
}

// valid tells whether the output is complete and of this tool.
func (p *place) valid() bool {
	m, err := readManifest(p.out)
	if err != nil || m.Identity != p.identity {
		return false
	}
	info, err := os.Stat(p.out)
	return err == nil && info.Size() == m.Output.Bytes
}

// commit puts the finished working file in its place. The manifest goes first: if the
// process dies between the two, its size does not fit the old output, and the working
// file has everything.
func (p *place) commit(m *Manifest) error {
	if err := m.write(p.out); err != nil {
		return err
	}
	if err := os.Rename(p.working(), p.out); err != nil {
		return err
	}
	err := os.Remove(p.earlier())
	if os.IsNotExist(err) {
		return nil
	}
	return err
}
