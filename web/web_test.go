package web_test

import (
	"testing"

	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/webtest"
)

func TestPagesAreThere(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	for _, target := range []string{"/", "/sources", "/sources/brother", "/import", "/help", "/about"} {
		for _, language := range []string{"en", "ru"} {
			webtest.Page(t, h, target, "Accept-Language", language)
		}
	}
}
