package cli

import (
	"context"

	"github.com/testimonia/testimonia/collect"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// importer reads files that come from the browser, as the read command does those
// of the disk.
type importer struct{ collector *collect.Collector }

// Import implements base.Importer. When ctx ends it does not wait for a file that
// is still being read, but for one that is being saved.
func (i importer) Import(ctx context.Context, name string, data []byte, progress func(float64)) (base.Imported, error) {
	type result struct {
		*collect.Prepared
		err error
	}
	prepared := make(chan result, 1)
	go func() {
		p, err := prepareData(ctx, i.collector, name, data, func(read, all int) { progress(float64(read) / float64(max(all, 1))) })
		prepared <- result{p, err}
	}()
	select {
	case p := <-prepared:
		if p.err != nil {
			return base.Imported{}, p.err
		}
		progress(1)
		return i.save(ctx, p.Prepared)
	case <-ctx.Done():
		return base.Imported{}, ctx.Err()
	}
}

func (i importer) save(ctx context.Context, p *collect.Prepared) (base.Imported, error) {
	r, err := i.collector.Save(context.WithoutCancel(ctx), p)
	if err != nil {
		return base.Imported{}, err
	}
	out := base.Imported{Slug: r.Slug, Title: r.Title, Words: r.Words, People: r.People, Statements: r.Statements,
		Known: r.Change == store.Unchanged}
	if !(collect.Own{}).Reads(r.Language) {
		out.Unread = r.Language
	}
	return out, nil
}
