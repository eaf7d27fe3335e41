package html

import (
	"errors"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"nianbao/parser/doc"
)

// seeds are small pages with one trouble each.
var seeds = []string{
	"",
	"<p>一、总体情况</p><p>&nbsp;</p><p>本年<b>收到</b><i>3</i>件</p>",
	"<table><tr><td colspan=2>甲</td><td rowspan=\"2\">乙</td></tr><tr><td>1</td><td>2</td></tr></table>",
	"<table><tr><td>1<td>2<tr><td>3</table>尾",
	"<table>外<tr>间<td>1</td>后<td>2</td></tr>末</table>",
	"<table><tr><td><table><tr><td>1</td><td>2</td></tr></table>旁</td><td>3</td></tr></table>",
	"<table><tr><td><p>商业</p><p>企业</p></td><td><table><tr><td>5</td></tr></table></td></tr></table>",
	"<p>甲<table><tr><td>1</td><td>2</td></tr></table>乙</p>",
	"<!DOCTYPE html><p>甲<table><caption>表一</caption><tr><th>1</td><td>2</td></table>乙</p>",
	"<td>1</td><td>2</td><p>3</p></td>4",
	"<h2>二、<br>主动公开</h2><ul><li>a<li><li>b</ul><dl><dt>索引号<dd>12</dl>",
	"<pre>\n甲\t1\n\n乙\t2</pre>",
	"1 < 2 &lt; 3 & 4 &am<b>p;</b> &#4<i>9;</i> <<b>p>",
	"<script>var a='<td>1</td>';<!-- <script> </script> --></script><style>p{}</style><title>题&amp;名</title>9",
	"<xmp><td>&amp;</xmp><plaintext></td>",
	"<select><option>2021<option>2022</select>年<textarea>x</textarea><!-- 1 -->2<![CDATA[3]]>4",
	`{"c":"<table><tr><td colspan=\"2\" title=\"a>b\">1<\/td>\n<td>2<\/td><\/tr><\/table>"}`,
	"<div><a href=1>甲</a> | <a href=2>乙</a> | <a href=3>丙</a></div><nav>丁</nav><footer>戊</footer>",
	"<table><tr><td rowspan=0 colspan=99999>1</td></tr></table></table></p></br></td>",
	"<html><head><meta name=SiteName content=某县><title>甲</title></head><body><html><head><title>乙</title></head><body><form><p>丙</form>丁</body></html>",
	"<p>未完<table><tr><td>1</td><td col",
	"<h3>甲<p>乙</p><h3>丙<table><tr><td>1</td><td>2</td></tr></table>",
	"<svg><title>x</title><p>1</svg><math><td>2</math><template><p>3</template>",
	"a</div>b<tr>c<td>d</tr>e</p>f",
	"<table><tr><td>1\u00a0</td><td>\u3000２\u200b</td></tr></table>\r\n<p>\ufeff</p>",
}

func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\ufffd")
		start := time.Now()
		d, err := Read(text, doc.Encoding{}, Limits{})
		if took := time.Since(start); took > time.Second+time.Duration(len(text))*10*time.Microsecond {
			t.Errorf("%d bytes took %v", len(text), took)
		}
		if err != nil {
			if !errors.Is(err, ErrTooDeep) && !errors.Is(err, ErrTooLarge) {
				t.Error(err)
			}
			return
		}
		checkLaw(t, d)
	})
}

// FuzzLexer holds the lexer against the tokenizer of x/net/html.
func FuzzLexer(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		compareLexers(t, text)
	})
}

// compareLexers compares kinds and borders of tokens. Left out are scripts, where
// x/net/html leaves the standard in corners, a last "</", which it gives as a text of
// its own, and values in \"...\", which are ours.
func compareLexers(t testing.TB, text string) {
	if strings.HasSuffix(text, "</") || strings.Contains(strings.ToLower(text), "<script") || strings.Contains(text, `\"`) {
		return
	}
	l := lexer{text: text}
	z := html.NewTokenizer(strings.NewReader(text))
	at := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		got, ok := l.next()
		end := at + len(z.Raw())
		if !ok || got.start != at || got.end != end || !sameKind(kind, got.kind) {
			t.Fatalf("%q: at %d want %v to %d, got %+v", text, at, kind, end, got)
		}
		at = end
	}
	if got, ok := l.next(); ok {
		t.Fatalf("%q: one token too many: %+v", text, got)
	}
}

func sameKind(want html.TokenType, got tokenKind) bool {
	switch want {
	case html.TextToken:
		return got == textToken || got == rawToken
	case html.StartTagToken, html.SelfClosingTagToken:
		return got == startToken
	case html.EndTagToken:
		return got == endToken
	case html.DoctypeToken:
		return got == doctypeToken
	}
	return got == commentToken
}
