// Package match lays a Document against the editions of the form and fills the
// cells. In: blocks in reading order. Out: cells with raw text, status and place,
// figures that the form has no cell for, and findings about the reading.
//
// It goes in four steps, one file or two each:
//
//  1. rows (flatten.go, flow.go, scan.go): every table row, and every paragraph that
//     may be a cell or a flattened row, becomes a row of labels and values. Nothing
//     here knows which table a row belongs to.
//  2. laying (lay.go, lay_block.go, lay_matrix.go, lay_across.go, lay_list.go): one
//     pass in reading order gives each row to a table by its labels, with the group
//     carried down from lost row spans. Values are counted, not looked up by column,
//     since in published pages the order of cells is right where the grid is not.
//  3. fitting (fit.go): so many values to so many columns. What the marks do not
//     decide is ambiguous, with its candidates. No sum ever decides.
//  4. result (result.go, edition.go): the edition of each block by its column heads,
//     the status of every cell, what was left over.
package match
