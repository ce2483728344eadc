package base

import (
	"cmp"
	"slices"
)

// Facet is one way of narrowing a list: links with how much each leaves.
type Facet struct {
	Param   string   `json:"param"` // of the address
	Label   string   `json:"label"`
	Choices []Choice `json:"choices"`
	More    []Choice `json:"-"` // folded away
}

// mostMore is how many choices are folded away at the most.
const mostMore = 200

// Facet offers the values of a parameter of the address by how much each leaves,
// most first: so many at once, and others folded away. label says a value.
func (r *Request) Facet(param, label string, count map[string]int, at int, say func(value string) string) Facet {
	chosen := r.URL.Query().Get(param)
	out := Facet{Param: param, Label: label}
	for value, n := range count {
		if n > 0 || value == chosen {
			out.Choices = append(out.Choices, Choice{Value: value, Count: n, Chosen: value == chosen})
		}
	}
	slices.SortFunc(out.Choices, func(a, b Choice) int {
		return cmp.Or(cmp.Compare(truth(b.Chosen), truth(a.Chosen)), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	out.Choices = out.Choices[:min(len(out.Choices), at+mostMore)]
	for i := range out.Choices {
		c := &out.Choices[i]
		c.Label, c.Path = say(c.Value), r.With(param, c.Value, "page", "")
		if c.Chosen {
			c.Path = r.With(param, "", "page", "")
		}
	}
	if len(out.Choices) > at+1 { // one alone is not worth folding
		out.Choices, out.More = out.Choices[:at:at], out.Choices[at:]
	}
	return out
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
