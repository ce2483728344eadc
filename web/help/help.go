// Package help says how pages are read and worked with.
package help

import (
	"embed"

	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the help.
func Page() base.Page {
	return base.Page{Name: "help", Files: files, Get: map[string]base.Get{"/help": get}, Shows: []any{view{}}}
}

// view is what the help lists.
type view struct {
	Keys  []keysView `json:"keys"`
	Dates []dateView `json:"dates"`
}

// keysView are the keys of one page.
type keysView struct {
	Where string    `json:"where"`
	Keys  []keyView `json:"keys"`
}

// keyView is a key with what it does.
type keyView struct {
	Key  string `json:"key"`
	Does string `json:"does"`
}

// dateView is a way to write a date, with how pages read it out.
type dateView struct {
	EDTF  string `json:"edtf"`
	Reads string `json:"reads"`
}

// keys are the shortcuts, in English.
var keys = []keysView{
	{"On every page", []keyView{{"/", "go to the search box"}}},
	{"In a source", []keyView{{"j", "to the next statement"}, {"k", "to the one before"}, {"c", "confirm it"},
		{"x", "reject it"}, {"e", "correct it"}, {"u", "undo what was decided last"}}},
	{"In the review", []keyView{{"y", "yes: the statement is right, the two are one person"}, {"n", "no"},
		{"s", "not sure: leave it open and go on"}, {"u", "undo what was decided last"}}},
}

// dates are examples of EDTF, ISO 8601-2.
var dates = []string{"1937", "1937-02", "1937-02-01", "1937-21", "1937~", "1937?", "1937%", "193X", "1936/1938", "1931/..", "../1928-04"}

func get(r *base.Request) (base.View, error) {
	v := view{}
	for _, k := range keys {
		here := keysView{Where: r.Locale.T(k.Where)}
		for _, one := range k.Keys {
			here.Keys = append(here.Keys, keyView{one.Key, r.Locale.T(one.Does)})
		}
		v.Keys = append(v.Keys, here)
	}
	for _, d := range dates {
		v.Dates = append(v.Dates, dateView{d, r.Locale.EDTF(d)})
	}
	return base.View{Title: r.Locale.T("Help"), Section: "help", Data: v}, nil
}
