package extract

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
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

// kinship states the tie at index i, where its words name the relative or say
// the tie outright; "my father" in passing states nothing.
func (w *work) kinship(i int) (testimonia.Statement, bool) {
	tie := w.people.Ties[i]
	m := w.people.Mentions[tie.Mention]
	span, ok := w.tieWords(tie, m)
	if !ok || tie.Who == tie.Of || !w.tellable(tie.Who) || !w.tellable(tie.Of) {
		return testimonia.Statement{}, false
	}
	s := w.anchored(span)
	s.Type, s.Stance, s.Confidence = testimonia.Kinship, testimonia.Asserted, 0.85
	s.Subject = w.person(tie.Who)
	object := w.person(tie.Of)
	object.Kind = testimonia.KindPerson
	s.Object = &object
	s.Detail = kinDetail[strings.ToLower(tie.Relation)]
	if s.Detail == "" {
		s.Detail = tie.Relation + " of"
	}
	s.Why = "tie " + tie.Relation + ": " + m.Reason
	if m.Form == coref.GlossForm {
		s.Voices = []testimonia.Voice{}
	} else {
		s.Voices = w.voicesAt(m.Sent, m.Head)
	}
	s.ID = w.statementID(&s)
	return s, true
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
