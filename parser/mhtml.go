package parser

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"nianbao/parser/doc"
)

// A page saved by a browser or a word processor as one file (.mht, .mhtml) is a mail
// message whose parts are the page and its pictures. The page is its first part of HTML;
// places are those of that part, decoded.

// MediaMHTML is the media type of such a file.
const MediaMHTML = "multipart/related"

// IsMHTML tells such a file by how it begins: with the name of a field.
func IsMHTML(data []byte) bool {
	if len(data) == 0 || data[0]|0x20 < 'a' || data[0]|0x20 > 'z' {
		return false
	}
	head := bytes.ToLower(data[:min(len(data), 4096)])
	return bytes.Contains(head, []byte("mime-version:")) && bytes.Contains(head, []byte(MediaMHTML))
}

func readMHTML(p *Parser, src Source) (*doc.Document, error) {
	page, address, err := pageOf(src.Data, p.maxBytes())
	if err != nil {
		return nil, &Error{src.Name, Broken, fmt.Errorf("saved page: %w", err)}
	}
	src.Data = page
	d, err := readHTML(p, src)
	if err == nil && d.URI == "" && strings.HasPrefix(address, "http") {
		d.URI = address
	}
	return d, err
}

// pageOf is the first part of HTML and its address.
func pageOf(data []byte, limit int64) ([]byte, string, error) {
	in := bufio.NewReader(bytes.NewReader(data))
	head, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return nil, "", err
	}
	_, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil || params["boundary"] == "" {
		return nil, "", errors.New("its parts have no boundary")
	}
	parts := multipart.NewReader(in, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil, "", errors.New("it has no part of HTML")
		}
		if media, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); media != "text/html" {
			continue
		}
		var body io.Reader = part
		switch strings.ToLower(part.Header.Get("Content-Transfer-Encoding")) {
		case "quoted-printable":
			body = quotedprintable.NewReader(part)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, part)
		}
		page, err := io.ReadAll(io.LimitReader(body, limit))
		return page, part.Header.Get("Content-Location"), err
	}
}
