//go:build slow

package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// What one thing that browsers ask for may take, asked for so often.
const (
	rate  = 20 // a second
	each  = 100
	acts  = 30 // of one a second
	limit = 100 * time.Millisecond
)

// TestSlowLoad asks for every page of a large collection, twenty times a second
// in turn, as browsers do, and then while somebody decides about statements. It
// holds the slowest hundredth of each to the limit. What is over it is measured
// once more on its own: the machine may have done other things.
func TestSlowLoad(t *testing.T) {
	began := time.Now()
	room := webtest.Room(t, webtest.Made(t, webtest.Large), web.Pages()...)
	state := room.Collection.Now()
	t.Logf("%d sources, %d people, %d statements, %d findings, made in %v", len(state.Sources), len(state.Persons), len(state.Statements), len(state.Findings()), time.Since(began).Round(time.Second))
	server := httptest.NewServer(room)
	defer server.Close()
	pages := largePages(room)
	took := measure(each*len(pages), func(i int) { get(t, server.URL+pages[i%len(pages)]) })
	for at, page := range pages {
		var mine []time.Duration
		for i := at; i < len(took); i += len(pages) {
			mine = append(mine, took[i])
		}
		hold(t, page, mine, func() []time.Duration { return measure(each, func(int) { get(t, server.URL+page) }) })
	}
	// One in twenty decides about something, once a second, while others read on.
	mixed := func(from int) (decisions, reading []time.Duration) {
		took := measure(rate*acts, func(i int) {
			if i%rate != 0 {
				get(t, server.URL+pages[i%len(pages)])
				return
			}
			s := state.Statements[(from+i/rate)*len(state.Statements)/(2*acts)]
			post(t, server.URL+base.StatementURL(s.ID)+"/decide", []string{"confirm", "reject"}[i/rate%2])
		})
		for i, d := range took {
			if i%rate == 0 {
				decisions = append(decisions, d)
			} else {
				reading = append(reading, d)
			}
		}
		return decisions, reading
	}
	decisions, reading := mixed(0)
	hold(t, "a decision", decisions, func() []time.Duration { d, _ := mixed(acts); return d })
	hold(t, "any page while somebody decides", reading, func() []time.Duration { _, r := mixed(acts); return r })
}

// measure does something so many times at the rate, each in its own time, and
// returns how long each took.
func measure(times int, do func(i int)) []time.Duration {
	took := make([]time.Duration, times)
	var wait sync.WaitGroup
	tick := time.NewTicker(time.Second / rate)
	defer tick.Stop()
	for i := range times {
		<-tick.C
		wait.Go(func() {
			began := time.Now()
			do(i)
			took[i] = time.Since(began)
		})
	}
	wait.Wait()
	return took
}

// hold holds the slowest hundredth to the limit, at the second time at the latest.
func hold(t *testing.T, what string, took []time.Duration, again func() []time.Duration) {
	t.Helper()
	slow := slowest(t, what, took)
	if slow > limit {
		slow = slowest(t, what+", once more", again())
	}
	if slow > limit {
		t.Errorf("%s takes %v", what, slow)
	}
}

// slowest is the 99th percentile, by the nearest rank.
func slowest(t *testing.T, what string, took []time.Duration) time.Duration {
	slices.Sort(took)
	worst := took[(len(took)*99+99)/100-1]
	t.Logf("%-60s median %6.1f ms, 99th percentile %6.1f ms", what, ms(took[len(took)/2]), ms(worst))
	return worst
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func get(t *testing.T, address string) {
	res, err := http.Get(address)
	whole(t, address, res, err)
}

// post decides about a statement, as a script does.
func post(t *testing.T, address, action string) {
	req, err := http.NewRequest(http.MethodPost, address, strings.NewReader(url.Values{"action": {action}}.Encode()))
	if err != nil {
		t.Error(err)
		return
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Sec-Fetch-Site", "same-origin")
	res, err := http.DefaultClient.Do(req)
	whole(t, address, res, err)
}

// whole reads an answer to its end.
func whole(t *testing.T, address string, res *http.Response, err error) {
	if err != nil {
		t.Error(err)
		return
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != http.StatusOK {
		t.Errorf("%s: %s, %v", address, res.Status, err)
	}
}
