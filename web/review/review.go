// Package review is the queue of what the machine is least sure of: statements
// and identities, one at a time, each with all that is needed to decide, and one
// key for each answer.
package review

import (
	"embed"
	"errors"
	"net/url"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/passage"
)

//go:embed *.html *.css *.js *.txt
var files embed.FS

// Page is the queue.
func Page() base.Page {
	return base.Page{Name: "review", Files: files, Get: map[string]base.Get{"/review": get}, Post: map[string]base.Post{"/review": post},
		Shows: []any{view{}}}
}

// view is one item of the queue, or that nothing is left.
type view struct {
	Kinds     []base.Choice  `json:"-"`
	Sources   []base.Option  `json:"-"`
	Kind      string         `json:"kind"`
	Source    string         `json:"source"`
	Done      int            `json:"done"`
	Left      int            `json:"left"`
	Unsure    int            `json:"unsure"` // of those left, what the machine is not sure of
	ID        string         `json:"item"`
	Other     string         `json:"and,omitempty"`
	Decided   bool           `json:"decided"` // somebody has decided about it already
	Statement *statementView `json:"statement,omitempty"`
	Pair      *pairView      `json:"pair,omitempty"`
	Next      string         `json:"next"` // address of the next item
	Seen      string         `json:"-"`    // how the item stood when the page was made
	Here      string         `json:"-"`
	Undo      *undoView      `json:"-"`
}

// undoView takes back what was decided last, and comes back to it.
type undoView struct{ What, Back string }

// statementView is a statement with what tells whether it is right.
type statementView struct {
	base.Told
	Context []passage.Passage `json:"context"`
	Chain   []string          `json:"chain"`
	Reason  string            `json:"reason"`
}

func get(r *base.Request) (base.View, error) {
	f, err := filterOf(r, r.URL.Query().Get("kind"), r.URL.Query().Get("source"))
	if err != nil {
		return base.View{}, err
	}
	i, err := chosen(r, r.URL.Query().Get("item"), r.URL.Query().Get("and"))
	if err != nil {
		return base.View{}, err
	}
	q := f.queue(r.State, i)
	if i == nil && q.first != nil {
		i = q.first
		q = f.queue(r.State, i)
	}
	v := view{Kind: f.kind, Source: f.source, Left: q.left, Unsure: q.unsure, Done: f.done(r.State), Here: r.Here(), Next: f.address(q.next)}
	v.choices(r, f)
	v.Undo = undoOf(r, f)
	if i != nil {
		if err := v.show(r, i); err != nil {
			return base.View{}, err
		}
	}
	return base.View{Title: r.Locale.T("Review"), Section: "review", Data: v, Script: true}, nil
}

func filterOf(r *base.Request, kind, source string) (filter, error) {
	if kind != "" && kind != statements && kind != people {
		return filter{}, r.Bad("There is no such kind of question. Choose statements or people.")
	}
	if _, ok := r.State.Source(source); source != "" && !ok {
		return filter{}, store.ErrNotFound
	}
	return filter{kind, source}, nil
}

// chosen is the item that an address or a form names, nil where it names none.
func chosen(r *base.Request, id, other string) (*item, error) {
	switch {
	case id == "":
		return nil, nil
	case other != "":
		c, ok := r.State.Candidate(id, other)
		if !ok {
			return nil, store.ErrNotFound
		}
		return &item{pair: c}, nil
	}
	if t, ok := r.State.Statement(id); ok {
		return &item{statement: t}, nil
	}
	for t, err := range r.Room.Collection.Archive().Statements(r.Context(), store.StatementFilter{ID: id}) {
		return &item{statement: &t}, err // it does not stand any more
	}
	return nil, store.ErrNotFound
}

// choices are the ways to narrow the queue.
func (v *view) choices(r *base.Request, f filter) {
	t := r.Locale.T
	for _, k := range []base.Choice{{Label: t("Both")}, {Value: statements, Label: t("Statements")}, {Value: people, Label: t("Who is who")}} {
		k.Path, k.Chosen = filter{k.Value, f.source}.address(nil), k.Value == f.kind
		v.Kinds = append(v.Kinds, k)
	}
	v.Sources = r.SourceOptions(f.source)
}

