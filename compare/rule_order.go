package compare

import (
	"slices"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/phrase"
)

// order: a life has a beginning and an end.
var order = Rule{
	ID: "order", Severity: Grave,
	Says:   "Nothing happens to people before they are born, and the dead are not arrested, released, married or appointed; nobody is released before being arrested.",
	Params: []Param{{"slack", slack, "days"}},
	mixes:  true,
	find:   findOrder,
}

// slack is how many days two dates may be out of order before anybody is asked:
// days are remembered less well than months.
const slack = 31

// living are the types that tell of somebody alive.
var living = []testimonia.Type{testimonia.Marriage, testimonia.Separation, testimonia.Education, testimonia.Residence,
	testimonia.Migration, testimonia.Position, testimonia.Membership, testimonia.Participation, testimonia.Signing,
	testimonia.Meeting, testimonia.Dismissal, testimonia.Arrest, testimonia.Torture, testimonia.Confession,
	testimonia.Imprisonment, testimonia.Exile, testimonia.Release, testimonia.Escape}

func findOrder(l *life) []draft {
	var out []draft
	acts := dated(l.of(append(slices.Clone(living), testimonia.Trial, testimonia.Sentence)...))
	births := slices.DeleteFunc(dated(l.of(testimonia.Birth)), (*claim).fromAge)
	ends := dated(l.of(deaths...))
	early := slices.DeleteFunc(slices.Clone(acts), func(c *claim) bool {
		return len(births) == 0 || slices.ContainsFunc(births, func(b *claim) bool { return c.last() >= b.first() })
	})
	if len(early) > 0 {
		out = append(out, outOfOrder(phrase.New("before birth"), births, early,
			phrase.New("%s was born in %s; before that: %s.", l.person.Name, when(births[0]), happenings(early))))
	}
	late := slices.DeleteFunc(acts, func(c *claim) bool {
		return len(ends) == 0 || !slices.Contains(living, c.Type) ||
			slices.ContainsFunc(ends, func(d *claim) bool { return c.first() <= d.last()+slack })
	})
	if len(late) > 0 {
		out = append(out, outOfOrder(phrase.New("after death"), ends, late,
			phrase.New("%s died in %s; after that: %s.", l.person.Name, when(ends[0]), happenings(late))))
	}
	return append(out, releases(l)...)
}

func outOfOrder(about phrase.Phrase, ends, acts []*claim, sentence phrase.Phrase) draft {
	return draft{kind: Conflict, about: about, values: append(sides(ends, dateOf), sides(acts, typeAndDate)...), sentence: sentence}
}

// happenings says what is told, and who tells it.
func happenings(acts []*claim) phrase.Phrase { return sayings(sides(acts, typeAndDate)) }

func typeAndDate(c *claim) phrase.Phrase { return phrase.New("%s %s", phrase.Term(c.Type), when(c)) }

// releases finds who is let go before any arrest, where one arrest alone is
// told of.
func releases(l *life) []draft {
	arrests, freed := dated(l.of(testimonia.Arrest)), dated(l.of(testimonia.Release))
	if len(arrests) == 0 || len(freed) == 0 || len(clashing(arrests, apart)) > 0 {
		return nil
	}
	early := slices.DeleteFunc(freed, func(c *claim) bool {
		return slices.ContainsFunc(arrests, func(a *claim) bool { return c.last() >= a.first() })
	})
	if len(early) == 0 {
		return nil
	}
	d := outOfOrder(phrase.New("release before arrest"), arrests, early,
		phrase.New("%s was arrested in %s; before that: %s.", l.person.Name, when(arrests[0]), happenings(early)))
	d.kind = Question // there may have been an earlier arrest that nobody tells of
	return []draft{d}
}
