package timeline

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/web/base"
)

// filter says what is listed; each part of it stands in the address.
type filter struct {
	From     string            `json:"from"` // as it was typed; the first day that it can mean counts
	To       string            `json:"to"`   // likewise, the last day
	People   []person          `json:"people"`
	Types    []testimonia.Type `json:"types"`
	Source   string            `json:"source"` // the slug
	Place    string            `json:"place"`
	Voice    string            `json:"voice"` // the ID of who says it, or documentVoice
	Stance   testimonia.Stance `json:"stance"`
	Disputed bool              `json:"disputed"` // part of an open conflict
	Undated  bool              `json:"undated"`  // those without a date, in place of those with one

	first, last edtf.Day
	keys        map[string]bool // of the people
	found       []person        // whom a name in the address may mean, where it means several
	name        string          // that name
}

// person is somebody to choose.
type person struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	N    int    `json:"-"` // statements
	Path string `json:"-"` // chooses them, or leaves them out
}

// documentVoice is the voice of what a document says in its own name.
const documentVoice = "document"

// mostFound is how many people are offered for a name.
const mostFound = 12

// read takes the filter from the address.
func read(r *base.Request) (filter, error) {
	q := r.URL.Query()
	f := filter{From: strings.TrimSpace(q.Get("from")), To: strings.TrimSpace(q.Get("to")), Source: q.Get("source"), Place: q.Get("place"), Voice: q.Get("voice"),
		Stance: testimonia.Stance(q.Get("stance")), Disputed: q.Get("disputed") != "", Undated: q.Get("undated") != "", keys: map[string]bool{}}
	if err := f.span(r); err != nil {
		return f, err
	}
	for _, t := range q["type"] {
		if !slices.Contains(testimonia.Types(), testimonia.Type(t)) {
			return f, r.Bad("There are no statements of the type %q.", t)
		}
		f.Types = append(f.Types, testimonia.Type(t))
	}
	if _, ok := r.State.Source(f.Source); f.Source != "" && !ok {
		return f, r.Bad("There is no source %q in this archive.", f.Source)
	}
	if f.Stance != "" && !slices.Contains(testimonia.Stances(), f.Stance) {
		return f, r.Bad("There is no stance %q; it is asserted, denied, alleged or hedged.", f.Stance)
	}
	for _, id := range q["person"] {
		if p, ok := r.State.Person(id); ok {
			f.choose(p, r.Toggle("person", id))
		} else if id != "" {
			return f, r.Bad("There is no person %q in this archive.", id)
		}
	}
	return f, f.findNamed(r, strings.TrimSpace(q.Get("who")))
}

func (f *filter) span(r *base.Request) error {
	from, _, ok := boundsOf(f.From)
	_, to, ok2 := boundsOf(f.To)
	if !ok || !ok2 {
		return r.Bad("From %q to %q: that is no time; write years, 1937, or days, 1937-02-01.", f.From, f.To)
	}
	f.first, f.last = from, to
	if f.first > f.last {
		return r.Bad("The time ends before it begins: from %s to %s.", f.From, f.To)
	}
	return nil
}

// boundsOf is the days that a date can mean, in words or as EDTF; all where it is
// empty.
func boundsOf(value string) (first, last edtf.Day, ok bool) {
	if value == "" {
		return edtf.Always, edtf.Never, true
	}
	value, ok = base.ParseDate(value)
	if !ok {
		return 0, 0, false
	}
	v, err := edtf.Parse(value)
	if err != nil {
		return 0, 0, false
	}
	return v.Bounds()
}

func (f *filter) choose(p *collection.Person, without string) {
	if !f.keys[p.ID] {
		f.keys[p.ID] = true
		f.People = append(f.People, person{p.ID, p.Name, len(p.About), without})
	}
}

// findNamed adds the person that a name means; of several, it offers those of
// whom most is said.
func (f *filter) findNamed(r *base.Request, name string) error {
	if utf8.RuneCountInString(name) > 200 {
		return r.Bad("That is too long for a name.")
	}
	if name == "" {
		return nil
	}
	f.name = name
	list := slices.Clone(r.State.PeopleNamed(name))
	if len(list) == 1 {
		f.choose(list[0], r.With("who", "", "page", ""))
		return nil
	}
	slices.SortStableFunc(list, func(a, b *collection.Person) int { return cmp.Compare(len(b.About), len(a.About)) })
	for _, p := range list[:min(mostFound, len(list))] {
		f.found = append(f.found, person{p.ID, p.Name, len(p.About), adding(r, p.ID)})
	}
	return nil
}

// adding is the address with one person more and without the name that was
// looked for.
func adding(r *base.Request, id string) string {
	u := *r.URL
	q := u.Query()
	q.Del("who")
	u.RawQuery = q.Encode()
	inner := *r.Request
	inner.URL = &u
	return (&base.Request{Request: &inner}).Toggle("person", id)
}

// apply returns what the filter leaves of the dated statements, and of those
// without a date as if it named no time.
func (f *filter) apply(s *collection.State) (dated []collection.Dated, undated []int) {
	if f.From == "" && f.To == "" && len(f.keys) == 0 && !f.narrowed() {
		return s.Dated(), s.Undated()
	}
	for _, d := range s.Dated() {
		if d.Begins() <= f.last && d.Ends() >= f.first && f.keeps(s, d.At) {
			dated = append(dated, d)
		}
	}
	for _, i := range s.Undated() {
		if f.keeps(s, i) {
			undated = append(undated, i)
		}
	}
	return dated, undated
}

