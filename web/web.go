// Package web is the reading room: an archive as pages, complete without
// scripts, that ask no other host for anything. Package base says how a page is
// made; each page stands in a folder of its own.
package web

import (
	"net/http"

	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/home"
	"github.com/testimonia/testimonia/web/reading"
	"github.com/testimonia/testimonia/web/review"
	"github.com/testimonia/testimonia/web/sources"
	"github.com/testimonia/testimonia/web/statement"
)

// Options are what the room is made of; its pages are those of Pages.
type Options = base.Options

// Pages are all pages of the room.
func Pages() []base.Page {
	return []base.Page{home.Page(), sources.Page(), reading.Page(), statement.Page(), review.Page()}
}

// Handler serves the pages of a collection to this machine alone.
func Handler(o Options) (http.Handler, error) {
	o.Pages = Pages()
	return base.NewRoom(o)
}

// IsLocal reports whether an address, with or without a port, is this machine.
func IsLocal(address string) bool { return base.IsLocal(address) }
