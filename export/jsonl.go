// Package export writes statements in forms that other programs read.
package export

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"

	"github.com/testimonia/testimonia"
)

// Line is one statement as a line of JSON Lines. Every key is always there.
type Line struct {
	ID         string               `json:"id"`
	Source     testimonia.SourceRef `json:"source"`
	Type       testimonia.Type      `json:"type"`
	Subject    Person               `json:"subject"`
	Object     *Object              `json:"object"`
	Date       *testimonia.Date     `json:"date"`
	Place      *testimonia.Place    `json:"place"`
	Age        string               `json:"age"`
	Detail     string               `json:"detail"`
	Voices     []testimonia.Voice   `json:"voices"`
	Stance     testimonia.Stance    `json:"stance"`
	Basis      testimonia.Basis     `json:"basis"`
	Quote      string               `json:"quote"`
	Start      int                  `json:"start"` // Unicode code points of the reading text
	End        int                  `json:"end"`   // Unicode code points of the reading text
	Why        string               `json:"why"`
	Confidence float64              `json:"confidence"`
	Status     testimonia.Status    `json:"status"`
}

// Person is a subject.
type Person struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Names []string `json:"names"`
}

// Object is the other person or thing of a statement.
type Object struct {
	Person
	Kind testimonia.Kind `json:"kind"` // "person" for persons
}

// LineOf puts a statement into its exchange form.
func LineOf(s testimonia.Statement) Line {
	l := Line{ID: s.ID, Source: s.Source, Type: s.Type, Subject: personOf(s.Subject), Date: s.Date, Age: s.Age,
		Detail: s.Detail, Voices: make([]testimonia.Voice, len(s.Voices)), Stance: s.Stance, Basis: s.Basis,
		Quote: s.Quote, Start: s.Start, End: s.End, Why: s.Why, Confidence: s.Confidence, Status: s.Status}
	if o := s.Object; o != nil {
		l.Object = &Object{Person: personOf(*o), Kind: o.Kind}
		if o.Kind == "" {
			l.Object.Kind = testimonia.KindPerson
		}
	}
	if p := s.Place; p != nil {
		l.Place = &testimonia.Place{Name: p.Name, Names: list(p.Names)}
	}
	for i, v := range s.Voices {
		v.Names = list(v.Names)
		l.Voices[i] = v
	}
	return l
}

func personOf(r testimonia.Ref) Person {
	return Person{ID: r.ID, Name: r.Name, Names: list(r.Names)}
}

// list keeps an empty list from being written as null.
func list(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}

// JSONL writes one statement a line.
func JSONL(w io.Writer, statements iter.Seq2[testimonia.Statement, error]) error {
	buffered := bufio.NewWriter(w)
	enc := json.NewEncoder(buffered)
	enc.SetEscapeHTML(false)
	for s, err := range statements {
		if err != nil {
			return err
		}
		if err := enc.Encode(LineOf(s)); err != nil {
			return err
		}
	}
	return buffered.Flush()
}
