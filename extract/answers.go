package extract

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/factoid"
)

const (
	longestAnswer  = 14 // tokens of a sentence that is read as the end of the question before it
	answerSentence = 3  // sentences that an answer in fragments may have
)

// exchange is a question and the fragments that answer it.
type exchange struct {
	question int // sentence
	first    int // the answer's first sentence
	last     int // the last one that is a fragment; first-1 where none is
}

// readAnswers reads answers that leave out what was asked: "When were you
// born?" "In 1921, in Lodz." "What did your father do?" "A tailor." "Were you
// arrested?" "Yes." The question says what happened and to whom, the answer
// when, where, what or whether; it is the witness who states it.
func (w *work) readAnswers() {
	for i := 1; i < len(w.sents); i++ {
		x, ok := w.exchangeAt(i)
		if !ok {
			continue
		}
		for _, read := range []func(exchange) bool{w.answerTrade, w.answerTerm, w.answerCircumstance, w.answerYes} {
			if read(x) {
				break
			}
		}
	}
}

// exchangeAt returns the exchange whose answer begins with sentence i: one that
// opens a witness's turn right behind a question.
func (w *work) exchangeAt(i int) (exchange, bool) {
	q, a := &w.sents[i-1], &w.sents[i]
	if q.Block == a.Block || !w.asked(q.Block) || w.asked(a.Block) || a.Block >= len(w.doc.Blocks) || w.doc.Blocks[a.Block].Turn < 0 {
		return exchange{}, false
	}
	if len(q.Tokens) < 2 || q.Tokens[len(q.Tokens)-1].Form != "?" {
		return exchange{}, false
	}
	x := exchange{question: i - 1, first: i, last: i - 1}
	for x.last+1 < len(w.sents) && x.last+1 < i+answerSentence && w.sents[x.last+1].Block == a.Block && w.fragment(x.last+1) {
		x.last++
	}
	return x, true
}

// fragment reports whether a sentence has no subject of its own, or only "it".
func (w *work) fragment(i int) bool {
	s := &w.sents[i]
	root := s.Root()
	if len(s.Tokens) > longestAnswer || root < 0 {
		return false
	}
	k := s.Child(root, "nsubj", "csubj")
	if k < 0 {
		return true
	}
	switch strings.ToLower(s.Tokens[k].Form) {
	case "it", "that", "this":
		return s.Child(root, "cop") >= 0
	}
	return false
}

// asks reports whether the question of x holds a word of a list.
func (w *work) asks(x exchange, list string) bool {
	s := &w.sents[x.question]
	for k := range s.Tokens {
		if w.lexicon.InList(list, strings.ToLower(s.Tokens[k].Form)) {
			return true
		}
	}
	return false
}

// askedFrames returns what the question states for the one who answers it.
func (w *work) askedFrames(x exchange, where bool) []factoid.Frame {
	scene := *w.scenes[x.question]
	scene.Answered, scene.Where = true, where
	return w.lexicon.Read(&scene)
}

// answerCircumstance reads a time, a place or a length of time as the answer to
// a question after it, or to one that states the event itself.
func (w *work) answerCircumstance(x exchange) bool {
	when, where, long := w.asks(x, "asks-when"), w.asks(x, "asks-where"), w.asksHowLong(x)
	told := w.tellsByAsking(x.question)
	if x.last < x.first || !when && !where && !long && !told {
		return false
	}
	var out []factoid.Frame
	at := -1
	for _, f := range w.askedFrames(x, where) {
		sent, g, ok := w.answered(x, f, circumstances{when || told, where || told, long})
		if ok && g.Type != testimonia.Kinship {
			at, out = sent, append(out, g)
		}
	}
	if at >= 0 {
		w.frames[at] = append(w.frames[at], out...)
	}
	return at >= 0
}

// tellsByAsking reports whether a question has the order of a statement: "You
// were married there?"
func (w *work) tellsByAsking(q int) bool { return !w.polar(q) && len(w.frames[q]) > 0 }

func (w *work) asksHowLong(x exchange) bool {
	s := &w.sents[x.question]
	for k := 1; k < len(s.Tokens); k++ {
		if strings.EqualFold(s.Tokens[k-1].Form, "how") && (s.Tokens[k].Form == "long" || s.Tokens[k].Form == "many" && w.asks(x, "terms")) {
			return true
		}
	}
	return false
}

// circumstances says what of an event an answer may give.
type circumstances struct{ when, where, long bool }

// answered moves what a question states to the words of its answer, and returns
// the sentence they stand in.
func (w *work) answered(x exchange, f factoid.Frame, c circumstances) (int, factoid.Frame, bool) {
	f.Date, f.Place, f.Age, f.Object = nil, nil, "", nil
	at := -1
	for i := x.first; i <= x.last && at < 0; i++ {
		if d := w.answerDate(i, c); d != nil {
			at = i
			if d.Kind == "date" {
				f.Date = d
			} else {
				f.Detail = d.Text
			}
			f.First, f.Last = d.First, d.Last
		}
	}
	for i := x.first; i <= x.last; i++ {
		if p := w.answerPlace(i); p != nil && (at < 0 && c.where || at == i) {
			if at < 0 {
				f.First, f.Last = p.First, p.Last
			}
			at, f.Place = i, p
			f.First, f.Last = min(f.First, p.First), max(f.Last, p.Last)
			break
		}
	}
	f.Trigger = f.First
	f.Why += ", asked before and answered here"
	return at, f, at >= 0
}

// answerDate returns the time that sentence i gives, or nil; a bare number is a
// year where a time was asked for.
func (w *work) answerDate(i int, c circumstances) *factoid.Date {
	scene := w.scenes[i]
	for k := range scene.Dates {
		if d := &scene.Dates[k]; d.Kind == "date" && c.when || d.Kind == "duration" && c.long {
			return d
		}
	}
	if c.when {
		return w.bareYear(i)
	}
	return nil
}

// answerPlace returns the place that sentence i names, or nil.
func (w *work) answerPlace(i int) *factoid.Filler {
	scene := w.scenes[i]
	for k := range w.sents[i].Tokens {
		if scene.Kinds[k] == testimonia.KindPlace {
			x := scene.Extents[k]
			return &factoid.Filler{Entity: -1, Head: k, First: x[0], Last: x[1], Kind: testimonia.KindPlace}
		}
	}
	return nil
}
