//go:build !linux

package disk

import (
	"os"
	"time"
)

// Read reads a regular file of at most limit bytes, and tells when it was modified.
func Read(name string, limit int64) (data []byte, modified time.Time, err error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, time.Time{}, err
	}
	if !info.Mode().IsRegular() || info.Size() > limit {
		return nil, time.Time{}, ErrLarge
	}
	data, err = os.ReadFile(name)
	return data, info.ModTime(), err
}

// Write makes a new file; there must be none of the name. What an error leaves behind
// is the caller's to remove.
func Write(name string, data []byte, perm uint32) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, os.FileMode(perm))
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// Rename gives a file another name, in place of what had it.
func Rename(from, to string) error { return os.Rename(from, to) }

// Exists tells whether there is something of the name.
func Exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}
