package sqlite

import (
	"encoding/json"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// contents writes the parts of a document.
func (s *saver) contents(slug string, d *document.Document) error {
	offsets := store.NewOffsets(d.Text)
	for _, f := range []func(string, *document.Document, *store.Offsets) error{s.turns, s.blocks, s.marks, s.glosses, s.origin} {
		if err := f(slug, d, offsets); err != nil {
			return err
		}
	}
	return nil
}

// rows runs one statement n times.
func (s *saver) rows(query string, n int, args func(int) []any) error {
	var err error
	for i := 0; i < n && err == nil; i++ {
		s.exec(&err, query, args(i)...)
	}
	return err
}

func (s *saver) turns(slug string, d *document.Document, o *store.Offsets) error {
	turns := d.Turns
	return s.rows(`INSERT INTO turn (source, ord, speaker, role, start, stop) VALUES (?, ?, ?, ?, ?, ?)`,
		len(turns), func(i int) []any {
			t := turns[i]
			return []any{slug, i, t.Speaker, string(t.Role), o.Rune(t.Label.Start), o.Rune(t.Label.End)}
		})
}

func (s *saver) blocks(slug string, d *document.Document, o *store.Offsets) error {
	blocks := d.Blocks
	return s.rows(`INSERT INTO block (source, ord, kind, level, turn, note, start, stop, runs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		len(blocks), func(i int) []any {
			b := blocks[i]
			runs := make([][2]int, len(b.Runs))
			for j, r := range b.Runs {
				runs[j] = [2]int{o.Rune(r.Start), o.Rune(r.End)}
			}
			var start, stop int
			if len(runs) > 0 {
				start, stop = runs[0][0], runs[len(runs)-1][1]
			}
			return []any{slug, i, string(b.Kind), b.Level, orNull(b.Turn), b.Note, start, stop, asJSON(runs)}
		})
}

// orNull keeps -1, "outside any turn", as NULL.
func orNull(turn int) any {
	if turn < 0 {
		return nil
	}
	return turn
}

func (s *saver) marks(slug string, d *document.Document, o *store.Offsets) error {
	marks := d.Marks
	return s.rows(`INSERT INTO note_mark (source, ord, start, stop, note) VALUES (?, ?, ?, ?, ?)`,
		len(marks), func(i int) []any {
			m := marks[i]
			return []any{slug, i, o.Rune(m.Start), o.Rune(m.End), m.Note}
		})
}

func (s *saver) glosses(slug string, d *document.Document, o *store.Offsets) error {
	glosses := d.Glosses
	return s.rows(`INSERT INTO gloss (source, ord, start, stop, inner_start, inner_stop, block) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		len(glosses), func(i int) []any {
			g := glosses[i]
			return []any{slug, i, o.Rune(g.Start), o.Rune(g.End), o.Rune(g.Inner.Start), o.Rune(g.Inner.End), g.Block}
		})
}

func (s *saver) origin(slug string, d *document.Document, _ *store.Offsets) error {
	pieces := d.Origin.Pieces
	return s.rows(`INSERT INTO origin (source, ord, text_byte, original_byte, length, exact) VALUES (?, ?, ?, ?, ?, ?)`,
		len(pieces), func(i int) []any {
			p := pieces[i]
			return []any{slug, i, p.Text, p.Original, p.Len, p.Exact}
		})
}

func (s *saver) people(slug string, people []store.Person, keyed func(store.Person) store.Person) error {
	for i := range people {
		if err := s.person(slug, i, keyed(people[i])); err != nil {
			return err
		}
	}
	return nil
}

func (s *saver) person(slug string, ord int, p store.Person) (err error) {
	s.exec(&err, `INSERT INTO person (id, source, ord, name, names, gender) VALUES (?, ?, ?, ?, ?, ?)`,
		p.ID, slug, ord, p.Name, asJSON(list(p.Names)), p.Gender)
	return err
}

func (s *saver) mentions(slug string, mentions []store.Mention, keyed func(store.Mention) store.Mention) error {
	return s.rows(`INSERT INTO mention (source, ord, start, stop, kind, person, value) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		len(mentions), func(i int) []any {
			m := keyed(mentions[i])
			return []any{slug, i, m.Start, m.End, string(m.Kind), orNone(m.Person), m.Value}
		})
}

func orNone(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// list makes nil an empty JSON list.
func list(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}

// asJSON writes what always can be written: lists of numbers and strings, and
// statements.
func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // a type without a JSON form, a slip in this package
	}
	return string(b)
}
