package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/testimonia/testimonia/store"
)

// countsOf are the people that a condition keeps, with how often they are
// mentioned and spoken of. Each table is gone through once, as far as the
// condition reaches.
const selectPeople = `WITH chosen AS (SELECT p.id, p.ord, p.name, p.names, p.gender, p.source FROM person p
		WHERE p.id NOT IN (SELECT person FROM correction WHERE none)`

const countPeople = `),
	mentioned AS (SELECT m.person, count(*) AS n FROM mention m WHERE m.person IN (SELECT id FROM chosen) AND m.kind <> 'speech' GROUP BY m.person),
	spoken AS (SELECT t.subject, count(*) AS n FROM statement t WHERE t.subject IN (SELECT id FROM chosen)
		AND t.status NOT IN ('rejected', 'orphaned') GROUP BY t.subject)
	SELECT p.id, p.name, p.names, p.gender, p.source, s.title, coalesce(m.n, 0), coalesce(t.n, 0)
	FROM chosen p JOIN source s ON s.slug = p.source LEFT JOIN mentioned m ON m.person = p.id LEFT JOIN spoken t ON t.subject = p.id`

// saidBy counts who says the statements about the people that a condition keeps.
const saidBy = `)
	SELECT t.subject, coalesce(v.person, ''), coalesce(v.name, ''), count(*) FROM statement t
	LEFT JOIN voice v ON v.statement = t.id AND v.ord = (SELECT max(w.ord) FROM voice w WHERE w.statement = t.id)
	WHERE t.subject IN (SELECT id FROM chosen) AND t.status NOT IN ('rejected', 'orphaned')
	GROUP BY t.subject, coalesce(v.person, ''), coalesce(v.name, '')`

// People returns those spoken of, most statements first.
func (a *Archive) People(ctx context.Context, f store.PersonFilter) ([]store.PersonCount, error) {
	c, err := corrections(ctx, a.reader)
	if err != nil {
		return nil, err
	}
	where, args := choose(f, c)
	people, err := collect(ctx, a.reader, scanPerson, selectPeople+where+countPeople, args...)
	if err != nil {
		return nil, err
	}
	said, err := collect(ctx, a.reader, scanSaid, selectPeople+where+saidBy, args...)
	if err != nil {
		return nil, err
	}
	voices := voicesOf(said, c)
	for i := range people {
		p := &people[i]
		p.Person, p.Voices = c.Person(p.Person), voices[p.ID]
	}
	people = slices.DeleteFunc(people, func(p store.PersonCount) bool { return f.Name != "" && p.Name != f.Name })
	slices.SortFunc(people, func(a, b store.PersonCount) int {
		return cmp.Or(b.Statements-a.Statements, b.Mentions-a.Mentions, cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return people, nil
}

// choose makes a condition on people of a filter. A name may be one that
// somebody gave.
func choose(f store.PersonFilter, c store.Corrections) (where string, args []any) {
	if f.ID != "" {
		where, args = where+` AND p.id = ?`, append(args, f.ID)
	}
	if f.Name != "" {
		where, args = where+` AND (p.name = ? OR p.id IN (SELECT value FROM json_each(?)))`, append(args, f.Name, asJSON(list(c.Named(f.Name))))
	}
	if f.Source != "" {
		where, args = where+` AND p.source = ?`, append(args, f.Source)
	}
	return where, args
}

func scanPerson(rows *sql.Rows) (p store.PersonCount, err error) {
	var list string
	err = rows.Scan(&p.ID, &p.Name, &list, &p.Gender, &p.Source.Slug, &p.Source.Title, &p.Mentions, &p.Statements)
	p.Names = names(list)
	return p, err
}

// said is how often a voice speaks of a person.
type said struct {
	person, voice, name string
	times               int
}

func scanSaid(rows *sql.Rows) (s said, err error) {
	err = rows.Scan(&s.person, &s.voice, &s.name, &s.times)
	return s, err
}

// voicesOf names for each person those who speak of them, most frequent first.
func voicesOf(list []said, c store.Corrections) map[string][]string {
	times := map[string]map[string]int{}
	for _, s := range list {
		if times[s.person] == nil {
			times[s.person] = map[string]int{}
		}
		name := cmp.Or(c[s.voice].Name, s.name)
		times[s.person][name] += s.times
	}
	out := make(map[string][]string, len(times))
	for person, by := range times {
		names := make([]string, 0, len(by))
		for name := range by {
			names = append(names, name)
		}
		slices.SortFunc(names, func(a, b string) int { return cmp.Or(by[b]-by[a], cmp.Compare(a, b)) })
		out[person] = names
	}
	return out
}
