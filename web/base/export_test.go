package base

import "html/template"

// Templates are a page's in English, and the types that its base.html is given.
func Templates(p Page) (*template.Template, error) {
	r := &Room{languages: []*Locale{{Tag: "en"}}}
	made, err := r.page(p)
	if err != nil {
		return nil, err
	}
	return made.templates["en"], nil
}

// Functions are what templates may call.
func Functions() template.FuncMap { return (&Locale{}).functions() }

// Frame is what base.html is given.
var Frame any = frame{}
