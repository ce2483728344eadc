package factoid

// predication is a noun or adjective said of persons: "he was a carpenter",
// "my father, a carpenter", "he worked as a carpenter", "the carpenter Meier".
type predication struct {
	noun   int
	people []Filler
	anchor int // the token that carries tense, negation and date
	how    string
}

// raising lists verbs that say what somebody is or becomes; the value tells
// whether the active voice says it of the object ("they elected him chairman").
var raising = map[string]bool{"become": false, "remain": false, "be": false, "stay": false, "turn": false, "qualify": false,
	"elect": true, "appoint": true, "name": true, "make": true, "nominate": true, "declare": true, "choose": true, "select": true,
	"designate": true, "ordain": true, "crown": true, "proclaim": true, "commission": true, "promote": true, "co-opt": true,
	"re-elect": true, "reelect": true, "create": true, "knight": true, "install": true, "assign": true}

func (r *reader) predications() []predication {
	var out []predication
	for i := range r.s.Tokens {
		switch r.tok(i).UPOS {
		case "NOUN", "PROPN", "ADJ":
		default:
			continue
		}
		if p, ok := r.predicationAt(i, 0); ok {
			out = append(out, p)
		}
	}
	return out
}

func (r *reader) predicationAt(i, depth int) (predication, bool) {
	for _, find := range []func(int) ([]Filler, int, string){r.byCopula, r.byPart, r.byVerb, r.byAs, r.byCount, r.byChild, r.byApposition, r.byTitle, r.byRank, r.byNeighbour, r.byOpening, r.byTopic} {
		if people, anchor, how := find(i); len(people) > 0 {
			return predication{i, people, anchor, how}, true
		}
	}
	if r.tok(i).Is("conj") && depth < 5 {
		h := r.tok(i).Head
		if r.tok(h).UPOS != "VERB" {
			if p, ok := r.predicationAt(h, depth+1); ok {
				p.noun = i
				if p.anchor == h {
					p.anchor = i
				}
				return p, true
			}
		}
	}
	return predication{}, false
}

func (r *reader) byCopula(i int) ([]Filler, int, string) {
	if r.child(i, "cop") < 0 {
		return r.byTurnedCopula(i)
	}
	s, _ := r.subject(i)
	if s < 0 || s == i {
		return nil, 0, ""
	}
	return r.people(s), i, "copula"
}

// calling lists verbs that say somebody's name.
var calling = map[string]bool{"call": true, "name": true}

// byWay lists what stands behind "by" before a trade: "is by training a
// teacher", where the tree takes the training for what is said.
var byWay = map[string]bool{"train": true, "training": true, "profession": true, "trade": true, "occupation": true, "vocation": true, "calling": true, "right": true}

// byTurnedCopula reads "my mother was Ona" of the noun "mother", "the foreman
// was called Horn" of the foreman, and "he was in the north, in a camp" and "he
// was with them in a camp" of the noun "camp".
func (r *reader) byTurnedCopula(i int) ([]Filler, int, string) {
	h := r.tok(i).Head
	if h >= 0 && calling[r.lemma(h)] && r.tok(i).Is("nsubj:pass", "nsubj") {
		if k := r.child(h, "xcomp", "obj", "appos", "flat"); k > h && r.tok(k).UPOS == "PROPN" {
			return r.own(k), h, "called"
		}
	}
	if h < 0 || r.child(h, "cop") < 0 {
		return nil, 0, ""
	}
	if byWay[r.lemma(h)] && i > h && r.tok(i).Is("obj", "nmod", "appos", "dep") && r.form(max(h-1, 0)) == "by" {
		s, _ := r.subject(h)
		return r.people(s), h, "copula"
	}
	if r.tok(i).Is("nsubj") && r.tok(h).UPOS == "PROPN" {
		return r.own(h), h, "copula"
	}
	if p := r.prep(i); r.tok(i).Is("nmod", "obl", "appos", "conj", "dep") && (p == "in" || p == "at") && (r.prep(h) == p || r.prep(h) == "with") {
		s, _ := r.subject(h)
		if s >= 0 && s != i {
			return r.people(s), h, "copula"
		}
	}
	return nil, 0, ""
}

// byPart reads "one of the main defendants", "among the signatories", "a kind
// of secretary".
func (r *reader) byPart(i int) ([]Filler, int, string) {
	h := r.tok(i).Head
	if h >= 0 && r.prep(i) == "like" && r.lemma(h) == "something" && r.child(h, "cop") >= 0 {
		return r.byCopula(h)
	}
	if h < 0 || r.prep(i) != "of" && r.prep(i) != "among" {
		return nil, 0, ""
	}
	switch r.lemma(h) {
	case "kind", "sort", "type":
		if p, ok := r.predicationAt(h, 4); ok {
			return p.people, p.anchor, "kind of"
		}
	case "one", "some", "many", "most", "part", "two", "three", "several", "number", "few", "first", "last",
		"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eldest", "oldest", "youngest", "old", "young":
		if p, ok := r.predicationAt(h, 4); ok {
			return p.people, p.anchor, "one of"
		}
	}
	if r.prep(i) == "among" && r.child(i, "cop") >= 0 {
		return r.byCopula(i)
	}
	return nil, 0, ""
}

