//go:build slow

package web_test

import (
	"net/url"
	"slices"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
)

// everyPage names one address or more for each page of a room, with something to
// show on each.
func everyPage(room *base.Room) []string {
	s := room.Collection.Now()
	slug := s.Sources[0].Slug
	return []string{"/", "/sources", base.SourceURL(slug),
		"/conflicts", "/conflicts?kind=all&status=all", base.FindingURL(s.Ranked()[0].ID),
		"/search", "/search?q=Anna", "/search?q=Anna&type=birth&when=192X", "/search?q=nobody+anywhere",
		"/map", mapOf(s)}
}

// mapOf is the map of the journey of the person of whom most is stated, with a
// place opened.
func mapOf(s *collection.State) string {
	who := slices.MaxFunc(s.Persons, func(a, b *collection.Person) int { return len(a.About) - len(b.About) })
	return "/map?" + url.Values{"person": {who.ID}, "place": {s.Located()[0].ID}}.Encode()
}

// largePages are those of everyPage for a collection of many sources.
func largePages(room *base.Room) []string { return everyPage(room) }
