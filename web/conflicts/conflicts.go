// Package conflicts lists what was found by comparing what sources say: where
// they differ, what somebody should look at, and where they agree.
package conflicts

import (
	"cmp"
	"embed"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the list of findings.
func Page() base.Page {
	return base.Page{Name: "conflicts", Files: files, Get: map[string]base.Get{"/conflicts": get}, Shows: []any{view{}}}
}

// view is the part of the list that the filters leave.
type view struct {
	Groups []group       `json:"severities"`
	Total  int           `json:"total"`
	Kinds  []base.Choice `json:"kinds"`
	States []base.Choice `json:"statuses"`
	Facets []base.Facet  `json:"facets"`
	All    string        `json:"-"` // a link without filters; empty where there are none
	base.Pages
}

// group is what is equally grave.
type group struct {
	Severity compare.Severity `json:"severity"`
	Label    string           `json:"label"`
	People   []person         `json:"people"`
}

// person is somebody with what was found about them.
type person struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Rows []row  `json:"findings"`
}

// row is one finding.
type row struct {
	ID       string         `json:"id"`
	Kind     compare.Kind   `json:"kind"`
	Rule     string         `json:"rule"`
	Status   compare.Status `json:"status"`
	About    string         `json:"about"`
	Sentence string         `json:"sentence"`
	Values   []value        `json:"values"`
}

// value is one of the things said, on a line.
type value struct {
	Value string `json:"value"`
	Who   string `json:"who"` // "Jan Kovář, 1991"
}

// perPage is how many findings one page lists.
const perPage = 100

// every stands in the address for no choice of a kind or a status, where leaving
// it out means one.
const every = "all"

// dimensions are what findings are filtered by: how each is called in the
// address, and which values a finding has.
var dimensions = []struct {
	param string
	of    func(*collection.Ranked) []string
}{
	{"kind", func(f *collection.Ranked) []string { return []string{string(f.Kind)} }},
	{"status", func(f *collection.Ranked) []string { return []string{string(f.Status)} }},
	{"severity", func(f *collection.Ranked) []string { return []string{string(f.Severity)} }},
	{"rule", func(f *collection.Ranked) []string { return []string{f.Rule} }},
	{"person", func(f *collection.Ranked) []string { return []string{personOf(f)} }},
	{"source", func(f *collection.Ranked) []string { return f.Sources }},
}

func personOf(f *collection.Ranked) string {
	if f.Of != nil {
		return f.Of.ID
	}
	return f.Person.ID
}

// wanted is the value of each dimension that the address names, by its name;
// empty where any will do.
func wanted(r *base.Request) map[string]string {
	q := r.URL.Query()
	out := map[string]string{"kind": string(compare.Conflict), "status": string(compare.Open)}
	for _, d := range dimensions {
		if v := q.Get(d.param); v != "" {
			out[d.param] = v
		}
	}
	for _, of := range []string{"kind", "status"} {
		if out[of] == every {
			out[of] = ""
		}
	}
	if p, ok := r.State.Person(out["person"]); ok {
		out["person"] = p.ID // an entry's ID means the person
	}
	return out
}

// sift returns the findings that fit, and for each dimension how many findings
// each of its values would leave.
func sift(list []collection.Ranked, want map[string]string) ([]*collection.Ranked, map[string]map[string]int) {
	counts := map[string]map[string]int{}
	for _, d := range dimensions {
		counts[d.param] = map[string]int{}
	}
	var out []*collection.Ranked
	for i := range list {
		f := &list[i]
		misses, missed := 0, ""
		for _, d := range dimensions {
			if w := want[d.param]; w != "" && !slices.Contains(d.of(f), w) {
				misses, missed = misses+1, d.param
			}
		}
		if misses > 1 {
			continue
		}
		for _, d := range dimensions {
			if misses == 0 || missed == d.param {
				for _, v := range d.of(f) {
					counts[d.param][v]++
				}
			}
		}
		if misses == 0 {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *collection.Ranked) int { // open ones first
		return cmp.Compare(decided(a), decided(b))
	})
	return out, counts
}

func decided(f *collection.Ranked) int {
	if f.Status == compare.Open {
		return 0
	}
	return 1
}

