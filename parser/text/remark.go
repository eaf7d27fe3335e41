package text

import "strings"

// unremarked is a figure or a unit without the remark or the reading in brackets behind it.
func unremarked(s string) string {
	if len(s) < 80 && (strings.HasSuffix(s, ")") || strings.HasSuffix(s, "）")) {
		if i := strings.IndexAny(s, "(（"); i > 0 {
			return s[:i]
		}
	}
	return s
}

// remark are the words after the figures of a row, beyond the last column.
func remark(values []word, cols []band) []word {
	i := len(values)
	for i > 0 && len(cols) > 0 && !values[i-1].figure && values[i-1].x0 >= cols[len(cols)-1].x1 {
		i--
	}
	return values[i:]
}

func withoutRemark(values []word, cols []band) []word {
	return values[:len(values)-len(remark(values, cols))]
}
