package statement

import (
	"cmp"
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/passage"
)

// correcting is the page on which a statement is put right, and that asks before
// a correction that reaches further is recorded.
type correcting struct {
	base.Told
	Context []passage.Passage `json:"context"`
	Problem string            `json:"problem,omitempty"` // what is wrong with what was filled in
	Form    base.Correcting   `json:"-"`
	Plan    *plan             `json:"plan,omitempty"` // what would be recorded; nil where nothing was filled in
	Sent    []sent            `json:"-"`              // what was filled in
	Back    string            `json:"-"`
}

// plan is what a correction comes to.
type plan struct {
	Count   int         `json:"count"` // statements that would read otherwise
	Some    []base.Told `json:"some"`
	Renames int         `json:"renames"` // people of sources who get another name
}

// sent is a value of a form.
type sent struct{ Name, Value string }

// some is how many statements a page lists before a correction is recorded.
const some = 20

// getCorrect shows the form, filled in as the address says.
func getCorrect(r *base.Request) (base.View, error) {
	t, ok := r.State.Statement(r.PathValue("id"))
	if !ok {
		if _, err := find(r, r.PathValue("id")); err != nil {
			return base.View{}, err
		}
		return base.View{}, r.Bad("A statement that was rejected, or whose words are gone, cannot be corrected. Confirm it first.")
	}
	q := r.URL.Query()
	back := q.Get("back")
	if !base.IsPath(back) {
		back = base.StatementURL(t.ID)
	}
	v := correcting{Told: r.Tell(*t, true), Form: r.Correct(*t, back), Back: back}
	v.Form.Open = true
	var err error
	if v.Context, err = passage.Around(r, t.Source.Slug, testimonia.Span{Start: t.Start, End: t.End}); err != nil {
		return base.View{}, err
	}
	if q.Has("was") {
		if err := v.fill(r, t, q); err != nil {
			return base.View{}, err
		}
	}
	return base.View{Title: r.Locale.T("Correct a statement"), Section: "sources", Data: view{Correct: &v}}, nil
}

// fill shows what was filled in, and what it comes to.
func (v *correcting) fill(r *base.Request, t *testimonia.Statement, q url.Values) error {
	refill(&v.Form, q)
	p, err := planOf(r, t, q)
	var refusal *base.Refusal
	switch {
	case errors.As(err, &refusal):
		v.Problem = refusal.Text
		return nil
	case err != nil:
		return err
	case q.Get("was") != v.Form.Was:
		v.Problem = r.Locale.T("Somebody has changed the statement since you opened it. This is how it reads now, with what you filled in below.")
		return nil
	}
	v.Plan = &plan{Count: len(p.Touched), Renames: len(p.Renames)}
	for _, s := range p.Touched[:min(len(p.Touched), some)] {
		v.Plan.Some = append(v.Plan.Some, r.Tell(*s, true))
	}
	for _, name := range names(v.Form) {
		if q.Has(name) {
			v.Sent = append(v.Sent, sent{name, q.Get(name)})
		}
	}
	v.Sent = append(v.Sent, sent{"was", v.Form.Was}, sent{"back", v.Back}, sent{"sure", strconv.Itoa(len(p.Touched))})
	return nil
}

// names lists the values that a form sends.
func names(c base.Correcting) []string {
	var out []string
	for _, f := range c.Fields {
		out = append(out, f.Name)
		if len(f.Reaches.List) > 0 {
			out = append(out, f.Reaches.Name)
		}
	}
	return out
}

// refill puts into a form what was filled in before.
func refill(c *base.Correcting, q url.Values) {
	choose := func(list base.Selection) {
		if !q.Has(list.Name) {
			return
		}
		for i := range list.List {
			list.List[i].Chosen = list.List[i].Value == q.Get(list.Name)
		}
	}
	for i := range c.Fields {
		f := &c.Fields[i]
		if q.Has(f.Name) {
			f.Value = q.Get(f.Name)
		}
		choose(f.Choices)
		choose(f.Reaches)
	}
}

// postCorrect records a correction that is for one statement, or that somebody
// has been told the reach of; else it leads to the page that tells.
func postCorrect(r *base.Request) (base.Done, error) {
	t, ok := r.State.Statement(r.PathValue("id"))
	if !ok {
		return base.Done{}, store.ErrNotFound
	}
	p, err := planOf(r, t, r.PostForm)
	var refusal *base.Refusal
	asked := strings.Contains(r.Header.Get("Accept"), "application/json")
	switch {
	case errors.As(err, &refusal) && !asked:
		return ask(r, t), nil // so that nothing typed is lost
	case err != nil:
		return base.Done{}, err
	case r.PostForm.Get("was") != base.Reading(*t), len(p.Touched) > 1 && r.PostForm.Get("sure") != strconv.Itoa(len(p.Touched)):
		return ask(r, t), nil
	}
	did, err := record(r, p)
	return base.Done{To: r.Back(base.StatementURL(t.ID)), Did: did}, err
}

// ask leads to the page of the form as it was filled in.
func ask(r *base.Request, t *testimonia.Statement) base.Done {
	q := url.Values{}
	for name, values := range r.PostForm {
		if name != "sure" && len(values) > 0 {
			q.Set(name, values[0])
		}
	}
	return base.Done{To: base.CorrectURL(t.ID) + "?" + q.Encode()}
}

