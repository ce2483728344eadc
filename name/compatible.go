package name

import (
	"strings"
	"unicode/utf8"
)

// verdict is how two names stand to each other and why.
type verdict struct {
	score   float64
	shared  int // parts that both have and that agree
	clash   bool
	reasons []string
}

func (v *verdict) agree(points float64, why string) {
	v.shared++
	v.score += points
	v.reasons = append(v.reasons, why)
}

func (v *verdict) reject(why string) {
	v.clash = true
	v.reasons = append(v.reasons, why)
}

func (v *verdict) note(points float64, why string) {
	v.score += points
	v.reasons = append(v.reasons, why)
}

// Compatible reports whether two names in one document can mean the same
// person, how well they fit (0 to 1) and why. It knows a surname after the full
// name, a given name alone, given name and patronymic, initials, pet forms,
// slips of a letter or two, married and maiden names. It compares spellings
// only: that two namesakes live in one document, nobody sees from their names.
func Compatible(a, b Name) (ok bool, score float64, reasons []string) {
	return compatible(&a, &b, false)
}

// Matches is Compatible for those who look for a match among many names: where
// there is none, the reasons stop at the first part that differs.
func Matches(a, b Name) (ok bool, score float64, reasons []string) {
	return compatible(&a, &b, true)
}

func compatible(a, b *Name, quick bool) (ok bool, score float64, reasons []string) {
	if a.IsZero() || b.IsZero() {
		return false, 0, []string{"a name is empty"}
	}
	var v verdict
	compareGender(&v, a, b)
	if quick && v.clash {
		return false, 0, v.reasons
	}
	if a.Mononym || b.Mononym {
		compareMononym(&v, a, b)
	} else {
		compareSurnames(&v, a, b)
		if quick && v.clash {
			return false, 0, v.reasons
		}
		compareGiven(&v, a, b)
	}
	if quick && v.clash {
		return false, 0, v.reasons
	}
	comparePatronymics(&v, a, b)
	if saint(*a) != saint(*b) {
		v.reject("one is a saint")
	}
	if a.Suffix != "" && b.Suffix != "" && bare(a.Suffix) != bare(b.Suffix) {
		v.reject("suffixes differ")
	}
	if v.clash || v.shared == 0 {
		if v.shared == 0 && !v.clash {
			v.reasons = append(v.reasons, "no part in common")
		}
		return false, 0, v.reasons
	}
	return true, min(1, max(0.05, v.score)), v.reasons
}

// saint reports whether the name is a saint's.
func saint(n Name) bool {
	return len(n.Titles) > 0 && saintWords[bare(n.Titles[0])]
}

var saintWords = set("st saint")

// compareGender rejects names that speak for different genders. A Slavic
// ending counts as such only where the surnames are spelt differently: a woman
// may be called by her husband's form abroad.
func compareGender(v *verdict, a, b *Name) {
	if a.Gender == Unknown || b.Gender == Unknown || a.Gender == b.Gender {
		return
	}
	if (a.GenderFrom == "surname" || b.GenderFrom == "surname") &&
		(a.Surname == "" || b.Surname == "" || Fold(a.Surname) == Fold(b.Surname)) {
		return
	}
	v.reject("genders differ: " + a.GenderFrom + " and " + b.GenderFrom)
}

// compareSurnames compares surnames with maiden and middle names beside them.
func compareSurnames(v *verdict, a, b *Name) {
	if a.Surname == "" || b.Surname == "" {
		compareMaiden(v, a, b)
		return
	}
	if likeSurname(v, a.Surname, b.Surname, 0.55) {
		return
	}
	if !compareMaiden(v, a, b) {
		v.reject("surnames differ")
	}
}

// likeSurname compares two surnames and notes agreement.
func likeSurname(v *verdict, x, y string, points float64) bool {
	fx, fy := Fold(x), Fold(y)
	switch {
	case fx == fy:
		v.agree(points, "same surname")
	case skeleton(fx) == skeleton(fy):
		v.agree(points-0.05, "surnames are spellings of one")
	case sharesPart(fx, fy):
		v.agree(points-0.1, "one surname is part of the other")
	case slip(fx, fy):
		v.agree(points-0.2, "surnames differ by a slip")
	default:
		return false
	}
	return true
}

// compareMaiden looks for one name's surname among the other's earlier and
// middle names.
func compareMaiden(v *verdict, a, b *Name) bool {
	for _, pair := range [2][2]*Name{{a, b}, {b, a}} {
		x, y := pair[0], pair[1]
		for _, earlier := range x.earlier() {
			for _, other := range append(y.earlier(), y.Surname) {
				if other != "" && skeleton(Fold(earlier)) == skeleton(Fold(other)) {
					v.agree(0.4, "married and maiden name")
					return true
				}
			}
		}
	}
	return false
}

