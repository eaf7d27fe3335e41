package coverage

// State of a cell. The order is that of preference: where several captures are of one
// organ and year, the best counts.
type State string

// The states.
const (
	Parsed     State = "parsed"     // read, nothing contradicts
	Findings   State = "findings"   // read, the report contradicts itself or the form
	Doubtful   State = "doubtful"   // read, some of the reading is not certain
	Found      State = "found"      // captured, not read as a report
	NoReport   State = "no_report"  // captured and read: a notice or another page, and no report
	Blocked    State = "blocked"    // a challenge, captcha, login or fence
	Failed     State = "failed"     // network, server error, broken answer
	Disallowed State = "disallowed" // by robots.txt
	Open       State = "open"       // known, not asked yet
	Absent     State = "absent"     // the site says that it is not there
	NoTrace    State = ""           // no link, no capture
)

// States in order, without NoTrace.
var States = []State{Parsed, Findings, Doubtful, Found, NoReport, Blocked, Failed, Disallowed, Open, Absent}

// look is how a state is shown: never by colour alone.
type look struct{ Sign, Zh, En, Explain string }

var looks = map[State]look{
	Parsed:     {"●", "已读取", "parsed", "read, nothing contradicts · 已读取，未见矛盾"},
	Findings:   {"▲", "有发现", "findings", "read; it contradicts itself or the form · 已读取，数字或格式有问题"},
	Doubtful:   {"?", "存疑", "doubtful", "read; some of the reading is not certain · 已读取，部分读数没有把握"},
	Found:      {"○", "已采集", "found", "captured, but not readable: a scan, a Word file, broken bytes · 已采集，但读不出：扫描件、Word 文件或损坏"},
	NoReport:   {"□", "非年报", "no report", "read, and it is no report: a notice or another page · 已读，是通知等其他页面，不是年报"},
	Blocked:    {"■", "被拦截", "blocked", "a challenge, captcha, login or fence · 遇到验证、登录或访问限制"},
	Failed:     {"×", "失败", "failed", "network, server error or broken answer · 网络或服务器错误"},
	Disallowed: {"–", "不许", "disallowed", "robots.txt does not allow it · robots.txt 不允许"},
	Open:       {"…", "待采", "open", "known, not asked for yet · 已知，尚未采集"},
	Absent:     {"∅", "没有", "absent", "the site says that it is not there · 网站表示没有"},
}

func rank(s State) int {
	for i, t := range States {
		if s == t {
			return i
		}
	}
	return len(States)
}
