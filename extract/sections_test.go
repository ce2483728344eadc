package extract

import (
	"context"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/document"
)

// A long document read in sections keeps its promises: quotes stand where they
// say, ids are unique, and who is named in full stays the same person.
func TestSections(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	filler := strings.Repeat("The winter was long and the roads were bad that year. ", 20) + "\n\n"
	text := strings.Join([]string{
		"Pavel Ivanovich Lomov was born in 1890.", "Vera Petrovna Lomova was arrested in 1937.",
		"Pavel Ivanovich Lomov was shot on 1 March 1938.", "Vera Petrovna Lomova died in 1950.",
	}, "\n\n"+filler)
	doc, err := document.Read(context.Background(), "long.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{200, 1500} {
		a, err := x.extract(context.Background(), doc, size, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkAnchors(t, doc.Text, a)
		of := map[string]int{}
		for _, s := range a.Statements {
			of[s.Subject.ID]++
		}
		if len(of) != 2 || len(a.Statements) < 4 {
			t.Errorf("in sections of %d: %d statements of %d people, want at least 4 of 2", size, len(a.Statements), len(of))
		}
	}
	for _, p := range passages {
		doc, err := document.Read(context.Background(), "p.md", []byte(p), document.Options{})
		if err != nil {
			continue
		}
		a, err := x.extract(context.Background(), doc, 40, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkAnchors(t, doc.Text, a)
	}
}

// What a section's sentences are explained as does not tell that there are
// sections: numbers go on, and offsets are those of the whole text.
func TestExplainSections(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("Věra Nováková was born in 1901.\n\nShe was arrested. Her son saw it.\n\n", 20)
	doc, err := document.Read(context.Background(), "long.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var whole, parts strings.Builder
	for size, out := range map[int]*strings.Builder{1 << 20: &whole, 200: &parts} {
		if err := x.explainSentences(context.Background(), out, doc, size); err != nil {
			t.Fatal(err)
		}
	}
	if whole.String() != parts.String() || !strings.Contains(whole.String(), "# 60 (block 39, ") {
		t.Errorf("whole:\n%.500s\nin sections:\n%.500s", whole.String(), parts.String())
	}
}

// A watch hears of the whole text, little by little, and of no more.
func TestWatch(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("The winter was long and the roads were bad that year.\n\n", 2000)
	doc, err := document.Read(context.Background(), "long.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{1 << 20, 30000} {
		calls, last := 0, 0
		_, err := x.extract(context.Background(), doc, size, func(done, all int) {
			if calls++; done < last || done > all {
				t.Errorf("%d of %d after %d", done, all, last)
			}
			last = done
		})
		if err != nil || calls < 4 || last < len(text)*9/10 {
			t.Errorf("in sections of %d: %d calls, %d of %d bytes, %v", size, calls, last, len(text), err)
		}
	}
}

// Sections leave out no byte of any flow and read none twice.
func TestSectionsCoverTheText(t *testing.T) {
	for _, p := range append(passages, strings.Repeat("é", 5000), strings.Repeat("One. ", 3000)+"\n\nTwo.") {
		doc, err := document.Read(context.Background(), "p.md", []byte(p), document.Options{})
		if err != nil {
			continue
		}
		var whole, parts strings.Builder
		for _, f := range doc.Flows() {
			for _, r := range f.Runs {
				whole.WriteString(doc.Text[r.Start:r.End])
			}
		}
		for _, s := range sections(doc, 100) {
			for _, f := range s.flows {
				if n := flowLen(f); n > 100 {
					t.Errorf("a flow of %d bytes in sections of 100", n)
				}
				for _, r := range f.Runs {
					parts.WriteString(doc.Text[r.Start:r.End])
				}
			}
		}
		if whole.String() != parts.String() {
			t.Errorf("the sections of %.40q do not make up its text", p)
		}
	}
}
