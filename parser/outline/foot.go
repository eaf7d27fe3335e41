package outline

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
)

// feet begin the lines that sites print below an article. Not every reader can tell
// them from text: in saved text there is no markup.
var feet = [...]string{"附件下载", "相关附件", "扫一扫", "网站标识码", "版权所有", "主办单位", "承办单位", "关闭窗口", "打印本页", "【打印", "【关闭",
	"[打印", "[关闭", "打印关闭", "上一篇", "下一篇", "上一条", "下一条", "责任编辑", "相关链接", "分享到", "友情链接", "使用帮助", "相关文档", "相关信息", "信息来源", "文件下载"}

// isFoot tells the first line below an article.
func isFoot(line string) bool {
	if utf8.RuneCountInString(line) > 60 {
		return false
	}
	switch line = strings.Join(strings.Fields(line), ""); line {
	case "打印", "关闭", "分享":
		return true
	}
	for _, w := range feet {
		if strings.HasPrefix(line, w) {
			return true
		}
	}
	return false
}

// dropFoot ends the text of the last part where the page goes on below the article; a
// table after it brings the text back. The blocks stay with the part.
func (p *Part) dropFoot(d *doc.Document) {
	if n := len(p.Subs); n > 0 {
		p.Subs[n-1].dropFoot(d)
		return
	}
	cut := -1
	for i, piece := range p.Pieces {
		switch b := &d.Blocks[piece.Block]; {
		case b.Kind == doc.TableKind:
			cut = -1
		case cut < 0 && isFoot(b.Text[piece.From:piece.To]):
			cut = i
		}
	}
	if cut >= 0 {
		p.Pieces = p.Pieces[:cut]
	}
}
