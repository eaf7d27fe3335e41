package discover

import (
	"bytes"
	"net/url"
)

// ByPost are the address and the form for asking a list once more with POST: some of
// 大汉's dataproxy.jsp answer nothing else. The block stays in the address, the ids go
// into the form, as the script of the page does it. ok is false for other addresses, and
// where the answer to GET had records.
func ByPost(address string, answer []byte) (target, form string, ok bool) {
	u, err := url.Parse(address)
	if err != nil || !proxyPath().MatchString(u.Path) || bytes.Contains(answer, []byte("<record")) {
		return "", "", false
	}
	block, ids := url.Values{}, u.Query()
	for _, name := range []string{"startrecord", "endrecord", "perpage"} {
		block[name] = ids[name]
		ids.Del(name)
	}
	u.RawQuery = block.Encode()
	return u.String(), ids.Encode(), true
}
