package grid

// labelNear gives a row without a label the only one without figures between the row above
// and its own line: Qt moves the figures of a row down where it would cut it. The label
// stands next to them, or they are as many as those of the rows around.
func (l *loose) labelNear() {
	const near, many = 0.75, 3 // sizes; figures
	for k := 1; k+1 < len(l.rows); k++ {
		r, above, below := l.rows[k], l.rows[k-1], l.rows[k+1]
		if r.label != nil || above.label == nil || below.label == nil || above.page != r.page || below.page != r.page {
			continue
		}
		var found []*block
		for _, b := range l.blocks {
			if b.rows == 0 && b.known && !b.isTitle() && b.lines[0].Page == r.page && b.box.X1 < r.values[0].line.Box.X0 && b.y < above.y && b.low > r.y-near*r.size {
				found = append(found, b)
			}
		}
		if len(found) != 1 {
			continue
		}
		b := found[0]
		apart := max(r.y-b.top, b.low-r.y)
		if n := len(r.values); apart < near*r.size || n >= many && n == len(above.values) && n == len(below.values) {
			r.label, b.rows = b, 1
		}
	}
}
