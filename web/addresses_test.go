//go:build slow

package web_test

import (
	"github.com/testimonia/testimonia/web/base"
)

// everyPage names one address or more for each page of a room, with something to
// show on each.
func everyPage(room *base.Room) []string {
	s := room.Collection.Now()
	slug := s.Sources[0].Slug
	return []string{"/", "/sources", base.SourceURL(slug)}
}

// largePages are those of everyPage for a collection of many sources.
func largePages(room *base.Room) []string { return everyPage(room) }
