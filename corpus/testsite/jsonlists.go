package testsite

import (
	"encoding/json"
	"fmt"
	"net/url"
)

// json is lists that scripts ask for: 开普云's search of a channel, and 大汉's jpaas, which
// here, as some do from abroad, answers the first page for ever.
func (s *Site) json() {
	h := s.hosts["json"]
	call := "/common/search/0a1b2c3d?_pageSize=2&_isAgg=true&_isJson=true"
	h.page("/zfxxgknb/index.shtml", utf8HTML, list("", `<div id="list"></div><script>load("`+call+`&page=1");</script>`))
	organs := []string{"七省教育厅", "七省财政厅", "七省民政厅"}
	record := func(i int) map[string]any {
		path := fmt.Sprintf("/zfxxgknb/202501/%032x.shtml", i+1)
		h.report(path, organs[i], 2024, false)
		return map[string]any{"title": "<em>" + title(organs[i], 2024) + "</em>", "url": path, "publishedTimeStr": "2025-01-20"}
	}
	other := map[string]any{"title": "关于召开会议的通知", "url": "/tz/1.shtml"}
	for n, results := range [][]map[string]any{{record(0), other}, {other, {"title": "公告", "url": "/tz/2.shtml"}}, {record(1), record(2)}} {
		q := url.Values{"page": {fmt.Sprint(n + 1)}, "_pageSize": {"2"}, "_isAgg": {"true"}, "_isJson": {"true"}}
		h.page("/common/search/0a1b2c3d?"+q.Encode(), "application/json;charset=utf-8", marshal(map[string]any{"code": 200,
			"data": map[string]any{"total": 6, "rows": 2, "page": n + 1, "results": results}}))
	}

	unit := "/api-gateway/jpaas-publish-server/front/page/build/unit"
	h.page("/col/nb/index.html", utf8HTML, list("", `<div url="`+unit+`" queryData="{'parseType':'bulidstatic','webId':'9','tagId':'当前栏目list','pageId':'1229'}"></div>`))
	path := "/art/2025/1/21/art_1229_1.html"
	h.report(path, "八县人民政府", 2024, false)
	for n := 1; n <= 2; n++ {
		q := url.Values{"parseType": {"bulidstatic"}, "webId": {"9"}, "tagId": {"当前栏目list"}, "pageId": {"1229"}, "paramJson": {fmt.Sprintf(`{"pageNo":%d,"pageSize":15}`, n)}}
		h.page(unit+"?"+q.Encode(), "application/json", marshal(map[string]any{"success": true, "data": map[string]any{"html": "<ul>" + link(path, title("八县人民政府", 2024)) + "</ul>"}}))
	}
}

func marshal(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}
