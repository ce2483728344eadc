package coref

import (
	"strings"

	"github.com/testimonia/testimonia/language"
)

// role is the part a mention plays in its clause.
type role uint8

const (
	roleOther role = iota
	roleSubject
	rolePassive // subject of a passive
	roleObject
	rolePossessive
	roleOblique
	roleNominal // inside another noun phrase: "the house of Anna"
	roleApposition
	roles // how many there are
)

// tree answers questions about one sentence in constant or bounded time.
type tree struct {
	sent   *language.Sentence
	index  int
	kids   []int32 // tokens ordered by governor
	from   []int32 // from[h]:from[h+1] are the kids of h
	clause []int32 // the head of the clause a token stands in
}

// maxKids bounds how many dependents of one token are looked at, so that a
// hostile sentence cannot make the reading quadratic.
const maxKids = 64

// maxSteps bounds how far up a tree questions go.
const maxSteps = 48

func newTree(s *language.Sentence, index int) *tree {
	n := len(s.Tokens)
	t := &tree{sent: s, index: index, kids: make([]int32, n), from: make([]int32, n+2), clause: make([]int32, n)}
	for i := range s.Tokens {
		t.from[t.head(i)+2]++
	}
	for h := 1; h < len(t.from); h++ {
		t.from[h] += t.from[h-1]
	}
	next := append([]int32(nil), t.from...)
	for i := range s.Tokens {
		h := t.head(i) + 1
		if int(next[h]) < n {
			t.kids[next[h]] = int32(i)
			next[h]++
		}
	}
	t.findClauses()
	return t
}

// head is the governor of i, -1 for roots and for anything out of range.
func (t *tree) head(i int) int {
	h := t.sent.Tokens[i].Head
	if h < 0 || h >= len(t.sent.Tokens) || h == i {
		return -1
	}
	return h
}

// children returns the dependents of i in order, at most maxKids of them.
func (t *tree) children(i int) []int32 {
	k := t.kids[t.from[i+1]:t.from[i+2]]
	return k[:min(len(k), maxKids)]
}

// child returns the first dependent of i with one of the relations, or -1.
func (t *tree) child(i int, rels ...string) int {
	for _, k := range t.children(i) {
		if t.sent.Tokens[k].Is(rels...) {
			return int(k)
		}
	}
	return -1
}

// findClauses notes the clause head of every token: the nearest governor, or
// the token itself, through which a clause hangs.
func (t *tree) findClauses() {
	for i := range t.clause {
		t.clause[i] = -1
	}
	path := make([]int, 0, maxSteps)
	for i := range t.clause {
		path = path[:0]
		j := i
		for j >= 0 && t.clause[j] < 0 && !t.opensClause(j) && len(path) <= len(t.clause) {
			path = append(path, j)
			j = t.head(j)
		}
		c := int32(i)
		if j >= 0 && t.clause[j] >= 0 {
			c = t.clause[j]
		} else if j >= 0 {
			c = int32(j)
			t.clause[j] = c
		}
		for _, k := range path {
			t.clause[k] = c
		}
	}
}

// opensClause reports whether token i is the head of a clause.
func (t *tree) opensClause(i int) bool {
	tok := &t.sent.Tokens[i]
	if t.head(i) < 0 || tok.Is("advcl", "acl", "ccomp", "csubj", "parataxis") {
		return true
	}
	return tok.Is("conj") && (tok.UPOS == "VERB" || tok.UPOS == "AUX" || t.child(i, "nsubj", "cop") >= 0)
}

// role reads the part that token i plays; conjuncts share that of the first.
func (t *tree) role(i int) role {
	if i < 0 {
		return roleOther
	}
	for steps := 0; steps < maxSteps && t.sent.Tokens[i].Is("conj", "flat", "appos") && t.head(i) >= 0; steps++ {
		if t.sent.Tokens[i].Is("appos") {
			return roleApposition
		}
		i = t.head(i)
	}
	tok := &t.sent.Tokens[i]
	switch {
	case tok.Rel == "nsubj:pass":
		return rolePassive
	case tok.Is("nsubj", "csubj"):
		return roleSubject
	case tok.Is("obj", "iobj"):
		return roleObject
	case tok.Rel == "nmod:poss":
		return rolePossessive
	case tok.Is("obl"):
		return roleOblique
	case tok.Is("nmod", "compound"):
		return roleNominal
	}
	return roleOther
}

// governs reports whether a governs b or is it, looking maxSteps up.
func (t *tree) governs(a, b int) bool {
	for steps := 0; b >= 0 && steps < maxSteps; steps++ {
		if a == b {
			return true
		}
		b = t.head(b)
	}
	return false
}

// clauseDistance says how clause a and clause b lie to each other.
type clauseRelation uint8

const (
	clausesApart clauseRelation = iota
	sameClause
	clauseAbove // the antecedent's clause governs the anaphor's
	clauseBelow // the anaphor's clause governs the antecedent's
	clauseConj  // joined on one level
	clauseRelations
)

func (t *tree) clauses(antecedent, anaphor int) clauseRelation {
	a, b := int(t.clause[antecedent]), int(t.clause[anaphor])
	switch {
	case a == b:
		return sameClause
	case t.sent.Tokens[b].Is("conj") && t.head(b) == a, t.sent.Tokens[a].Is("conj") && t.head(a) == b,
		t.sent.Tokens[a].Is("conj") && t.sent.Tokens[b].Is("conj") && t.head(a) == t.head(b):
		return clauseConj
	case t.governs(a, b):
		return clauseAbove
	case t.governs(b, a):
		return clauseBelow
	}
	return clausesApart
}

// subject returns the subject of the clause headed by c, or -1: its own, or
// that of the clause it is joined to or opened from.
func (t *tree) subject(c int) int {
	for steps := 0; c >= 0 && steps < 8; steps++ {
		if s := t.child(c, "nsubj", "csubj"); s >= 0 {
			return s
		}
		if !t.sent.Tokens[c].Is("conj", "xcomp", "advcl", "acl") {
			return -1
		}
		c = t.head(c)
	}
	return -1
}

// lower is the token's form in lower case.
func lower(t *language.Token) string { return strings.ToLower(t.Form) }

// lemma is the token's lemma in lower case, its form where it has none.
func lemma(t *language.Token) string {
	if t.Lemma == "" || t.Lemma == "_" {
		return lower(t)
	}
	return strings.ToLower(t.Lemma)
}
