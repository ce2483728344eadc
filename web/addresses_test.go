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
	most := slices.MaxFunc(s.Persons, func(a, b *collection.Person) int { return len(s.TiesOf(a)) - len(s.TiesOf(b)) }).ID
	return []string{"/", "/sources", base.SourceURL(slug), base.SourceURL(slug) + "?marks=names", base.SourceURL(slug) + "?marks=none",
		base.SourceURL(slug) + "?person=" + url.QueryEscape(most), base.SourceURL(slug) + "?edit=" + url.QueryEscape(s.Of(slug)[0].ID),
		base.StatementURL(s.Of(slug)[0].ID), base.CorrectURL(s.Of(slug)[0].ID), "/statements/new?source=" + url.QueryEscape(slug) + "&start=2&end=20",
		"/review", "/review?kind=people", "/import", "/help", "/about", missing,
		"/people", "/people?known=all&name=" + url.QueryEscape(s.Persons[0].Name), base.PersonURL(most), base.PersonURL(most) + "?by=theme",
		"/conflicts", "/conflicts?kind=all&status=all", base.FindingURL(s.Ranked()[0].ID),
		"/timeline", "/timeline?lanes=type&words=1&type=birth&type=arrest", "/timeline?undated=1",
		"/network", "/network?person=" + url.QueryEscape(most) + "&steps=2&shared=1",
		"/search", "/search?q=Anna", "/search?q=Anna&type=birth&when=192X", "/search?q=nobody+anywhere",
		"/map", mapOf(s)}
}

// mapOf is the map of the journey of the person of whom most is stated, with a
// place opened.
func mapOf(s *collection.State) string {
	who := slices.MaxFunc(s.Persons, func(a, b *collection.Person) int { return len(a.About) - len(b.About) })
	return "/map?" + url.Values{"person": {who.ID}, "place": {s.Located()[0].ID}}.Encode()
}

// largePages are those of everyPage that are found.
func largePages(room *base.Room) []string {
	return slices.DeleteFunc(everyPage(room), func(path string) bool { return path == missing })
}

// missing is the address of no page.
const missing = "/nothing"
