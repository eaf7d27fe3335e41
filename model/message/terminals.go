package message

import (
	"strconv"
	"strings"
	"sync"

	"nianbao/model"
	"nianbao/model/edition"
)

// terminals are the kinds without shapes.
var terminals = map[string]func(en string) (zh string, ok bool){
	"n":       func(s string) (string, bool) { return s, only(s, "0123456789") },
	"figure":  func(s string) (string, bool) { return s, only(s, "-0123456789.") },
	"date":    func(s string) (string, bool) { return s, only(s, "-0123456789") },
	"text":    func(s string) (string, bool) { return s, true },         // of the source
	"same":    func(s string) (string, bool) { return s, !hasLatin(s) }, // words of the form, figures, sums
	"quoted":  func(s string) (string, bool) { return s, isQuoted(s) },  // “of the source”
	"charset": func(s string) (string, bool) { return strings.ToUpper(s), true },
	"literal": unquote,                                                              // "of the source", as Go writes it
	"edition": func(s string) (string, bool) { return nameOf(s) },                   // format_2021
	"row":     func(s string) (string, bool) { zh, ok := rows()[s]; return zh, ok }, // results.granted
}

func only(s, digits string) bool { return strings.Trim(s, digits) == "" }

func hasLatin(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' })
}

func isQuoted(s string) bool {
	return len(s) >= len("“”") && strings.HasPrefix(s, "“") && strings.HasSuffix(s, "”")
}

func unquote(s string) (string, bool) {
	text, err := strconv.Unquote(s)
	return "“" + text + "”", err == nil && s[0] == '"'
}

func nameOf(id string) (string, bool) {
	if e := edition.Get(model.EditionID(id)); e != nil {
		return e.Label.Zh, true
	}
	return "", false
}

// rows are the labels of rows by their keys, of the newest form that has them.
var rows = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, e := range edition.All {
		for i := range e.Tables {
			for _, r := range e.Tables[i].Rows {
				if label, _, _ := strings.Cut(r.Zh, "（"); all[r.Key] == "" {
					all[r.Key] = "“" + label + "”"
				}
			}
		}
	}
	return all
})
