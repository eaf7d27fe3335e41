package payload

import (
	"bufio"
	"errors"
	"fmt"
)

// ReadLine reads a line of a file of captures, with its end. One longer than limit is
// an error: what follows it cannot be found.
func ReadLine(b *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	for {
		part, err := b.ReadSlice('\n')
		line = append(line, part...)
		if int64(len(line)) > limit {
			return nil, fmt.Errorf("a line of more than %d bytes", limit)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}
