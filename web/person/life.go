package person

import (
	"cmp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/name"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// life is what is attested of a person as a chronicle.
type life struct {
	base.Pages
	Parts   []part `json:"parts"`
	Theme   bool   `json:"-"` // by theme, and not by time
	Other   string `json:"-"` // leads to the other order
	Entries int    `json:"-"`
}

// part is a run of the chronicle; the first has no title where it goes by time.
type part struct {
	Title    string    `json:"title"`
	Chapters []chapter `json:"chapters"`
}

// chapter is a run about one theme.
type chapter struct {
	Title  string  `json:"title"`
	Events []event `json:"events"`
}

// event is what one or several statements say alike: one thing in a life, with
// all who tell of it.
type event struct {
	testimonia.Statement `json:"statement"` // the one that says most closely when
	Head                 string             `json:"head"`
	Says                 string             `json:"says"` // its particulars
	Language             string             `json:"-"`    // of its words, BCP 47
	Held                 []base.Held        `json:"held"`
	Differ               []doubt            `json:"differ"` // open conflicts and questions that it is part of
	Doubtful             bool               `json:"-"`      // denied, or no more than a charge

	theme int
	time  string // by which it is sorted
	list  []testimonia.Statement
}

// doubt is a finding that somebody should look at.
type doubt struct {
	ID       string `json:"id"`
	Says     string `json:"says"`
	Conflict bool   `json:"conflict"`
}

// theme is a side of life with the types of statements about it.
type theme struct {
	title string
	types []testimonia.Type
}

// themes stand in the order in which people read a life.
var themes = []theme{
	{"Origins", []testimonia.Type{testimonia.Birth, testimonia.Baptism, testimonia.Origin}},
	{"Family", []testimonia.Type{testimonia.Kinship, testimonia.Marriage, testimonia.Separation}},
	{"Education", []testimonia.Type{testimonia.Education}},
	{"Work and public life", []testimonia.Type{testimonia.Position, testimonia.Membership, testimonia.Participation, testimonia.Signing, testimonia.Authorship, testimonia.Award}},
	{"Places of life", []testimonia.Type{testimonia.Residence, testimonia.Migration}},
	{"Ties", []testimonia.Type{testimonia.Association, testimonia.Meeting, testimonia.Conflict}},
	{"Persecution", []testimonia.Type{testimonia.Dismissal, testimonia.Expulsion, testimonia.Accusation, testimonia.Arrest, testimonia.Torture, testimonia.Confession,
		testimonia.Trial, testimonia.Sentence, testimonia.Imprisonment, testimonia.Exile, testimonia.Release, testimonia.Escape}},
	{"Death and after", []testimonia.Type{testimonia.Disappearance, testimonia.Killing, testimonia.Execution, testimonia.Death, testimonia.Burial, testimonia.Rehabilitation}},
}

func themeOf(t testimonia.Type) int {
	return max(0, slices.IndexFunc(themes, func(th theme) bool { return slices.Contains(th.types, t) }))
}

// mutual are the types that tell as much of the object as of the subject.
var mutual = []testimonia.Type{testimonia.Kinship, testimonia.Marriage, testimonia.Separation, testimonia.Association, testimonia.Meeting, testimonia.Conflict}

// gather puts what is attested of a person together: statements that say the
// same, and those of which the sources agree, make one event.
func gather(r *base.Request, p *collection.Person, found []*compare.Finding) []event {
	same := newSame()
	for _, i := range p.About {
		same.add(r.State.Statements[i], r.State)
	}
	for _, i := range p.Beside {
		if s := r.State.Statements[i]; slices.Contains(mutual, s.Type) {
			same.add(turned(s), r.State)
		}
	}
	doubts := map[string][]doubt{} // by statement
	for _, f := range found {
		switch {
		case f.Kind == compare.Agreement:
			same.agree(f)
		case f.Status == compare.Open:
			for _, v := range f.Values {
				for _, s := range v.Statements {
					doubts[s.ID] = append(doubts[s.ID], doubt{f.ID, r.Locale.Kind(f.Kind), f.Kind == compare.Conflict})
				}
			}
		}
	}
	same.once()
	var out []event
	for _, list := range same.groups() {
		e := event{list: list, Statement: closest(list)}
		e.theme = themeOf(e.Type)
		e.Doubtful = e.Stance == testimonia.Denied || e.Stance == testimonia.Alleged
		for _, s := range list {
			for _, d := range doubts[s.ID] {
				if !slices.Contains(e.Differ, d) {
					e.Differ = append(e.Differ, d)
				}
			}
		}
		out = append(out, e)
	}
	return out
}

// turned is a statement as the other of its two people would have it.
func turned(s testimonia.Statement) testimonia.Statement {
	subject := s.Subject
	s.Subject, s.Object = *s.Object, &subject
	if s.Type == testimonia.Kinship {
		s.Detail = cmp.Or(testimonia.Converse(s.Detail), "they are "+s.Detail)
	}
	return s
}

// same sorts statements into groups.
type same struct {
	list   []testimonia.Statement
	parent []int
	byKey  map[string]int
	byID   map[string]int
}

func newSame() *same { return &same{byKey: map[string]int{}, byID: map[string]int{}} }

func (s *same) add(t testimonia.Statement, state *collection.State) {
	i := len(s.list)
	s.list, s.parent = append(s.list, t), append(s.parent, i)
	s.byID[t.ID] = i
	key := sayingOf(t, state)
	if first, ok := s.byKey[key]; ok {
		s.join(first, i)
		return
	}
	s.byKey[key] = i
}

// sayingOf is what a statement says, whoever says it.
func sayingOf(t testimonia.Statement, state *collection.State) string {
	var date, object, place string
	if t.Date != nil {
		date = t.Date.EDTF
	}
	if t.Object != nil {
		object = name.Fold(t.Object.Name)
		if t.Object.ID != "" {
			object = state.Key(t.Object.ID)
		}
	}
	if t.Place != nil {
		place = name.Fold(t.Place.Name)
	}
	stance := t.Stance
	if stance == testimonia.Hedged {
		stance = testimonia.Asserted
	}
	return strings.Join([]string{string(t.Type), string(stance), date, object, place, t.Detail, t.Age}, "\x00")
}

// agree joins the statements of an agreement. One of the rule "agreed" is about
// one fact, under whatever type it is told; others may tell of several.
func (s *same) agree(f *compare.Finding) {
	first := map[testimonia.Type]int{}
	for _, v := range f.Values {
		for _, t := range v.Statements {
			i, ok := s.byID[t.ID]
			if !ok {
				continue
			}
			kind := t.Type
			if f.Rule == "agreed" {
				kind = ""
			}
			if at, ok := first[kind]; ok {
				s.join(at, i)
			} else {
				first[kind] = i
			}
		}
	}
}

// moments are what happens once in a life, under whatever type it is told.
var moments = [][]testimonia.Type{{testimonia.Birth}, {testimonia.Baptism}, {testimonia.Death, testimonia.Execution, testimonia.Killing}, {testimonia.Burial}}

// mostTold is how many statements about one moment are compared with each other.
const mostTold = 200

// once joins what is told of that which happens once: a date with those closer
// ones that lie within it, if these can all be right, and what is told without a
// date with the rest, if that is one event.
func (s *same) once() {
	for _, m := range moments {
		var at []int
		var when []edtf.Value // the zero Value where there is no date
		for i, t := range s.list {
			if t.Stance != testimonia.Asserted || !slices.Contains(m, t.Type) {
				continue
			}
			var v edtf.Value
			if t.Date != nil {
				v, _ = edtf.Parse(t.Date.EDTF) // what is no date is as good as none
			}
			at, when = append(at, i), append(when, v)
		}
		if len(at) > mostTold {
			continue
		}
		s.joinCloser(at, when)
		s.joinUndated(at, when)
	}
}

func (s *same) joinCloser(at []int, when []edtf.Value) {
	for i, wide := range when {
		var inside []int
		fit := true
		for j, v := range when {
			if i == j || !edtf.Within(v, wide) {
				continue
			}
			fit = fit && !slices.ContainsFunc(inside, func(k int) bool { return !edtf.Overlaps(v, when[k]) })
			inside = append(inside, j)
		}
		for _, j := range inside {
			if fit {
				s.join(at[i], at[j])
			}
		}
	}
}

func (s *same) joinUndated(at []int, when []edtf.Value) {
	root := -1
	for i, v := range when {
		if len(v.Spans()) > 0 {
			if root >= 0 && root != s.root(at[i]) {
				return
			}
			root = s.root(at[i])
		}
	}
	for i, v := range when {
		if root >= 0 && len(v.Spans()) == 0 {
			s.join(root, at[i])
		}
	}
}

func (s *same) root(i int) int {
	for s.parent[i] != i {
		s.parent[i] = s.parent[s.parent[i]]
		i = s.parent[i]
	}
	return i
}

func (s *same) join(a, b int) {
	a, b = s.root(a), s.root(b)
	s.parent[max(a, b)] = min(a, b)
}

// groups returns the groups in the order of their first statements.
func (s *same) groups() [][]testimonia.Statement {
	var out [][]testimonia.Statement
	at := map[int]int{}
	for i, t := range s.list {
		root := s.root(i)
		n, ok := at[root]
		if !ok {
			n = len(out)
			at[root] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], t)
	}
	return out
}