// undoOf takes back what the form before this page did.
func undoOf(r *base.Request, f filter) *undoView {
	last, did := r.URL.Query().Get("last"), r.Did()
	if last == "" || did == "" {
		return nil
	}
	return &undoView{did, f.address(nil, "item", last, "and", r.URL.Query().Get("lastand"))}
}

func (v *view) show(r *base.Request, i *item) (err error) {
	v.ID, v.Other = i.ids()
	v.Seen = i.stands(r)
	if i.statement == nil {
		v.Decided = v.Seen != undecided
		v.Pair, err = pairOf(r, i.pair)
		return err
	}
	t := i.statement
	v.Decided = t.Status != testimonia.Proposed
	s := &statementView{Told: r.Tell(*t, true), Chain: r.Locale.Chain(*t), Reason: r.Locale.Why(t.Why)}
	if t.Status != testimonia.Orphaned {
		s.Context, err = passage.Around(r, t.Source.Slug, testimonia.Span{Start: t.Start, End: t.End})
	}
	v.Statement = s
	return err
}

// errAnswer says that a form has none of the answers.
var errAnswer = errors.New("no such answer")

// post records an answer and leads to the next item.
func post(r *base.Request) (base.Done, error) {
	f, err := filterOf(r, r.PostFormValue("kind"), r.PostFormValue("source"))
	if err != nil {
		return base.Done{}, err
	}
	i, err := chosen(r, r.PostFormValue("item"), r.PostFormValue("and"))
	switch {
	case err != nil:
		return base.Done{}, err
	case i == nil:
		return base.Done{}, r.Bad("The form does not say what the answer is about. Go back and answer again.")
	}
	if seen := r.PostFormValue("seen"); seen != "" && seen != i.stands(r) {
		return base.Done{}, r.Meanwhile()
	}
	did, err := answer(r, i)
	if errors.Is(err, errAnswer) {
		return base.Done{}, r.Bad("Answer with yes, no or unsure.")
	}
	if err != nil {
		return base.Done{}, err
	}
	id, other := i.ids()
	q := f.queue(r.Room.Collection.Now(), i) // as it is now: an answer may settle more than one
	return base.Done{To: f.address(q.next, "last", id, "lastand", other), Did: did}, nil
}

// answer records a decision or a judgement.
func answer(r *base.Request, i *item) (string, error) {
	said := r.PostFormValue("answer")
	if i.statement != nil {
		action, ok := map[string]store.Action{"yes": store.Confirm, "no": store.Reject}[said]
		if !ok {
			return "", errAnswer
		}
		done, err := r.Room.Collection.Decide(r.Context(), store.Decision{Statement: i.statement.ID, Action: action, Author: r.Author(), At: r.Now()})
		if err != nil {
			return "", err
		}
		return base.DecisionsDone(done[0].Batch), nil
	}
	verdict, ok := map[string]store.Verdict{"yes": store.Same, "no": store.NotSame, "unsure": store.Unsure}[said]
	if !ok {
		return "", errAnswer
	}
	done, err := r.Room.Collection.Judge(r.Context(), store.Judgement{Verdict: verdict, A: i.pair.A, B: i.pair.B, Author: r.Author(), At: r.Now()})
	if err != nil {
		return "", err
	}
	return base.JudgementsDone(done[0].Batch), nil
}

// Total is all there is to decide, decided or not.
func (v view) Total() int { return max(v.Done+v.Left, 1) }

// Gone reports whether the statement does not stand any more.
func (v view) Gone() bool {
	return v.Statement == nil || v.Statement.Status == testimonia.Rejected || v.Statement.Status == testimonia.Orphaned
}

// Correct is the address at which the statement is put right.
func (v view) Correct() string {
	return base.CorrectURL(v.ID) + "?" + url.Values{"back": {v.Here}}.Encode()
}
