// Package web is the reading room: an archive as pages, complete without
// scripts, that ask no other host for anything. Package base says how a page is
// made; each page stands in a folder of its own.
package web

import (
	"github.com/testimonia/testimonia/web/about"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/conflicts"
	"github.com/testimonia/testimonia/web/finding"
	"github.com/testimonia/testimonia/web/help"
	"github.com/testimonia/testimonia/web/home"
	"github.com/testimonia/testimonia/web/importing"
	"github.com/testimonia/testimonia/web/mapping"
	"github.com/testimonia/testimonia/web/network"
	"github.com/testimonia/testimonia/web/people"
	"github.com/testimonia/testimonia/web/person"
	"github.com/testimonia/testimonia/web/reading"
	"github.com/testimonia/testimonia/web/review"
	"github.com/testimonia/testimonia/web/search"
	"github.com/testimonia/testimonia/web/sources"
	"github.com/testimonia/testimonia/web/statement"
	"github.com/testimonia/testimonia/web/timeline"
)

// Options are what the room is made of; its pages are those of Pages.
type Options = base.Options

// Pages are all pages of the room.
func Pages() []base.Page {
	return []base.Page{
		home.Page(),
		sources.Page(),
		reading.Page(),
		people.Page(),
		person.Page(),
		statement.Page(),
		review.Page(),
		conflicts.Page(),
		finding.Page(),
		mapping.Page(),
		timeline.Page(),
		network.Page(),
		search.Page(),
		importing.Page(),
		help.Page(),
		about.Page(),
	}
}

// Handler serves the pages of a collection to this machine alone. Its Run does
// what goes on beside the requests.
func Handler(o Options) (*base.Room, error) {
	o.Pages = Pages()
	return base.NewRoom(o)
}

// IsLocal reports whether an address, with or without a port, is this machine.
func IsLocal(address string) bool { return base.IsLocal(address) }
