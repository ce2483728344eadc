// Package home is the first page: what the collection holds, and what is to be
// done.
package home

import (
	"embed"

	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.txt
var files embed.FS

// Page is the first page.
func Page() base.Page {
	return base.Page{Name: "home", Files: files, Get: map[string]base.Get{"/{$}": get}, Shows: []any{view{}}}
}

// view is what the collection holds.
type view struct {
	Sources    int `json:"sources"`
	People     int `json:"people"`
	Statements int `json:"statements"`
}

func get(r *base.Request) (base.View, error) {
	s := r.State
	return base.View{Title: r.Locale.T("The collection"), Data: view{len(s.Sources), len(s.Persons), len(s.Statements)}}, nil
}
