package panel

import (
	"bufio"
	"os"
	"path/filepath"
)

// csvFiles are the CSV files of the package.
type csvFiles struct {
	files map[string]*csvFile
}

type csvFile struct {
	f *os.File
	w *bufio.Writer
}

// bom makes Excel read UTF-8.
const bom = "\ufeff"

func createCSV(dir string, withBOM bool) (*csvFiles, error) {
	c := &csvFiles{files: map[string]*csvFile{}}
	for _, t := range tables() {
		f, err := os.Create(filepath.Join(dir, t.name+".csv"))
		if err != nil {
			c.close()
			return nil, err
		}
		file := &csvFile{f, bufio.NewWriterSize(f, 256<<10)}
		c.files[t.name] = file
		if withBOM {
			_, _ = file.w.WriteString(bom) // errors of a bufio.Writer come again at Flush
		}
		_, _ = file.w.Write(appendCSV(nil, [][]string{t.head()}))
	}
	return c, nil
}

func (c *csvFiles) add(t *texts) error {
	for name, b := range t.csv {
		if _, err := c.files[name].w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

func (c *csvFiles) finish() error { return nil }

func (c *csvFiles) close() error {
	var first error
	for _, f := range c.files {
		err := f.w.Flush()
		if e := f.f.Close(); err == nil {
			err = e
		}
		if first == nil {
			first = err
		}
	}
	return first
}