func get(r *base.Request) (base.View, error) {
	want := wanted(r)
	list, counts := sift(r.State.Ranked(), want)
	v := view{Total: len(list)}
	var from, to int
	var err error
	if v.Pages, from, to, err = r.Pages(len(list), perPage); err != nil {
		return base.View{}, err
	}
	for _, f := range list[from:to] {
		v.add(r, f)
	}
	v.offer(r, want, counts)
	return base.View{Title: r.Locale.T("Conflicts"), Section: "conflicts", Data: v}, nil
}

// add puts a finding at the end of the list, under its severity and person.
func (v *view) add(r *base.Request, f *collection.Ranked) {
	if n := len(v.Groups); n == 0 || v.Groups[n-1].Severity != f.Severity {
		v.Groups = append(v.Groups, group{Severity: f.Severity, Label: r.Locale.Known(string(f.Severity))})
	}
	g := &v.Groups[len(v.Groups)-1]
	id := personOf(f)
	if n := len(g.People); n == 0 || g.People[n-1].ID != id {
		g.People = append(g.People, person{ID: id, Name: nameOf(f)})
	}
	p := &g.People[len(g.People)-1]
	p.Rows = append(p.Rows, rowOf(r, f.Finding))
}

func nameOf(f *collection.Ranked) string {
	if f.Of != nil {
		return f.Of.Name
	}
	return f.Person.Name
}

func rowOf(r *base.Request, f *compare.Finding) row {
	out := row{ID: f.ID, Kind: f.Kind, Rule: f.Rule, Status: f.Status, About: r.Locale.Phrase(f.About), Sentence: r.Sentence(f)}
	for _, v := range f.Values {
		var who []string
		for _, w := range v.Witnesses {
			name := r.Locale.Phrase(phrase.Text(w.Name))
			if y := yearOf(w.Said); y != "" {
				name += ", " + y
			}
			who = append(who, name)
		}
		out.Values = append(out.Values, value{r.Locale.Value(v.Value), strings.Join(who, "; ")})
	}
	return out
}

// yearOf is the year of a date within one.
func yearOf(edtf string) string {
	if len(edtf) < 4 || strings.Trim(edtf[:4], "0123456789") != "" {
		return ""
	}
	return edtf[:4]
}

// offer fills in what the reader can choose.
func (v *view) offer(r *base.Request, want map[string]string, counts map[string]map[string]int) {
	t := r.Locale.T
	v.Kinds = choices(r, "kind", want, counts, [][2]string{{"conflicts", string(compare.Conflict)}, {"questions", string(compare.Question)},
		{"agreements", string(compare.Agreement)}, {"of any kind", every}})
	v.States = choices(r, "status", want, counts, [][2]string{{"open", string(compare.Open)}, {"settled", string(compare.Settled)},
		{"dismissed", string(compare.Dismissed)}, {"open or decided", every}})
	v.Facets = []base.Facet{
		r.Facet("severity", t("How much hangs on it"), counts["severity"], 3, func(s string) string { return r.Locale.Known(s) }),
		r.Facet("rule", t("What was compared"), counts["rule"], 13, func(id string) string { return ruleName(r, id) }),
		r.Facet("person", t("Person"), counts["person"], 8, func(id string) string {
			if p, ok := r.State.Person(id); ok {
				return p.Name
			}
			return id
		}),
		r.Facet("source", t("Source"), counts["source"], 8, func(slug string) string {
			if s, ok := r.State.Source(slug); ok {
				return s.Title
			}
			return slug
		}),
	}
	for _, d := range dimensions {
		if r.URL.Query().Get(d.param) != "" {
			v.All = "/conflicts"
		}
	}
}

func ruleName(r *base.Request, id string) string {
	rule, ok := compare.RuleOf(id)
	if !ok {
		return id
	}
	return r.Locale.Known(rule.Name)
}

// choices offers the values of a dimension, each with its label, and the count
// that it would leave. The first is what stands where the address names none.
func choices(r *base.Request, param string, want map[string]string, counts map[string]map[string]int, list [][2]string) []base.Choice {
	sum := 0
	for _, n := range counts[param] {
		sum += n
	}
	var out []base.Choice
	for i, c := range list {
		chosen, count, set := want[param] == c[1], counts[param][c[1]], c[1]
		if c[1] == every {
			chosen, count = want[param] == "", sum
		}
		if i == 0 {
			set = ""
		}
		out = append(out, base.Choice{Value: c[1], Label: r.Locale.T(c[0]), Count: count, Path: r.With(param, set, "page", ""), Chosen: chosen})
	}
	return out
}
