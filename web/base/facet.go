package base

import (
	"cmp"
	"slices"
	"strconv"
)

// Facet is one way of narrowing a list: links with how much each leaves.
type Facet struct {
	Param   string   `json:"param"` // of the address
	Label   string   `json:"label"`
	Choices []Choice `json:"choices"`
	More    []Choice `json:"-"` // folded away
}

// Choice is one link of a facet. The one that is chosen leads back to all.
type Choice struct {
	Value  string `json:"value"`
	Label  string `json:"label"`
	Count  int    `json:"count"`
	Path   string `json:"-"`
	Chosen bool   `json:"chosen"`
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

// Pages says which part of a long list is shown.
type Pages struct {
	Now   int    `json:"page"` // from 1
	Last  int    `json:"pages"`
	Back  string `json:"-"` // the address of the part before; empty where there is none
	Forth string `json:"-"`
}

// At is the same with links that lead to a place within the page, "#life".
func (p Pages) At(place string) Pages {
	for _, link := range []*string{&p.Back, &p.Forth} {
		if *link != "" {
			*link += place
		}
	}
	return p
}

// Pages reads off the address which part of a list of some length is wanted, and
// returns it with the run of the list that it is.
func (r *Request) Pages(length, each int) (p Pages, from, to int, err error) {
	return r.PagesBy("page", length, each, 0)
}

// PagesBy is Pages for a parameter of another name; where the address does not
// have it, the part with a row is wanted.
func (r *Request) PagesBy(param string, length, each, row int) (p Pages, from, to int, err error) {
	p = Pages{Now: row/each + 1, Last: max(1, (length+each-1)/each)}
	if text := r.URL.Query().Get(param); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return p, 0, 0, r.Bad("There is no page %q.", text)
		}
		p.Now = min(n, p.Last)
	}
	if p.Now > 1 {
		p.Back = r.With(param, strconv.Itoa(p.Now-1))
	}
	if p.Now < p.Last {
		p.Forth = r.With(param, strconv.Itoa(p.Now+1))
	}
	from = (p.Now - 1) * each
	return p, from, min(from+each, length), nil
}
