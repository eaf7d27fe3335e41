package parser

import (
	"nianbao/model/check"
	"nianbao/parser/match"
	"nianbao/parser/outline"
	"nianbao/parser/pdf"
)

// Prepare makes the tables that stages keep for all reports, which are otherwise made
// when the first report asks for them. A process that reads one report can do so beside
// the reading: it is a millisecond of work. They are made as they are asked for.
func Prepare() {
	pdf.Prepare()
	outline.Prepare()
	match.Prepare()
	check.Prepare()
}
