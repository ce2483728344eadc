package base

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/store"
)

// Found is a finding as the part "finding" shows it: its values side by side,
// each with those who hold it.
type Found struct {
	compare.Finding
	Title string `json:"title"` // what it is about, in the reader's language
	Text  string `json:"text"`  // its sentence, likewise
	Sides []Side `json:"sides"`
	Page  bool   `json:"-"` // the title leads to the finding's own page
}

// Side is one of the values.
type Side struct {
	Value string `json:"value"`
	Held  []Held `json:"held"`
}

// Held is what one voice says, in one source and with one stance.
type Held struct {
	Says   string               `json:"says"` // "Jan Kovář says so, having seen it"
	Source testimonia.SourceRef `json:"source"`
	Said   string               `json:"said"` // when, as EDTF, where the source is dated
	Quotes []Told               `json:"quotes"`
}

// Find makes a finding ready to be shown.
func (r *Request) Find(f *compare.Finding) Found {
	out := Found{Finding: *f, Title: r.Locale.Sentence(f.About), Text: r.Locale.Sentence(f.Sentence), Page: r.Room.Has("conflicts")}
	for _, v := range f.Values {
		out.Sides = append(out.Sides, Side{r.value(v.Value), r.Hold(v.Statements, f.Person.ID)})
	}
	return out
}

// Hold puts statements together by who says them in which source, in the order
// in which each is first heard. Words that stand there once are quoted once. Of
// whom they speak is said where it is not the person with an ID.
func (r *Request) Hold(list []testimonia.Statement, person string) []Held {
	var out []Held
	for _, s := range list {
		says := r.Locale.SaysSo(s)
		i := slices.IndexFunc(out, func(h Held) bool { return h.Says == says && h.Source.Slug == s.Source.Slug })
		if i < 0 {
			i = len(out)
			out = append(out, Held{Says: says, Source: s.Source, Said: r.toldOn(s.Source.Slug)})
		}
		h := &out[i]
		if !slices.ContainsFunc(h.Quotes, func(q Told) bool { return q.Start == s.Start && q.End == s.End }) {
			h.Quotes = append(h.Quotes, r.Tell(s, r.State.Key(s.Subject.ID) != r.State.Key(person)))
		}
	}
	return out
}

// value is a value in words: a date is written as elsewhere.
func (r *Request) value(v phrase.Phrase) string { return r.Locale.EDTF(r.Locale.Sentence(v)) }

// toldOn is when a source was told or written, as EDTF.
func (r *Request) toldOn(slug string) string {
	if on, ok := r.told[slug]; ok {
		return on
	}
	if r.told == nil {
		r.told = map[string]string{}
	}
	r.told[slug] = "" // a source that cannot be read is not dated either
	doc, err := r.Room.Collection.Document(r.Context(), slug)
	if err != nil {
		return ""
	}
	mentions, err := r.Room.Collection.Archive().Mentions(r.Context(), slug)
	if err != nil {
		return ""
	}
	r.told[slug] = store.ToldOn(doc, mentions)
	return r.told[slug]
}
