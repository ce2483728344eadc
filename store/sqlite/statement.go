package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

const insertStatement = `INSERT INTO statement (id, source, type, subject, subject_name, subject_names,
	object, object_name, object_names, object_kind, date, date_text, calendar, date_from, date_to, place, place_names,
	age, detail, stance, basis, quote, start, stop, why, confidence, status, proposal)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (id) DO UPDATE SET type = excluded.type,
	subject = excluded.subject, subject_name = excluded.subject_name, subject_names = excluded.subject_names,
	object = excluded.object, object_name = excluded.object_name, object_names = excluded.object_names,
	object_kind = excluded.object_kind, date = excluded.date, date_text = excluded.date_text,
	calendar = excluded.calendar, date_from = excluded.date_from, date_to = excluded.date_to,
	place = excluded.place, place_names = excluded.place_names, age = excluded.age, detail = excluded.detail,
	stance = excluded.stance, basis = excluded.basis, start = excluded.start, stop = excluded.stop,
	status = excluded.status, proposal = excluded.proposal`

// put writes a statement; proposal is what it began as, where people have
// decided about it.
func (s *saver) put(t, proposal *testimonia.Statement) error {
	was, err := proposalJSON(proposal)
	if err != nil {
		return err
	}
	args := []any{t.ID, t.Source.Slug, string(t.Type), t.Subject.ID, t.Subject.Name, asJSON(list(t.Subject.Names))}
	args = append(args, objectColumns(t.Object)...)
	args = append(args, dateColumns(t.Date)...)
	args = append(args, placeColumns(t.Place)...)
	args = append(args, t.Age, t.Detail, string(t.Stance), string(t.Basis), t.Quote, t.Start, t.End, t.Why,
		finite(t.Confidence), string(t.Status), was)
	s.exec(&err, insertStatement, args...)
	s.exec(&err, `DELETE FROM voice WHERE statement = ?`, t.ID)
	for i, v := range t.Voices {
		s.exec(&err, `INSERT INTO voice (statement, ord, person, name, names, role) VALUES (?, ?, ?, ?, ?, ?)`,
			t.ID, i, v.ID, v.Name, asJSON(list(v.Names)), string(v.Role))
	}
	return err
}

func finite(f float64) float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return f
}

func proposalJSON(p *testimonia.Statement) (any, error) {
	if p == nil {
		return nil, nil
	}
	b, err := json.Marshal(p)
	return string(b), err
}

func objectColumns(o *testimonia.Ref) []any {
	if o == nil {
		return []any{nil, nil, nil, nil}
	}
	kind := o.Kind
	if kind == "" {
		kind = testimonia.KindPerson
	}
	return []any{o.ID, o.Name, asJSON(list(o.Names)), string(kind)}
}

func dateColumns(d *testimonia.Date) []any {
	if d == nil {
		return []any{nil, nil, nil, nil, nil}
	}
	first, last, err := store.Bounds(d.EDTF)
	if err != nil { // kept with its words; it only cannot be searched by time
		first, last = "", ""
	}
	return []any{d.EDTF, d.Text, d.Calendar, orNone(first), orNone(last)}
}

func placeColumns(p *testimonia.Place) []any {
	if p == nil {
		return []any{nil, nil}
	}
	return []any{p.Name, asJSON(list(p.Names))}
}

const selectStatement = `SELECT t.id, t.source, s.title, t.type, t.subject, t.subject_name, t.subject_names,
	t.object, t.object_name, t.object_names, t.object_kind, t.date, t.date_text, t.calendar, t.place, t.place_names,
	t.age, t.detail, t.stance, t.basis, t.quote, t.start, t.stop, t.why, t.confidence, t.status
	FROM statement t JOIN source s ON s.slug = t.source`

// row is one line of selectStatement.
type row struct {
	testimonia.Statement
	subjectNames                          string
	object, objectName, objectNames, kind sql.NullString
	date, dateText, calendar              sql.NullString
	place, placeNames                     sql.NullString
}

func (r *row) scan(rows *sql.Rows) error {
	t := &r.Statement
	return rows.Scan(&t.ID, &t.Source.Slug, &t.Source.Title, &t.Type, &t.Subject.ID, &t.Subject.Name, &r.subjectNames,
		&r.object, &r.objectName, &r.objectNames, &r.kind, &r.date, &r.dateText, &r.calendar, &r.place, &r.placeNames,
		&t.Age, &t.Detail, &t.Stance, &t.Basis, &t.Quote, &t.Start, &t.End, &t.Why, &t.Confidence, &t.Status)
}

// statement returns the row's statement without its voices.
func (r *row) statement(l lists) testimonia.Statement {
	t := r.Statement
	t.Subject.Names = l.names(r.subjectNames)
	t.Voices = []testimonia.Voice{}
	if r.objectName.Valid {
		kind := testimonia.Kind(r.kind.String)
		if kind == testimonia.KindPerson {
			kind = "" // as the domain has it
		}
		t.Object = &testimonia.Ref{ID: r.object.String, Name: r.objectName.String, Names: l.names(r.objectNames.String), Kind: kind}
	}
	if r.date.Valid {
		t.Date = &testimonia.Date{EDTF: r.date.String, Text: r.dateText.String, Calendar: r.calendar.String}
	}
	if r.place.Valid {
		t.Place = &testimonia.Place{Name: r.place.String, Names: l.names(r.placeNames.String)}
	}
	return t
}

// names reads a list that asJSON wrote; what other hands left there unreadable
// is no name.
func names(s string) []string {
	out := []string{}
	if json.Unmarshal([]byte(s), &out) != nil || out == nil {
		return []string{}
	}
	return out
}

