package review

import (
	"cmp"
	"net/url"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// item is what is to be decided: whether a statement is right, or whether two
// people of sources are one.
type item struct {
	statement *testimonia.Statement
	pair      resolve.Candidate // where statement is nil
}

// undecided is how a pair stands of which nobody has decided and that is not one by
// other decisions.
const undecided = "open"

// stands is what is decided about an item by now.
func (i item) stands(r *base.Request) string {
	switch {
	case i.statement != nil:
		return string(i.statement.Status)
	case i.pair.Judged || r.State.Key(i.pair.A) == r.State.Key(i.pair.B):
		return "decided"
	}
	return undecided
}

// rank orders kinds of items: statements of which the machine is not sure, then
// people who may be one, then the other statements.
func (i item) rank() int {
	switch {
	case i.statement == nil:
		return 1
	case i.statement.Confidence < collection.WeakBelow:
		return 0
	}
	return 2
}

// order is the order of the queue. It holds for items that have left it, too, so
// that the next after each is known.
func order(a, b item) int {
	switch {
	case a.rank() != b.rank():
		return cmp.Compare(a.rank(), b.rank())
	case a.statement == nil && b.statement == nil:
		return collection.Likelier(a.pair, b.pair)
	}
	return collection.Weaker(a.statement, b.statement)
}

// Kinds of items, as addresses have them.
const (
	statements = "statements"
	people     = "people"
)

// filter narrows the queue; empty fields do not.
type filter struct{ kind, source string }

// queue is what is left to decide.
type queue struct {
	left        int
	unsure      int   // of those left, statements of which the machine is not sure, and people
	first, next *item // the first of all, and the first behind some item; nil where there is none
}

// queue goes once through what is left; behind may be nil.
func (f filter) queue(s *collection.State, behind *item) queue {
	var q queue
	if f.kind != people {
		list := s.Statements
		if f.source != "" {
			list = s.Of(f.source)
		}
		for i := range list {
			if list[i].Status == testimonia.Proposed {
				q.add(item{statement: &list[i]}, behind)
			}
		}
	}
	if f.kind != statements {
		for _, c := range s.Open() {
			if f.pairIn(s, c.A, c.B) {
				q.add(item{pair: c}, behind)
			}
		}
	}
	return q
}

func (q *queue) add(i item, behind *item) {
	q.left++
	if i.rank() < 2 {
		q.unsure++
	}
	if q.first == nil || order(i, *q.first) < 0 {
		kept := i // only what is kept goes to the heap
		q.first = &kept
	}
	if behind != nil && order(*behind, i) < 0 && (q.next == nil || order(i, *q.next) < 0) {
		kept := i
		q.next = &kept
	}
}

// pairIn reports whether one of two people is of the source asked for.
func (f filter) pairIn(s *collection.State, a, b string) bool {
	if f.source == "" {
		return true
	}
	x, _ := s.Entry(a)
	y, _ := s.Entry(b)
	return x.Source.Slug == f.source || y.Source.Slug == f.source
}

// done counts what has been decided already.
func (f filter) done(s *collection.State) int {
	n := 0
	if f.kind != people {
		for i := range s.Sources {
			if src := &s.Sources[i]; f.source == "" || src.Slug == f.source {
				n += src.Reviewed + src.Rejected
			}
		}
	}
	if f.kind != statements {
		for _, j := range store.ActiveJudgements(s.Log) {
			if j.OfPeople() && f.pairIn(s, j.A, j.B) {
				n++
			}
		}
	}
	return n
}

// address is where an item is looked at.
func (f filter) address(i *item, more ...string) string {
	q := url.Values{}
	set := func(name, value string) {
		if value != "" {
			q.Set(name, value)
		}
	}
	set("kind", f.kind)
	set("source", f.source)
	if i != nil {
		id, other := i.ids()
		set("item", id)
		set("and", other)
	}
	for n := 0; n+1 < len(more); n += 2 {
		set(more[n], more[n+1])
	}
	if len(q) == 0 {
		return "/review"
	}
	return "/review?" + q.Encode()
}

// ids name an item: a statement's ID, or those of two people.
func (i item) ids() (id, other string) {
	if i.statement != nil {
		return i.statement.ID, ""
	}
	return i.pair.A, i.pair.B
}
