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
//     them (found by scan.go), halves.go and mend.go see to labels cut over lines.
//  2. laying (lay.go, lay_block.go, lay_matrix.go, lay_across.go): one pass in reading
//     order gives each row to a table by its labels, with the group carried down from
//     lost row spans. lexicon.go knows the labels, near.go their misprints. Values are
//     counted, not looked up by column, since in published pages the order of cells is
//     right where the grid is not.
//  3. fitting (fit.go, beside.go, loss.go): so many values to so many columns. What the
//     marks do not decide is ambiguous, with its candidates (candidates.go). No sum
//     ever decides.
//  4. result (fill_*.go, result.go, edition.go, remarks.go): the edition of each block
//     by its column heads, the status of every cell, what was left over.
package match
