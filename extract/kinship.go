package extract

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/language"
)

// kinDetail turns a kin term into the detail of a kinship statement, whose
// subject is the detail of its object.
var kinDetail = map[string]string{
	"father": "parent of", "mother": "parent of", "parent": "parent of", "parents": "parent of", "stepfather": "step-parent of", "stepmother": "step-parent of",
	"son": "child of", "daughter": "child of", "child": "child of", "children": "child of", "baby": "child of", "stepson": "stepchild of", "stepdaughter": "stepchild of",
	"brother": "sibling of", "sister": "sibling of", "sibling": "sibling of", "twin": "sibling of", "half-brother": "half-sibling of", "half-sister": "half-sibling of",
	"husband": "spouse of", "wife": "spouse of", "spouse": "spouse of", "widow": "spouse of", "widower": "spouse of",
	"grandfather": "grandparent of", "grandmother": "grandparent of", "grandparent": "grandparent of",
	"grandson": "grandchild of", "granddaughter": "grandchild of", "grandchild": "grandchild of",
	"uncle": "uncle of", "aunt": "aunt of", "nephew": "nephew of", "niece": "niece of", "cousin": "cousin of",
}

// detailOf turns the words of a tie into the detail of its statement: what tells
// one brother from another is no part of it.
func detailOf(relation string) string {
	relation = strings.ToLower(relation)
	for rest := relation; ; {
		for _, word := range [...]string{rest, strings.TrimSuffix(rest, "s"), strings.TrimSuffix(rest, "ren")} {
			if d, ok := kinDetail[word]; ok {
				return d
			}
		}
		_, after, more := strings.Cut(rest, " ")
		if !more {
			return relation + " of"
		}
		rest = after
	}
}

// promised lists ties that are no kin yet, or none by blood or marriage.
var promised = map[string]bool{"fiancé": true, "fiancée": true, "fiance": true, "fiancee": true, "godfather": true, "godmother": true,
	"godson": true, "goddaughter": true, "godchild": true}

// typeOfTie tells of which type the statement of a tie is.
func typeOfTie(relation string) testimonia.Type {
	if promised[strings.ToLower(relation)] {
		return testimonia.Association
	}
	return testimonia.Kinship
}

// pair is two persons, the lower index first.
type pair [2]int

func pairOf(a, b int) pair { return pair{min(a, b), max(a, b)} }

// addKinship states each tie that coreference found once: where the words name
// the relative, else where the text first brings the relative in. A tie said in
// passing ("my father carried loads") is a statement like one said outright;
// said again it is none, nor is it where a rule states kin of the two.
func (w *work) addKinship() {
	pairs, subjects := w.statedKin()
	told := map[[2]int]bool{} // by mention and relative: "their son" is one statement
	for _, named := range [...]bool{true, false} {
		for i := range w.people.Ties {
			tie := w.people.Ties[i]
			p := pairOf(tie.Who, tie.Of)
			words := [2]int{tie.Mention, tie.Who}
			if pairs[p] || told[words] || !named && (subjects[tie.Who] || loose[tie.Relation]) {
				continue
			}
			if s, ok := w.kinship(i, named); ok {
				pairs[p], subjects[tie.Who], told[words] = true, true, w.ownedBySeveral(tie)
				w.add(s)
			}
		}
	}
}

// ownedBySeveral reports whether a tie's words name no owner of their own, so
// that "their son" says one thing of the son and not one for each parent.
func (w *work) ownedBySeveral(tie coref.Tie) bool {
	m := w.people.Mentions[tie.Mention]
	if m.Sent < 0 {
		return false
	}
	s := &w.sents[m.Sent]
	owner := s.Child(m.Head, "nmod:poss")
	return owner >= 0 && s.Tokens[owner].UPOS == "PRON"
}

// loose lists ties that name nobody in particular: said in passing they state
// nothing.
var loose = map[string]bool{"family": true, "parents": true, "grandparents": true, "relatives": true, "families": true,
	"ancestors": true, "ancestor": true, "descendants": true, "descendant": true, "in-laws": true}

// statedKin returns the pairs of whom the frames state kin, marriage or
// separation, and the persons of whom they state it.
func (w *work) statedKin() (pairs map[pair]bool, subjects map[int]bool) {
	pairs, subjects = map[pair]bool{}, map[int]bool{}
	for _, frames := range w.frames {
		for i := range frames {
			f := &frames[i]
			if (f.Type == testimonia.Kinship || f.Type == testimonia.Marriage || f.Type == testimonia.Separation) && f.Object != nil && f.Object.Entity >= 0 {
				pairs[pairOf(f.Subject.Entity, f.Object.Entity)] = true
				subjects[f.Subject.Entity] = true
			}
		}
	}
	return pairs, subjects
}

