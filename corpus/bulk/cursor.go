package bulk

import (
	"bytes"
	"encoding/json"
)

// cursor walks over compact JSON that this tool wrote, without checking it first and
// without copying. Where the bytes are not as expected it turns bad, and the caller takes
// the slow and strict way.
type cursor struct {
	b   []byte
	bad bool
}

func (c *cursor) take(char byte) bool {
	if len(c.b) > 0 && c.b[0] == char {
		c.b = c.b[1:]
		return true
	}
	return false
}

// members calls do for each member of an object; do must take the value.
func (c *cursor) members(do func(name []byte)) {
	if !c.take('{') {
		c.bad = true
		return
	}
	for first := true; !c.take('}') && !c.bad; first = false {
		if !first && !c.take(',') {
			c.bad = true
			return
		}
		name := c.quoted()
		if !c.take(':') {
			c.bad = true
			return
		}
		do(name)
	}
}

// quoted is a string as it is written, without its quotes.
func (c *cursor) quoted() []byte {
	if !c.take('"') {
		c.bad = true
		return nil
	}
	for i := 0; ; {
		n := bytes.IndexByte(c.b[i:], '"')
		if n < 0 {
			c.bad = true
			return nil
		}
		i += n
		slashes := 0
		for i-slashes > 0 && c.b[i-slashes-1] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			s := c.b[:i]
			c.b = c.b[i+1:]
			return s
		}
		i++
	}
}

func (c *cursor) text() string {
	s := c.quoted()
	if bytes.IndexByte(s, '\\') < 0 {
		return string(s)
	}
	var out string
	if json.Unmarshal(append(append([]byte{'"'}, s...), '"'), &out) != nil {
		c.bad = true
	}
	return out
}

// value is the next value as it is written, of any kind.
func (c *cursor) value() []byte {
	start, depth := c.b, 0
	for !c.bad {
		if len(c.b) == 0 {
			c.bad = true
			break
		}
		switch c.b[0] {
		case '"':
			c.quoted()
		case '{', '[':
			depth++
			c.b = c.b[1:]
			continue
		case '}', ']':
			depth--
			c.b = c.b[1:]
		case ',', ':':
			c.b = c.b[1:]
			continue
		default: // a number, or true, false, null
			n := bytes.IndexAny(c.b, ",}]")
			if n < 0 {
				n = len(c.b)
			}
			c.b = c.b[n:]
		}
		if depth <= 0 {
			break
		}
	}
	if depth < 0 {
		c.bad = true
	}
	return start[:len(start)-len(c.b)]
}

// into reads the next value, which is small, in the usual way.
func (c *cursor) into(v any) {
	if b := c.value(); !c.bad && json.Unmarshal(b, v) != nil {
		c.bad = true
	}
}
