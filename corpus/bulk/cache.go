package bulk

import (
	"hash/maphash"
)

// cache is the output of an earlier run, read along with the inputs: both are in the
// same order, so one pass is enough. What was moved to the front since is read anew.
type cache struct {
	lines   *lineReader
	at      int            // number of the record that lines gives next
	where   map[uint64]int // first record of a name, by hash
	seed    maphash.Seed
	current []byte // the record at-1, not yet taken
	name    string
}

// openCache indexes the whole records of a file, up to the first torn one.
func openCache(path string) (*cache, error) {
	c := &cache{where: map[uint64]int{}, seed: maphash.MakeSeed()}
	n := 0
	for line, err := range Lines(path) {
		if err != nil {
			break // torn by the end of its run
		}
		h, _, err := readHead(line)
		if err != nil {
			break
		}
		k := c.hash(h.Input)
		if _, ok := c.where[k]; !ok {
			c.where[k] = n
		}
		n++
	}
	var err error
	c.lines, err = openLines(path)
	return c, err
}

func (c *cache) hash(name string) uint64 { return maphash.String(c.seed, name) }

// take is a copy of the record of a name, nil when there is none ahead.
func (c *cache) take(name string) []byte {
	if c.current == nil || c.name != name {
		n, ok := c.where[c.hash(name)]
		if !ok {
			return nil
		}
		if n < c.at-1 || n == c.at-1 && c.current == nil { // behind us, or a second one of the name
			n = c.at
		}
		for c.at <= n {
			if !c.step() {
				return nil
			}
		}
	}
	if c.name != name {
		return nil
	}
	line := c.current
	c.current = nil
	return line
}

func (c *cache) step() bool {
	line, err := c.lines.next()
	if err != nil {
		c.current = nil
		return false
	}
	c.at++
	h, _, err := readHead(line)
	c.name, c.current = h.Input, append([]byte(nil), line...)
	return err == nil
}

func (c *cache) close() { c.lines.Close() }
