package disk_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nianbao/corpus/disk"
)

func TestDisk(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	if disk.Exists(name) {
		t.Error("it exists before it is written")
	}
	text := strings.Repeat("报告", 1000)
	if err := disk.Write(name, []byte(text), 0o444); err != nil {
		t.Fatal(err)
	}
	if !disk.Exists(name) {
		t.Error("it does not exist after it is written")
	}
	data, modified, err := disk.Read(name, 6000)
	if string(data) != text || err != nil || time.Since(modified) > time.Minute {
		t.Errorf("%d bytes of %s, %v", len(data), modified, err)
	}
	if _, _, err := disk.Read(name, 5999); !errors.Is(err, disk.ErrLarge) {
		t.Errorf("larger than the limit: %v", err)
	}
	if _, _, err := disk.Read(filepath.Dir(name), 1<<20); !errors.Is(err, disk.ErrLarge) {
		t.Errorf("a folder: %v", err)
	}
	if err := disk.Write(name, nil, 0o444); !errors.Is(err, fs.ErrExist) {
		t.Errorf("written twice: %v", err)
	}
	if _, _, err := disk.Read(name+"x", 1); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}
	if err := disk.Rename(name, name+"b"); err != nil || disk.Exists(name) || !disk.Exists(name+"b") {
		t.Errorf("renamed: %v", err)
	}
	if err := disk.Rename(name, name+"b"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("renamed twice: %v", err)
	}
	if err := os.Symlink("nowhere", name+"l"); err == nil && !disk.Exists(name+"l") {
		t.Error("a link that leads nowhere is something of the name")
	}
	if _, err := os.Stat("/dev/full"); err == nil {
		if err := disk.Write("/dev/full", []byte("x"), 0o444); err == nil {
			t.Error("a device that is there was taken for new")
		}
	}
}
