package importer

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"nianbao/corpus/payload"
)

// meter stops an archive that unpacks to far more than it holds.
type meter struct {
	packed int64 // bytes of the archive
	out    int64 // unpacked so far
	limit  int64
}

// Text packs to a tenth, tables of zeros to a hundredth. A thousandfold is no page.
const (
	bombRatio = 500
	bombFloor = 64 << 20
)

func (m *meter) check() error {
	switch {
	case m.out > m.limit:
		return fmt.Errorf("%w of %d bytes", errTotal, m.limit)
	case m.out > bombFloor && m.out/bombRatio > m.packed:
		return fmt.Errorf("%w (%d bytes from %d)", errBomb, m.out, m.packed)
	}
	return nil
}

// take reads one entry within the limits.
func (m *meter) take(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	m.out += int64(len(data))
	if e := m.check(); e != nil {
		return nil, e
	}
	if err == nil && int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: it unpacks to more than %d bytes", payload.ErrTooLarge, limit)
	}
	return data, err
}

// ends tells errors after which the rest of an archive is not read.
func ends(err error) bool { return errors.Is(err, errBomb) || errors.Is(err, errTotal) }

// entry imports one entry of an archive; it tells whether to go on.
func (im *importer) entry(m *meter, archive, name string, modified time.Time, open func() (io.ReadCloser, error)) (goOn bool, err error) {
	im.saw()
	shown := archive + "/" + name
	local := strings.ReplaceAll(name, `\`, "/")
	if !filepath.IsLocal(filepath.FromSlash(local)) {
		im.fail(shown, errClimb)
		return true, nil
	}
	for dir := range strings.SplitSeq(path.Dir(local), "/") {
		if isAssets(dir) || dir == "__MACOSX" {
			im.leave("asset folder of a saved page")
			return true, nil
		}
	}
	if ext := strings.ToLower(path.Ext(local)); !isCandidate(local, nil) {
		im.leave("not a page or document: " + orNone(ext))
		return true, nil
	}
	r, err := open()
	if err != nil {
		im.fail(shown, err)
		return true, nil
	}
	defer r.Close()
	data, err := m.take(r, im.o.MaxBytes)
	if err != nil {
		im.fail(shown, err)
		return !ends(err) && !errors.Is(err, io.ErrUnexpectedEOF), nil
	}
	if urls, ok := addressList(strings.ToLower(path.Ext(local)), data); ok {
		return true, im.addresses(urls)
	}
	return true, im.add(&item{name: shown, media: mediaByName(local), data: data, retrieved: modified})
}

func (im *importer) zipFile(f *os.File, shown string, info fs.FileInfo) error {
	z, err := zip.NewReader(f, info.Size())
	if err != nil {
		im.saw()
		im.fail(shown, fmt.Errorf("%w: it is truncated, or no zip archive", err))
		return nil
	}
	m := &meter{packed: info.Size(), limit: im.o.MaxTotal}
	for _, e := range z.File {
		if e.FileInfo().IsDir() {
			continue
		}
		if !e.Mode().IsRegular() {
			im.leave("not a regular file")
			continue
		}
		goOn, err := im.entry(m, shown, zipName(e), e.Modified, e.Open)
		if err != nil {
			return err
		}
		if !goOn {
			break
		}
	}
	return nil
}

// zipName decodes names that Chinese Windows wrote in GBK.
func zipName(e *zip.File) string {
	if e.NonUTF8 || !utf8.ValidString(e.Name) {
		if s, err := simplifiedchinese.GB18030.NewDecoder().String(e.Name); err == nil {
			return s
		}
	}
	return e.Name
}

func (im *importer) tarFile(r io.Reader, shown string, packed int64) error {
	m := &meter{packed: packed, limit: im.o.MaxTotal}
	t := tar.NewReader(&meteredReader{r, m})
	for {
		h, err := t.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			im.fail(shown, truncated(err))
			return nil
		}
		if h.Typeflag != tar.TypeReg {
			if h.Typeflag != tar.TypeDir && h.Typeflag != tar.TypeXGlobalHeader {
				im.leave("not a regular file")
			}
			continue
		}
		inner := &meter{packed: packed, limit: im.o.MaxTotal} // the stream's meter counts
		goOn, err := im.entry(inner, shown, h.Name, h.ModTime, func() (io.ReadCloser, error) { return io.NopCloser(t), nil })
		if err != nil {
			return err
		}
		if !goOn {
			return nil
		}
	}
}

// meteredReader counts what a packed stream gives, also the parts that are skipped.
type meteredReader struct {
	r io.Reader
	m *meter
}

func (r *meteredReader) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.m.out += int64(n)
	if e := r.m.check(); e != nil {
		return n, e
	}
	return n, err
}

func truncated(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("it is truncated; the entries before are imported: %w", err)
	}
	return err
}
