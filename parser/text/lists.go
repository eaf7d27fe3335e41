package text

import "strings"

// Tables that a program has written as lists: ['规章', '0', None] or ["规章","0",null].

// listFields are the fields of such a line, nil where it is something else.
func listFields(s string) []field {
	start := len(s) - len(strings.TrimLeft(s, " ["))
	end := len(strings.TrimRight(s, " ],"))
	if start == 0 || end >= len(s) || start >= end || !strings.Contains(s[:start], "[") || !strings.Contains(s[end:], "]") {
		return nil
	}
	var all []field
	for i := start; i < end; {
		f := field{start: i, quoted: s[i] == '"' || s[i] == '\''}
		if f.quoted {
			f.start++
			n := strings.IndexByte(s[f.start:end], s[i])
			if n < 0 {
				return nil
			}
			f.end = f.start + n
			i = f.end + 1
		} else {
			n := strings.IndexAny(s[i:end], ",'\"")
			if n < 0 {
				n = end - i
			}
			f.end = i + n
			i = f.end
		}
		all = append(all, f)
		rest := strings.TrimLeft(s[i:end], " ")
		if rest != "" && rest[0] != ',' {
			return nil
		}
		rest = strings.TrimLeft(strings.TrimPrefix(rest, ","), " ")
		if strings.HasPrefix(rest, ",") { // a field that is not even quoted
			return nil
		}
		i = end - len(rest)
	}
	return all
}
