package mention

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math"
	"math/rand"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/language"
)

// Gold is a mention that annotators marked. Spans are bytes of the text.
type Gold struct {
	Whole Span   // with every modifier
	Min   Span   // its name or noun alone
	Head  Span   // the token the mention hangs by
	Kind  string // "person", "place", "organisation", "event", "document", "other", "none"; "skip" where nobody knows
	Named bool   // the head is a proper noun
}

// Example is an annotated document. Where Complete is false only the marked
// runs are known, and candidates beside them teach nothing.
type Example struct {
	Sents    []language.Sentence
	Gold     []Gold
	Complete bool
	People   bool    // only persons, places and organisations were marked
	Weight   float64 // 1 for an ordinary document
}

// instance is one candidate with its right class.
type instance struct {
	features []int32
	class    class
	weight   float64
}

// learner holds what learning needs beyond the examples.
type learner struct {
	rng       *rand.Rand
	r         *Recognizer
	index     map[string]int32
	names     []string
	count     []int32
	family    []byte // 's' features of the words themselves, 'c' of the words around, 0 of classes of words
	instances []instance
	buf       []int32
}

// Learn fits the model to the examples and writes it in the form New reads.
// It is deterministic.
func Learn(examples []Example, rounds int, w io.Writer) error {
	lex, err := loadLexicon()
	if err != nil {
		return err
	}
	l := &learner{r: &Recognizer{lex: lex, model: &model{}}, index: map[string]int32{}}
	for i := range examples {
		l.read(&examples[i])
	}
	return l.write(l.fit(rounds), w)
}

// read turns a document's candidates into instances.
func (l *learner) read(ex *Example) {
	f := l.r.prepare(ex.Sents)
	fs := features{keep: true}
	for i := range f.cands {
		c := &f.cands[i]
		s := &f.sents[c.sent]
		right, known := f.rightClass(s, c, ex)
		if !known {
			continue
		}
		f.extract(s, c, &fs)
		in := instance{class: right, weight: ex.Weight}
		for _, n := range fs.names {
			id, ok := l.index[n]
			if !ok {
				id = int32(len(l.names))
				l.index[n] = id
				l.names = append(l.names, n)
				l.count = append(l.count, 0)
				l.family = append(l.family, families[n[:strings.IndexByte(n, '=')]])
			}
			l.count[id]++
			in.features = append(in.features, id)
		}
		l.instances = append(l.instances, in)
	}
}

// rightClass finds the annotation that the candidate stands for: the smallest
// whose head lies in the candidate, its own head before others.
func (f *finder) rightClass(s *sentence, c *candidate, ex *Example) (class, bool) {
	span := Span{Start: s.words[c.first].Start, End: s.words[c.last].End}
	var found *Gold
	for i := range ex.Gold {
		g := &ex.Gold[i]
		if !span.Contains(g.Head) && (g.Kind != "skip" || !g.Whole.Overlaps(span)) {
			continue
		}
		if found == nil || better(g, found, s.words[c.head].Span) {
			found = g
		}
	}
	if found == nil {
		if g, inside := f.described(s, c, ex); g != nil {
			return f.relabel(s, c, classNamed(g.Kind)), g.Kind != "skip"
		} else if inside && s.words[c.head].UPOS == "PROPN" {
			return none, false // part of a bigger thing: nobody says what it is by itself
		}
		if f.allDemonyms(s, c.first, c.last+1) || f.lex.isGroup(s.words[c.last].low) {
			return group, ex.Complete
		}
		return none, ex.Complete && !(ex.People && f.marksThing(s, c))
	}
	if found.Kind == "skip" {
		return none, false
	}
	return f.relabel(s, c, classNamed(found.Kind)), true
}

// described finds the annotation whose noun the candidate is the name of:
// "Lev Haas" of "the student Lev Haas". inside tells that the candidate lies
// in some other way within an annotation.
func (f *finder) described(s *sentence, c *candidate, ex *Example) (found *Gold, inside bool) {
	head := &s.words[c.head]
	if head.Head < 0 || head.Head >= len(s.words) {
		return nil, false
	}
	gov := s.words[head.Head].Span
	span := Span{Start: s.words[c.first].Start, End: s.words[c.last].End}
	for i := range ex.Gold {
		g := &ex.Gold[i]
		if !g.Whole.Contains(span) || g.Head != gov || g.Kind == "skip" {
			continue
		}
		if head.Is("flat", "appos") {
			return g, true
		}
		inside = inside || head.Is("nmod")
	}
	return nil, inside
}

