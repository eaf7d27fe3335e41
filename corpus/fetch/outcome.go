package fetch

// Outcome of a task.
type Outcome string

// The outcomes. Open is a task without one.
const (
	Open        Outcome = "open"
	OK          Outcome = "ok"
	NotModified Outcome = "not_modified" // asked again, the same as before
	Absent      Outcome = "absent"       // 404, 410, or a page that says so with status 200
	Blocked     Outcome = "blocked"      // a challenge, captcha, login or fence
	Disallowed  Outcome = "disallowed"   // by robots.txt
	Refused     Outcome = "refused"      // by us: scheme, private address
	Failed      Outcome = "failed"       // network, server error, broken or too large answer
	Twin        Outcome = "twin"         // another form of an address that is asked for
)

// reopens tells outcomes that a new run tries again.
const reopens = "'failed', 'blocked', 'disallowed', 'refused', 'absent'"
