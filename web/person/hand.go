package person

import (
	"io"
	"net/url"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/export"
	"github.com/testimonia/testimonia/web/base"
)

// lines hands out the statements about a person, and those in which the person
// is the other party, as JSON Lines.
func lines(r *base.Request) (base.View, error) {
	p, err := find(r)
	if err != nil {
		return base.View{}, err
	}
	state := r.State
	all := func(yield func(testimonia.Statement, error) bool) {
		for _, list := range [][]int{p.About, p.Beside} {
			for _, i := range list {
				if !yield(state.Statements[i], nil) {
					return
				}
			}
		}
	}
	return base.View{File: &base.File{Name: p.ID + ".jsonl", Type: "application/x-ndjson; charset=utf-8",
		Write: func(w io.Writer) error { return export.JSONL(w, all) }}}, nil
}

// cite is a reference to the page for a footnote.
func cite(r *base.Request, p *collection.Person) string {
	titles := make([]string, len(p.Sources))
	for i, s := range p.Sources {
		titles[i] = r.Locale.T("“%s”", s.Title)
	}
	const most = 4
	in := strings.Join(titles[:min(most, len(titles))], ", ")
	if len(titles) > most {
		in = r.Locale.T("%s, and %s", in, r.Locale.N(len(titles)-most, "more source", "more sources"))
	}
	return r.Locale.T("%s, as attested in %s. testimonia, %s, %s.", p.Name, in, r.Locale.Day(r.Now()), "http://"+r.Host+base.PersonURL(p.ID))
}

func escape(s string) string { return url.QueryEscape(s) }
