package resolve

import (
	"math"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/name"
)

// How much each kind of evidence weighs, in bits: 1 bit doubles the odds. The
// weights are set by reason, not learnt: of two people of one name in a
// collection about one time, one in twenty shares the year of birth and one in
// some hundreds a named relative.
const (
	dayBits   = 10.0 // the same day of birth or death
	yearBits  = 4.0  // the same year
	roughBits = 1.0  // dates that do not exclude each other
	nearBits  = -2.0 // a year apart: memory
	someBits  = -4.0 // a few years apart: a slip, or an age made up
	wrongBits = -9.0 // further apart
	sexBits   = -8.0
	kinBits   = 6.0 // a relative of the same name in the same tie
	placeBits = 2.0
	thingBits = 2.0
	voiceBits = 2.0 // both are witnesses
	mostBits  = 6.0 // of places, and of things, together
)

// manyNamesakes is how many in a million make a name common.
const manyNamesakes = 2

// balance is what speaks for and against two people being one, as it is summed.
type balance struct {
	bits     float64
	pro, con []phrase.Phrase
}

func (e *balance) add(bits float64, sentence phrase.Phrase) {
	e.bits += bits
	if bits > 0 {
		e.pro = append(e.pro, sentence)
	} else {
		e.con = append(e.con, sentence)
	}
}

// dates compares when two people were born, or died.
func (e *balance) dates(of happening, a, b []edtf.Value) {
	if len(a) == 0 || len(b) == 0 {
		return
	}
	best, sentence := math.Inf(-1), phrase.Phrase{}
	for _, x := range a {
		for _, y := range b {
			if bits, s := dateBits(of, x, y); bits > best {
				best, sentence = bits, s
			}
		}
	}
	e.add(best, sentence)
}

// happening says in sentences when somebody was born, or died.
type happening struct {
	vague phrase.Phrase
	day   func(x edtf.Value) phrase.Phrase
	both  func(x, y edtf.Value) phrase.Phrase
}

var (
	birth = happening{phrase.New("born at times that cannot be compared"),
		func(x edtf.Value) phrase.Phrase { return phrase.New("born on the same day, %s", x.String()) },
		func(x, y edtf.Value) phrase.Phrase { return phrase.New("born %s and born %s", x.String(), y.String()) }}
	death = happening{phrase.New("died at times that cannot be compared"),
		func(x edtf.Value) phrase.Phrase { return phrase.New("died on the same day, %s", x.String()) },
		func(x, y edtf.Value) phrase.Phrase { return phrase.New("died %s and died %s", x.String(), y.String()) }}
)

func dateBits(of happening, x, y edtf.Value) (float64, phrase.Phrase) {
	x0, x1, ok := x.Bounds()
	y0, y1, ok2 := y.Bounds()
	if !ok || !ok2 {
		return 0, of.vague
	}
	both := of.both(x, y)
	switch {
	case x0 == x1 && x0 == y0 && y0 == y1:
		return dayBits, of.day(x)
	case !edtf.Conflicts(x, y) && x1-x0 < 366 && y1-y0 < 366:
		return yearBits, phrase.New("%s fit", both)
	case !edtf.Conflicts(x, y):
		return roughBits, phrase.New("%s do not exclude each other", both)
	case x0-y1 < 366 && y0-x1 < 366:
		return nearBits, phrase.New("%s: a year apart", both)
	case x0-y1 < fewYears && y0-x1 < fewYears:
		return someBits, phrase.New("%s: a few years apart", both)
	}
	return wrongBits, both
}

// fewYears is how many days of difference a slip explains.
const fewYears = 4 * 366

// places and things count what both are said to have to do with.
func (e *balance) places(a, b *Person) {
	if shared := common(a.Places, b.Places); len(shared) > 0 {
		e.add(min(placeBits*float64(len(shared)), mostBits), phrase.New("the same place: %s", strings.Join(shared, ", ")))
	}
}

func (e *balance) things(a, b *Person) {
	if shared := common(a.Things, b.Things); len(shared) > 0 {
		e.add(min(thingBits*float64(len(shared)), mostBits), phrase.New("the same: %s", strings.Join(shared, ", ")))
	}
}

func (e *balance) gender(a, b *Person) {
	if a.Gender != "" && b.Gender != "" && a.Gender != b.Gender {
		e.add(sexBits, phrase.New("one is a man, the other a woman"))
	}
}

// kin looks for relatives of one name in one tie.
func (e *balance) kin(a, b *Person) {
	for _, x := range a.Kin {
		for _, y := range b.Kin {
			if x.Tie != y.Tie || !fullName(x.Name) || !fullName(y.Name) {
				continue
			}
			if c := name.Compare(x.Name, y.Name); c.Probability > 0.9 {
				e.add(kinBits, phrase.New("both are %s %s", phrase.Term(x.Tie), x.Name))
				return
			}
		}
	}
}

// fullName reports whether a name says more than one word of somebody.
func fullName(n string) bool { return strings.Contains(n, " ") && !ByTie(n) }

// common returns the names that are in both lists.
func common(a, b []string) []string {
	var shared []string
	for _, x := range a {
		if slices.ContainsFunc(b, func(y string) bool { return name.Fold(x) == name.Fold(y) }) && !slices.Contains(shared, x) {
			shared = append(shared, x)
		}
	}
	return shared
}
