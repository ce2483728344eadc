package coref

import "math/bits"

// The features of the ranking. Each takes one of up to stride values, built
// from the small properties named here.
const (
	fBias        = iota // nobody, ahead, main person unseen, other
	fDistRole           // sentences back, role of the candidate, role of the pronoun
	fDistForm           // sentences back, form of the candidate, form of the pronoun
	fTokens             // tokens between, logarithmic; ahead or not
	fClause             // relation of the clauses, roles
	fRank               // how many candidates are nearer; same sentence
	fSubjectRank        // how many candidates were a subject later; role of the pronoun
	fCount              // mentions so far; sentences back
	fTotal              // place among the candidates by namings in the document; sentences back
	fGender             // what is known of its gender, agreement
	fMain               // the main person; sentences back
	fMainGender         // the main person; whether most pronouns of the document agree
	fFirst              // first mention of its sentence, or not; sentences back; role of the pronoun
	fSameForm           // the nearest mention is the same pronoun, or of the same gender; sentences back
	fParallel           // same role; sentences back
	fBlock              // same paragraph; kind of the block
	fQuote              // inside a quotation or not, either of them
	fInSent             // mentions in the sentence so far, in the one before
	fPath               // steps in the tree between them; role of the pronoun
	fRoles              // role of the candidate, of the pronoun, clause above or beside, conjunct
	fRivals             // number of candidates; rank
	fGap                // sentences since it was last a subject; role of pronoun
	fNearest            // nearest mention's role when in the same sentence and nearest of all
	fOwner              // of "his": whether "and" stands before it, role of the candidate, first of the sentence
	fDepth              // depth of the candidate in its sentence, distance
	fMark               // the word that opens the pronoun's clause; role of the candidate; clause relation
	fBracket            // the candidate stands in brackets; sentences back; ahead
	fCase               // the preposition before the candidate; role of the pronoun; same sentence
	fLater              // named again after the pronoun: in the sentence, in the next, elsewhere; role of the pronoun
	fOpens              // the first person of the paragraph, or of the text; sentences back
	fOwned              // what the pronoun owns: kin, a person, something else; role of the candidate; distance
	fTopic              // how the passage is about the person; sentences back; is the pronoun a subject
	fChain              // whether the last pronoun of that gender meant the person; sentences since; others named since; as subjects; role
	fParagraph          // the first subject of the paragraph; sentences into it; role of the pronoun
	fSolid              // how surely the name is a person's; ever a subject; sentences back
	features
)

var featureNames = [features]string{"bias", "distance+roles", "distance+forms", "tokens", "clauses+roles", "recency",
	"last-subject", "mentions", "namings", "gender", "main-person", "main-person+gender", "first-in-sentence", "same-pronoun",
	"parallel", "paragraph", "quotation", "mentions-here", "path", "role+form", "rivals", "subject-gap", "nearest+role", "owner", "depth", "clause-word", "brackets",
	"preposition", "named-again", "opening", "owned", "topic", "last-pronoun", "paragraph-subject", "personhood"}

// features fills in the features of all candidates of a pronoun.
func (r *reading) features(m *mention, cands []candidate) {
	buf := make([]uint32, 0, len(cands)*int(features))
	later := 0
	totals := make([]int, len(cands))
	last := r.chainBefore(m)
	for i := range cands {
		totals[i] = r.store.at(cands[i].node).total
	}
	for i := range cands {
		c := &cands[i]
		start := len(buf)
		f := featurizer{r: r, m: m, c: c, rank: i, rivals: len(cands) - 1, out: buf, subjects: later, totals: totals, last: last}
		f.fill()
		buf = f.out
		c.feats = buf[start:len(buf):len(buf)]
		if c.subject >= 0 {
			later++
		}
	}
}

// featurizer writes the features of one candidate.
type featurizer struct {
	r        *reading
	m        *mention
	c        *candidate
	rank     int
	rivals   int
	totals   []int
	last     lastPronoun
	subjects int // candidates nearer than this one that were subjects
	out      []uint32
}

// put adds a feature whose value is made of small parts, each below its radix.
func (f *featurizer) put(feature int, parts ...int) {
	v := 0
	for i := 0; i+1 < len(parts); i += 2 {
		v = v*parts[i+1] + max(0, min(parts[i], parts[i+1]-1))
	}
	f.out = append(f.out, uint32(feature*stride+v&(stride-1)))
}

// form tells the pronoun's shape: plural, reflexive, and its role.
func (f *featurizer) ana() int {
	if f.m.Form == NominalForm {
		return int(roles)
	}
	return int(f.m.role)
}

const anas = int(roles) + 1

