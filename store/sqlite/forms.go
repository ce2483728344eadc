package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/testimonia/testimonia/store"
)

// Occurrences returns the mentions of people in reading order.
func (a *Archive) Occurrences(ctx context.Context, ids []string) ([]store.Occurrence, error) {
	out, err := occurrences(ctx, a.reader, ids)
	if err != nil {
		return nil, fmt.Errorf("occurrences: %w", err)
	}
	return out, nil
}

// Forms returns how texts mention people.
func (a *Archive) Forms(ctx context.Context, ids []string) ([]store.Form, error) {
	tx, err := a.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // mentions and texts of one moment
	if err != nil {
		return nil, fmt.Errorf("forms: %w", plain(err))
	}
	defer tx.Rollback() // ends the reading
	list, err := occurrences(ctx, tx, ids)
	if err != nil {
		return nil, fmt.Errorf("forms: %w", err)
	}
	var out []store.Form
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].Source == list[0].Source {
			n++
		}
		// To cut each mention in SQL would go through the text for each.
		var text string
		if err := tx.QueryRowContext(ctx, `SELECT text FROM source WHERE slug = ?`, list[0].Source).Scan(&text); err != nil {
			return nil, fmt.Errorf("forms: %w", plain(err))
		}
		out = append(out, store.FormsIn(text, list[:n])...)
		list = list[n:]
	}
	return out, nil
}

func occurrences(ctx context.Context, db querier, ids []string) ([]store.Occurrence, error) {
	return collect(ctx, db, func(rows *sql.Rows) (o store.Occurrence, err error) {
		err = rows.Scan(&o.Person, &o.Source, &o.Start, &o.End)
		return o, err
	}, `SELECT person, source, start, stop FROM mention
		WHERE person IN (SELECT value FROM json_each(?)) AND person NOT IN (SELECT person FROM correction WHERE none) AND kind <> 'speech'
		ORDER BY source, start, stop, person`, asJSON(list(ids)))
}