// keeps reports whether a statement passes all filters but that of time.
func (f *filter) keeps(s *collection.State, i int) bool {
	t := &s.Statements[i]
	return (len(f.Types) == 0 || slices.Contains(f.Types, t.Type)) &&
		(f.Source == "" || t.Source.Slug == f.Source) &&
		(f.Stance == "" || t.Stance == f.Stance) &&
		(f.Place == "" || t.Place != nil && t.Place.Name == f.Place) &&
		(len(f.keys) == 0 || f.chosen(s, t) != "") &&
		(f.Voice == "" || cmp.Or(s.VoiceOf(t), documentVoice) == f.Voice) &&
		(!f.Disputed || s.Disputed(i))
}

// chosen is the one of the chosen people that a statement is about; empty where
// there is none.
func (f *filter) chosen(s *collection.State, t *testimonia.Statement) string {
	if key := s.Key(t.Subject.ID); f.keys[key] {
		return key
	}
	if t.Object != nil && t.Object.ID != "" {
		if key := s.Key(t.Object.ID); f.keys[key] {
			return key
		}
	}
	return ""
}

// offer is what the reader can choose.
type offer struct {
	Decades []base.Choice
	Types   []base.Choice
	Sources []base.Option
	Places  []base.Choice
	Voices  []base.Choice
	Stances []base.Option
	Lanes   []base.Choice
	Keep    []base.Hidden // parameters that the form leaves as they are
	Chosen  []person
	Found   []person
	Name    string // that was looked for
	All     string // a link without filters; empty where there are none
	Open    bool   // the form's less usual parts are in use
}

// mostOffered is how many values a list to choose from has; they are those of
// which there is most.
const mostOffered = 100

// offers gathers what the archive has to choose from; by is how lanes are parted
// now.
func offers(r *base.Request, f *filter, by string) offer {
	s, l := r.State, r.Locale
	spread := s.Spread()
	o := offer{Chosen: f.People, Found: f.found, Name: f.name, Sources: r.SourceOptions(f.Source), Keep: r.Keep("person", "lanes", "words", "undated"),
		Places: most(spread.Places, f.Place, func(v string) string { return v }),
		Voices: most(spread.Voices, f.Voice, func(id string) string {
			if p, ok := s.Person(id); ok {
				return cmp.Or(p.Name, l.T("without a name"))
			}
			return l.T("The document")
		})}
	for i, v := range o.Voices {
		o.Voices[i].Value = cmp.Or(v.Value, documentVoice)
		o.Voices[i].Chosen = o.Voices[i].Value == f.Voice
	}
	for _, t := range testimonia.Types() {
		if chosen := slices.Contains(f.Types, t); chosen || spread.Types[t] > 0 {
			o.Types = append(o.Types, base.Choice{Value: string(t), Label: l.Type(t), Count: spread.Types[t], Chosen: chosen})
		}
	}
	for _, stance := range testimonia.Stances() {
		o.Stances = append(o.Stances, base.Option{Value: string(stance), Label: l.T(string(stance)), Chosen: stance == f.Stance})
	}
	o.decades(r, f, spread.Decades)
	o.rest(r, f, by)
	return o
}

// most turns counts into choices, those of which there is most, by label.
func most(counts map[string]int, chosen string, label func(string) string) []base.Choice {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(compareBool(b == chosen, a == chosen), cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	var out []base.Choice
	for _, k := range keys[:min(mostOffered, len(keys))] {
		out = append(out, base.Choice{Value: k, Label: label(k), Count: counts[k], Chosen: k == chosen})
	}
	slices.SortStableFunc(out, func(a, b base.Choice) int { return strings.Compare(a.Label, b.Label) })
	return out
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// mostDecades is how many decades the page has links for; a collection that
// reaches further has them by the century.
const mostDecades = 20

func (o *offer) decades(r *base.Request, f *filter, counts map[int]int) {
	width := 10
	if len(counts) > mostDecades {
		width = 100
		centuries := map[int]int{}
		for decade, n := range counts {
			centuries[decade-(decade%100+100)%100] += n
		}
		counts = centuries
	}
	o.Decades = append(o.Decades, base.Link(r.Locale.T("all times"), r.With("from", "", "to", "", "page", "", "undated", ""), f.From == "" && f.To == ""))
	for _, at := range slices.Sorted(maps.Keys(counts)) {
		from, to := edtf.YearString(at), edtf.YearString(at+width-1)
		label := strconv.Itoa(at) + "–" + strconv.Itoa(at+width-1)
		if at >= 1000 {
			label = r.Locale.EDTF(strconv.Itoa(at)[:4-len(strconv.Itoa(width))+1] + strings.Repeat("X", len(strconv.Itoa(width))-1))
		}
		o.Decades = append(o.Decades, base.Choice{Label: label, Path: r.With("from", from, "to", to, "page", "", "undated", ""), Count: counts[at], Chosen: f.From == from && f.To == to})
	}
}

// rest fills in what follows from the address.
func (o *offer) rest(r *base.Request, f *filter, now string) {
	for _, by := range groupings {
		o.Lanes = append(o.Lanes, base.Link(r.Locale.T("by "+by), r.With("lanes", by), by == now))
	}
	if f.From != "" || f.To != "" || len(f.keys) > 0 || f.name != "" || f.narrowed() {
		o.All = "/timeline"
	}
	o.Open = f.narrowed()
}

// narrowed reports whether a filter beside time and people is set.
func (f *filter) narrowed() bool {
	return len(f.Types) > 0 || f.Source != "" || f.Place != "" || f.Voice != "" || f.Stance != "" || f.Disputed
}
