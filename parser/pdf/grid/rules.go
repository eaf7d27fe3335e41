package grid

import (
	"cmp"
	"slices"

	"nianbao/parser/pdf/page"
)

// Distances in points. They are those of the study (pdf.md section 5), checked on
// the set and on layouts generated at 6 to 16 point type.
const (
	collinear = 1.6 // rulings this near are one line drawn in pieces
	bridged   = 4.5 // pieces of a line with no wider gap between them are one: dashes
	meeting   = 2.0 // a line that ends this near to another meets it
	touching  = 6.0 // lines this near are one border: double rules, separated cells
	shortest  = 3.0 // a line shorter than this is part of a letter
	overrun   = 6.0 // a line that ends this far past its last crossing is cut, not sloppy
)

// rule is a ruling after merging.
type rule struct {
	horizontal   bool
	at, from, to float64
}

// mergeRules joins the pieces of lines: cell borders drawn one by one, dashes.
func mergeRules(in []page.Ruling) (out []rule) {
	for _, horizontal := range []bool{true, false} {
		rs := make([]page.Ruling, 0, len(in))
		for _, r := range in {
			if r.Horizontal == horizontal {
				rs = append(rs, r)
			}
		}
		slices.SortFunc(rs, func(a, b page.Ruling) int {
			if c := cmp.Compare(a.At, b.At); c != 0 {
				return c
			}
			return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
		})
		for i := 0; i < len(rs); {
			j := i + 1
			for j < len(rs) && rs[j].At-rs[i].At <= 1.4*collinear && rs[j].At-rs[j-1].At <= collinear {
				j++
			}
			out = mergeLine(out, rs[i:j])
			i = j
		}
	}
	return out
}

// mergeLine joins rulings of one line where they touch or nearly do.
func mergeLine(out []rule, rs []page.Ruling) []rule {
	length, moment := 0.0, 0.0
	for _, r := range rs {
		length += r.To - r.From
		moment += (r.To - r.From) * r.At
	}
	at := moment / length
	slices.SortFunc(rs, func(a, b page.Ruling) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	cur := rule{rs[0].Horizontal, at, rs[0].From, rs[0].To}
	for _, r := range rs[1:] {
		if r.From <= cur.to+bridged {
			cur.to = max(cur.to, r.To)
			continue
		}
		if cur.to-cur.from >= shortest {
			out = append(out, cur)
		}
		cur.from, cur.to = r.From, r.To
	}
	if cur.to-cur.from >= shortest {
		out = append(out, cur)
	}
	return out
}

// components sorts rules into groups that touch each other, topmost group first. Rules
// that nearly touch belong together, those of separated cells, but for a frame around a
// table.
func components(rules []rule) [][]rule {
	joined := page.NewGroups(len(rules))
	split := slices.IndexFunc(rules, func(r rule) bool { return !r.horizontal })
	if split < 0 {
		return nil
	}
	vertical := rules[split:] // sorted by at
	var near [][2]int
	for i, h := range rules[:split] {
		lo, _ := slices.BinarySearchFunc(vertical, h.from-touching, func(r rule, x float64) int { return cmp.Compare(r.at, x) })
		for j := lo; j < len(vertical) && vertical[j].at <= h.to+touching; j++ {
			switch v := vertical[j]; {
			case h.meets(v, meeting):
				joined.Join(i, split+j)
			case h.meets(v, touching):
				near = append(near, [2]int{i, split + j})
			}
		}
	}
	if len(near) > 0 {
		joinNear(rules, joined, near)
	}
	var groups [][]rule
	place := map[int]int{}
	for i, r := range rules {
		k, ok := place[joined.Root(i)]
		if !ok {
			k = len(groups)
			place[joined.Root(i)] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], r)
	}
	top := func(g []rule) float64 {
		t := g[0].at
		for _, r := range g {
			if r.horizontal {
				t = max(t, r.at)
			} else {
				t = max(t, r.to)
			}
		}
		return t
	}
	slices.SortStableFunc(groups, func(a, b []rule) int { return cmp.Compare(top(b), top(a)) })
	return groups
}

