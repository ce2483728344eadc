package reading

import (
	"unicode/utf8"

	"github.com/testimonia/testimonia/document"
)

// citation is a quotation ready to be copied.
type citation struct {
	Text  string
	Lines int // that it takes
}

// citation quotes a passage with where it stands and its permanent address.
func (s *sheet) citation(p passage, who *document.Turn) *citation {
	title := s.layout.doc.Title
	if who != nil {
		title = who.Speaker + ", " + title
	}
	text := s.Locale.T("“%s” %s, passage %d, %s", p.Text, title, p.Number, "http://"+s.Host+p.Href)
	return &citation{text, utf8.RuneCountInString(text)/textLetters + 2}
}