// closest is the statement of a group that tells most closely when something
// was, and of those the one that tells most.
func closest(list []testimonia.Statement) testimonia.Statement {
	return slices.MinFunc(list, func(a, b testimonia.Statement) int {
		return cmp.Or(cmp.Compare(width(a.Date), width(b.Date)), cmp.Compare(told(b), told(a)), cmp.Compare(b.Confidence, a.Confidence))
	})
}

// width is how many days a date leaves open.
func width(d *testimonia.Date) edtf.Day {
	if d != nil {
		if v, err := edtf.Parse(d.EDTF); err == nil {
			if first, last, ok := v.Bounds(); ok && first != edtf.Always && last != edtf.Never {
				return last - first
			}
		}
		return edtf.Never - 1
	}
	return edtf.Never
}

// told counts what a statement tells beside its type.
func told(s testimonia.Statement) int {
	n := len(s.Detail)
	if s.Place != nil {
		n += 20
	}
	if s.Object != nil {
		n += 20
	}
	return n
}

// perPage is how many events one page of a life has.
const perPage = 200

// lifeOf orders events by time or by theme and takes the page that is asked for.
func lifeOf(r *base.Request, p *collection.Person, all []event) (life, error) {
	l := life{Theme: r.URL.Query().Get("by") == "theme"}
	events := slices.DeleteFunc(slices.Clone(all), func(e event) bool { return e.Date == nil && amongTies(r, p, e.Statement) })
	setTimes(events)
	slices.SortStableFunc(events, func(a, b event) int {
		switch {
		case l.Theme:
			return cmp.Or(a.theme-b.theme, cmp.Compare(a.time, b.time))
		case a.placed() && b.placed():
			return cmp.Compare(a.time, b.time)
		case a.placed() != b.placed():
			return cmp.Compare(b.rank(), a.rank())
		}
		return a.theme - b.theme
	})
	l.Entries = len(events)
	pages, from, to, err := r.PagesBy("part", len(events), perPage, 0)
	if err != nil {
		return l, err
	}
	l.Pages = pages.At("#life")
	by := "theme"
	if l.Theme {
		by = ""
	}
	l.Other = r.With("by", by, "part", "") + "#life"
	for _, e := range events[from:to] {
		e.Head, e.Says, e.Held = head(r.Locale, e.Statement), r.Locale.Particulars(e.Statement), r.Hold(e.list, p.ID)
		e.Language = r.Tell(e.Statement, false).Language
		alone(e.Held, p)
		l.put(r.Locale, e)
	}
	return l, nil
}

