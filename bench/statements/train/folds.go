package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/judge"
	"github.com/testimonia/testimonia/language/vector"
)

// levels are the probabilities from which a judge's word is tried.
var levels = []float32{0.7, 0.5, 0.4, 0.35, 0.3, 0.25}

// crossValidate scores the whole pipeline on the documents tested, with judges
// that learnt from all documents but every n-th of them in turn.
func crossValidate(n int, vectors *vector.Table, always, tested []*annotated) {
	var rules tally
	judged := make([]tally, len(levels))
	for k := range n {
		m, held := learnBut(k, n, vectors, always, tested)
		for _, d := range held {
			rules.add(d.score(d.doc.Statements(nil, 0)))
			for i, least := range levels {
				judged[i].add(d.score(d.doc.Statements(m, least)))
			}
		}
	}
	fmt.Println("rules alone ", &rules)
	for i, least := range levels {
		fmt.Printf("judge at %.2f %v\n", least, &judged[i])
	}
}

// learnBut learns from all documents but every n-th of tested from the k-th on,
// and returns those as well.
func learnBut(k, n int, vectors *vector.Table, always, tested []*annotated) (m *judge.Model, held []*annotated) {
	docs := slices.Clone(always)
	for i, d := range tested {
		if i%n == k {
			held = append(held, d)
		} else {
			docs = append(docs, d)
		}
	}
	return learn(vectors, docs), held
}

// score counts the statements found that are right, those made at all, and
// those that the table asks for. One that is optional in the table is neither
// right nor made. Type, subject and words have to agree, as for the scorer.
func (a *annotated) score(found []testimonia.Statement) (right, made, asked int) {
	made = len(found)
	gone, used := map[int]bool{}, map[int]bool{}
	for _, m := range a.matches(found) {
		if gone[m.wanted] || used[m.made] {
			continue
		}
		gone[m.wanted], used[m.made] = true, true
		if a.statements[m.wanted].Optional {
			made--
		} else {
			right++
		}
	}
	for i := range a.statements {
		if !a.statements[i].Optional {
			asked++
		}
	}
	return right, made, asked
}

// match says that a statement of the table, by number, is one of those made,
// and how many code points of their words are the same.
type match struct{ wanted, made, common int }

// matches returns all matches, the best first: what the table asks for, then
// what has most words in common.
func (a *annotated) matches(found []testimonia.Statement) []match {
	var out []match
	for i := range a.statements {
		w := &a.statements[i]
		for j := range found {
			s := &found[j]
			if common := min(w.end, s.End) - max(w.start, s.Start); common > 0 && a.says(s, w) {
				out = append(out, match{i, j, common})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y match) int {
		if ox, oy := a.statements[x.wanted].Optional, a.statements[y.wanted].Optional; ox != oy {
			if ox {
				return 1
			}
			return -1
		}
		return cmp.Compare(y.common, x.common)
	})
	return out
}

// mutual lists the types of which either party may be the subject.
var mutual = []testimonia.Type{testimonia.Association, testimonia.Conflict, testimonia.Kinship, testimonia.Marriage,
	testimonia.Meeting, testimonia.Separation}

// says reports whether s is of a type and about a subject that w wants.
func (a *annotated) says(s *testimonia.Statement, w *goldStatement) bool {
	if !slices.Contains(w.Types, string(s.Type)) {
		return false
	}
	if a.table.Means(w.Subject, names(&s.Subject)) {
		return true
	}
	return slices.Contains(mutual, s.Type) && s.Object != nil && a.table.Means(w.Subject, names(s.Object)) &&
		slices.ContainsFunc(w.Objects, func(o string) bool { return o != "" && a.table.Means(o, names(&s.Subject)) })
}

func names(r *testimonia.Ref) []string { return append([]string{r.Name}, r.Names...) }

// tally sums up the scores of documents.
type tally struct {
	docs               int
	right, made, asked int
	f1                 float64 // the sum of the documents' own
}

func (t *tally) add(right, made, asked int) {
	t.docs++
	t.right, t.made, t.asked = t.right+right, t.made+made, t.asked+asked
	t.f1 += 2 * float64(right) / float64(max(1, made+asked))
}

func (t *tally) String() string {
	p, r := float64(t.right)/float64(max(1, t.made)), float64(t.right)/float64(max(1, t.asked))
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f  mean F1 of %d documents %.3f", p, r, 2*p*r/max(1e-9, p+r), t.docs, t.f1/float64(max(1, t.docs)))
}
