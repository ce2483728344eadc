package compare

import (
	"fmt"
	"slices"

	"github.com/testimonia/testimonia"
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
		out = append(out, outOfOrder(l, "before birth", births, early, "was born", "before that"))
	}
	late := slices.DeleteFunc(acts, func(c *claim) bool {
		return len(ends) == 0 || !slices.Contains(living, c.Type) ||
			slices.ContainsFunc(ends, func(d *claim) bool { return c.first() <= d.last()+slack })
	})
	if len(late) > 0 {
		out = append(out, outOfOrder(l, "after death", ends, late, "died", "after that"))
	}
	return append(out, releases(l)...)
}

func outOfOrder(l *life, about string, ends, acts []*claim, what, rest string) draft {
	values := append(sides(ends, when), sides(acts, dateAndType)...)
	return draft{kind: Conflict, about: about, values: values,
		sentence: fmt.Sprintf("%s %s in %s; %s: %s.", l.person.Name, what, ends[0].Date.EDTF, rest, sayings(sides(acts, dateAndType)))}
}

func dateAndType(c *claim) string { return string(c.Type) + " " + c.Date.EDTF }

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
	d := outOfOrder(l, "release before arrest", arrests, early, "was arrested", "before that")
	d.kind = Question // there may have been an earlier arrest that nobody tells of
	return []draft{d}
}
