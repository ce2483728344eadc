package coref

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/language"
)

// mention is a mention while the document is being read.
type mention struct {
	Mention
	node    int // into store, -1
	named   int // index into Input.Named, -1
	role    role
	quote   int // the innermost quotation around it, -1
	block   int
	order   int // position in reading order, in tokens
	kin     kinWord
	noun    noun
	isKin   bool
	ranked  bool // "the elder one": which kin it is, those before it tell
	initial bool // a capital with a full stop that stands for a name
	begun   bool // decided, or being decided
	hidden  bool // a group made by "and", no words of its own
	gender  Gender
	owned   int // one more than the node whose kin this is
}

// reading is a document while it is being read.
type reading struct {
	in          *Input
	lex         *words
	store       *store
	trees       []*tree
	base        []int // tokens before each sentence
	mentions    []mention
	headOf      []int32 // token order -> mention headed there, -1
	nameOf      []int32 // token order -> named mention it lies in, -1
	label       []int   // Named -> node
	nameAt      []int   // Named -> mention, -1 where no tokens carry it
	speakers    map[string]int
	quotes      []int       // Quote -> node of its speaker, -1 until known
	marked      map[int]int // mention -> one more than the node of the person its note is about
	told        map[int]int // mention -> one more than the node that a gloss gives it
	glossed     []mention   // the mentions inside glosses
	kinGloss    map[int]kinGloss
	dir         *directory
	owners      map[int]int    // place of "their" -> group of those joined before
	firstPerson map[int]bool   // blocks in which somebody says I
	vocatives   map[int]int    // Quote -> node of the person called by name, once asked
	saidTo      map[int]int    // Quote -> node it is said to, once asked
	carriers    map[string]int // note -> the mention that carries its mark
	named       map[int][]int  // node -> its names, once asked
	openers     map[int]int    // block -> node of the person named first, once asked
	topics      map[int]int    // block -> node of the person it begins with and is about
	entries     map[int]int    // block -> node of the person whose entry it belongs to
	sections    map[int]int    // block -> node of the person its section is about
	hero        int            // the person a document in nobody's voice is about, -1
	awaited     map[int]int    // mention -> node that stands for it already
	groups      map[int]int    // speaker -> group of "we"
	couples     map[[2]int]int // husband and wife -> their group
	teller      int            // who "I" is outside turns and quotations, -1 until asked
	tokens      []place        // by first byte
	majority    Gender         // of the pronouns of the document
	leads       map[int]int    // block -> mention of its first subject so far
	done        []int          // mentions decided so far, in order
	model       *Model
	hook        Hook
}

// newReading prepares a document: trees, places of names, mentions.
func newReading(in *Input, model *Model) *reading {
	r := &reading{in: in, lex: lexicon(), store: &store{main: -1}, model: model, speakers: map[string]int{},
		marked: map[int]int{}, owners: map[int]int{}, firstPerson: map[int]bool{}, saidTo: map[int]int{}, carriers: map[string]int{}, told: map[int]int{}, kinGloss: map[int]kinGloss{}, awaited: map[int]int{}, groups: map[int]int{}, couples: map[[2]int]int{}, teller: -1, hero: -1, leads: map[int]int{}}
	total := 0
	for i := range in.Sents {
		r.trees = append(r.trees, newTree(&in.Sents[i], i))
		r.base = append(r.base, total)
		total += len(in.Sents[i].Tokens)
	}
	r.headOf, r.nameOf = filled(total), filled(total)
	r.tokens = r.places()
	return r
}

