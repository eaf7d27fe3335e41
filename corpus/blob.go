package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"time"

	"nianbao/corpus/disk"
)

// blobs are the raw files.
type blobs struct {
	dir string // of the store
	n   atomic.Int64
}

// Sum is the name of bytes.
func Sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

func (b *blobs) path(sum string) string { return filepath.Join(b.dir, "raw", sum[:2], sum) }
func (b *blobs) temp() string           { return filepath.Join(b.dir, "tmp") }

// init makes all folders, so that no writing has to.
func (b *blobs) init() error {
	if err := os.MkdirAll(b.temp(), 0o755); err != nil {
		return err
	}
	for i := range 256 {
		if err := os.MkdirAll(filepath.Join(b.dir, "raw", fmt.Sprintf("%02x", i)), 0o755); err != nil {
			return err
		}
	}
	return nil
}

// staleAfter is the age at which a file in tmp cannot belong to a living writer: a
// batch takes seconds.
const staleAfter = time.Hour

// sweep removes what writers that died left behind.
func (b *blobs) sweep(now time.Time) {
	entries, _ := os.ReadDir(b.temp())
	for _, e := range entries {
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > staleAfter {
			_ = os.Remove(filepath.Join(b.temp(), e.Name()))
		}
	}
}

// stage writes bytes to tmp, not yet flushed.
func (b *blobs) stage(data []byte) (string, error) {
	name := filepath.Join(b.temp(), strconv.Itoa(os.Getpid())+"-"+strconv.FormatInt(time.Now().UnixNano(), 36)+"-"+strconv.FormatInt(b.n.Add(1), 36))
	if err := disk.Write(name, data, 0o444); err != nil {
		_ = os.Remove(name)
		return "", err
	}
	return name, nil
}

// holds tells whether the raw file of a hash is there and whole. A file that the
// catalogue does not vouch for is read: a machine that lost power may have left a
// name without its bytes.
func (b *blobs) holds(sum string, size int64, vouched bool) bool {
	info, err := os.Lstat(b.path(sum))
	if err != nil || info.Size() != size {
		return false
	}
	return vouched || b.check(sum) == nil
}

// ErrDamaged is a raw file whose bytes do not have the hash of its name.
var ErrDamaged = errors.New("bytes do not match their hash")

// check re-hashes one raw file.
func (b *blobs) check(sum string) error {
	f, err := os.Open(b.path(sum))
	if err != nil {
		return err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return err
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != sum {
		return fmt.Errorf("raw file %s has hash %s: %w", sum[:12], got[:12], ErrDamaged)
	}
	return nil
}

// all calls visit with the hash of every raw file, in order.
func (b *blobs) all(visit func(sum string) error) error {
	return filepath.WalkDir(filepath.Join(b.dir, "raw"), func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return visit(d.Name())
	})
}
