package bulk

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
)

// Manifest stands beside a complete output and says what it is.
type Manifest struct {
	Format   int       `json:"format"` // of this file
	Tool     string    `json:"tool"`
	Identity string    `json:"identity"` // of the tool and the limits
	Part     *PartOf   `json:"part,omitempty"`
	Inputs   int64     `json:"inputs"`      // of the whole run, all parts together
	List     string    `json:"list_sha256"` // of the names of all inputs, in order
	Output   OutputSum `json:"output"`
}

// PartOf is a shard.
type PartOf struct {
	I  int `json:"i"`
	Of int `json:"of"`
}

// OutputSum describes the file.
type OutputSum struct {
	Records int64  `json:"records"`
	Bytes   int64  `json:"bytes"`
	SHA256  string `json:"sha256"`
}

const manifestFormat = 1

func manifestPath(out string) string { return out + ".manifest.json" }

func readManifest(out string) (*Manifest, error) {
	b, err := os.ReadFile(manifestPath(out))
	if err != nil {
		return nil, err
	}
	var m Manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", manifestPath(out), err)
	}
	if m.Format != manifestFormat {
		return nil, fmt.Errorf("%s has format %d, want %d", manifestPath(out), m.Format, manifestFormat)
	}
	return &m, nil
}

// write puts the manifest in place whole.
func (m *Manifest) write(out string) error {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return replace(manifestPath(out), append(b, '\n'))
}

// replace writes a file by way of a temporary one.
func replace(path string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".tmp-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone already when all went well
	_, err = f.Write(b)
	for _, do := range []func() error{func() error { return f.Chmod(0o644) }, f.Sync, f.Close} {
		if e := do(); err == nil {
			err = e
		}
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// listSum hashes the names of inputs.
type listSum struct {
	h hash.Hash
	n int64
}

func newListSum() *listSum { return &listSum{h: sha256.New()} }

func (l *listSum) add(item *Item) {
	l.n++
	// Names may hold line feeds, so the length stands before each.
	fmt.Fprintf(l.h, "%d:%s%d:%s", len(item.Name), item.Name, len(item.URL), item.URL)
}

func (l *listSum) String() string { return hex.EncodeToString(l.h.Sum(nil)) }

// fileSum is the hash of a file.
func fileSum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
