package bulk

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"nianbao/model"
	"nianbao/parser"
)

// Outcome is what became of one input.
type Outcome struct {
	Input  string
	Code   parser.Code  // of a failure, "" for a report
	Status model.Status // of a report
	Errors bool         // the report has a finding of severity error
	Reused bool         // taken over from an earlier run
	Bytes  int64
	Bug    *Bug
}

// typicalLine is the room of a line before it grows.
const typicalLine = 40 << 10

// Bug is a panic: it costs one record and is told with its stack.
type Bug struct {
	Value any
	Stack []byte
}

// result is an outcome with its line.
type result struct {
	Outcome
	line []byte
}

// reader turns one input into one record. It is shared by all workers.
type reader struct {
	parse   func(parser.Source) (*model.Report, error)
	limit   int64
	timeout time.Duration
}

// read gives the record of an item. A reading that takes too long is left behind: it
// cannot be stopped, but nobody waits for it.
func (r *reader) read(j *job) result {
	done := make(chan result, 1)
	own := *j // the worker lets go of j when this one is left behind
	go func() { done <- r.guarded(&own) }()
	timer := time.NewTimer(r.timeout)
	defer timer.Stop()
	select {
	case res := <-done:
		return res
	case <-timer.C:
		return j.fail(nil, Timeout, fmt.Sprintf("not read within %v", r.timeout))
	}
}

func (r *reader) guarded(j *job) (res result) {
	defer func() {
		if v := recover(); v != nil {
			// The message of the record is the value alone: a stack has addresses.
			res = j.fail(nil, Internal, oneLine(fmt.Sprint(v)))
			res.Bug = &Bug{v, debug.Stack()}
		}
	}()
	return r.record(j)
}

func (r *reader) record(j *job) result {
	data, err := j.item.Read(r.limit)
	if long, ok := errors.AsType[*tooLong](err); ok || err == nil && int64(len(data)) > r.limit {
		size := "more than the limit of %d bytes"
		if ok {
			size = long.Error() + " are " + size
		}
		return j.fail(nil, parser.TooLarge, fmt.Sprintf(size, r.limit))
	}
	if err != nil {
		return j.fail(nil, Unopened, oneLine(err.Error()))
	}
	h := j.head()
	sum := sha256.Sum256(data)
	h.SHA256, h.Bytes = hex.EncodeToString(sum[:]), int64(len(data))
	if res, ok := j.reuse(h); ok {
		return res
	}
	report, err := r.parse(parser.Source{Name: j.item.Name, Data: data})
	if err != nil {
		code, text := Internal, err.Error()
		if e, ok := errors.AsType[*parser.Error](err); ok {
			code, text = e.Code, e.Err.Error()
		}
		return j.fail(&h, code, oneLine(text))
	}
	res := result{line: appendReport(appendHead(make([]byte, 0, typicalLine), h), report)}
	res.Input, res.Bytes, res.Status = j.item.Name, h.Bytes, report.Status
	for i := range report.Findings {
		res.Errors = res.Errors || report.Findings[i].Severity == model.Error
	}
	return res
}

// job is one item on its way.
type job struct {
	seq  *int64 // in a part
	item Item
	old  []byte // its line of an earlier run, if any
	done chan result
}

func (j *job) head() head {
	return head{Seq: j.seq, Input: j.item.Name, URL: j.item.URL, Retrieved: j.item.Retrieved}
}

// fail is the record of a failure. Without a head that has the hash, the next run
// tries the input again.
func (j *job) fail(h *head, code parser.Code, message string) result {
	if h == nil {
		bare := j.head()
		h = &bare
	}
	res := result{line: appendFailure(appendHead(nil, *h), Failure{code, message})}
	res.Input, res.Code, res.Bytes = j.item.Name, code, h.Bytes
	return res
}

// reuse takes the body of the old line over when it was read from the same bytes.
func (j *job) reuse(now head) (result, bool) {
	if j.old == nil {
		return result{}, false
	}
	was, at, err := readHead(j.old)
	if err != nil || j.old[at] != ',' { // not written by us
		return result{}, false
	}
	same := was
	same.Seq = now.Seq
	if same.SHA256 != now.SHA256 || same.Bytes != now.Bytes || same.Input != now.Input || same.URL != now.URL ||
		same.Retrieved != now.Retrieved || !json.Valid(j.old) {
		return result{}, false
	}
	res := result{line: append(appendHead(nil, now), j.old[at:]...)}
	res.Input, res.Bytes, res.Reused = j.item.Name, now.Bytes, true
	var body struct {
		Error  *Failure `json:"error"`
		Report struct {
			Status   model.Status `json:"status"`
			Findings []struct {
				Severity model.Severity `json:"severity"`
			} `json:"findings"`
		} `json:"report"`
	}
	if json.Unmarshal(j.old, &body) != nil {
		return result{}, false
	}
	if body.Error != nil {
		res.Code = body.Error.Code
		return res, true
	}
	res.Status = body.Report.Status
	for _, f := range body.Report.Findings {
		res.Errors = res.Errors || f.Severity == model.Error
	}
	return res, true
}

// oneLine keeps control characters of hostile inputs out of messages.
func oneLine(s string) string {
	return string(bytes.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, []byte(s)))
}
