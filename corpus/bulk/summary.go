package bulk

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"nianbao/model"
	"nianbao/parser"
)

// Summary counts a run.
type Summary struct {
	Inputs      int64                  `json:"inputs"`  // of the whole list
	Records     int64                  `json:"records"` // of this part
	Reports     int64                  `json:"reports"`
	Failed      int64                  `json:"failed"`
	Reused      int64                  `json:"reused"`      // taken over from an earlier run
	Errors      int64                  `json:"with_errors"` // reports with a finding of severity error
	Bytes       int64                  `json:"bytes"`
	ByStatus    map[model.Status]int64 `json:"by_status"`
	ByCode      map[parser.Code]int64  `json:"by_code"`
	Seconds     float64                `json:"seconds"`
	Interrupted bool                   `json:"interrupted"`

	start time.Time
}

// Count adds one outcome.
func (s *Summary) Count(o Outcome) {
	if s.ByStatus == nil {
		s.ByStatus, s.ByCode = map[model.Status]int64{}, map[parser.Code]int64{}
	}
	s.Records++
	s.Bytes += o.Bytes
	if o.Reused {
		s.Reused++
	}
	if o.Errors {
		s.Errors++
	}
	if o.Code != "" {
		s.Failed++
		s.ByCode[o.Code]++
		return
	}
	s.Reports++
	s.ByStatus[o.Status]++
}

// String is the run in one line.
func (s *Summary) String() string {
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(s.ByStatus)) {
		parts = append(parts, fmt.Sprintf("%d %s", s.ByStatus[k], k))
	}
	line := fmt.Sprintf("%d inputs: %d reports", s.Records, s.Reports)
	if len(parts) > 0 {
		line += " (" + strings.Join(parts, ", ") + ")"
	}
	parts = nil
	for _, k := range slices.Sorted(maps.Keys(s.ByCode)) {
		parts = append(parts, fmt.Sprintf("%d %s", s.ByCode[k], k))
	}
	line += fmt.Sprintf(", %d failed", s.Failed)
	if len(parts) > 0 {
		line += " (" + strings.Join(parts, ", ") + ")"
	}
	if s.Reused > 0 {
		line += fmt.Sprintf(", %d unchanged", s.Reused)
	}
	rate := ""
	if s.Seconds > 0 {
		rate = fmt.Sprintf(", %.0f/s", float64(s.Records)/s.Seconds)
	}
	return line + fmt.Sprintf("; %.1f s%s", s.Seconds, rate)
}
