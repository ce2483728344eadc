package base

import (
	"encoding/hex"
	"encoding/json"
	"hash/fnv"
	"strconv"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
)

// Correcting is a statement as the part "correct" puts it right: a form that is
// sent to the statement's page, or, without fields, a link to it. The form is some
// kilobytes of HTML; a list has links.
type Correcting struct {
	ID     string
	Back   string // where to come back to
	Was    string // what the statement read when the form was made, as Reading has it
	Open   bool   // the form is unfolded
	Fields []Field
	People []string // names to choose from
	List   string   // the id of the element that has them
}

// Field is one thing to put right.
type Field struct {
	Name    string // of the form's value; that of its reach is ReachField
	Label   string
	Value   string
	Choices Selection // where it can only be one of these
	Reaches Selection // how far the correction may hold; empty where it is for this statement alone
	List    string    // of a person: the id of the element with names to choose from
}

// Correcting is a link to where the statement is put right; back is where to come
// back to. Request.Correct makes the form.
func (t Told) Correcting(back string) Correcting { return Correcting{ID: t.ID, Back: back} }

// CorrectURL is the address of the page on which a statement is corrected.
func CorrectURL(id string) string { return StatementURL(id) + "/correct" }

// Correct makes the form for a statement.
func (r *Request) Correct(s testimonia.Statement, back string) Correcting {
	c := Correcting{ID: s.ID, Back: back, Was: Reading(s), List: "people-of-" + WordsAnchor(s.ID), People: r.PeopleOf(s.Source.Slug)}
	c.Fields = (&fields{r, s, c.List}).all()
	return c
}

// PeopleOf are the names of the people of a source, those first of whom most is
// said.
func (r *Request) PeopleOf(slug string) []string {
	var out []string
	seen := map[string]bool{}
	for _, e := range r.State.Entries() {
		if e.Source.Slug == slug && !seen[e.Name] {
			seen[e.Name] = true
			out = append(out, e.Name)
		}
	}
	return out
}

// Reading is a digest of all that a statement says: it differs after every
// change.
func Reading(s testimonia.Statement) string {
	b, err := json.Marshal(s)
	if err != nil {
		return "" // a statement has nothing that JSON does not
	}
	h := fnv.New64a()
	h.Write(b)
	return hex.EncodeToString(h.Sum(nil))
}

// VoiceField is the name of the field for the voice in a place of the chain.
func VoiceField(n int) string { return "voice" + strconv.Itoa(n) }

// ReachField is the name of the value that says how far a field's correction
// holds, a collection.Scope.
func ReachField(field string) string { return field + "-reach" }

// fields makes the fields of a statement.
type fields struct {
	r    *Request
	s    testimonia.Statement
	list string
}

func (f *fields) all() []Field {
	t, s := f.r.Locale.T, f.s
	here, same := t("only here"), t("wherever the same words are read so")
	out := []Field{
		f.choose("type", t("Type"), f.r.Types(s.Type)).reach(here, t("in this source, all that the same wording made so"), t("everywhere, all that the same wording made so")),
		f.person("subject", t("Of whom"), s.Subject.Name).reach(t("only here: it is somebody else"), t("in this source the person has this name"), t("everywhere the person has this name")),
		f.object(t("only here: it is another"), t("in this source the name is this"), t("everywhere the name is this")),
		f.date(here, t("in this source, %s", same), t("everywhere, %s", same)),
		f.text("place", t("Place"), placeOf(s.Place)), f.text("age", t("Age"), s.Age), f.text("detail", t("Detail"), f.r.Locale.Detail(s.Detail)),
		f.choose("stance", t("The voice"), f.r.Stances(s.Stance)), f.choose("basis", t("How they know"), f.r.Bases(s.Basis)),
	}
	for i, v := range s.Voices {
		label := t("Who says it")
		if len(s.Voices) > 1 {
			label = t("Voice %d", i+1)
		}
		out = append(out, f.person(VoiceField(i), label, v.Name).reach(here, t("in this source, all that this voice says"), t("everywhere, all that this voice says")))
	}
	return out
}

func (f *fields) text(name, label, value string) Field {
	return Field{Name: name, Label: label, Value: value}
}

func (f *fields) person(name, label, value string) Field {
	return Field{Name: name, Label: label, Value: value, List: f.list}
}

// object is a person unless the statement has a thing there.
func (f *fields) object(here, source, everywhere string) Field {
	switch o := f.s.Object; {
	case o == nil:
		return f.person("object", f.r.Locale.T("Whom it names besides"), "")
	case o.Kind != "":
		return f.text("object", f.r.Locale.T("What it names"), o.Name).reach(here, source, everywhere)
	default:
		return f.person("object", f.r.Locale.T("Whom it names besides"), o.Name).reach(here, source, everywhere)
	}
}

func (f *fields) date(here, source, everywhere string) Field {
	out := f.text("date", f.r.Locale.T("Date"), f.r.Locale.When(f.s.Date))
	if f.s.Date == nil {
		return out
	}
	return out.reach(here, source, everywhere)
}

func (f *fields) choose(name, label string, list []Option) Field {
	return Field{Name: name, Label: label, Choices: Selection{name, list}}
}

// reach offers how far a correction may hold.
func (f Field) reach(here, source, everywhere string) Field {
	f.Reaches = Selection{ReachField(f.Name), []Option{{string(collection.Here), here, true},
		{string(collection.InSource), source, false}, {string(collection.Everywhere), everywhere, false}}}
	return f
}

// Types are all types of statements to choose from.
func (r *Request) Types(chosen testimonia.Type) []Option {
	var out []Option
	for _, t := range testimonia.Types() {
		out = append(out, Option{string(t), r.Locale.Type(t), t == chosen})
	}
	return out
}

// Stances are all stances to choose from.
func (r *Request) Stances(chosen testimonia.Stance) []Option {
	var out []Option
	for _, s := range testimonia.Stances() {
		out = append(out, Option{string(s), r.Locale.Stance(s), s == chosen})
	}
	return out
}

// Bases are all ways of knowing to choose from.
func (r *Request) Bases(chosen testimonia.Basis) []Option {
	var out []Option
	for _, b := range []testimonia.Basis{"", testimonia.Seen, testimonia.Heard, testimonia.Document, testimonia.Inferred} {
		out = append(out, Option{string(b), r.Locale.Basis(b), b == chosen})
	}
	return out
}

// Stance says how a voice stands to what is said.
func (l *Locale) Stance(s testimonia.Stance) string {
	switch s {
	case testimonia.Denied:
		return l.T("denies it")
	case testimonia.Alleged:
		return l.T("reports it as a charge")
	case testimonia.Hedged:
		return l.T("says it with doubt")
	}
	return l.T("asserts it")
}

// Basis says how a voice knows what it says.
func (l *Locale) Basis(b testimonia.Basis) string {
	switch b {
	case testimonia.Seen:
		return l.T("saw it themselves")
	case testimonia.Heard:
		return l.T("heard of it")
	case testimonia.Document:
		return l.T("have it from a document")
	case testimonia.Inferred:
		return l.T("infer it")
	}
	return l.T("the words do not say")
}

// When writes a date as ParseDate reads it back: in words where they say just
// this, else as EDTF.
func (l *Locale) When(d *testimonia.Date) string {
	if d == nil {
		return ""
	}
	words := l.EDTF(d.EDTF)
	if value, ok := ParseDate(words); ok && value == d.EDTF {
		return words
	}
	return d.EDTF
}

func placeOf(p *testimonia.Place) string {
	if p == nil {
		return ""
	}
	return p.Name
}
