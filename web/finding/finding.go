// Package finding is the page of one finding: what sources say, side by side,
// with the words and who says them, and what people decided about it.
package finding

import (
	"cmp"
	"embed"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.js *.txt
var files embed.FS

// Page is the page of one finding.
func Page() base.Page {
	return base.Page{Name: "finding", Files: files,
		Get:   map[string]base.Get{"/conflicts/{id}": get},
		Post:  map[string]base.Post{"/conflicts/{id}": post},
		Shows: []any{view{}}}
}

// view is one finding. Of one that is not made any more there is only its
// history.
type view struct {
	ID      string      `json:"id"`
	Title   string      `json:"title"`
	Found   *base.Found `json:"finding"` // nil where it is not made any more
	Rule    string      `json:"rule"`    // what the rule looks for
	Params  []string    `json:"params"`
	Person  string      `json:"person"` // the ID
	Name    string      `json:"name"`
	Axis    *axis       `json:"-"` // nil where the values are no dates that differ
	History []act       `json:"history"`
	Here    string      `json:"-"`
	Before  string      `json:"-"` // the address of the open finding before it; empty where there is none
	After   string      `json:"-"`
}

// act is a judgement about the finding.
type act struct {
	Verdict store.Verdict `json:"verdict"`
	Author  string        `json:"author"`
	At      time.Time     `json:"at"`
	Because string        `json:"because"`
	Holds   bool          `json:"holds"`
	State   string        `json:"state"` // why it does not hold; empty where it does
	Undo    string        `json:"-"`     // what to take back; empty where it is taken back
}

func get(r *base.Request) (base.View, error) {
	id := r.PathValue("id")
	v := view{ID: id, Here: r.URL.Path}
	f, ok := r.State.Finding(id)
	v.History = history(r, id, f)
	switch {
	case ok:
		v.show(r, f)
	case len(v.History) > 0:
		v.Title = r.Locale.T("A finding that is not made any more")
	default:
		return base.View{}, store.ErrNotFound
	}
	return base.View{Title: v.Title, Section: "conflicts", Data: v, Script: true}, nil
}

func (v *view) show(r *base.Request, f *compare.Finding) {
	found := r.Find(f)
	v.Found, v.Person, v.Name = &found, f.Person.ID, f.Person.Name
	if p, ok := r.State.Person(f.Person.ID); ok {
		v.Person, v.Name = p.ID, p.Name
	}
	v.Title = v.Name + ", " + found.Title
	if rule, ok := compare.RuleOf(f.Rule); ok {
		v.Rule = r.Locale.Known(rule.Says)
		for _, p := range rule.Params {
			v.Params = append(v.Params, r.Locale.Known(p.Name+", "+p.Unit)+": "+strconv.Itoa(p.Value))
		}
	}
	v.Axis = dates(r, f)
	v.Before, v.After = neighbours(r.State, f)
}

// neighbours are the addresses of the open findings of the same kind before and
// after one, in the order of the list.
func neighbours(s *collection.State, f *compare.Finding) (before, after string) {
	seen := false
	for _, o := range s.Ranked() {
		switch {
		case o.ID == f.ID:
			seen = true
		case o.Kind != f.Kind || o.Status != compare.Open:
		case seen:
			return before, base.FindingURL(o.ID)
		default:
			before = base.FindingURL(o.ID)
		}
	}
	return before, ""
}

// history is what people decided about a finding, the newest first; f is nil
// where it is not made any more.
func history(r *base.Request, id string, f *compare.Finding) []act {
	undone := map[string]store.Judgement{}
	active := map[string]bool{}
	for _, j := range r.State.Log {
		if j.Verdict == store.TakeBack {
			undone[j.Undoes] = j
		}
	}
	for _, j := range store.ActiveJudgements(r.State.Log) {
		active[j.ID] = true
	}
	var out []act
	for _, j := range r.State.Log {
		if j.A != id || j.Verdict != store.Settled && j.Verdict != store.Dismissed {
			continue
		}
		a := act{Verdict: j.Verdict, Author: j.Author, At: j.At, Because: j.Because}
		back, taken := undone[j.ID]
		switch {
		case taken:
			a.State = r.Locale.T("Taken back by %s, %s.", back.Author, r.Locale.Minute(back.At))
		case !active[j.ID]:
			a.State = r.Locale.T("A later decision stands in its place.")
		case f == nil:
			a.State = r.Locale.T("It does not hold any more: the sources do not say any longer what it was about.")
		case j.B != f.Basis:
			a.State = r.Locale.T("It does not hold any more: the statements that this rests on have changed since.")
		}
		if !taken {
			a.Undo = base.JudgementsDone(cmp.Or(j.Batch, j.ID))
		}
		a.Holds = a.State == ""
		out = append(out, a)
	}
	slices.Reverse(out)
	return out
}

// Open reports whether nobody has decided about the finding.
func (v view) Open() bool { return v.Found != nil && v.Found.Status == compare.Open }

// mostReason is the longest reason that is kept, in bytes: a page of a book.
const mostReason = 10_000

func post(r *base.Request) (base.Done, error) {
	f, ok := r.State.Finding(r.PathValue("id"))
	if !ok {
		return base.Done{}, store.ErrNotFound
	}
	verdict, because := store.Verdict(r.PostFormValue("verdict")), strings.TrimSpace(r.PostFormValue("because"))
	switch {
	case verdict != store.Settled && verdict != store.Dismissed:
		return base.Done{}, r.Bad("Say whether it is settled or dismissed.")
	case because == "":
		return base.Done{}, r.Bad("Give the reason, so that others can follow the decision. Go back; what you wrote is still in the form.")
	case len(because) > mostReason:
		return base.Done{}, r.Bad("The reason is too long. Go back and shorten it; what you wrote is still in the form.")
	}
	if basis := r.PostFormValue("basis"); basis != "" && basis != f.Basis {
		return base.Done{}, r.Bad("What this rests on has changed since the page was opened. Open it again and look before you decide.")
	}
	done, err := r.Room.Collection.Judge(r.Context(), store.Judgement{Verdict: verdict, A: f.ID, B: f.Basis, Because: because,
		Author: r.Author(), At: r.Now()})
	if err != nil {
		return base.Done{}, err
	}
	return base.Done{To: r.Back(base.FindingURL(f.ID)), Did: base.JudgementsDone(cmp.Or(done[0].Batch, done[0].ID))}, nil
}
