package reading

import (
	"strconv"

	"github.com/testimonia/testimonia/web/base"
)

// The marks that a reader can choose to see.
const (
	allMarks   = "all"   // names, dates, words of statements, and what is attested in the margin
	nameMarks  = "names" // names and dates, and who is named in the margin
	plainMarks = "none"  // the text with its notes
)

// wish is what a request asks to see of a source.
type wish struct {
	marks     string
	part      int    // from 1
	statement string // ID of the one that stands out
	edit      bool   // and is to be put right
	lost      bool   // a statement was asked for that does not stand
	person    string // State.Key of whom to follow; empty for nobody
	n         int    // the occurrence of the person that stands out, from 1; 0 for none
	cite      int    // the passage to cite, from 1; 0 for none
}

// wish reads a request's address. What leads nowhere any more is passed over, so
// that an old link still opens the source.
func (l *layout) wish(r *base.Request) (wish, error) {
	q := r.URL.Query()
	w := wish{marks: allMarks, person: ""}
	if m := q.Get("marks"); m == nameMarks || m == plainMarks {
		w.marks = m
	}
	block := -1
	passage, err := l.passage(r, q.Get("passage"))
	if err != nil {
		return w, err
	}
	if w.cite, err = l.passage(r, q.Get("cite")); err != nil {
		return w, err
	}
	for _, p := range []int{passage, w.cite} {
		if p > 0 {
			block = p - 1
		}
	}
	if id := q.Get("person"); id != "" {
		w.person = r.State.Key(id)
		w.n = min(number(q.Get("n")), len(l.people[w.person]))
		if list := l.people[w.person]; block < 0 && len(list) > 0 {
			block = list[max(w.n, 1)-1].block
		}
	}
	if w.statement, w.edit = q.Get("edit"), true; w.statement == "" {
		w.statement, w.edit = q.Get("statement"), false
	}
	if at, ok := l.block[w.statement]; ok {
		block = at
	} else if w.statement != "" {
		w.statement, w.edit, w.lost = "", false, true
	}
	w.part = number(q.Get("part"))
	if w.part == 0 || w.part > len(l.parts) {
		w.part = l.partOf(max(block, 0))
	}
	return w, nil
}

// number reads a number from 1 on; 0 where there is none.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return max(n, 0)
}

// passage reads the number of a passage; 0 where none is asked for.
func (l *layout) passage(r *base.Request, s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	n := number(s)
	if n == 0 || n > len(l.doc.Blocks) {
		return 0, r.Bad("This source has no passage %s. Its last one is %d.", s, len(l.doc.Blocks))
	}
	return n, nil
}