// marksThing reports whether a word of the candidate names an event or a work.
func (f *finder) marksThing(s *sentence, c *candidate) bool {
	for i := c.first; i <= c.last; i++ {
		for _, t := range f.lex.senses(s.words[i].low) {
			if t.kind != person && t.kind != place && t.kind != organisation {
				return true
			}
		}
	}
	return false
}

func better(a, b *Gold, head Span) bool {
	if (a.Kind == "skip") != (b.Kind == "skip") {
		return b.Kind == "skip"
	}
	if (a.Head == head) != (b.Head == head) {
		return a.Head == head
	}
	return a.Whole.Len() < b.Whole.Len()
}

// relabel splits the annotators' kinds into the classes of the model by the
// lexicon: followers and peoples from persons, works and honours from the rest.
func (f *finder) relabel(s *sentence, c *candidate, k class) class {
	last := &s.words[c.last]
	switch k {
	case person:
		if f.lex.isGroup(last.low) && (last.XPOS == "NNPS" || last.XPOS == "NNS" || c.first == c.last) {
			return group
		}
	case other, none:
		if f.allDemonyms(s, c.first, c.last+1) {
			return group
		}
		for i := c.first; i <= c.last && k == other; i++ {
			for _, t := range f.lex.senses(s.words[i].low) {
				if t.kind == document || t.kind == award {
					return t.kind
				}
			}
		}
	}
	return k
}

// minCount is how often a feature must occur to be kept.
const minCount = 2

// fit runs adaptive gradient descent on the logistic loss with a small pull
// towards zero (Duchi, Hazan and Singer 2011).
func (l *learner) fit(rounds int) [][classes]float64 {
	w := make([][classes]float64, len(l.names))
	g2 := make([][classes]float64, len(l.names))
	sum := make([][classes]float64, len(l.names))
	rng := rand.New(rand.NewSource(1))
	l.rng = rng
	order := rng.Perm(len(l.instances))
	for round := 0; round < rounds; round++ {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.step(&l.instances[i], w, g2)
		}
		for i := range w {
			for k := range w[i] {
				sum[i][k] += w[i][k] / float64(rounds)
			}
		}
	}
	return sum
}

const (
	rate = 0.25
	pull = 2e-4
	damp = 0.1 // keeps the first steps of rare features in proportion
)

// families are the templates that spell words; the treebanks hold so few names
// that these would be learnt by heart.
var families = map[string]byte{"in": 's', "first": 's', "last": 's', "head": 's', "pre": 's', "suf": 's', "appos": 'c',
	"p1": 'c', "p2": 'c', "n1": 'c', "n2": 'c', "gov": 'c', "relgov": 'c', "compound": 'c', "amod": 'c'}

// Shares of the steps in which the spelling features of a family are left out,
// so that the classes of words learn to decide without them.
const (
	dropSelf    = 0.6
	dropContext = 0.35
)

// kept returns the features that take part in a step.
func (l *learner) kept(in *instance, buf []int32) []int32 {
	self, context := l.rng.Float64() < dropSelf, l.rng.Float64() < dropContext
	buf = buf[:0]
	for _, id := range in.features {
		if l.count[id] < minCount || self && l.family[id] == 's' || context && l.family[id] == 'c' {
			continue
		}
		buf = append(buf, id)
	}
	return buf
}

func (l *learner) step(in *instance, w, g2 [][classes]float64) {
	var p [classes]float64
	l.buf = l.kept(in, l.buf)
	for _, id := range l.buf {
		for k := range p {
			p[k] += w[id][k]
		}
	}
	normalise(&p)
	for k := range p {
		p[k] = math.Exp(p[k])
	}
	p[in.class]--
	for _, id := range l.buf {
		for k := range p {
			g := p[k]*in.weight + pull*w[id][k]
			g2[id][k] += g * g
			w[id][k] -= rate * g / math.Sqrt(damp+g2[id][k])
		}
	}
}

// write prints the weights that survive rounding, sorted by feature.
func (l *learner) write(w [][classes]float64, out io.Writer) error {
	ids := make([]int, len(l.names))
	for i := range ids {
		ids[i] = i
	}
	sort.Slice(ids, func(i, j int) bool { return l.names[ids[i]] < l.names[ids[j]] })
	var buf bytes.Buffer
	z, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if err != nil {
		return err
	}
	bw := bufio.NewWriter(z)
	for _, id := range ids {
		line := ""
		for k, v := range w[id] {
			if q := int(math.Round(v / unit)); q > 1 || q < -1 {
				line += fmt.Sprintf(" %d:%d", k, q)
			}
		}
		if line != "" && l.count[id] >= minCount {
			fmt.Fprintf(bw, "%s\t%s\n", l.names[id], line[1:])
		}
	}
	if err := bw.Flush(); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	_, err = out.Write(buf.Bytes())
	return err
}
