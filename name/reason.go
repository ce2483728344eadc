package name

import "github.com/testimonia/testimonia/internal/phrase"

// partWords are the names of parts in sentences.
var partWords = map[string]phrase.Phrase{"given": phrase.New("given name"), "middle": phrase.New("middle name"), "patronymic": phrase.New("patronymic"),
	"surname": phrase.New("surname"), "maiden": phrase.New("surname before marriage"), "nick": phrase.New("other name"), "cross": phrase.New("name")}

// reasons says in a sentence for each part what was found.
func (c *comparison) reasons() []phrase.Phrase {
	var out []phrase.Phrase
	for _, m := range c.al.matches {
		switch {
		case m.a >= 0 && m.b >= 0:
			out = append(out, c.pairReason(m))
		case m.a >= 0:
			out = append(out, c.aloneReason(&c.al.x[m.a], c.al.y, false))
		default:
			out = append(out, c.aloneReason(&c.al.y[m.b], c.al.x, true))
		}
	}
	return append(out, c.flagReasons()...)
}

func (c *comparison) pairReason(m match) phrase.Phrase {
	x, y := &c.al.x[m.a], &c.al.y[m.b]
	p := partWords[c.part(x, y)]
	both := phrase.New("(%s, %s)", x.word, y.word)
	if x.word == y.word {
		both = phrase.New("(%s)", x.word)
	}
	switch m.like {
	case same:
		if x.word != y.word && foreign(x) != foreign(y) {
			return phrase.New("same %s, in another script %s", p, both)
		}
		return phrase.New("same %s %s", p, both)
	case respelt:
		return phrase.New("same %s, %s %s", p, spellingOf(x, y), both)
	case joined:
		return phrase.New("same %s, written in one word or in two %s", p, both)
	case forms:
		return phrase.New("forms of one %s in different languages or spellings %s", p, both)
	case pet:
		return phrase.New("%s: one is a short form of the other %s", p, both)
	case declined:
		return phrase.New("same %s in another grammatical case %s", p, both)
	case gendered:
		return phrase.New("%s: a man's and a woman's form of one name %s", p, both)
	case scanned:
		return phrase.New("%s: alike but for letters that scans confuse %s", p, both)
	case slipped:
		return phrase.New("%ss differ by a slip %s", p, both)
	case near:
		return phrase.New("%ss differ, but are alike %s", p, both)
	case initial:
		if x.ordinal != y.ordinal {
			return phrase.New("an initial fits, but in another place %s", both)
		}
		return phrase.New("%s: the initial fits %s", p, both)
	}
	if c.part(x, y) == "patronymic" {
		return phrase.New("patronymics differ %s: cannot be the same unless a slip", both)
	}
	return phrase.New("%ss differ %s", p, both)
}

// spellingOf names the kind of spelling that tells two words of one sound apart.
func spellingOf(x, y *token) phrase.Phrase {
	if foreign(x) != foreign(y) {
		return phrase.New("in another script")
	}
	for _, t := range []*token{x, y} {
		if s, ok := habit(t.word); ok {
			return s
		}
	}
	return phrase.New("another spelling")
}

// habit guesses whose spelling of a Slavic name a word is, false for none that
// stands out.
func habit(word string) (phrase.Phrase, bool) {
	w := Fold(word)
	for _, h := range habits {
		if tellsEnd(h.signs, w) {
			return h.name, true
		}
	}
	return phrase.Phrase{}, false
}

var habits = []struct {
	name  phrase.Phrase
	signs string
}{
	{phrase.New("German spelling"), "tsch sch jew jow ew( ow( ja wsk ije"},
	{phrase.New("French spelling"), "tch ou ine( eff( off("},
	{phrase.New("Polish spelling"), "cz sz rz cki ski("},
	{phrase.New("library spelling"), "iu ia ii(  '"},
}

// tellsEnd is tells with "(" for the end of the word.
func tellsEnd(signs, word string) bool { return tells(signs, word+"(") }

// aloneReason says that the first name, or the second, lacks a word.
func (c *comparison) aloneReason(t *token, other []token, first bool) phrase.Phrase {
	half := t.role == roleSurname && hasRole(other, roleSurname)
	part := partWords[t.role.String()]
	switch {
	case half && first:
		return phrase.New("the first name has only a part of the double surname (without %s)", t.word)
	case half:
		return phrase.New("the second name has only a part of the double surname (without %s)", t.word)
	case first:
		return phrase.New("the first name has no %s (%s)", part, t.word)
	}
	return phrase.New("the second name has no %s (%s)", part, t.word)
}

func (c *comparison) flagReasons() []phrase.Phrase {
	var out []phrase.Phrase
	for _, f := range c.features {
		switch f.Name {
		case "gender":
			out = append(out, phrase.New("genders differ, by %s and %s", genderSigns[c.a.GenderFrom], genderSigns[c.b.GenderFrom]))
		case "suffix":
			out = append(out, phrase.New("suffixes differ (%s, %s)", c.a.Suffix, c.b.Suffix))
		case "saint":
			out = append(out, phrase.New("one is a saint"))
		}
	}
	return out
}

// genderSigns says what told a gender, for sentences.
var genderSigns = map[string]phrase.Phrase{"title": phrase.New("title"), "patronymic": phrase.New("patronymic"), "given name": phrase.New("given name"),
	"née": phrase.New("née"), "surname": phrase.New("surname")}
