package identity

import (
	"strings"
	"time"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/fold"
)

// period is a statement such as 自2019年1月1日起至2019年12月31日止.
type period struct {
	from, to date
	raw      string
	at       *model.Place
	stated   bool // a word such as 统计期限 stands before it
}

// year is the report year that a period means, 0 if it is not one calendar year.
func (p *period) year() int {
	if p.from.year == p.to.year && p.from.month == 1 && p.to.month == 12 {
		return p.from.year
	}
	return 0
}

// isAcademic tells the year of universities, 9月1日 to 8月31日.
func (p *period) isAcademic() bool {
	return p.from.month == 9 && p.to.month == 8
}

// findPeriods reads all statements of a period in the opening, stated ones first.
// Digits that were cut or run together (20191月1日) make no date, so no period.
func findPeriods(p *page) []period {
	s := p.text.b.String()
	var stated, others []period
	for at := 0; len(stated)+len(others) < 20; {
		n := fold.Index(s[at:], "月")
		if n < 0 {
			break
		}
		month := at + n
		at = month + len("月")
		start := dateBefore(s, month)
		if start < 0 {
			continue
		}
		got, end, ok := parsePeriod(s, start)
		if !ok {
			continue
		}
		begin := leadBefore(s, start)
		got.raw = strings.Join(strings.Fields(s[begin:end]), "")
		got.at = p.text.at(p.d, begin, end)
		got.stated = isStated(s[:begin])
		if at = end; got.stated {
			stated = append(stated, got)
		} else if got.year() > 0 && got.from.day <= 1 {
			others = append(others, got)
		} else if got.isAcademic() {
			p.school = got.raw
		}
	}
	return append(stated, others...)
}

// dateBefore goes back from 月 to the first digit of its date: digits, 年, spaces.
func dateBefore(s string, month int) int {
	start := -1
	for at := month; at > 0 && month-at < 40; {
		r, n := utf8.DecodeLastRuneInString(s[:at])
		at -= n
		switch {
		case r >= '0' && r <= '9' || r >= '０' && r <= '９':
			start = at
		case !strings.ContainsRune("年度 \n\t\u00a0\u3000", r):
			return start
		}
	}
	return start
}

// leadBefore takes 自 or 从 before a date into the statement.
func leadBefore(s string, start int) int {
	before := strings.TrimRight(s[:start], " \n\t\u00a0\u3000")
	for _, w := range [...]string{"自", "从", "由"} {
		if strings.HasSuffix(before, w) {
			return len(before) - len(w)
		}
	}
	return start
}

// isStated tells whether the words before a period say that it is that of the figures.
func isStated(before string) bool {
	before = before[max(0, len(before)-120):]
	if i := strings.LastIndex(before, "。"); i >= 0 {
		before = before[i:]
	}
	before = strings.Join(strings.Fields(before), "")
	for _, w := range [...]string{"期限", "时限", "周期", "统计", "起止", "時限", "統計", "时间段", "数据"} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// parsePeriod reads two dates with the words between and after them.
func parsePeriod(s string, start int) (period, int, bool) {
	c := cursor{s: s[:min(len(s), start+200)], at: start}
	from, ok := c.date(0)
	if !ok {
		return period{}, 0, false
	}
	c.word("开始")
	c.word("起", "始")
	c.word("，", ",", "、")
	if !c.word("截止到", "截至到", "截至", "截止", "至", "到", "—", "-", "－", "–", "~", "～", "─", "―") {
		return period{}, 0, false
	}
	for c.word("—", "-", "－", "–", "─", "―") {
	}
	to, ok := c.date(from.year)
	if !ok {
		return period{}, 0, false
	}
	if from.day == 0 {
		from.day = 1
	}
	if to.day == 0 { // 12月: to its last day
		to.day = time.Date(to.year, time.Month(to.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	}
	c.word("止", "截止")
	if to.String() < from.String() {
		return period{}, 0, false
	}
	return period{from: from, to: to}, c.at, true
}
