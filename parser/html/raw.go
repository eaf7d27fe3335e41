package html

import "strings"

// rawName gives the lower-case name of an element whose content is not markup,
// "" for all others.
func rawName(name string) string {
	switch len(name) {
	case 3, 5, 6, 7, 8, 9:
	default:
		return ""
	}
	switch name[0] | 0x20 {
	case 'i', 'n', 'p', 's', 't', 'x':
	default:
		return ""
	}
	for _, raw := range [...]string{"script", "style", "title", "noscript", "iframe",
		"textarea", "noframes", "noembed", "xmp", "plaintext"} {
		if len(raw) == len(name) && strings.EqualFold(raw, name) {
			return raw
		}
	}
	return ""
}

// rawEnd finds the end tag of a raw element, -1 when there is none.
func rawEnd(text string, from int, name string) int {
	end := endTag(text, from, name)
	if name != "script" {
		return end
	}
	// A script that hides itself in a comment may write <script> ... </script>
	// inside it, and that end tag does not count.
	for end >= 0 {
		open := strings.LastIndex(text[from:end], "<!--")
		if open < 0 || strings.Contains(text[from+open:end], "-->") {
			return end
		}
		if !hidesScript(text[from+open : end]) {
			return end
		}
		from = end + len("</script")
		next := endTag(text, from, name)
		if next < 0 {
			return end // never closed: rather end early than lose the page
		}
		end = next
	}
	return end
}

func hidesScript(s string) bool {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return false
		}
		s = s[i+1:]
		if len(s) > 6 && strings.EqualFold(s[:6], "script") && closesName(s[6]) {
			return true
		}
	}
}

func endTag(text string, from int, name string) int {
	for {
		i := strings.IndexByte(text[from:], '/')
		if i < 0 {
			return -1
		}
		at := from + i - 1
		from += i + 1
		if at > 0 && text[at] == '\\' { // inside a script string: <\/title>
			at--
		}
		if at < 0 || text[at] != '<' {
			continue
		}
		if rest := text[from:]; len(rest) > len(name) && strings.EqualFold(rest[:len(name)], name) && closesName(rest[len(name)]) {
			return at
		}
	}
}

func closesName(c byte) bool { return isSpace(c) || c == '/' || c == '>' }
