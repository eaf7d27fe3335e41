package corpus

import (
	"os"
	"runtime"
)

func flushEach(paths []string) error {
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return err
		}
		err = f.Sync()
		if info, e := f.Stat(); e == nil && info.IsDir() && runtime.GOOS == "windows" {
			err = nil // folders cannot be flushed there
		}
		if e := f.Close(); err == nil {
			err = e
		}
		if err != nil {
			return err
		}
	}
	return nil
}
