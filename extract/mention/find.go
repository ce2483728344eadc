package mention

import (
	"math"
	"strings"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// Recognizer finds named mentions. It is safe for concurrent use.
type Recognizer struct {
	lex   *lexicon
	model *model
}

// New loads the lexicons and the model that are built into the program.
func New() (*Recognizer, error) {
	lex, err := loadLexicon()
	if err != nil {
		return nil, err
	}
	m, err := readModel(modelGz)
	if err != nil {
		return nil, err
	}
	return &Recognizer{lex: lex, model: m}, nil
}

// finder works on one document.
type finder struct {
	lex    *lexicon
	model  *model
	small  map[string]bool // words the document writes small
	sents  []sentence
	cands  []candidate
	parsed map[string]name.Name
}

// Find returns the named mentions of a document in reading order; none
// overlaps another. All sentences of one document belong in one call, for
// names are decided together.
func (r *Recognizer) Find(text string, sents []language.Sentence) []Mention {
	f := r.prepare(sents)
	var fs features
	for i := range f.cands {
		c := &f.cands[i]
		f.extract(&f.sents[c.sent], c, &fs)
		r.model.score(fs.hashes, &c.score)
		f.bias(&f.sents[c.sent], c)
	}
	f.agree()
	var out []Mention
	for i := 0; i < len(f.cands); i++ {
		c := &f.cands[i]
		if c.class == person && i+1 < len(f.cands) && f.joinBorn(c, &f.cands[i+1]) {
			i++
		}
		if c.class != none {
			out = append(out, f.mention(c))
		}
	}
	return out
}

// prepare reads the sentences and collects the candidates.
func (r *Recognizer) prepare(sents []language.Sentence) *finder {
	f := &finder{lex: r.lex, model: r.model, small: map[string]bool{}, parsed: map[string]name.Name{}}
	total := 0
	for i := range sents {
		total += len(sents[i].Tokens)
		for j := range sents[i].Tokens {
			if t := &sents[i].Tokens[j]; shapeOf(t.Form) == shapeLower && t.UPOS != "PROPN" {
				f.small[t.Form] = true
			}
		}
	}
	words := make([]word, 0, total)
	f.sents = make([]sentence, len(sents))
	for i := range sents {
		n := len(words)
		f.sents[i] = f.prepareSentence(&sents[i], i, words[n:n:n+len(sents[i].Tokens)])
		words = words[:n+len(sents[i].Tokens)]
		f.candidates(&f.sents[i])
	}
	return f
}

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
	case f.surnameFirst(s, c):
		c.score[person] += triggerBias
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
	}
	if w, ok := f.lex.names[c.key]; ok {
		c.score[w.kind] += listBias
	}
	normalise(&c.score)
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

// Weights of the lexicon's word, in natural logarithms of odds.
const (
	groupBias   = 5
	triggerBias = 4.5
	listBias    = 1.5
)

// agree lets the mentions of one name in the document vote on its kind, and
// lets surnames and given names follow the full names that carry them.
func (f *finder) agree() {
	votes := map[string]*vote{}
	for i := range f.cands {
		c := &f.cands[i]
		v := votes[c.key]
		if v == nil {
			v = &vote{}
			votes[c.key] = v
		}
		v.n++
		for k, s := range c.score {
			v.sum[k] += math.Max(s, -6)
		}
	}
	parts := f.personParts()
	for i := range f.cands {
		c := &f.cands[i]
		total := c.score
		if v := votes[c.key]; v.n > 1 {
			for k := range total {
				total[k] += voteWeight * (v.sum[k] - math.Max(c.score[k], -6)) / float64(v.n-1)
			}
		}
		if parts[c.key] {
			total[person] += partWeight
		}
		normalise(&total)
		c.class, c.sure = best(&total)
	}
}

// voteWeight is the say of the other mentions of a name against a mention's own.
const voteWeight = 3

// partWeight is what being part of a full name in the same document adds, in
// natural logarithms of odds.
const partWeight = 2.5

type vote struct {
	n   int
	sum [classes]float64
}

