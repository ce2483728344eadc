package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

func TestNearest(t *testing.T) {
	for _, c := range []struct{ word, candidates, want string }{
		{"raed", "read people person", "read"},
		{"arest", "arrest residence", "arrest"},
		{"Krestinski", "Krestinsky Krasin", "Krestinsky"},
		{"xylophone", "read people", ""},
		{"", "read people", ""},
		{"Серебрякова", "Серебряков Ленин", "Серебряков"},
	} {
		got := strings.Join(nearest(c.word, strings.Fields(c.candidates), 1), " ")
		if got != c.want {
			t.Errorf("%q among %q: %q, want %q", c.word, c.candidates, got, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "abc", 0}, {"abc", "", 3}, {"ab", "ba", 1}, {"kitten", "sitting", 3}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if back := distance([]rune(c.b), []rune(c.a)); back != c.want {
			t.Errorf("%q, %q: %d, want %d", c.b, c.a, back, c.want)
		}
	}
}

func somebody(id, source, name string, names ...string) store.PersonCount {
	return store.PersonCount{Person: store.Person{ID: id, Name: name, Names: names}, Source: testimonia.SourceRef{Slug: source}}
}

func TestMatchPeople(t *testing.T) {
	people := []store.PersonCount{
		somebody("a", "one", "Leonid Serebryakov", "Serebryakov", "my father"),
		somebody("b", "one", "mother of Leonid Serebryakov"),
		somebody("c", "one", "Zorya Serebryakova"),
		somebody("d", "two", "Leonid Petrovich Serebryakov"),
		somebody("e", "two", "Алексей Ёлкин"),
		somebody("f", "two", "Jérôme Cœur"),
	}
	for query, want := range map[string]string{
		"Leonid Serebryakov": "a", "serebryakov": "a", "leonid": "a d", "b": "b", "mother": "b",
		"елкин": "e", "JEROME": "f", "Zorya": "c", "nobody": "", "": "", "  ": "", "Serebryakov Leonid": "",
	} {
		var got []string
		for _, p := range matchPeople(people, query) {
			got = append(got, p.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", query, got, want)
		}
	}
}

func TestOnePerson(t *testing.T) {
	a, b := somebody("a", "one", "Leonid Serebryakov"), somebody("b", "two", "Leonid Petrovich Serebryakov")
	c, d := somebody("c", "one", "Leonid Serebryakov"), somebody("d", "two", "Zorya Serebryakova")
	for _, x := range []struct {
		people []store.PersonCount
		want   bool
	}{
		{[]store.PersonCount{a}, true}, {[]store.PersonCount{a, b}, true},
		{[]store.PersonCount{a, c}, false}, {[]store.PersonCount{a, d}, false},
	} {
		if got := onePerson(x.people); got != x.want {
			t.Errorf("%+v: %v, want %v", x.people, got, x.want)
		}
	}
}

func TestTimeLeft(t *testing.T) {
	for _, c := range []struct {
		done, all int64
		want      string
	}{{0, 100, ""}, {1, 100, ""}, {25, 100, ", about 30s left"}, {100, 100, ""}, {0, 0, ""}} {
		if got := left(10*time.Second, c.done, c.all); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.done, c.all, got, c.want)
		}
	}
}

// slow is an output that tests may read while it is written.
type slow struct{ lines chan string }

func (s slow) Write(b []byte) (int, error) {
	select {
	case s.lines <- string(b):
	default:
	}
	return len(b), nil
}

func TestProgressOnTerminal(t *testing.T) {
	out := slow{make(chan string, 100)}
	p := newProgress(out, true, []file{{size: 1000}, {size: 3000}})
	p.done(file{size: 1000})
	line := <-out.lines
	p.stop()
	p.stop()
	if !strings.Contains(line, "1 of 2 documents, 1 kB of 4 kB (25%), 0s so far, about") {
		t.Errorf("progress %q", line)
	}
}

func TestProgressWithinFiles(t *testing.T) {
	book, note := file{path: "a/book.md", size: 9_000_000}, file{path: "a/note.md", size: 1_000_000}
	p := newProgress(slow{make(chan string)}, false, []file{book, note})
	defer p.stop()
	p.begin(book)
	p.part(book, 1, 3)
	p.part(note, 1, 1) // read ahead
	if line := p.line(); !strings.Contains(line, "0 of 2 documents, 4.0 MB of 10.0 MB (40%)") ||
		!strings.HasSuffix(line, "left: reading book.md, 3.0 MB of 9.0 MB") {
		t.Errorf("progress %q", line)
	}
	p.save()
	if line := p.line(); !strings.HasSuffix(line, "saving what book.md says") {
		t.Errorf("progress %q", line)
	}
	p.done(book)
	p.begin(note)
	if line := p.line(); !strings.Contains(line, "1 of 2 documents, 10.0 MB of 10.0 MB (100%)") {
		t.Errorf("progress %q", line)
	}
}

// full is an output on a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFullOutput(t *testing.T) {
	archive := filepath.Join(t.TempDir(), "a.db")
	note := filepath.Join(t.TempDir(), "note.txt")
	if err := os.WriteFile(note, []byte("Anna Kova was arrested in 1950."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{"read " + note, "people", "person Anna", "statements", "export", "explain " + note, "help", "version"} {
		var errs strings.Builder
		m := Main{Stdout: full{}, Stderr: &errs, Getenv: func(string) string { return archive }}
		code := m.Run(context.Background(), strings.Fields(args))
		if code != exitOutput || !strings.HasSuffix(errs.String(), "testimonia: the output cannot be written: no space left\n") {
			t.Errorf("%s: exit code %d, %s", args, code, errs.String())
		}
	}
}

func TestShowDateless(t *testing.T) {
	var out strings.Builder
	showStatement(&out, testimonia.Statement{ID: "x.s1", Type: testimonia.Arrest, Stance: testimonia.Denied,
		Basis: testimonia.Seen, Status: testimonia.Confirmed, Quote: "never\narrested", Age: "14",
		Voices: []testimonia.Voice{{Name: "Anna"}, {Name: "Jan"}}}, false)
	for _, want := range []string{"– ", "arrest: aged 14 [denied] [seen] [confirmed]", "“never arrested”", "Anna quoting Jan · x.s1"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q lacks %q", out.String(), want)
		}
	}
}
