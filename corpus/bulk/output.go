package bulk

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"os"

	"github.com/klauspost/compress/zstd"
)

// Ends of the names of files on the way: out.jsonl.0123456789ab.part
const (
	working = ".part"
	earlier = ".old"
)

// frame is how much text goes into one zstd frame. Frames are independent, so their
// bytes do not depend on the moments at which lines arrive, and a killed run loses
// one at most.
const frame = 1 << 20

// output takes lines, plain or compressed, and knows the hash of its bytes.
type output struct {
	file  *os.File // nil for a stream
	out   *bufio.Writer
	sum   hash.Hash
	size  int64
	zst   *zstd.Encoder
	plain []byte // of the frame that is being filled
	packs []byte
}

func newOutput(w io.Writer, compress bool) (*output, error) {
	o := &output{sum: sha256.New()}
	o.out = bufio.NewWriterSize(io.MultiWriter(w, o.sum), 256<<10)
	if !compress {
		return o, nil
	}
	var err error
	o.zst, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault))
	return o, err
}

func createOutput(path string) (*output, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	if err := Lock(f); err != nil {
		f.Close()
		return nil, err
	}
	if err := f.Truncate(0); err != nil {
		f.Close()
		return nil, err
	}
	o, err := newOutput(f, isZstd(path))
	if err != nil {
		f.Close()
		return nil, err
	}
	o.file = f
	return o, nil
}

func (o *output) write(line []byte) error {
	if o.zst == nil {
		o.size += int64(len(line))
		_, err := o.out.Write(line)
		return err
	}
	o.plain = append(o.plain, line...)
	if len(o.plain) < frame {
		return nil
	}
	return o.pack()
}

func (o *output) pack() error {
	if o.zst == nil || len(o.plain) == 0 {
		return nil
	}
	o.packs = o.zst.EncodeAll(o.plain, o.packs[:0])
	o.plain = o.plain[:0]
	o.size += int64(len(o.packs))
	if _, err := o.out.Write(o.packs); err != nil {
		return err
	}
	return o.out.Flush()
}

// finish writes what is left; on disk it stays there through a power cut.
func (o *output) finish() error {
	if err := o.pack(); err != nil {
		return err
	}
	if err := o.out.Flush(); err != nil {
		return err
	}
	if o.file == nil {
		return nil
	}
	return o.file.Sync()
}

func (o *output) hash() string { return hex.EncodeToString(o.sum.Sum(nil)) }

func (o *output) close() error {
	if o.zst != nil {
		o.zst.Close()
	}
	if o.file == nil {
		return nil
	}
	return o.file.Close()
}
