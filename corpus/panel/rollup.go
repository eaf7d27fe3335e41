package panel

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"nianbao/model"
)

// vertical are organs whose figures are not in the sum of the local government: they
// answer to the ministry above.
var vertical = []string{"税务局", "海关", "气象局", "邮政管理局", "调查队", "烟草专卖局", "消防救援", "边检", "出入境", "人民银行", "监督管理总局", "金融监督管理", "外汇管理"}

// rollUps is scope.roll_up: a report that adds up a region has at least the figures of
// each member. That it equals their sum is not asked: members are missing, and cases are
// counted twice or corrected late.
func rollUps(list []*series) []finding {
	type place struct {
		code string
		year int
	}
	regions := map[place]*entry{}
	for _, s := range list {
		for year, e := range s.latest {
			if s.scope == "region" && e.seat.code != "" && e.organType != "department" && e.organType != "dispatched" {
				regions[place{e.seat.code, year}] = e
			}
		}
	}
	var all []finding
	for _, s := range list {
		if s.scope != "own" {
			continue
		}
		for _, year := range slices.Sorted(maps.Keys(s.latest)) {
			e := s.latest[year]
			region := regions[place{e.seat.code, year}]
			if region == nil || region == e || e.seat.code == "" || isVertical(e.norm) {
				continue
			}
			for _, k := range []model.Key{newTotal, doneTotal} {
				whole, part := region.figure(k), e.figure(k)
				if !whole.Valid() || !part.Valid() || whole.Cmp(part) >= 0 {
					continue
				}
				all = append(all, finding{region, e, "scope.roll_up", model.Warning, idsOf(k), idsOf(k), part, whole,
					fmt.Sprintf("the report on the region has %s, but its member %s alone has %s", whole, e.organ, part)})
			}
		}
	}
	return all
}

func isVertical(name string) bool {
	for _, v := range vertical {
		if strings.Contains(name, v) {
			return true
		}
	}
	return false
}
