package layout_test

import (
	"testing"

	"nianbao/parser/layout"
)

// TestMended reads pages that were misread once, in the least layout that shows it.
func TestMended(t *testing.T) {
	for _, c := range []struct {
		seed   uint64
		layout string
	}{
		{31, "text flat=pipes-both spans=end"},
		{31, "text flat=cell-bar spans=end"},
		{5, "text flat=cell-bar spans=end"},
		{5, "text flat=lone-bar spans=end"},
		{4, "text group=lost four=vertical flat=markdown spans=end"},
		{777016, "text group=lost four=vertical"},
		{777155, "text group=cut-in-two four=vertical"},
		{777391, "text group=lost four=vertical"},
		{777137, "text cut=break four=vertical"},
		{777472, "text cut=characters four=vertical"},
		{777106, "text cut=break columns=remark-figure"},
		{777083, "text split=groups flat=lone-bar"},
		{777053, "text split=groups flat=lone-bar"},
		{1423, "text group=cut-in-two flat=spaces"},
		{784565, "text dash=无 flat=spaces"},
		{782818, "text number=annotated flat=spaces"},
		{10942, "text columns=remark-figure flat=columns wrap=around"},
		{14081, "text columns=remark-figure flat=columns"},
		{10931, "text script=toneless flat=columns"},
		{2823, "text split=groups flat=columns wrap=below"},
		{4790, "text label=typos flat=columns wrap=below"},
		{18999, "text flat=columns wrap=around"},
		{2107, "text number=full-width flat=grid"},
		{2187, "text number=full-width split=blocks flat=grid"},
		{13512, "text split=page-number flat=lone-bar"},
		{2811, "text flat=distinct"},
		{5762, "text split=groups flat=one-line"},
		{12976, "text number=signed-words flat=commas"},
		{17821, "text dash=---- four=heads-apart flat=ruled"},
		{1196, "text spans=bars"},
		{2858, "text flat=padded-bars spans=bars"},
		{11390, "text flat=lone-bar spans=bars"},
		{617, "text flat=cells"},
		{1178, "text flat=cells"},
		{2499, "text flat=spaces"},
		{5041, "text flat=quoted"},
		{970, "html sign=end grid=paragraphs"},
		{2005651, "text columns=remark-figure flat=columns"},
		{2000792, "text script=traditional number=signed-words flat=lone-bar spans=bars"},
		{2012309, "text cut=break four=three flat=bar-lines"},
		{12623, "text note=note number=full-width flat=glued"},
		{13198, "text cut=characters"},
		{9654, "text four=vertical flat=markdown"},
		{2803, "text turn=turned flat=markdown"},
		{206, "text columns=padding"},
		{3385, "text group=lost four=vertical columns=padding"},
		{1578, "text cut=break four=vertical columns=padding"},
		{18167, "text cut=characters four=vertical flat=pipes-both"},
		{9636, "text columns=padding"},
		{9636, "html columns=padding"},
		{5804, "html four=rows columns=padding"},
		{2316, "html columns=padding grid=padded"},
		{13583, "html split=one grid=padded"},
		{4442, "text flat=lone-bar"},
		{12858, "text flat=lone-bar"},
		{7256, "text four=three flat=lone-bar"},
		{9631, "text between=sentence flat=lone-bar spans=bars"},
		{626, "text cut=characters flat=padded-bars"},
		{2019543, "text group=repeated vertical=char-lines flat=lone-bar"},
		{9537, "text vertical=char-lines flat=lone-bar"},
		{9056, "text split=page columns=padding"},
		{1610, "html split=page columns=padding"},
		{11589, "text group=padded spans=end"},
		{14011, "text spans=end"},
		{6777, "text group=cut-in-two split=one spans=bars"},
		{391, "text label=typos marks=mixed flat=one-line"},
		{9053, "text label=typos marks=half flat=one-line"},
		{7453, "text script=pinyin label=typos flat=one-line"},
		{1648, "text script=toneless flat=glued"},
		{2788, "text script=pinyin flat=one-line"},
		{2001, "text group=repeated flat=cells"},
		{2739, "html group=repeated grid=paragraphs"},
		{17289, "text split=page-head flat=cells"},
		{8868, "text split=page-head flat=cells"},
		{17992, "text label=variants group=repeated"},
		{13644, "html columns=remark"},
		{8456, "text split=blocks flat=commas"},
		{15495, "text blank=wide-space flat=quoted"},
		{12518, "text label=typos flat=spaces wrap=around"},
		{804, "text label=typos group=repeated flat=one-line"},
		{15860, "text title=none before=contents"},
		{2012122, "text after=links flat=one-line"},
		{2001259, "text between=sentence marks=half flat=lone-bar"},
		{3945, "text flat=one-line"},
		{80, "text number=units flat=glued"},
		{3691, "text script=toneless feehead=four-places flat=one-line"},
		{71014096, "text columns=padding spans=bars"},
		{71010057, "text label=typos group=repeated vertical=spaced flat=spaces"},
		{2016455, "text group=cut-in-two vertical=spaced split=page-head flat=spaces"},
		{10862, "text group=repeated vertical=spaced flat=spaces wrap=below"},
	} {
		l, err := layout.ParseLayout(c.layout)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range read(layout.Render(c.seed, l)) {
			t.Errorf("seed %d, %s: %s %s: %s", c.seed, c.layout, m.class, m.what, m.text)
		}
	}
}