// lists are lists of names read before: a person is named alike in hundreds of
// statements.
type lists map[string][]string

// names reads a list; each caller has one of its own.
func (l lists) names(s string) []string {
	list, ok := l[s]
	if !ok {
		list = names(s)
		l[s] = list
	}
	return append(make([]string, 0, len(list)), list...)
}

// Statements yields statements by source in reading order.
func (a *Archive) Statements(ctx context.Context, f store.StatementFilter) iter.Seq2[testimonia.Statement, error] {
	return func(yield func(testimonia.Statement, error) bool) {
		if err := a.statements(ctx, f, yield); err != nil {
			yield(testimonia.Statement{}, plain(err))
		}
	}
}

// statements yields what a filter keeps, all from one moment; the error, if any,
// is still to be yielded.
func (a *Archive) statements(ctx context.Context, f store.StatementFilter, yield func(testimonia.Statement, error) bool) error {
	tx, err := a.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() // ends the reading
	c, err := corrections(ctx, tx)
	if err != nil {
		return err
	}
	kept, err := conditionOf(f, c)
	if err != nil {
		return err
	}
	// Most statements stand, and what few do not are cheaper read than told apart.
	said, err := conditionOf(store.StatementFilter{ID: f.ID, Source: f.Source, Type: f.Type, Person: f.Person}, c)
	if err != nil {
		return err
	}
	return each(ctx, tx, kept, said, func(t testimonia.Statement) bool {
		t = c.Statement(t)
		return len(f.Status) > 0 && !slices.Contains(f.Status, t.Status) || yield(t, nil)
	})
}

// condition is one on statements, as t; the empty one keeps all.
type condition struct {
	where string
	args  []any
}

func withID(id string) condition { return condition{` WHERE t.id = ?`, []any{id}} }

// each yields the statements that a condition keeps, as the archive has them, by
// source in reading order, until yield has enough. The condition said keeps them
// as well; by it their voices are found.
func each(ctx context.Context, db querier, kept, said condition, yield func(testimonia.Statement) bool) error {
	l := lists{}
	voices, err := voicesBy(ctx, db, l, said)
	if err != nil {
		return err
	}
	rows, err := db.QueryContext(ctx, selectStatement+kept.where+` ORDER BY t.source, t.start, t.stop, t.id`, kept.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var r row
		if err := r.scan(rows); err != nil {
			return err
		}
		t := r.statement(l)
		if v := voices[t.ID]; v != nil {
			t.Voices = v
		}
		if !yield(t) {
			return nil
		}
	}
	return rows.Err()
}

// voicesBy loads the voices of the statements that a condition keeps. Beside the
// statements in one query, each voice would cost another row of all columns.
func voicesBy(ctx context.Context, db querier, l lists, c condition) (map[string][]testimonia.Voice, error) {
	where := ""
	if c.where != "" {
		where = ` WHERE v.statement IN (SELECT t.id FROM statement t` + c.where + `)`
	}
	out := map[string][]testimonia.Voice{}
	_, err := collect(ctx, db, func(rows *sql.Rows) (none struct{}, err error) {
		var id, list string
		var v testimonia.Voice
		err = rows.Scan(&id, &v.ID, &v.Name, &list, &v.Role)
		v.Names = l.names(list)
		out[id] = append(out[id], v)
		return none, err
	}, `SELECT v.statement, v.person, v.name, v.names, v.role FROM voice v`+where+` ORDER BY v.statement, v.ord`, c.args...)
	return out, err
}

func conditionOf(f store.StatementFilter, c store.Corrections) (condition, error) {
	var parts []string
	var args []any
	add := func(part string, values ...any) {
		parts = append(parts, part)
		args = append(args, values...)
	}
	if f.ID != "" {
		add("t.id = ?", f.ID)
	}
	if f.Source != "" {
		add("t.source = ?", f.Source)
	}
	if f.Type != "" {
		add("t.type = ?", string(f.Type))
	}
	if c[f.Person].None {
		add("t.subject = ?", f.Person) // as an object they read as a thing
	} else if f.Person != "" {
		add("(t.subject = ? OR t.object = ?)", f.Person, f.Person)
	}
	if len(f.Status) > 0 {
		in := make([]any, len(f.Status))
		for i, s := range f.Status {
			in[i] = string(s)
		}
		or := ""
		if slices.Contains(f.Status, testimonia.Rejected) {
			or = " OR t.subject IN (SELECT person FROM correction WHERE none)"
		}
		add("(t.status IN (?"+strings.Repeat(", ?", len(in)-1)+")"+or+")", in...)
	}
	if err := dated(f, add); err != nil {
		return condition{}, err
	}
	if len(parts) == 0 {
		return condition{}, nil
	}
	return condition{" WHERE " + strings.Join(parts, " AND "), args}, nil
}

// dated keeps what can have happened within the bounds: an open end reaches
// them, an undated statement does not.
func dated(f store.StatementFilter, add func(string, ...any)) error {
	if f.After != "" {
		first, _, err := store.Bounds(f.After)
		if err != nil {
			return err
		}
		add("t.date IS NOT NULL AND (t.date_to >= ? OR t.date_to IS NULL AND t.date_from IS NOT NULL)", first)
	}
	if f.Before != "" {
		_, last, err := store.Bounds(f.Before)
		if err != nil {
			return err
		}
		add("t.date IS NOT NULL AND (t.date_from <= ? OR t.date_from IS NULL AND t.date_to IS NOT NULL)", last)
	}
	return nil
}