func (f *featurizer) fill() {
	plural := int(f.m.Number)
	switch {
	case f.c.node < 0:
		f.put(fBias, 0, 4, plural, 2, f.ana(), anas)
		f.put(fRivals, 0, 2, f.rivals, 8, plural, 2)
		return
	case f.c.mention < 0:
		f.put(fBias, 1, 4, plural, 2, f.ana(), anas)
		f.about(8)
		return
	case f.c.ahead:
		f.put(fBias, 2, 4, plural, 2, f.ana(), anas)
	default:
		f.put(fBias, 3, 4, plural, 2, 0, anas)
	}
	d := f.dist()
	f.about(d)
	f.place(d)
	if d == 0 || f.c.ahead {
		f.inSentence()
	}
}

// dist is the number of sentences back, bucketed: 0 to 6.
func (f *featurizer) dist() int {
	d := f.m.Sent - f.r.mentions[f.c.mention].Sent
	switch {
	case d <= 3:
		return d
	case d <= 5:
		return 4
	case d <= 10:
		return 5
	}
	return 6
}

// about writes what is known of the person whatever the place.
func (f *featurizer) about(d int) {
	x := f.r.store.at(f.c.node)
	plural := int(f.m.Number)
	f.put(fCount, bits.Len(uint(x.count)), 6, d, 9, plural, 2)
	f.put(fTotal, f.standing(x), 4, min(d, 3), 4, plural, 2)
	main := b2i(f.r.mainFor(f.m) == f.r.store.find(f.c.node))
	f.put(fMain, main, 2, d, 9, b2i(f.c.ahead), 2, f.ana(), anas)
	f.put(fGender, f.gender(x), 8, main, 2, plural, 2)
	f.put(fTopic, f.r.about(f.m, f.r.store.find(f.c.node)), int(aboutKinds), d, 9, b2i(f.m.role == roleSubject || f.m.role == rolePassive), 2, plural, 2)
	f.put(fSolid, f.solid(x), 6, b2i(x.acts), 2, min(d, 3), 4, plural, 2)
	f.put(fMainGender, main, 2, b2i(f.r.majority == f.m.gender), 2, b2i(f.r.majority == UnknownGender), 2)
}

// standing is the person's place among the candidates by how often the document
// names them: most, second, less, never.
func (f *featurizer) standing(x *node) int {
	if x.total == 0 {
		return 3
	}
	above := 0
	for _, t := range f.totals {
		if t > x.total {
			above++
		}
	}
	return min(above, 2)
}

// gender says how surely the person has the pronoun's gender, 0 to 7.
func (f *featurizer) gender(x *node) int {
	if f.m.gender == UnknownGender {
		return 0
	}
	if x.gender == f.m.gender {
		return 7
	}
	p := x.female
	if f.m.gender == Male {
		p = 1 - p
	}
	votes := x.votes[0] - x.votes[1]
	if f.m.gender == Female {
		votes = -votes
	}
	switch {
	case p < 0.3:
		return 1
	case p > 0.7:
		return 6
	case votes > 0.8:
		return 5
	case votes < -0.8:
		return 2
	}
	return 3
}

// place writes where the nearest mention stands.
func (f *featurizer) place(d int) {
	c := &f.r.mentions[f.c.mention]
	ahead := b2i(f.c.ahead)
	plural := int(f.m.Number)
	f.put(fDistRole, d, 7, int(c.role), int(roles), f.ana(), anas, ahead, 2)
	f.put(fDistForm, d, 7, int(c.Form), 6, f.ana(), anas, plural, 2)
	f.put(fTokens, bits.Len(uint(abs(f.m.order-c.order))), 10, ahead, 2, plural, 2)
	f.put(fRank, f.rank, 8, b2i(d == 0), 2, ahead, 2, f.ana(), anas)
	f.put(fSubjectRank, f.subjects, 4, b2i(f.c.subject >= 0), 2, f.ana(), anas, min(d, 2), 3)
	f.put(fFirst, b2i(f.first(c)), 2, d, 7, f.ana(), anas, ahead, 2)
	f.put(fSameForm, f.sameForm(c), 3, d, 7, f.ana(), anas)
	f.put(fParallel, b2i(c.role == f.m.role), 2, d, 7, ahead, 2, int(c.Form), 6)
	f.put(fBlock, b2i(c.block == f.m.block), 2, min(d, 2), 3)
	f.put(fQuote, b2i(f.m.quote >= 0), 2, b2i(c.quote >= 0), 2, b2i(c.quote == f.m.quote), 2, min(d, 2), 3)
	f.put(fInSent, f.c.inSent, 4, f.c.inPrev, 4, b2i(ahead == 1), 2)
	f.put(fRivals, 1, 2, f.rivals, 8, f.rank, 8)
	if f.c.subject >= 0 {
		f.put(fGap, f.m.Sent-f.r.mentions[f.c.subject].Sent, 8, f.ana(), anas)
	}
	f.put(fBracket, b2i(f.r.bracketed(c)), 2, min(d, 3), 4, ahead, 2)
	f.put(fCase, f.r.preposition(c), 10, f.ana(), anas, b2i(d == 0), 2, ahead, 2)
	f.put(fLater, f.later(), 4, f.ana(), anas, min(d, 2), 3)
	f.chain(plural)
	f.paragraph()
	f.put(fOpens, f.opens(), 3, min(d, 4), 5, b2i(f.rank == 0), 2)
	if f.m.role == rolePossessive {
		f.put(fOwned, f.owned(), 3, int(c.role), int(roles), min(d, 3), 4, ahead, 2)
	}
	f.put(fDepth, f.depth(c), 6, min(d, 3), 4, f.ana(), anas)
}

