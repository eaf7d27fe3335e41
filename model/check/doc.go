// Package check carries out the rules of the form (勾稽关系) on one report: what goes
// in is a Report with its cells and its prose, what comes out are findings. Nothing
// is changed and no reading is chosen: a broken sum is evidence, and stays.
//
// The arithmetic is data in package edition and is interpreted here. A rule is
// judged only on what is printed:
//
//   - the total must be printed, and at least one of its parts;
//   - a blank or a dash among the parts counts as 0, and the message says so;
//   - a part that the report does not have (absent) may hold any difference that
//     is missing, so only a sum above the total is then a contradiction;
//   - an ambiguous or unreadable operand gives no verdict: the doubt is in its cell.
//
// Prose is compared with the table clause by clause (see [Prose]); a wrong
// accusation is worse than none, so a sentence with an unknown word is passed over.
package check
