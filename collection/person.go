package collection

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/testimonia/testimonia"
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
}

// gatherPersons puts together the entries that mean one person, and what is
// attested of them.
func (s *State) gatherPersons() {
	s.person = map[string]*Person{}
	for _, e := range s.entries {
		key := s.Key(e.ID)
		p := s.person[key]
		if p == nil {
			p = &Person{ID: key}
			s.person[key] = p
			s.Persons = append(s.Persons, p)
		}
		p.add(e)
	}
	for i := range s.Statements {
		s.attach(i)
	}
	for _, p := range s.Persons {
		p.finish(s)
	}
	s.sortPersons()
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

// attach gives a statement to those whom it speaks of and who says it.
func (s *State) attach(i int) {
	t := &s.Statements[i]
	subject := s.person[s.Key(t.Subject.ID)]
	if subject != nil {
		subject.About = append(subject.About, i)
	}
	if t.Object != nil {
		if p := s.person[s.Key(t.Object.ID)]; p != nil && p != subject {
			p.Beside = append(p.Beside, i)
		}
	}
	if n := len(t.Voices); n > 0 {
		if p := s.person[s.Key(t.Voices[n-1].ID)]; p != nil && p != subject {
			p.Says = append(p.Says, i)
		}
	}
}

func (p *Person) finish(s *State) {
	p.Names = slices.DeleteFunc(p.Names, func(n string) bool { return n == p.Name })
	p.Tied = resolve.ByTie(p.Name)
	p.Surname = p.Name
	if family := name.Parse(p.Name).Family(); !p.Tied && family != "" {
		p.Surname = family
	}
	p.Letter = letterOf(p.Surname)
	order := func(a, b int) int {
		return cmp.Compare(store.SortKey(s.Statements[a].Date), store.SortKey(s.Statements[b].Date))
	}
	slices.SortStableFunc(p.About, order)
	slices.SortStableFunc(p.Beside, order)
	p.Born = s.likeliest(p, testimonia.Birth)
	p.Died = s.likeliest(p, testimonia.Death, testimonia.Execution, testimonia.Killing)
}

// likeliest returns the date that most statements of some types give, where they
// assert it; nil where as many give another.
func (s *State) likeliest(p *Person, types ...testimonia.Type) *testimonia.Date {
	count := map[string]int{}
	var best *testimonia.Date
	tie := false
	for _, i := range p.About {
		t := &s.Statements[i]
		if t.Date == nil || t.Stance != testimonia.Asserted || !slices.Contains(types, t.Type) {
			continue
		}
		count[t.Date.EDTF]++
		switch {
		case best == nil || count[t.Date.EDTF] > count[best.EDTF]:
			best, tie = t.Date, false
		case t.Date.EDTF != best.EDTF && count[t.Date.EDTF] == count[best.EDTF]:
			tie = true
		}
	}
	if tie {
		return nil
	}
	return best
}

// sortPersons orders people by surname, then by name, whatever the script; those
// known by a tie alone come last.
func (s *State) sortPersons() {
	c := collate.New(language.Und, collate.IgnoreCase)
	var buffer collate.Buffer
	type keyed struct {
		key []byte
		p   *Person
	}
	list := make([]keyed, len(s.Persons))
	for i, p := range s.Persons {
		key := slices.Concat(c.KeyFromString(&buffer, p.Surname), []byte{0}, c.KeyFromString(&buffer, p.Name))
		list[i] = keyed{key, p}
		buffer.Reset()
	}
	slices.SortStableFunc(list, func(a, b keyed) int {
		if a.p.Tied != b.p.Tied {
			if a.p.Tied {
				return 1
			}
			return -1
		}
		return slices.Compare(a.key, b.key)
	})
	for i := range list {
		s.Persons[i] = list[i].p
	}
}
