package model

// ApplySuggestions takes over the suggested readings of the findings: the cells get
// the suggested figure and the status Suggested, and keep their raw text and place.
// The findings and the status of the report stay, since the source is as it was. A
// suggestion that another one contradicts is not the only reading any more, and is
// left alone.
func (r *Report) ApplySuggestions() {
	disputed := r.disputed()
	for _, f := range r.Findings {
		if r.applies(f, disputed) {
			for _, s := range f.Suggestion {
				c := r.Cell(s.Key)
				c.Value, c.Status = s.Value, Suggested
			}
		}
	}
}

// applies tells whether a suggestion can be taken over whole.
func (r *Report) applies(f Finding, disputed map[Key]bool) bool {
	for _, s := range f.Suggestion {
		if disputed[s.Key] || r.Cell(s.Key) == nil {
			return false
		}
	}
	return true
}

// disputed are the cells for which two findings suggest different figures.
func (r *Report) disputed() map[Key]bool {
	first, disputed := map[Key]Number{}, map[Key]bool{}
	for _, f := range r.Findings {
		for _, s := range f.Suggestion {
			if v, seen := first[s.Key]; seen && (v.Valid() != s.Value.Valid() || v.Cmp(s.Value) != 0) {
				disputed[s.Key] = true
			}
			first[s.Key] = s.Value
		}
	}
	return disputed
}
