// Package about says how the program works, what it cannot do, by which rules it
// compares, where everything is kept, and under which licences it comes.
package about

import (
	"embed"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is what the program says of itself.
func Page() base.Page {
	return base.Page{Name: "about", Files: files, Get: map[string]base.Get{"/about": get}, Shows: []any{view{}}}
}

// view is what the page lists.
type view struct {
	Version  string        `json:"version"`
	Archive  string        `json:"archive"` // path of its file; empty where it ends with the program
	Types    []termView    `json:"types"`
	Stances  []termView    `json:"stances"`
	Bases    []termView    `json:"bases"`
	Rules    []ruleView    `json:"rules"`
	Licences []licenceView `json:"licences"`
}

// termView is a word of the program with what it means.
type termView struct {
	ID    string `json:"id"`
	Term  string `json:"term"`
	Means string `json:"means"`
}

// ruleView is a rule of comparing.
type ruleView struct {
	ID       string      `json:"id"`
	Severity string      `json:"severity"`
	Says     words       `json:"says"`
	Params   []paramView `json:"params"`
}

// paramView is a number that a rule goes by.
type paramView struct {
	Name  words `json:"name"`
	Value int   `json:"value"`
	Unit  words `json:"unit"`
}

// words are a text with the language it is in.
type words struct {
	Text     string `json:"text"`
	Language string `json:"language"` // BCP 47
}

// licenceView is the work of others that the program carries.
type licenceView struct {
	Work    string `json:"work"`
	For     string `json:"for"`
	Licence string `json:"licence"`
}

func get(r *base.Request) (base.View, error) {
	l := r.Locale
	v := view{Version: r.Room.Version, Archive: r.Room.Archive, Rules: rules(l)}
	for _, t := range testimonia.Types() {
		v.Types = append(v.Types, termView{string(t), l.Type(t), l.T(types[t])})
	}
	for _, s := range stances {
		v.Stances = append(v.Stances, termView{s.ID, l.T(s.Term), l.T(s.Means)})
	}
	for _, b := range bases {
		v.Bases = append(v.Bases, termView{b.ID, l.T(b.Term), l.T(b.Means)})
	}
	for _, w := range licences {
		w.For = l.T(w.For)
		v.Licences = append(v.Licences, w)
	}
	return base.View{Title: l.T("About testimonia"), Section: "about", Data: v}, nil
}

func rules(l *base.Locale) []ruleView {
	var out []ruleView
	for _, r := range compare.Rules() {
		v := ruleView{ID: r.ID, Severity: l.T("severity: " + string(r.Severity)), Says: said(l, r.Says)}
		for _, p := range r.Params {
			v.Params = append(v.Params, paramView{said(l, p.Name), p.Value, said(l, p.Unit)})
		}
		out = append(out, v)
	}
	return out
}

// said is a text of package compare in the reader's language, or else in English.
func said(l *base.Locale, text string) words {
	if form := l.Known(text); form != text {
		return words{form, l.Tag}
	}
	return words{text, "en"}
}
