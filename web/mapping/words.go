package mapping

import (
	"cmp"
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/web/base"
)

// words says places and what speaks for them in the reader's language.
type words struct {
	*base.Locale
	countries display.Namer
	script    *unicode.RangeTable
}

func lexicon(r *base.Request) words {
	w := words{Locale: r.Locale, countries: display.Regions(language.Make(r.Locale.Tag)), script: unicode.Latin}
	if r.Locale.Tag == "ru" {
		w.script = unicode.Cyrillic
	}
	return w
}

// country is the name of a country by its code.
func (w words) country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := w.countries.Name(region); name != "" {
		return name
	}
	return code
}

// today is the name that a place has today, as the gazetteer has it.
func (w words) today(p place.Place) string {
	if p.Kind == place.Country {
		return w.country(p.Country)
	}
	return p.Name
}

// label is what to call a place: as most statements do in the reader's script, or
// else as the gazetteer does in the reader's language, or else as most statements
// do.
func (w words) label(l *collection.Located) string {
	own := ""
	for _, n := range l.Names {
		name := n.Name
		if d := n.Decision; len(d.Candidates) > 0 && d.Candidates[0].Form != "" && d.Candidates[0].ID == l.ID {
			name = d.Candidates[0].Form
		}
		switch {
		case n.Within != "" || n.Judged != nil || strings.ContainsAny(name, ",(") || !written(name):
		case w.reads(name):
			return name
		case own == "":
			own = name
		}
	}
	if l.Kind == place.Country || w.reads(l.Name) {
		return w.today(l.Place)
	}
	return cmp.Or(own, w.today(l.Place))
}

// reads reports whether a name is written in the reader's script.
func (w words) reads(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(w.script, r) })
}

// written reports whether a name is written as names are: neither small nor all in
// capitals.
func written(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return !unicode.IsLower(first) && (name != strings.ToUpper(name) || name == strings.ToLower(name))
}

// lies says in what a place lies: "Lvivska oblast, Ukraine".
func (w words) lies(p place.Place) string {
	switch {
	case p.Kind == place.Country:
		return ""
	case p.Region == "" || p.Region == p.Name:
		return w.country(p.Country)
	}
	return p.Region + ", " + w.country(p.Country)
}

// full is a place with what it lies in.
func (w words) full(p place.Place) string {
	if in := w.lies(p); in != "" {
		return w.today(p) + ", " + in
	}
	return w.today(p)
}

// evidence says what speaks for a candidate.
func (w words) evidence(c place.Candidate) []string {
	var out []string
	say := func(text string, args ...any) { out = append(out, w.T(text, args...)) }
	switch {
	case c.Kind == place.Country:
		say("a country of today")
	case c.Kind == place.Region:
		say("a region")
	case c.Population > 0:
		out = append(out, w.N(c.Population, "inhabitant today", "inhabitants today"))
	}
	if c.Form != "" {
		say("a case of %s", c.Form)
	}
	if f := c.Former; f != nil {
		switch {
		case f.From > 0 && f.Until > 0:
			say("called so from %d to %d", f.From, f.Until)
		case f.Until > 0:
			say("called so until %d", f.Until)
		default:
			say("also called so")
		}
	} else if !c.Own && c.Form == "" {
		say("one of its other names")
	}
	if c.Of > 0 {
		say("of %d places named beside it, %d lie within %d km and %d in the same country", c.Of, c.Near, place.NearKilometres, c.SameCountry)
	}
	return out
}

// why says why a name's place is not decided.
func (w words) why(n *collection.PlaceName) []string {
	d := n.Decision
	if n.Judged != nil {
		return []string{w.T("%s has decided that it is no place of the map.", n.Judged.Author)}
	}
	if d.Status == place.Unknown {
		return []string{w.unknown(d)}
	}
	var out []string
	if d.Ratio > 0 {
		out = append(out, w.T("For the first, %s times as much speaks as for the next; to decide, it would have to be %d times.", w.times(d.Ratio), place.Dominance))
	}
	if d.Stray {
		out = append(out, w.T("It stands apart from the places named beside it: a village of that name may be meant that the table lacks."))
	}
	if d.Past != nil {
		out = append(out, w.past(d.Past))
	}
	if d.Unused != "" {
		out = append(out, w.T("“%s” was not understood.", d.Unused))
	}
	return out
}

func (w words) unknown(d place.Decision) string {
	switch d.Reason {
	case place.PastState:
		return w.past(d.Past)
	case place.SmallWord:
		return w.T("It is written small, so it is hardly the name of a place.")
	case place.OnlyOuter:
		return w.T("Only what it lies in is known: %s.", d.Unused)
	}
	return w.T("The table has no such name: a village, a camp, a street, or another spelling.")
}

// past says what a state of the past or a land was and where it lies today.
func (w words) past(p *place.Past) string {
	var today []string
	for _, code := range p.Today {
		today = append(today, w.country(code))
	}
	switch {
	case len(today) == 0:
		return w.T("A part of the world, too large for a point on the map.")
	case p.From > 0 && p.Until > 0:
		return w.T("A state from %d to %d, today parts of: %s.", p.From, p.Until, strings.Join(today, ", "))
	case p.Until > 0:
		return w.T("A state until %d, today parts of: %s.", p.Until, strings.Join(today, ", "))
	}
	return w.T("A land and no state of today; it lies in: %s.", strings.Join(today, ", "))
}

// times writes a ratio as it is read: "2.4", "37".
func (w words) times(x float64) string {
	if x >= 10 {
		return w.Number(int(math.Round(x)))
	}
	text := strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0")
	if w.Tag == "ru" {
		return strings.Replace(text, ".", ",", 1)
	}
	return text
}

// span writes the years from first to last; none are 0.
func span(first, last int) string {
	switch {
	case first == 0:
		return ""
	case first == last:
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d–%d", first, last)
}
