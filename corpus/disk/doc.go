// Package disk reads and writes small files with as few system calls as they need. An
// os.File is offered to the poller at each opening, which for regular files is three
// calls in vain; with a hundred thousand pages that is what an import spends its time on.
package disk

import "errors"

// ErrLarge is a file of more bytes than wanted, or no regular file.
var ErrLarge = errors.New("not a small file")
