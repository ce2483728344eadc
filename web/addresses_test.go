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
	return []string{"/", "/sources", base.SourceURL(slug), "/timeline", "/timeline?lanes=type&words=1&type=birth&type=arrest", "/timeline?undated=1",
		"/network", "/network?person=" + url.QueryEscape(most) + "&steps=2&shared=1"}
}

// largePages are those of everyPage for a collection of many sources.
func largePages(room *base.Room) []string { return everyPage(room) }
