package speech

import (
	"sort"
	"strings"
	"unicode"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// index lays the sentences of a text out as one row of tokens.
type index struct {
	text     string
	sents    []language.Sentence
	first    []int // row number of each sentence's first token
	row      []place
	quotes   []Quotation
	inside   []int // per token: the outermost spoken quotation it stands in, -1 outside all
	outside  []int // per token: how many tokens before it stand outside all quotations
	people   []person
	blocks   int   // how many flows the sentences come from
	headedBy []int // per token: the person it heads, -1
}

// place is where a token of the row stands.
type place struct{ sent, tok int }

// person is a mention of somebody who may be speaking.
type person struct {
	Range
	head   int    // row number
	form   form   // how the mention refers
	key    string // equal for mentions that most likely mean the same person; "" for he and she
	gender byte   // 'm', 'f' or 0
}

// form is the way a mention refers.
type form string

const (
	firstPerson form = "I"
	heShe       form = "he"
	they        form = "they"
	nameForm    form = "name"
	nominal     form = "nominal"
	otherForm   form = "who"
)

func newIndex(text string, quotes []Quotation, sents []language.Sentence) *index {
	x := &index{text: text, sents: sents, quotes: quotes}
	for s := range sents {
		if s == 0 || sents[s].Block != sents[s-1].Block {
			x.blocks++
		}
		x.first = append(x.first, len(x.row))
		for t := range sents[s].Tokens {
			x.row = append(x.row, place{s, t})
		}
	}
	x.fillInside()
	x.headedBy = make([]int, len(x.row))
	for i := range x.headedBy {
		x.headedBy[i] = -1
	}
	for i := 0; i < len(x.row); i++ {
		if p, ok := x.personAt(i); ok {
			x.headedBy[p.head] = len(x.people)
			x.people = append(x.people, p)
			i = x.first[p.Sent] + max(p.Last, x.row[i].tok)
		}
	}
	x.resolvePronouns()
	return x
}

func (x *index) token(i int) *language.Token {
	p := x.row[i]
	return &x.sents[p.sent].Tokens[p.tok]
}

// at returns the row number of the first token that starts at or after a byte.
func (x *index) at(b int) int {
	return sort.Search(len(x.row), func(i int) bool { return x.token(i).Start >= b })
}

// fillInside notes for each token the outermost quotation of words said.
func (x *index) fillInside() {
	x.inside = make([]int, len(x.row))
	for i := range x.inside {
		x.inside[i] = -1
	}
	for n, q := range x.quotes {
		if !q.Kind.Said() {
			continue
		}
		for i := x.at(q.Start); i < len(x.row) && x.token(i).Start < q.End; i++ {
			if x.inside[i] < 0 {
				x.inside[i] = n
			}
		}
	}
	x.outside = make([]int, len(x.row)+1)
	for i, q := range x.inside {
		x.outside[i+1] = x.outside[i]
		if q < 0 {
			x.outside[i+1]++
		}
	}
}

// Said reports whether the words are those of a voice, not only mentioned.
func (k Kind) Said() bool { return k == Speech || k == Writing || k == Thought }

// personAt reads a mention of a person that starts at token i of the row.
func (x *index) personAt(i int) (person, bool) {
	t := x.token(i)
	low := strings.ToLower(t.Form)
	if f, g, ok := pronoun(low); ok && t.UPOS != "PROPN" {
		p := person{Range: x.span(i, i), head: i, form: f, gender: g}
		if f == firstPerson {
			p.key = "I"
		}
		return p, true
	}
	if x.startsName(i) {
		return x.nameFrom(i)
	}
	return x.nominalFrom(i)
}

func (x *index) span(from, to int) Range {
	return Range{Sent: x.row[from].sent, First: x.row[from].tok, Last: x.row[to].tok}
}

func pronoun(low string) (form, byte, bool) {
	switch low {
	case "i":
		return firstPerson, 0, true
	case "he":
		return heShe, 'm', true
	case "she":
		return heShe, 'f', true
	case "they", "we":
		return they, 0, true
	case "who", "one", "someone", "somebody", "everyone", "everybody", "nobody", "another", "others", "neither", "both":
		return otherForm, 0, true
	}
	return "", 0, false
}

// titles before names, with the gender they tell.
var titles = map[string]byte{"mr": 'm', "mr.": 'm', "mrs": 'f', "mrs.": 'f', "miss": 'f', "ms.": 'f', "ms": 'f',
	"madame": 'f', "mme.": 'f', "monsieur": 'm', "m.": 'm', "sir": 'm', "lady": 'f', "lord": 'm', "dr.": 0, "dr": 0,
	"doctor": 0, "captain": 'm', "colonel": 'm', "major": 'm', "general": 'm', "lieutenant": 'm', "sergeant": 'm',
	"father": 'm', "mother": 'f', "uncle": 'm', "aunt": 'f', "brother": 'm', "sister": 'f', "prince": 'm',
	"princess": 'f', "count": 'm', "countess": 'f', "professor": 0, "comrade": 0, "king": 'm', "queen": 'f',
	"duke": 'm', "duchess": 'f', "herr": 'm', "frau": 'f', "fräulein": 'f', "saint": 0, "st.": 0, "reverend": 'm',
	"rabbi": 'm', "judge": 0, "president": 0, "cousin": 0, "squire": 'm', "baron": 'm', "don": 'm', "señor": 'm',
	"pan": 'm', "pani": 'f', "citizen": 0, "old": 0, "poor": 0, "young": 0, "dear": 0, "little": 0, "master": 'm'}

func (x *index) startsName(i int) bool {
	t := x.token(i)
	if t.UPOS == "PROPN" && capital(t.Form) {
		return true
	}
	_, title := titles[strings.ToLower(t.Form)]
	return title && capital(t.Form) && i+1 < len(x.row) && x.row[i+1].sent == x.row[i].sent &&
		x.token(i+1).UPOS == "PROPN" && capital(x.token(i+1).Form)
}

func capital(s string) bool { return unicode.IsUpper(firstRune(s)) }

// nameFrom reads a run of name words from token i on.
func (x *index) nameFrom(i int) (person, bool) {
	last, gender := i, byte(0)
	if g := titles[strings.ToLower(x.token(i).Form)]; g != 0 {
		gender = g
	}
	for j := i + 1; j < len(x.row) && x.row[j].sent == x.row[i].sent && j-i < 8; j++ {
		t := x.token(j)
		if t.UPOS == "PROPN" && capital(t.Form) {
			last = j
		} else if !particles[strings.ToLower(t.Form)] || j+1 >= len(x.row) || !capital(x.token(j+1).Form) {
			break
		}
	}
	for j := i; j <= last && gender == 0; j++ {
		gender = givenGender(x.token(j).Form)
	}
	key := strings.ToLower(x.token(last).Form)
	return person{Range: x.span(i, last), head: x.headOf(i, last), form: nameForm, key: key, gender: gender}, true
}

var particles = set("de von van der den la le du di da al el ben ibn of o'")

// headOf returns the token of a run whose governor lies outside it.
func (x *index) headOf(from, to int) int {
	base := x.first[x.row[from].sent]
	for j := from; j <= to; j++ {
		if h := x.token(j).Head; h < 0 || base+h < from || base+h > to {
			return j
		}
	}
	return to
}

// nominalFrom reads "the old man", "his mother", "a director of the bank" where
// its first word is token i.
func (x *index) nominalFrom(i int) (person, bool) {
	for j := i; j < len(x.row) && x.row[j].sent == x.row[i].sent && j-i < 7; j++ {
		t := x.token(j)
		switch t.UPOS {
		case "DET", "ADJ", "NUM", "PROPN", "PART":
			continue
		case "PRON":
			if possessives[strings.ToLower(t.Form)] {
				continue
			}
			return person{}, false
		case "NOUN":
			if j+1 < len(x.row) && x.row[j+1].sent == x.row[i].sent && x.token(j+1).UPOS == "NOUN" {
				continue // a compound's first part
			}
			low := strings.ToLower(t.Lemma)
			if low == "" || low == "_" {
				low = strings.ToLower(t.Form)
			}
			if !words().noun("person", low) && !agentive(low) {
				return person{}, false
			}
			r := x.span(i, x.extend(j))
			return person{Range: r, head: j, form: nominal, key: "the " + low, gender: nounGender(low)}, true
		default:
			return person{}, false
		}
	}
	return person{}, false
}

// extend returns the last token of what belongs to the noun j of the row after
// it: a name in apposition, "of the orphanage".
func (x *index) extend(j int) int {
	s := &x.sents[x.row[j].sent]
	base, tok := x.first[x.row[j].sent], x.row[j].tok
	last := tok
	for k := tok + 1; k < len(s.Tokens) && k < tok+8; k++ {
		t := &s.Tokens[k]
		if t.UPOS == "PROPN" && last == k-1 && t.Form != s.Tokens[tok].Form {
			last = k
			continue
		}
		if k == last+1 && strings.EqualFold(t.Form, "of") && k+1 < len(s.Tokens) {
			last = endOfPhrase(s, k+1)
		}
		break
	}
	return base + last
}

// endOfPhrase returns the last token of the noun phrase that starts at token k:
// determiners and adjectives up to the last noun in a row.
func endOfPhrase(s *language.Sentence, k int) int {
	last := k - 2
	for ; k < len(s.Tokens); k++ {
		switch s.Tokens[k].UPOS {
		case "DET", "ADJ", "NUM", "PRON":
			if last >= 0 && (s.Tokens[last].UPOS == "NOUN" || s.Tokens[last].UPOS == "PROPN") && last == k-1 {
				return last
			}
		case "NOUN", "PROPN":
			last = k
		default:
			return last
		}
	}
	return last
}

var possessives = set("my his her our their your its 's whose")

// agentive reports whether a noun's ending makes it somebody who does something.
func agentive(low string) bool {
	return len(low) > 6 && (strings.HasSuffix(low, "er") || strings.HasSuffix(low, "or") || strings.HasSuffix(low, "ist") ||
		strings.HasSuffix(low, "man") || strings.HasSuffix(low, "woman"))
}

var maleNouns = set(`man boy gentleman father brother son uncle grandfather husband prince king duke count lord baron
	landlord policeman lad chap fellow nephew grandson sir butler priest bishop squire vicar parson waiter knight`)
var femaleNouns = set(`woman girl lady mother sister daughter aunt grandmother wife widow princess queen duchess countess
	landlady maid lass niece granddaughter madam governess housekeeper nurse bride mistress hostess actress`)

func nounGender(low string) byte {
	switch {
	case maleNouns[low] || strings.HasSuffix(low, "man") && !strings.HasSuffix(low, "woman"):
		return 'm'
	case femaleNouns[low] || strings.HasSuffix(low, "woman"):
		return 'f'
	}
	return 0
}

// givenGender returns the gender a given name tells, 0 for none.
func givenGender(word string) byte {
	switch name.GivenGender(word) {
	case name.Male:
		return 'm'
	case name.Female:
		return 'f'
	}
	return 0
}

// resolvePronouns gives every "he" and "she" of the narration the key of the
// person it most likely means: the last subject of a fitting gender. Who speaks
// is all it is used for; extract/coref decides who is meant.
func (x *index) resolvePronouns() {
	for n := range x.people {
		p := &x.people[n]
		if p.form != heShe || x.inside[p.head] >= 0 {
			continue
		}
		seen := 0
		for m := n - 1; m >= 0 && seen < 12; m-- {
			o := &x.people[m]
			if p.head-o.head > 150 {
				break
			}
			if x.inside[o.head] >= 0 || o.key == "" || o.key == "I" || o.gender != 0 && o.gender != p.gender {
				continue
			}
			seen++
			if p.key == "" || x.role(o.head) == "subject" && o.gender == p.gender {
				p.key = o.key
				if x.role(o.head) == "subject" {
					break
				}
			}
		}
	}
}
