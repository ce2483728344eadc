//go:build slow

package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/webtest"
)

// TestSlowLoad asks for every page of a large collection, twenty times a second
// in turn, as browsers do, and holds the slowest hundredth of each page to the
// limit.
func TestSlowLoad(t *testing.T) {
	const (
		rate  = 20 // a second
		each  = 100
		limit = 100 * time.Millisecond
	)
	began := time.Now()
	room := webtest.Room(t, webtest.Made(t, webtest.Large), web.Pages()...)
	state := room.Collection.Now()
	t.Logf("%d sources, %d people, %d statements, %d findings, made in %v", len(state.Sources), len(state.Persons), len(state.Statements), len(state.Findings()), time.Since(began).Round(time.Second))
	server := httptest.NewServer(room)
	defer server.Close()
	pages := largePages(room)
	took := make([][]time.Duration, len(pages))
	var wait sync.WaitGroup
	var mu sync.Mutex
	tick := time.NewTicker(time.Second / rate)
	defer tick.Stop()
	for i := range each * len(pages) {
		<-tick.C
		wait.Go(func() {
			at := i % len(pages)
			d := ask(t, server.URL+pages[at])
			mu.Lock()
			defer mu.Unlock()
			took[at] = append(took[at], d)
		})
	}
	wait.Wait()
	for i, page := range pages {
		slices.Sort(took[i])
		worst := took[i][(len(took[i])*99+99)/100-1] // the nearest rank
		t.Logf("%-60s median %6.1f ms, 99th percentile %6.1f ms", page, ms(took[i][len(took[i])/2]), ms(worst))
		if worst > limit {
			t.Errorf("%s takes %v", page, worst)
		}
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func ask(t *testing.T, address string) time.Duration {
	began := time.Now()
	res, err := http.Get(address)
	if err != nil {
		t.Error(err)
		return 0
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != http.StatusOK {
		t.Errorf("%s: %s, %v", address, res.Status, err)
	}
	return time.Since(began)
}
