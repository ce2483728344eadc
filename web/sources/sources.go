// Package sources is the list of sources.
package sources

import (
	"embed"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.txt
var files embed.FS

// Page is the list of sources.
func Page() base.Page {
	return base.Page{Name: "sources", Files: files, Get: map[string]base.Get{"/sources": get}, Shows: []any{view{}}}
}

// view is every source.
type view struct {
	Sources []collection.Source `json:"sources"`
}

func get(r *base.Request) (base.View, error) {
	return base.View{Title: r.Locale.T("Sources"), Section: "sources", Data: view{r.State.Sources}}, nil
}
