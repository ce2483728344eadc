package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/search"
	"github.com/testimonia/testimonia/store"
)

// Search finds the passages that hold the words of a query.
func (a *Archive) Search(ctx context.Context, q store.Query) (store.Hits, error) {
	tx, err := a.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return store.Hits{}, plain(err)
	}
	defer tx.Rollback() // ends the reading
	hits, err := searchIn(ctx, tx, q.Normal())
	if err != nil {
		return store.Hits{}, fmt.Errorf("search: %w", plain(err))
	}
	return hits, nil
}

func searchIn(ctx context.Context, tx *sql.Tx, q store.Query) (hits store.Hits, err error) {
	if err := checkIndex(ctx, tx); err != nil {
		return hits, err
	}
	plan, err := search.Expand(search.Parse(q.Text), vocabulary{ctx, tx})
	if err != nil || len(plan.Terms) == 0 {
		return hits, err
	}
	s := searcher{ctx: ctx, tx: tx, plan: plan, match: expression(plan), query: q}
	found, err := s.sources()
	if err != nil {
		return hits, err
	}
	found = kept(found, q.Keep)
	hits.AllSources, hits.Also = len(found), spellings(plan)
	for i, f := range found {
		hits.Passages += len(f.blocks)
		if i < q.Offset || i-q.Offset >= q.Limit {
			continue
		}
		list, err := s.passages(f)
		if err != nil {
			return hits, err
		}
		hits.Sources = append(hits.Sources, store.SourceHits{Source: f.source, Count: len(f.blocks), Passages: list})
	}
	return hits, nil
}

// spellings says which words were looked for in other spellings as well.
func spellings(plan search.Plan) []store.Spelling {
	var out []store.Spelling
	for _, t := range plan.Terms {
		if len(t.Others) > 0 && !t.Not {
			out = append(out, store.Spelling{Word: t.Words[0], Others: t.Others})
		}
	}
	return out
}

// searcher answers one query.
type searcher struct {
	ctx   context.Context
	tx    *sql.Tx
	plan  search.Plan
	match string // in FTS5's language
	query store.Query
}

// found is a source with hits.
type found struct {
	source testimonia.SourceRef
	blocks []int // indices, in order
}

// sources finds the passages of each source.
func (s *searcher) sources() ([]found, error) {
	var list string // one row is faster than thousands
	err := s.tx.QueryRowContext(s.ctx, `SELECT json_group_array(rowid) FROM passage WHERE passage MATCH ?`, s.match).Scan(&list)
	if err != nil {
		return nil, err
	}
	var rows []int
	if err := json.Unmarshal([]byte(list), &rows); err != nil {
		return nil, err
	}
	slices.Sort(rows)
	return collect(s.ctx, s.tx, func(r *sql.Rows) (f found, err error) {
		var first, blocks int
		err = r.Scan(&f.source.Slug, &f.source.Title, &first, &blocks)
		from, _ := slices.BinarySearch(rows, first)
		to, _ := slices.BinarySearch(rows, first+blocks)
		for _, row := range rows[from:to] {
			f.blocks = append(f.blocks, row-first)
		}
		return f, err
	}, `SELECT s.slug, s.title, i.first, i.blocks FROM searched i JOIN source s ON s.slug = i.source
		WHERE ?1 IN ('', s.slug)`, s.query.Source)
}

// kept leaves the passages that keep, if there is one, lets stand, and puts the
// sources in order, those with most passages first.
func kept(list []found, keep func(source string, block int) bool) []found {
	for i := range list {
		f := &list[i]
		if keep != nil {
			f.blocks = slices.DeleteFunc(f.blocks, func(b int) bool { return !keep(f.source.Slug, b) })
		}
	}
	list = slices.DeleteFunc(list, func(f found) bool { return len(f.blocks) == 0 })
	slices.SortFunc(list, func(a, b found) int {
		return cmp.Or(cmp.Compare(len(b.blocks), len(a.blocks)), cmp.Compare(a.source.Slug, b.source.Slug))
	})
	return list
}

// passages returns the wanted passages of a source in reading order.
func (s *searcher) passages(f found) ([]store.Passage, error) {
	from := min(s.query.From, len(f.blocks))
	blocks := f.blocks[from:min(from+s.query.Passages, len(f.blocks))]
	if len(blocks) == 0 {
		return nil, nil
	}
	texts, err := s.texts(f.source.Slug, blocks)
	if err != nil {
		return nil, err
	}
	out := make([]store.Passage, len(blocks))
	for i, b := range blocks {
		out[i] = store.Passage{Block: b, Text: texts[i], Marks: marks(s.plan, texts[i])}
	}
	return out, nil
}

