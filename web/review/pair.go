package review

import (
	"cmp"
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/passage"
)

// pairView is two people of sources with what speaks for their being one, and
// against.
type pairView struct {
	Probability float64   `json:"probability"`
	For         []string  `json:"for"`
	Against     []string  `json:"against"`
	People      []oneView `json:"people"` // the two
}

// oneView is one of them as their source has them.
type oneView struct {
	store.PersonCount
	Names    []string          `json:"names"` // besides the fullest
	Language string            `json:"language"`
	Says     []base.Told       `json:"says"` // the first of what is said of them
	More     int               `json:"more"` // statements besides
	Context  []passage.Passage `json:"context,omitempty"`
	Quote    string            `json:"-"` // as the part "context" wants it
}

// fewStatements is how many statements about each are shown.
const fewStatements = 6

func pairOf(r *base.Request, c resolve.Candidate) (*pairView, error) {
	v := &pairView{Probability: c.Probability, For: sentences(r, c.For), Against: sentences(r, c.Against)}
	for _, id := range []string{c.A, c.B} {
		e, ok := r.State.Entry(id)
		if !ok {
			return nil, store.ErrNotFound
		}
		one, err := oneOf(r, e)
		if err != nil {
			return nil, err
		}
		v.People = append(v.People, one)
	}
	return v, nil
}

func sentences(r *base.Request, list []phrase.Phrase) []string {
	var out []string
	for _, p := range list {
		out = append(out, r.Locale.Phrase(p))
	}
	return out
}

// oneOf tells of a person what their source attests, or, where it attests
// nothing, where it names them first.
func oneOf(r *base.Request, e store.PersonCount) (oneView, error) {
	v := oneView{PersonCount: e, Names: slices.DeleteFunc(slices.Clone(e.Names), func(n string) bool { return n == e.Name })}
	if s, ok := r.State.Source(e.Source.Slug); ok {
		v.Language = s.Language
	}
	for _, t := range telling(r, e.ID) {
		if len(v.Says) < fewStatements {
			v.Says = append(v.Says, r.Tell(t, false))
		} else {
			v.More++
		}
	}
	if len(v.Says) > 0 {
		return v, nil
	}
	span, err := firstMention(r, e)
	if err != nil || span.Len() == 0 {
		return v, err
	}
	v.Context, err = passage.Around(r, e.Source.Slug, span)
	return v, err
}

// telling are the statements about an entry, by date, those first that tell
// people apart.
func telling(r *base.Request, id string) []testimonia.Statement {
	p, ok := r.State.Person(id)
	if !ok {
		return nil
	}
	var out []testimonia.Statement
	for _, i := range p.About {
		if t := r.State.Statements[i]; t.Subject.ID == id {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b testimonia.Statement) int { return cmp.Compare(rankOf(a.Type), rankOf(b.Type)) })
	return out
}

func rankOf(t testimonia.Type) int {
	switch t {
	case testimonia.Birth, testimonia.Death, testimonia.Execution, testimonia.Killing:
		return 0
	case testimonia.Kinship, testimonia.Marriage, testimonia.Origin:
		return 1
	}
	return 2
}

// firstMention is where a source first names somebody, in code points.
func firstMention(r *base.Request, e store.PersonCount) (testimonia.Span, error) {
	list, err := r.Room.Collection.Archive().Mentions(r.Context(), e.Source.Slug)
	for _, m := range list {
		if m.Person == e.ID && m.Kind == testimonia.KindPerson {
			return m.Span, err
		}
	}
	return testimonia.Span{}, err
}
