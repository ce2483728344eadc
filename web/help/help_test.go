package help_test

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia/web/help"
	"github.com/testimonia/testimonia/web/webtest"
)

func TestHelp(t *testing.T) {
	h := webtest.Room(t, webtest.Archive(t), help.Page())
	for language, wanted := range map[string][]string{
		"en": {"to the next statement", "perhaps about 1937", "Nothing is deleted"},
		"ru": {"к следующему утверждению", "возможно, около 1937", "Ничего не удаляется"},
	} {
		text := webtest.Text(t, webtest.Page(t, h, "/help", "Accept-Language", language))
		for _, w := range wanted {
			if !strings.Contains(text, w) {
				t.Errorf("%s: %q is not in %s", language, w, text)
			}
		}
	}
	if data := webtest.Page(t, h, "/help.json"); !strings.Contains(data, `{"edtf":"1937~","reads":"about 1937"}`) {
		t.Error(data)
	}
}
