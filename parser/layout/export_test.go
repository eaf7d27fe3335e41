package layout

// SeedFlag is the -seed of the printing test, for the external tests.
func SeedFlag() uint64 { return *seedFlag }

// Settle is settle, for tests that choose the media.
func (l *Layout) Settle() { l.settle() }

func (l Layout) Flow() bool { return l.flow() }
