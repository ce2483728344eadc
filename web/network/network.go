// Package network is the ties of one person: whom the sources tie to them, and
// whom to those, drawn and as a table in which every tie has its statements.
package network

import (
	"cmp"
	"embed"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is a person's ties.
func Page() base.Page {
	return base.Page{Name: "network", Files: files, Get: map[string]base.Get{"/network": get}, Shows: []any{view{}}}
}

// view is the ties of one person, or whose to choose.
type view struct {
	Person  *somebody     `json:"person"` // nil where one is to be chosen
	Steps   int           `json:"steps"`
	Shared  bool          `json:"shared"`  // organisations and events in common count as ties
	Nodes   []node        `json:"nodes"`   // the person first
	Edges   []edge        `json:"edges"`   // as the table has them
	LeftOut int           `json:"leftOut"` // people for whom there was no room
	Farther bool          `json:"-"`       // some are two steps away
	Most    int           `json:"most"`    // nodes
	Drawing template.HTML `json:"-"`
	Legend  []sign        `json:"-"`

	Choices []somebody    `json:"choices"` // whose ties can be shown
	Name    string        `json:"-"`       // that was looked for
	Kinds   []base.Choice `json:"-"`
	Far     []base.Choice `json:"-"` // one step or two
	Share   base.Choice   `json:"-"`
	All     string        `json:"-"` // a link to all kinds of ties; empty where all are shown
}

// somebody is a person with how many others they are tied to.
type somebody struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	N    int    `json:"ties"`

	Sources []testimonia.SourceRef `json:"sources"` // that speak of them: they tell namesakes apart
}

// Address is that of their ties.
func (s somebody) Address() string { return networkOf(s.ID) }

// The parameters' bounds.
const (
	mostNodes   = 150
	mostChoices = 60
)

func get(r *base.Request) (base.View, error) {
	q := r.URL.Query()
	id := q.Get("person")
	if id == "" {
		return choose(r)
	}
	p, ok := r.State.Person(id)
	if !ok {
		return base.View{}, r.Bad("There is no person %q in this archive.", id)
	}
	v := view{Steps: 1, Shared: q.Get("shared") != "", Most: mostNodes}
	switch q.Get("steps") {
	case "", "1":
	case "2":
		v.Steps = 2
	default:
		return base.View{}, r.Bad("Ties reach one step or two, not %q.", q.Get("steps"))
	}
	wanted, err := wantedKinds(r, q["kind"])
	if err != nil {
		return base.View{}, err
	}
	g := grow(r.State, p, v.Steps, v.Shared, wanted)
	v.Person = &somebody{p.ID, called(r, p), len(g.nodes) - 1, p.Sources}
	v.Nodes, v.Edges, v.LeftOut = g.nodes, g.edges, g.leftOut
	v.Farther = slices.ContainsFunc(v.Nodes, func(n node) bool { return n.Step == 2 })
	v.tell(r)
	if len(v.Edges) > 0 {
		v.Drawing = draw(r, v.Nodes, v.Edges)
		v.Legend = legend(r.Locale, v.Nodes, v.Edges)
	}
	all := g
	if len(wanted) > 0 {
		all = grow(r.State, p, v.Steps, v.Shared, nil)
	}
	v.offer(r, wanted, all.kinds())
	return base.View{Title: r.Locale.T("Ties of %s", v.Person.Name), Section: "network", Data: v}, nil
}

// wantedKinds are the kinds of ties that the address asks for; none for all.
func wantedKinds(r *base.Request, list []string) ([]string, error) {
	for _, k := range list {
		if !slices.Contains(kinds, k) {
			return nil, r.Bad("There are no ties of the kind %q; they are %s.", k, strings.Join(kinds, ", "))
		}
	}
	return list, nil
}

func called(r *base.Request, p *collection.Person) string {
	return cmp.Or(p.Name, r.Locale.T("without a name"))
}

// choose offers people whose ties can be shown: those with a name, or those with
// most ties.
func choose(r *base.Request) (base.View, error) {
	v := view{Name: strings.TrimSpace(r.URL.Query().Get("who"))}
	if utf8.RuneCountInString(v.Name) > 200 {
		return base.View{}, r.Bad("That is too long for a name.")
	}
	list := r.State.Persons
	if v.Name != "" {
		list = r.State.PeopleNamed(v.Name)
	}
	for _, p := range list {
		others := map[*collection.Person]bool{}
		for _, t := range r.State.TiesOf(p) {
			others[t.Other] = true
		}
		if len(others) > 0 || v.Name != "" {
			v.Choices = append(v.Choices, somebody{p.ID, called(r, p), len(others), p.Sources})
		}
	}
	slices.SortStableFunc(v.Choices, func(a, b somebody) int { return cmp.Compare(b.N, a.N) })
	v.Choices = v.Choices[:min(mostChoices, len(v.Choices))]
	return base.View{Title: r.Locale.T("Network"), Section: "network", Data: v}, nil
}

// tell puts nodes and edges into the reader's language.
func (v *view) tell(r *base.Request) {
	for i := range v.Nodes {
		n := &v.Nodes[i]
		n.Name = cmp.Or(n.Name, r.Locale.T("without a name"))
		n.Path = r.With("person", n.ID)
	}
	for i := range v.Edges {
		e := &v.Edges[i]
		e.From, e.To = v.Nodes[e.a], v.Nodes[e.b]
		for _, at := range e.at {
			e.Statements = append(e.Statements, r.Tell(r.State.Statements[at], true))
		}
		e.Words = e.words(r, v.Nodes)
	}
}

