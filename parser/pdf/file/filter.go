package file

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"encoding/ascii85"
	"errors"
	"fmt"

	"nianbao/parser/pdf/syntax"
)

// filter is one step of a stream's decoding.
type filter struct {
	name  string
	parms []byte
}

var filterNames = map[string]string{
	"Fl": "FlateDecode", "LZW": "LZWDecode", "RL": "RunLengthDecode",
	"AHx": "ASCIIHexDecode", "A85": "ASCII85Decode",
}

// filters lists the filters of a stream.
func (x *index) filters(dict []byte) (fs []filter) {
	add := func(name, parms []byte) {
		name, _ = x.get(name)
		parms, _ = x.get(parms)
		n := syntax.NameOf(name)
		if long, ok := filterNames[n]; ok {
			n = long
		}
		fs = append(fs, filter{n, parms})
	}
	f, parms := x.lookup(dict, "Filter"), x.lookup(dict, "DecodeParms")
	if syntax.First(f).Kind == syntax.Name {
		add(f, parms)
		return fs
	}
	var ps [][]byte
	for p := range syntax.Array(parms) {
		ps = append(ps, p)
	}
	for n := range syntax.Array(f) {
		var p []byte
		if len(fs) < len(ps) {
			p = ps[len(fs)]
		}
		if add(n, p); len(fs) > 8 {
			break
		}
	}
	return fs
}

// plainFlate reports whether the object layer can decode the chain itself.
func plainFlate(fs []filter) bool {
	switch len(fs) {
	case 0:
		return true
	case 1:
		return fs[0].name == "FlateDecode" && syntax.Int(syntax.Get(fs[0].parms, "Predictor"), 1) <= 1
	}
	return false
}

// decode decrypts a stream and runs its filters. Damage is a problem of the file
// and ends the data early; a passed limit is an error.
func (x *index) decode(o *object) ([]byte, error) {
	data, fs := x.crypt.stream(o), x.filters(o.body)
	for _, f := range fs {
		var err error
		data, err = x.unfilter(data, f)
		if errors.Is(err, ErrLimit) {
			return nil, err
		}
		if err != nil {
			x.facts.Problems = append(x.facts.Problems, fmt.Sprintf("stream %d: %v", o.num, err))
		}
		if p := syntax.Int(x.lookup(f.parms, "Predictor"), 1); p > 1 {
			data = x.unpredict(data, f.parms, p)
		}
		if x.used += len(data); x.used > x.limits.TotalBytes {
			return nil, fmt.Errorf("%w: decoded streams", ErrLimit)
		}
	}
	return data, nil
}

func (x *index) unfilter(b []byte, f filter) ([]byte, error) {
	limit := min(x.limits.StreamBytes, x.limits.TotalBytes-x.used)
	switch f.name {
	case "FlateDecode":
		if len(b) < 2 {
			return nil, nil
		}
		// The two bytes of the zlib header and the checksum say nothing that helps.
		return readAll(flate.NewReader(bytes.NewReader(b[2:])), limit, make([]byte, 0, roomFor(4*len(b), limit)))
	case "LZWDecode":
		return unLZW(b, syntax.Int(x.lookup(f.parms, "EarlyChange"), 1), limit)
	case "RunLengthDecode":
		return unRunLength(b, limit)
	case "ASCIIHexDecode":
		s := syntax.Scanner{Data: append([]byte("<"), b...)}
		return s.Next().Bytes, nil
	case "ASCII85Decode":
		b = bytes.TrimSpace(b)
		b = bytes.TrimPrefix(bytes.TrimSuffix(b, []byte("~>")), []byte("<~"))
		return readAll(ascii85.NewDecoder(bytes.NewReader(b)), limit, make([]byte, 0, roomFor(len(b), limit)))
	case "Crypt":
		return b, nil
	}
	return nil, fmt.Errorf("unknown filter %q", f.name)
}

