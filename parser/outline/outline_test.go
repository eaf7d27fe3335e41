package outline

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"nianbao/parser/doc"
)

// six is the frame of a report as the notices print it.
const six = `overview|一|总体情况
proactive_disclosure|二|主动公开政府信息情况
applications|三|收到和处理政府信息公开申请情况
reconsideration_and_litigation|四|政府信息公开行政复议、行政诉讼情况
problems_and_improvements|五|存在的主要问题及改进情况
other_matters|六|其他需要报告的事项
`

// frame is a document with that outline; tests change a line of it.
const frame = `某县某局2023年政府信息公开工作年度报告
本报告由某局编制，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。
一、总体情况
本年工作平稳，有关数字见下文。
二、主动公开政府信息情况
第二十条第（一）项			
信息内容	本年制发件数	本年废止件数	现行有效件数
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量	1	0	1
三、本年度办理结果	（一）予以公开	1	1
四、结转下年度继续办理	0	0	0
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	总计
0	0	0
五、存在的主要问题及改进情况
问题是人手不够，今后改进。
六、其他需要报告的事项
无。`

func with(old, new string) string { return strings.Replace(frame, old, new, 1) }

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"frame", frame, six},
		{"numeral lost", with("二、主动", "、主动"), strings.Replace(six, "|二|", "||", 1)},
		{"no numerals", strings.NewReplacer("一、总", "总", "二、主", "主", "三、收", "收", "四、政", "政", "五、存", "存", "六、其", "其").Replace(frame),
			strings.NewReplacer("|一|", "||", "|二|", "||", "|三|", "||", "|四|", "||", "|五|", "||", "|六|", "||").Replace(six)},
		{"numeral doubled", with("三、收到", "二、收到"), strings.Replace(six, "|三|", "|二|", 1)},
		{"spaces", with("一、总体情况", "一、 总 体 情 况"), strings.Replace(six, "总体情况", "总 体 情 况", 1)},
		{"half width", with("一、总体情况", "一.总体情况"), six},
		{"traditional with pinyin", with("二、主动公开政府信息情况", "二、主動(dòng)公開政府信息情況"), strings.Replace(six, "主动公开政府信息情况", "主動(dòng)公開政府信息情況", 1)},
		{"misprint", with("政府信息公开行政复议", "政府信息公开行政法复议"), strings.Replace(six, "公开行政复议", "公开行政法复议", 1)},
		{"text on the line", with("一、总体情况\n", "一、总体情况。"), six},
		{"bar of a table", with("二、主动公开政府信息情况", "二、主动公开政府信息情况 |"), six},
		{"in the table", with("二、主动公开政府信息情况", "二、主动公开政府信息情况\t\t\t"), six},
		{"glued to the preface", with("六个部分。\n", "六个部分。"), six},
		{"contents", with("一、总体", "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n某局的报告\n一、总体"), six},
		{"contents over two pages", with("一、总体", "一、总体情况\nP. 1\n二、主动公开政府信息情况\n第 2 页\n三、收到和处理政府信息公开申请情况\n某局的报告\n一、总体"), six},
		{"contents with pinyin", with("一、总体", "一、總體(ti)情況(kuang)(kuang) 二、主動公開政府信息情況(kuang) 三、收到和處理政府信息公開申請情況\n某局的报告\n一、总体"), six},
		{"section missing", with("四、政府信息公开行政复议、行政诉讼情况\n", ""), strings.Replace(six, "reconsideration_and_litigation|四|政府信息公开行政复议、行政诉讼情况\n", "", 1)},
		{"other words", with("存在的主要问题及改进情况", "存在困难问题和下步整改"), strings.Replace(six, "存在的主要问题及改进情况", "存在困难问题和下步整改", 1)},
		{"words say nothing", with("总体情况\n", "工作开展\n"), strings.Replace(six, "总体情况", "工作开展", 1)},
		{"year in the heading", with("一、总体情况", "一、2023年政府信息公开工作的总体情况"), strings.Replace(six, "总体情况", "2023年政府信息公开工作的总体情况", 1)},
		{"two lines", with("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、\n提起行政诉讼情况"),
			strings.Replace(six, "政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", 1)},
		{"two lines of one paragraph", with("四、政府信息公开行政复议、", "四、政府信息公开行政复议、\\n"), six},
		{"two lines of a paragraph with more", with("五、存在的主要问题及改进情况\n", "五、存在的主要问题\\n及改进情况\\n"), six},
		{"numbers up to the next", strings.NewReplacer("一、本年新收", "一、收到申请情况\n全年收到申请一件，已经办结了。\n二、处理申请情况\n~首页\n全年处理申请一件，已经办结了。\n三、办理申请情况\n全年处理申请一件，已经办结了。\n一、本年新收",
			"四、政府信息公开行政复议、行政诉讼情况", "四、申请受理情况").Replace(frame),
			strings.Replace(strings.Replace(six, "公开申请情况\n", "公开申请情况\n |一|收到申请情况\n |二|处理申请情况\n |三|办理申请情况\n", 1), "reconsideration_and_litigation|四|政府信息公开行政复议、行政诉讼情况", "|四|申请受理情况", 1)},
		{"rows of a flattened table", with("一、本年新收", "一、收到申请\n| 数量，含上年结转 | 1 | 0 | 1 |\n二、公开\n一、本年新收"), six},
		{"the caption of an annex before the report", "政府信息公开情况统计表\n" + frame, six},
		{"a seventh", frame + "\n七、机构建设", six + "|七|机构建设\n"},
		{"below the title without a numeral", strings.NewReplacer("本报告由某局编制，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。\n", "", "一、总", "总").Replace(frame), strings.Replace(six, "|一|", "||", 1)},
		{"below another title", strings.NewReplacer("年度报告\n本报告由某局编制，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。\n", "年报\n", "一、总", "总").Replace(frame), strings.Replace(six, "|一|", "||", 1)},
		{"a bracket lost", with("本年工作平稳，有关数字见下文。", "一）主动公开制度\n都有。"), strings.Replace(six, "总体情况\n", "总体情况\n |一）|主动公开制度\n", 1)},
		{"row with brackets", with("二、主动公开政府信息情况\n", "二、主动公开政府信息情况\n（一）主动公开情况\t\n"), six},
		{"problems of disputes", with("0\t0\t0\n五、", "0\t0\t0\n（一）主要问题\n问题，人手不够，经费也少得很。\n五、"),
			strings.Replace(six, "诉讼情况\n", "诉讼情况\n |（一）|主要问题\n", 1)},
		{"numbers of its own", with("一、本年新收", "一、收到申请情况\n全年收到申请一件，已经办结了。\n二、处理申请情况\n全年处理申请一件，已经办结了。\n一、本年新收"),
			strings.Replace(six, "公开申请情况\n", "公开申请情况\n |一|收到申请情况\n |二|处理申请情况\n", 1)},
		{"too many numerals", with("六个部分。", "六个部分 一一一、主动公开政府信息情况 "), six},
		{"numeral alone", with("一、总体情况", "一、\n总体情况"), six},
		{"contents", strings.Replace(frame, "一、总", "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n一、总", 1), six},
		{"contents with pages", strings.Replace(frame, "一、总", "一、总体情况……1\n二、主动公开政府信息情况……2\n一、总", 1), six},
		{"contents of broken lines", strings.Replace(frame, "一、总", "目录\n一、总体情\n况…………1\n二、主动公开政府信息情\n况…………2\n三、收到和处理政府信息公开申请情\n况......3\n四、政府信息公开行政复议、行政诉讼情\n况…………4\n某局的报告\n一、总", 1), six},
		{"contents of which some lines are broken", strings.Replace(frame, "一、总", "目 录\n一、总体情况…………1\n二、主动公开政府信息情况…………2\n三、收到和处理政府信息公开申请情\n况......3\n四、政府信息公开行政复议、行政诉讼情\n况…………4\n五、存在的主要问题及改进情况…………5\n某局的报告\n一、总", 1), six},
		{"contents in a sentence", with("总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等", "一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；"), six},
		{"wrapped preface", with("、主动公开政府信息情况、收到", "\n、主动公开政府信息情况\n、收到"), six},
		{"chrome", "~一、总体情况\n" + frame, six},
		{"第一部分", with("一、总体情况", "第一部分 总体情况"), strings.Replace(six, "|一|", "|第一部分|", 1)},
		{"parens", strings.NewReplacer("一、总", "（一）总", "二、主", "（二）主", "三、收", "（三）收", "四、政", "（四）政", "五、存", "（五）存", "六、其", "（六）其").Replace(frame),
			strings.NewReplacer("|一|", "|（一）|", "|二|", "|（二）|", "|三|", "|（三）|", "|四|", "|（四）|", "|五|", "|（五）|", "|六|", "|（六）|").Replace(six)},
		{"one line", strings.NewReplacer("\n", " ", "\t", " ").Replace(frame), six},
		{"chapters inside one", with("问题是人手不够，今后改进。", "一、存在的主要问题\n人手不够，经费也少。\n二、改进措施\n增加人手，增加经费。"),
			strings.Replace(six, "改进情况\n", "改进情况\n |一|存在的主要问题\n |二|改进措施\n", 1)},
		{"sub-headings", with("本年工作平稳，有关数字见下文。", "（一）主动公开情况。全年都有。\n(二) 依申请公开\n1.办理情况：都办了。\n2、收费情况\n没有收。\n（三）进一步加强组织，完善制度。"),
			strings.Replace(six, "总体情况\n", "总体情况\n |（一）|主动公开情况\n |(二)|依申请公开\n  |1|办理情况\n  |2|收费情况\n", 1)},
		{"heading of five lost", with("五、存在的主要问题及改进情况\n问题", "（一）主要问题\n问题，"), strings.Replace(six, "|五|存在的主要问题及改进情况\n", "||\n |（一）|主要问题\n", 1)},
		{"markup without numeral", with("五、存在的主要问题及改进情况", "## 问题和改进措施"), strings.Replace(six, "|五|存在的主要问题及改进情况", "||问题和改进措施", 1)},
	} {
		d := document(c.in)
		o := Read(d)
		if diff := cmp.Diff(c.want, dump(o)); diff != "" {
			t.Errorf("%s: Read (-want +got):\n%s", c.name, diff)
		}
		checkLaws(t, d, o)
	}
}

