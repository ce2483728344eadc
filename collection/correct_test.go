package collection_test

import (
	"errors"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
)

// TestCorrectReach works out corrections that reach more and more, whatever the
// statement: here is one, and wider never touches less.
func TestCorrectReach(t *testing.T) {
	s := open(t, made(t, 4, 12)).Now()
	for i := range s.Statements {
		old := &s.Statements[i]
		for field, make := range map[string]func(*collection.Correction, collection.Scope){
			"type": func(c *collection.Correction, scope collection.Scope) { c.Now.Type, c.Type = testimonia.Exile, scope },
			"date": func(c *collection.Correction, scope collection.Scope) {
				c.Now.Date, c.Date = &testimonia.Date{EDTF: "1866", Calendar: "gregorian"}, scope
			},
			"subject": func(c *collection.Correction, scope collection.Scope) {
				c.Now.Subject.Name, c.Subject = "Somebody New", scope
			},
			"object": func(c *collection.Correction, scope collection.Scope) {
				c.Now.Object, c.Object = &testimonia.Ref{Name: "Somebody New"}, scope
			},
			"voice": func(c *collection.Correction, scope collection.Scope) {
				c.Now.Voices = append([]testimonia.Voice{}, c.Now.Voices...)
				for n := range c.Now.Voices {
					c.Now.Voices[n].Name, c.Voices = "Somebody New", append(c.Voices, scope)
				}
			},
		} {
			last := 0
			for _, scope := range []collection.Scope{collection.Here, collection.InSource, collection.Everywhere} {
				c := collection.Correction{Now: *old}
				make(&c, scope)
				p, err := s.Correct(old.ID, c)
				if err != nil {
					t.Fatal(err)
				}
				n := len(p.Touched)
				switch {
				case field == "voice" && len(old.Voices) == 0:
					if n != 0 {
						t.Errorf("%s %s: %d touched without a voice", field, scope, n)
					}
				case n == 0, scope == collection.Here && n != 1, n < last:
					t.Errorf("%s %s of %s: %d touched, %d before", field, scope, old.ID, n, last)
				}
				for _, o := range p.Touched {
					if scope == collection.InSource && o.Source != old.Source {
						t.Errorf("%s of %s reaches another source", field, old.ID)
					}
				}
				last = n
			}
		}
	}
}

func TestCorrectRefuses(t *testing.T) {
	c := open(t, made(t, 2, 12))
	s := c.Now()
	if _, err := s.Correct("nothing", collection.Correction{}); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
	p, err := s.Correct(s.Statements[0].ID, collection.Correction{Now: s.Statements[0]})
	if err != nil || len(p.Touched)+len(p.Edits)+len(p.Renames) > 0 {
		t.Errorf("nothing changed: %+v, %v", p, err)
	}
	// Two people of a source by one name: nobody can say who is meant.
	var twins []store.Judgement
	for _, e := range s.Entries() {
		if e.Source == s.Statements[0].Source && e.ID != s.Statements[0].Subject.ID && len(twins) < 2 {
			twins = append(twins, store.Judgement{Verdict: store.Renamed, A: e.ID, B: "Eva Twin", Author: "Eva", At: now})
		}
	}
	if _, err := c.Judge(t.Context(), twins...); err != nil {
		t.Fatal(err)
	}
	s = c.Now()
	correction := collection.Correction{Now: s.Statements[0]}
	correction.Now.Subject.Name = "Eva Twin"
	if _, err := s.Correct(s.Statements[0].ID, correction); !errors.Is(err, collection.ErrAmbiguous) {
		t.Error(err)
	}
}
