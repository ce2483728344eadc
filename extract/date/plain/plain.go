// Package plain cuts English text into sentences and tokens by spaces and marks
// alone, without a model: enough for finding dates, for tests and for measuring
// on texts that carry no analysis.
package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
)

// Sentences cuts text into sentences; each blank line begins a new block.
func Sentences(text string) []language.Sentence {
	var out []language.Sentence
	block := 0
	for start := 0; start < len(text); {
		end := strings.Index(text[start:], "\n\n")
		if end < 0 {
			end = len(text)
		} else {
			end += start
		}
		out = sentences(out, text, start, end, block)
		block++
		start = end + 2
	}
	return out
}

// sentences cuts one block.
func sentences(out []language.Sentence, text string, start, end, block int) []language.Sentence {
	s := language.Sentence{Block: block}
	flush := func() {
		if len(s.Tokens) > 0 {
			s.Span = testimonia.Span{Start: s.Tokens[0].Start, End: s.Tokens[len(s.Tokens)-1].End}
			out = append(out, s)
			s = language.Sentence{Block: block}
		}
	}
	for i := start; i < end; {
		c, n := utf8.DecodeRuneInString(text[i:end])
		if unicode.IsSpace(c) {
			i += n
			continue
		}
		j := tokenEnd(text, i, end)
		s.Tokens = append(s.Tokens, language.Token{Span: testimonia.Span{Start: i, End: j}, Form: text[i:j], Head: -1, Block: block})
		if ends(text, i, j, end) {
			flush()
		}
		i = j
	}
	flush()
	return out
}

// tokenEnd returns the end of the run of letters and digits at i, or of the mark
// there.
func tokenEnd(text string, i, end int) int {
	j := i
	for j < end {
		c, n := utf8.DecodeRuneInString(text[j:end])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			if j == i {
				return j + n
			}
			break
		}
		j += n
	}
	return j
}

var abbreviations = map[string]bool{"Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true, "Aug": true,
	"Sep": true, "Sept": true, "Oct": true, "Nov": true, "Dec": true, "c": true, "ca": true, "Mr": true, "Mrs": true, "Dr": true,
	"No": true, "no": true, "nr": true, "pp": true, "St": true, "p": true, "b": true, "d": true}

// ends reports whether the mark from i to j ends a sentence: a space and a
// capital, a digit or a quote follow, and no abbreviation stands before.
func ends(text string, i, j, end int) bool {
	if c := text[i]; c != '.' && c != '!' && c != '?' {
		return false
	}
	k := j
	for k < end && (text[k] == '"' || text[k] == ')' || text[k] == ']') {
		return false
	}
	if k >= end || text[k] != ' ' && text[k] != '\n' {
		return k >= end
	}
	next := strings.TrimLeft(text[k:end], " \n\t")
	c, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsUpper(c) && !unicode.IsDigit(c) && c != '"' && c != '“' && c != '(' && c != '[' {
		return false
	}
	word := text[len(strings.TrimRightFunc(text[:i], unicode.IsLetter)):i]
	return !abbreviations[word] && (len(word) != 1 || word == "I")
}