// record does what a plan says, as one act.
func record(r *base.Request, p collection.Plan) (string, error) {
	c, did := r.Room.Collection, []string(nil)
	var decisions []store.Decision
	for i := range p.Edits {
		decisions = append(decisions, store.Decision{Statement: p.Edits[i].ID, Action: store.Edit, Edited: &p.Edits[i], Author: r.Author(), At: r.Now()})
	}
	decided, err := c.Decide(r.Context(), decisions...)
	if err != nil {
		return "", err
	}
	if len(decided) > 0 {
		did = append(did, base.DecisionsDone(decided[0].Batch))
	}
	var judgements []store.Judgement
	for _, n := range p.Renames {
		judgements = append(judgements, store.Judgement{Verdict: store.Renamed, A: n.ID, B: n.Name, Author: r.Author(), At: r.Now()})
	}
	judged, err := c.Judge(r.Context(), judgements...)
	if err != nil {
		if len(decided) > 0 { // all or nothing
			err = errors.Join(err, c.UndoDecisions(r.Context(), decided[0].Batch, r.Author(), r.Now()))
		}
		return "", err
	}
	if len(judged) > 0 {
		did = append(did, base.JudgementsDone(judged[0].Batch))
	}
	return base.AllDone(did...), nil
}

// planOf reads a form and works out what it comes to. What the form does not
// have stays as it is.
func planOf(r *base.Request, t *testimonia.Statement, form url.Values) (collection.Plan, error) {
	c := collection.Correction{Now: *t, Voices: make([]collection.Scope, len(t.Voices))}
	err := read(r, &c.Now, form)
	if err != nil {
		return collection.Plan{}, err
	}
	scopes := map[string]*collection.Scope{"type": &c.Type, "date": &c.Date, "subject": &c.Subject, "object": &c.Object}
	for i := range c.Voices {
		scopes[base.VoiceField(i)] = &c.Voices[i]
	}
	for field, scope := range scopes {
		if *scope, err = scopeOf(r, form.Get(base.ReachField(field))); err != nil {
			return collection.Plan{}, err
		}
	}
	p, err := r.State.Correct(t.ID, c)
	switch {
	case errors.Is(err, collection.ErrAmbiguous):
		return p, r.Bad("The source has several people of that name. Give more of the name, or say on the person's page who is who.")
	case err == nil && len(p.Touched) == 0:
		return p, r.Bad("Nothing was changed. Change what is wrong and record it then.")
	}
	return p, err
}

func scopeOf(r *base.Request, s string) (collection.Scope, error) {
	switch scope := collection.Scope(cmp.Or(s, string(collection.Here))); scope {
	case collection.Here, collection.InSource, collection.Everywhere:
		return scope, nil
	}
	return "", r.Bad("Choose how far the correction holds.")
}

// read takes over into a statement what a form says.
func read(r *base.Request, t *testimonia.Statement, form url.Values) error {
	value := func(name, old string) string {
		if !form.Has(name) {
			return old
		}
		return tidy(form.Get(name))
	}
	t.Type = testimonia.Type(value("type", string(t.Type)))
	t.Stance = testimonia.Stance(value("stance", string(t.Stance)))
	t.Basis = testimonia.Basis(value("basis", string(t.Basis)))
	t.Age = value("age", t.Age)
	if shown := tidy(r.Locale.Detail(t.Detail)); value("detail", shown) != shown { // it may be shown in another language
		t.Detail = value("detail", "")
	}
	switch {
	case !slices.Contains(testimonia.Types(), t.Type):
		return r.Bad("Choose one of the types.")
	case !offered(r.Stances(""), string(t.Stance)), !offered(r.Bases("-"), string(t.Basis)):
		return r.Bad("Choose one of what is offered for the voice and for how they know.")
	}
	if t.Subject.Name = value("subject", t.Subject.Name); t.Subject.Name == "" {
		return r.Bad("A statement is about somebody. Fill in of whom it speaks.")
	}
	readObject(t, value("object", nameOf(t.Object)))
	readPlace(t, value("place", placeOf(t.Place)))
	t.Voices = slices.Clone(t.Voices)
	for i := range t.Voices {
		if t.Voices[i].Name = value(base.VoiceField(i), t.Voices[i].Name); t.Voices[i].Name == "" {
			return r.Bad("A voice needs a name.")
		}
	}
	return readDate(r, t, value("date", r.Locale.When(t.Date)))
}

func offered(list []base.Option, value string) bool {
	return slices.ContainsFunc(list, func(c base.Option) bool { return c.Value == value })
}

func readObject(t *testimonia.Statement, name string) {
	switch {
	case name == nameOf(t.Object):
	case name == "":
		t.Object = nil
	case t.Object == nil:
		t.Object = &testimonia.Ref{Name: name}
	default:
		o := *t.Object
		o.Name = name
		t.Object = &o
	}
}

func readPlace(t *testimonia.Statement, name string) {
	switch {
	case name == placeOf(t.Place):
	case name == "":
		t.Place = nil
	default:
		t.Place = &testimonia.Place{Name: name, Names: []string{name}}
	}
}

// readDate reads a date that was typed; the words of the source and their
// calendar stay with it.
func readDate(r *base.Request, t *testimonia.Statement, text string) error {
	if text == r.Locale.When(t.Date) {
		return nil
	}
	if text == "" {
		t.Date = nil
		return nil
	}
	value, ok := base.ParseDate(text)
	if !ok {
		return r.Bad("“%s” cannot be read as a date. Write a year, “May 1950”, “5 May 1937”, “about 1921”, “1931–1935”, or a value in EDTF.", text)
	}
	d := testimonia.Date{EDTF: value, Calendar: "gregorian"}
	if t.Date != nil {
		d.Text, d.Calendar = t.Date.Text, t.Date.Calendar
	}
	t.Date = &d
	return nil
}

func nameOf(r *testimonia.Ref) string {
	if r == nil {
		return ""
	}
	return r.Name
}

func placeOf(p *testimonia.Place) string {
	if p == nil {
		return ""
	}
	return p.Name
}
