// Package panel makes a research panel of the records of corpus/bulk.
//
// What goes in is the JSON Lines of extract. What comes out is a folder:
//
//	cells.csv, cells.parquet    tidy long: one row a figure of the form, latest or not
//	panel.csv, panel.parquet    wide: one row a report, variables of at most 32 characters
//	panel_status.csv            the same shape: why each figure is there or missing
//	reports.csv, organs.csv, findings.csv, sources.csv, successions.csv
//	panel.sqlite                the same tables with foreign keys, and a view panel
//	datapackage.json            types, keys, missing values and hashes (Frictionless)
//	codebook.zh.md, codebook.en.md, variables.csv
//	import.do, import.R, import.py
//
// A figure that is null has a value_status that says why. All figures are as printed;
// what contradicts from one year to another is a finding beside them.
//
// # Identity (同一机关)
//
// The organ_id is the unified social credit code (统一社会信用代码) when the page carries one
// whose check digit is right and which no other organ of the panel shares in one year;
// else the code of the division (GB/T 2260 as of the report year) and the normalized name;
// else the host and the name. Short and long names are one through data/aliases.csv;
// organs that were renamed or merged are two, joined by data/successions.csv.
//
// # Versions (版本)
//
// Reports of one organ, year and scope are versions of one report: all are kept, one is
// marked latest. Findings over years look at the latest ones.
//
// The work is done in passes over the lines, so that memory holds what identity and the
// rules need of each report and not the reports.
package panel
