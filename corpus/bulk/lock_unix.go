//go:build unix

package bulk

import (
	"errors"
	"os"
	"syscall"
)

var errInUse = errors.New("another process is writing this output")

// Lock keeps a second process from the same output, for as long as the file is open:
// it ends with the process, however that ends.
func Lock(f *os.File) error {
	switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); {
	case errors.Is(err, syscall.EWOULDBLOCK):
		return errInUse
	case errors.Is(err, syscall.ENOLCK), errors.Is(err, syscall.ENOTSUP):
		return nil // a file system of a cluster without locks
	default:
		return err
	}
}
