package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

// The kernel says of each mapping which advice it was given: "hg" is for huge pages.
func TestAdviseHeap(t *testing.T) {
	maps, err := os.Open("/proc/self/smaps")
	if err != nil {
		t.Skip("skipped: ", err)
	}
	defer maps.Close()
	huge, _ := os.ReadFile("/sys/kernel/mm/transparent_hugepage/enabled")
	if len(huge) == 0 {
		t.Skip("skipped: a kernel without huge pages")
	}
	adviseHeap()
	var first, last, from, to uint64
	told := false
	for lines := bufio.NewScanner(maps); lines.Scan(); {
		if n, _ := fmt.Sscanf(lines.Text(), "%x-%x ", &from, &to); n == 2 {
			first, last = from, to
		}
		flags, ok := strings.CutPrefix(lines.Text(), "VmFlags:")
		told = told || ok
		if ok && strings.Contains(flags, " hg ") && last-first == heapChunk {
			return
		}
	}
	if !told {
		t.Skip("skipped: a kernel that does not tell")
	}
	t.Error("no chunk of the heap has the advice")
}
