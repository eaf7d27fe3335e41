package corpus

import (
	"os"

	"golang.org/x/sys/unix"
)

// flush brings files and folders to the disk. One syncfs for a
// batch costs far less than an fsync for each of a thousand small files.
func flush(paths []string) error {
	if len(paths) == 0 {
		return nil
	}
	if len(paths) <= 8 {
		return flushEach(paths)
	}
	f, err := os.Open(paths[0])
	if err != nil {
		return err
	}
	defer f.Close()
	if err := unix.Syncfs(int(f.Fd())); err != nil {
		return flushEach(paths)
	}
	return nil
}
