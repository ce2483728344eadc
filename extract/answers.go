package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/factoid"
)

// longestAnswer is how many tokens an answer may have to be read as the end of
// the question before it.
const longestAnswer = 14

// readAnswers reads answers that leave out what was asked: "When were you
// born?" "In 1921, in Lodz." The question says what happened and to whom, the
// answer when and where; it is the witness who states it.
func (w *work) readAnswers() {
	for i := 1; i < len(w.sents); i++ {
		if !w.answers(i) {
			continue
		}
		question := *w.scenes[i-1]
		question.Answered = true
		for _, f := range w.lexicon.Read(&question) {
			if g, ok := w.answered(i, f); ok {
				w.frames[i] = append(w.frames[i], g)
			}
		}
	}
}

// answers reports whether sentence i is a fragment that opens a witness's turn
// right behind a question after time or place.
func (w *work) answers(i int) bool {
	q, a := &w.sents[i-1], &w.sents[i]
	if q.Block == a.Block || !w.asked(q.Block) || w.asked(a.Block) || a.Block >= len(w.doc.Blocks) || w.doc.Blocks[a.Block].Turn < 0 {
		return false
	}
	if len(a.Tokens) > longestAnswer || len(q.Tokens) == 0 || q.Tokens[len(q.Tokens)-1].Form != "?" {
		return false
	}
	if root := a.Root(); root >= 0 && a.Child(root, "nsubj", "csubj") >= 0 {
		return false
	}
	for k := range q.Tokens {
		switch strings.ToLower(q.Tokens[k].Form) {
		case "when", "where", "year", "date", "place", "town", "city":
			return true
		}
	}
	return false
}

// answered moves what a question is about to the words of its answer.
func (w *work) answered(i int, f factoid.Frame) (factoid.Frame, bool) {
	scene := w.scenes[i]
	f.Date, f.Place, f.Age = nil, nil, ""
	for k := range scene.Dates {
		if d := &scene.Dates[k]; d.Kind == "date" && f.Date == nil {
			f.Date = d
		}
	}
	for k := range w.sents[i].Tokens {
		if scene.Kinds[k] == testimonia.KindPlace && f.Place == nil {
			x := scene.Extents[k]
			f.Place = &factoid.Filler{Entity: -1, Head: k, First: x[0], Last: x[1], Kind: testimonia.KindPlace}
		}
	}
	if f.Date == nil && f.Place == nil {
		return f, false
	}
	f.First, f.Last = len(w.sents[i].Tokens), 0
	if f.Date != nil {
		f.First, f.Last = min(f.First, f.Date.First), max(f.Last, f.Date.Last)
	}
	if f.Place != nil {
		f.First, f.Last = min(f.First, f.Place.First), max(f.Last, f.Place.Last)
	}
	f.Trigger, f.Object = f.First, nil
	f.Why += ", asked before and answered here"
	return f, f.Type != testimonia.Kinship
}
