package outline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// dropContents drops a table of contents, or a preface that lists the headings with
// their numerals: three or more chapters with nothing between that come again. A site
// prints the contents of the form above a report of older chapters too: two that come
// again are enough, as long as the last has no table below.
func dropContents(d *doc.Document, found []candidate, style fold.Style) []candidate {
	found = slices.DeleteFunc(found, func(c candidate) bool { return breaks(d, &c) })
	var chapters []int
	for i := range found {
		if found[i].isChapter(style) && found[i].key != "" {
			chapters = append(chapters, i)
		}
	}
	last := map[string]int{} // the last chapter with a key
	for k, i := range chapters {
		last[found[i].key] = k
	}
	drop := map[int]bool{}
	for i := 0; i < len(chapters); {
		j := i
		for j+1 < len(chapters) && isGap(d, &found[chapters[j]], &found[chapters[j+1]]) && !comes(found, chapters[i:j+1], found[chapters[j+1]].key) {
			j++
		}
		if run := chapters[i : j+1]; len(run) >= 3 && (isCalledContents(d, &found[run[0]]) || comeAgain(d, found, chapters, i, j, last)) {
			for _, k := range run {
				drop[k] = true
			}
		}
		i = j + 1
	}
	kept := found[:0]
	for i, c := range found {
		if !drop[i] {
			kept = append(kept, c)
		}
	}
	return kept
}

// isCalledContents tells whether 目录 stands before a candidate. Where a page was saved
// with every line once, the chapters of such a list do not come again.
func isCalledContents(d *doc.Document, c *candidate) bool {
	for block, to := c.block, c.from; block >= 0; block-- {
		b := &d.Blocks[block]
		if block < c.block {
			to = len(b.Text)
		}
		if b.Chrome {
			continue
		}
		if core := fold.Core(b.Text[min(ceil(b.Text, to-60), to):to]); core != "" {
			return strings.HasSuffix(core, "目录")
		}
	}
	return false
}

// ceil is the next begin of a rune at or after a place.
func ceil(s string, at int) int {
	for at = max(at, 0); at < len(s) && !utf8.RuneStart(s[at]); at++ {
	}
	return at
}

// comeAgain tells whether the keys of a run from i to j are found later: the most of
// them or two, and the last of them unless there is only text below it.
func comeAgain(d *doc.Document, found []candidate, chapters []int, i, j int, last map[string]int) bool {
	again := 0
	for _, k := range chapters[i : j+1] {
		if last[found[k].key] > j {
			again++
		}
	}
	end := &found[chapters[j]]
	switch {
	case again < 2:
		return false
	case again >= j-i || last[end.key] > j:
		return true
	}
	next := &found[chapters[j+1]]
	return !slices.ContainsFunc(d.Blocks[end.endBlock:next.block+1], func(b doc.Block) bool { return b.Kind == doc.TableKind && !b.Chrome })
}

func comes(found []candidate, among []int, key string) bool {
	return slices.ContainsFunc(among, func(k int) bool { return found[k].key == key })
}

// isGap tells whether nothing is said between two candidates.
func isGap(d *doc.Document, a, b *candidate) bool {
	if a.row >= 0 || b.row >= 0 {
		return false
	}
	for block, from := a.endBlock, a.end; block <= b.block; block, from = block+1, 0 {
		switch bl := &d.Blocks[block]; {
		case bl.Kind == doc.TableKind:
			return false
		case bl.Chrome:
		default:
			to := len(bl.Text)
			if block == b.block {
				to = b.from
			}
			if from < to && saysMore(bl.Text[from:to]) {
				return false
			}
		}
	}
	return true
}

// saysMore tells whether a text has more than marks and page numbers, behind leaders or not.
func saysMore(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if core := fold.Core(line); core != "" && !fold.IsPageNumber(core) && !fold.IsPageNumber(line) {
			return true
		}
	}
	return false
}

// breaks tells a heading of a table of contents that broke before its dots: 三、收到和处理政府信息公开申请情
// and on the line below 况……3.
func breaks(d *doc.Document, c *candidate) bool {
	for block, from := c.endBlock, c.end; block < len(d.Blocks) && d.Blocks[block].Kind != doc.TableKind; block, from = block+1, 0 {
		for line := range strings.SplitSeq(d.Blocks[block].Text[from:], "\n") {
			if line = strings.TrimSpace(line); line != "" && !d.Blocks[block].Chrome {
				return isContents(line) && strings.IndexFunc(line, func(r rune) bool { return !isHan(r) }) <= brokenOff
			}
		}
	}
	return false
}

// brokenOff is how many bytes of a heading can stand on the line below: three characters.
const brokenOff = len("况情况")
