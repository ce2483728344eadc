package store_test

import (
	"math/rand"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

func TestSlugOf(t *testing.T) {
	for name, want := range map[string]string{
		"Interview with Z. Serebryakova (2014).md": "interview-with-z-serebryakova-2014",
		"dir/sub/Letter.txt":                       "letter",
		`C:\papers\Brief an Jörg.docx`:             "brief-an-jörg",
		"Интервью 1.txt":                           "интервью-1",
		"...":                                      "source",
		"":                                         "source",
		"📷.pdf":                                    "source",
		"court's.pdf":                              "courts",
		"archive.tar.gz":                           "archive-tar",
		".profile":                                 "profile",
	} {
		if got := store.SlugOf(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestSlugIsBounded(t *testing.T) {
	if n := utf8.RuneCountInString(store.SlugOf(strings.Repeat("long name ", 1000) + ".txt")); n > 65 {
		t.Errorf("%d letters", n)
	}
}

// TestManyKeys gives keys to people of one name, quickly, and beside them one
// whose name takes a number that counting them would give.
func TestManyKeys(t *testing.T) {
	const many = 100_000
	r := &store.Reading{People: []store.Person{{ID: "x", Name: "Anna 3"}}}
	for i := range many {
		r.People = append(r.People, store.Person{ID: strconv.Itoa(i), Name: "Anna"})
	}
	seen := map[string]bool{}
	keys := store.NewKeys(r, "s", "S")
	for _, p := range r.People {
		seen[keys.Person(p).ID] = true
	}
	for _, id := range []string{"s.anna", "s.anna-2", "s.anna-3", "s.anna-100001"} {
		if !seen[id] {
			t.Errorf("no %s among %d", id, len(seen))
		}
	}
	if len(seen) != many+1 {
		t.Errorf("%d keys for %d people", len(seen), many+1)
	}
}

func TestOffsets(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	letters := []rune("aä漢𝄞 я\n")
	for range 50 {
		var b strings.Builder
		for range random.Intn(3000) {
			b.WriteRune(letters[random.Intn(len(letters))])
		}
		text := b.String()
		o := store.NewOffsets(text)
		n := 0
		for i := range text {
			if got := o.Rune(i); got != n {
				t.Fatalf("Rune(%d) = %d, want %d", i, got, n)
			}
			if got := o.Byte(n); got != i {
				t.Fatalf("Byte(%d) = %d, want %d", n, got, i)
			}
			n++
		}
		if o.Byte(n) != len(text) || o.Byte(n+5) != len(text) || o.Rune(len(text)) != n || o.Rune(len(text)+9) != n {
			t.Fatal("the end is not the end")
		}
	}
}

// TestReanchor is the promise: what is found are the very words.
func TestReanchor(t *testing.T) {
	for _, c := range []struct {
		name, old, text, quote string
		start, want            int // code points; want -1: not found
	}{
		{"same text", "Ján was shot.", "Ján was shot.", "was shot", 4, 4},
		{"moved", "Ján was shot.", "Čo? Ján was shot.", "was shot", 4, 8},
		{"gone", "Ján was shot.", "Ján lived.", "was shot", 4, -1},
		{"second of two stays second", "he came, he went", "So he came, he went", "he", 9, 12},
		{"told by what surrounds it", "A he came B, C he went D", "he; A he came B, C he went D", "he", 15, -1},
		{"one of two left", "x he came y he went", "x he came y she went", "he", 12, -1},
		{"empty quote", "a", "a", "", 0, -1},
		{"not where it was said to be", "Ján was shot.", "Ján was shot.", "was shot", 0, -1},
	} {
		span := testimonia.Span{Start: c.start, End: c.start + utf8.RuneCountInString(c.quote)}
		got, ok := store.Reanchor(c.old, c.text, c.quote, span)
		if !ok {
			got.Start = -1
		}
		if got.Start != c.want && c.want >= 0 || ok != (c.want >= 0) && c.name != "told by what surrounds it" {
			t.Errorf("%s: %d, want %d", c.name, got.Start, c.want)
		}
		if ok && string([]rune(c.text)[got.Start:got.End]) != c.quote {
			t.Errorf("%s: other words", c.name)
		}
	}
}

func FuzzReanchor(f *testing.F) {
	f.Add("he came, he went", "so he came, he went", 9, 2)
	f.Add("яяя", "яя", 1, 1)
	f.Fuzz(func(t *testing.T, old, text string, start, length int) {
		runes := []rune(strings.ToValidUTF8(old, ""))
		text = strings.ToValidUTF8(text, "")
		if start < 0 || length < 1 || start > len(runes) || length > len(runes)-start {
			return
		}
		quote := string(runes[start : start+length])
		span, ok := store.Reanchor(string(runes), text, quote, testimonia.Span{Start: start, End: start + length})
		if ok && string([]rune(text)[span.Start:span.End]) != quote {
			t.Errorf("anchored %q to other words", quote)
		}
		if _, ok := store.Reanchor(string(runes), string(runes), quote, testimonia.Span{Start: start, End: start + length}); !ok && strings.Count(string(runes), quote) == 1 {
			t.Errorf("%q is lost in its own text", quote)
		}
	})
}

func TestBounds(t *testing.T) {
	for value, want := range map[string][2]string{
		"1937": {"1937-01-01", "1937-12-31"}, "1936-08": {"1936-08-01", "1936-08-31"}, "1931/..": {"1931-01-01", ""},
		"../1928-04": {"", "1928-04-30"}, "194X": {"1940-01-01", "1949-12-31"}, "-0044": {"", ""},
	} {
		first, last, err := store.Bounds(value)
		if err != nil || first != want[0] || last != want[1] {
			t.Errorf("%s: %q to %q, %v; want %q to %q", value, first, last, err, want[0], want[1])
		}
	}
	if _, _, err := store.Bounds("soon"); err == nil {
		t.Error("no error for a value that is no date")
	}
}

// TestReplayIsPure replays a log twice, and with its entries taken back.
func TestReplayIsPure(t *testing.T) {
	p := testimonia.Statement{ID: "x", Type: testimonia.Arrest, Quote: "q", Start: 1, End: 2, Status: testimonia.Proposed}
	log := []store.Decision{
		{ID: "1", Action: store.Confirm},
		{ID: "2", Action: store.Edit, Edited: &testimonia.Statement{Type: testimonia.Exile, Quote: "other"}},
		{ID: "3", Action: store.Reject},
		{ID: "4", Action: store.Undo, Undoes: "3"},
	}
	for n, want := range []testimonia.Status{testimonia.Proposed, testimonia.Confirmed, testimonia.Edited, testimonia.Rejected, testimonia.Edited} {
		got := store.Replay(p, log[:n])
		if got.Status != want || got.Quote != "q" || got.ID != "x" {
			t.Errorf("after %d decisions: %+v, want %s", n, got, want)
		}
	}
}