// personParts collects the surnames and given names of the document's full
// names that are persons by their own score.
func (f *finder) personParts() map[string]bool {
	parts := map[string]bool{}
	for i := range f.cands {
		c := &f.cands[i]
		if c.first == c.last || c.score[person] < -0.4 {
			continue
		}
		words := f.sents[c.sent].words[c.first : c.last+1]
		parts[words[len(words)-1].low] = true
		if name.IsGiven(words[0].low) {
			parts[words[0].low] = true
		}
		if name.IsTitle(words[0].low) && len(words) > 2 {
			parts[words[1].low] = true
		}
	}
	return parts
}

func best(s *[classes]float64) (class, float64) {
	top := class(0)
	for k := range s {
		if s[k] > s[top] {
			top = class(k)
		}
	}
	return top, math.Exp(s[top])
}

// mention turns a decided candidate into what callers see.
func (f *finder) mention(c *candidate) Mention {
	s := &f.sents[c.sent]
	m := Mention{Sent: c.sent, First: c.first, Last: c.last, Head: c.head, Kind: c.class.kind(),
		Subkind: f.subkind(s, c), Confidence: c.sure, Text: spell(s, c.first, c.last)}
	m.Start, m.End = s.words[c.first].Start, s.words[c.last].End
	if c.class == person {
		m.Name = f.parse(m.Text)
	}
	return m
}

// parse takes a name apart, each spelling once in a document.
func (f *finder) parse(text string) name.Name {
	n, ok := f.parsed[text]
	if !ok {
		n = name.Parse(text)
		f.parsed[text] = n
	}
	return n
}

// joinBorn lengthens a person's name by the name borne before marriage: "Rosa
// Adler née Kohn", "Rosa Adler (née Kohn)". It reports whether b was used up.
func (f *finder) joinBorn(a, b *candidate) bool {
	if a.sent != b.sent || b.first-a.last > 3 {
		return false
	}
	words := f.sents[a.sent].words
	i := a.last + 1
	bracket := words[i].Form == "("
	if bracket {
		i++
	}
	if i+1 != b.first || !bornWord[words[i].low] {
		return false
	}
	if bracket {
		if b.last+1 >= len(words) || words[b.last+1].Form != ")" {
			return false
		}
		a.last = b.last + 1
		return true
	}
	a.last = b.last
	return true
}

var bornWord = map[string]bool{"nee": true, "ne": true, "geb": true, "geb.": true, "geborene": true, "ur.": true, "z-d": true, "roz.": true}

// spell joins tokens with single spaces where the text has space between them.
func spell(s *sentence, first, last int) string {
	if first == last {
		return s.words[first].Form
	}
	var b strings.Builder
	for i := first; i <= last; i++ {
		if i > first && !s.words[i].glued {
			b.WriteByte(' ')
		}
		b.WriteString(s.words[i].Form)
	}
	return b.String()
}

// subkind is read from the lists, then from the naming noun.
func (f *finder) subkind(s *sentence, c *candidate) string {
	if c.class == group {
		last := &s.words[c.last]
		if f.lex.demonym[last.low] && (!f.lex.isGroup(last.low) || last.UPOS == "ADJ" || last.Is("amod", "compound")) {
			return Demonym
		}
		return Group
	}
	if w, ok := f.lex.names[c.key]; ok && w.kind == c.class {
		return w.subkind
	}
	for i := f.namingNoun(s, c); i >= c.first; i-- {
		for _, t := range f.lex.senses(s.words[i].low) {
			if t.kind == c.class && t.subkind != "" {
				return t.subkind
			}
		}
	}
	switch {
	case c.class == place && streetEnding(s.words[c.last].low):
		return Street
	case c.class == place && f.lex.cities[c.key] != 0:
		return City
	}
	return ""
}

// NamesGroup reports whether the word names a people, a faith or a following:
// "Bolsheviks", "Jew".
func (r *Recognizer) NamesGroup(word string) bool {
	low := name.Fold(word)
	return r.lex.isGroup(low) || r.lex.demonym[low]
}
