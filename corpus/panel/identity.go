package panel

import (
	"cmp"
	"slices"
	"strings"

	"nianbao/corpus/division"
)

// identify gives every report its organ: first a key from its name, then the code of its
// page where that can be trusted.
func identify(all []*entry) {
	for _, e := range all {
		e.seat = divide(e.organ, e.hints, e.year)
		e.norm = normalName(e.seat.rest)
		e.organID, e.organFrom = nameKey(e)
		if e.level == "" && e.seat.code != "" && e.organType == "government" {
			e.level = string(division.LevelOf(e.seat.code))
		}
	}
	codes := trusted(all)
	// One organ has pages with a code and pages without: the name that has one code in
	// the whole panel stands for it.
	byName := map[string]string{}
	for _, e := range all {
		if !codes[e.uscc] {
			continue
		}
		if c, ok := byName[e.organID]; ok && c != e.uscc {
			byName[e.organID] = "" // two codes under one name: no conclusion
			continue
		}
		byName[e.organID] = e.uscc
	}
	for _, e := range all {
		switch {
		case codes[e.uscc]:
			e.organID, e.organFrom = e.uscc, "uscc"
		case byName[e.organID] != "":
			e.organID, e.organFrom = byName[e.organID], "uscc_by_name"
		}
	}
}

// nameKey is the identity by division and name. Without a division the host keeps organs
// of one name apart: there are 88 towns called 城关镇.
func nameKey(e *entry) (key, from string) {
	name := e.norm
	if !strings.HasPrefix(name, e.seat.name) { // a name that is not in the list is still part of the organ's
		name = e.seat.name + name
	}
	switch {
	case e.organ == "",
		e.seat.code+e.seat.name == "" && e.host == "" && e.organType == "department": // any 区 has a 统计局
		return "report:" + e.id, "none"
	case e.seat.code != "":
		return e.seat.code + ":" + e.norm, "division"
	case e.level == "national":
		return "national:" + e.norm, "division"
	case e.host != "":
		return e.host + ":" + name, "host"
	}
	return "name:" + name, "name"
}

// trusted are the codes that are one organ's. A site that prints its own code on the
// pages of all organs shows several names under it in one year.
func trusted(all []*entry) map[string]bool {
	type use struct {
		uscc string
		year int
	}
	names := map[use]string{}
	ok := map[string]bool{}
	for _, e := range all {
		if _, seen := ok[e.uscc]; !seen && e.uscc != "" {
			ok[e.uscc] = true
		}
	}
	for _, e := range all {
		u := use{e.uscc, e.year}
		if name, seen := names[u]; seen && name != e.norm {
			ok[e.uscc] = false
		}
		names[u] = e.norm
	}
	delete(ok, "")
	return ok
}

// series is the reports of one organ on one scope, in the order of years.
type series struct {
	organID, scope string
	latest         map[int]*entry
	all            map[int][]*entry // versions, best first
}

// scopeClass puts scopes together that count the same things.
func scopeClass(e *entry) string {
	switch e.scope {
	case "own_organ", "government_as_organ":
		return "own"
	case "government_and_departments", "region":
		return "region"
	}
	return "unknown"
}

// onlyScope is the scope of organs that state one and the same whenever they state any:
// a report that is silent then has it too.
func onlyScope(all []*entry) map[string]string {
	only := map[string]string{}
	for _, e := range all {
		class := scopeClass(e)
		if class == "unknown" {
			continue
		}
		if was, ok := only[e.organID]; ok && was != class {
			class = ""
		}
		only[e.organID] = class
	}
	return only
}

// group finds the versions of each report and marks the latest.
func group(all []*entry) []*series {
	byKey := map[[2]string]*series{}
	var list []*series
	only := onlyScope(all)
	for _, e := range all {
		k := [2]string{e.organID, scopeClass(e)}
		if known := only[e.organID]; k[1] == "unknown" && known != "" {
			k[1] = known
		}
		s := byKey[k]
		if s == nil {
			s = &series{organID: k[0], scope: k[1], latest: map[int]*entry{}, all: map[int][]*entry{}}
			byKey[k] = s
			list = append(list, s)
		}
		s.all[e.year] = append(s.all[e.year], e)
	}
	for _, s := range list {
		for year, versions := range s.all {
			slices.SortStableFunc(versions, better)
			for _, e := range versions {
				e.versions = len(versions)
			}
			if year == 0 { // of an unknown year nothing can be the latest but each alone
				for _, e := range versions {
					e.latest, e.versions = true, 1
				}
				continue
			}
			versions[0].latest = true
			s.latest[year] = versions[0]
		}
	}
	slices.SortFunc(list, func(a, b *series) int {
		return cmp.Or(cmp.Compare(a.organID, b.organID), cmp.Compare(a.scope, b.scope))
	})
	return list
}

var trust = map[hostState]int{verified: 0, claimed: 1, unknown: 1, unverified: 2}

var mediaRank = map[string]int{"text/html": 0, "text/plain": 1, "application/pdf": 2}

// better orders versions: a mirror never stands before the organ's own page; then the
// later publication, the later capture, the format that is read best, and a fixed order.
func better(a, b *entry) int {
	return cmp.Or(cmp.Compare(trust[a.hostState], trust[b.hostState]), cmp.Compare(b.published, a.published), cmp.Compare(b.retrieved, a.retrieved),
		cmp.Compare(mediaRank[a.media], mediaRank[b.media]), cmp.Compare(a.sha, b.sha), cmp.Compare(a.line, b.line))
}
