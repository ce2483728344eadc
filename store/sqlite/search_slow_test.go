//go:build slow

package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/storetest"
)

// TestSlowSearchIsFast measures an archive of ten thousand passages of invented
// words whose frequencies fall as those of a language do (Zipf).
func TestSlowSearchIsFast(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	a := create(t, path)
	text := 0
	for i := range 50 {
		r := storetest.Searchable(fmt.Sprintf("s%d", i), "A source", invented(uint64(i), 200), "x 1")
		text += len(r.Document.Text)
		if _, err := a.Save(context.Background(), r, storetest.Now); err != nil {
			t.Fatal(err)
		}
	}
	commonest, second, third := inventedWord(0), inventedWord(1), inventedWord(2)
	for _, q := range []string{commonest, second, strings.ToUpper(third), commonest + " " + second + " " + third,
		`"` + commonest + " " + second + `"`, "-" + commonest + " " + second, commonest + "*", commonest[:2] + "*", "Zhukovado", "zzzzzz"} {
		best := time.Hour
		var hits store.Hits
		for range 5 {
			start := time.Now()
			var err error
			if hits, err = a.Search(context.Background(), store.Query{Text: q}); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		t.Logf("%-22s %6d passages  %v", q, hits.Passages, best)
		if best > 20*time.Millisecond {
			t.Errorf("%s took %v", q, best)
		}
	}
	a.Close()
	t.Logf("the index has %.0f %% of the size of the text", 100*float64(indexSize(t, path))/float64(text))
}

// invented makes n paragraphs of about 80 words. One word in twelve is a name.
func invented(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 7))
	zipf := rand.NewZipf(r, 1.2, 4, 40000)
	var b strings.Builder
	for range n {
		for range 60 + r.IntN(40) {
			number := zipf.Uint64()
			word := inventedWord(number)
			if number%12 == 5 {
				word = strings.ToUpper(word[:1]) + word[1:]
			}
			b.WriteString(word + " ")
		}
		b.WriteString(".\n\n")
	}
	return strings.TrimSpace(b.String())
}

// inventedWord writes a number in syllables: longer ones for rarer words.
func inventedWord(n uint64) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	word := ""
	for n += 70; n > 0; n /= 70 {
		word += string(consonants[n/5%14]) + string(vowels[n%5])
	}
	return word
}

// indexSize is how many bytes the pages of the index take.
func indexSize(t *testing.T, path string) (n int64) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.QueryRow(`SELECT sum(pgsize) FROM dbstat WHERE name IN ('searched', 'word', 'sound') OR name LIKE 'passage%'`).Scan(&n)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
