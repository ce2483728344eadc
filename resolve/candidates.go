package resolve

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/name"
)

// mostForms is how many forms of a name are compared with those of another.
const mostForms = 4

// leastProbability is what a pair must have to be shown to anybody.
const leastProbability = 0.6

// largeBlock is how many bearers of a surname are compared each with each; of
// more, only those whose given names begin alike.
const largeBlock = 100

// sameInitial reports whether two given names sound alike at their beginning, or
// one is not told.
func sameInitial(a, b *entry) bool {
	return a.initial == "" || b.initial == "" || a.initial == b.initial
}

// initialOf is the first sound of the given name.
func initialOf(n name.Name) string {
	if len(n.Given) == 0 {
		return ""
	}
	for _, s := range name.Sounds(n.Given[0]) {
		if s != "" {
			return s[:1]
		}
	}
	return ""
}

// keysOf lists the sounds under which somebody is looked for, each once.
func keysOf(p *Person, names []name.Name) []string {
	var out []string
	add := func(word string) {
		for _, s := range name.Sounds(word) {
			if s = genderless(s); !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	if ByTie(p.Name) || !strings.ContainsFunc(p.Name, unicode.IsUpper) {
		return nil // "mother of Anna Ková", "the author": whoever that is, it is no name
	}
	for _, n := range names {
		add(n.Surname)
		add(n.Maiden)
		if n.Surname == "" && n.Patronymic == "" {
			for _, g := range n.Given {
				if len([]rune(g)) > 2 { // "Q" is a label, and "A." is anybody
					add(g)
				}
			}
		}
	}
	return out
}

// genderless takes the ending off that tells a woman's surname from a man's.
func genderless(sound string) string {
	if len(sound) > 4 && strings.HasSuffix(sound, "a") {
		return sound[:len(sound)-1]
	}
	return sound
}

// ByTie reports whether somebody is known by a tie to another alone, and not by
// name: "mother of Anna Ková".
func ByTie(n string) bool { return strings.Contains(n, " of ") }

// forms lists the forms of a name worth comparing: the fullest, then those of
// several words.
func forms(p *Person) []name.Name {
	out := []name.Name{name.Parse(p.Name)}
	for _, n := range p.Names {
		if n != p.Name && strings.Contains(n, " ") && !ByTie(n) && len(out) < mostForms {
			out = append(out, name.Parse(n))
		}
	}
	return out
}

// weigh gathers what speaks for and against a pair.
func weigh(a, b *entry) (Candidate, bool) {
	if b.ID < a.ID {
		a, b = b, a
	}
	best, bits := name.Comparison{}, math.Inf(-1)
	for _, x := range a.names {
		for _, y := range b.names {
			c := name.CompareNames(x, y)
			if w := worth(c, x, y); w > bits {
				best, bits = c, w
			}
		}
	}
	if bits < hopeless {
		return Candidate{}, false
	}
	e := balance{bits: bits}
	if best.Same {
		e.pro = best.Reasons
	} else {
		e.con = best.Reasons
	}
	if best.Same && best.Namesakes >= manyNamesakes {
		e.con = append(e.con, phrase.New("of a million people some %s",
			phrase.Count(int(best.Namesakes), "%d other has such a name", "%d others have such a name")))
	}
	e.dates(birth, a.Born, b.Born)
	e.dates(death, a.Died, b.Died)
	e.gender(&a.Person, &b.Person)
	e.kin(&a.Person, &b.Person)
	if a.Speaks && b.Speaks {
		e.add(voiceBits, phrase.New("both are witnesses themselves"))
	}
	e.places(&a.Person, &b.Person)
	e.things(&a.Person, &b.Person)
	c := Candidate{A: a.ID, B: b.ID, Probability: odds(e.bits), For: e.pro, Against: e.con}
	return c, c.Probability >= leastProbability
}

// worth is what two forms of names say together. However alike they are, a name
// that many bear says little: where n of a million people have it, that the other
// source speaks of this person (one source in fifty does, in a collection about
// one matter) stands against its speaking of a namesake (n in a million for each
// of some twenty people it speaks of), which is 1000 to n.
//
// One word in common says less than its rarity: a surname alone leaves it open
// whether it is a relative, a given name alone says next to nothing.
func worth(c name.Comparison, a, b name.Name) float64 {
	if !c.Same {
		return c.Bits
	}
	bits := c.Bits
	if c.Namesakes > 0 {
		bits = min(bits, math.Log2(1000/c.Namesakes))
	}
	for _, n := range []name.Name{a, b} {
		if words(n) == 1 {
			bits = min(bits, surnameBits)
			if n.Surname == "" || name.IsGiven(n.Surname) {
				bits = min(bits, givenBits)
			}
		}
	}
	return bits
}

// What one word in common is worth at most, in bits.
const (
	surnameBits = 1.0
	givenBits   = -1.0
)

// words counts the words of a name, without titles.
func words(n name.Name) int {
	out := len(n.Given) + len(n.Middle)
	for _, part := range []string{n.Surname, n.Patronymic} {
		if part != "" {
			out++
		}
	}
	return out
}

// hopeless are the bits of two names that no other evidence brings together.
const hopeless = -6

// odds turns bits into a probability.
func odds(bits float64) float64 { return math.Round(1000/(1+math.Exp2(-bits))) / 1000 }
