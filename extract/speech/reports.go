package speech

import (
	"github.com/testimonia/testimonia"
)

// verb reads a reporting verb with what it reports: "remembers that …",
// "writes: …", "is said to have …", "was, I think, …", "as he told me".
func (r *reporter) verb(out []Attribution, i int) []Attribution {
	c := words().lemmas[r.lemma(i)]
	if c == nil || c.act == manner || r.s.Tokens[i].Is("amod") || r.filler(i, c) {
		return out
	}
	content, ok := r.reported(i, c)
	if !ok {
		return out
	}
	a := Attribution{Source: None, Hearer: None, Work: None, Cue: r.one(i), Content: content,
		Lemma: c.lemma, Act: string(c.act), Stance: c.stance, Basis: c.basis, Negated: r.negated(i)}
	r.parties(&a, i)
	r.judge(&a, i)
	return append(out, a)
}

// reported finds what verb i reports.
func (r *reporter) reported(i int, c *cue) (Range, bool) {
	if j := r.complement(i); j >= 0 {
		span := r.content(j)
		if k := r.child(i, "obj"); c.act == see && k >= 0 && k < j && !r.introduced(j, "that") {
			span.First = r.nounPhrase(k).First // "saw them take my father away"
		}
		return span, true
	}
	t := &r.s.Tokens[i]
	passive := r.child(i, "nsubj:pass")
	if j := r.child(i, "xcomp"); j >= 0 && c.lemma != "suppose" && (passive >= 0 || c.act == see || r.form(j) == "having") && r.s.Tokens[j].UPOS != "ADJ" {
		span := r.content(j)
		if passive >= 0 {
			span.First = r.nounPhrase(passive).First
		} else if k := r.child(i, "obj", "iobj"); k >= 0 && k < j && c.act == see {
			span.First = r.nounPhrase(k).First
		}
		return span, true
	}
	if c.stance == testimonia.Alleged {
		if j := r.child(i, "advcl", "obl"); j >= 0 && r.introduced(j, "of", "with") && r.s.Tokens[j].UPOS == "VERB" {
			return r.content(j), true
		}
	}
	if t.Head >= 0 && t.Head < len(r.s.Tokens) && passive < 0 && r.child(i, "nsubj") >= 0 &&
		(t.Is("parataxis") && r.inserted(i) || t.Is("advcl") && r.introduced(i, "as") && !r.quotesBehind(i)) {
		return r.around(t.Head, i), true
	}
	if j := r.child(i, "parataxis"); j > i && r.colonBetween(i, j) {
		return r.content(j), true
	}
	if c.act == see || c.basis == testimonia.Heard {
		if j := r.child(i, "obj"); j >= 0 {
			if k := r.child(j, "acl"); k >= 0 && !r.s.Tokens[k].Is("acl:relcl") {
				return Range{Sent: r.n, First: r.nounPhrase(j).First, Last: r.content(k).Last}, true
			}
		}
	}
	return None, false
}

// inserted reports whether a clause beside another says who says that one: "he
// was, she said, a tailor". One that has its own object or stands behind a
// semicolon or colon tells something itself: "he joined, he wrote petitions".
func (r *reporter) inserted(i int) bool {
	if r.child(i, "ccomp") >= 0 {
		return false
	}
	if j := r.child(i, "obj"); j >= 0 && !addressing[r.lemma(i)] {
		return false
	}
	for k := r.s.Tokens[i].Head + 1; k < i; k++ {
		if f := r.form(k); f == ";" || f == ":" {
			return false
		}
	}
	return true
}

// quotesBehind reports whether a quotation follows verb i: "as she says, 'for
// opposite mistakes'" gives her only what is quoted.
func (r *reporter) quotesBehind(i int) bool {
	k := i + 1
	for k < len(r.s.Tokens) && (r.form(k) == "," || r.form(k) == ":") {
		k++
	}
	if k == len(r.s.Tokens) {
		return false
	}
	switch r.form(k) {
	case `"`, "“", "‘", "«", "„", "``", "'":
		return true
	}
	return false
}

// filler reports whether a verb only fills a pause: "you know", "you see".
func (r *reporter) filler(i int, c *cue) bool {
	if c.act != know && c.act != see && c.act != think {
		return false
	}
	j := r.child(i, "nsubj")
	return j >= 0 && r.form(j) == "you" && r.complement(i) < 0
}

// complement returns the head of the clause that verb i reports. Parsers take
// such a clause for a subject ("it is said that …") or an adverbial clause at
// times; "that" gives it away.
func (r *reporter) complement(i int) int {
	for _, j := range r.children[i] {
		t := &r.s.Tokens[j]
		if t.Is("ccomp") && !r.question(j) || j > i && t.Is("csubj", "advcl", "xcomp") && r.marked(j, "that") {
			return j
		}
	}
	for _, j := range r.children[i] { // "wrote in 1940 that …": hung on the year by mistake
		if !r.s.Tokens[j].Is("obl", "obj", "iobj") || j < i {
			continue
		}
		for _, k := range r.children[j] {
			if r.s.Tokens[k].Is("acl", "advcl") && r.marked(k, "that") {
				return k
			}
		}
	}
	return -1
}

