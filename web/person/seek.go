package person

import (
	"strings"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

// sought are people whom a reader looks for because they may be the same person
// although nothing in the sources says so: two names of one, a maiden name, a
// pseudonym.
type sought struct {
	Query string `json:"query"`
	List  []pair `json:"people"`
	More  int    `json:"more"` // how many are left out
}

// mostSought is how many are shown.
const mostSought = 10

// seek answers "?other=", a name in any spelling or script.
func seek(r *base.Request, p *collection.Person) *sought {
	query := strings.TrimSpace(r.URL.Query().Get("other"))
	if query == "" {
		return nil
	}
	weighed := map[*collection.Person]pair{}
	for _, c := range r.State.Candidates(p) {
		for _, id := range []string{c.A, c.B} {
			if q, ok := r.State.Person(id); ok && q != p {
				weighed[q] = pairOf(r, p, c)
			}
		}
	}
	out := &sought{Query: query}
	for _, q := range r.State.PeopleNamed(query) {
		if q == p {
			continue
		}
		if len(out.List) == mostSought {
			out.More++
			continue
		}
		x, ok := weighed[q]
		if !ok {
			x = pair{A: p.ID, B: q.ID, Mine: sideOf(r, p.ID), Other: sideOf(r, q.ID)}
		}
		out.List = append(out.List, x)
	}
	return out
}
