package name

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/weights.txt
var weightsText string

// A Feature is one piece of evidence about two names: which part, how alike,
// and how much of it there is. Its weight in bits is in data/weights.txt.
type Feature struct {
	Name  string
	Value float64
}

// weights maps features to bits for (or, below zero, against) one person.
var weights = sync.OnceValue(func() map[string]float64 {
	out := map[string]float64{}
	for _, line := range strings.Split(weightsText, "\n") {
		bits, name, ok := strings.Cut(line, " ")
		if v, err := strconv.ParseFloat(bits, 64); err == nil && ok {
			out[name] = v
		}
	}
	return out
})

// Features lists the evidence that [Compare] weighs, for learning the weights.
func Features(a, b Name) []Feature {
	return newComparison(a, b).features
}

// collect turns an alignment into features.
func (c *comparison) collect() {
	c.add("bias", 1)
	agreed, whole := 0, true
	for _, m := range c.al.matches {
		if m.a < 0 || m.b < 0 {
			c.alone(m)
			whole = false
			continue
		}
		x, y := &c.al.x[m.a], &c.al.y[m.b]
		part := c.part(x, y)
		if m.like == initial && x.ordinal != y.ordinal && x.role != roleSurname {
			c.add("initial elsewhere", 1)
			whole = false
			continue
		}
		if m.like == gendered && c.woman() {
			part = "woman's " + part // abroad she may bear a man's form
		}
		if m.like <= slipped && x.role <= roleMiddle && y.role <= roleMiddle && c.al.tables.genderTwins(x, y) {
			c.add("given name of the other gender", 1)
			whole = false
			continue
		}
		c.add(part+" "+m.like.String(), 1)
		if m.like == pet && fullForm(x.conceptsOf(c.al.tables)) && fullForm(y.conceptsOf(c.al.tables)) {
			c.add("short form that is a name", 1) // "Nikita" for "Nikolai", "Käthe" for "Katharina"
		}
		if m.like >= slipped {
			agreed++
			c.add(c.part(x, y)+" rare", c.rarity(x, y)/10)
		}
		if m.like == near || m.like == slipped || m.like == far {
			c.nearby(part, x, y)
		}
		if m.like <= near {
			whole = false
		}
	}
	c.add("agree "+strconv.Itoa(min(agreed, 3)), 1)
	if whole {
		c.add("whole", 1)
	}
	c.flags()
}

// woman reports whether both names have a given name that only women bear.
func (c *comparison) woman() bool {
	for _, list := range [][]token{c.al.x, c.al.y} {
		found := false
		for i := range list {
			if t := &list[i]; t.role == roleGiven && !t.initial {
				man, woman := c.al.tables.borneBy(t)
				found = found || woman && !man
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// once adds a feature that counts one time, however often it holds.
func (c *comparison) once(name string) {
	for _, f := range c.features {
		if f.Name == name {
			return
		}
	}
	c.add(name, 1)
}

func (c *comparison) add(name string, value float64) {
	c.features = append(c.features, Feature{name, value})
}

// part names the part that two words are of; "cross" where they play different
// roles, as when a name stands in another order.
func (c *comparison) part(x, y *token) string {
	switch {
	case x.role == y.role:
		return x.role.String()
	case x.role == roleMaiden || y.role == roleMaiden:
		return "maiden"
	case x.role == roleNick || y.role == roleNick:
		return "nick"
	case kindred(x.role, y.role):
		return "middle"
	}
	return "cross"
}

// alone notes a word that the other name lacks.
func (c *comparison) alone(m match) {
	t, other := (*token)(nil), c.al.y
	if m.a >= 0 {
		t = &c.al.x[m.a]
	} else {
		t, other = &c.al.y[m.b], c.al.x
	}
	if t.role == roleSurname && hasRole(other, roleSurname) {
		c.once("half surname")
		return
	}
	c.once(t.role.String() + " missing")
}

func hasRole(list []token, r role) bool {
	for i := range list {
		if list[i].role == r {
			return true
		}
	}
	return false
}

// rarity is how rare the shared word is, in bits.
func (c *comparison) rarity(x, y *token) float64 {
	return min(c.al.tables.bits(x.sounds0()), c.al.tables.bits(y.sounds0()))
}

// nearby notes what makes a misspelling less likely, or more: two names that
// both exist are rather two names; scripts without vowels excuse much.
func (c *comparison) nearby(part string, x, y *token) {
	known := len(x.groupsOf(c.al.tables)) > 0 || len(x.conceptsOf(c.al.tables)) > 0
	known2 := len(y.groupsOf(c.al.tables)) > 0 || len(y.conceptsOf(c.al.tables)) > 0
	if known && known2 {
		c.add(part+" both known", 1)
	}
	c.add(part+" apart", 10*tokensApart(x, y))
	switch d := Distance(x.text, y.text, 2); {
	case foreign(x) != foreign(y):
		c.add("near across scripts", 1)
	case d <= 2:
		c.add("letters apart "+strconv.Itoa(d), 1)
	}
	if x.text != "" && y.text != "" && x.sounds0() != "" && y.sounds0() != "" && x.sounds0()[0] != y.sounds0()[0] {
		c.add("first letters differ", 1)
	}
	if x.unwritten != y.unwritten {
		c.add("near without vowels", 1)
	}
}

func foreign(t *token) bool { return t.word != "" && t.word[0] >= 0xC6 && !latinWord(t.word) }

func latinWord(w string) bool {
	for _, r := range w {
		return r < 0x250
	}
	return true
}

// flags notes what the names as wholes say.
func (c *comparison) flags() {
	a, b := &c.a, &c.b
	if a.Gender != Unknown && b.Gender != Unknown && a.Gender != b.Gender {
		if a.GenderFrom == "surname" || b.GenderFrom == "surname" {
			c.add("surname's gender", 1)
		} else if !c.givenAgree() {
			c.add("gender", 1)
		}
	}
	if a.Suffix != "" && b.Suffix != "" && bare(a.Suffix) != bare(b.Suffix) {
		c.add("suffix", 1)
	}
	if saint(*a) != saint(*b) {
		c.add("saint", 1)
	}
	if c.turned {
		c.add("turned", 1)
	}
	if a.Mononym || b.Mononym {
		c.add("one word", 1)
	}
}

// givenAgree reports whether the given names are forms of one that tells no
// gender, as short forms may: "Slava".
func (c *comparison) givenAgree() bool {
	if c.a.GenderFrom != "given name" && c.b.GenderFrom != "given name" {
		return false
	}
	for _, m := range c.al.matches {
		if m.a >= 0 && m.b >= 0 && m.like >= pet && c.al.x[m.a].role == roleGiven && !c.al.tables.genderTwins(&c.al.x[m.a], &c.al.y[m.b]) {
			return true
		}
	}
	return false
}

// total is the sum of the evidence in bits.
func total(list []Feature) float64 {
	w := weights()
	sum := 0.0
	for _, f := range list {
		sum += w[f.Name] * f.Value
	}
	return sum
}

// probability turns bits into a probability.
func probability(bits float64) float64 {
	p := 1 / (1 + math.Exp2(-bits))
	return math.Round(p*1000) / 1000
}
