package bulk

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"nianbao/parser"
)

// An archive that unpacks to this many times its size, and to more than a floor, is a
// bomb: the rest of it is not read, which is one failure.
const (
	bombRatio = 500
	bombFloor = 64 << 20
)

var errBomb = errors.New("the archive unpacks to more than 500 times its size; the rest of it is not read")

// entryLimit bounds one entry, which is read before it is known who will want it.
const entryLimit = parser.DefaultMaxBytes

// unpacker reads the entries of one archive within limits.
type unpacker struct {
	name   string // of the archive, as shown
	packed int64
	out    int64
	yield  func(Item, error) bool
}

// entry yields one entry; it says whether to go on.
func (u *unpacker) entry(name string, r io.Reader) bool {
	if !utf8.ValidString(name) { // zip files of Chinese Windows
		if s, err := simplifiedchinese.GB18030.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	if skipped(name) {
		return true
	}
	item := Item{Name: u.name + "#" + path.Clean("/" + strings.ReplaceAll(name, `\`, "/"))[1:]}
	data, err := readAll(r, nil, entryLimit)
	u.out += int64(len(data))
	switch {
	case u.out > bombFloor && u.out/bombRatio > u.packed:
		u.yield(failing(item.Name, errBomb), nil)
		return false
	case err != nil:
		return u.yield(failing(item.Name, err), nil)
	}
	return u.yield(inMemory(item, data), nil)
}

// skipped tells what is no input: hidden files, and what macOS puts into archives.
func skipped(name string) bool {
	for part := range strings.SplitSeq(strings.ReplaceAll(name, `\`, "/"), "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	return false
}

func openArchive(file string, yield func(Item, error) bool) (*os.File, *unpacker, bool) {
	u := &unpacker{name: filepath.ToSlash(file), yield: yield}
	f, err := os.Open(file)
	if err == nil {
		var info os.FileInfo
		if info, err = f.Stat(); err == nil {
			u.packed = info.Size()
			return f, u, true
		}
		f.Close()
	}
	yield(failing(u.name, reason(err)), nil)
	return nil, nil, false
}

// Zip gives the files of a zip archive in the order of its directory.
func Zip(file string) Source {
	return func(yield func(Item, error) bool) {
		f, u, ok := openArchive(file, yield)
		if !ok {
			return
		}
		defer f.Close()
		z, err := zip.NewReader(f, u.packed)
		if err != nil {
			yield(failing(u.name, err), nil)
			return
		}
		for _, e := range z.File {
			if e.FileInfo().IsDir() {
				continue
			}
			r, err := e.Open()
			if err != nil {
				if !yield(failing(u.name+"#"+e.Name, err), nil) {
					return
				}
				continue
			}
			again := u.entry(e.Name, r)
			r.Close()
			if !again {
				return
			}
		}
	}
}

// Tar gives the files of a tar archive, gzip or not, in its order.
func Tar(file string) Source {
	return func(yield func(Item, error) bool) {
		f, in, u, ok := openStream(file, yield)
		if !ok {
			return
		}
		defer f.Close()
		for t := tar.NewReader(in); ; {
			h, err := t.Next()
			if err == io.EOF {
				return
			}
			if err != nil { // nothing behind this can be found
				yield(failing(u.name, fmt.Errorf("tar: %w", err)), nil)
				return
			}
			if h.Typeflag == tar.TypeReg && !u.entry(h.Name, t) {
				return
			}
		}
	}
}

// openStream opens an archive that is read from its begin to its end, gzip or not.
func openStream(file string, yield func(Item, error) bool) (*os.File, io.Reader, *unpacker, bool) {
	f, u, ok := openArchive(file, yield)
	if !ok {
		return nil, nil, nil, false
	}
	in, err := gunzip(f)
	if err != nil {
		f.Close()
		yield(failing(u.name, err), nil)
		return nil, nil, nil, false
	}
	return f, in, u, true
}

// gunzip unpacks a stream that begins like gzip, and leaves others alone.
func gunzip(f *os.File) (io.Reader, error) {
	var magic [2]byte
	n, err := f.ReadAt(magic[:], 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if n == 2 && magic == [2]byte{0x1f, 0x8b} {
		return gzip.NewReader(f)
	}
	return f, nil
}