// marks counts the plan's marks in code points.
func marks(plan search.Plan, text string) []testimonia.Span {
	o := store.NewOffsets(text)
	var out []testimonia.Span
	for _, m := range plan.Marks(text) {
		out = append(out, testimonia.Span{Start: o.Rune(m.Start), End: o.Rune(m.End)})
	}
	return out
}

// texts returns the text of some blocks of a source. Only they are loaded, not
// the whole document.
func (s *searcher) texts(slug string, blocks []int) ([]string, error) {
	l := loader{ctx: s.ctx, tx: s.tx, slug: slug}
	d := document.Document{}
	if err := s.tx.QueryRowContext(s.ctx, `SELECT text FROM source WHERE slug = ?`, slug).Scan(&d.Text); err != nil {
		return nil, err
	}
	l.offsets = store.NewOffsets(d.Text)
	var err error
	if d.Blocks, err = l.some(blocks); err != nil {
		return nil, err
	}
	if d.Glosses, err = l.glossesOf(blocks); err != nil {
		return nil, err
	}
	out := make([]string, len(d.Blocks))
	for i := range d.Blocks {
		out[i] = store.PassageText(&d, i)
	}
	return out, nil
}

// some reads some blocks of a document: their kinds and runs.
func (l *loader) some(blocks []int) ([]document.Block, error) {
	out := make([]document.Block, len(blocks))
	rows, err := l.tx.QueryContext(l.ctx, `SELECT ord, kind, runs FROM block
		WHERE source = ? AND ord IN (SELECT value FROM json_each(?))`, l.slug, asJSON(blocks))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var ord int
		var kind document.BlockKind
		var text string
		if err := rows.Scan(&ord, &kind, &text); err != nil {
			return nil, err
		}
		var runs [][2]int
		if err := json.Unmarshal([]byte(text), &runs); err != nil {
			return nil, err
		}
		b := &out[slices.Index(blocks, ord)]
		b.Kind = kind
		for _, r := range runs {
			b.Runs = append(b.Runs, l.span(r[0], r[1]))
		}
	}
	return out, rows.Err()
}

// glossesOf reads the glosses of some blocks; their Block is the index among
// those.
func (l *loader) glossesOf(blocks []int) ([]document.Gloss, error) {
	return collect(l.ctx, l.tx, func(rows *sql.Rows) (g document.Gloss, err error) {
		var start, stop, block int
		err = rows.Scan(&start, &stop, &block)
		g.Span, g.Block = l.span(start, stop), slices.Index(blocks, block)
		return g, err
	}, `SELECT start, stop, block FROM gloss WHERE source = ? AND block IN (SELECT value FROM json_each(?)) ORDER BY ord`,
		l.slug, asJSON(blocks))
}

// expression writes a plan in the language of FTS5. Words hold letters and
// digits alone, so that nothing in quotes can mean anything else.
func expression(plan search.Plan) string {
	var want, not []string
	for _, t := range plan.Terms {
		if e := alternatives(t); t.Not {
			not = append(not, e)
		} else {
			want = append(want, e)
		}
	}
	out := strings.Join(want, " AND ")
	if len(not) > 0 {
		out = "(" + out + ") NOT (" + strings.Join(not, " OR ") + ")"
	}
	return out
}

func alternatives(t search.Wanted) string {
	switch {
	case t.Exact:
		return `"` + strings.Join(t.Words, " ") + `"`
	case t.Prefix:
		return `"` + t.Words[0] + `" *`
	}
	return `("` + strings.Join(t.Forms, `" OR "`) + `")`
}

// vocabulary is the vocabulary of an archive.
type vocabulary struct {
	ctx context.Context
	tx  *sql.Tx
}

// above is a text that sorts behind all that begin with prefix.
func above(prefix string) string { return prefix + "\U0010ffff" }

func (v vocabulary) Words(prefix string) ([]search.Word, error) {
	return v.words(`SELECT word, seen FROM word WHERE word >= ? AND word < ? ORDER BY word`, prefix, above(prefix))
}

func (v vocabulary) Sounding(key string) ([]search.Word, error) {
	return v.words(`SELECT w.word, w.seen FROM sound s JOIN word w ON w.word = s.word WHERE s.key = ? ORDER BY w.word`, key)
}

func (v vocabulary) Keys(prefix string) ([]string, error) {
	return collect(v.ctx, v.tx, func(rows *sql.Rows) (key string, err error) {
		err = rows.Scan(&key)
		return key, err
	}, `SELECT DISTINCT key FROM sound WHERE key >= ? AND key < ? ORDER BY key`, prefix, above(prefix))
}

func (v vocabulary) words(query string, args ...any) ([]search.Word, error) {
	return collect(v.ctx, v.tx, func(rows *sql.Rows) (w search.Word, err error) {
		err = rows.Scan(&w.Word, &w.Seen)
		return w, err
	}, query, args...)
}
