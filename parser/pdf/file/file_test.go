package file

import (
	"bytes"
	"compress/lzw"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// pdfOf writes the objects, numbered from 1, and the rest of the file.
func pdfOf(tail string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString(tail)
	return b.Bytes()
}

func streamOf(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// contents opens a file and joins the content streams of its pages.
func contents(t *testing.T, b []byte) string {
	t.Helper()
	d, err := Open(b, DefaultLimits)
	if err != nil {
		return err.Error()
	}
	var out []string
	for _, p := range d.Pages {
		s, err := d.Stream(p.Key("Contents"))
		if err != nil {
			s = append(s, " "+err.Error()...)
		}
		out = append(out, string(s))
	}
	return strings.Join(append(out, d.Facts.Problems...), "|")
}

func TestFilters(t *testing.T) {
	var z bytes.Buffer
	w := lzw.NewWriter(&z, lzw.MSB, 8)
	w.Write([]byte("hello hello"))
	w.Close()
	for _, c := range []struct{ dict, data, want string }{
		{"", "hello", "hello"},
		{"/Filter/ASCIIHexDecode", "68 65 6c6C 6f>", "hello"},
		{"/Filter/AHx", "68656c6c6f", "hello"},
		{"/Filter/ASCII85Decode", "<~BOu!rDZ~>", "hello"},
		{"/Filter/RunLengthDecode", "\x00h\x02ell\xfeo\x80", "hellooo"},
		{"/Filter[/AHx/RL]", "00 68 FE 6F 80", "hooo"},
		{"/Filter/LZWDecode/DecodeParms<</EarlyChange 0>>", z.String(), "hello hello"},
		{"/Filter/LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B"}, // the standard's example
		{"/Filter[/RL]/DecodeParms[<</Predictor 12/Columns 3>>]", "\x07\x02abc\x02\x01\x01\x01\x80", "abcbcd"},
		{"/Filter[/RL]/DecodeParms[<</Predictor 2/Columns 3>>]", "\x02a\x01\x01\x80", "abc"},
		{"/Filter/JBIG2Decode", "hello", "|stream 4: unknown filter \"JBIG2Decode\""},
	} {
		got := contents(t, pdfOf("trailer<</Root 1 0 R>>", "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", streamOf(c.dict, c.data)))
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.dict, got, c.want)
		}
	}
}

func TestPredictors(t *testing.T) {
	for method, want := range map[byte]string{0: "\x01\x02\x03", 1: "\x01\x03\x06", 2: "\x0b\x16\x21", 3: "\x06\x0f\x19", 4: "\x0b\x16\x21"} {
		x := &index{}
		in := append([]byte{0, 10, 20, 30, method}, 1, 2, 3)
		out := x.unpredict(in, []byte("<</Columns 3>>"), 15)
		if string(out[3:]) != want {
			t.Errorf("method %d: %x, want %x", method, out[3:], want)
		}
	}
}