// alone leaves the source unnamed where a person has only one.
func alone(list []base.Held, p *collection.Person) {
	for i := range list {
		list[i].Alone = len(p.Sources) == 1
	}
}

// undated is the time of what cannot be placed; it comes after all others.
const undated = "~"

// setTimes says for each event when it stands in an order by time. What begins a
// life stands at its beginning without a date too, and what ends it at the end.
func setTimes(events []event) {
	born, died := "", ""
	for i := range events {
		e := &events[i]
		e.time = store.SortKey(e.Date)
		switch {
		case e.Doubtful || e.Date == nil || e.time == undated:
		case e.Type == testimonia.Birth:
			born = max(born, e.time)
		case slices.Contains(endings, e.Type):
			died = max(died, e.time)
		}
	}
	for i := range events {
		e := &events[i]
		switch {
		case e.time != undated || e.Doubtful:
		case e.Type == testimonia.Birth:
			e.time = ""
		case e.theme == 0:
			e.time = born + "z" // behind the day itself
		case slices.Contains(endings, e.Type):
			e.time = cmp.Or(died, "}") + "z"
		}
	}
}

// endings are what ends a life.
var endings = []testimonia.Type{testimonia.Killing, testimonia.Execution, testimonia.Death, testimonia.Burial}

// placed reports whether an event has a place in an order by time.
func (e event) placed() bool { return e.time != undated }

