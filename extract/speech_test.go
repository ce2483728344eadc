package extract

import (
	"context"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
)

// TestSpeech reads who says what inside quotation marks, in a text read whole
// and in one read section by section.
func TestSpeech(t *testing.T) {
	x, err := NewByRules()
	if err != nil {
		t.Fatal(err)
	}
	const text = `Vera Lind, born in Kolm in 1921, opened the door. "They took my brother in May," Vera said. Her neighbour Anton Roth read "The Youth of Marx" that night.

Anton Roth remembers: "We all heard the car, and nobody slept."

On the wall stood "Long live the harvest".`
	doc, err := document.Read(context.Background(), "a.md", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{sectionBytes, 100} {
		a, err := x.extract(context.Background(), doc, size, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkAnchors(t, doc.Text, a)
		names := map[string]string{} // by ID
		for _, p := range a.People {
			names[p.ID] = p.Name
		}
		said := map[string]string{}
		for _, m := range a.Speech {
			said[string([]rune(doc.Text)[m.Start:m.End])] = m.Value
			if m.Person != "" && names[m.Person] != m.Value {
				t.Errorf("the speaker of %v is %q of ID %s, who is %q", m.Span, m.Value, m.Person, names[m.Person])
			}
		}
		if said["They took my brother in May,"] != "Vera Lind" || said["We all heard the car, and nobody slept."] != "Anton Roth" {
			t.Errorf("in sections of %d bytes: %q", size, said)
		}
		if _, ok := said["The Youth of Marx"]; ok {
			t.Error("a title is taken for words said")
		}
		for _, m := range a.Marks {
			if m.Kind == testimonia.KindSpeech {
				t.Errorf("a quotation among the names: %+v", m)
			}
		}
	}
}