func TestNarrativeChaptersLoseTheKey(t *testing.T) {
	narrative := "一、总体情况\n都好，见下。\n二、工作机制保障\n有小组，有会议。\n三、主动公开工作情况\n网站发布，及时更新。\n四、政府信息公开申请情况\n收到一件，已办结。\n"
	in := strings.Replace(frame, "一、总体情况\n本年工作平稳，有关数字见下文。\n二、", narrative+"一、", 1)
	want := "overview|一|总体情况\n|二|工作机制保障\n|三|主动公开工作情况\n|四|政府信息公开申请情况\n" +
		strings.Replace(strings.SplitAfterN(six, "\n", 2)[1], "|二|", "|一|", 1)
	if diff := cmp.Diff(want, dump(Read(document(in)))); diff != "" {
		t.Errorf("Read (-want +got):\n%s", diff)
	}
}

func TestRowsOfTablesAreNoChapters(t *testing.T) {
	// a line per cell, as many sites print it
	in := strings.ReplaceAll(frame, "\t", "\n")
	if diff := cmp.Diff(six, dump(Read(document(in)))); diff != "" {
		t.Errorf("Read (-want +got):\n%s", diff)
	}
	cut := strings.NewReplacer("三、本年度办理结果", "三、本\n年度办\n理结果", "四、结转下年度继续办理", "四、结转\n下年度继续办理").Replace(in)
	if diff := cmp.Diff(six, dump(Read(document(cut)))); diff != "" {
		t.Errorf("Read with cut labels (-want +got):\n%s", diff)
	}
	rows := "附表：政府信息公开情况统计表\n指标名称\n单位\n统计数\n一、主动公开情况\n——\n（一）主动公开政府信息数\n条\n3\n三、依申请公开情况\n——\n"
	want := six + "||附表：政府信息公开情况统计表\n"
	if diff := cmp.Diff(want, dump(Read(document(frame+"\n"+rows)))); diff != "" {
		t.Errorf("Read with an annex (-want +got):\n%s", diff)
	}
	asTable := frame + "\n指标名称\t单位\t统计数\n一、主动公开情况\t\t\n三、依申请公开情况\t\t"
	if diff := cmp.Diff(six, dump(Read(document(asTable)))); diff != "" {
		t.Errorf("Read with an annex as table (-want +got):\n%s", diff)
	}
}

