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
	if words[i].Form == "," {
		i++
	}
	bracket := words[i].Form == "("
	if bracket {
		i++
	}
	if i+1 != b.first || !bornWord[words[i].low] && !(bracket && words[i].low == "born") {
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

// beforeName reports whether a person's name follows directly: "the Bolshevik
// Ivan Orlov" calls him one of a group.
func (f *finder) beforeName(s *sentence, c *candidate) bool {
	return c.last+1 < len(s.words) && s.words[c.last+1].name && name.IsGiven(s.words[c.last+1].low)
}

// subkind is read from the lists, then from the naming noun.
func (f *finder) subkind(s *sentence, c *candidate) string {
	if c.class == group {
		last := &s.words[c.last]
		adjective := last.UPOS == "ADJ" || last.Is("amod", "compound")
		if f.lex.demonym[last.low] && (!f.lex.isGroup(last.low) || adjective && !f.beforeName(s, c)) {
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
