package mention

import (
	"strings"

	"github.com/testimonia/testimonia/name"
)

// Weights of the lexicon's word, in natural logarithms of odds.
const (
	groupBias   = 8
	triggerBias = 4.5
	listBias    = 1.5
	personBias  = 2.5
)

// bias adds what the lexicon settles and the treebanks are too small to teach:
// plural followers are groups; a noun that names one kind of event or work says
// so; what the lists hold whole is of the list's kind.
func (f *finder) bias(s *sentence, c *candidate) {
	last := &s.words[c.last]
	naming := &s.words[f.namingNoun(s, c)]
	switch k := f.lex.only(naming.low); {
	case f.lex.isGroup(last.low) && last.low[len(last.low)-1] == 's' || f.allDemonyms(s, c.first, c.last+1):
		c.score[group] += groupBias
	case streetEnding(last.low):
		c.score[place] += triggerBias
	case f.titleOfWork(s, c):
		c.score[document] = max(c.score[document], c.score[other]) + triggerBias
	case f.surnameFirst(s, c):
		c.score[person] += triggerBias
	case f.numberedThing(s, c):
		c.score[other] += triggerBias
	case c.first == c.last || c.last == c.first+1 && name.HasForms(s.words[c.first].low):
	case f.counted(s, c) && f.meansEvent(naming.low):
		c.score[event] += 4 * triggerBias
	case k == event || k == document || k == award || k != none && naming.shape == shapeLower:
		c.score[k] += triggerBias
	case k == place && sitePlace[f.lex.senses(naming.low)[0].subkind]:
		c.score[k] += triggerBias
	case k == organisation && firmBody[f.lex.senses(naming.low)[0].subkind]:
		c.score[k] += listBias
	}
	if c.first == c.last {
		f.biasSingle(c, last)
	} else {
		f.biasPerson(s, c)
	}
	f.biasPlace(s, c)
	if w, ok := f.lex.names[c.key]; ok {
		c.score[w.kind] += 2 * listBias
	}
	normalise(&c.score)
}

// titleOfWork reports whether a noun for a work leads the name in: "his novel
// Red Dawn", "the journal Novy Put".
func (f *finder) titleOfWork(s *sentence, c *candidate) bool {
	i := c.first - 1
	if i >= 0 && quote[s.words[i].Form] {
		return f.quotedTitle(s, i) == c.last+1
	}
	if i < 0 || s.words[i].UPOS != "NOUN" || !f.lex.work[s.words[i].low] {
		return false
	}
	w := &s.words[c.head]
	return w.Is("appos", "flat", "compound", "nmod", "dep", "parataxis", "list") || w.Head == i
}

// biasSingle weighs lone words that no list holds: doctrines are no names, and
// what is no abbreviation and no common word is rarely a thing.
func (f *finder) biasSingle(c *candidate, w *word) {
	switch {
	case strings.HasSuffix(w.low, "ism"):
		c.score[none] += triggerBias
	case w.start && w.Head < 0 && len(w.low) > 4 && (strings.HasSuffix(w.low, "ed") || strings.HasSuffix(w.low, "ing")) && !name.HasForms(w.low):
		c.score[none] += triggerBias // "Freed in 1946": a participle that a terse entry opens with
	case w.start && f.lex.common[w.low] && !name.HasForms(w.low) && f.lex.names[w.low].subkind == "" && !bigCity(f.lex.cities[w.low]):
		c.score[none] += listBias
	case w.shape == shapeTitle && !f.lex.common[w.low] && !f.listed(w.low):
		c.score[other] -= listBias
		if name.HasSurnameEnding(w.low) && f.lex.cities[w.low] == 0 {
			c.score[person] += 1
		}
	}
}

func (f *finder) meansEvent(low string) bool {
	for _, t := range f.lex.senses(low) {
		if t.kind == event {
			return true
		}
	}
	return false
}

// firmBody are the subkinds whose nouns mostly mean a body of people.
var firmBody = map[string]bool{School: true, Army: true, Agency: true, "committee": true}

