package bulk

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// errNotFile is a device or a pipe: reading it may never end.
var errNotFile = errors.New("not a regular file")

// File is one file.
func File(path string) Item {
	return Item{Name: filepath.ToSlash(path), Read: func(limit int64) ([]byte, error) { return readFile(path, limit) }}
}

func readFile(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path) // before opening: a pipe without a writer would block
	switch {
	case err != nil:
		return nil, reason(err)
	case !info.Mode().IsRegular():
		return nil, errNotFile
	case info.Size() > limit:
		return nil, &tooLong{info.Size()}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	data := make([]byte, 0, info.Size()+1)
	return readAll(f, data, limit)
}

// readAll reads to the end, but at most one byte more than the limit.
func readAll(r io.Reader, data []byte, limit int64) ([]byte, error) {
	r = io.LimitReader(r, limit+1)
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, reason(err)
		}
	}
}

// tooLong is an input that was not read because its size is known.
type tooLong struct{ size int64 }

func (e *tooLong) Error() string { return fmt.Sprintf("%d bytes", e.size) }

// reason is an I/O error without the path, which the record has already: a message
// must not differ with the folder that a corpus lies in.
func reason(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}

// Folder walks a folder in the order of names; what begins with a dot is left out. Links
// to files are followed, links to folders are not.
func Folder(root string) Source {
	return func(yield func(Item, error) bool) {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if path != root && strings.HasPrefix(d.Name(), ".") {
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			var item Item
			switch {
			case err != nil:
				item = failing(filepath.ToSlash(path), reason(err)) // a folder that is closed to us
			case d.IsDir(), d.Type()&fs.ModeSymlink != 0 && isDir(path): // a link may lead round in a circle
				return nil
			default:
				item = File(path)
			}
			if !yield(item, nil) {
				return fs.SkipAll
			}
			return nil
		})
		if err != nil {
			yield(Item{}, err)
		}
	}
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// List reads one path a line and gives the inputs of each. An interrupt does not wait for
// a pipe that is silent.
func List(ctx context.Context, r io.Reader, open func(path string) Source) Source {
	return func(yield func(Item, error) bool) {
		lines := make(chan string)
		var failed error
		go func() {
			defer close(lines)
			scan := bufio.NewScanner(r)
			scan.Buffer(nil, 1<<20)
			for scan.Scan() {
				select {
				case lines <- strings.TrimSuffix(scan.Text(), "\r"):
				case <-ctx.Done():
					return
				}
			}
			failed = scan.Err()
		}()
		for {
			select {
			case <-ctx.Done():
				return
			case path, more := <-lines:
				if !more {
					if failed != nil {
						yield(Item{}, fmt.Errorf("list of inputs: %w", failed))
					}
					return
				}
				if path != "" && !each(open(path), yield) {
					return
				}
			}
		}
	}
}

// each hands a source on; it says whether more is wanted.
func each(s Source, yield func(Item, error) bool) bool {
	for item, err := range s {
		if !yield(item, err) {
			return false
		}
	}
	return true
}
