// Package match lays a Document against the editions of the form and fills the
// cells. In: blocks in reading order. Out: cells with raw text, status and place,
// figures that the form has no cell for, and findings about the reading.
//
// It goes in four steps:
//
//  1. rows: every table row, and every paragraph that may be a cell or a flattened
//     row, becomes a row of labels and values. Nothing here knows which table a row
//     belongs to. cell.go sorts the cells, flatten.go walks the blocks, flow.go puts
//     cells that stand one by one into rows, pieces.go cuts lines at the labels in
//     them (found by scan.go). Then come the ways in which a page departs from rows of
//     a label and its figures, a file each: labels cut over lines or around their
//     figures (halves.go, mend.go, wound.go), with their groups or the names of the
//     columns in one cell (path.go, named.go), bars as text and as marks of rows
//     (barred.go, begun.go), places of spans beside them (places.go), tables in halves,
//     turned round, or as a sheet (side.go, reshape.go, sheet.go). Figures of other years and reports, and numbers of rows,
//     are set apart (apart.go, years.go, captions.go).
//  2. laying (lay.go, lay_block.go, lay_matrix.go, lay_across.go): one pass in reading
//     order gives each row to a table by its labels, with the group carried down from
//     lost row spans. lexicon.go knows the labels, near.go their misprints. Values are
//     counted, not looked up by column, since in published pages the order of cells is
//     right where the grid is not.
//  3. fitting (fit.go, profile.go, fit_grid.go, beside.go, loss.go): so many values to so many
//     columns. Where the head stands over them in the grid and names them in another
//     order, or not all, it decides (headed*.go, zones.go). What the marks do not decide
//     is ambiguous, with its candidates (candidates.go); a blank at the end of a row may
//     hide one that moved (moved.go, total.go). No sum ever decides.
//  4. result (fill_*.go, put_across.go, own.go, result.go, edition.go, remarks.go): the
//     edition of each block by its column heads, the status of every cell, what was left
//     over.
package match
