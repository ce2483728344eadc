// Package translit writes names of one script in another by the schemes that
// people really use: library catalogues, maps, passports, papers in English,
// German, French and Polish. Each scheme is a text file under data/ that names
// its source; the engine knows no language. [Latin] reads any of the scripts
// for programs that compare names and do not know where a spelling comes from.
package translit

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A Scheme is one way to write the names of one language in Latin letters, and
// back where the script has capitals and an inverse makes sense (Cyrillic).
type Scheme struct {
	ID       string // "ru-german"
	Language string // ISO 639-1: "ru"
	Script   string // ISO 15924, of what is transliterated: "Cyrl"
	Title    string // for people: "German spelling (Duden)"

	forward, back rules
}

// rule rewrites letters between two contexts. A context is a set of letters, in
// which '^' and '$' stand for the edges of a word; an empty one holds anywhere.
type rule struct {
	left, right string
	letters     []rune
	out         string
}

// rules are the rules of one direction by their first letter, in the order in
// which they are tried: more letters first, then more contexts.
type rules map[rune][]rule

// ToLatin writes a text in Latin letters. What the scheme does not know stays
// as it is. Capitals follow the source; scripts without capitals get one at
// the start of each word.
func (s *Scheme) ToLatin(text string) string {
	in := []rune(s.compose(text))
	w := writer{in: in, leftIn: in, capitals: !cased(s.Script)}
	w.run(s.forward)
	return norm.NFC.String(w.b.String())
}

// compose brings the source into the form that the tables are written in.
func (s *Scheme) compose(text string) string {
	switch s.Script {
	case "Grek":
		return stripMarks(text)
	case "Kana":
		return hiragana(norm.NFC.String(text))
	case "Arab":
		return stripMarks(norm.NFKC.String(text))
	case "Hebr":
		if s.Language == "he" {
			return stripMarks(text)
		}
		return norm.NFC.String(text)
	}
	return norm.NFC.String(text)
}

// stripMarks takes off accents, vowel points and the like.
func stripMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// FromLatin writes a Latin spelling in the scheme's own script. Where a scheme
// writes several letters alike, the likeliest is chosen, so only schemes that
// give each letter its own sign lead back to every word (see [Scheme.Exact]).
// The second value is false where the scheme has no way back.
func (s *Scheme) FromLatin(text string) (string, bool) {
	if s.Script != "Cyrl" {
		return text, false
	}
	w := writer{in: []rune(norm.NFC.String(text)), backward: true}
	w.run(s.back)
	return w.b.String(), true
}

// Exact reports whether ToLatin loses nothing, so that FromLatin leads back to
// every word of the language's letters: no two of them share a spelling and
// none is a beginning of others together.
func (s *Scheme) Exact() bool {
	return strings.HasSuffix(s.ID, "-iso9")
}

// cased reports whether a script has capitals.
func cased(script string) bool {
	return script == "Cyrl" || script == "Grek" || script == "Armn" || script == "Latn"
}

// writer applies rules from left to right.
type writer struct {
	in       []rune
	leftIn   []rune // where left contexts are looked up; nil: in what was written
	capitals bool   // begin every word with a capital
	backward bool
	last     rune // last letter written, in small, or '^'
	b        strings.Builder
}

func (w *writer) run(rs rules) {
	w.last = '^'
	for i := 0; i < len(w.in); {
		r := w.match(rs, i)
		if r == nil {
			w.copy(w.in[i])
			i++
			continue
		}
		w.write(r.out, i, len(r.letters))
		i += len(r.letters)
	}
}

func (w *writer) match(rs rules, i int) *rule {
	list := rs[unicode.ToLower(w.in[i])]
	for k := range list {
		r := &list[k]
		if hasPrefix(w.in[i:], r.letters) && w.leftFits(r.left, i) && w.rightFits(r.right, i+len(r.letters)) {
			return r
		}
	}
	return nil
}

func hasPrefix(in, letters []rune) bool {
	if len(in) < len(letters) {
		return false
	}
	for i, r := range letters {
		if unicode.ToLower(in[i]) != r {
			return false
		}
	}
	return true
}

func (w *writer) leftFits(class string, i int) bool {
	if class == "" {
		return true
	}
	if w.leftIn == nil {
		return strings.ContainsRune(class, w.last)
	}
	if i == 0 || !inWord(w.leftIn[i-1]) {
		return strings.Contains(class, "^")
	}
	return strings.ContainsRune(class, unicode.ToLower(w.leftIn[i-1]))
}

func (w *writer) rightFits(class string, i int) bool {
	if class == "" {
		return true
	}
	if i >= len(w.in) || !inWord(w.in[i]) {
		return strings.Contains(class, "$")
	}
	return strings.ContainsRune(class, unicode.ToLower(w.in[i]))
}

// inWord reports whether a rune belongs to a word: letters, their marks, and
// apostrophes, which stand for letters.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == 'ʹ' || r == 'ʺ'
}

func (w *writer) copy(r rune) {
	w.b.WriteRune(r)
	if inWord(r) {
		w.last = unicode.ToLower(r)
	} else {
		w.last = '^'
	}
}

// write adds what n letters from i on become, in their case.
func (w *writer) write(out string, i, n int) {
	if out == "" {
		return
	}
	first := w.in[i]
	start := i == 0 || !inWord(w.in[i-1])
	switch {
	case unicode.IsUpper(first) && w.shouted(i, n):
		w.b.WriteString(strings.ToUpper(out))
	case unicode.IsUpper(first) || w.capitals && start:
		w.b.WriteString(capital(out))
	default:
		w.b.WriteString(out)
	}
	for _, r := range out {
		w.last = r
	}
}

// shouted reports whether a capital stands among capitals: "ЩЕРБАКОВ" is
// "SHCHERBAKOV", "Щербаков" is "Shcherbakov".
func (w *writer) shouted(i, n int) bool {
	if i+n < len(w.in) && unicode.IsLetter(w.in[i+n]) {
		return unicode.IsUpper(w.in[i+n])
	}
	if n > 1 {
		return unicode.IsUpper(w.in[i+1])
	}
	return i > 0 && unicode.IsUpper(w.in[i-1])
}

// capital writes the first letter of s large.
func capital(s string) string {
	for i, r := range s {
		return s[:i] + string(unicode.ToTitle(r)) + s[i+len(string(r)):]
	}
	return s
}