// marked reports whether a clause opens with a conjunction.
func (r *reporter) marked(j int, with string) bool {
	for _, k := range r.children[j] {
		if r.s.Tokens[k].Is("mark") && r.form(k) == with {
			return true
		}
	}
	return false
}

// question reports whether a clause is an indirect question, which states
// nothing: "asked whether …", "does not know who …" — but not "how", which
// tells: "I remember how …".
func (r *reporter) question(j int) bool {
	k := r.lo[j]
	for k < r.hi[j] && r.s.Tokens[k].UPOS == "PUNCT" {
		k++
	}
	switch r.form(k) {
	case "whether", "if", "why", "what", "where", "which", "who", "whom":
		return true
	}
	return false
}

func (r *reporter) introduced(j int, by ...string) bool {
	for _, k := range r.children[j] {
		if r.s.Tokens[k].Is("case", "mark", "advmod") {
			for _, w := range by {
				if r.form(k) == w {
					return true
				}
			}
		}
	}
	return false
}

func (r *reporter) colonBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if f := r.form(k); f == ":" {
			return true
		}
	}
	return false
}

// around is the extent of the clause of head without the part under inner,
// where that lies at one of its ends.
func (r *reporter) around(head, inner int) Range {
	c := r.content(head)
	switch {
	case r.hi[inner] >= c.Last && r.lo[inner] > c.First:
		c.Last = r.lo[inner] - 1
	case r.lo[inner] <= c.First && r.hi[inner] < c.Last:
		c.First = r.hi[inner] + 1
	}
	c = r.beside(c, inner)
	for c.First < c.Last && r.s.Tokens[c.First].UPOS == "PUNCT" {
		c.First++
	}
	for c.Last > c.First && r.s.Tokens[c.Last].UPOS == "PUNCT" {
		c.Last--
	}
	return c
}

// beside cuts off what a semicolon parts from the clause that reports: of "he
// was shot; she was caught, as a witness relates" the latter.
func (r *reporter) beside(c Range, inner int) Range {
	for k := c.First; k <= c.Last; k++ {
		if r.form(k) != ";" {
			continue
		}
		if k > inner {
			c.Last = k - 1
			break
		}
		c.First = k + 1
	}
	return c
}

// parties finds who says it to whom, and in which work.
func (r *reporter) parties(a *Attribution, i int) {
	subject := r.subjectOf(i)
	if pass := r.child(i, "nsubj:pass"); pass >= 0 {
		if a.Lemma == "tell" || a.Lemma == "inform" || a.Lemma == "assure" || a.Lemma == "remind" {
			a.Hearer = r.nounPhrase(pass)
		}
		subject = -1
	}
	if by := r.child(i, "obl:agent"); by >= 0 {
		subject = by
	}
	if subject >= 0 && !impersonal[r.form(subject)] {
		a.Source = r.nounPhrase(subject)
	}
	for _, rel := range []string{"iobj", "obj"} {
		if rel == "obj" && !addressing[a.Lemma] {
			break
		}
		if j := r.child(i, rel); j >= 0 && !a.Hearer.Exists() && !holds(a.Content, r.one(j)) {
			a.Hearer = r.nounPhrase(j)
		}
	}
	for _, j := range r.children[i] {
		if r.s.Tokens[j].Is("obl") && words().noun("document", r.lemma(j)) {
			a.Work = r.nounPhrase(j)
		}
	}
}

// addressing are the verbs whose object is who is told.
var addressing = set("tell inform assure remind warn convince persuade promise notify reassure ask advise")

var impersonal = set("it that this there which")

// subjectOf finds the subject of a verb, its own or the one it shares.
func (r *reporter) subjectOf(i int) int {
	for steps := 0; i >= 0 && i < len(r.s.Tokens) && steps < 4; steps++ {
		if j := r.child(i, "nsubj"); j >= 0 && !r.s.Tokens[j].Is("nsubj:pass") {
			return j
		}
		t := &r.s.Tokens[i]
		if t.Is("acl:relcl", "acl") && steps == 0 {
			return t.Head
		}
		if !t.Is("conj", "xcomp") {
			return -1
		}
		i = t.Head
	}
	return -1
}

