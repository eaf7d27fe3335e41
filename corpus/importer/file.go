package importer

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/url"
	"os"
	"path"
	"strings"
	"time"

	"nianbao/corpus/disk"
	"nianbao/corpus/payload"
)

// smallFile is the size up to which a file is read in one go.
const smallFile = 1 << 20

// file imports one file by what it is. shown is its name in messages and provenance.
func (im *importer) file(name, shown string) error {
	data, modified, err := disk.Read(name, smallFile)
	switch {
	case errors.Is(err, disk.ErrLarge):
		return im.large(name, shown)
	case err != nil:
		im.saw()
		im.fail(shown, err)
		return nil
	case kindOf(shown, data) != single:
		return im.large(name, shown)
	}
	return im.one(data, shown, modified)
}

// one imports a page or document.
func (im *importer) one(data []byte, shown string, modified time.Time) error {
	im.saw()
	ext := strings.ToLower(path.Ext(shown))
	if !isCandidate(shown, data) {
		im.leave("not a page or document: " + orNone(ext))
		return nil
	}
	if int64(len(data)) > im.o.MaxBytes {
		im.fail(shown, fmt.Errorf("%d bytes are more than the limit of %d", len(data), im.o.MaxBytes))
		return nil
	}
	if urls, ok := addressList(ext, data); ok {
		return im.addresses(urls)
	}
	return im.add(&item{name: shown, media: mediaByName(shown), data: data, retrieved: modified})
}

// container is what a file holds: one capture or many.
type container int

const (
	single container = iota
	warcs
	gzipped
	zipped
	tarred
	jsonLines
)

func kindOf(shown string, head []byte) container {
	ext := strings.ToLower(path.Ext(shown))
	switch {
	case bytes.HasPrefix(head, []byte("WARC/")):
		return warcs
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return gzipped
	case ext == ".zip" || bytes.HasPrefix(head, []byte("PK\x03\x04")) && ext == "":
		return zipped
	case ext == ".tar" || len(head) > 262 && string(head[257:262]) == "ustar":
		return tarred
	case ext == ".jsonl" || ext == ".ndjson":
		return jsonLines
	}
	return single
}

// large imports a file that is read as a stream.
func (im *importer) large(name, shown string) error {
	f, err := os.Open(name)
	if err != nil {
		im.saw()
		im.fail(shown, err)
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		im.fail(shown, err)
		return nil
	}
	b := bufio.NewReaderSize(f, 64<<10)
	head, _ := b.Peek(512)
	switch kindOf(shown, head) {
	case warcs:
		return im.warcFile(name, shown, nil)
	case gzipped:
		return im.gzipFile(f, name, shown, info)
	case zipped:
		return im.zipFile(f, shown, info)
	case tarred:
		return im.tarFile(b, shown, info.Size())
	case jsonLines:
		return im.jsonLines(b, shown, info)
	}
	if info.Size() > im.o.MaxBytes || !isCandidate(shown, head) {
		return im.refuse(head, shown, info.Size())
	}
	data, err := readWhole(b, info.Size())
	if err != nil {
		im.saw()
		im.fail(shown, err)
		return nil
	}
	return im.one(data, shown, info.ModTime())
}

// refuse says why a large file is not read.
func (im *importer) refuse(head []byte, shown string, size int64) error {
	im.saw()
	if !isCandidate(shown, head) {
		im.leave("not a page or document: " + orNone(strings.ToLower(path.Ext(shown))))
		return nil
	}
	im.fail(shown, fmt.Errorf("%d bytes are more than the limit of %d", size, im.o.MaxBytes))
	return nil
}

// readWhole reads what is there, in one piece.
func readWhole(r io.Reader, size int64) ([]byte, error) {
	data := make([]byte, size)
	n, err := io.ReadFull(r, data)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		err = nil // it became shorter meanwhile
	}
	return data[:n], err
}

// gzipFile tells WARC, tar and a single packed page apart by what comes out.
func (im *importer) gzipFile(f *os.File, name, shown string, info fs.FileInfo) error {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		im.saw()
		im.fail(shown, fmt.Errorf("gzip: %w", err))
		return nil
	}
	b := bufio.NewReaderSize(z, 64<<10)
	head, _ := b.Peek(512)
	switch {
	case bytes.HasPrefix(head, []byte("WARC/")):
		return im.warcFile(name, shown, nil)
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return im.tarFile(b, shown, info.Size())
	case strings.HasSuffix(shown, ".jsonl.gz") || strings.HasSuffix(shown, ".ndjson.gz"):
		return im.jsonLines(b, shown, info)
	}
	im.saw()
	data, err := io.ReadAll(io.LimitReader(b, im.o.MaxBytes+1))
	if err == nil && int64(len(data)) > im.o.MaxBytes {
		err = fmt.Errorf("%w: more than %d bytes", payload.ErrTooLarge, im.o.MaxBytes)
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = fmt.Errorf("it is truncated: %w", err)
	}
	if err != nil {
		im.fail(shown, err)
		return nil
	}
	inner := strings.TrimSuffix(shown, ".gz")
	return im.add(&item{name: shown, media: mediaByName(inner), data: data, retrieved: info.ModTime()})
}

// candidates are extensions of pages and documents; no extension is looked at.
const candidates = " .html .htm .mht .mhtml .shtml .xhtml .jsp .jspx .asp .aspx .php .do .action .txt .text .md .pdf .doc .docx .wps .ofd .xls .xlsx .rar .urls .lst "

func isCandidate(name string, head []byte) bool {
	ext := strings.ToLower(path.Ext(name))
	if ext == "" || strings.Contains(candidates, " "+ext+" ") {
		return true
	}
	media := payload.Media("", head) // t123.html@a=1, names of saved queries
	return media == "text/html" || media == "application/pdf"
}

func orNone(ext string) string {
	if ext == "" {
		return "no extension"
	}
	return ext
}

// isAssets tells the folder that a browser saves beside a page.
func isAssets(dir string) bool {
	return strings.HasSuffix(dir, "_files") || strings.HasSuffix(dir, ".files") || strings.HasSuffix(dir, "_文件")
}

func mediaByName(name string) string {
	switch ext := strings.ToLower(path.Ext(name)); ext {
	case ".txt", ".text", ".md":
		return "text/plain"
	case ".wps":
		return "application/vnd.ms-works"
	case ".ofd":
		return "application/ofd"
	default:
		return mime.TypeByExtension(ext)
	}
}

// addressList tells a list of addresses: every line is one, or a comment.
func addressList(ext string, data []byte) ([]string, bool) {
	switch ext {
	case ".txt", ".urls", ".lst", ".text", "":
	default:
		return nil, false
	}
	var list []string
	for line := range strings.Lines(string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		u, err := url.Parse(line)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return nil, false
		}
		list = append(list, u.String())
	}
	return list, len(list) > 0
}

// addresses puts addresses on the list of what to fetch.
func (im *importer) addresses(list []string) error {
	return im.store.Update(context.WithoutCancel(im.ctx), func(tx *sql.Tx) error {
		for _, a := range list {
			if err := addTask(tx, a, "page", "open", ""); err != nil {
				return err
			}
		}
		im.mu.Lock()
		defer im.mu.Unlock()
		im.stats.URLs += len(list)
		return nil
	})
}
