package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// expand gives the fullest of the names that hold every word of short: one with
// a maiden name before a longer one, a longer one before an earlier.
func (p *people) expand(short string) string {
	for _, f := range p.short {
		if strings.EqualFold(f.part, short) {
			short = f.name
			break
		}
	}
	want := nameTokens(short)
	if len(want) == 0 {
		return short
	}
	best, rank := short, len(want)
	for _, n := range p.names {
		have := nameTokens(n)
		if len(have) < len(want) || !holds(have, want) {
			continue
		}
		r := len(have)
		if strings.Contains(n, "née") || strings.Contains(n, "nee ") || strings.Contains(n, "урожд") {
			r += 10
		}
		if unlikeTitle(short, n) {
			continue
		}
		if r > rank || r == rank && len(have) > len(want) && best == short {
			best, rank = n, r
		}
	}
	if best == short {
		best = initialed(short, p.names)
	}
	if strings.HasSuffix(best, ".") && strings.Contains(best, " ") {
		for _, n := range p.names { // "Vera L." is Vera Lind
			if !strings.HasSuffix(n, ".") && abbreviates(best, n) {
				return n
			}
		}
	}
	if best == short && len(want) == 1 && utf8.RuneCountInString(want[0]) == 1 {
		if full := p.letter(lastField(short)); full != lastField(short) {
			return full
		}
	}
	return best
}

// unlikeTitle reports whether the title of a label speaks for another gender
// than a name: "Mrs Lind" is not "Paul Lind".
func unlikeTitle(label, full string) bool {
	l, f := strings.Fields(label), strings.Fields(full)
	if len(l) < 2 || len(f) < 2 {
		return false
	}
	a, b := name.TitleGender(l[0]), name.GivenGender(f[0])
	return a != name.Unknown && b != name.Unknown && a != b
}

// letter finds whom one letter stands for: the person interviewed or the
// interviewer, if a part of the name begins with it.
func (p *people) letter(short string) string {
	for _, n := range []string{p.asked, p.asker} {
		for _, w := range strings.Fields(n) {
			if strings.HasPrefix(w, strings.Trim(short, ".")) {
				return n
			}
		}
	}
	return short
}

// nameTokens gives the words of a name in small letters, titles left out.
func nameTokens(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) {
		if !has(titles, w) && !has(courtesy, w) {
			out = append(out, w)
		}
	}
	return out
}

var courtesy = set(`miss|madame|mme|monsieur|herr|frau|pan|pani|professor|comrade|г-н|г-жа|тов|товарищ|sir|lady|rabbi|father|sister`)

// holds reports whether every word of want is one of have.
func holds(have, want []string) bool {
	for _, w := range want {
		found := false
		for _, h := range have {
			found = found || h == w
		}
		if !found {
			return false
		}
	}
	return true
}

// initialed finds the name whose first letters short is: "MP", "J.S.", "RdV".
func initialed(short string, names []string) string {
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, short)
	first, _ := utf8.DecodeRuneInString(letters)
	if n := utf8.RuneCountInString(letters); n < 2 || n > 4 || !unicode.IsUpper(first) {
		return short
	}
	for _, n := range names {
		n, _, _ = strings.Cut(n, " (")
		if all, capitals := firstLetters(n); letters == all || letters == capitals || outer(capitals) == letters {
			return n
		}
	}
	return short
}

// firstLetters gives the first letters of a name's words, and those that are
// capitals alone.
func firstLetters(s string) (all, capitals string) {
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		all += string(r)
		if unicode.IsUpper(r) {
			capitals += string(r)
		}
	}
	return all, capitals
}

// outer gives the first and the last letter of three and more.
func outer(letters string) string {
	runes := []rune(letters)
	if len(runes) < 3 {
		return ""
	}
	return string(runes[0]) + string(runes[len(runes)-1])
}
