package relation

import (
	"math"
	"sort"
)

// Example is a text with what is known to be true of it.
type Example struct {
	Input
	Annotated map[string]bool // the properties looked for: of others nothing is known
	Facts     []Fact
}

// Fact says that a property ties two runs of bytes.
type Fact struct {
	Property        string
	Subject, Object Span
}

// Training sets how long and how cautiously to learn.
type Training struct {
	Epochs int     // passes over the examples
	Rate   float64 // the first step
	Decay  float64 // how strongly weights are pulled to zero
	Least  int     // features seen with fewer pairs are dropped
}

// Defaults returns settings that work on some thousand sentences.
func Defaults() Training { return Training{Epochs: 12, Rate: 0.02, Decay: 2e-5, Least: 2} }

// instance is one pair with its features, numbered.
type instance struct {
	features []int32
	known    []bool // per property: whether it can hold and was looked for
	holds    []bool
}

// Train learns a classifier: for each property a logistic regression with steps
// that shrink feature by feature (AdaGrad, Duchi et al. 2011). It is
// deterministic.
func Train(examples []Example, t Training) *Classifier {
	c := blank()
	names, list := instances(c, examples, t.Least)
	for k := range c.properties {
		w := c.fit(k, list, len(names), t)
		for i, x := range w {
			if math.Abs(x) >= 0.015 {
				c.weights[k][names[i]] = float32(x)
			}
		}
	}
	c.index()
	return c
}

// instances numbers the features of all pairs.
func instances(c *Classifier, examples []Example, least int) ([]string, []instance) {
	count := map[string]int{}
	var raw [][]string
	var list []instance
	for e := range examples {
		ex := &examples[e]
		all := pairs(&ex.Input)
		for i := range all {
			inst, ok := label(c, ex, &all[i])
			if !ok {
				continue
			}
			f := features(&all[i])
			for _, name := range f {
				count[name]++
			}
			raw, list = append(raw, f), append(list, inst)
		}
	}
	number := map[string]int32{}
	var names []string
	for i, f := range raw {
		for _, name := range f {
			if count[name] < least {
				continue
			}
			if _, ok := number[name]; !ok {
				number[name] = int32(len(names))
				names = append(names, name)
			}
			list[i].features = append(list[i].features, number[name])
		}
	}
	return names, list
}

// label says which properties hold of a pair; ok is false where none could.
func label(c *Classifier, ex *Example, p *pair) (inst instance, ok bool) {
	o := &ex.Mentions[p.objects[0]]
	inst.known, inst.holds = make([]bool, len(c.properties)), make([]bool, len(c.properties))
	for k := range c.properties {
		prop := &c.properties[k]
		if !ex.Annotated[prop.Name] || !prop.object(o) || prop.silent(p.view) {
			continue
		}
		inst.known[k], ok = true, true
		inst.holds[k] = ex.holds(prop.Name, p)
	}
	return inst, ok
}

func (ex *Example) holds(property string, p *pair) bool {
	for _, f := range ex.Facts {
		if f.Property == property && ex.anyOverlaps(p.subjects, f.Subject) && ex.anyOverlaps(p.objects, f.Object) {
			return true
		}
	}
	return false
}

func (ex *Example) anyOverlaps(mentions []int, s Span) bool {
	for _, i := range mentions {
		if ex.Mentions[i].Overlaps(s) {
			return true
		}
	}
	return false
}

// fit learns the weights of one property.
func (c *Classifier) fit(k int, list []instance, n int, t Training) []float64 {
	w, grad := make([]float64, n), make([]float64, n)
	for range t.Epochs {
		for i := range list {
			inst := &list[i]
			if !inst.known[k] {
				continue
			}
			sum := 0.0
			for _, f := range inst.features {
				sum += w[f]
			}
			g := -1 / (1 + math.Exp(-sum))
			if inst.holds[k] {
				g++
			}
			for _, f := range inst.features {
				d := g - t.Decay*float64(len(list))*w[f]/100
				grad[f] += d * d
				w[f] += t.Rate * d / (0.1 + math.Sqrt(grad[f]))
			}
		}
	}
	return w
}

// SetThreshold sets the least probability with which a property is found.
func (c *Classifier) SetThreshold(property string, least float64) {
	if k := c.property(property); k >= 0 {
		c.thresholds[k] = least
	}
}

// Candidates returns all pairs with the probability of every property they
// could have, whatever the thresholds.
func (c *Classifier) Candidates(in Input) []Relation {
	open := *c
	open.thresholds = make([]float64, len(c.thresholds))
	list := open.Find(in)
	sort.SliceStable(list, func(i, j int) bool { return list[i].Probability > list[j].Probability })
	return list
}