func (e event) rank() int {
	if e.placed() {
		return 1
	}
	return 0
}

// put adds an event to the last chapter, or begins one.
func (l *life) put(locale *base.Locale, e event) {
	title, theme := "", ""
	if !e.placed() && !l.Theme {
		title = locale.T("Without a date")
	}
	if l.Theme || title != "" {
		theme = locale.T(themes[e.theme].title)
	}
	if n := len(l.Parts); n == 0 || l.Parts[n-1].Title != title {
		l.Parts = append(l.Parts, part{Title: title})
	}
	at := &l.Parts[len(l.Parts)-1]
	if n := len(at.Chapters); n == 0 || at.Chapters[n-1].Title != theme {
		at.Chapters = append(at.Chapters, chapter{Title: theme})
	}
	c := &at.Chapters[len(at.Chapters)-1]
	c.Events = append(c.Events, e)
}

// heads say in a word what happened, as the beginning of an entry of a life.
var heads = map[testimonia.Type]string{
	testimonia.Birth: "Born", testimonia.Baptism: "Baptised", testimonia.Death: "Died", testimonia.Burial: "Buried",
	testimonia.Kinship: "Kin", testimonia.Marriage: "Married", testimonia.Separation: "Parted", testimonia.Education: "Studied",
	testimonia.Position: "Position", testimonia.Dismissal: "Dismissed", testimonia.Membership: "Member", testimonia.Expulsion: "Expelled",
	testimonia.Participation: "Took part", testimonia.Signing: "Signed", testimonia.Authorship: "Wrote", testimonia.Award: "Honoured",
	testimonia.Origin: "Descent", testimonia.Residence: "Lived", testimonia.Migration: "Moved", testimonia.Arrest: "Arrested",
	testimonia.Imprisonment: "Imprisoned", testimonia.Exile: "Exiled", testimonia.Release: "Released", testimonia.Escape: "Escaped",
	testimonia.Accusation: "Accused", testimonia.Confession: "Confessed", testimonia.Trial: "Tried", testimonia.Sentence: "Sentenced",
	testimonia.Torture: "Tortured", testimonia.Execution: "Executed", testimonia.Killing: "Killed", testimonia.Disappearance: "Disappeared",
	testimonia.Rehabilitation: "Rehabilitated", testimonia.Association: "Acquainted", testimonia.Conflict: "At odds", testimonia.Meeting: "Met",
}

// head is the beginning of an entry: what happened, or what is denied.
func head(l *base.Locale, s testimonia.Statement) string {
	switch s.Stance {
	case testimonia.Denied:
		return l.T("Denied: %s", l.Type(s.Type))
	case testimonia.Alleged:
		return l.T("Alleged: %s", l.Type(s.Type))
	case testimonia.Hedged:
		return l.T("Perhaps: %s", l.Type(s.Type))
	}
	if h, ok := heads[s.Type]; ok {
		return l.T(h)
	}
	return l.Type(s.Type)
}

// conflicts reports whether sources differ about an event.
func (e event) conflicts() bool {
	return slices.ContainsFunc(e.Differ, func(d doubt) bool { return d.Conflict })
}
