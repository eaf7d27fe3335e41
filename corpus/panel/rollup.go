package panel

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"nianbao/corpus/division"
	"nianbao/model"
)

// vertical are organs whose figures are not in the sum of the local government: they
// answer to the ministry above.
var vertical = []string{"税务局", "海关", "气象局", "邮政管理局", "调查队", "烟草专卖局", "消防救援", "边检", "出入境", "人民银行", "监督管理总局", "金融监督管理", "外汇管理"}

// A region is a report that adds up its division, with the reports of members that the
// panel has of the same year.
type region struct {
	sum     *entry
	members []*entry
	whole   bool // no organ that reported the year before or after is missing
}

type divisionYear struct {
	code string
	year int
}

// rolled are the totals that a region adds up. Those of table 4 are not: a case in which
// the reconsideration organ is co-defendant counts once in the sum and may stand in two
// reports (t4.codefendant).
var rolled = []model.Key{newTotal, doneTotal}

// rollUps is scope.roll_up: a report that adds up a region has at least the figures of
// each member and of all members together; and no more than that, where all members are
// known. The last is a note and no warning: nobody publishes the list of members.
func rollUps(list []*series) []finding {
	var all []finding
	for _, r := range regionsOf(list) {
		for _, k := range rolled {
			if alone := r.eachMember(k); len(alone) > 0 {
				all = append(all, alone...)
			} else if f, ok := r.allMembers(k); ok {
				all = append(all, f)
			}
		}
	}
	return all
}

// regionsOf finds the reports that add up a region, and their members in the order of
// series.
func regionsOf(list []*series) []*region {
	byPlace := map[divisionYear]*region{}
	var all []*region
	for _, s := range list {
		for _, year := range slices.Sorted(maps.Keys(s.latest)) {
			e := s.latest[year]
			if s.scope == "region" && e.seat.code != "" && e.organType != "department" && e.organType != "dispatched" {
				r := &region{sum: e, whole: true}
				if was := byPlace[divisionYear{e.seat.code, year}]; was == nil {
					all = append(all, r)
				} else {
					r = was
					r.sum = e
				}
				byPlace[divisionYear{e.seat.code, year}] = r
			}
		}
	}
	for _, s := range list {
		if s.scope != "own" {
			continue
		}
		for _, year := range slices.Sorted(maps.Keys(s.latest)) {
			e := s.latest[year]
			if e.seat.code == "" || isVertical(e.norm) {
				continue
			}
			if r := byPlace[divisionYear{e.seat.code, year}]; r != nil && r.sum != e {
				r.members = append(r.members, e)
			}
			for _, near := range []int{year - 1, year + 1} {
				if r := byPlace[divisionYear{e.seat.code, near}]; r != nil && s.latest[near] == nil {
					r.whole = false
				}
			}
		}
	}
	return all
}

// eachMember finds members that have more than the region.
func (r *region) eachMember(k model.Key) []finding {
	var all []finding
	whole := r.sum.figure(k)
	for _, e := range r.members {
		if part := e.figure(k); whole.Valid() && part.Valid() && whole.Cmp(part) < 0 {
			all = append(all, finding{r.sum, e, "scope.roll_up", model.Warning, idsOf(k), idsOf(k), part, whole,
				fmt.Sprintf("the report on the region has %s, but its member %s alone has %s", whole, e.organ, part)})
		}
	}
	return all
}

// leastMembers are how many members must be there for their sum to be more than a part.
const leastMembers = 3

// allMembers compares the region with the sum of its members. Above the county the
// divisions below belong to the region too, so only too little can be told there.
func (r *region) allMembers(k model.Key) (finding, bool) {
	whole, sum := r.sum.figure(k), model.Int(0)
	var addends []string
	var most *entry
	complete, n := r.whole, 0
	for _, e := range r.members {
		part := e.figure(k)
		switch {
		case r.sum.scope == model.GovernmentAndDepartments && isBelow(e.norm): // not in that sum
			continue
		case !part.Valid():
			complete = false
			continue
		}
		n++
		if sum = sum.Add(part); len(addends) < maxShown {
			addends = append(addends, part.String())
		}
		if most == nil || part.Cmp(most.figure(k)) > 0 {
			most = e
		}
	}
	less := whole.Cmp(sum) < 0
	if !whole.Valid() || most == nil || whole.Cmp(sum) == 0 || n < 2 ||
		!less && (!complete || n < leastMembers || division.LevelOf(r.sum.seat.code) != division.County) {
		return finding{}, false
	}
	severity, what := model.Warning, "has less:"
	if !less {
		severity, what = model.Info, "has more:"
	}
	more := ""
	if n > len(addends) {
		more = " + …"
	}
	return finding{r.sum, most, "scope.roll_up", severity, idsOf(k), idsOf(k), sum, whole,
		fmt.Sprintf("the reports of its %d members add up to %s%s = %s, but the report on the region %s %s", n, strings.Join(addends, " + "), more, sum, what, whole)}, true
}

// isBelow tells organs under a county.
func isBelow(name string) bool {
	for _, end := range []string{"街道办事处", "镇人民政府", "乡人民政府", "民族乡", "苏木"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

func isVertical(name string) bool {
	for _, v := range vertical {
		if strings.Contains(name, v) {
			return true
		}
	}
	return false
}
