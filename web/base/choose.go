package base

// Choice is one of several links that narrow or order what is shown. In a Facet
// the one that is chosen leads back to all.
type Choice struct {
	Value  string `json:"value"`
	Label  string `json:"label"`
	Count  int    `json:"count"` // of what it leaves; 0 where nothing is counted
	Path   string `json:"-"`     // empty where it leads nowhere
	Chosen bool   `json:"chosen"`
}

// Link is a choice of which only the link is shown.
func Link(label, path string, chosen bool) Choice {
	return Choice{Label: label, Path: path, Chosen: chosen}
}

// Selection is what one may choose from.
type Selection struct {
	Name string // of the form's value
	List []Option
}

// Option is one of several.
type Option struct {
	Value, Label string
	Chosen       bool
}

// SourceOptions are all sources to choose from, by title.
func (r *Request) SourceOptions(chosen string) []Option {
	var out []Option
	for _, s := range r.State.Sources {
		out = append(out, Option{s.Slug, s.Title, s.Slug == chosen})
	}
	return out
}

// Hidden is a field of a form that is not shown.
type Hidden struct{ Name, Value string }

// Keep are the values that parameters of the address have, for a form that leaves
// them as they are.
func (r *Request) Keep(params ...string) []Hidden {
	q := r.URL.Query()
	var out []Hidden
	for _, name := range params {
		for _, value := range q[name] {
			if value != "" {
				out = append(out, Hidden{name, value})
			}
		}
	}
	return out
}
