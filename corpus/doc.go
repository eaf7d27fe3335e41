// Package corpus keeps captures of published reports with their provenance.
//
// A store is one folder:
//
//	catalogue.db      what is known: SQLite, see schema.go
//	raw/ab/abcd…      the captured bytes, named by their SHA-256, never altered
//	tmp/              files on their way into raw
//
// A capture (存档) is one answer to one address: its bytes, the address that gave them,
// the redirects on the way, status and headers, when and how. The same bytes from two
// addresses are two captures and one raw file. The same address with other bytes later
// is another capture: nothing is overwritten, nothing is deleted.
//
// # Order of writing
//
// A raw file is written to tmp, flushed to the disk, renamed into raw, and only then
// does its row appear in the catalogue. Whenever the process or the machine dies, the
// catalogue never speaks of bytes that are not there. What may be left is a file in tmp,
// which the next opening removes, or a raw file without a row, which does no harm: the
// next capture of the same bytes adopts it after comparing its hash.
//
// # What hangs below
//
//	corpus/disk       small files with few system calls
//	corpus/payload    bytes of a page or document out of what came over the wire
//	corpus/fence      pages that stand in the way: challenges, captchas, logins, stubs
//	corpus/page       the links, scripts and data of a web page
//	corpus/discover   which links of a list page are reports, and where the list goes on
//	corpus/fetch      asking servers, politely
//	corpus/importer   files, folders, archives, WARC, JSON Lines
//	corpus/warc       the WARC container format (ISO 28500)
//	corpus/coverage   organ by year: what is there and what is missing
//	corpus/testsite   a site on loopback that imitates the content systems
//
// Fetching responsibly is described in fetching.md. In short: one connection and one
// request a second per host unless the host asks for less, robots.txt obeyed, an honest
// name with a contact, and a challenge page is an answer (no), not a puzzle.
package corpus
