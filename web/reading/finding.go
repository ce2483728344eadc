package reading

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/web/base"
)

// finding is one that a statement takes part in, with the value that it gives.
type finding struct {
	*compare.Finding
	own int // in Values
}

// findingsIn returns, by statement, what was found in which a source takes part
// and nobody has dismissed.
func findingsIn(state *collection.State, slug string) map[string][]finding {
	out := map[string][]finding{}
	for _, f := range state.FindingsIn(slug) {
		if f.Status == compare.Dismissed {
			continue
		}
		for i, v := range f.Values {
			for _, t := range v.Statements {
				if t.Source.Slug == slug {
					out[t.ID] = append(out[t.ID], finding{f, i})
				}
			}
		}
	}
	return out
}

// against is a conflict or a question beside a statement that it rests on.
type against struct {
	Kind    compare.Kind
	Href    string
	Words   string // what is said otherwise, and where
	Settled bool
}

// side is one value of a finding.
type side struct {
	finding string
	value   int
}

// against says what stands against a statement. Of a finding it tells once for
// each value beside a passage: how a name is spelt concerns all that is said of its
// bearer. told is what has been told beside this one.
func (s *sheet) against(id string, told map[side]bool) []against {
	var out []against
	last := ""
	for _, f := range s.layout.found[id] {
		at := side{f.ID, f.own}
		again := told[at] || f.ID == last // a statement may bear both spellings
		told[at] = true
		if f.Kind == compare.Agreement || again {
			continue
		}
		last = f.ID
		out = append(out, against{Kind: f.Kind, Href: base.FindingURL(f.ID), Words: s.otherwise(f), Settled: f.Status == compare.Settled})
	}
	return out
}

// otherwise is the first other value of a finding, with a sign where there are
// more: the finding's page shows them all.
func (s *sheet) otherwise(f finding) string {
	var others []compare.Value
	for i, v := range f.Values {
		if i != f.own && len(v.Statements) > 0 {
			others = append(others, v)
		}
	}
	switch len(others) {
	case 0:
		return s.Locale.Phrase(f.About)
	case 1:
		return s.held(others[0])
	}
	return s.held(others[0]) + ", …"
}

// held is a value with one who holds it: "3 February 1923 (List of prisoners)".
func (s *sheet) held(v compare.Value) string {
	t := v.Statements[0]
	holder := shortened(t.Source.Title)
	if t.Source.Slug == s.layout.slug {
		holder = s.Locale.T("the document")
		if n := len(t.Voices); n > 0 {
			holder = t.Voices[n-1].Name
		}
	}
	return s.Locale.Phrase(v.Value) + " (" + holder + ")"
}

// titleLetters is how much of another source's title a line in the margin tells.
const titleLetters = 36

// shortened cuts a title between words.
func shortened(title string) string {
	r := []rune(title)
	if len(r) <= titleLetters {
		return title
	}
	cut := string(r[:titleLetters])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.:;") + "…"
}

// also is how many other sources say the same, and where that is shown.
type also struct {
	Href    string
	Sources int
}

// also returns the agreement with the most other sources, nil where there is
// none.
func (s *sheet) also(t *testimonia.Statement) *also {
	var out *also
	for _, f := range s.layout.found[t.ID] {
		if f.Kind != compare.Agreement {
			continue
		}
		others := map[string]bool{}
		for _, v := range f.Values {
			for _, o := range v.Statements {
				if o.Source.Slug != s.layout.slug {
					others[o.Source.Slug] = true
				}
			}
		}
		if n := len(others); n > 0 && (out == nil || n > out.Sources) {
			out = &also{base.FindingURL(f.ID), n}
		}
	}
	return out
}
