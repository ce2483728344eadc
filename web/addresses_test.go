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
	return []string{"/", "/sources", base.SourceURL(slug),
		"/conflicts", "/conflicts?kind=all&status=all", base.FindingURL(s.Ranked()[0].ID),
		"/search", "/search?q=Anna", "/search?q=Anna&type=birth&when=192X", "/search?q=nobody+anywhere"}
}

// largePages are those of everyPage for a collection of many sources.
func largePages(room *base.Room) []string { return everyPage(room) }
