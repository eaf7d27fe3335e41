package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstGarbage is how full the heap gets, in percent of Go's 4 MB, before garbage is
// collected for the first time. One report makes less, and its process ends sooner
// than a collection would: that takes a fifth of the time of a small PDF.
const firstGarbage = 800

// delayGarbage puts the first collection off. After it the heap is managed as usual, so
// that long runs take no more memory than they have to.
func delayGarbage() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(firstGarbage)
	first := new([16]byte)
	runtime.AddCleanup(first, func(percent int) { debug.SetGCPercent(percent) }, usual)
}
