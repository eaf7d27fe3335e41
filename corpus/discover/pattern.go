package discover

import (
	"regexp"
	"sync"
)

// pattern is an expression that is compiled when it is first used: most commands read no
// list, and the expressions of this package would take a good part of their start.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
