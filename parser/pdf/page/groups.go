package page

// Groups parts the numbers from 0 into groups; each is one of its own at first.
type Groups []int

// NewGroups makes n groups of one number each.
func NewGroups(n int) Groups {
	g := make(Groups, n)
	for i := range g {
		g[i] = i
	}
	return g
}

// Root is the number that stands for the group of i.
func (g Groups) Root(i int) int {
	for g[i] != i {
		g[i] = g[g[i]]
		i = g[i]
	}
	return i
}

// Join makes one group of those of i and k; k's number stands for it.
func (g Groups) Join(i, k int) { g[g.Root(i)] = g.Root(k) }
