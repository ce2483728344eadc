package base

import "strconv"

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
