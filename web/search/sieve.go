package search

import (
	"net/url"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

// The ways of narrowing a search, as the address has them. All but the source
// are of statements that stand in the passage.
const (
	bySource = "source"
	byPerson = "person"
	byPlace  = "place"
	byWhen   = "when" // a year, or a decade as EDTF has it, "193X"
	byType   = "type"
	byVoice  = "voice"
)

var ofStatements = []string{byPerson, byPlace, byWhen, byType, byVoice}

// sieve lets those passages through in which one statement has all that is
// wanted, and counts how many passages each further choice would leave.
type sieve struct {
	state  *collection.State
	want   map[string]string         // what the address names; empty for nothing
	counts map[string]map[string]int // passages, by the way of narrowing and the value
	seen   map[[2]string]bool        // of the passage at hand
}

func newSieve(s *collection.State, q url.Values) *sieve {
	out := &sieve{state: s, want: map[string]string{}, counts: map[string]map[string]int{bySource: {}}, seen: map[[2]string]bool{}}
	for _, by := range append([]string{bySource}, ofStatements...) {
		out.want[by] = q.Get(by)
		out.counts[by] = map[string]int{}
	}
	for _, by := range []string{byPerson, byVoice} {
		if p, ok := s.Person(out.want[by]); ok && out.want[by] != "" {
			out.want[by] = p.ID
		}
	}
	return out
}

// keep is asked of each passage that holds the words.
func (s *sieve) keep(slug string, block int) bool {
	fits := true
	for _, by := range ofStatements {
		fits = fits && s.want[by] == ""
	}
	here := s.want[bySource] == "" || s.want[bySource] == slug
	clear(s.seen)
	for _, i := range s.state.StatedIn(slug, block) {
		missed, misses := s.misses(&s.state.Statements[i])
		fits = fits || misses == 0
		if here && misses <= 1 {
			s.count(&s.state.Statements[i], missed)
		}
	}
	if fits {
		s.counts[bySource][slug]++
	}
	return fits && here
}

// misses counts in how many ways a statement is not what is wanted, and names
// the last.
func (s *sieve) misses(t *testimonia.Statement) (missed string, n int) {
	for _, by := range ofStatements {
		if w := s.want[by]; w != "" && !slices.Contains(s.values(t, by), w) {
			missed, n = by, n+1
		}
	}
	return missed, n
}

// count counts the passage under the values of a statement: all of them, or
// those of the one way in which it is not what is wanted.
func (s *sieve) count(t *testimonia.Statement, missed string) {
	for _, by := range ofStatements {
		if missed != "" && missed != by {
			continue
		}
		for _, v := range s.values(t, by) {
			if key := [2]string{by, v}; v != "" && !s.seen[key] {
				s.seen[key] = true
				s.counts[by][v]++
			}
		}
	}
}

// values are what a statement has in one way; some may be empty.
func (s *sieve) values(t *testimonia.Statement, by string) []string {
	switch by {
	case byPerson:
		out := []string{s.state.Key(t.Subject.ID)}
		if t.Object != nil && t.Object.ID != "" && (t.Object.Kind == "" || t.Object.Kind == testimonia.KindPerson) {
			out = append(out, s.state.Key(t.Object.ID))
		}
		return out
	case byPlace:
		if t.Place != nil {
			return []string{t.Place.Name}
		}
	case byWhen:
		if t.Date != nil {
			return whenOf(t.Date.EDTF)
		}
	case byType:
		return []string{string(t.Type)}
	case byVoice:
		if n := len(t.Voices); n > 0 && t.Voices[n-1].ID != "" {
			return []string{s.state.Key(t.Voices[n-1].ID)}
		}
	}
	return nil
}

// whenOf is the decade within which an EDTF value lies, and the year; what is
// longer than a decade has none.
func whenOf(edtf string) []string {
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		to = from
	}
	if len(from) < 4 || len(to) < 4 || !digits(from[:3]) || from[:3] != to[:3] {
		return nil
	}
	decade := from[:3] + "X"
	if from[3] == to[3] && digits(from[3:4]) {
		return []string{decade, from[:4]}
	}
	return []string{decade}
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// How many choices of each facet stand unfolded.
const atOnce = 6

// facets offers what would narrow the search further.
func (s *sieve) facets(r *base.Request) []base.Facet {
	t := r.Locale.T
	who := func(id string) string {
		if p, ok := r.State.Person(id); ok {
			return p.Name
		}
		return id
	}
	return []base.Facet{
		r.Facet(byPerson, t("Person"), s.counts[byPerson], atOnce, who),
		r.Facet(byPlace, t("Place"), s.counts[byPlace], atOnce, func(name string) string { return name }),
		r.Facet(byWhen, t("Time"), s.times(), atOnce, r.Locale.EDTF),
		r.Facet(byType, t("What is told"), s.counts[byType], atOnce, func(of string) string { return r.Locale.Known(of) }),
		r.Facet(byVoice, t("Who tells it"), s.counts[byVoice], atOnce, who),
		r.Facet(bySource, t("Source"), s.counts[bySource], atOnce, func(slug string) string {
			if source, ok := r.State.Source(slug); ok {
				return source.Title
			}
			return slug
		}),
	}
}

// times are the decades, and of the one that is wanted the years.
func (s *sieve) times() map[string]int {
	out, want := map[string]int{}, s.want[byWhen]
	for value, n := range s.counts[byWhen] {
		if strings.HasSuffix(value, "X") || len(want) == 4 && strings.HasPrefix(value, want[:3]) {
			out[value] = n
		}
	}
	return out
}
