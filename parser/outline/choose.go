package outline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// choose gives each candidate its level and drops what is no heading of the report.
func choose(d *doc.Document, found []candidate) []candidate {
	found = dropAnnexRows(d, found)
	style := chapterStyle(found)
	found = dropContents(d, found, style)
	return setLevels(d, found, style)
}

// dropAnnexRows drops what looks like a chapter inside a statistics table that was
// flattened to a line per cell. The annex ends where a heading has prose below it.
func dropAnnexRows(d *doc.Document, found []candidate) []candidate {
	kept := found[:0]
	chapters, inside := 0, false
	for _, c := range found {
		switch {
		case c.annex && chapters == 0:
			continue // the name of a column or attachment before the report
		case c.annex:
			if inside || !strings.HasSuffix(fold.Core(c.heading), "统计表") {
				inside = true
				continue
			}
			inside = true
		case inside && !proseFollows(d, &c):
			continue
		case c.key != "" && (c.style.Kind() == fold.Chapter || c.style == fold.NoNumeral):
			chapters++
			inside = false
		}
		kept = append(kept, c)
	}
	return kept
}

// proseFollows tells whether the first line below a heading is a sentence.
func proseFollows(d *doc.Document, c *candidate) bool {
	for block, from := c.endBlock, c.end; block < len(d.Blocks) && block < c.endBlock+6; block, from = block+1, 0 {
		b := &d.Blocks[block]
		if b.Chrome {
			continue
		}
		if b.Kind == doc.TableKind {
			return false
		}
		for line := range strings.SplitSeq(b.Text[min(from, len(b.Text)):], "\n") {
			if line = strings.TrimSpace(line); line != "" {
				line = line[:min(len(line), 300)]
				return utf8.RuneCountInString(line) >= 12 && strings.ContainsAny(line, "，。,") && !strings.Contains(line, "|")
			}
		}
	}
	return false
}

// chapterStyle is the style of numeral that the chapters have: 一、 unless the words of
// the chapters stand after others.
func chapterStyle(found []candidate) fold.Style {
	keys := map[fold.Style]map[string]bool{}
	for i := range found {
		kind := found[i].style.Kind()
		if found[i].key == "" {
			continue
		}
		if kind == fold.NoNumeral {
			kind = fold.Chapter
		}
		if keys[kind] == nil {
			keys[kind] = map[string]bool{}
		}
		keys[kind][found[i].key] = true
	}
	if len(keys[fold.Chapter]) < 2 {
		for _, kind := range [...]fold.Style{fold.Parens, fold.Digit, fold.DigitParens} {
			if len(keys[kind]) >= 3 {
				return kind
			}
		}
	}
	return fold.Chapter
}

// isChapter tells whether a candidate may be a chapter, going by its numeral.
func (c *candidate) isChapter(style fold.Style) bool {
	return c.annex || c.style.Kind() == style || c.style == fold.NoNumeral
}

// setLevels tells chapters (1) from headings inside one (2 and more, by style).
func setLevels(d *doc.Document, found []candidate, style fold.Style) []candidate {
	kept := make([]candidate, 0, len(found)+1)
	hasProblems := slices.ContainsFunc(found, func(c candidate) bool { return c.key == Problems && c.isChapter(style) })
	var run struct {
		num, sub int
		key      string
		open     bool
	}
	for _, c := range found {
		switch {
		case !c.isChapter(style):
			if !run.open || isTabular(run.key) && !proseFollows(d, &c) {
				continue
			}
			if run.key == Disputes && c.key == Problems && !hasProblems {
				// 上海市科委 2024: the heading of chapter 五 is lost, its （一）主要问题 is there
				kept = append(kept, candidate{block: c.block, row: -1, from: c.from, endBlock: c.block, end: c.from, key: Problems, level: 1})
				run.key = Problems
			}
			c.key, c.level = "", 2+rank(c.style)
		case c.key != "" && !(c.key == run.key && c.style != fold.NoNumeral && (c.num == 1 || c.num == run.sub+1) && c.num != run.num+1):
			c.level, run.key, run.open, run.sub = 1, c.key, true, 0
			if run.num++; c.num > 0 {
				run.num = c.num
			}
		case c.annex:
			c.level, run.key, run.open, run.sub = 1, "", true, 0
		case isTabular(run.key) && !c.exact && !proseFollows(d, &c) && !(isTail(c.heading) && utf8.RuneCountInString(c.heading) >= 5):
			continue // 三、本, 四、结转: a label of the table cut in two
		case c.isNext(run.num, run.sub):
			c.level, run.key, run.open, run.sub, run.num = 1, "", true, 0, c.num
		case !run.open || c.num == 0:
			continue
		default:
			c.key, c.level, run.sub = "", 2, c.num
		}
		kept = append(kept, c)
	}
	byNumeral(kept)
	return kept
}

// isTabular tells the chapters that hold a statutory table, where a line with a numeral
// is most likely a row.
func isTabular(key string) bool { return key == Proactive || key == Requests || key == Disputes }

// isNext tells whether a chapter that is none of the six goes on with the numbering.
// 一、 二、 inside a chapter have numbers of their own.
func (c *candidate) isNext(num, sub int) bool {
	if c.num == 0 || sub > 0 && c.num == sub+1 {
		return false
	}
	return c.num == num+1 || num > 0 && sub == 0 && c.num > num && c.num <= num+2
}

// rank orders the styles of headings inside a chapter.
func rank(s fold.Style) int {
	switch s.Kind() {
	case fold.Chapter:
		return 0
	case fold.Parens:
		return 1
	case fold.Digit:
		return 2
	}
	return 3
}

// byNumeral gives a chapter whose words say nothing the key of its numeral, when the
// numerals of the others are those of the form and the chapter is missing.
func byNumeral(found []candidate) {
	order := [...]string{Overview, Proactive, Requests, Disputes, Problems, Other}
	var seen [len(order)]bool
	agree := 0
	for i := range found {
		if k := slices.Index(order[:], found[i].key); k >= 0 {
			seen[k] = true
			if found[i].num == k+1 {
				agree++
			}
		}
	}
	if agree < 4 {
		return
	}
	for i := range found {
		c := &found[i]
		if c.level != 1 || c.key != "" || c.exact || c.annex || c.num > len(order) || seen[c.num-1] {
			continue
		}
		seen[c.num-1] = true
		c.key = order[c.num-1]
	}
}