func (r *reader) byVerb(i int) ([]Filler, int, string) {
	v := r.tok(i).Head
	if v < 0 || !r.tok(i).Is("xcomp", "obj", "obl", "advcl", "ccomp", "dep") {
		return nil, 0, ""
	}
	ofObject, ok := raising[r.lemma(v)]
	if p := r.prep(i); !ok || p != "" && p != "as" && p != "to" {
		return nil, 0, ""
	}
	s, vo := r.subject(v)
	if ofObject && vo != passive {
		if o := r.object(v); o >= 0 && o != i {
			return r.people(o), v, r.lemma(v)
		}
		if k := r.child(i, "compound"); k >= 0 && k > v { // "they made Adam brigadier"
			return r.own(k), v, r.lemma(v)
		}
		if vo == active {
			return nil, 0, ""
		}
	}
	if s < 0 {
		return nil, 0, ""
	}
	return r.people(s), v, r.lemma(v)
}

// opinionVerbs say what others held somebody to be.
var opinionVerbs = map[string]bool{"know": true, "regard": true, "see": true, "view": true, "consider": true, "describe": true,
	"treat": true, "depict": true, "portray": true, "remember": true, "denounce": true, "accuse": true, "brand": true, "pose": true,
	"disguise": true, "recognize": true, "recognise": true, "dress": true, "condemn": true, "characterize": true, "suspect": true, "label": true}

// byAs reads "worked as a nurse", "as editor of the journal, he was known …".
func (r *reader) byAs(i int) ([]Filler, int, string) {
	v := r.tok(i).Head
	if v < 0 || r.prep(i) != "as" || i > v && opinionVerbs[r.lemma(v)] && r.hasChildLemma(v, "advmod", "best", "better", "well") < 0 {
		return nil, 0, ""
	}
	if r.tok(v).UPOS != "VERB" && !r.isVerbal(v) {
		if r.tok(v).UPOS == "NOUN" {
			return r.actor(v), v, "as"
		}
		return nil, 0, ""
	}
	s, vo := r.subject(v)
	if o := r.object(v); o >= 0 && vo == active && r.tok(i).UPOS != "VERB" && o < i && len(r.people(o)) > 0 && i > v {
		return r.people(o), v, "as"
	}
	if s < 0 {
		return nil, 0, ""
	}
	return r.people(s), v, "as"
}

// byChild reads the trade by which alone a parent is known: "the daughter of a
// priest", "a dentist's son".
func (r *reader) byChild(i int) ([]Filler, int, string) {
	h := r.tok(i).Head
	if h < 0 || !r.lex.lists["roles"][r.lemma(i)] || r.tok(i).UPOS != "NOUN" || !r.tok(i).Is("nmod:poss", "nmod") || !r.tok(i).Is("nmod:poss") && r.prep(i) != "of" {
		return nil, 0, ""
	}
	switch r.lemma(h) {
	case "son", "daughter", "child", "boy", "girl":
		return r.own(i), h, "parent"
	}
	return nil, 0, ""
}

// actor returns whose doing noun n is: its possessor, or the subject of the
// verb it completes ("made a living as a tailor").
func (r *reader) actor(n int) []Filler {
	if k := r.child(n, "nmod:poss"); k >= 0 {
		return r.people(k)
	}
	if v := r.tok(n).Head; v >= 0 && r.tok(n).Is("obj", "obl") && r.tok(v).UPOS == "VERB" {
		if s, _ := r.subject(v); s >= 0 {
			return r.people(s)
		}
	}
	return nil
}

func (r *reader) byApposition(i int) ([]Filler, int, string) {
	if r.withinName(i) {
		return nil, 0, ""
	}
	if h := r.tok(i).Head; h >= 0 && r.tok(i).Is("appos", "dislocated") && r.tok(i).UPOS != "ADJ" {
		if p := r.named(i, h); len(p) > 0 {
			return p, i, "apposition"
		}
	}
	for _, k := range r.kids[i] {
		if r.tok(k).Is("appos", "flat", "list", "parataxis", "dep") && r.tok(i).UPOS != "ADJ" {
			if p := r.named(i, k); len(p) > 0 {
				return p, i, "apposition"
			}
		}
	}
	return nil, 0, ""
}

// named returns the persons at token k whom noun i beside it describes: one, or
// all of a list where the noun is plural ("three children: Ivan and Elena").
func (r *reader) named(i, k int) []Filler {
	if x := r.tok(i).XPOS; x == "NNS" || x == "NNPS" {
		return r.people(k)
	}
	return r.own(k)
}

