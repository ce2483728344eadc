// Package timeline is what the sources date, in the order of time: a list first,
// and above it a drawing that mirrors the list.
package timeline

import (
	"embed"
	"html/template"
	"slices"
	"strconv"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/web/base"
)

//go:embed *.html *.css *.txt
var files embed.FS

// Page is the timeline.
func Page() base.Page {
	return base.Page{Name: "timeline", Files: files, Get: map[string]base.Get{"/timeline": get}, Shows: []any{view{}}}
}

// view is what the filters leave of what is dated.
type view struct {
	base.Pages
	Filter  filter        `json:"filter"`
	Entries []entry       `json:"entries"` // of this page
	Total   int           `json:"total"`
	Undated int           `json:"undated"` // those without a date that the other filters leave
	Lanes   []lane        `json:"lanes"`
	More    int           `json:"lanesLeftOut"`
	By      string        `json:"lanesBy"`
	Drawing template.HTML `json:"-"`
	Legend  []sign        `json:"-"`
	Outside int           `json:"outsideDrawing"` // statements far from all others in time

	Years   []year `json:"-"` // the entries as the list has them
	Switch  string `json:"-"` // to the undated ones and back
	Words   bool   `json:"-"` // the quotes are open
	Reword  string `json:"-"` // opens or shuts them
	Offer   offer  `json:"-"`
	Nothing bool   `json:"-"` // the archive dates nothing at all
}

// year is a run of the list with a heading.
type year struct {
	Title  string
	Months []month
}

// month is a run with a smaller one, or with none.
type month struct {
	Title   string
	Entries []entry
}

// entry is one statement.
type entry struct {
	base.Told
	Person string  `json:"person"` // the ID of whom it is about, over all sources
	Differ []doubt `json:"conflicts"`
	Named  bool    `json:"-"` // the list is not about them alone
}

// Anchor is the id of the entry's element.
func (e entry) Anchor() string { return base.EntryAnchor(e.ID) }

// doubt is a conflict, by what it is about.
type doubt struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Page  bool   `json:"-"` // it has one
}

// perPage is how many entries one page lists.
const perPage = 200

func get(r *base.Request) (base.View, error) {
	f, err := read(r)
	if err != nil {
		return base.View{}, err
	}
	dated, undated := f.apply(r.State)
	v := view{Filter: f, Undated: len(undated), Nothing: len(r.State.Dated()) == 0, Words: r.URL.Query().Get("words") != ""}
	if f.Undated {
		err = v.listUndated(r, undated)
		v.Switch = r.With("undated", "", "page", "")
	} else {
		err = v.listDated(r, dated)
		v.Switch = r.With("undated", "1", "page", "")
	}
	if err != nil {
		return base.View{}, err
	}
	v.Reword = r.With("words", "1")
	if v.Words {
		v.Reword = r.With("words", "")
	}
	v.Offer = offers(r, &f, v.By)
	return base.View{Title: r.Locale.T("Timeline"), Section: "timeline", Data: v}, nil
}

// turn goes to a page of the list, and returns the run of it that it shows.
func (v *view) turn(r *base.Request, total int) (from, to int, err error) {
	v.Total = total
	v.Pages, from, to, err = r.Pages(total, perPage)
	return from, to, err
}

func (v *view) listDated(r *base.Request, list []collection.Dated) error {
	from, to, err := v.turn(r, len(list))
	if err != nil {
		return err
	}
	if err := v.draw(r, list); err != nil {
		return err
	}
	for _, d := range list[from:to] {
		v.put(v.tell(r, d.At), r.Locale.EDTF(edtf.YearString(d.Year)), monthTitle(r.Locale, d))
	}
	return nil
}

// monthTitle heads what the month or the reach of a date puts together; what
// says no more than the year needs no heading of its own.
func monthTitle(l *base.Locale, d collection.Dated) string {
	switch d.Month {
	case collection.NoMonth:
		return ""
	case collection.Beyond:
		return l.T("Reaching beyond the year")
	}
	_, month, _ := d.Begins().Gregorian()
	number := strconv.Itoa(month)
	if month < 10 {
		number = "0" + number
	}
	return l.EDTF(edtf.YearString(d.Year) + "-" + number)
}

// listUndated lists by source, in reading order.
func (v *view) listUndated(r *base.Request, list []int) error {
	from, to, err := v.turn(r, len(list))
	if err != nil {
		return err
	}
	for _, i := range list[from:to] {
		v.put(v.tell(r, i), r.State.Statements[i].Source.Title, "")
	}
	return nil
}

func (v *view) put(e entry, yearTitle, monthTitle string) {
	v.Entries = append(v.Entries, e)
	if n := len(v.Years); n == 0 || v.Years[n-1].Title != yearTitle {
		v.Years = append(v.Years, year{Title: yearTitle})
	}
	y := &v.Years[len(v.Years)-1]
	if n := len(y.Months); n == 0 || y.Months[n-1].Title != monthTitle {
		y.Months = append(y.Months, month{Title: monthTitle})
	}
	m := &y.Months[len(y.Months)-1]
	m.Entries = append(m.Entries, e)
}

func (v *view) tell(r *base.Request, i int) entry {
	s := r.State.Statements[i]
	e := entry{Told: r.Tell(s, true), Person: r.State.Key(s.Subject.ID)}
	e.Named = len(v.Filter.People) != 1 || v.Filter.People[0].ID != e.Person
	for _, f := range r.State.ConflictsWith(s.ID) {
		d := doubt{f.ID, r.Locale.Phrase(f.About), r.Room.Has("conflicts")}
		if !slices.Contains(e.Differ, d) {
			e.Differ = append(e.Differ, d)
		}
	}
	return e
}

// Stanced says how the voice stands to what is said, where it does not simply
// assert it; as a key of the translations.
func (e entry) Stanced() string {
	switch e.Stance {
	case testimonia.Denied, testimonia.Alleged, testimonia.Hedged:
		return string(e.Stance)
	}
	return ""
}