// meets reports whether a horizontal rule and a vertical one cross or touch, with some room.
func (r rule) meets(v rule, room float64) bool {
	return v.at >= r.from-room && v.at <= r.to+room && r.at >= v.from-room && r.at <= v.to+room
}

// joinNear joins the groups of rules that nearly touch, but for frames.
func joinNear(rules []rule, joined page.Groups, near [][2]int) {
	groups := map[int][]rule{}
	for i, r := range rules {
		root := joined.Root(i)
		groups[root] = append(groups[root], r)
	}
	for k, pair := range near {
		near[k] = [2]int{joined.Root(pair[0]), joined.Root(pair[1])}
	}
	done := map[[2]int]bool{}
	for _, pair := range near {
		if a, b := pair[0], pair[1]; a != b && !done[pair] {
			done[pair] = true
			if !frames(groups[a], groups[b]) && !frames(groups[b], groups[a]) {
				joined.Join(a, b)
			}
		}
	}
}

// frames reports whether rules have others in one of their cells, or are a box or a line
// beside a table and run past it: a frame of the page, or what a page cuts of one.
func frames(outer, inner []rule) bool {
	a, _ := extent(outer)
	b, _ := extent(inner)
	beside := a.Y0 < b.Y1-touching && a.Y1 > b.Y0+touching
	if beside && (a.Y0 < b.Y0-touching || a.Y1 > b.Y1+touching) && hollow(outer, a) && !hollow(inner, b) {
		return true
	}
	if a.X0 > b.X0 || a.Y0 > b.Y0+meeting || a.X1 < b.X1 || a.Y1 < b.Y1-meeting {
		return false
	}
	return !slices.ContainsFunc(outer, func(r rule) bool {
		if r.horizontal {
			return r.at > b.Y0 && r.at < b.Y1 && r.from < b.X1 && r.to > b.X0
		}
		return r.at > b.X0 && r.at < b.X1 && r.from < b.Y1 && r.to > b.Y0
	})
}

// hollow reports whether rules are no more than the sides of their box.
func hollow(rules []rule, box page.Box) bool {
	return !slices.ContainsFunc(rules, func(r rule) bool {
		if r.horizontal {
			return r.at > box.Y0+meeting && r.at < box.Y1-meeting
		}
		return r.at > box.X0+meeting && r.at < box.X1-meeting
	})
}

// borders are the positions of the lines of one direction, near ones taken
// together. Rules of separated cells and double rules become one border.
func borders(rules []rule, horizontal bool, reach float64) []float64 {
	var at []float64
	for _, r := range rules {
		if r.horizontal == horizontal {
			at = append(at, r.at)
		}
	}
	slices.Sort(at)
	var out []float64
	for i := 0; i < len(at); {
		j, sum := i, 0.0
		for ; j < len(at) && (at[j]-at[i] <= reach || at[j]-at[j-1] <= reach/2); j++ {
			sum += at[j]
		}
		out = append(out, sum/float64(j-i))
		i = j
	}
	return out
}

// Horizontal are the horizontal rules of a page, from below.
func Horizontal(p *page.Page) (out []page.Ruling) {
	for _, r := range mergeRules(p.Rulings) {
		if !r.horizontal || len(out) == maxRules {
			break
		}
		out = append(out, page.Ruling{Horizontal: true, At: r.at, From: r.from, To: r.to})
	}
	return out
}

// reachOn is how near lines are one border on a page: touching, and less where the type
// is so small that its rows are no higher.
func reachOn(p *page.Page) float64 {
	sizes := make([]float64, 0, len(p.Chars))
	for i := range p.Chars {
		sizes = append(sizes, p.Chars[i].Size)
	}
	if len(sizes) == 0 {
		return touching
	}
	slices.Sort(sizes)
	return min(touching, max(shortest, 0.9*sizes[len(sizes)/10]))
}
