package panel

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"nianbao/corpus/bulk"
)

// place is the folder in which the files are made, inside the one where they belong:
// a panel that was broken off never looks whole, and the one before it stays.
type place struct {
	dir, part string
	lock      *os.File // keeps a second process out
}

// Names inside the folder.
const (
	partFolder = ".part"
	lockFile   = "lock"
	lastFile   = "datapackage.json" // comes last and goes first: with it the folder is whole
)

func openPlace(dir string) (*place, error) {
	p := &place{dir: dir, part: filepath.Join(dir, partFolder)}
	if err := os.MkdirAll(p.part, 0o777); err != nil {
		return nil, err
	}
	var err error
	if p.lock, err = os.OpenFile(filepath.Join(p.part, lockFile), os.O_CREATE|os.O_RDWR, 0o666); err != nil {
		return nil, err
	}
	if err := bulk.Lock(p.lock); err != nil {
		p.lock.Close()
		return nil, &fs.PathError{Op: "panel", Path: dir, Err: err}
	}
	if err := p.each(func(name string) error { return os.Remove(filepath.Join(p.part, name)) }); err != nil { // of a run that was killed
		p.lock.Close()
		return nil, err
	}
	return p, nil
}

// each visits the files that were made.
func (p *place) each(do func(name string) error) error {
	entries, err := os.ReadDir(p.part)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == lockFile {
			continue
		}
		if err := do(e.Name()); err != nil {
			return err
		}
	}
	return nil
}

// commit puts the files where they belong.
func (p *place) commit() error {
	if err := os.Remove(filepath.Join(p.dir, lastFile)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	last := false
	err := p.each(func(name string) error {
		if name == lastFile {
			last = true
			return nil
		}
		return os.Rename(filepath.Join(p.part, name), filepath.Join(p.dir, name))
	})
	if err == nil && last {
		err = os.Rename(filepath.Join(p.part, lastFile), filepath.Join(p.dir, lastFile))
	}
	return err
}

// close removes what is left of the work.
func (p *place) close() {
	_ = os.RemoveAll(p.part)
	_ = p.lock.Close()
}