// kinship states the tie at index i: where its words name the relative, or,
// with named false, wherever somebody is called so.
func (w *work) kinship(i int, named bool) (testimonia.Statement, bool) {
	tie := w.people.Ties[i]
	m := w.people.Mentions[tie.Mention]
	if tie.Who == tie.Of || !w.tellable(tie.Who) || !w.canOwn(tie) {
		return testimonia.Statement{}, false
	}
	span, ok := w.tieWords(tie, m)
	if !named {
		span, ok = m.Span, w.statesKin(m)
	}
	if !ok {
		return testimonia.Statement{}, false
	}
	s := w.anchored(span)
	s.Type, s.Stance, s.Confidence = typeOfTie(tie.Relation), testimonia.Asserted, 0.85
	s.Subject = w.person(tie.Who)
	object := w.person(tie.Of)
	object.Kind = testimonia.KindPerson
	s.Object = &object
	s.Detail = detailOf(tie.Relation)
	s.Why = "tie " + tie.Relation + ": " + m.Reason
	if m.Form == coref.GlossForm {
		s.Voices = []testimonia.Voice{}
	} else {
		s.Voices = w.voicesAt(m.Sent, m.Head)
	}
	s.ID = w.statementID(&s)
	return s, true
}

// canOwn reports whether the owner of a tie can be named: also one known by
// description only, where the relative is known otherwise ("Anna, the pastor's
// wife").
func (w *work) canOwn(tie coref.Tie) bool {
	x := &w.people.Entities[tie.Of]
	described := x.Kind == testimonia.KindPerson && x.Name != "" && x.Number == coref.Singular
	return w.tellable(tie.Of) || described && w.people.Entities[tie.Who].Owner != tie.Of
}

// statesKin reports whether words that call somebody kin bring the relative in:
// not "no children", nor what an interviewer asks, nor "his mother" in a
// biography, which takes the mother as known.
func (w *work) statesKin(m coref.Mention) bool {
	if m.Sent < 0 || m.Form != coref.NominalForm || w.asked(w.sents[m.Sent].Block) {
		return false
	}
	s := &w.sents[m.Sent]
	if h := s.Tokens[m.Head].Head; h >= 0 && s.Child(m.Head, "case") >= 0 && s.Child(m.Head, "nmod:poss") < 0 && (s.Tokens[h].UPOS == "ADJ" || s.Tokens[h].UPOS == "NUM") {
		return false // "the second of five sons" tells of the second
	}
	switch owner := s.Child(m.Head, "nmod:poss"); {
	case owner >= 0 && s.Tokens[owner].UPOS != "PRON":
		return true
	case owner >= 0:
		return len(w.outerVoice(s.Block)) > 0 && !strings.HasPrefix(strings.ToLower(s.Tokens[owner].Form), "your")
	}
	if !introduces(s, m.Head) {
		return false
	}
	_, _, real := w.lexicon.Stance(w.scenes[m.Sent], m.Head)
	return real
}

// introduces reports whether a word of kin without an owner of its own brings
// somebody in: "a sister", "two brothers", "cousins". "Mother" and "the child"
// take them as known.
func introduces(s *language.Sentence, head int) bool {
	d := s.Child(head, "det")
	if d < 0 {
		return s.Child(head, "nummod", "amod") >= 0 || s.Tokens[head].XPOS == "NNS"
	}
	switch strings.ToLower(s.Tokens[d].Form) {
	case "a", "an", "some", "another":
		return true
	}
	return false
}

// tieWords returns the words that state a tie: the kin term together with the
// name beside it, or the clause that says it.
func (w *work) tieWords(tie coref.Tie, m coref.Mention) (testimonia.Span, bool) {
	if m.Form == coref.GlossForm {
		return w.toName(tie.Who, m.Span, 60)
	}
	if m.Sent < 0 {
		return testimonia.Span{}, false
	}
	return w.toName(tie.Who, m.Span, 45)
}

// longestName is how many bytes a name has at most.
const longestName = 500

// toName stretches span to the nearest name of entity e within so many bytes;
// not ok where there is none.
func (w *work) toName(e int, span testimonia.Span, within int) (testimonia.Span, bool) {
	best, found := span, false
	names := w.spansOf[e]
	from := sort.Search(len(names), func(i int) bool { return names[i].Start >= span.Start-within-longestName })
	for _, n := range names[from:] {
		if n.Start-span.End > within {
			break
		}
		gap := max(n.Start-span.End, span.Start-n.End)
		if gap > within {
			continue
		}
		within, found = gap, true
		best = testimonia.Span{Start: min(span.Start, n.Start), End: max(span.End, n.End)}
	}
	return best, found
}
