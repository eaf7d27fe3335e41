package disk

import (
	"io"
	"io/fs"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// Read reads a regular file of at most limit bytes, and tells when it was modified.
func Read(name string, limit int64) (data []byte, modified time.Time, err error) {
	fd, err := open(name, unix.O_RDONLY|unix.O_NONBLOCK, 0) // a pipe must not hold us up
	if err != nil {
		return nil, time.Time{}, err
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, time.Time{}, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	if st.Mode&unix.S_IFMT != unix.S_IFREG || st.Size > limit {
		return nil, time.Time{}, ErrLarge
	}
	data = make([]byte, st.Size)
	n := 0
	for n < len(data) {
		k, err := unix.Read(fd, data[n:])
		switch {
		case err == unix.EINTR:
		case err != nil:
			return nil, time.Time{}, &fs.PathError{Op: "read", Path: name, Err: err}
		case k == 0: // it became shorter meanwhile
			data = data[:n]
		default:
			n += k
		}
	}
	return data, time.Unix(st.Mtim.Unix()), nil
}

// Write makes a new file; there must be none of the name. What an error leaves behind
// is the caller's to remove.
func Write(name string, data []byte, perm uint32) error {
	fd, err := open(name, unix.O_WRONLY|unix.O_CREAT|unix.O_EXCL, perm)
	if err != nil {
		return err
	}
	for len(data) > 0 && err == nil {
		var n int
		switch n, err = unix.Write(fd, data); {
		case err == unix.EINTR:
			err = nil
		case err == nil && n == 0:
			err = io.ErrShortWrite
		default:
			data = data[max(n, 0):]
		}
	}
	if e := unix.Close(fd); err == nil && e != unix.EINTR {
		err = e
	}
	if err != nil {
		return &fs.PathError{Op: "write", Path: name, Err: err}
	}
	return nil
}

// Rename gives a file another name, in place of what had it.
func Rename(from, to string) error {
	for {
		err := unix.Rename(from, to)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
		}
		return nil
	}
}

// Exists tells whether there is something of the name.
func Exists(name string) bool {
	return unix.Faccessat(unix.AT_FDCWD, name, unix.F_OK, unix.AT_SYMLINK_NOFOLLOW) == nil
}

func open(name string, flags int, perm uint32) (int, error) {
	for {
		fd, err := unix.Open(name, flags|unix.O_CLOEXEC, perm)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return -1, &fs.PathError{Op: "open", Path: name, Err: err}
		}
		return fd, nil
	}
}
