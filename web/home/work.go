package home

import (
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// verdicts say what a judgement about two people, or about a finding, says.
var verdicts = map[store.Verdict]string{
	store.Same:      "%s and %s are one person",
	store.NotSame:   "%s and %s are two persons",
	store.Unsure:    "whether %s and %s are one person is left open",
	store.Settled:   "a conflict about %s is settled",
	store.Dismissed: "a conflict about %s is dismissed",
}

// judged puts a judgement into words.
func judged(r *base.Request, j store.Judgement) workView {
	v := workView{At: j.At, Author: j.Author, Because: j.Because}
	v.Text = r.Locale.T("a judgement was passed")
	switch {
	case j.Verdict == store.TakeBack:
		v.Text = r.Locale.T("a judgement was taken back")
	case j.OfPeople():
		v.Text, v.URL = r.Locale.T(verdicts[j.Verdict], named(r, j.A), named(r, j.B)), base.PersonURL(j.A)
	case verdicts[j.Verdict] != "":
		name := j.A
		if f, ok := r.State.Finding(j.A); ok {
			name, v.URL = f.Person.Name, base.FindingURL(f.ID)
		}
		v.Text = r.Locale.T(verdicts[j.Verdict], name)
	}
	return v
}

// named is how the source of an entry calls somebody.
func named(r *base.Request, id string) string {
	if e, ok := r.State.Entry(id); ok {
		return e.Name
	}
	return id
}
