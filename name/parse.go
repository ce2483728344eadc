package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/testimonia/testimonia/name/translit"
)

// maxWords bounds what is read of one name: no name has more, and odd input
// stays cheap.
const maxWords = 24

// Parse takes a personal name apart. It never fails: what it cannot place
// becomes the surname, and a string without letters yields a zero Name with
// its Text.
func Parse(s string) Name {
	if len(s) > 1000 {
		s = strings.ToValidUTF8(s[:1000], "")
	}
	s = strings.Join(strings.Fields(norm.NFC.String(strings.ToValidUTF8(s, ""))), " ")
	if script := translit.Script(s); script != "" && script != "Latn" {
		return parseForeign(s)
	}
	return parseLatin(s)
}

// parseLatin takes apart a name in Latin letters, white space folded.
func parseLatin(s string) Name {
	n := Name{Text: s}
	main, asides := splitAsides(s)
	words, comma := splitWords(main)
	words, comma = n.takeTitles(words, comma)
	words = n.takeBorn(words)
	words = n.takeAlias(words)
	words = n.takeSuffix(words)
	if comma >= len(words) {
		comma = 0
	}
	if comma > 0 {
		words = append(append([]string{}, words[comma:]...), words[:comma]...)
		n.place(words, len(words)-comma)
	} else {
		n.place(words, -1)
	}
	for _, a := range asides {
		n.takeAside(a)
	}
	n.setGender()
	return n
}

// splitAsides takes bracketed and quoted pieces out of a name.
func splitAsides(s string) (main string, asides []string) {
	closing := map[rune]rune{'(': ')', '[': ']', '“': '”', '"': '"', '«': '»', '„': '“'}
	var b strings.Builder
	var want rune
	var aside strings.Builder
	for _, r := range s {
		switch {
		case want != 0 && r == want:
			asides = append(asides, strings.TrimSpace(aside.String()))
			aside.Reset()
			want = 0
			b.WriteByte(' ')
		case want != 0:
			aside.WriteRune(r)
		case closing[r] != 0:
			want = closing[r]
		case r == ')' || r == ']' || r == '”' || r == '»':
		default:
			b.WriteRune(r)
		}
	}
	if want != 0 {
		asides = append(asides, strings.TrimSpace(aside.String()))
	}
	return b.String(), asides
}

// splitWords cuts at spaces and between glued initials ("I.N."). comma is the
// number of words before the first comma that is not followed by a suffix.
func splitWords(s string) (words []string, comma int) {
	for _, f := range strings.Fields(s) {
		for _, w := range splitInitials(f) {
			hasComma := strings.HasSuffix(w, ",")
			w = strings.Trim(w, ",;:!?*\u2020")
			if w == "" || !hasLetter(w) && !unicode.IsDigit(rune(w[0])) || len(words) >= maxWords {
				continue
			}
			if comma > 0 && len(words) == comma && suffixes[bare(w)] {
				comma = 0 // "King, Jr."
			}
			words = append(words, w)
			if hasComma && comma == 0 {
				comma = len(words)
			}
		}
	}
	return words, comma
}

