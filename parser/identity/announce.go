package identity

import (
	"strings"

	"nianbao/parser/fold"
	"nianbao/parser/outline"
)

// announcement is a sentence of the preface that presents the report: 现公布X2020年政府信息
// 公开工作年度报告.
type announcement struct {
	organ string // "" when it names none, or 我局
	year  int    // 0 when it names none
	ours  bool   // 现将我局…
}

// readSentences reads what the text says of itself: the sentences that present the report,
// its authors, the year it begins with, and the subject of the first sentence on a year.
func (p *page) readSentences() {
	text := withoutNames(front(p.said, 9000))
	if fold.Has(text, "联系:") {
		text = strings.ReplaceAll(text, "联系:", "联系")
	}
	if year, w := yearAt(text); strings.HasPrefix(text[w:], "年") && !isDay(text[w+len("年"):]) {
		p.opens = year
	}
	held := false // the year of a clause before that ends there, or with 在县委的领导下
	for clause := range clauses(text) {
		rest, dated := withoutDate(clause)
		if p.subject == "" && (dated || held) {
			p.subject = subject(rest)
		}
		held = (dated || held) && (rest == "" || strings.HasPrefix(rest, "在") && strings.HasSuffix(rest, "下"))
		if len(clause) > maxLine {
			continue
		}
		if strings.Contains(clause, "报") { // few have
			p.readAnnouncement(clause)
		} else if hasPrefix(clause, presentWords[:]) {
			p.readAnnouncement(strings.TrimSuffix(clause, "情况") + "报告") // 现公布X信息公开工作情况
		}
		p.authors.addAuthors(clause)
	}
	if p.subject == "" {
		p.subject = p.firstSubject()
	}
}

// firstSubject is the organ below a government that the first sentence of chapter one
// tells a deed of, with no year. What it tells of a government may have led others.
func (p *page) firstSubject() string {
	for i := range p.o.Chapters {
		c := &p.o.Chapters[i]
		if c.Key != outline.Overview {
			continue
		}
		for line := range strings.SplitSeq(c.All(p.d, nil), "\n") {
			if !isSentence(line) {
				continue
			}
			for clause := range clauses(fold.Fold(firstRunes(strings.TrimSpace(line), 60))) {
				name := subject(clause)
				if k := kindOf(name); k == government || k == office {
					return ""
				}
				return name
			}
		}
	}
	return ""
}

// withoutDate takes 2023年, 2023年以来 or 今年以来 off a clause.
func withoutDate(clause string) (rest string, dated bool) {
	if rest, dated = strings.CutPrefix(clause, "今年以来"); dated {
		return rest, true
	}
	clause = strings.TrimLeft(clause, "?") // spaces that a converter lost
	year, n := yearAt(clause)
	if rest, dated = strings.CutPrefix(clause[n:], "年"); !dated || year == 0 {
		return clause, false
	}
	for _, w := range [...]string{"度", "以来", "来"} {
		rest = strings.TrimPrefix(rest, w)
	}
	return rest, true
}

// readAnnouncement reads a clause that may present the report.
func (p *page) readAnnouncement(clause string) {
	t, ok := ParseTitle(cutTitle(clause))
	if !ok {
		return
	}
	a := announcement{organ: presented(t.Organ)}
	if fold.Has(clause, verbs[:len(verbs)-weakVerbs]...) {
		a.year = t.Year
	}
	a.ours = hasPrefix(clause, presentWords[:]) && fold.Has(clause, "我", "本") || hasPrefix(clause, wroteOurs[:])
	p.presented = append(p.presented, a)
	p.authors.add(a.organ, "preface")
}

// deeds follow the name of an organ in the first sentences of chapter one.
var deeds = [...]string{"严格", "认真", "坚持", "按照", "积极", "始终", "深入", "全面", "紧紧", "在", "以", "高度", "继续", "切实", "紧密", "贯彻", "围绕", "坚决",
	"主动", "不断", "扎实", "持续", "着力", "进一步", "依法", "根据", "依据", "结合", "通过", "信息公开", "政府信息公开", "政务公开",
	"准确", "聚焦", "立足", "锚定", "紧扣", "牢牢", "牢固", "牢记", "秉持", "秉承", "大力", "有序", "稳步", "推进", "推动", "加强", "强化", "落实", "把", "将", "(以下", "(简称"}

// subject is the organ that did something in a year: X认真贯彻…. The first deed ends its
// name.
func subject(clause string) string {
	end := len(clause)
	for _, w := range deeds {
		if i := strings.Index(clause, w); i >= 0 {
			end = min(end, i)
		}
	}
	if end == len(clause) {
		return ""
	}
	name := clause[:end]
	national, _ := system(name)
	if placed := len(divisions(name)) > 0 || kindOf(name) == zone || national != ""; !placed || !isOrganName(name) || isRelative(name) || hasPrefix(name, everyWords[:]) {
		return ""
	}
	return name
}

// everyWords begin the names of all organs of a place: 全县各部门.
var everyWords = [...]string{"全县", "全市", "全区", "全省", "全旗", "全镇", "全乡", "全州", "各"}

// presentWords begin a clause that presents what stands below it.
var presentWords = [...]string{"现将", "现就", "现公布", "现发布", "现向社会公", "特向社会公"}

// wroteOurs begin a clause that presents a report of the writer. 编制本单位 asks others for
// theirs.
var wroteOurs = [...]string{"编制本局", "编制我局", "编制本委", "编制我委", "编制本厅", "编制我厅"}

// verbs present a report. With the last ones a sentence may speak of another report.
var verbs = [...]string{"公布", "发布", "社会公开", "编制", "撰写", "形成", "制作", "完成", "现将", "现就", "将", "了", "公开", "年报", "正文"}

const weakVerbs = 5

// presented cuts the verb off an organ: 特向社会公布X, X编写了本单位….
func presented(organ string) string {
	for _, w := range [...]string{"编写", "编制", "撰写", "制作", "形成"} {
		name, whose, ok := strings.Cut(organ, w)
		if i := strings.LastIndex(name, "由"); i >= 0 { // 由X编制的2012年…
			name = name[i+len("由"):]
		}
		if whose = strings.TrimPrefix(strings.Trim(whose, "了的"), "完成"); ok && (whose == "" || isRelative(whose)) && isOrganName(name) && !isSelf(name) {
			return name
		}
	}
	for _, w := range verbs {
		if i := strings.LastIndex(organ, w); i >= 0 {
			organ = organ[i+len(w):]
		}
	}
	for _, w := range [...]string{"的", "了", "年"} { // 由X编制的Y; a year that stands in a block of its own
		organ = strings.TrimPrefix(organ, w)
	}
	if !isOrganName(organ) || isSelf(organ) || hasPrefix(organ, []string{"汇总", "综合"}) { // the reports of others
		return ""
	}
	return organ
}