func TestOldChapters(t *testing.T) {
	in := "一、概述\n工作都做了，很好。\n二、政府信息公开情况\n公开了，三条。\n三、政府信息依申请公开办理情况\n没有，零件。\n四、依申请信息公开收费情况\n没有收，零元。\n五、复议、诉讼和申诉情况\n没有，零件。\n六、主要问题和改进措施\n人手少，要增加。"
	want := "overview|一|概述\nproactive_disclosure|二|政府信息公开情况\napplications|三|政府信息依申请公开办理情况\n|四|依申请信息公开收费情况\nreconsideration_and_litigation|五|复议、诉讼和申诉情况\nproblems_and_improvements|六|主要问题和改进措施\n"
	if diff := cmp.Diff(want, dump(Read(document(in)))); diff != "" {
		t.Errorf("Read (-want +got):\n%s", diff)
	}
}

// TestContents holds that the chapters of a table of contents are not those of the
// report, though the report has others, or lost its own.
func TestContents(t *testing.T) {
	const contents = "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n"
	for _, c := range []struct{ name, in, want string }{
		{"other chapters", contents + "某局2012年政府信息公开工作年度报告\n一、概述\n本年工作平稳。\n二、主要问题和改进措施\n人手不够。\n",
			"overview|一|概述\nproblems_and_improvements|二|主要问题和改进措施\n"},
		{"no chapters", "目 录\n" + contents + "某局2012年政府信息公开工作年度报告\n本年工作平稳。", ""},
		{"a row between", "目 录\n~首页\n\t\n" + contents + "某局2012年政府信息公开工作年度报告\n本年工作平稳。", ""},
		{"two but the last", contents + "某局2012年政府信息公开工作年度报告\n一、概述\n本年工作平稳。\n二、主动公开情况\n无。\n", "overview|一|概述\nproactive_disclosure|二|主动公开情况\n"},
		{"two but the last, which has a table", contents + "规章\t0\n一、概述\n本年工作平稳。\n二、主动公开情况\n无。\n",
			six + "overview|一|概述\nproactive_disclosure|二|主动公开情况\n"},
		{"two come again", contents + "某局2012年政府信息公开工作年度报告\n一、概述\n本年工作平稳。\n六、其他需要报告的事项\n无。\n", "overview|一|概述\nother_matters|六|其他需要报告的事项\n"},
		{"empty chapters", contents + "无。", "overview|一|总体情况\nproactive_disclosure|二|主动公开政府信息情况\napplications|三|收到和处理政府信息公开申请情况\n" +
			"reconsideration_and_litigation|四|政府信息公开行政复议、行政诉讼情况\nproblems_and_improvements|五|存在的主要问题及改进情况\nother_matters|六|其他需要报告的事项\n"},
	} {
		if diff := cmp.Diff(c.want, dump(Read(document(c.in)))); diff != "" {
			t.Errorf("%s: outline (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestSections(t *testing.T) {
	d := document(with("本年工作平稳，有关数字见下文。", "本年工作平稳。\n~首页\n（一）主动公开情况。全年都有。\n第二段，也有。\n0"))
	o := Read(d)
	zero := -1
	for i := range d.Blocks {
		if d.Blocks[i].Text == "0" {
			zero = i
		}
	}
	got := o.Sections(d, func(block int) bool { return block == zero })
	if len(got) != 6 {
		t.Fatalf("Sections gives %d, want 6", len(got))
	}
	if want := "本年工作平稳。"; got[0].Text != want {
		t.Errorf("text of 一 is %q, want %q", got[0].Text, want)
	}
	if sub := got[0].Subsections; len(sub) != 1 || sub[0].Text != "全年都有。\n第二段，也有。" || sub[0].Heading != "主动公开情况" {
		t.Errorf("subsections of 一 are %+v", sub)
	}
	if got[1].Text != "" {
		t.Errorf("text of 二 is %q, want none: it has a table only", got[1].Text)
	}
	at := got[0].At
	if want := "一、总体情况"; d.Text[at.Start:at.End] != want {
		t.Errorf("一 is at %q, want %q", d.Text[at.Start:at.End], want)
	}
	if p := o.Find(Requests); len(p) != 1 || d.Blocks[p[0].Last].Kind != doc.TableKind || o.In(p[0].Last).Key != Requests {
		t.Errorf("Find(%s) = %+v", Requests, p)
	}
}

func TestFootIsNoText(t *testing.T) {
	d := document(frame + "\n附件下载：年报.pdf\n扫一扫在手机打开当前页\n友好单位")
	s := Read(d).Sections(d, nil)
	if got := s[len(s)-1].Text; got != "无。" {
		t.Errorf("text of 六 is %q, want %q", got, "无。")
	}
}

func TestReadReal(t *testing.T) {
	for _, c := range []struct {
		file string
		keys string // first letters of the keys of the chapters
	}{
		{"reports/shanghai-kewei-2024.md", "o.....parpo"},
		{"reports/kaiping-2020-tables-lost.txt", "oparpo"},
		{"reports/pingtan-2014.txt", "opa.p."},
		{"seed/zhengzhou-industry-bureau-2021.txt", "oparpo"},
		{"reports/openings/01-xiongxian-xiang-2019-dedup-lines.txt", "opar"},
		{"reports/openings/10-wendeng-shenji-2020-flipbook-page9-vertical-header.txt", "rp"},
		{"reports/openings/16-wuding-shenjiju-2020-heading-inside-table-short-rows.txt", "p"},
		{"reports/openings/30-pingtan-2022-half-glued-tail.txt", "parp"},
	} {
		t.Run(c.file, func(t *testing.T) {
			d := document(sharedFile(t, c.file))
			o := Read(d)
			keys := ""
			for _, p := range o.Chapters {
				keys += (p.Key + ".")[:1]
			}
			if !strings.HasPrefix(keys, c.keys) {
				t.Errorf("chapters are %q, want %q:\n%s", keys, c.keys, dump(o))
			}
			checkLaws(t, d, o)
		})
	}
}

// checkLaws: spans lie in the text on rune boundaries, pieces are in order and belong
// to one part only.
func checkLaws(t *testing.T, d *doc.Document, o *Outline) {
	t.Helper()
	last := Piece{Block: -1}
	var walk func(p *Part)
	walk = func(p *Part) {
		for _, s := range []doc.Span{p.Span, p.HeadingSpan} {
			if s.Start < 0 || s.End < s.Start || s.End > len(d.Text) || !utf8.ValidString(d.Text[s.Start:s.End]) && utf8.ValidString(d.Text) {
				t.Errorf("part %q has span %v in %d bytes", p.Heading, s, len(d.Text))
			}
		}
		if p.First < 0 || p.Last >= max(len(d.Blocks), 1) {
			t.Errorf("part %q has blocks %d to %d of %d", p.Heading, p.First, p.Last, len(d.Blocks))
		}
		for _, x := range p.Pieces {
			if x.Block < last.Block || x.Block == last.Block && x.From < last.To || x.To > len(d.Blocks[x.Block].Text) {
				t.Errorf("piece %v of %q comes after %v", x, p.Heading, last)
			}
			last = x
		}
		for i := range p.Subs {
			walk(&p.Subs[i])
		}
	}
	walk(&o.Preface)
	for i := range o.Chapters {
		walk(&o.Chapters[i])
	}
}

// What is not linear takes minutes here, so that a busy machine is no failure.
func TestReadIsLinear(t *testing.T) {
	for _, unit := range []string{
		"一、总体情况", "。二、主动公开政府信息情况，", "一一一一、", "一、、、、", "（一）主动公开。", "一、总体情况\n", "六、统计表\n",
		"一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n", "一、x\n", "(", "国(he", "1.a。\n",
	} {
		start := time.Now()
		in := strings.Repeat(unit, 1<<20/len(unit))
		d := document(in)
		o := Read(d)
		o.Sections(d, nil)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("reading 1 MiB of %q took %v", unit, took)
		}
	}
}

func TestSpansInMarkup(t *testing.T) {
	source := "<p>前言。<b>一、总体情况</b> 都好。<i>二、主动公开</i>政府信息情况 有。</p>"
	d := &doc.Document{Text: source, Blocks: []doc.Block{{Span: doc.Span{Start: 0, End: len(source)}, Text: "前言。一、总体情况 都好。二、主动公开政府信息情况 有。"}}}
	o := Read(d)
	if len(o.Chapters) != 2 {
		t.Fatalf("Read gives %q", dump(o))
	}
	if s := o.Chapters[0].HeadingSpan; source[s.Start:s.End] != "一、总体情况" {
		t.Errorf("heading 一 is at %q", source[s.Start:s.End])
	}
	if s := o.Chapters[1].HeadingSpan; s != d.Blocks[0].Span {
		t.Errorf("heading 二 is at %v, want that of its block: tags stand between its words", s)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(frame)
	f.Add(strings.ReplaceAll(frame, "\n", " "))
	f.Add("一、\n二、\n总体情况\n、主动公开政府信息情况\n第一章 概述\t\n(一)a。b\n附表：统计表")
	f.Fuzz(func(t *testing.T, in string) {
		start := time.Now()
		d := document(in)
		o := Read(d)
		checkLaws(t, d, o)
		o.Sections(d, func(block int) bool { return block%3 == 0 })
		o.Sections(d, nil)
		if took := time.Since(start); took > 10*time.Second+time.Duration(len(in))*20*time.Microsecond {
			t.Errorf("reading %d bytes took %v", len(in), took)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	d := document(strings.Repeat(strings.ReplaceAll(frame, "\t", "\n"), 1))
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Read(d)
	}
}
