//go:build slow

package search_test

import (
	"net/url"
	"slices"
	"testing"
	"time"

	"github.com/testimonia/testimonia/web/search"
	"github.com/testimonia/testimonia/web/webtest"
)

// TestSlowSearchIsFast asks for the commonest words, with and without facets, of
// ten thousand passages.
func TestSlowSearchIsFast(t *testing.T) {
	r := webtest.Room(t, webtest.Made(t, webtest.Large), search.Page())
	for _, q := range [][]string{
		{}, {"q", "in"}, {"q", "in there was"}, {"q", "in", "page", "7"}, {"q", "in", "type", "birth"}, {"q", "in", "place", "Riga", "when", "191X"},
		{"q", "in", "source", "account-7"}, {"q", "in", "when", "1917"}, {"q", "Anna"}, {"q", "Khmelnitzky arrested"}, {"q", "*a an*"},
		{"q", "zzzzz yyyyy xxxxx"}, {"q", "Barabovv"}, {"q", "Kovinsky -Riga born"}, {"q", `"was born in"`},
	} {
		v := url.Values{}
		for i := 0; i < len(q); i += 2 {
			v.Set(q[i], q[i+1])
		}
		var took []time.Duration
		for range 7 {
			began := time.Now()
			webtest.Page(t, r, "/search?"+v.Encode())
			took = append(took, time.Since(began))
		}
		first := took[0]
		slices.Sort(took)
		t.Logf("%-50s first %v, median %v", v.Encode(), first, took[3])
		if took[3] > 100*time.Millisecond {
			t.Errorf("%v takes %v", q, took[3])
		}
	}
}
