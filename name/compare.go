package name

import (
	"math"

	"github.com/testimonia/testimonia/internal/phrase"
)

// Threshold is the probability from which on two names count as one person's,
// unless a program chooses another.
const Threshold = 0.5

// A Comparison says whether two names can be one person's, as far as names tell,
// and why. That two people bear one name no comparison of names can see.
type Comparison struct {
	A, B        string  // the names as given
	Same        bool    // Probability is at least Threshold
	Probability float64 // 0 to 1, in thousandths; learnt from pairs of which half were one person's
	Bits        float64 // the evidence: 1 bit doubles the odds
	Namesakes   float64 // how many others in a million persons would agree as well; at least 0.01; 0 where not the same
	// Reasons has a sentence for each part, the parts that agree first. A Phrase
	// is a fmt.Stringer that says it in English.
	Reasons []phrase.Phrase
}

// comparison is the work on one pair.
type comparison struct {
	a, b     Name
	al       *alignment
	turned   bool // one name was read in another order than it seemed to have
	features []Feature
}

func newComparison(a, b Name) *comparison {
	x, y, al, turned := fit(a, b)
	c := &comparison{a: x.name, b: y.name, al: al, turned: turned}
	c.features = make([]Feature, 0, 16)
	c.collect()
	return c
}

// Compare compares two names as they are written, in any known script, order
// and transliteration, with initials, short forms, titles and slips. Evidence is
// summed in bits (Fellegi and Sunter 1969): a rare surname in common weighs more
// than Ivan, what one name lacks says little, what contradicts weighs against.
func Compare(a, b string) Comparison {
	return CompareNames(Parse(a), Parse(b))
}

// CompareNames is [Compare] for names that were parsed before.
func CompareNames(a, b Name) Comparison {
	out := Comparison{A: a.Text, B: b.Text}
	if a.IsZero() || b.IsZero() {
		out.Reasons = []phrase.Phrase{phrase.New("a name is empty")}
		return out
	}
	c := newComparison(a, b)
	out.Bits = math.Round(total(c.features)*10) / 10
	out.Probability = probability(total(c.features))
	out.Same = out.Probability >= Threshold
	out.Reasons = c.reasons()
	if out.Same {
		out.Namesakes = c.namesakes()
	}
	return out
}

// namesakes is how many in a million persons bear the parts that agree, taken
// as independent, so that it is a lower bound in close communities.
func (c *comparison) namesakes() float64 {
	bits := 0.0
	for _, m := range c.al.matches {
		if m.a < 0 || m.b < 0 {
			continue
		}
		switch {
		case m.like >= slipped:
			bits += c.rarity(&c.al.x[m.a], &c.al.y[m.b])
		case m.like == initial:
			bits += 4
		}
	}
	n := 1e6 * math.Exp2(-bits)
	if n < 0.01 {
		return 0.01
	}
	digits := math.Pow(10, math.Floor(math.Log10(n)))
	return math.Round(n/digits) * digits
}
