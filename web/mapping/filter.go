package mapping

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// filter narrows what the map counts.
type filter struct {
	from, to int // years, both included; 0 where open
	source   string
	kind     testimonia.Type
	person   *collection.Person
	of       map[int]bool // statements in which the person takes part; nil where all count
}

func readFilter(r *base.Request) (filter, error) {
	q := r.URL.Query()
	f := filter{source: q.Get("source"), kind: testimonia.Type(q.Get("type"))}
	var err error
	if f.from, err = readYear(r, q.Get("from")); err != nil {
		return f, err
	}
	if f.to, err = readYear(r, q.Get("to")); err != nil {
		return f, err
	}
	if f.from > 0 && f.to > 0 && f.from > f.to {
		return f, r.Bad("The period ends in %d, before it begins in %d.", f.to, f.from)
	}
	if _, ok := r.State.Source(f.source); f.source != "" && !ok {
		return f, r.Bad("There is no source %q in this archive.", f.source)
	}
	if f.kind != "" && !slices.Contains(testimonia.Types(), f.kind) {
		return f, r.Bad("There is no type of statement %q.", f.kind)
	}
	if id := q.Get("person"); id != "" {
		p, ok := r.State.Person(id)
		if !ok {
			return f, store.ErrNotFound
		}
		f.person, f.of = p, map[int]bool{}
		for _, i := range slices.Concat(p.About, p.Beside) {
			f.of[i] = true
		}
	}
	return f, nil
}

func readYear(r *base.Request, text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 9999 {
		return 0, r.Bad("%q is no year; write it with digits, like 1937.", text)
	}
	return n, nil
}

// keeps reports whether a statement counts. One without a date counts where no
// period is chosen.
func (f filter) keeps(s *collection.State, i int) bool {
	t := &s.Statements[i]
	if f.of != nil && !f.of[i] || f.source != "" && t.Source.Slug != f.source || f.kind != "" && t.Type != f.kind {
		return false
	}
	if f.from == 0 && f.to == 0 {
		return true
	}
	first, last, ok := s.Years(i)
	return ok && (f.from == 0 || last >= f.from) && (f.to == 0 || first <= f.to)
}

// chosen are those of a list of statements that count.
func (f filter) chosen(s *collection.State, list []int) []int {
	var out []int
	for _, i := range list {
		if f.keeps(s, i) {
			out = append(out, i)
		}
	}
	return out
}

// filters are what the reader can narrow the map by.
type filters struct {
	From, To string
	Sources  []base.Option
	Types    []base.Option
	Decades  []base.Choice
	Keep     []base.Hidden // parameters that the form leaves as they are
	All      string        // a link without filters; empty where there are none
	Person   string        // the person's ID, where there is one
}

func offer(r *base.Request, f filter) filters {
	q := r.URL.Query()
	out := filters{From: q.Get("from"), To: q.Get("to"), Sources: r.SourceOptions(f.source), Keep: r.Keep("person")}
	types, decades := present(r.State, f)
	for _, t := range testimonia.Types() {
		if types[t] > 0 {
			out.Types = append(out.Types, base.Option{Value: string(t), Label: r.Locale.Type(t), Chosen: t == f.kind})
		}
	}
	if len(decades) > 1 {
		out.Decades = append(out.Decades, base.Link(r.Locale.T("all years"), r.With("from", "", "to", "", "page", "", "open", ""), f.from == 0 && f.to == 0))
		for _, d := range decades {
			from, to := strconv.Itoa(d), strconv.Itoa(d+9)
			out.Decades = append(out.Decades, base.Link(r.Locale.T("%ss", from), r.With("from", from, "to", to, "page", "", "open", ""), f.from == d && f.to == d+9))
		}
	}
	if cmp.Or(out.From, out.To, f.source, string(f.kind)) != "" || f.person != nil {
		out.All = "/map"
	}
	return out
}

// mostDecades is how many decades are offered; where statements are spread over
// more, their years are to be typed.
const mostDecades = 15

// present counts the statements with a place by type, and lists the decades in
// which one may lie; of a person's life those in it.
func present(s *collection.State, f filter) (types map[testimonia.Type]int, decades []int) {
	spread := s.PlacedSpread()
	if f.of != nil {
		life := s.PlacedSpreadOf(maps.Keys(f.of))
		spread = &life
	}
	decades = slices.Sorted(maps.Keys(spread.Decades))
	if len(decades) > mostDecades {
		decades = nil
	}
	return spread.Types, decades
}