func TestScan(t *testing.T) {
	const root = "trailer<</Root 1 0 R>>"
	page := "<</Type/Page/Contents 4 0 R>>"
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"plain", pdfOf(root, "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", page, streamOf("", "x")), "x"},
		{"later object wins", pdfOf("4 0 obj\n"+streamOf("", "y")+"\nendobj "+root, "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", page, streamOf("", "x")), "y"},
		{"indirect length", pdfOf(root, "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", page, "<</Length 5 0 R>>\nstream\nendstream x\nendstream", "11"), "endstream x"},
		{"wrong length", pdfOf(root, "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", page, "<</Length 99>>\nstream\r\nxyz\r\nendstream"), "xyz"},
		{"object in a stream", pdfOf(root, "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", page, streamOf("", "4 0 obj (no) endobj")), "4 0 obj (no) endobj"},
		{"cut off", pdfOf(root, "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", page)[:0:0], "not a PDF file"},
		{"catalog without a trailer", pdfOf("", "<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>", page, streamOf("", "x")), "x"},
		{"no page tree", pdfOf("", "<<>>", "<<>>", page, streamOf("", "x")), "x|the page tree is lost; the order of pages is a guess"},
		{"missing page", pdfOf(root, "<</Pages 2 0 R>>", "<</Kids[3 0 R 9 0 R]>>", page, streamOf("", "x")), "x|a page is missing"},
		{"missing content", pdfOf(root, "<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Type/Page/Contents 9 0 R>>"), " stream not present|the content of page 1 is missing"},
		{"object stream", pdfOf(root, "<</Pages 2 0 R>>", streamOf("/Type/ObjStm/N 2/First 9", "2 0 3 17 <</Kids[3 0 R]>> <</Type/Page/Contents 4 0 R>>"), "null", streamOf("", "x")), "x"},
	} {
		if c.name == "object stream" { // its objects count where it stands, so the null must come before
			c.file = bytes.Replace(c.file, []byte("3 0 obj\nnull\nendobj\n"), nil, 1)
			c.file = bytes.Replace(c.file, []byte("2 0 obj"), []byte("9 0 obj"), 1)
		}
		if got := contents(t, c.file); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestReduce: what reading text does not need is not in the reduced file.
func TestReduce(t *testing.T) {
	b := pdfOf("trailer<</Root 1 0 R>>", "<</Pages 2 0 R/Metadata 6 0 R>>", "<</Kids[3 0 R]/Rotate 90/Resources<</XObject<</I 5 0 R>>>>>>",
		"<</Type/Page/Annots[6 0 R]/Contents 4 0 R/Parent 2 0 R>>", streamOf("", "/I Do"),
		streamOf("/Subtype/Image/Width 9/SMask 6 0 R", "pixels"), streamOf("/Type/Metadata", "secret"))
	x, err := scan(b, DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	r := reducer{index: x, numbers: map[int]int{}}
	safe, err := r.reduce()
	if err != nil {
		t.Fatal(err)
	}
	for _, absent := range []string{"pixels", "secret", "Annots", "Parent", "SMask"} {
		if bytes.Contains(safe, []byte(absent)) {
			t.Errorf("%s is in the reduced file", absent)
		}
	}
	for _, present := range []string{"/Rotate 90", "/I Do", "/Width 9"} {
		if !bytes.Contains(safe, []byte(present)) {
			t.Errorf("%s is not in the reduced file", present)
		}
	}
	again, _ := (&reducer{index: x, numbers: map[int]int{}}).reduce()
	if !bytes.Equal(safe, again) {
		t.Error("the reduced file differs from one time to the next")
	}
}

func TestEncryptionRefused(t *testing.T) {
	for enc, want := range map[string]error{
		"<</Filter/Custom>>":                     ErrEncryption,
		"<</Filter/Standard/V 3>>":               ErrEncryption,
		"<</Filter/Standard/V 1/R 2>>":           ErrEncryption,
		"<</Filter/Standard/V 5/R 6>>":           ErrEncryption,
		"<</Filter/Standard/V 4/StmF/X/CF<<>>>>": ErrEncryption,
		"9 0 R":                                  ErrEncryption,
		"<</Filter/Standard/V 1/R 2/O(" + strings.Repeat("o", 32) + ")/U(" + strings.Repeat("u", 32) + ")>>": ErrPassword,
	} {
		_, err := Open(pdfOf("trailer<</Root 1 0 R/Encrypt "+enc+">>", "<</Pages 2 0 R>>"), DefaultLimits)
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", enc, err, want)
		}
	}
}

// TestPasswordHash has the check of a file of revision 6, as another program wrote it:
// its hash ends in the very round in which the least last byte lets it.
func TestPasswordHash(t *testing.T) {
	user, err := hex.DecodeString("dda88d94ac937270fa9db9a70525ab3d50ea16abf7f4584baf48ea5c959537ffd4c59e2edb89115c02f93cfda3fbdd97")
	if err != nil {
		t.Fatal(err)
	}
	if got := passwordHash(user[32:40], 6); !bytes.Equal(got, user[:32]) {
		t.Errorf("passwordHash = %x, want %x", got, user[:32])
	}
}