// depth is how many phrases and clauses lie above the mention.
func (f *featurizer) depth(c *mention) int {
	t := f.r.trees[c.Sent]
	n := 0
	for i := t.head(c.Head); i >= 0 && n < 6; i = t.head(i) {
		n++
	}
	return n
}

// first reports whether no person is mentioned before c in its sentence.
func (f *featurizer) first(c *mention) bool {
	i := int(f.r.headOf[c.order])
	return i <= 0 || f.r.mentions[i-1].Sent != c.Sent
}

// sameForm is 2 where both are the same pronoun, 1 where the mention is a
// pronoun of that gender.
func (f *featurizer) sameForm(c *mention) int {
	switch {
	case c.Form != PronounForm:
		return 0
	case lower(f.r.token(c.Sent, c.Head)) == lower(f.r.token(f.m.Sent, f.m.Head)):
		return 2
	}
	return 1
}

// inSentence writes how two mentions of one sentence lie to each other.
func (f *featurizer) inSentence() {
	c := &f.r.mentions[f.c.mention]
	t := f.r.trees[f.m.Sent]
	rel := int(t.clauses(c.Head, f.m.Head))
	ahead := b2i(f.c.ahead)
	f.put(fClause, rel, int(clauseRelations), int(c.role), int(roles), f.ana(), anas, ahead, 2)
	if f.m.role == rolePossessive {
		f.put(fOwner, f.afterAnd(), 2, int(c.role), int(roles), b2i(f.first(c)), 2, b2i(c.Number == Plural), 2)
	}
	f.put(fPath, t.path(c.Head, f.m.Head), 10, f.ana(), anas, ahead, 2)
	f.put(fMark, f.r.clauseWord(t, int(t.clause[f.m.Head])), 10, int(c.role), int(roles), min(rel, 4), 5, ahead, 2)
	f.put(fRoles, rel, int(clauseRelations), b2i(t.sent.Tokens[c.Head].Is("conj")), 2, b2i(f.r.reflexive(f.m)), 2, int(c.Form), 6, b2i(c.role == roleSubject), 2)
	if f.rank == 0 {
		f.put(fNearest, int(c.role), int(roles), f.ana(), anas, int(c.Form), 6)
	}
}

// later says whether the person is named again after the pronoun: in its
// sentence 3, in the next 2, in one of the three after that 1.
func (f *featurizer) later() int {
	names := f.r.namings(f.c.node)
	for _, j := range names {
		c := &f.r.mentions[j]
		if c.order <= f.m.order || j == f.c.mention {
			continue
		}
		switch c.Sent - f.m.Sent {
		case 0:
			return 3
		case 1:
			return 2
		case 2, 3, 4:
			return 1
		}
		return 0
	}
	return 0
}

// opens is 2 for the first person named in the text, at its beginning, 1 for the first of the
// pronoun's paragraph.
func (f *featurizer) opens() int {
	switch f.r.store.find(f.c.node) {
	case f.r.openerOf(-1):
		if f.m.Sent < 12 {
			return 2
		}
	case f.r.openerOf(f.m.block):
		return 1
	}
	return 0
}

// owned says what a possessive owns: 2 kin, 1 another person, 0 a thing.
func (f *featurizer) owned() int {
	t := f.r.trees[f.m.Sent]
	j := f.r.at(f.m.Sent, t.head(f.m.Head))
	switch {
	case j >= 0 && f.r.mentions[j].isKin:
		return 2
	case j >= 0:
		return 1
	}
	return 0
}

// afterAnd reports whether "and" stands right before the pronoun.
func (f *featurizer) afterAnd() int {
	return b2i(f.m.First > 0 && lower(f.r.token(f.m.Sent, f.m.First-1)) == "and")
}

// path is the number of steps between two tokens of a tree, at most 9.
func (t *tree) path(a, b int) int {
	best := 9
	for i, up := a, 0; i >= 0 && up < 9; i, up = t.head(i), up+1 {
		for j, down := b, 0; j >= 0 && up+down < best; j, down = t.head(j), down+1 {
			if i == j {
				best = up + down
			}
		}
	}
	return best
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
