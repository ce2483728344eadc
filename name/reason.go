package name

import "fmt"

// partWords are the names of parts in sentences.
var partWords = map[string]string{"given": "given name", "middle": "middle name", "patronymic": "patronymic", "surname": "surname",
	"maiden": "surname before marriage", "nick": "other name", "cross": "name"}

// reasons says in a sentence for each part what was found.
func (c *comparison) reasons() []string {
	var out []string
	for _, m := range c.al.matches {
		switch {
		case m.a >= 0 && m.b >= 0:
			out = append(out, c.pairReason(m))
		case m.a >= 0:
			out = append(out, c.aloneReason(&c.al.x[m.a], c.al.y, "second"))
		default:
			out = append(out, c.aloneReason(&c.al.y[m.b], c.al.x, "first"))
		}
	}
	return append(out, c.flagReasons()...)
}

func (c *comparison) pairReason(m match) string {
	x, y := &c.al.x[m.a], &c.al.y[m.b]
	p := partWords[c.part(x, y)]
	both := fmt.Sprintf("(%s, %s)", x.word, y.word)
	if x.word == y.word {
		both = "(" + x.word + ")"
	}
	switch m.like {
	case same:
		if x.word != y.word && foreign(x) != foreign(y) {
			return fmt.Sprintf("same %s, in another script %s", p, both)
		}
		return fmt.Sprintf("same %s %s", p, both)
	case respelt:
		return fmt.Sprintf("same %s, %s %s", p, spellingOf(x, y), both)
	case joined:
		return fmt.Sprintf("same %s, written in one word or in two %s", p, both)
	case forms:
		return fmt.Sprintf("forms of one %s in different languages or spellings %s", p, both)
	case pet:
		return fmt.Sprintf("%s: one is a short form of the other %s", p, both)
	case declined:
		return fmt.Sprintf("same %s in another grammatical case %s", p, both)
	case gendered:
		return fmt.Sprintf("%s: a man's and a woman's form of one name %s", p, both)
	case scanned:
		return fmt.Sprintf("%s: alike but for letters that scans confuse %s", p, both)
	case slipped:
		return fmt.Sprintf("%ss differ by a slip %s", p, both)
	case near:
		return fmt.Sprintf("%ss differ, but are alike %s", p, both)
	case initial:
		if x.ordinal != y.ordinal {
			return fmt.Sprintf("an initial fits, but in another place %s", both)
		}
		return fmt.Sprintf("%s: the initial fits %s", p, both)
	}
	if p == "patronymic" {
		return "patronymics differ " + both + ": cannot be the same unless a slip"
	}
	return p + "s differ " + both
}

// spellingOf names the kind of spelling that tells two words of one sound apart.
func spellingOf(x, y *token) string {
	if foreign(x) != foreign(y) {
		return "in another script"
	}
	for _, t := range []*token{x, y} {
		if s := habit(t.word); s != "" {
			return s + " spelling"
		}
	}
	return "another spelling"
}

// habit guesses whose spelling of a Slavic name a word is, "" for none that
// stands out.
func habit(word string) string {
	w := Fold(word)
	for _, h := range []struct{ name, signs string }{
		{"German", "tsch sch jew jow ew( ow( ja wsk ije"}, {"French", "tch ou ine( eff( off("}, {"Polish", "cz sz rz cki ski("},
		{"library", "iu ia ii(  '"},
	} {
		if tellsEnd(h.signs, w) {
			return h.name
		}
	}
	return ""
}

// tellsEnd is tells with "(" for the end of the word.
func tellsEnd(signs, word string) bool { return tells(signs, word+"(") }

func (c *comparison) aloneReason(t *token, other []token, where string) string {
	if t.role == roleSurname && hasRole(other, roleSurname) {
		return fmt.Sprintf("the %s name has only a part of the double surname (without %s)", where, t.word)
	}
	return fmt.Sprintf("the %s name has no %s (%s)", where, partWords[t.role.String()], t.word)
}

func (c *comparison) flagReasons() []string {
	var out []string
	for _, f := range c.features {
		switch f.Name {
		case "gender":
			out = append(out, "genders differ, by "+c.a.GenderFrom+" and "+c.b.GenderFrom)
		case "suffix":
			out = append(out, "suffixes differ ("+c.a.Suffix+", "+c.b.Suffix+")")
		case "saint":
			out = append(out, "one is a saint")
		}
	}
	return out
}
