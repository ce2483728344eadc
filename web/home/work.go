package home

import (
	"slices"

	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// work is what was done last: sources read, decisions made and judgements
// passed, each act once.
func work(r *base.Request) ([]workView, error) {
	acts, err := r.Room.Collection.Archive().History(r.Context(), mostWork, 0)
	if err != nil {
		return nil, err
	}
	var out []workView
	for _, e := range acts {
		v := workView{At: e.At, Author: e.Author, Because: e.Reason}
		if e.Judgement != nil {
			v.Text, v.URL = judged(r, *e.Judgement)
		} else {
			v.Text, v.URL = decided(r, e)
		}
		out = append(out, v)
	}
	for i := range r.State.Sources {
		src := &r.State.Sources[i]
		out = append(out, workView{At: src.AddedAt, Text: r.Locale.T("“%s” was read", src.Title), URL: base.SourceURL(src.Slug)})
	}
	slices.SortStableFunc(out, func(a, b workView) int { return b.At.Compare(a.At) })
	return first(out, mostWork), nil
}

// actions say what a decision did to statements about somebody.
var actions = map[store.Action]string{
	store.Confirm: "confirmed: %s, %s",
	store.Edit:    "corrected: %s, %s",
	store.Reject:  "rejected: %s, %s",
	store.Add:     "added: %s, %s",
	store.Undo:    "a decision was taken back: %s, %s",
}

// decided puts an act of decisions into words.
func decided(r *base.Request, e store.Event) (text, url string) {
	t := e.Statement
	if t == nil {
		return r.Locale.T("a decision was made"), ""
	}
	text = r.Locale.T(actions[e.Decision.Action], t.Subject.Name, r.Locale.Type(t.Type))
	if e.Count > 1 {
		text = r.Locale.T("%s, and %s", text, r.Locale.N(e.Count-1, "other statement", "other statements"))
	}
	return text, base.StatementURL(t.ID)
}

// verdicts say what a judgement about two people, or about a finding, says.
var verdicts = map[store.Verdict]string{
	store.Same:      "%s and %s are one person",
	store.NotSame:   "%s and %s are two people",
	store.Unsure:    "whether %s and %s are one person is left open",
	store.Settled:   "a conflict about %s is settled",
	store.Dismissed: "a conflict about %s is dismissed",
	store.NoPerson:  "%s is no person",
}

// judged puts a judgement into words.
func judged(r *base.Request, j store.Judgement) (text, url string) {
	switch {
	case j.Verdict == store.TakeBack:
		return r.Locale.T("a decision was taken back"), ""
	case j.Verdict == store.Renamed:
		return r.Locale.T("%s is the name of a person now", j.B), base.PersonURL(j.A)
	case j.Verdict == store.NoPerson:
		return r.Locale.T(verdicts[j.Verdict], j.A), ""
	case j.OfPeople():
		return r.Locale.T(verdicts[j.Verdict], named(r, j.A), named(r, j.B)), base.PersonURL(j.A)
	case verdicts[j.Verdict] != "":
		if f, ok := r.State.Finding(j.A); ok {
			return r.Locale.T(verdicts[j.Verdict], f.Person.Name), base.FindingURL(f.ID)
		}
		return r.Locale.T(verdicts[j.Verdict], j.A), ""
	}
	return r.Locale.T("a decision was made"), ""
}

// named is how the source of an entry calls somebody.
func named(r *base.Request, id string) string {
	if e, ok := r.State.Entry(id); ok {
		return e.Name
	}
	return id
}
