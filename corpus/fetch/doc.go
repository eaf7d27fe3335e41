// Package fetch asks servers for pages, politely, and stores what they answer.
//
// # Manners
//
// A host is asked by one connection at a time and by default once a second, slower when
// its robots.txt has a Crawl-delay. robots.txt is obeyed on every hop of a redirect.
// Retry-After is kept, 429 and 5xx make the whole host wait. The User-Agent names the
// tool and a contact that the user has to give. What is there is asked for again only
// on request, and then conditionally.
//
// A page that wants a browser, a captcha or a login to pass is an outcome, "blocked".
// Nothing here solves one.
//
// # Work
//
// The catalogue holds a task for each address. One task at a time and host is asked,
// and its outcome, its capture, its links and the tasks that follow are one transaction,
// so that the process may die at any moment: the next one goes on with the open tasks.
// Lists come before pages, pages before attachments.
package fetch
