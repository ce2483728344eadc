package collection

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/name"
	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
)

// Person is somebody as all sources together know them.
type Person struct {
	ID         string // the smallest of the entries'
	Name       string // the fullest
	Surname    string // by which people look for them; the name where it has no parts
	Letter     string // of an index by surname, in the name's script; empty where it has none
	Tied       bool   // known by a tie to another alone, "mother of Anna Ková"
	Gender     string
	Names      []string            // every other form
	Entries    []store.PersonCount // one for each time that a source tells them apart
	Sources    []testimonia.SourceRef
	About      []int            // in State.Statements: of whom they are the subject, by date
	Beside     []int            // in which they are the object
	Says       []int            // of others, in which theirs is the innermost voice
	Mentions   int              // in all texts
	Born, Died *testimonia.Date // where all that is attested fits together; nil where it does not

	order []byte // by which people are put in order
}

// gatherPersons puts together the entries that mean one person, and what is
// attested of them. Those of an older state that nothing touched are taken over;
// at says where their statements stand now.
func (s *State) gatherPersons(old *State, at []int, touched func(key string) bool) {
	s.person = make(map[string]*Person, len(old.person))
	for _, e := range s.entries {
		key := s.Key(e.ID)
		anew := touched(key)
		p := s.person[key]
		if p == nil {
			if p = (&Person{ID: key}); !anew {
				p = old.person[key].at(at)
			}
			s.person[key] = p
			s.Persons = append(s.Persons, p)
		}
		if anew {
			p.add(e)
		}
	}
	for _, run := range s.runs(touched) {
		for i := run[0]; i < run[1]; i++ {
			s.attach(i, touched)
		}
	}
	c := collate.New(language.Und, collate.IgnoreCase)
	for _, p := range s.Persons {
		if touched(p.ID) {
			p.finish(s, c)
		}
	}
	slices.SortStableFunc(s.Persons, func(a, b *Person) int { return slices.Compare(a.order, b.order) })
}

// runs are where the statements of the sources of those touched stand, in order.
func (s *State) runs(touched func(key string) bool) [][2]int {
	var out [][2]int
	seen := map[string]bool{}
	for _, p := range s.Persons {
		if !touched(p.ID) {
			continue
		}
		for _, source := range p.Sources {
			if run, ok := s.bySource[source.Slug]; ok && !seen[source.Slug] {
				seen[source.Slug] = true
				out = append(out, run)
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return a[0] - b[0] })
	return out
}

// at is the person with their statements where they stand now.
func (p *Person) at(at []int) *Person {
	if stays(p.About, at) && stays(p.Beside, at) && stays(p.Says, at) {
		return p
	}
	q := *p
	q.About, q.Beside, q.Says = reindexed(p.About, at), reindexed(p.Beside, at), reindexed(p.Says, at)
	return &q
}

func stays(list, at []int) bool {
	for _, i := range list {
		if at[i] != i {
			return false
		}
	}
	return true
}

func reindexed(list, at []int) []int {
	var out []int
	for _, i := range list {
		out = append(out, at[i])
	}
	return out
}

func (p *Person) add(e store.PersonCount) {
	p.Entries = append(p.Entries, e)
	p.Mentions += e.Mentions
	p.Gender = cmp.Or(p.Gender, e.Gender)
	if !slices.Contains(p.Sources, e.Source) {
		p.Sources = append(p.Sources, e.Source)
	}
	if p.Name == "" || fuller(e.Name, p.Name) {
		p.Name = e.Name
	}
	for _, n := range append([]string{e.Name}, e.Names...) {
		if !slices.Contains(p.Names, n) {
			p.Names = append(p.Names, n)
		}
	}
}

// fuller reports whether a name tells more than another: a name more than a tie,
// more words than fewer.
func fuller(a, b string) bool {
	if x, y := resolve.ByTie(a), resolve.ByTie(b); x != y {
		return y
	}
	return len(strings.Fields(a)) > len(strings.Fields(b))
}

// attach gives a statement to those touched whom it speaks of and who says it.
func (s *State) attach(i int, touched func(key string) bool) {
	t := &s.Statements[i]
	person := func(id string) *Person {
		if key := s.Key(id); touched(key) {
			return s.person[key]
		}
		return nil
	}
	subject := s.Key(t.Subject.ID)
	if p := person(t.Subject.ID); p != nil {
		p.About = append(p.About, i)
	}
	if t.Object != nil {
		if p := person(t.Object.ID); p != nil && p.ID != subject {
			p.Beside = append(p.Beside, i)
		}
	}
	if n := len(t.Voices); n > 0 {
		if p := person(t.Voices[n-1].ID); p != nil && p.ID != subject {
			p.Says = append(p.Says, i)
		}
	}
}

func (p *Person) finish(s *State, c *collate.Collator) {
	p.Names = slices.DeleteFunc(p.Names, func(n string) bool { return n == p.Name })
	p.Tied = resolve.ByTie(p.Name)
	p.Surname = p.Name
	if family := name.Parse(p.Name).Family(); !p.Tied && family != "" {
		p.Surname = family
	}
	p.Letter = letterOf(p.Surname)
	p.order = p.key(c)
	s.byDate(p.About)
	s.byDate(p.Beside)
	p.Born = s.likeliest(p, testimonia.Birth)
	p.Died = s.likeliest(p, testimonia.Death, testimonia.Execution, testimonia.Killing)
}

// key orders people by surname, then by name, whatever the script; those known by
// a tie alone come last.
func (p *Person) key(c *collate.Collator) []byte {
	var buffer collate.Buffer
	tied := byte(0)
	if p.Tied {
		tied = 1
	}
	return slices.Concat([]byte{tied}, c.KeyFromString(&buffer, p.Surname), []byte{0}, c.KeyFromString(&buffer, p.Name))
}

// byDate orders statements by the first day that their date can mean.
func (s *State) byDate(list []int) {
	key := make(map[int]string, len(list))
	for _, i := range list {
		key[i] = store.SortKey(s.Statements[i].Date)
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(key[a], key[b]) })
}

// likeliest returns the date on which most statements of some types agree, where
// they assert it; the closest of several that fit together. It is nil where as
// many say what cannot be right as well.
func (s *State) likeliest(p *Person, types ...testimonia.Type) *testimonia.Date {
	var dates []*testimonia.Date
	var values []edtf.Value
	for _, i := range p.About {
		t := &s.Statements[i]
		if t.Date == nil || t.Stance != testimonia.Asserted || !slices.Contains(types, t.Type) {
			continue
		}
		if v, err := edtf.Parse(t.Date.EDTF); err == nil {
			dates, values = append(dates, t.Date), append(values, v)
		}
	}
	support := make([]int, len(dates)) // how many say the same, perhaps less closely
	best := -1
	for i, v := range values {
		for _, o := range values {
			if edtf.Within(v, o) {
				support[i]++
			}
		}
		if best < 0 || support[i] > support[best] || support[i] == support[best] && closer(v, values[best]) {
			best = i
		}
	}
	for i, v := range values {
		if support[i] == support[best] && !edtf.Overlaps(v, values[best]) {
			return nil
		}
	}
	if best < 0 {
		return nil
	}
	return dates[best]
}

// closer reports whether a leaves fewer days open than b, within b.
func closer(a, b edtf.Value) bool { return edtf.Within(a, b) && !edtf.Within(b, a) }