// unLZW decodes PDF's LZW: most significant bit first, codes of 9 to 12 bits,
// wider one code early unless EarlyChange is 0. compress/lzw widens late, so it
// serves only that case.
func unLZW(b []byte, early, limit int) ([]byte, error) {
	if early == 0 {
		r := lzw.NewReader(bytes.NewReader(b), lzw.MSB, 8)
		return readAll(r, limit, make([]byte, 0, roomFor(3*len(b), limit)))
	}
	const clear, eod = 256, 257
	var (
		prefix [4096]int16
		suffix [4096]byte
		length [4096]int
		out    []byte
	)
	for i := range clear {
		suffix[i], length[i] = byte(i), 1
	}
	next, width, prev := 258, 9, -1
	acc, bits := 0, 0
	for _, c := range b {
		acc, bits = acc<<8|int(c), bits+8
		if bits < width {
			continue
		}
		bits -= width
		code := acc >> bits
		acc &= 1<<bits - 1
		switch {
		case code == eod:
			return out, nil
		case code == clear:
			next, width, prev = 258, 9, -1
			continue
		case code > next || code == next && (prev < 0 || next > 4095):
			return out, errors.New("bad LZW code")
		}
		if prev >= 0 && next < 4096 {
			first := code
			if code == next {
				first = prev
			}
			for length[first] > 1 {
				first = int(prefix[first])
			}
			prefix[next], suffix[next], length[next] = int16(prev), suffix[first], length[prev]+1
			next++
		}
		n := length[code]
		if len(out)+n > limit {
			return nil, fmt.Errorf("%w: stream of more than %d bytes", ErrLimit, limit)
		}
		out = append(out, make([]byte, n)...)
		for i, k := len(out)-1, code; n > 0; i, n = i-1, n-1 {
			out[i], k = suffix[k], int(prefix[k])
		}
		prev = code
		if next+1 >= 1<<width && width < 12 {
			width++
		}
	}
	return out, nil
}

func unRunLength(b []byte, limit int) ([]byte, error) {
	var out []byte
	for _, write := range []bool{false, true} { // first only the length
		size := 0
		for i := 0; i < len(b) && b[i] != 128; {
			n := int(b[i])
			i++
			switch {
			case n < 128:
				end := min(len(b), i+n+1)
				if write {
					out = append(out, b[i:end]...)
				}
				size, i = size+end-i, end
			case i < len(b):
				if write {
					out = append(out, bytes.Repeat(b[i:i+1], 257-n)...)
				}
				size, i = size+257-n, i+1
			}
		}
		if size > limit {
			return nil, fmt.Errorf("%w: stream of more than %d bytes", ErrLimit, limit)
		}
		if !write {
			out = make([]byte, 0, size)
		}
	}
	return out, nil
}

// unpredict undoes the TIFF (2) and PNG (10 and more) predictors.
func (x *index) unpredict(b []byte, parms []byte, kind int) []byte {
	get := func(key string, def int) int { return max(1, min(syntax.Int(x.lookup(parms, key), def), 1<<16)) }
	colors, bitsPer, columns := get("Colors", 1), get("BitsPerComponent", 8), get("Columns", 1)
	pixel, row := (colors*bitsPer+7)/8, (colors*bitsPer*columns+7)/8
	if kind == 2 {
		for r := 0; bitsPer == 8 && r+row <= len(b); r += row {
			for i := r + pixel; i < r+row; i++ {
				b[i] += b[i-pixel]
			}
		}
		return b
	}
	out, above := b[:0:0], make([]byte, row)
	for len(b) > 1 {
		method, line := b[0], b[1:min(len(b), row+1)]
		b = b[1+len(line):]
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			line[i] += predict(method, left, above[i], corner)
		}
		out = append(out, line...)
		copy(above, line)
	}
	return out
}

func predict(method, left, up, corner byte) byte {
	switch method {
	case 1:
		return left
	case 2:
		return up
	case 3:
		return byte((int(left) + int(up)) / 2)
	case 4: // Paeth: the neighbour nearest to left+up-corner
		l, u, c := int(left), int(up), int(corner)
		dl, du, dc := max(u-c, c-u), max(l-c, c-l), max(l+u-2*c, 2*c-l-u)
		switch {
		case dl <= du && dl <= dc:
			return left
		case du <= dc:
			return up
		}
		return corner
	}
	return 0
}
