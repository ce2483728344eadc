package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
)

// Document returns a source's reading text with its blocks, turns and notes,
// all from one moment.
func (a *Archive) Document(ctx context.Context, slug string) (*document.Document, error) {
	tx, err := a.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, plain(err)
	}
	defer tx.Rollback() // ends the reading
	d := &document.Document{}
	err = tx.QueryRowContext(ctx, `SELECT title, file_name, format, language, witness, sha256, text FROM source WHERE slug = ?`, slug).
		Scan(&d.Title, &d.Name, &d.Format, &d.Language, &d.Witness, &d.SHA256, &d.Text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("source %s: %w", slug, store.ErrNotFound)
	}
	if err != nil {
		return nil, plain(err)
	}
	l := loader{ctx: ctx, tx: tx, slug: slug, offsets: store.NewOffsets(d.Text)}
	if err := l.load(d); err != nil {
		return nil, fmt.Errorf("source %s: %w", slug, err)
	}
	return d, nil
}

// loader reads the parts of one document.
type loader struct {
	ctx     context.Context
	tx      *sql.Tx
	slug    string
	offsets *store.Offsets
}

func (l *loader) load(d *document.Document) (err error) {
	if d.Turns, err = l.turns(); err != nil {
		return err
	}
	if d.Blocks, err = l.blocks(); err != nil {
		return err
	}
	if d.Marks, err = l.marks(); err != nil {
		return err
	}
	if d.Glosses, err = l.glosses(); err != nil {
		return err
	}
	d.Origin.Pieces, err = l.pieces()
	return err
}

// span turns code points into bytes.
func (l *loader) span(start, stop int) document.Span {
	return document.Span{Start: l.offsets.Byte(start), End: l.offsets.Byte(stop)}
}

func (l *loader) turns() ([]document.Turn, error) {
	return collect(l.ctx, l.tx, func(rows *sql.Rows) (t document.Turn, err error) {
		var start, stop int
		err = rows.Scan(&t.Speaker, &t.Role, &start, &stop)
		t.Label = l.span(start, stop)
		return t, err
	}, `SELECT speaker, role, start, stop FROM turn WHERE source = ? ORDER BY ord`, l.slug)
}

func (l *loader) blocks() ([]document.Block, error) {
	return collect(l.ctx, l.tx, func(rows *sql.Rows) (b document.Block, err error) {
		var turn sql.NullInt64
		var text string
		if err = rows.Scan(&b.Kind, &b.Level, &turn, &b.Note, &text); err != nil {
			return b, err
		}
		b.Turn = -1
		if turn.Valid {
			b.Turn = int(turn.Int64)
		}
		var runs [][2]int
		if err = json.Unmarshal([]byte(text), &runs); err != nil {
			return b, err
		}
		for _, r := range runs {
			b.Runs = append(b.Runs, l.span(r[0], r[1]))
		}
		return b, nil
	}, `SELECT kind, level, turn, note, runs FROM block WHERE source = ? ORDER BY ord`, l.slug)
}

func (l *loader) marks() ([]document.Mark, error) {
	return collect(l.ctx, l.tx, func(rows *sql.Rows) (m document.Mark, err error) {
		var start, stop int
		err = rows.Scan(&start, &stop, &m.Note)
		m.Span = l.span(start, stop)
		return m, err
	}, `SELECT start, stop, note FROM note_mark WHERE source = ? ORDER BY ord`, l.slug)
}

func (l *loader) glosses() ([]document.Gloss, error) {
	return collect(l.ctx, l.tx, func(rows *sql.Rows) (g document.Gloss, err error) {
		var start, stop, innerStart, innerStop int
		err = rows.Scan(&start, &stop, &innerStart, &innerStop, &g.Block)
		g.Span, g.Inner = l.span(start, stop), l.span(innerStart, innerStop)
		return g, err
	}, `SELECT start, stop, inner_start, inner_stop, block FROM gloss WHERE source = ? ORDER BY ord`, l.slug)
}

func (l *loader) pieces() ([]document.Piece, error) {
	return collect(l.ctx, l.tx, func(rows *sql.Rows) (p document.Piece, err error) {
		err = rows.Scan(&p.Text, &p.Original, &p.Len, &p.Exact)
		return p, err
	}, `SELECT text_byte, original_byte, length, exact FROM origin WHERE source = ? ORDER BY ord`, l.slug)
}