// splitInitials cuts "I.N.Smirnov" into "I.", "N.", "Smirnov", and "Yu.N." too.
func splitInitials(w string) []string {
	var out []string
	for {
		dot := strings.IndexByte(w, '.')
		if dot <= 0 || dot > 8 || len(w) <= dot+1 || !isInitial(w[:dot+1]) || w[dot+1] == ',' {
			break
		}
		out = append(out, w[:dot+1])
		w = strings.TrimPrefix(w[dot+1:], "-")
	}
	return append(out, w)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// isInitial reports whether w is one capital with or without a dot, or one of
// the double letters that transliterations make of one ("Yu.", "Zh.").
func isInitial(w string) bool {
	dot := strings.HasSuffix(w, ".")
	w = strings.TrimSuffix(w, ".")
	r, size := utf8.DecodeRuneInString(w)
	if size == 0 || !unicode.IsUpper(r) {
		return false
	}
	if len(w) == size {
		return true
	}
	return dot && digraphs[w]
}

var digraphs = set("Yu Ya Yo Ye Zh Kh Ts Ch Sh Iu Ia Ju Ja Ph Th St Shch Yi")

// takeTitles moves titles and ranks from the front; the last word always stays.
func (n *Name) takeTitles(words []string, comma int) ([]string, int) {
	for len(words) > 1 && IsTitle(words[0]) && !isInitial(words[0]) && comma != 1 {
		if len(n.Titles) == 0 && IsGiven(words[0]) && !strings.HasSuffix(words[0], ".") && len(words) > 2 && !strongTitle(words[0]) {
			break // "Earl Warren Burger", "Dean Acheson": given names too
		}
		n.Titles = append(n.Titles, words[0])
		words = words[1:]
		comma = max(comma-1, 0)
	}
	return words, comma
}

// strongTitle separates titles from the given names that look like them.
func strongTitle(w string) bool {
	return !givenToo[bare(w)]
}

var givenToo = set("earl duke dean don dom king prince marquis major justice queen princess lady")

// takeBorn cuts "née X" from the end.
func (n *Name) takeBorn(words []string) []string {
	for i, w := range words {
		if bornWords[strings.ToLower(w)] && i+1 < len(words) && (i > 0 || len(n.Titles) > 0) {
			n.setBorn(words[i+1:])
			return words[:i]
		}
	}
	return words
}

// takeAlias cuts "alias X" from the end: a nickname, a party name.
func (n *Name) takeAlias(words []string) []string {
	for i, w := range words {
		if i > 0 && i+1 < len(words) && aliasWords[strings.ToLower(w)] {
			n.Nicknames = append(n.Nicknames, strings.Join(words[i+1:], " "))
			return words[:i]
		}
	}
	return words
}

// setBorn reads the name borne before marriage: a surname, or a whole name.
func (n *Name) setBorn(words []string) {
	var b Name
	b.place(words, -1)
	n.Maiden, n.BornGiven = b.Family(), b.Given
	if b.Mononym || n.Maiden == "" {
		n.Maiden, n.BornGiven = strings.Join(words, " "), nil
	}
	n.Maiden = decap(n.Maiden)
}

// takeSuffix moves "Jr.", "III" and honours from the end.
func (n *Name) takeSuffix(words []string) []string {
	for len(words) > 1 {
		last := words[len(words)-1]
		if !suffixes[bare(last)] || nameSuffix(last) || isInitial(last) && !isRegnal(words) {
			break
		}
		n.Suffix = strings.TrimSpace(last + " " + n.Suffix)
		words = words[:len(words)-1]
	}
	return words
}

// nameSuffix reports whether a suffix is written as a name would be: "Amartya
// Sen", "Jack Ma".
func nameSuffix(w string) bool { return w == "Sen" || w == "Ma" || w == "Vi" || w == "Md" }

// isRegnal tells "Charles V" and "Louis X" from an initial at the end.
func isRegnal(words []string) bool {
	return len(words) == 2 && len(words[1]) == 1 && IsGiven(words[0])
}

// takeAside reads a bracket or a quotation inside a name.
func (n *Name) takeAside(a string) {
	words := strings.Fields(a)
	switch {
	case len(words) == 0 || len(words) > 6 || !hasLetter(a) || strings.ContainsAny(a, "0123456789"):
	case bornWords[strings.ToLower(words[0])] && len(words) > 1:
		n.setBorn(words[1:])
	case n.Surname == "" && len(words) == 1 && !IsGiven(a):
		n.Surname = a // "Lev Davidovich [Trotsky]"
		n.Mononym = false
	default:
		n.Nicknames = append(n.Nicknames, a)
	}
}

// decap writes a surname in ordinary case where it stands in capitals.
func decap(s string) string {
	if utf8.RuneCountInString(s) < 3 || s != strings.ToUpper(s) || !hasLetter(s) {
		return s
	}
	start := true
	var b strings.Builder
	for _, r := range s {
		if start {
			b.WriteRune(r)
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		start = !unicode.IsLetter(r)
	}
	return b.String()
}
