package importer

import (
	"database/sql"
	"net/url"
	"path"
	"strings"

	"nianbao/corpus"
	"nianbao/corpus/discover"
	"nianbao/corpus/fence"
	"nianbao/corpus/page"
	"nianbao/corpus/payload"
)

// prepare looks at an item, decides on it and stages its bytes. It runs concurrently.
func (im *importer) prepare(it *item) {
	if it.blocked != "" {
		return
	}
	if len(it.data) == 0 {
		it.left = "empty"
		return
	}
	media := payload.Media(it.media, it.data)
	c := corpus.Capture{URL: it.url, Kind: corpus.Page, Status: it.status, Header: it.header, Media: media, Title: it.title,
		Found: "import " + it.name, Note: it.note, Retrieved: it.retrieved}
	switch {
	case media == "text/html":
		if !im.preparePage(it, &c) {
			return
		}
	case isDocument(media):
		if it.filter && !im.wantsDocument(it) {
			it.left = "a document that no report links to"
			return
		}
	default:
		it.left = "not a page or document: " + media
		return
	}
	if c.URL == "" {
		c.URL = (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: it.name}).EscapedPath()}).String()
	}
	it.staged, it.err = im.store.Stage(c, it.data)
	it.data = nil
	if it.err == nil {
		im.noteDigest(it)
	}
}

// preparePage tells false for a page that is not taken.
func (im *importer) preparePage(it *item, c *corpus.Capture) bool {
	p, err := page.Read(it.url, it.media, it.data)
	if err != nil { // the parser will say it better; the bytes are evidence
		c.Note = joinNote(c.Note, err.Error())
		return !it.filter || im.leaveItem(it, "not readable as a page")
	}
	if c.URL == "" && p.Self != "" {
		c.URL = p.Self
		it.url = p.Self
	}
	if why := fence.Find(max(it.status, 200), it.header, p); why != "" {
		it.blocked = why
		return false
	}
	title, named := discover.PageTitle(p)
	attachments := discover.Attachments(p)
	if it.filter && !discover.HasReport(p) {
		if fence.Gone(p) != "" {
			return im.leaveItem(it, "a stub in place of a page")
		}
		if !named || len(attachments) == 0 {
			return im.leaveItem(it, "a page that is no report")
		}
	}
	if c.Title == "" {
		if c.Title = title; title == "" {
			c.Title = p.Title
		}
	}
	if strings.HasPrefix(c.URL, "http") {
		for _, a := range attachments {
			it.links = append(it.links, corpus.Link{Source: c.URL, Target: a.URL, Kind: "attachment", Text: a.Text, Why: a.Why})
			im.noteLinked(a.URL)
		}
	}
	return true
}

func (im *importer) leaveItem(it *item, why string) bool {
	it.left = why
	return false
}

func (im *importer) noteLinked(address string) {
	im.mu.Lock()
	defer im.mu.Unlock()
	im.linked[address] = true
}

// wantsDocument tells a document of a WARC that is worth keeping: a report links to it,
// or its own name is that of one. What is left out is looked at again at the end, for
// a page may come after its attachment.
func (im *importer) wantsDocument(it *item) bool {
	im.mu.Lock()
	defer im.mu.Unlock()
	if im.linked[it.url] {
		return true
	}
	name := it.url
	if u, err := url.Parse(it.url); err == nil {
		name = path.Base(u.Path)
	}
	if _, ok := discover.Title(strings.TrimSuffix(name, path.Ext(name))); ok {
		return true
	}
	if im.unsure[it.archive] == nil {
		im.unsure[it.archive] = map[string]bool{}
	}
	if len(im.unsure[it.archive]) < maxUnsure {
		im.unsure[it.archive][it.url] = true
	}
	return false
}

// maxUnsure bounds the addresses remembered of one WARC: Common Crawl has millions.
const maxUnsure = 1_000_000

func isDocument(media string) bool {
	switch media {
	case "application/pdf", "application/msword", "application/vnd.ms-works", "application/ofd", "application/vnd.ms-excel",
		"application/vnd.rar", "application/zip", "text/plain", "text/markdown", "multipart/related":
		return true
	}
	return strings.Contains(media, "officedocument")
}

func joinNote(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// addTask enters an address to fetch, or one whose outcome is known.
func addTask(tx *sql.Tx, address, kind, state, note string) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	host := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(u.Host), ":80"), ":443")
	_, err = tx.Exec(`INSERT INTO task (url, host, kind, twin, state, run, note) VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING`,
		address, host, kind, corpus.Twin(address), state, note)
	return err
}
