// Package codebook writes what the data means: the JSON Schema of the canonical
// JSON, whose descriptions are bilingual, and the list of all variables with the
// rules, statuses and findings, as Markdown and CSV in Chinese and English. All of
// it comes from the editions, so it cannot say anything else than the data does.
package codebook
