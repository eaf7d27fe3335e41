package payload

import (
	"mime"
	"strings"

	"nianbao/corpus/page"
	"nianbao/parser"
)

// magics are how documents begin.
var magics = [...]struct{ start, media string }{
	{"%PDF-", "application/pdf"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"},
	{"\x89PNG", "image/png"}, {"\xff\xd8\xff", "image/jpeg"}, {"GIF8", "image/gif"},
	{"Rar!", "application/vnd.rar"},
}

// Media tells what bytes are: by how they begin, then by what the server says. Servers
// call documents octet-stream, and pages of excuse PDF.
func Media(contentType string, data []byte) string {
	head := string(data[:min(len(data), 16)])
	for _, m := range magics {
		if strings.HasPrefix(head, m.start) {
			return m.media
		}
	}
	if parser.IsMHTML(data) {
		return parser.MediaMHTML
	}
	declared, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		declared = strings.ToLower(strings.TrimSpace(strings.SplitN(contentType, ";", 2)[0]))
	}
	if strings.HasPrefix(head, "PK\x03\x04") {
		if strings.Contains(declared, "officedocument") || strings.Contains(declared, "ofd") {
			return declared
		}
		return zipMedia(data)
	}
	if declared == "application/json" || declared == "text/xml" || declared == "application/xml" {
		if strings.HasSuffix(declared, "xml") {
			return "text/xml"
		}
		return declared
	}
	if page.IsHTML(data) {
		return "text/html"
	}
	if declared == "" {
		return "application/octet-stream"
	}
	return declared
}

// zipMedia tells the office formats by the names at the front of the archive.
func zipMedia(data []byte) string {
	s := string(data[:min(len(data), 64<<10)]) + string(data[max(0, len(data)-64<<10):])
	switch {
	case strings.Contains(s, "word/document.xml"):
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case strings.Contains(s, "xl/workbook.xml"):
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case strings.Contains(s, "OFD.xml"):
		return "application/ofd"
	}
	return "application/zip"
}
