// Package date finds time expressions in English text and gives each an honest
// EDTF value: what the words say, filled in from what stands around them, and
// no more.
//
// The work has four steps. Tokens fall into words (runs of letters or digits,
// single marks), so that nothing depends on how a tokeniser treats "1937-38".
// Rules read dates, durations, ages, times and sets off the words; what they
// leave open stays open ("in August", "two years later"). Neighbours are joined
// ("from 1919 to 1921", "1937-38", "until April 1928"). At last the document's
// own chronology fills in what is open, from left to right: the year of the
// date before, or of a later one in the same sentence.
//
// Trees are not needed: sentences with token offsets are enough.
package date
