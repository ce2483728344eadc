package main

import (
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name/translit"
)

// person is somebody with a Russian name.
type person struct {
	given   given
	father  string
	surname string // the man's form
	woman   bool
}

func (m *maker) person() person {
	p := person{woman: m.chance(40), father: pick(m, m.men).full, surname: pick(m, m.surnames)}
	p.given = m.givenName(p.woman)
	return p
}

func (m *maker) givenName(woman bool) given {
	if woman {
		return pick(m, m.women)
	}
	return pick(m, m.men)
}

// russian makes a pair of Russian names, of one person or of two that are
// easily confused.
func (m *maker) russian(same bool) (pair, bool) {
	p := m.person()
	q, kind := p, "made: spellings"
	if !same {
		q, kind = m.confused(p)
		if q.full(false) == p.full(false) || q.given.full[:2] == p.given.full[:2] && q.father == p.father && q.surname == p.surname {
			return pair{}, false
		}
	}
	show := m.rng.IntN(10)
	showQ := m.rng.IntN(10)
	if !same { // what differs must be seen
		show, showQ = m.rng.IntN(4), m.rng.IntN(4)
		if kind == "made: other father" {
			show, showQ = 0, m.rng.IntN(2)
		}
	}
	a, b := m.write(p, show), m.write(q, showQ)
	if same && m.chance(15) {
		b = m.slip(b)
	}
	return pair{a, b, same, kind}, true
}

// confused changes one thing about a person.
func (m *maker) confused(p person) (person, string) {
	q := p
	switch n := m.rng.IntN(100); {
	case n < 25:
		q.given = m.givenName(p.woman)
		q.father = pick(m, m.men).full
		return q, "made: other given name"
	case n < 40:
		q.given = m.givenName(p.woman)
		return q, "made: sibling"
	case n < 55:
		q.father = pick(m, m.men).full
		return q, "made: other father"
	case n < 70:
		q.surname = pick(m, m.surnames)
		return q, "made: other surname"
	case n < 90:
		q.surname = pick(m, m.near[nearKey(p.surname)])
		return q, "made: near surname"
	default:
		q.woman = !p.woman
		q.given = m.givenName(q.woman)
		return q, "made: brother and sister"
	}
}

// full is the whole name in the usual order.
func (p person) full(short bool) string {
	return p.first(short) + " " + patronymic(p.father, p.woman) + " " + p.family()
}

func (p person) first(short bool) string {
	if short && len(p.given.short) > 0 {
		return p.given.short[0]
	}
	return p.given.full
}

// family is the surname in the form that the person bears.
func (p person) family() string {
	s := p.surname
	if !p.woman {
		return s
	}
	for _, e := range [][2]string{{"ский", "ская"}, {"цкий", "цкая"}, {"ов", "ова"}, {"ев", "ева"}, {"ин", "ина"}, {"ын", "ына"}} {
		if stem, ok := strings.CutSuffix(s, e[0]); ok {
			return stem + e[1]
		}
	}
	return s
}

// patronymic is made of the father's name.
func patronymic(father string, woman bool) string {
	end := [2]string{"ович", "овна"}
	stem := father
	switch {
	case strings.HasSuffix(father, "ий"):
		stem, end = strings.TrimSuffix(father, "ий"), [2]string{"ьевич", "ьевна"}
	case strings.HasSuffix(father, "й"), strings.HasSuffix(father, "ь"):
		stem, end = strings.TrimRight(father, "йь"), [2]string{"евич", "евна"}
	case strings.HasSuffix(father, "а"), strings.HasSuffix(father, "я"):
		stem, end = strings.TrimRight(father, "ая"), [2]string{"ич", "ична"}
	case father == "Павел":
		stem = "Павл"
	case father == "Лев":
		stem = "Льв"
	}
	if woman {
		return stem + end[1]
	}
	return stem + end[0]
}

// write writes a person's name in one of the ways of documents.
func (m *maker) write(p person, how int) string {
	g, f, s := p.given.full, patronymic(p.father, p.woman), p.family()
	var out string
	switch how {
	case 0:
		out = g + " " + f + " " + s
	case 1:
		out = s + " " + g + " " + f
	case 2, 4, 5:
		out = g + " " + s
	case 3:
		out = s + ", " + g
	case 6:
		out = head(g) + ". " + head(f) + ". " + s
	case 7:
		out = s + " " + head(g) + "." + head(f) + "."
	case 8:
		out = p.first(true) + " " + s
	default:
		out = decline(g, p.woman) + " " + declinePatronymic(f) + " " + decline(s, p.woman)
	}
	if m.chance(5) {
		out = strings.ToUpper(s) + " " + g
	}
	if how == 9 || m.chance(35) {
		return out
	}
	return pick(m, m.schemes()).ToLatin(out)
}

// schemes are the ways in which Russian names are written in Latin letters.
func (m *maker) schemes() []*translit.Scheme {
	var out []*translit.Scheme
	for _, s := range translit.Schemes() {
		if s.Language == "ru" && s.ID != "ru-gost779b" {
			out = append(out, s)
		}
	}
	return out
}

func head(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return string(r)
}

// decline puts a name into the genitive.
func decline(s string, woman bool) string {
	for _, e := range [][2]string{{"ский", "ского"}, {"цкий", "цкого"}, {"ская", "ской"}, {"цкая", "цкой"}, {"ия", "ии"}, {"ий", "ия"},
		{"ова", "овой"}, {"ева", "евой"}, {"й", "я"}, {"я", "и"}, {"ка", "ки"}, {"га", "ги"}, {"а", "ы"}, {"ь", "я"}} {
		if stem, ok := strings.CutSuffix(s, e[0]); ok {
			return stem + e[1]
		}
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	if woman || strings.ContainsRune("еиоуэю", r) {
		return s
	}
	return s + "а"
}

func declinePatronymic(s string) string {
	if stem, ok := strings.CutSuffix(s, "на"); ok {
		return stem + "ны"
	}
	return s + "а"
}
