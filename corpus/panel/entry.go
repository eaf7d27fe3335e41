package panel

import (
	"hash/fnv"
	"net/netip"
	"net/url"
	"strings"

	"nianbao/corpus/bulk"
	"nianbao/model"
)

// entry is what the passes keep of one report: who, when, which version, and the figures
// that rules over years compare. It stays small: there are a hundred thousand.
type entry struct {
	line      int    // number of its record
	id        string // report_id
	sha       string
	url, host string
	hostState hostState
	retrieved string
	published string
	media     string
	edition   model.EditionID
	year      int
	scope     model.Scope
	organ     string // as published
	organType string
	level     string
	uscc      string
	hints     hints
	figures   packed // of watched
	feeInYuan bool   // its unit is printed, and is not that of the form
	digest    uint64 // of all figures and their states

	organID   string
	organFrom string // uscc, division, host, name
	seat      seat
	norm      string // normalized name
	latest    bool
	versions  int // of the report, this one included
}

// hostState says how far a host is to be trusted.
type hostState string

const (
	verified   hostState = "verified"   // captured from a host under .gov.cn, or one that the user accepts
	claimed    hostState = "claimed"    // only the page itself says that it was there
	unverified hostState = "unverified" // another host: mirrors and spam pages are common
	unknown    hostState = "unknown"    // the capture has no address
)

// watched are the keys that rules over years look at.
var watched = watchList()

func watchList() []model.Key {
	var keys []model.Key
	for _, c := range applicants {
		keys = append(keys, model.Key("applications.carried_in."+c), model.Key("applications.carried_out."+c))
	}
	for _, k := range stocks {
		keys = append(keys, k+".issued", k+".repealed", k+".in_force")
	}
	for _, k := range items {
		keys = append(keys, k+".items_previous_year", k+".change")
	}
	return append(keys, feeKey, reconTotal, reconPending, afterTotal, newTotal, doneTotal)
}

var watchedAt = func() map[model.Key]int {
	m := map[model.Key]int{}
	for i, k := range watched {
		m[k] = i
	}
	return m
}()

// figure of a watched key; not valid when the report does not print one.
func (e *entry) figure(k model.Key) model.Number { return e.figures.get(watchedAt[k]) }

// newEntry takes what is needed of a record; nil for a failure.
func newEntry(n int, rec *bulk.Record, accepted map[string]bool) *entry {
	r := rec.Report
	if r == nil {
		return nil
	}
	e := &entry{line: n, sha: rec.SHA256, url: rec.URL, retrieved: rec.Retrieved, media: r.Source.MediaType, edition: r.Edition,
		year: r.Year, scope: r.Scope, organ: r.Organ.Name, organType: r.Organ.Type, level: r.Organ.Level}
	if r.Published != nil {
		e.published = r.Published.Date
	}
	e.hostState = verified
	if e.url == "" {
		e.url, e.hostState = r.Source.URI, claimed
	}
	e.host = hostOf(e.url)
	switch {
	case e.host == "":
		e.hostState = unknown
	case !accepted[e.host] && e.host != "gov.cn" && !strings.HasSuffix(e.host, ".gov.cn"):
		e.hostState = unverified
	}
	e.readHints(r)
	figures := make([]model.Number, len(watched))
	h := fnv.New64a()
	for i := range r.Cells {
		c := &r.Cells[i]
		h.Write([]byte(c.Key))
		h.Write(append(c.Value.Append([]byte{0}), c.Status...))
		if c.Key == feeKey {
			e.feeInYuan = c.Unit == "元"
		}
		if at, ok := watchedAt[c.Key]; ok && c.Status == model.Printed {
			figures[at] = c.Value
		}
	}
	e.digest, e.figures = h.Sum64(), pack(figures)
	return e
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	if _, err := netip.ParseAddr(host); err == nil {
		return host
	}
	return strings.TrimSuffix(host, ".")
}

// readHints finds the codes that the page carries.
func (e *entry) readHints(r *model.Report) {
	if d := r.Organ.Division; d != nil {
		e.hints.given, e.hints.name = d.Code, d.Name
	}
	for _, m := range r.Source.Metadata {
		switch strings.ToLower(m.Name) {
		case "siteidcode", "网站标识码":
			if len(m.Value) == 10 && isDigits(m.Value) {
				e.hints.site = m.Value[:6]
			}
		case "索引号", "索取号", "indexno", "index":
			if e.uscc == "" {
				e.uscc = findUSCC(m.Value)
			}
		}
	}
	if e.uscc == "" {
		e.uscc = findUSCC(e.url)
	}
	if e.uscc != "" {
		e.hints.uscc = e.uscc[2:8]
	}
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
