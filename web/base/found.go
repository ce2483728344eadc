package base

import (
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/internal/phrase"
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
	Alone  bool                 `json:"-"` // the source is not named: the page is about one
}

// Find makes a finding ready to be shown.
func (r *Request) Find(f *compare.Finding) Found {
	out := Found{Finding: *f, Title: r.Locale.Phrase(f.About), Text: r.Sentence(f), Page: r.Room.Has("conflicts")}
	for _, v := range f.Values {
		out.Sides = append(out.Sides, Side{r.Locale.Value(v.Value), r.Hold(v.Statements, f.Person.ID)})
	}
	return out
}

// Sentence is a finding's sentence without who holds the values. The person is
// named as all pages name them, whatever the finding knows them by.
func (r *Request) Sentence(f *compare.Finding) string { return r.about(f, compare.Bare(f.Sentence)) }

// FullSentence is Sentence with who holds the values.
func (r *Request) FullSentence(f *compare.Finding) string { return r.about(f, f.Sentence) }

func (r *Request) about(f *compare.Finding, s phrase.Phrase) string {
	if p, ok := r.State.Person(f.Person.ID); ok {
		s.Args = slices.Clone(s.Args)
		for i, a := range s.Args {
			if a == any(f.Person.Name) {
				s.Args[i] = p.Name
			}
		}
	}
	return r.Locale.Phrase(s)
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

// Value is a finding's value as a heading.
func (l *Locale) Value(v phrase.Phrase) string { return strings.TrimRight(l.Phrase(v), ": ") }

// toldOn is when a source was told or written, as EDTF.
func (r *Request) toldOn(slug string) string {
	if source, ok := r.State.Source(slug); ok {
		return source.Told
	}
	return ""
}
