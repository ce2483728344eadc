package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// place gives each word of a bare name (titles, suffixes and asides gone) its
// part. surname is the index from which on the writer marked the surname by a
// comma, -1 where the words themselves must tell.
func (n *Name) place(words []string, surname int) {
	words = trimHyphens(words)
	switch {
	case len(words) == 0:
		return
	case surname == 0:
		surname = -1
	}
	if surname > 0 && surname < len(words) {
		n.placeGiven(words[:surname])
		n.setSurname(words[surname:])
		return
	}
	if len(words) == 1 {
		n.placeOne(words[0])
		return
	}
	if n.placeMarked(words) || n.placePatronymic(words) || n.placeInitials(words) || n.placeParticle(words) {
		return
	}
	n.placePlain(words)
}

func trimHyphens(words []string) []string {
	out := words[:0:0]
	for _, w := range words {
		if w = strings.Trim(w, "-–—"); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// setSurname stores the words of a surname, particles apart.
func (n *Name) setSurname(words []string) {
	for len(words) > 1 && IsParticle(words[0]) {
		n.Particles = append(n.Particles, words[0])
		words = words[1:]
	}
	n.Surname = decap(strings.Join(words, " "))
}

// placeOne guesses whether a lone word is a given name or a surname.
func (n *Name) placeOne(w string) {
	n.Mononym = true
	if _, ok := patronymicGender(w); ok && !surnameLike(w) {
		n.Patronymic = decap(w)
		return
	}
	if isInitial(w) {
		n.Given = []string{w}
		return
	}
	if len(n.Titles) > 0 && !givenTitle(n.Titles[len(n.Titles)-1]) || !givenFirst(w) {
		n.Surname = decap(w)
		return
	}
	n.Given = []string{decap(w)}
}

// givenTitle tells titles that go with given names: "Aunt Sarah", "Tsar Nicholas".
func givenTitle(t string) bool {
	return givenTitles[bare(t)]
}

var givenTitles = set(`aunt auntie uncle tante saint st sister brother sir king queen prince princess tsar czar emperor empress pope
		father mother grandma grandpa grandfather grandmother lady dame reb rebbe don dona tsarina`)

// givenFirst reports whether a lone word is rather a given name: the table has
// it, and it has no surname's form.
func givenFirst(w string) bool {
	f := Fold(w)
	t := load()
	if len(t.forms[f]) > 0 {
		return true
	}
	_, sur := t.surnames[f]
	return t.census[f] != 0 && !sur && !surnameEnding(w)
}

// placeMarked reads names whose surname stands in capitals: "Victor SERGE".
func (n *Name) placeMarked(words []string) bool {
	first, last, some := -1, -1, false
	for i, w := range words {
		if isShouted(w) {
			if first < 0 {
				first = i
			}
			last = i
		} else if !isInitial(w) && !IsParticle(w) {
			some = true
		}
	}
	if first < 0 || !some || first > 0 && last < len(words)-1 {
		return false
	}
	for first > 0 && IsParticle(words[first-1]) {
		first--
	}
	if first > 0 {
		n.placeGiven(words[:first])
	} else {
		n.placeGiven(words[last+1:])
	}
	n.setSurname(words[first : last+1])
	return true
}

func isShouted(w string) bool {
	return utf8.RuneCountInString(w) > 2 && w == strings.ToUpper(w) && hasLetter(w) && !strings.HasSuffix(w, ".")
}

// placePatronymic reads "Given Patronymic Surname", "Given Patronymic" and
// "Surname Given Patronymic".
func (n *Name) placePatronymic(words []string) bool {
	for i := 1; i < len(words); i++ {
		g, ok := patronymicGender(words[i])
		last := i == len(words)-1
		if !ok || last && surnameLike(words[i]) || i == 1 && !patronymicFits(words[0], g) {
			continue
		}
		if last && i >= 2 && isInitial(words[0]) && isInitial(words[1]) {
			continue // "Iu. V. Moisilovich": a surname
		}
		if last && i == 2 && !isInitial(words[0]) && !patronymicFits(words[1], g) {
			continue
		}
		n.Patronymic = decap(words[i])
		switch {
		case !last:
			n.placeGiven(words[:i])
			n.setSurname(words[i+1:])
		case i >= 2:
			n.Given = []string{decap(words[i-1])}
			n.setSurname(words[:i-1])
		default:
			n.Given = []string{decap(words[0])}
		}
		return true
	}
	return false
}

// patronymicFits reports whether a given name may stand before a patronymic of
// this gender: unknown names may, "Anna Aronovich" and "John Petrovich" may not.
func patronymicFits(given string, g Gender) bool {
	if isInitial(given) {
		return true
	}
	t := load()
	f := Fold(given)
	if len(t.forms[f]) == 0 && t.census[f] != 0 && (g != Female || t.census[f] != 'f') {
		return false // surnames end like a man's patronymic, none like a woman's
	}
	have := GivenGender(given)
	return have == Unknown || have == g
}

// placeInitials reads "I. N. Smirnov", "Smirnov I. N." and bare initials.
func (n *Name) placeInitials(words []string) bool {
	lead := 0
	for lead < len(words) && isInitial(words[lead]) {
		lead++
	}
	if lead == len(words) {
		n.Given = dotted(words)
		return true
	}
	if lead > 0 {
		n.Given = dotted(words[:lead])
		rest := words[lead:]
		if len(rest) > 1 && !IsParticle(rest[0]) {
			n.Middle = append(n.Middle, rest[:len(rest)-1]...)
			rest = rest[len(rest)-1:]
		}
		n.setSurname(rest)
		return true
	}
	tail := len(words)
	for tail > 0 && isInitial(words[tail-1]) {
		tail--
	}
	if tail == len(words) || tail == 1 && givenFirst(words[0]) {
		return false
	}
	if tail > 1 && givenFirst(words[0]) {
		return false
	}
	n.Given = dotted(words[tail:])
	n.setSurname(words[:tail])
	return true
}

func dotted(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.TrimSuffix(w, ".") + "."
	}
	return out
}

// placeParticle reads "Ludwig van Beethoven", "de Gaulle".
func (n *Name) placeParticle(words []string) bool {
	for i, w := range words[:len(words)-1] {
		if !IsParticle(w) || i == 0 && !frontParticles[strings.ToLower(w)] {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && i == 0 && givenFirst(w) {
			continue // "Ben Shahn"
		}
		if i > 1 && !isInitial(words[i-1]) && !givenFirst(words[i-1]) && strings.EqualFold(w, "y") {
			i-- // "José Ortega y Gasset"
			n.placeGiven(words[:i])
			n.Surname = strings.Join(words[i:], " ")
			return true
		}
		n.placeGiven(words[:i])
		n.setSurname(words[i:])
		return true
	}
	return false
}

// placePlain reads what is left: the last word is the surname unless the words
// show that the first is.
func (n *Name) placePlain(words []string) {
	if surnameFirst(words) {
		n.placeGiven(words[1:])
		n.setSurname(words[:1])
		return
	}
	last := len(words) - 1
	if len(n.Titles) == 0 && allGiven(words) && len(words) == 2 && petOnly(words[1]) {
		n.Given = words // "Anna Sasha" is no given name with a surname
		return
	}
	if isInitial(words[last]) { // "Anna K."
		n.placeGiven(words[:last])
		n.Surname = dotted(words[last:])[0]
		return
	}
	n.placeGiven(words[:last])
	n.setSurname(words[last:])
}

// surnameFirst tells "Nagy Imre" and "Mao Zedong" from the usual order.
func surnameFirst(words []string) bool {
	first, last := words[0], words[len(words)-1]
	if IsGiven(first) && !nameFirst[Fold(first)] {
		return false
	}
	t := load()
	inTable := len(t.forms[Fold(last)]) > 0
	if nameFirst[Fold(first)] && len(words) == 2 {
		return inTable || !IsGiven(last) && !surnameEnding(last)
	}
	_, lastSur := t.surnames[Fold(last)]
	if !inTable || len(words) > 3 {
		return false
	}
	return surnameEnding(first) && (!lastSur || !surnameEnding(last))
}

func allGiven(words []string) bool {
	for _, w := range words {
		if !IsGiven(w) {
			return false
		}
	}
	return true
}

// petOnly reports whether the word is in the table as a pet form and nothing else.
func petOnly(w string) bool {
	t := load()
	f := Fold(w)
	for _, x := range t.forms[f] {
		if !x.pet {
			return false
		}
	}
	_, sur := t.surnames[f]
	return len(t.forms[f]) > 0 && !sur
}

// placeGiven stores the words before a surname: given names first; from the
// first word on that is no given name, middle names that may be surnames.
func (n *Name) placeGiven(words []string) {
	for i, w := range words {
		if g, ok := patronymicGender(w); ok && i > 0 && n.Patronymic == "" && patronymicFits(words[0], g) {
			n.Patronymic = decap(w)
			continue
		}
		switch {
		case isInitial(w):
			n.Given = append(n.Given, dotted([]string{w})[0])
		case i == 0 || len(n.Middle) == 0 && IsGiven(w):
			n.Given = append(n.Given, decap(w))
		default:
			n.Middle = append(n.Middle, decap(w))
		}
	}
}