// offer fills in what the reader can choose, of kinds those that there are.
func (v *view) offer(r *base.Request, wanted, there []string) {
	for _, k := range kinds {
		if chosen := slices.Contains(wanted, k); chosen || slices.Contains(there, k) {
			v.Kinds = append(v.Kinds, base.Link(r.Locale.T(titles[k]), r.Toggle("kind", k), chosen))
		}
	}
	if len(wanted) > 0 {
		v.All = r.With("kind", "")
	}
	v.Far = []base.Choice{base.Link(r.Locale.T("one step"), r.With("steps", ""), v.Steps == 1), base.Link(r.Locale.T("two steps"), r.With("steps", "2"), v.Steps == 2)}
	v.Share = base.Link(r.Locale.T("with organisations and events in common"), r.With("shared", "1"), false)
	if v.Shared {
		v.Share.Path, v.Share.Chosen = r.With("shared", ""), true
	}
}

func networkOf(id string) string { return "/network?person=" + template.URLQueryEscaper(id) }

// The kinds of ties.
const (
	kin         = "kin"
	association = "association"
	meeting     = "meeting"
	conflict    = "conflict"
	persecution = "persecution"
	other       = "other"
)

var kinds = []string{kin, association, meeting, conflict, persecution, other}

var titles = map[string]string{kin: "family", association: "acquaintance and work", meeting: "meetings", conflict: "quarrels",
	persecution: "arrest, trial and death", other: "other ties"}

// kindOf is the kind of tie that a statement of a type makes between its two
// people.
func kindOf(t testimonia.Type) string {
	switch t {
	case testimonia.Kinship, testimonia.Marriage, testimonia.Separation:
		return kin
	case testimonia.Association, testimonia.Position, testimonia.Membership, testimonia.Participation, testimonia.Education, testimonia.Residence,
		testimonia.Migration, testimonia.Signing, testimonia.Authorship:
		return association
	case testimonia.Meeting:
		return meeting
	case testimonia.Conflict:
		return conflict
	case testimonia.Accusation, testimonia.Arrest, testimonia.Confession, testimonia.Disappearance, testimonia.Dismissal, testimonia.Escape,
		testimonia.Execution, testimonia.Exile, testimonia.Expulsion, testimonia.Imprisonment, testimonia.Killing, testimonia.Release,
		testimonia.Sentence, testimonia.Torture, testimonia.Trial:
		return persecution
	}
	return other
}

// standing is how firmly an edge is attested: by the firmest of its statements.
type standing int

const (
	asserted standing = iota
	inferred
	hedged
	alleged
	denied
)

var standings = []string{"asserted", "inferred", "hedged", "alleged", "denied"}

func (s standing) String() string { return standings[s] }

// MarshalText writes the word.
func (s standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// standingOf is how a statement stands. A tie of kin to somebody who is known by
// a tie alone, "wife of Jan Kovář", is inferred: the two come from the same
// words.
func standingOf(s *testimonia.Statement, byTie bool) standing {
	switch {
	case s.Stance == testimonia.Denied:
		return denied
	case s.Stance == testimonia.Alleged:
		return alleged
	case s.Stance == testimonia.Hedged:
		return hedged
	case s.Basis == testimonia.Inferred || byTie && s.Type == testimonia.Kinship:
		return inferred
	}
	return asserted
}

// kinWords are what the other is to somebody, by the tie that has them as its
// subject.
var kinWords = map[string]string{"child of": "child", "parent of": "parent", "sibling of": "sibling", "spouse of": "spouse"}

// words say what the far end of an edge is to the near one, in a few words: each
// once, the firmest first, with how it stands where that is not simply asserted.
func (e *edge) words(r *base.Request, nodes []node) string {
	type word struct {
		text string
		standing
	}
	byTie := nodes[e.a].tied || nodes[e.b].tied
	var list []word
	for i := range e.Statements {
		s := &e.Statements[i].Statement
		w := word{e.word(r, s, nodes), standingOf(s, byTie)}
		if at := slices.IndexFunc(list, func(o word) bool { return o.text == w.text }); at >= 0 {
			list[at].standing = min(list[at].standing, w.standing)
		} else {
			list = append(list, w)
		}
	}
	slices.SortStableFunc(list, func(a, b word) int { return cmp.Compare(a.standing, b.standing) })
	var parts []string
	for _, w := range list {
		if w.standing != asserted {
			w.text += " (" + r.Locale.T(w.standing.String()) + ")"
		}
		parts = append(parts, w.text)
	}
	text := strings.Join(parts, ", ")
	if n := len(e.Statements); n > 1 {
		text += " ×" + strconv.Itoa(n)
	}
	return text
}

// word is what one statement makes the far end to the near one.
func (e *edge) word(r *base.Request, s *testimonia.Statement, nodes []node) string {
	if s.Type != testimonia.Kinship {
		return r.Locale.Type(s.Type)
	}
	detail := s.Detail // of the subject to the object
	if r.State.Key(s.Subject.ID) != nodes[e.b].ID {
		detail = testimonia.Converse(detail)
	}
	switch {
	case kinWords[detail] != "":
		return r.Locale.T(kinWords[detail])
	case detail != "":
		return r.Locale.Known(strings.TrimSuffix(detail, " of"))
	}
	return r.Locale.Type(s.Type)
}

// mostFirst is how many statements of an edge are open to see.
const mostFirst = 3

// First are the first few statements.
func (e edge) First() []base.Told { return e.Statements[:min(mostFirst, len(e.Statements))] }

// Rest are the others.
func (e edge) Rest() []base.Told { return e.Statements[len(e.First()):] }
