package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/testimonia/testimonia/store"
)

// selectPeople finds people with how often they are mentioned and spoken of. The
// counts are taken from indexes alone, which is faster than grouping first.
const selectPeople = `SELECT p.id, p.name, p.names, p.gender, p.source, s.title,
	(SELECT count(*) FROM mention m WHERE m.person = p.id AND m.kind <> 'speech'),
	(SELECT count(*) FROM statement t WHERE t.subject = p.id AND t.status NOT IN ('rejected', 'orphaned'))
	FROM person p JOIN source s ON s.slug = p.source WHERE p.id NOT IN (SELECT person FROM correction WHERE none)`

// selectSaid counts who says the statements about people, in the innermost
// voice. The condition on people comes after it, then groupSaid.
const selectSaid = `SELECT p.id, coalesce(v.person, ''), coalesce(v.name, ''), count(*)
	FROM person p JOIN statement t ON t.subject = p.id
	LEFT JOIN voice v ON v.statement = t.id AND v.ord = (SELECT max(w.ord) FROM voice w WHERE w.statement = t.id)
	WHERE t.status NOT IN ('rejected', 'orphaned')`

const groupSaid = ` GROUP BY p.id, coalesce(v.person, ''), coalesce(v.name, '')`

// People returns those spoken of, most statements first.
func (a *Archive) People(ctx context.Context, f store.PersonFilter) ([]store.PersonCount, error) {
	c, err := corrections(ctx, a.reader)
	if err != nil {
		return nil, err
	}
	where, args := choose(f, c)
	people, err := collect(ctx, a.reader, scanPerson, selectPeople+where, args...)
	if err != nil {
		return nil, err
	}
	said, err := collect(ctx, a.reader, scanSaid, selectSaid+where+groupSaid, args...)
	if err != nil {
		return nil, err
	}
	voices := voicesOf(said, c)
	for i := range people {
		p := &people[i]
		p.Person, p.Voices = c.Person(p.Person), voices[p.ID]
	}
	people = slices.DeleteFunc(people, func(p store.PersonCount) bool { return f.Name != "" && p.Name != f.Name })
	slices.SortFunc(people, store.ComparePeople)
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
