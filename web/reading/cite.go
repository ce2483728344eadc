package reading

import (
	"github.com/testimonia/testimonia/document"
)

// citation quotes a passage with where it stands and its permanent address.
func (s *sheet) citation(p passage, who *document.Turn) string {
	title := s.layout.doc.Title
	if who != nil {
		title = who.Speaker + ", " + title
	}
	return s.Locale.T("“%s” %s, passage %d, %s", p.Text, title, p.Number, "http://"+s.Host+p.Href)
}
