// Package search takes texts and queries apart for full-text search: which
// words a text has, which words of an index a query means, and where they stand
// in a passage. It knows nothing of archives; an index holds the words as they
// leave Analyze and answers the few questions of Vocabulary.
package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/testimonia/testimonia/name"
)

// Analysis counts the changes of Analyze and Sounds that make an index of
// before give other answers: such an index is to be made anew.
const Analysis = 1

// maxWord is the most code points of a word that are kept. Longer ones are no
// words: links, lines of signs.
const maxWord = 64

// Token is one word of a text.
type Token struct {
	Word       string // folded: small letters and digits, without accents
	Written    string // as it stands in the text
	Start, End int    // bytes of the text
	Seen       Seen
}

// Seen says in which letters a word was met, one bit for each.
type Seen int

// How a word was met.
const (
	Small   Seen = 1 << iota // without a capital
	Inside                   // with a capital inside a sentence
	Opening                  // with a capital where any word has one
)

// Capital reports whether the word was ever met with a capital.
func (s Seen) Capital() bool { return s&(Inside|Opening) != 0 }

// Name reports whether the word may be a name: it has a capital inside a
// sentence, or never was without one.
func (s Seen) Name() bool { return s&Inside != 0 || s.NameOnly() }

// NameOnly reports whether the word was met with capitals alone.
func (s Seen) NameOnly() bool { return s&Small == 0 && s.Capital() }

// Analyze returns the words of a text in order: runs of letters, marks and
// digits. Apostrophes and soft hyphens within a word are left out, as is an
// English 's at its end; hyphens part words. Where a script writes no blanks
// (Han, kana), each sign is a word. No word is left out for being common.
func Analyze(text string) []Token {
	var out []Token
	opening := true
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			opening = opening && !unicode.Is(unicode.Nd, r) || opens(r)
			at += size
			continue
		}
		end := wordEnd(text, at)
		if t, ok := token(text, at, end, opening); ok {
			out = append(out, t)
			opening = false
		}
		at = end
	}
	return out
}

func token(text string, start, end int, opening bool) (Token, bool) {
	written := text[start:end]
	if n := possessive(written); n > 0 {
		written = written[:len(written)-n]
	}
	word := fold(written)
	return Token{Word: word, Written: written, Start: start, End: start + len(written), Seen: seen(written, opening)}, word != ""
}

// opens reports whether a capital behind r says nothing: r ends a sentence or
// begins a quotation or a line.
func opens(r rune) bool { return strings.ContainsRune(".!?…:\n\"“„«‘([—–•*", r) }

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Nd, r) || unicode.IsMark(r)
}

// wordEnd returns the byte behind the word that begins at start.
func wordEnd(text string, start int) int {
	r, size := utf8.DecodeRuneInString(text[start:])
	at := start + size
	if alone(r) {
		return at
	}
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case inWord(r) && !alone(r):
		case joins(r):
			if next, _ := utf8.DecodeRuneInString(text[at+size:]); !unicode.IsLetter(next) || alone(next) {
				return at
			}
		default:
			return at
		}
		at += size
	}
	return at
}

// alone reports whether r is of a script that parts no words.
func alone(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// joins reports whether r between two letters belongs to their word.
func joins(r rune) bool { return strings.ContainsRune("'’ʼ‘ʻ\u00ad\u200d", r) }

// possessive returns the bytes of an English 's at the end of a word.
func possessive(word string) int {
	for _, s := range []string{"'s", "’s", "ʼs"} {
		if strings.HasSuffix(word, s) && len(word) > len(s) {
			return len(s)
		}
	}
	return 0
}

func seen(written string, opening bool) Seen {
	for _, r := range written {
		switch {
		case !unicode.IsLetter(r):
		case !unicode.IsUpper(r):
			return Small
		case opening:
			return Opening
		default:
			return Inside
		}
	}
	return 0
}

// fold puts a word into the form in which words are compared: small letters
// without accents. Letters of Cyrillic alphabets stay what they are (й is no и
// with a mark), but ё is е, as most write it.
func fold(word string) string {
	if !plain(word) {
		word = norm.NFKC.String(word)
	}
	var b strings.Builder
	n := 0
	for i, r := range word {
		part := word[i : i+utf8.RuneLen(r)]
		switch r = unicode.ToLower(r); {
		case r == 'ё':
			part = "е"
		case unicode.Is(unicode.Cyrillic, r):
			part = string(r)
		case r < utf8.RuneSelf:
			part = string(r)
		default:
			part = name.Fold(part)
		}
		for _, r := range part {
			if (unicode.IsLetter(r) || unicode.Is(unicode.Nd, r)) && n < maxWord {
				b.WriteRune(r)
				n++
			}
		}
	}
	return b.String()
}

// plain reports whether s is ASCII alone.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
