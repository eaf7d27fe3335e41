package charset

import (
	"fmt"
	"math/bits"
)

// unmarkedUTF16 reads bytes with NULs in them: UTF-16 that lost its mark, or no text.
// The head must read as Chinese, or have the NUL of ASCII in every other place.
func unmarkedUTF16(b []byte) (*candidate, error) {
	head := b[:min(len(b)&^1, 4096)]
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i&1]++
		}
	}
	for parity, name := range [2]string{"utf-16be", "utf-16le"} {
		c := decodeAs(head, name, fromDetected)
		ascii := nul[1-parity] == 0 && nul[parity]*4 > len(head)
		if c.lost <= 1 && (c.share >= plausible || ascii) && nul[parity] > 0 {
			return checkControls(decodeAs(b, name, fromDetected))
		}
	}
	return nil, fmt.Errorf("NUL bytes: %w", ErrBinary)
}

// controls counts the control characters that no text has. Eight bytes are looked at
// together; most groups have none below the space.
func controls(b []byte) (n int) {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(b); i += 8 {
		w := eight(b[i : i+8])
		for low := (w - 0x20*ones) &^ w & tops; low != 0; low &= low - 1 {
			if isControl(b[i+bits.TrailingZeros64(low)/8]) {
				n++
			}
		}
	}
	for ; i < len(b); i++ {
		if isControl(b[i]) {
			n++
		}
	}
	return n
}

// eight are bytes that are looked at together, the first lowest.
func eight[T string | []byte](b T) uint64 {
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// isControl leaves out tab, line ends, the end mark of DOS files and the escape of
// ISO 2022.
func isControl(c byte) bool {
	return c < 0x20 && c != 0 && (c < '\t' || c > '\r') && c != 0x1a && c != 0x1b
}
