// Package fold brings printed labels, headings and titles to one form, so that the
// spellings of one word compare equal. What goes in is a piece of a capture as
// printed; what comes out is for comparison only and never for output.
//
// [Fold] does, in one pass:
//
//   - width: full-width ASCII, Kangxi radicals (⽂ for 文, seen in PDFs), compatibility
//     ideographs and enclosed numerals (㈠, ⒈, ⑴) become the ordinary characters; ①
//     to ⑳ stay, since a bare digit would read as a figure;
//   - spaces of every kind, line breaks, zero-width and control characters are
//     removed;
//   - quotes (“” ‘’ "" ” 「」 『』) are removed; （） 〔〕 【】 become () [] [];
//     ，：；！？．～ become ASCII; every dash becomes -; 、。《》 stay;
//   - traditional characters become simplified ones, also variants (麵→面, 複→复), by a
//     hand-kept table (traditional.go);
//   - pinyin in brackets after a Han character is removed: 項(xiàng), 和(he)(he);
//     lower-case letters only, and one plain letter stays: (a) may be an ordinal;
//   - when a character was traditional, the words of machine-localised mirrors become
//     those of the mainland: 規範性檔案 → 规范性文件, 資訊 → 信息.
//
// [Core] is Fold with only letters, digits and Han characters left: “三安全一稳定”、 and
// its spellings with other marks are one. Both return their argument, without
// allocation, when nothing changes. [AppendFold] and [AppendCore] write into a buffer.
//
// [CutNumeral] takes the numeral of a heading or row off its front; [PageNumber] tells a
// line that is the number of a page.
package fold
