// Package charset decodes a capture: bytes go in, UTF-8 text, the encoding and how it
// was decided come out.
//
// The bytes decide before any declaration does, because declarations are often wrong:
// old sites print gb2312 over UTF-8, tools print utf-8 over GBK. The order is byte
// order mark, valid UTF-8, the declared encoding, GB18030, and at last the frequency
// of characters. Each is taken only when it decodes without loss; Big5 bytes are nearly
// always valid GB18030 too, so between those two the share of common characters of
// Chinese official prose has the last word.
//
// What a text loses in decoding is a note, never silence.
package charset

import "errors"

// What a capture can be refused for.
var (
	ErrBinary   = errors.New("binary content")
	ErrEncoding = errors.New("unreadable encoding")
)
