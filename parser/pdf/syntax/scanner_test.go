package syntax

import (
	"fmt"
	"strings"
	"testing"
)

func tokens(s string) string {
	sc := Scanner{Data: []byte(s)}
	var out []string
	for {
		t := sc.Next()
		switch t.Kind {
		case EOF:
			return strings.Join(out, " ")
		case Number:
			out = append(out, fmt.Sprint(t.Num))
		case String:
			out = append(out, fmt.Sprintf("(%s)", t.Bytes))
		case Name:
			out = append(out, fmt.Sprintf("/%s", t.Bytes))
		default:
			out = append(out, string(t.Bytes))
		}
	}
}

func TestNext(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"1 -2 +3 .5 4. -.25 --6 7-8", "1 -2 3 0.5 4 -0.25 -6 7"},
		{"12345678901234567890", "1.234567890123457e+19"},
		{"0.1 1.005", "0.1 1.005"},
		{"% comment\n1%x\r2", "1 2"},
		{"/A/B#20C/#zz/", "/A /B C /#zz /"},
		{"<</K[1 2]>>", "<< /K [ 1 2 ] >>"},
		{"(a(b)c)(\\(\\))(\\101\\12\\1019)", "(a(b)c) (()) (A\nA9)"},
		{"(a\\\nb\r\nc)", "(ab\nc)"},
		{"<48 65 6C6c6F7><4>", "(Hellop) (@)"},
		{"BT/F1 9 Tf(x)Tj ET", "BT /F1 9 Tf (x) Tj ET"},
		{"(never closed", "(never closed)"},
		{"<4", "(@)"},
		{"T* ' \" 1.2.3", "T* ' \" 1.2.3"},
		{")>}{", ") > } {"},
	} {
		if got := tokens(c.in); got != c.want {
			t.Errorf("tokens of %q = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestDict(t *testing.T) {
	in := "<</A 1/B[2 0 R(x)]/C<</D 3>>/E 4 0 R/F/G junk/H null>> /I 5"
	var got []string
	for k, v := range Dict([]byte(in)) {
		got = append(got, k+"="+string(v))
	}
	want := "A=1 B=[2 0 R(x)] C=<</D 3>> E=4 0 R F=/G H=null"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("Dict(%q) = %s, want %s", in, s, want)
	}
	if v := Get([]byte(in), "C"); Int(Get(v, "D"), 0) != 3 {
		t.Errorf("C.D of %q = %s", in, v)
	}
	if n, ok := Ref(Get([]byte(in), "E")); n != 4 || !ok {
		t.Errorf("E of %q is no reference", in)
	}
	if _, ok := Ref([]byte("4 0 S")); ok {
		t.Error("4 0 S is a reference")
	}
}

func TestDepth(t *testing.T) {
	for depth, want := range map[int]bool{1: true, MaxDepth: true, MaxDepth + 1: false, 100000: false} {
		s := Scanner{Data: []byte(strings.Repeat("[", depth) + strings.Repeat("]", depth))}
		if _, ok := s.Value(); ok != want {
			t.Errorf("a value of depth %d: %v, want %v", depth, ok, want)
		}
	}
}

func FuzzScanner(f *testing.F) {
	f.Add([]byte("<</A[1 0 R(x)<41>]>>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := Scanner{Data: b}
		for range len(b) + 1 {
			before := s.Pos
			if k := s.Next().Kind; k == EOF {
				return
			}
			if s.Pos <= before {
				t.Fatalf("no progress at %d", before)
			}
		}
		t.Fatal("more tokens than bytes")
	})
}
