package web_test

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/webtest"
)

// TestNoEnglishOnRussianPages: what a Russian page says in Latin letters is a
// word of the archive, a proper name of something, or marked as of another
// language.
func TestNoEnglishOnRussianPages(t *testing.T) {
	room := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	known := vocabulary(room.Collection.Now())
	told := map[string]bool{}
	c := crawl{t: t, room: room, language: "ru", seen: map[string]map[string]bool{}, forms: map[string]form{}}
	c.read = func(page string, doc *html.Node) {
		for _, text := range russian(doc, "ru") {
			for _, word := range latin.FindAllString(address.ReplaceAllString(text, ""), -1) {
				if key := strings.ToLower(word); !known[key] && !told[key] {
					told[key] = true
					t.Errorf("%s: %q in %q", page, word, text)
				}
			}
		}
	}
	c.follow("/")
}

var (
	latin   = regexp.MustCompile(`\p{Latin}[\p{Latin}\p{M}'’-]+`)                       // a letter alone is a heading of an index
	address = regexp.MustCompile(`https?://\S+|\S+\.(?:md|txt|json)\b|\w+=\S*|"[^"]*"`) // and what one types into the search
)

// properNames are those of programs, formats, licences and works that Russian
// writes in Latin letters, and whoever decides in the tests.
const properNames = "testimonia Tester Markdown HTML DOCX PDF JSON Lines EDTF ISO OCR Apache GeoNames CC BY Natural Earth"

// vocabulary is what the sources and the people of an archive may be called, and
// what statements have of their words.
func vocabulary(s *collection.State) map[string]bool {
	known := map[string]bool{}
	add := func(texts ...string) {
		for _, text := range texts {
			for _, word := range latin.FindAllString(text, -1) {
				known[strings.ToLower(word)] = true
			}
		}
	}
	add(properNames)
	for _, source := range s.Sources {
		add(source.Title, source.Slug, source.FileName, source.Witness)
	}
	for _, p := range s.Persons {
		add(p.Name)
		add(p.Names...)
	}
	for _, e := range s.Entries() {
		add(e.Name)
		add(e.Names...)
	}
	for _, x := range s.Statements {
		if x.Object != nil {
			add(x.Object.Name)
		}
		if x.Place != nil {
			add(x.Place.Name)
		}
		for _, v := range x.Voices {
			add(v.Name)
		}
		add(x.Subject.Name)
	}
	for _, l := range s.Located() {
		add(l.Place.String())
	}
	return known
}

// spoken are the attributes that are read to people.
var spoken = map[string]bool{"title": true, "aria-label": true, "placeholder": true, "alt": true, "data-label": true, "data-citation": true, "data-copied": true, "data-folder": true}

// russian returns the texts of an element that are not marked as of another
// language, and are neither code nor what somebody may type or copy.
func russian(n *html.Node, language string) []string {
	var out []string
	if n.Type == html.TextNode {
		return []string{strings.TrimSpace(n.Data)}
	}
	switch n.Data {
	case "script", "style", "code", "kbd", "textarea":
		return nil
	}
	for _, a := range n.Attr {
		if a.Key == "lang" {
			language = a.Val
		}
	}
	if language != "ru" && language != "" {
		return nil
	}
	for _, a := range n.Attr {
		if spoken[a.Key] {
			out = append(out, a.Val)
		}
	}
	for child := range n.ChildNodes() {
		out = append(out, russian(child, language)...)
	}
	return out
}