// surnameFirst reports whether a name has the form of lists, the surname in
// capitals: "ORLOV Pyotr".
func (f *finder) surnameFirst(s *sentence, c *candidate) bool {
	first := &s.words[c.first]
	if s.shouted || first.shape != shapeUpper || len(first.low) < 4 || f.listed(first.low) || f.lex.senses(first.low) != nil {
		return false
	}
	for i := c.first + 1; i <= c.last; i++ {
		if w := &s.words[i]; w.shape == shapeTitle && (name.IsGiven(w.low) || name.IsPatronymic(w.low)) {
			return true
		}
	}
	return c.first == c.last && c.first == 0 && name.HasSurnameEnding(first.low) || c.last == c.first+1 && c.first == 0 && name.IsKnown(first.low)
}

// counted reports whether a name begins with an ordinal: congresses and trials
// that are counted are events, not bodies.
func (f *finder) counted(s *sentence, c *candidate) bool {
	w := &s.words[c.first]
	return ordinal(w.Form) || f.lex.ordinal[w.low] || strings.Trim(w.Form, "IVX") == "" && w.shape == shapeUpper
}

// sitePlace are the subkinds whose nouns leave no doubt that a site is meant.
var sitePlace = map[string]bool{Camp: true, Ghetto: true, Prison: true, Cemetery: true, Street: true, Water: true}

// biasPerson weighs rows of words that open with a given name and hold nothing
// but words of names: few things else are called so.
func (f *finder) biasPerson(s *sentence, c *candidate) {
	if _, listed := f.lex.names[c.key]; listed || f.lex.cities[c.key] != 0 {
		return
	}
	for i := c.first; i <= c.last; i++ {
		w := &s.words[i]
		plain := w.shape == shapeTitle || w.shape == shapeInit || initials(w.Form) || w.shape == shapeMixed || w.shape == shapePunct || joins[w.low]
		if !plain || f.lex.senses(w.low) != nil || f.lex.demonym[w.low] || i > c.first && f.listed(w.low) {
			return
		}
	}
	first := c.first
	if name.IsTitle(s.words[first].low) {
		first++
	}
	switch {
	case s.words[c.last].shape == shapeTitle && initials(s.words[first].Form):
		c.score[person] += triggerBias
	case name.HasForms(s.words[first].low):
		c.score[person] += personBias
	case name.IsGiven(s.words[first].low) && name.IsKnown(s.words[c.last].low):
		c.score[person] += personBias / 2
	}
}

// initials reports whether a token is one to three capitals with dots: "V.T.".
func initials(form string) bool {
	n := 0
	for i, r := range form {
		if i%2 == 0 && !(r >= 'A' && r <= 'Z') || i%2 == 1 && r != '.' {
			return false
		}
		n++
	}
	return n > 1 && n <= 6 && n%2 == 0
}

// numberedThing reports whether a common noun and a number in Roman figures or
// one letter make the name: "Transport XXI", "Notebook B".
func (f *finder) numberedThing(s *sentence, c *candidate) bool {
	first, last := &s.words[c.first], &s.words[c.last]
	if c.last != c.first+1 || !f.lex.common[first.low] || name.HasForms(first.low) || name.IsTitle(first.low) {
		return false
	}
	return len(last.Form) == 1 || last.shape == shapeUpper && strings.Trim(last.Form, "IVXL") == ""
}

// biasPlace weighs a name that stands where a place does: after "in", "at" or
// "near", unless its first word is a given name or a title, or a person owns
// what follows ("in Orlov's").
func (f *finder) biasPlace(s *sentence, c *candidate) {
	first := &s.words[c.first]
	if c.first == 0 || first.low == "" || name.IsGiven(first.low) || name.IsTitle(first.low) || s.words[c.last].shape == shapeUpper {
		return
	}
	if next := c.last + 1; next < len(s.words) && (s.words[next].Form == "'s" || s.words[next].Form == "’s") {
		return
	}
	before := &s.words[c.first-1]
	switch before.low {
	case "in", "near", "at":
	default:
		return
	}
	if before.Head >= 0 && before.Head < len(s.words) && (before.Head < c.first || before.Head > c.last) {
		return // the preposition belongs to a noun behind the name
	}
	c.score[place] += triggerBias
}
