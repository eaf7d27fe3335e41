//go:build ignore

// Gengb1 writes gb1.bin.gz from the CMap Adobe-GB1-UCS2 of Adobe's cmap-resources
// (Debian package poppler-data), and its licence, the comment at the CMap's head,
// to gb1.LICENSE.txt.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"
)

var line = regexp.MustCompile(`(?m)^<([0-9a-f]{4})>\s+(?:<([0-9a-f]{4})>\s+)?<([0-9a-f]{4})>$`)

func main() {
	src, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var table []byte
	set := func(cid, r int) {
		for len(table) < 2*cid+2 {
			table = append(table, 0, 0)
		}
		if r != 0xfffd {
			table[2*cid], table[2*cid+1] = byte(r>>8), byte(r)
		}
	}
	for _, m := range line.FindAllStringSubmatch(codes(string(src)), -1) {
		lo, hi, r := 0, 0, 0
		fmt.Sscanf(m[1], "%x", &lo)
		fmt.Sscanf(m[3], "%x", &r)
		hi = lo
		if m[2] != "" {
			fmt.Sscanf(m[2], "%x", &hi)
		}
		for c := lo; c <= hi; c++ {
			set(c, r+c-lo)
		}
	}
	var z bytes.Buffer
	w, _ := gzip.NewWriterLevel(&z, gzip.BestCompression)
	w.Write(table)
	w.Close()
	if err := os.WriteFile("gb1.bin.gz", z.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("gb1.LICENSE.txt", []byte(licence(string(src))), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(table)/2, "CIDs")
}

// codes is the part after the code space, whose lines look like a mapping.
func codes(s string) string {
	_, after, _ := strings.Cut(s, "endcodespacerange")
	return after
}

func licence(s string) string {
	b := "gb1.bin.gz is derived from the CMap Adobe-GB1-UCS2 of https://github.com/adobe-type-tools/mapping-resources-pdf\n(as carried by Debian's poppler-data), under this licence:\n\n"
	for _, l := range strings.Split(s, "\n") {
		if t, ok := strings.CutPrefix(l, "%%Copyright:"); ok {
			b += strings.TrimSpace(t) + "\n"
		}
	}
	return b
}
