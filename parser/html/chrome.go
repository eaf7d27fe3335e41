package html

import (
	"regexp"
	"strings"
	"sync"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// frame is what the markup says of an element's place on the page.
type frame uint8

const (
	noFrame frame = iota
	navigation
	foot
)

func frameOf(t tag, attrs string) frame {
	switch t {
	case tagNav:
		return navigation
	case tagFooter:
		return foot
	case tagTd, tagTh: // part of their table, whatever they say
		return noFrame
	}
	if !strings.Contains(attrs, "role") {
		return noFrame
	}
	role, _ := attr(attrs, "role")
	switch strings.ToLower(strings.TrimSpace(role)) {
	case "navigation", "search", "menu", "menubar":
		return navigation
	case "contentinfo":
		return foot
	}
	return noFrame
}

// Bounds of what may be chrome, in bytes. A report's own text must never be: a frame
// that is never closed holds the whole page.
const (
	maxOwnInLinks = 45  // text outside links in a block of a list of links
	maxOwnInNav   = 150 // same in a nav element
	maxOwnInFoot  = 900
	minLinks      = 3
)

// judgeContainer marks a container's blocks when each has a link and they are hardly
// anything else. One line without a link may be a line of the report.
func (w *walker) judgeContainer(from int) {
	if from == len(w.blocks) {
		return
	}
	var sum weight
	for i := from; i < len(w.blocks); i++ {
		b, own := &w.blocks[i], w.weights[i]
		if b.Kind == doc.TableKind || b.Text != "" && own.links == 0 || own.size-own.link > maxOwnInLinks {
			return
		}
		sum.size, sum.link, sum.links = sum.size+own.size, sum.link+own.link, sum.links+own.links
	}
	if sum.links >= minLinks && sum.link*10 >= sum.size*7 {
		w.markChrome(from)
	}
}

// judgeFrame marks the blocks of a nav or footer element.
func (w *walker) judgeFrame(f frame, from int) {
	most := maxOwnInNav
	switch {
	case f == noFrame, f == foot && w.inside > 0: // the foot of an article is its own
		return
	case f == foot:
		most = maxOwnInFoot
	}
	for i := from; i < len(w.blocks); i++ {
		if w.blocks[i].Kind == doc.TableKind || w.weights[i].size-w.weights[i].link > most {
			return
		}
	}
	w.markChrome(from)
}

func (w *walker) markChrome(from int) {
	for i := from; i < len(w.blocks); i++ {
		w.blocks[i].Chrome = true
	}
}

// judgeBlocks marks single blocks by what they say.
func (w *walker) judgeBlocks() {
	for i := range w.blocks {
		switch b := &w.blocks[i]; b.Kind {
		case doc.Paragraph:
			b.Chrome = b.Chrome || isCrumbs(b.Text, w.weights[i]) || isFootLine(b.Text) || isToolbar(b.Text)
		case doc.TableKind:
			b.Chrome = b.Chrome || isIndexTable(b.Table) && !hasTitleRow(b.Table)
		}
	}
}

var crumbs = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s>»]*(您?(当前|现在|所在)的?位置|您的位置|位置导航)\s*[：:是]?`)
})

func isCrumbs(text string, w weight) bool {
	if len(text) > 400 || !strings.Contains(text, "位置") {
		return false
	}
	label := crumbs().FindString(text)
	return label != "" && (w.links > 0 || label == text)
}

// isFootLine tells a line with what a Chinese government page must print in its foot (site
// code, filing numbers) and nothing else prints.
func isFootLine(text string) bool {
	return len(text) < 600 && (fold.Index(text, "备") >= 0 || fold.Index(text, "标识码") >= 0) && (strings.Contains(text, "网站标识码") || hasNumber(text, "ICP备") || hasNumber(text, "公网安备"))
}

func hasNumber(text, label string) bool {
	for {
		_, after, ok := strings.Cut(text, label)
		if !ok {
			return false
		}
		if after = strings.TrimLeft(after, " \t\r\n\f"); after != "" && '0' <= after[0] && after[0] <= '9' {
			return true
		}
		text = after
	}
}

// toolWords are the labels of the buttons round an article, longer ones first.
var toolWords = fold.WordsOf(
	"扫一扫在手机上查看当前页面", "扫一扫在手机打开当前页", "扫一扫在手机上打开当前页", "扫一扫", "打印本页", "打印此页", "打印",
	"关闭本页", "关闭窗口", "关闭此页", "关闭", "分享到", "分享至", "分享", "收藏本页", "收藏", "朗读", "语音播报",
	"新浪微博", "微信", "微博", "QQ空间", "下载本页", "返回顶部", "无障碍浏览", "无障碍阅读", "无障碍", "适老化", "适老模式",
	"长者模式", "退出长者模式", "关怀版", "繁體版", "登录", "注册", "字体", "字号", "大", "中", "小", "超", "特")

const toolMarks = " \u00a0\u3000|｜[]【】()（）:：+-/、\n\t"

// isToolbar tells a row of buttons: nothing but their labels, and more than sizes.
func isToolbar(text string) bool {
	if len(text) > 200 || len(text) < 6 {
		return false
	}
	long := false
	for text = strings.TrimLeft(text, toolMarks); text != ""; text = strings.TrimLeft(text, toolMarks) {
		word := toolWords.Begins(text)
		if word == "" {
			return false
		}
		text, long = text[len(word):], long || len(word) >= len("打印")
	}
	return long
}
