package font

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"sync"
)

// gb1.bin.gz is the character of each CID of Adobe-GB1 as UTF-16BE, 0 for none. It
// is made from Adobe's cmap-resources; licence in gb1.LICENSE.txt.
//
//go:generate go run gengb1.go /usr/share/poppler/cMap/Adobe-GB1/Adobe-GB1-UCS2
//go:embed gb1.bin.gz
var gb1File []byte

var gb1 = sync.OnceValue(func() []byte {
	z, err := gzip.NewReader(bytes.NewReader(gb1File))
	if err != nil {
		panic(err) // our own file
	}
	b, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	return b
})

// gb1Text is the text of a CID of Adobe-GB1, "" when it has none.
func gb1Text(cid uint32) string {
	t := gb1()
	if int64(cid)*2+1 >= int64(len(t)) || t[2*cid] == 0 && t[2*cid+1] == 0 {
		return ""
	}
	return string(rune(t[2*cid])<<8 | rune(t[2*cid+1]))
}
