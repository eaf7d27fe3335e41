// Package discover reads list pages (列表页): which links are annual reports, which lead
// to other lists, and where the list goes on.
//
// What goes in is one page or answer as bytes, with its address. What comes out is a
// [Result]. Nothing here asks a server, and a page gives the same result every time.
//
// The content systems of government sites number their pages in ways that lose a page
// when confused; each has a reader of its own:
//
//	trs          拓尔思: createPageHTML(total, current, "index", "html"), zero-based:
//	             the second page is index_1; some sites are one-based behind the same call
//	hanweb       大汉: the first records stand in the page, the rest behind dataproxy.jsp,
//	             three pages at a time; some answer to POST only (post.go)
//	annual       大汉 xxgkAnnualReport.jsp: organ x year
//	gkmlpt       广东: a JSON API of a hundred records a page
//	boda         博达: older pages are numbered from the oldest, the second page has the
//	             highest number
//	json         records in JSON: 开普云's /common/search/, 大汉's jpaas
//	generic      a link to the next page, and pages numbered in the address
//
// What is a report is decided by the title grammar (parser/identity) and a list of
// words that make something else of it; see title.go.
package discover