func filled(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// token returns a token by its place.
func (r *reading) token(sent, tok int) *language.Token { return &r.in.Sents[sent].Tokens[tok] }

// at returns the mention headed by a token, or -1.
func (r *reading) at(sent, tok int) int {
	if tok < 0 {
		return -1
	}
	return int(r.headOf[r.base[sent]+tok])
}

// block returns the context of a sentence.
func (r *reading) block(sent int) *Block {
	b := r.in.Sents[sent].Block
	if b < 0 || b >= len(r.in.Blocks) {
		return &Block{Kind: Paragraph, Turn: -1}
	}
	return &r.in.Blocks[b]
}

// words returns the words of a span, white space folded.
func (r *reading) words(s Span) string {
	if s.Start < 0 || s.End > len(r.in.Text) || s.Start >= s.End {
		return ""
	}
	return strings.Join(strings.Fields(r.in.Text[s.Start:s.End]), " ")
}

// place is where a token stands.
type place struct{ start, sent, tok int }

// places lists the tokens by their first byte.
func (r *reading) places() []place {
	out := make([]place, 0, len(r.headOf))
	sorted := true
	for s := range r.in.Sents {
		for t := range r.in.Sents[s].Tokens {
			p := place{r.in.Sents[s].Tokens[t].Start, s, t}
			sorted = sorted && (len(out) == 0 || out[len(out)-1].start <= p.start)
			out = append(out, p)
		}
	}
	if !sorted {
		sort.SliceStable(out, func(i, j int) bool { return out[i].start < out[j].start })
	}
	return out
}

// tokensIn returns the tokens of one sentence that begin inside the span.
func (r *reading) tokensIn(places []place, s Span) (sent, first, last int) {
	i := sort.Search(len(places), func(i int) bool { return places[i].start >= s.Start })
	if i == len(places) || places[i].start >= s.End {
		return -1, 0, 0
	}
	sent, first, last = places[i].sent, places[i].tok, places[i].tok
	for ; i < len(places) && places[i].start < s.End; i++ {
		if places[i].sent == sent {
			first, last = min(first, places[i].tok), max(last, places[i].tok)
		}
	}
	return sent, first, last
}

// headIn returns the token of a run that hangs highest: its governor lies
// outside.
func (r *reading) headIn(sent, first, last int) int {
	t := r.trees[sent]
	for i := first; i <= last; i++ {
		if h := t.head(i); (h < first || h > last) && t.sent.Tokens[i].UPOS != "PUNCT" {
			return i
		}
	}
	return first
}

// collect finds all mentions, in reading order: the names given and the
// pronouns and nouns of the sentences.
func (r *reading) collect() {
	r.nameAt = make([]int, len(r.in.Named))
	for i := range r.nameAt {
		r.nameAt[i] = -1
	}
	named := make(map[[2]int]mention, len(r.in.Named))
	for i := range r.in.Named {
		n := &r.in.Named[i]
		sent, first, last := r.tokensIn(r.tokens, n.Span)
		if sent < 0 || r.kinAlone(n) {
			continue
		}
		m := mention{named: i, node: -1}
		m.Mention = Mention{Span: n.Span, Sent: sent, First: first, Last: last, Head: r.headIn(sent, first, last), Form: NameForm}
		for t := first; t <= last; t++ {
			r.nameOf[r.base[sent]+t] = int32(i)
		}
		named[[2]int{sent, m.Head}] = m
	}
	for s := range r.in.Sents {
		for t := range r.in.Sents[s].Tokens {
			m, ok := named[[2]int{s, t}]
			if !ok {
				m, ok = r.describe(s, t)
			}
			if ok {
				r.addMention(m)
			}
		}
	}
}

// kinAlone reports whether a name is but a word for a parent or grandparent in
// capitals: "Papa", "Grandmother". Whose, the passage tells, as of other kin.
func (r *reading) kinAlone(n *Named) bool {
	place := n.Kind == testimonia.KindPlace && !r.whereBefore(n.Span.Start) // Pápa is a town too
	if n.Kind != testimonia.KindPerson && !place || n.Span.Len() < len("Papa") || n.Span.Len() > len("Grandmother") {
		return false
	}
	k, ok := r.lex.kin[strings.ToLower(r.in.Text[n.Span.Start:n.Span.End])]
	if !ok {
		return false
	}
	switch k.relation {
	case "father", "mother", "grandfather", "grandmother":
		return true
	}
	return false
}

// whereBefore reports whether a preposition of place stands right before a byte.
func (r *reading) whereBefore(at int) bool {
	f := strings.Fields(r.in.Text[max(0, at-8):at])
	if len(f) == 0 {
		return false
	}
	switch strings.ToLower(f[len(f)-1]) {
	case "in", "at", "near", "from":
		return true
	}
	return false
}

// addMention files a mention under its head.
func (r *reading) addMention(m mention) {
	if m.named >= 0 {
		r.nameAt[m.named] = len(r.mentions)
	}
	m.order = r.base[m.Sent] + m.Head
	m.role = r.trees[m.Sent].role(m.Head)
	m.block = r.in.Sents[m.Sent].Block
	m.quote = -1
	m.Entity = -1
	r.headOf[m.order] = int32(len(r.mentions))
	r.mentions = append(r.mentions, m)
}

// describe reads a token that belongs to no name as a pronoun or a noun for
// persons.
func (r *reading) describe(sent, tok int) (mention, bool) {
	if n := r.nameOf[r.base[sent]+tok]; n >= 0 {
		return mention{}, false
	}
	t := r.token(sent, tok)
	m := mention{named: -1, node: -1}
	m.Mention = Mention{Span: t.Span, Sent: sent, First: tok, Last: tok, Head: tok}
	switch t.UPOS {
	case "PRON", "DET":
		return m, r.pronoun(&m, t)
	case "NOUN", "PROPN", "ADJ":
		if r.loneInitial(sent, tok) {
			m.Form, m.initial = NominalForm, true
			return m, true
		}
		return m, r.nominal(&m, t)
	}
	return m, false
}

// personOnly reports whether a mention can be a person.
func (r *reading) personOnly(m *mention) bool {
	return m.named < 0 || r.in.Named[m.named].Kind == testimonia.KindPerson
}

// blockOf returns the block of a name, -1 where no tokens carry it.
func (r *reading) blockOf(named int) int {
	if j := r.nameAt[named]; j >= 0 {
		return r.mentions[j].block
	}
	return -1
}

// byStart lists the mentions by their first byte.
func (r *reading) byStart() []int {
	out := make([]int, len(r.mentions))
	for i := range out {
		out[i] = i
	}
	sort.SliceStable(out, func(a, b int) bool { return r.mentions[out[a]].Start < r.mentions[out[b]].Start })
	return out
}
