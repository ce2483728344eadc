// Package statement is the page of one statement: its words in their place, who
// says it and how they know, why the machine made it, what people decided about
// it, and the forms by which it is decided about, put right, or added.
package statement

import (
	"embed"
	"slices"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/passage"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the page of one statement, with its forms.
func Page() base.Page {
	return base.Page{Name: "statement", Files: files,
		Get: map[string]base.Get{"/statements/{id}": get, "/statements/{id}/correct": getCorrect, "/statements/new": getNew},
		Post: map[string]base.Post{"/statements/{id}/decide": decide, "/statements/{id}/correct": postCorrect,
			"/statements": add},
		Shows: []any{view{}}}
}

// view is one of the three pages.
type view struct {
	Statement *shown      `json:"statement,omitempty"`
	Correct   *correcting `json:"correct,omitempty"`
	Add       *adding     `json:"add,omitempty"`
}

// shown is a statement with all that is known of it.
type shown struct {
	base.Told
	Context   []passage.Passage `json:"context"`
	Chain     []string          `json:"chain"` // sentences: who tells it, quoting whom
	Links     []link            `json:"links"` // outermost first
	Standing  bool              `json:"standing"`
	Was       string            `json:"-"`      // what it read when the page was made
	Reason    string            `json:"reason"` // why the machine made it, in words
	Added     bool              `json:"added"`  // by a person, not by the machine
	Findings  []found           `json:"findings"`
	Beside    []base.Told       `json:"beside"` // other statements of the same words
	Decisions []decision        `json:"decisions"`
	Correct   *base.Correcting  `json:"-"`
	Here      string            `json:"-"`
}

// link is one voice of the chain.
type link struct {
	testimonia.Voice
	Part  string `json:"part"` // which it has in the source, in words
	Known bool   `json:"-"`    // the person has a page
}

// found is a finding in which the statement takes part.
type found struct {
	ID       string         `json:"id"`
	Kind     compare.Kind   `json:"kind"`
	Status   compare.Status `json:"status"`
	About    string         `json:"about"`
	Sentence string         `json:"sentence"`
}

// decision is an entry of the statement's log.
type decision struct {
	What    string    `json:"what"` // in words
	Reads   string    `json:"reads"`
	Author  string    `json:"author"`
	At      time.Time `json:"at"`
	Reason  string    `json:"reason"`
	Undone  bool      `json:"undone"`
	Undo    string    `json:"-"`      // what to take back; empty where nothing can be
	Besides int       `json:"others"` // statements decided about in the same act
}

func get(r *base.Request) (base.View, error) {
	t, err := find(r, r.PathValue("id"))
	if err != nil {
		return base.View{}, err
	}
	s := &shown{Told: r.Tell(*t, true), Chain: r.Locale.Chain(*t), Links: links(r, *t), Reason: r.Locale.Why(t.Why), Added: added(t), Here: r.Here(), Was: base.Reading(*t)}
	if _, s.Standing = r.State.Statement(t.ID); s.Standing {
		c := r.Correct(*t, r.Here())
		s.Correct = &c
	}
	if t.Status != testimonia.Orphaned {
		if s.Context, err = passage.Around(r, t.Source.Slug, testimonia.Span{Start: t.Start, End: t.End}); err != nil {
			return base.View{}, err
		}
	}
	s.Findings, s.Beside = findings(r, t), beside(r, t)
	if s.Decisions, err = decisions(r, t.ID); err != nil {
		return base.View{}, err
	}
	title := r.Locale.T("%s of %s", r.Locale.Type(t.Type), t.Subject.Name)
	return base.View{Title: title, Section: "sources", Data: view{Statement: s}}, nil
}

// find returns a statement, also one that does not stand.
func find(r *base.Request, id string) (*testimonia.Statement, error) {
	if t, ok := r.State.Statement(id); ok {
		return t, nil
	}
	for t, err := range r.Room.Collection.Archive().Statements(r.Context(), store.StatementFilter{ID: id}) {
		return &t, err
	}
	return nil, store.ErrNotFound
}

// links are the voices with their parts.
func links(r *base.Request, t testimonia.Statement) []link {
	var out []link
	for _, v := range t.Voices {
		_, known := r.State.Person(v.ID)
		out = append(out, link{v, role(r.Locale, v.Role), known})
	}
	return out
}

// findings are those about the statement's people in which it takes part.
func findings(r *base.Request, t *testimonia.Statement) []found {
	ids := []string{t.Subject.ID}
	if t.Object != nil {
		ids = append(ids, t.Object.ID)
	}
	var out []found
	seen := map[string]bool{}
	for _, id := range ids {
		p, ok := r.State.Person(id)
		if !ok {
			continue
		}
		for _, f := range r.State.FindingsOf(p) {
			if !seen[f.ID] && rests(f, t.ID) {
				seen[f.ID] = true
				out = append(out, found{f.ID, f.Kind, f.Status, r.Locale.Phrase(f.About), r.Locale.Phrase(f.Sentence)})
			}
		}
	}
	return out
}

// rests reports whether a finding rests on a statement.
func rests(f *compare.Finding, id string) bool {
	return slices.ContainsFunc(f.Values, func(v compare.Value) bool {
		return slices.ContainsFunc(v.Statements, func(t testimonia.Statement) bool { return t.ID == id })
	})
}

// beside are the other statements that share words with one.
func beside(r *base.Request, t *testimonia.Statement) []base.Told {
	var out []base.Told
	list := r.State.Of(t.Source.Slug)
	for i := range list {
		if o := &list[i]; o.ID != t.ID && o.Start < t.End && t.Start < o.End {
			out = append(out, r.Tell(*o, true))
		}
	}
	return out
}

// decisions is the statement's log, oldest first.
func decisions(r *base.Request, id string) ([]decision, error) {
	archive := r.Room.Collection.Archive()
	log, err := archive.Decisions(r.Context(), id)
	if err != nil {
		return nil, err
	}
	undone := map[string]bool{}
	for _, d := range log {
		undone[d.Undoes] = true
	}
	var out []decision
	for _, d := range log {
		v := decision{What: acted(r.Locale, d.Action), Author: d.Author, At: d.At, Reason: d.Reason, Undone: undone[d.ID]}
		if d.Edited != nil {
			v.Reads = reads(r.Locale, *d.Edited)
		}
		if !v.Undone && d.Action != store.Undo {
			act, err := archive.Batch(r.Context(), d.Batch)
			if err != nil {
				return nil, err
			}
			v.Undo, v.Besides = base.DecisionsDone(d.Batch), len(act)-1
		}
		out = append(out, v)
	}
	return out, nil
}

// decide confirms or rejects.
func decide(r *base.Request) (base.Done, error) {
	id := r.PathValue("id")
	action, ok := map[string]store.Action{"confirm": store.Confirm, "reject": store.Reject}[r.PostFormValue("action")]
	if !ok {
		return base.Done{}, r.Bad("Choose whether to confirm or to reject the statement.")
	}
	t, err := find(r, id)
	if err != nil {
		return base.Done{}, err
	}
	if was := r.PostFormValue("was"); was != "" && was != base.Reading(*t) {
		return base.Done{}, r.Meanwhile()
	}
	done, err := r.Room.Collection.Decide(r.Context(), store.Decision{Statement: id, Action: action, Author: r.Author(), At: r.Now(),
		Reason: tidy(r.PostFormValue("reason"))})
	if err != nil {
		return base.Done{}, err
	}
	return base.Done{To: r.Back(base.StatementURL(id)), Did: base.DecisionsDone(done[0].Batch)}, nil
}
