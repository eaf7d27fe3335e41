package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"math/rand"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// raw writes a PDF of the given objects, numbered from 1; object 1 is the catalog.
func raw(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n9\n%%%%EOF\n", len(objects)+1)
	return b.Bytes()
}

func streamOf(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// onePage is the objects of a file with one page of the given content.
func onePage(content, resources string, more ...string) []byte {
	return raw(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<" + resources + ">>>>", content,
	}, more...)...)
}

// samePages is a file of n pages with one content.
func samePages(n int, content string) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", n, strings.Repeat("4 0 R ", n)),
		content, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>"}
	return raw(objects...)
}

// bomb is a zlib stream of n times the text.
func bomb(text string, n int) string {
	var b bytes.Buffer
	z, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
	block := []byte(strings.Repeat(text, 1<<16/len(text)))
	for range n / len(block) {
		z.Write(block)
	}
	z.Close()
	return b.String()
}

// hostile are files that hang, kill or flood a careless reader (pdf.md section 7),
// with the code that Read must give; "" means that it reads the file.
func hostile() map[string]struct {
	file []byte
	code Code
} {
	flate := "/Filter/FlateDecode"
	font := "/Font<</F 5 0 R>>"
	show := streamOf("", "BT /F 9 Tf 9 9 Td <0041> Tj ET")
	type h = struct {
		file []byte
		code Code
	}
	prev := onePage(streamOf("", "q Q"), "")
	prev = bytes.Replace(prev, []byte("/Root 1 0 R"), []byte("/Root 1 0 R/Prev 9"), 1)
	return map[string]h{
		"empty":               {nil, NotPDF},
		"web page":            {[]byte("<html><body>%PD</body></html>"), NotPDF},
		"header only":         {[]byte("%PDF-1.7\n"), Broken},
		"prev cycle":          {prev, ""},
		"pages cycle":         {raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"), Broken},
		"pages bush":          {raw("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R]>>", "<</Kids[4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R 4 0 R]>>", "<</Kids[5 0 R 5 0 R 5 0 R 5 0 R 5 0 R 5 0 R 5 0 R 5 0 R]>>", "<</Kids[6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R]>>", "<</Type/Page>>"), LimitExceeded},
		"parent cycle":        {raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Parent 3 0 R>>", "<</Type/Page/Parent 2 0 R>>"), ""},
		"count of 2e9":        {raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", "<</Type/Page>>"), ""},
		"reference cycle":     {raw("<</Type/Catalog/Pages 2 0 R>>", "2 0 R"), Broken},
		"content bomb":        {onePage(streamOf(flate, bomb("q Q ", 40<<20)), ""), LimitExceeded},
		"string bomb":         {onePage(streamOf(flate, bomb("(((((((", 40<<20)), ""), LimitExceeded},
		"bomb in a bomb":      {onePage(streamOf("/Filter[/FlateDecode/FlateDecode]", bomb(bomb("0", 1<<20), 10<<20)), ""), ""},
		"run length bomb":     {onePage(streamOf("/Filter[/FlateDecode/RunLengthDecode]", bomb("\x81 ", 20<<20)), ""), LimitExceeded},
		"cmap bomb":           {onePage(show, font, "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>", streamOf(flate, bomb("<00> ", 40<<20))), LimitExceeded},
		"object stream bomb":  {onePage(show, font, streamOf("/Type/ObjStm/N 1/First 4"+flate, bomb("1 0 ", 40<<20))), LimitExceeded},
		"object stream loops": {raw("<</Type/Catalog/Pages 2 0 R>>", streamOf("/Type/ObjStm/N 1/First 4/Extends 2 0 R", "2 0 <</Kids[2 0 R]>>")), Broken},
		"object stream size":  {raw("<</Type/Catalog/Pages 2 0 R>>", streamOf("/Type/ObjStm/N 2000000000/First 2000000000", "2 0")), Broken},
		"length in a circle":  {onePage("<</Length 4 0 R>>\nstream\nq Q\nendstream", ""), ""},
		"xref of 2e9":         {bytes.Replace(prev, []byte("/Size 5"), []byte("/Size 2000000000/Index[4000000000 1]"), 1), ""},
		"deep arrays":         {onePage(streamOf("", strings.Repeat("[", 200000)), ""), ""},
		"deep object":         {onePage(strings.Repeat("[", 200000), ""), ""},
		"deep dictionaries":   {onePage(show, "/X "+strings.Repeat("<</A ", 100000)), Broken},
		"unclosed strings":    {[]byte("%PDF-1.7\n" + strings.Repeat("1 0 obj (", 100000)), Broken},
		"unclosed streams":    {[]byte("%PDF-1.7\n" + strings.Repeat("1 0 obj<<>>stream ", 100000)), Broken},
		"form of itself":      {onePage(streamOf("", "/X Do"), "/XObject<</X 5 0 R>>", streamOf("/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do")), ""},
		"wide widths":         {onePage(show, font, "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W["+strings.Repeat("0 65535 500 ", 50000)+"]>>]>>"), GarbledText},
		"wide ranges":         {onePage(show, font, "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>", streamOf("", "1 beginbfrange "+strings.Repeat("<0000> <ffffffff> <0041> <0000> <ffff> <0042> ", 50000)+"endbfrange")), ""},
		"operators":           {onePage(streamOf(flate, bomb("q ", 12<<20)), ""), LimitExceeded},
		"rulings":             {onePage(streamOf(flate, bomb("0 0 m 9 0 l 0 9 m 9 9 l S ", 8<<20)), ""), ""},
		"lone rules":          {onePage(streamOf("", loneRules(20000)), ""), ""},
		"crossing rules":      {onePage(streamOf("", crossingRules(300)), ""), ""},
		"cells":               {onePage(streamOf("", cellsOf(90, 400)+strings.Repeat("BT /F 5 Tf 20 20 Td (0 0 0 0 0 0 0 0) Tj ET ", 2000)), "/Font<</F<</Subtype/TrueType/BaseFont/Arial>>>>"), ""},
		"cells over pages":    {samePages(40, streamOf("", boxesOf(60, 50, "S"))), ""},
		"boxes over pages":    {samePages(40, streamOf("", boxesOf(40, 25, "f"))), ""},
		"words":               {onePage(streamOf("", strings.Repeat("BT /F 5 Tf 20 20 Td (0    0) Tj 9 9 Td (a) Tj ET 1 0 0 1 0.01 0.3 cm ", 20000)), "/Font<</F<</Subtype/TrueType/BaseFont/Arial>>>>"), ""},
		"label lines":         {onePage(streamOf("", "BT /F .005 Tf .009 TL 20 830 Td "+strings.Repeat("<4fe1606f> Tj T* ", 90000)+"ET"), "/Font<</F<</Subtype/Type0/Encoding/UniGB-UCS2-H/DescendantFonts[<<>>]>>>>/X 0", "null"), ""},
		"matrix of zeros":     {onePage(streamOf("", "0 0 0 0 0 0 cm BT /F 0 Tf <0041> Tj ET 1e300 0 0 1e300 0 0 cm 0 0 m 9e300 9e300 l S"), font, "<</Type/Font>>"), GarbledText},
	}
}

// timed runs Read, again where it took long: the machine may be busy.
func timed(b []byte) (time.Duration, error) {
	best := time.Hour
	for range 5 {
		start := time.Now()
		_, err := Read(b, Limits{})
		if best = min(best, time.Since(start)); best < time.Second/2 {
			return best, err
		}
	}
	_, err := Read(b, Limits{})
	return best, err
}

func loneRules(n int) string {
	var b strings.Builder
	for i := range n {
		x, y := 7*(i%80), 10*(i/80)
		fmt.Fprintf(&b, "%d %d m %d %d l S %d %d m %d %d l S ", x, y, x+4, y, x, 8000+y, x, 8000+y+8)
	}
	return b.String()
}

func crossingRules(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 m %d 800 l S 0 %d m 590 %d l S ", 2*i, 2*i, 2*i, 2*i)
	}
	return b.String()
}

func cellsOf(cols, rows int) string {
	var b strings.Builder
	for r := range rows {
		for c := range cols {
			fmt.Fprintf(&b, "%d %d 6 2 re S ", 6*c, 2*r)
		}
	}
	return b.String()
}

func boxesOf(cols, rows int, paint string) string {
	var b strings.Builder
	for r := range rows {
		for c := range cols {
			fmt.Fprintf(&b, "%d %d 8 8 re %s ", 9*c, 9*r, paint)
		}
	}
	return b.String()
}

// bounded runs Read and checks time and memory: 1 s and 200 MB.
func bounded(t testing.TB, name string, b []byte) error {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Read(b, Limits{})
	runtime.ReadMemStats(&after)
	took, err := timed(b)
	if took > time.Second {
		t.Errorf("%s: took %v", name, took)
	}
	if n := after.TotalAlloc - before.TotalAlloc; n > 200<<20 {
		t.Errorf("%s: allocated %d MB", name, n>>20)
	}
	return err
}

func TestHostile(t *testing.T) {
	for name, h := range hostile() {
		t.Run(name, func(t *testing.T) {
			err := bounded(t, name, h.file)
			var e *Error
			if errors.As(err, &e); err != nil && e == nil {
				t.Fatalf("Read = %v, want an *Error", err)
			}
			if code := codeOf(err); code != h.code {
				t.Errorf("Read = %v, want code %q", err, h.code)
			}
		})
	}
}

func codeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

func TestHostileSet(t *testing.T) {
	for _, name := range shared(t, "pdfset/hostile/*.pdf") {
		err := bounded(t, filepath.Base(name), readFile(t, name))
		if err != nil && codeOf(err) == "" {
			t.Errorf("%s: %v has no code", filepath.Base(name), err)
		}
	}
}

// TestMutated damages good files at random. What comes out does not matter, as long
// as it comes out, and comes out again the same.
func TestMutated(t *testing.T) {
	n := 10000
	if testing.Short() {
		n = 400
	}
	files := [][]byte{
		written(t, form(1, true), WriteOptions{PageNumbers: true}),
		written(t, form(2, true), WriteOptions{Encoding: GBK, Borders: ThinFills, PageHeight: 500, CutRows: true}),
		written(t, form(3, true), WriteOptions{Encoding: GBKBytes, Borders: NoBorders}),
		written(t, form(4, true), WriteOptions{Encoding: UniGB, Borders: Horizontal, PageHeight: 600}),
	}
	for _, name := range []string{"q01_objstm", "q04_aes256", "q05_rc4_128", "m10_lzw", "r01_reportlab", "m14_inlineimg", "c09_chromium_dense"} {
		if found, _ := filepath.Glob("../../../shared/pdfset/" + name + ".pdf"); len(found) == 1 {
			files = append(files, readFile(t, found[0]))
		}
	}
	r := rand.New(rand.NewSource(1))
	var slowest time.Duration
	var worst []byte
	for i := range n {
		b := mutate(r, files[i%len(files)], files[r.Intn(len(files))])
		start := time.Now()
		d, err := Read(b, Limits{})
		if took := time.Since(start); took > slowest {
			slowest, worst = took, b
		}
		if err != nil && codeOf(err) == "" {
			t.Fatalf("file %d: %v has no code", i, err)
		}
		if err == nil {
			checkLaws(t, d)
		}
		if i%50 == 0 {
			again, err2 := Read(b, Limits{})
			if fmt.Sprint(err) != fmt.Sprint(err2) || err == nil && d.Text != again.Text {
				t.Fatalf("file %d: two readings differ", i)
			}
		}
	}
	again, _ := timed(worst)
	if again > time.Second {
		t.Errorf("slowest took %v", again)
	}
	t.Logf("%d files, slowest %v, alone %v", n, slowest, again)
}

// mutate flips bytes, changes numbers, cuts, truncates, doubles and splices.
func mutate(r *rand.Rand, b, other []byte) []byte {
	b = bytes.Clone(b)
	for range 1 + r.Intn(8) {
		at := r.Intn(len(b))
		size := min(1+r.Intn(200), len(b)-at)
		switch r.Intn(8) {
		case 0, 1:
			b[at] ^= byte(1 << r.Intn(8))
		case 2:
			if i := bytes.IndexAny(b[at:], "0123456789"); i >= 0 {
				b[at+i] = "0123456789-"[r.Intn(11)]
			}
		case 3:
			b = append(b[:at], b[at+size:]...)
		case 4:
			b = b[:max(at, 100)]
		case 5:
			b = bytes.Join([][]byte{b[:at], b[at : at+size], b[at:]}, nil)
		case 6:
			from := r.Intn(len(other))
			b = bytes.Join([][]byte{b[:at], other[from:min(len(other), from+size)], b[at:]}, nil)
		case 7:
			words := []string{"<<", ">>", "[", "]", "(", "stream\n", "endstream", "endobj", "/Length 9 ", "/Kids", " 0 R ", "1e99 ", "BI ", "\x00"}
			b = bytes.Join([][]byte{b[:at], []byte(words[r.Intn(len(words))]), b[at:]}, nil)
		}
		if len(b) == 0 {
			return b
		}
	}
	return b
}

func FuzzRead(f *testing.F) {
	f.Add(written(f, form(1, true), WriteOptions{PageNumbers: true, PageHeight: 600, CutRows: true}))
	f.Add(written(f, form(2, true), WriteOptions{Encoding: GBK, Borders: NoBorders}))
	for _, h := range hostile() {
		if len(h.file) < 5000 {
			f.Add(h.file)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Read(b, Limits{})
		if err != nil {
			if codeOf(err) == "" {
				t.Fatalf("%v has no code", err)
			}
			return
		}
		checkLaws(t, d)
	})
}