// judge adjusts stance and basis to the construction.
func (r *reporter) judge(a *Attribution, i int) {
	passive := r.child(i, "nsubj:pass", "aux:pass", "expl") >= 0 && !a.Source.Exists()
	self := a.Source.Exists() && r.form(a.Source.Last) == "i"
	told := a.Hearer.Exists() && passive
	switch {
	case told:
		a.Basis = testimonia.Heard
	case passive && (a.Act == "say" || a.Act == "think") && a.Stance == testimonia.Asserted:
		a.Stance, a.Basis = testimonia.Hedged, testimonia.Heard
	case passive && a.Act == "think":
		a.Stance = testimonia.Hedged
	}
	if a.Source.Exists() && !told {
		head := r.headOf(a.Source)
		switch {
		case words().noun("document", r.lemma(head)):
			a.Basis = testimonia.Document
		case hearsay[r.form(head)]:
			a.Stance, a.Basis = testimonia.Hedged, testimonia.Heard
		}
	}
	if a.Lemma == "find" && a.Work.Exists() || a.Lemma == "read" {
		a.Basis = testimonia.Document
	}
	if a.Negated && (a.Act == "think" || a.Lemma == "accept") {
		a.Stance, a.Negated = testimonia.Denied, false
	}
	if a.Act == "see" && (!a.Source.Exists() || r.form(a.Source.Last) == "you" && !self) {
		a.Basis = ""
	}
}

// hearsay are sources that nobody can be held to.
var hearsay = set("people they some many others everyone everybody someone somebody neighbours neighbors rumour rumor rumours rumors legend")

func (r *reporter) headOf(x Range) int {
	for i := x.First; i <= x.Last; i++ {
		if h := r.s.Tokens[i].Head; h < x.First || h > x.Last {
			return i
		}
	}
	return x.Last
}

// noun reads "rumours that …", "the claim that …", "his recollection that …".
func (r *reporter) noun(out []Attribution, i int) []Attribution {
	stance := nounStance(r.lemma(i))
	if stance == "" {
		return out
	}
	j := r.child(i, "acl", "ccomp")
	if j < i || !r.marked(j, "that") {
		return out
	}
	a := Attribution{Source: None, Hearer: None, Work: None, Cue: r.one(i), Content: r.content(j),
		Lemma: r.lemma(i), Act: "say", Stance: stance}
	if k := r.child(i, "nmod:poss"); k >= 0 {
		a.Source = r.nounPhrase(k)
	}
	if hearsay[r.form(i)] {
		a.Basis = testimonia.Heard
	}
	return append(out, a)
}

func nounStance(lemma string) testimonia.Stance {
	for _, s := range []testimonia.Stance{testimonia.Alleged, testimonia.Hedged, testimonia.Asserted} {
		if words().noun(string(s), lemma) {
			return s
		}
	}
	return ""
}

// accordingTo reads "according to Kopelev, …", "in the words of …", "in her
// opinion …" where token i is what hangs on the preposition.
func (r *reporter) accordingTo(out []Attribution, i int) []Attribution {
	t := &r.s.Tokens[i]
	if !t.Is("obl", "nmod", "advcl") || t.Head < 0 || t.Head >= len(r.s.Tokens) {
		return out
	}
	cue := -1
	for _, j := range r.children[i] {
		if r.s.Tokens[j].Is("case") && r.form(j) == "according" {
			cue = j
		}
	}
	owner := r.child(i, "nmod:poss", "nmod")
	lemma := r.lemma(i)
	opinion := cue < 0 && r.introduced(i, "in", "by", "to") && (lemma == "opinion" || lemma == "view" || lemma == "account" || lemma == "mind" || lemma == "recollection") && owner >= 0
	if cue < 0 && !opinion || cue > 0 && !r.canTell(i, cue) {
		return out
	}
	a := Attribution{Source: r.nounPhrase(i), Hearer: None, Work: None, Cue: r.one(max(cue, 0)), Content: r.around(t.Head, i),
		Lemma: "according", Act: "say", Stance: testimonia.Asserted}
	if opinion {
		a.Source, a.Cue, a.Lemma = r.nounPhrase(owner), r.one(i), lemma
		if lemma == "opinion" || lemma == "view" {
			a.Act, a.Stance = "think", testimonia.Hedged
		}
	} else if words().noun("document", lemma) {
		a.Work, a.Basis = a.Source, testimonia.Document
	}
	return append(out, a)
}

// canTell reports whether what stands after "according to" can say something:
// somebody named, a person, a document, or whatever opens a sentence or a part
// of it; "he paid them according to their skill" reports nothing.
func (r *reporter) canTell(i, cue int) bool {
	if u := r.s.Tokens[i].UPOS; u == "PROPN" || u == "PRON" && !impersonal[r.form(i)] {
		return true
	}
	l := words()
	if w := r.lemma(i); l.noun("document", w) || l.noun("person", w) || l.noun("hedged", w) || l.noun("asserted", w) {
		return true
	}
	switch r.form(cue - 1) {
	case ",", ";", ":", "(", "—", "–", "-", "--":
		return true
	}
	return false
}