// withinName reports whether token i is part of a person's name: "Emperor" in
// "Emperor Norton".
func (r *reader) withinName(i int) bool {
	_, ok := r.within[i]
	return ok && r.tok(i).UPOS == "PROPN"
}

// byTitle reads "the writer Max Eastman": a noun before a name.
func (r *reader) byTitle(i int) ([]Filler, int, string) {
	h := r.tok(i).Head
	if r.tok(i).UPOS != "NOUN" { // a capital makes it part of the name: "General Gordon"
		return nil, 0, ""
	}
	if h > i && r.tok(i).Is("compound", "flat", "amod", "nmod") && r.child(i, "case") < 0 && (r.tok(h).UPOS == "PROPN" || r.scene.Named[h]) && len(r.own(h)) > 0 {
		return r.named(i, h), h, "title"
	}
	// "the leading Bolshevik Leonid Petrov": the noun heads its own name.
	if k := r.child(i, "flat", "appos", "compound"); k > i && len(r.own(k)) > 0 {
		return r.named(i, k), i, "title"
	}
	return nil, 0, ""
}

// byOpening reads "A Bolshevik from 1904, he was …": a bare noun phrase before
// the clause's subject.
func (r *reader) byOpening(i int) ([]Filler, int, string) {
	v := r.tok(i).Head
	if v <= i || !r.tok(i).Is("advcl", "obl", "dislocated", "parataxis", "nsubj", "dep", "appos") || r.prep(i) != "" ||
		r.tok(i).UPOS == "ADJ" || len(r.own(i)) > 0 {
		return nil, 0, ""
	}
	s := -1
	for _, k := range r.kids[v] {
		if k > i && k < v && r.tok(k).Is("nsubj") {
			s = k
		}
	}
	if s < 0 || !r.commaBetween(i, s) {
		return nil, 0, ""
	}
	people := r.people(s)
	if x := r.tok(i).XPOS; len(people) == 1 && (x == "NNS" || x == "NNPS") {
		return nil, 0, "" // "Like many Mensheviks, he …"
	}
	return people, i, "opening"
}

func (r *reader) commaBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if r.tok(k).Form == "," {
			return true
		}
	}
	return false
}

// byTopic reads fragments of notes and lists, which leave out whom they speak
// of: "Delegate to the Third Congress in 1921; founder of the party."
func (r *reader) byTopic(i int) ([]Filler, int, string) {
	if r.scene.Topic < 0 || r.tok(i).UPOS == "ADJ" || r.prep(i) != "" {
		return nil, 0, ""
	}
	topic := r.about(i)
	if r.leftOver(i) {
		return topic, i, "fragment about the block's topic"
	}
	if !r.bare(i) {
		return nil, 0, ""
	}
	for k, steps := i, 0; k >= 0 && steps < 60; k, steps = r.tok(k).Head, steps+1 {
		if !r.tok(k).Is("root", "conj", "appos", "list", "parataxis", "dep", "nmod:unmarked", "flat") || r.tok(k).UPOS == "VERB" && k != i {
			return nil, 0, ""
		}
	}
	return topic, i, "fragment about the block's topic"
}

// leftOver finds nouns of a fragment that the tree hung on something they have
// no part in: taken for the subject of the next fragment ("General secretary in
// 1921; lived in Moscow"), or listed behind a place ("born in Lodz, teacher").
func (r *reader) leftOver(i int) bool {
	if r.tok(i).UPOS != "NOUN" || r.child(i, "det", "nmod:poss", "case") >= 0 || len(r.own(i)) > 0 {
		return false
	}
	h := r.tok(i).Head
	if h < 0 {
		return false
	}
	if r.tok(i).Is("nsubj") {
		return i <= 4 && r.semicolonBetween(i, h)
	}
	if r.tok(i).Is("conj") && r.scene.Kinds[h] == "place" && i > h {
		return true
	}
	return r.betweenStops(i) && r.verbless()
}

// betweenStops reports whether noun i, with its modifiers, stands between
// stops, as the trade does in a list's entry.
func (r *reader) betweenStops(i int) bool {
	first, last := r.phrase(i, false)
	if first > 0 && !stops[r.tok(first-1).Form] {
		return false
	}
	return last+1 >= len(r.s.Tokens) || stops[r.tok(last+1).Form]
}

var stops = map[string]bool{",": true, ";": true, ".": true, ":": true, ")": true, "(": true, "—": true, "–": true}

// verbless reports whether the sentence's main word is no verb with a subject.
func (r *reader) verbless() bool {
	root := r.s.Root()
	return root < 0 || r.ownSubject(root) < 0
}

func (r *reader) semicolonBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if r.tok(k).Form == ";" {
			return true
		}
	}
	return false
}
