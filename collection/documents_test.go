package collection

import (
	"testing"

	"github.com/testimonia/testimonia/document"
)

// TestDocumentsOutOfDate reads a text while its source is read anew: what was read
// before does not stay at hand.
func TestDocumentsOutOfDate(t *testing.T) {
	var d documents
	old, fresh := &document.Document{Text: "old"}, &document.Document{Text: "new"}
	read := func(doc *document.Document, meanwhile func()) func() (*document.Document, error) {
		return func() (*document.Document, error) { meanwhile(); return doc, nil }
	}
	if got, _ := d.get("a", read(old, d.forget)); got != old {
		t.Fatal("the text that was read is not returned")
	}
	if got, _ := d.get("a", read(fresh, func() {})); got != fresh {
		t.Error("an outdated text is kept")
	}
	// Two who read the same at once keep it once.
	d.forget()
	d.get("a", read(fresh, func() { d.get("a", read(fresh, func() {})) }))
	if len(d.list) != 1 || d.size != len(fresh.Text) {
		t.Errorf("%d texts of %d bytes are kept, want one of %d", len(d.list), d.size, len(fresh.Text))
	}
}