// earlier lists the parts that may have been a surname once: the maiden name,
// middle names, and second given names ("Sarah Perl Gold").
func (n *Name) earlier() []string {
	var out []string
	if n.Maiden != "" {
		out = append(out, n.Maiden)
	}
	out = append(out, n.Middle...)
	for i, g := range n.Given {
		if i > 0 && !isInitial(g) {
			out = append(out, g)
		}
	}
	return out
}

// compareGiven compares given names in order; a missing one says nothing.
func compareGiven(v *verdict, a, b *Name) {
	ga, gb := a.Given, b.Given
	if len(ga) == 0 || len(gb) == 0 {
		if v.shared > 0 {
			v.note(0.15, "one has no given name")
		}
		return
	}
	if !likeGiven(v, ga[0], gb[0]) && !bornAs(v, a, b) {
		v.reject("given names differ")
		return
	}
	for i := 1; i < len(ga) && i < len(gb); i++ {
		if rank, _ := givenLikeness(ga[i], gb[i]); rank == 0 {
			v.reject("second given names differ")
		}
	}
}

// bornAs allows for a given name changed with the surname: "Chana, née Gitla".
func bornAs(v *verdict, a, b *Name) bool {
	for _, pair := range [2][2]*Name{{a, b}, {b, a}} {
		for _, g := range pair[0].BornGiven {
			if rank, why := givenLikeness(g, pair[1].Given[0]); rank > 0 {
				v.agree(0.3, "given name at birth: "+why)
				return true
			}
		}
	}
	return false
}

func likeGiven(v *verdict, x, y string) bool {
	points, why := givenLikeness(x, y)
	if points == 0 {
		return false
	}
	v.agree(points, why)
	return true
}

// givenLikeness compares two given names: points and the reason, 0 where they
// are different names.
func givenLikeness(x, y string) (float64, string) {
	fx, fy := Fold(x), Fold(y)
	if fx == fy {
		return 0.45, "same given name"
	}
	if isInitial(x) || isInitial(y) {
		if initialFits(fx, fy) {
			return 0.3, "initial fits"
		}
		return 0, ""
	}
	if same, pet := load().sameConcept(fx, fy); same {
		if pet {
			return 0.35, "pet form"
		}
		return 0.35, "forms of one given name"
	}
	switch {
	case skeleton(fx) == skeleton(fy):
		return 0.4, "given names are spellings of one"
	case sharesPart(fx, fy):
		return 0.35, "one given name is part of the other"
	case slip(fx, fy) && GivenGender(x) == GivenGender(y) && (!IsGiven(x) || !IsGiven(y)):
		return 0.25, "given names differ by a slip"
	}
	return 0, ""
}

// initialFits compares an initial with a name by letters that transliterations
// interchange: "Yu." and "Iurii", "E." and "Yevgeny".
func initialFits(x, y string) bool {
	x, y = strings.TrimSuffix(x, "."), strings.TrimSuffix(y, ".")
	if strings.HasPrefix(x, y) || strings.HasPrefix(y, x) {
		return true
	}
	sx, sy := skeleton(x), skeleton(y)
	return sx != "" && sy != "" && (strings.HasPrefix(sx, sy) || strings.HasPrefix(sy, sx))
}

// comparePatronymics compares "Petrovich" with "Petrovna"'s stem, and the
// second of two initials with a patronymic.
func comparePatronymics(v *verdict, a, b *Name) {
	for _, pair := range [2][2]*Name{{a, b}, {b, a}} {
		x, y := pair[0], pair[1]
		if x.Patronymic == "" || y.Patronymic != "" || len(y.Given) < 2 || !isInitial(y.Given[1]) {
			continue
		}
		if !initialFits(Fold(x.Patronymic), Fold(y.Given[1])) {
			v.reject("patronymic and initial differ")
		} else if !v.clash {
			v.note(0.1, "initial of the patronymic fits")
		}
		return
	}
	if a.Patronymic == "" || b.Patronymic == "" {
		return
	}
	fx, fy := Fold(a.Patronymic), Fold(b.Patronymic)
	switch {
	case fx == fy || skeleton(fx) == skeleton(fy):
		v.agree(0.25, "same patronymic")
	case slip(fx, fy) && patronymicStem(fx) != patronymicStem(fy):
		v.agree(0.1, "patronymics differ by a slip")
	default:
		v.reject("patronymics differ")
	}
}

// patronymicStem is the father's name as far as it shows.
func patronymicStem(w string) string {
	for _, list := range [][]string{femalePatronymics, malePatronymics} {
		for _, e := range list {
			if strings.HasSuffix(w, e) {
				return w[:len(w)-len(e)]
			}
		}
	}
	return w
}

// sharesPart reports whether one of two hyphenated or spaced names holds the
// other: "Rimsky-Korsakov" and "Korsakov".
func sharesPart(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if utf8.RuneCountInString(x) < 3 {
		return false
	}
	for _, p := range strings.FieldsFunc(y, func(r rune) bool { return r == '-' || r == ' ' }) {
		if p == x && p != y {
			return true
		}
	}
	return false
}
