package layout

import (
	"fmt"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

var fullWidth = strings.NewReplacer("0", "０", "1", "１", "2", "２", "3", "３", "4", "４", "5", "５", "6", "６", "7", "７", "8", "８", "9", "９", ".", "．")

// number prints a figure in the style of the layout (§4.6, §4.7, §7.3, §10).
func (w *writer) number(k model.Key, c *Cell) string {
	s := c.Value.String()
	if c.Type == edition.Money && c.Value.Sign() != 0 && w.chance(2) {
		c.Unit = pick(w.rng, "元", "万元")
		return s + c.Unit
	}
	if c.Type == edition.SignedInt {
		return w.signed(c.Value)
	}
	switch w.l.Number {
	case 1:
		if c.Type == edition.Count && strings.HasPrefix(string(k), "proactive") && c.Value.Cmp(model.Int(2)) >= 0 && w.chance(2) {
			return s + w.text(fmt.Sprintf(pick(w.rng, "（其中修订%d件）", "（含自然失效%d件）"), 1+w.rng.IntN(9)))
		}
	case 2:
		if c.Type == edition.Count && w.t.form() && w.chance(2) {
			c.Unit = "件"
			return s + "件"
		}
		if c.Type == edition.Decimal && strings.HasPrefix(string(k), "proactive_disclosure.admin") {
			c.Unit = "万元"
			return s + "万元"
		}
	case 3:
		return fullWidth.Replace(s)
	case 4:
		return pick(w.rng, " ", "  ", "\u00a0") + s
	case 6:
		if c.Type == edition.Count && len(s) > 3 {
			return thousands(s)
		}
	}
	return s
}

// signed prints a change: -18, +5, 5, 增5, 减3.
func (w *writer) signed(n model.Number) string {
	s := n.String()
	if n.Sign() == 0 {
		return s
	}
	if w.l.Number == 5 && n.Sign() > 0 {
		return pick(w.rng, "增", "增加") + s
	}
	if w.l.Number == 5 {
		return pick(w.rng, "减", "减少") + s[1:]
	}
	if n.Sign() > 0 && w.chance(2) {
		return "+" + s
	}
	return s
}

func thousands(s string) string {
	head := len(s) % 3
	var parts []string
	if head > 0 {
		parts = append(parts, s[:head])
	}
	for i := head; i < len(s); i += 3 {
		parts = append(parts, s[i:i+3])
	}
	return strings.Join(parts, ",")
}
