package panel

import (
	"fmt"
	"strings"
)

// scripts read the package in Stata, R and Python and label everything.
func scripts() map[string]string {
	return map[string]string{"import.do": stata(), "import.R": rScript(), "import.py": python()}
}

// missingCodes are the letters of Stata's extended missing values.
var missingCodes = []struct{ letter, status, label string }{
	{"a", "absent", "absent: the report does not have this cell"},
	{"b", "blank", "blank: an empty cell, not zero"},
	{"d", "dash", "dash: the organ says that there is none"},
	{"m", "ambiguous", "ambiguous: several readings"},
	{"n", "not_in_edition", "the form of this report has no such figure"},
	{"r", "not_recorded", "not recorded"},
	{"u", "unreadable", "unreadable: not one figure"},
}

const stataLabel = 80 // characters

func stata() string {
	var b strings.Builder
	b.WriteString(`* Reads the wide table into Stata (14 or newer) with labels. Run it in the folder of
* the package: do import.do
* A missing figure is an extended missing value that says why: see label list whymissing.
version 14
clear all
set more off
capture set maxvar 5000 // fixed, and enough, in the smaller editions of Stata
import delimited using "panel_status.csv", clear varnames(1) encoding("utf-8") bindquote(strict) stringcols(_all)
tempfile status
save "` + "`status'" + `"
import delimited using "panel.csv", clear varnames(1) encoding("utf-8") bindquote(strict) asdouble stringcols(` + columnsOfType("string") + `)
merge 1:1 report_id using "` + "`status'" + `", assert(match) nogenerate
`)
	b.WriteString("label define whymissing")
	for _, c := range missingCodes {
		fmt.Fprintf(&b, " .%s %s", c.letter, stataText(c.label))
	}
	b.WriteString("\n\n* Columns without any figure come as text or bytes; all figures become numbers.\nforeach v of varlist s_* {\n\tlocal x = substr(\"`v'\", 3, .)\n\tquietly destring `x', replace\n\tquietly recast double `x'\n")
	for _, c := range missingCodes {
		fmt.Fprintf(&b, "\tquietly replace `x' = .%s if missing(`x') & `v' == %q\n", c.letter, c.status)
	}
	b.WriteString("\tlabel values `x' whymissing\n\tdrop `v'\n}\n\n")
	for _, f := range panelTable().fields {
		fmt.Fprintf(&b, "label variable %s %s\n", f.name, stataText(cut(f.en, stataLabel)))
		fmt.Fprintf(&b, "char %s[zh] %s\n", f.name, stataText(f.zh))
	}
	b.WriteString("\ncompress\ndescribe, short\n")
	return b.String()
}

// stataText is a string between compound quotes, in which only backquotes and the end of
// the quotes mean anything.
func stataText(s string) string {
	return "`\"" + strings.NewReplacer("`", "'", `"'`, `"`).Replace(s) + "\"'"
}

func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// columnsOfType are the numbers of columns of the wide table, for Stata.
func columnsOfType(typ string) string {
	var cols []string
	for i, f := range panelTable().fields {
		if f.typ == typ {
			cols = append(cols, fmt.Sprint(i+1))
		}
	}
	return strings.Join(cols, " ")
}

func rScript() string {
	var b strings.Builder
	b.WriteString(`# Reads the package into R. In the folder of the package:
#   source("import.R"); p <- read_nianbao()
# p$panel is the wide table, p$status says why each of its figures is there or missing,
# p$cells is the long table. Base R is enough.
read_nianbao <- function(dir = ".") {
  types <- list(
`)
	list := tables()
	for i, t := range list {
		classes := make([]string, len(t.fields))
		for j, f := range t.fields {
			classes[j] = map[string]string{"string": `"character"`, "integer": `"integer"`, "number": `"numeric"`}[f.typ]
		}
		fmt.Fprintf(&b, "    %s = c(%s)", t.name, runs(classes))
		b.WriteString(map[bool]string{true: "\n", false: ",\n"}[i == len(list)-1])
	}
	b.WriteString(`  )
  read <- function(name) {
    utils::read.csv(file.path(dir, paste0(name, ".csv")), colClasses = types[[name]],
      na.strings = "", fileEncoding = "UTF-8-BOM", check.names = FALSE, comment.char = "")
  }
  p <- lapply(stats::setNames(names(types), names(types)), read)
  names(p)[names(p) == "panel_status"] <- "status"
  label <- c(
`)
	fields := panelTable().fields
	for i, f := range fields {
		fmt.Fprintf(&b, "    %s = %s%s\n", f.name, rText(f.zh+" / "+f.en), map[bool]string{true: "", false: ","}[i == len(fields)-1])
	}
	b.WriteString(`  )
  for (v in names(label)) attr(p$panel[[v]], "label") <- unname(label[v])
  p
}
if (sys.nframe() == 0L) { # run by Rscript
  p <- read_nianbao()
  for (name in names(p)) cat(name, nrow(p[[name]]), "rows\n")
  cat("sum", format(sum(p$cells$value, na.rm = TRUE), digits = 15), "\n")
}
`)
	return b.String()
}

// runs writes equal neighbours as rep(): four hundred times "numeric" is no reading.
func runs(s []string) string {
	var parts []string
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] == s[i] {
			j++
		}
		if j-i > 3 {
			parts = append(parts, fmt.Sprintf("rep(%s, %d)", s[i], j-i))
		} else {
			parts = append(parts, s[i:j]...)
		}
		i = j
	}
	return strings.Join(parts, ", ")
}

func rText(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

func python() string {
	var b strings.Builder
	b.WriteString(`"""Reads the package into pandas. In the folder of the package:

    from importlib import import_module
    p = import_module("import").read_nianbao()

p["panel"] is the wide table (labels in p["panel"].attrs["label"]), p["panel_status"] says
why each of its figures is there or missing, p["cells"] is the long table.
"""
import json
import os

import pandas as pd

TYPES = {"string": "string", "integer": "Int64", "number": "float64"}


def read_nianbao(folder="."):
    """Returns a dict of data frames, one for each table."""
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as f:
        package = json.load(f)
    frames = {}
    for r in package["resources"]:
        fields = r["schema"]["fields"]
        frame = pd.read_csv(os.path.join(folder, r["path"]), encoding="utf-8-sig",
                            dtype={f["name"]: TYPES[f["type"]] for f in fields},
                            keep_default_na=False, na_values=[""])
        frame.attrs["label"] = {f["name"]: f["title"] + " / " + f["description"] for f in fields}
        frames[r["name"]] = frame
    return frames


if __name__ == "__main__":
    frames = read_nianbao(os.path.dirname(os.path.abspath(__file__)))
    for name, frame in frames.items():
        print(name, len(frame), "rows")
    print("sum", format(frames["cells"]["value"].sum(), ".15g"))
`)
	return b.String()
}
