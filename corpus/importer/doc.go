// Package importer brings captures that were made elsewhere into a store: saved pages
// and documents, folders of them, zip and tar archives, WARC files, JSON Lines of
// {url, html}, and lists of addresses to fetch later. Many sites answer only inside
// China, so this, not fetching, is the main road.
//
// An archive is read as a stream and nothing is unpacked to a path it names. A file
// that cannot be read is a failure with its name and reason; the others go in.
package importer
