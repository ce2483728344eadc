package about

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/web/webtest"
)

// TestEverythingIsExplained also fails, through the room, where a text has no
// translation.
func TestEverythingIsExplained(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), Page())
	h.Archive, h.Version = "/home/anna/<archive>.db", "1.2.3"
	english, russian := webtest.Page(t, h, "/about"), webtest.Page(t, h, "/about", "Accept-Language", "ru")
	for _, r := range compare.Rules() {
		if !strings.Contains(english, `id="rule-`+r.ID+`"`) {
			t.Errorf("rule %s is missing", r.ID)
		}
		if strings.Contains(russian, r.Says) && !strings.Contains(russian, `<dd lang="en">`+r.Says) {
			t.Errorf("rule %s is in English and does not say so", r.ID)
		}
	}
	for _, kind := range testimonia.Types() {
		if types[kind] == "" {
			t.Errorf("type %s is not explained", kind)
		}
	}
	for _, page := range []string{english, russian} {
		if text := webtest.Text(t, page); !strings.Contains(text, "/home/anna/<archive>.db") || !strings.Contains(text, "testimonia 1.2.3") {
			t.Error(text)
		}
	}
}

func TestASampleSaysSo(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), Page())
	if page := webtest.Page(t, h, "/about"); !strings.Contains(page, "deleted when testimonia ends") {
		t.Error(webtest.Text(t, page))
	}
}
