package grid

import (
	"fmt"
	"math"
	"slices"
)

// match gives the heads the columns of figures: of all ways in which heads and figures
// share no room only one may be there.
func (l *loose) match(s *section, clusters []span) []span {
	m := newMatching(s.leaves, clusters)
	heads := m.heads
	if n := m.ways(0, 0, 0); n != 1 {
		if lined := m.linedUp(); n > 1 && lined != nil {
			return lined
		}
		l.guess(fmt.Sprintf("%d heads and %d columns of figures that do not go together", len(heads), len(clusters)))
		return clusters
	}
	out, c, took := make([]span, len(heads)), 0, 0
	for h := range out {
		take := 0
		if m.fits(h, c, took, 1) && m.ways(h+1, c+1, 1) > 0 {
			take = 1
		}
		out[h] = m.at(h, c+take, take)
		c, took = c+take, take
	}
	return out
}

// matching is heads and columns of figures, with the ways for what is left of them
// once some have their places.
type matching struct {
	heads, clusters []span
	known           map[[3]int]int
}

func newMatching(leaves []*block, clusters []span) *matching {
	heads := make([]span, len(leaves))
	for i, b := range leaves {
		heads[i] = b.span()
	}
	return &matching{heads, clusters, map[[3]int]int{}}
}

// linedUp gives the figures to the heads that stand exactly over them, by their
// middles, their left or their right ends, where all do in one way only.
func (m *matching) linedUp() (found []span) {
	const exact = 0.75
	for _, edge := range []func(span) float64{
		func(s span) float64 { return (s.from + s.to) / 2 }, func(s span) float64 { return s.from }, func(s span) float64 { return s.to },
	} {
		out, h, all := slices.Clone(m.heads), 0, true
		for _, c := range m.clusters {
			for h < len(m.heads) && math.Abs(edge(m.heads[h])-edge(c)) > exact {
				h++
			}
			if h == len(m.heads) {
				all = false
				break
			}
			out[h] = out[h].around(c)
			h++
		}
		if !all {
			continue
		}
		if found != nil && !slices.Equal(found, out) {
			return nil
		}
		found = out
	}
	return found
}

// at is what head h covers, with the figures before c or without.
func (m *matching) at(h, c, took int) span {
	if took > 0 {
		return m.heads[h].around(m.clusters[c-1])
	}
	return m.heads[h]
}

// fits reports whether head h can come with the figures of c, take 1, or without them,
// take 0, where the head before came with those before c, took 1, or without.
func (m *matching) fits(h, c, took, take int) bool {
	if c+take > len(m.clusters) {
		return false
	}
	v := m.at(h, c+take, take)
	return (h == 0 || m.at(h-1, c, took).before(v)) && (h+1 == len(m.heads) || v.before(m.heads[h+1])) &&
		(c+take == len(m.clusters) || v.before(m.clusters[c+take]))
}

// ways counts the ways from head h and figures c on, up to two.
func (m *matching) ways(h, c, took int) int {
	if h == len(m.heads) {
		if c == len(m.clusters) {
			return 1
		}
		return 0
	}
	key := [3]int{h, c, took}
	if n, ok := m.known[key]; ok {
		return n
	}
	n := 0
	for take := range 2 {
		if m.fits(h, c, took, take) {
			n += m.ways(h+1, c+take, take)
		}
	}
	m.known[key] = min(n, 2)
	return m.known[key]
}
