package statement

import (
	"cmp"
	"errors"
	"net/url"
	"strconv"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/passage"
)

// adding is the page on which somebody adds a statement that the machine did not
// see.
type adding struct {
	Source   testimonia.SourceRef `json:"source"`
	Language string               `json:"language"`
	Quote    string               `json:"words"`
	Start    int                  `json:"start"` // code points
	End      int                  `json:"end"`
	Context  []passage.Passage    `json:"context"`
	Problem  string               `json:"problem,omitempty"`
	Form     base.Correcting      `json:"-"` // its fields
}

// mostWords is how many code points the words of a statement may have: some
// sentences, not a chapter.
const mostWords = 4000

// getNew shows the form for words chosen in a source.
func getNew(r *base.Request) (base.View, error) {
	q := r.URL.Query()
	v, err := newAdding(r, q)
	if err != nil {
		return base.View{}, err
	}
	if q.Has("type") { // it was filled in before
		refill(&v.Form, q)
		_, err := v.statement(r, q)
		var refusal *base.Refusal
		if errors.As(err, &refusal) {
			v.Problem = refusal.Text
		} else if err != nil {
			return base.View{}, err
		}
	}
	return base.View{Title: r.Locale.T("Add a statement"), Section: "sources", Data: view{Add: v}}, nil
}

// newAdding finds the words and makes the form, with the speaker for a voice.
func newAdding(r *base.Request, q url.Values) (*adding, error) {
	slug := q.Get("source")
	if slug == "" {
		return nil, r.Bad("Choose the words in the text first: there are none at that place.")
	}
	source, ok := r.State.Source(slug)
	if !ok {
		return nil, store.ErrNotFound
	}
	doc, err := r.Room.Collection.Document(r.Context(), slug)
	if err != nil {
		return nil, err
	}
	start, err1 := strconv.Atoi(q.Get("start"))
	end, err2 := strconv.Atoi(q.Get("end"))
	o := store.NewOffsets(doc.Text)
	if err1 != nil || err2 != nil || start < 0 || end <= start || end > o.Rune(len(doc.Text)) {
		return nil, r.Bad("Choose the words in the text first: there are none at that place.")
	}
	if end-start > mostWords {
		return nil, r.Bad("Those are too many words for one statement. Choose the sentence that says it.")
	}
	at := document.Span{Start: o.Byte(start), End: o.Byte(end)}
	v := &adding{Source: testimonia.SourceRef{Slug: slug, Title: source.Title}, Language: source.Language, Quote: doc.Text[at.Start:at.End], Start: start, End: end}
	if v.Context, err = passage.Around(r, slug, testimonia.Span{Start: start, End: end}); err != nil {
		return nil, err
	}
	t := testimonia.Statement{ID: "new", Source: v.Source, Stance: testimonia.Asserted}
	if name := v.speaker(); name != "" {
		t.Voices = []testimonia.Voice{{Name: name}}
	} else {
		t.Voices = []testimonia.Voice{{}} // to be filled in, or the document speaks
	}
	v.Form = r.Correct(t, q.Get("back"))
	for i := range v.Form.Fields {
		f := &v.Form.Fields[i]
		if f.Reaches = (base.Selection{}); f.Name == "type" { // nothing is chosen yet
			f.Choices.List = append([]base.Option{{Label: "–", Chosen: true}}, f.Choices.List...)
		}
	}
	return v, nil
}

// speaker is who speaks the words, where somebody does.
func (v *adding) speaker() string {
	for _, p := range v.Context {
		if p.Holds {
			return p.Speaker
		}
	}
	return ""
}

// statement makes a statement of a form.
func (v *adding) statement(r *base.Request, form url.Values) (*testimonia.Statement, error) {
	t := testimonia.Statement{Source: v.Source, Quote: v.Quote, Start: v.Start, End: v.End, Stance: testimonia.Asserted}
	if voice := tidy(form.Get(base.VoiceField(0))); voice != "" {
		role := testimonia.RoleQuoted
		if voice == v.speaker() {
			role = testimonia.RoleSpeaker
		}
		t.Voices = []testimonia.Voice{{Name: voice, Role: role}}
	}
	if err := read(r, &t, form); err != nil {
		return nil, err
	}
	// People that the source has by another of their names are meant by it.
	for _, ref := range []*testimonia.Ref{&t.Subject, t.Object} {
		if ref == nil {
			continue
		}
		p, err := r.State.Named(v.Source.Slug, ref.Name)
		if err != nil {
			return nil, r.Bad("The source has several people of that name. Give more of the name, or say on the person's page who is who.")
		}
		if p != nil {
			ref.ID = p.ID
		}
	}
	if t.Date != nil {
		t.Date.Text = cmp.Or(t.Date.Text, tidy(form.Get("date")))
	}
	return &t, nil
}

// add records a statement.
func add(r *base.Request) (base.Done, error) {
	v, err := newAdding(r, r.PostForm)
	if err != nil {
		return base.Done{}, err
	}
	t, err := v.statement(r, r.PostForm)
	var refusal *base.Refusal
	if errors.As(err, &refusal) && !r.WantsJSON() {
		return base.Done{To: "/statements/new?" + r.PostForm.Encode()}, nil // so that nothing typed is lost
	}
	if err != nil {
		return base.Done{}, err
	}
	done, err := r.Room.Collection.Decide(r.Context(), store.Decision{Action: store.Add, Edited: t, Author: r.Author(), At: r.Now()})
	if err != nil {
		return base.Done{}, err
	}
	return base.Done{To: r.Back(base.StatementURL(done[0].Statement)), Did: base.DecisionsDone(done[0].Batch)}, nil
}
