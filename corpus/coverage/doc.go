// Package coverage tells what a store has and what is missing: organ (机关) by report
// year (年度), each cell one [State].
//
// A capture is placed by what the report itself says; where it cannot be read, by the
// title of the link that led to it. An address that gave no capture is placed by its
// link too, so that a block or a failure is a cell of the table and not a hole in it.
package coverage
