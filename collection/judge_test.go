package collection

import (
	"errors"
	"fmt"
	"testing"

	"github.com/testimonia/testimonia/resolve"
	"github.com/testimonia/testimonia/store"
)

// judged makes a state with a log of judgements: "a = b", "b # c".
func judged(t *testing.T, log ...string) *State {
	t.Helper()
	s := &State{}
	for i, text := range log {
		j := act(t, text)
		j.ID = fmt.Sprint("j", i+1)
		s.Log = append(s.Log, j)
	}
	s.who = resolve.Resolve(nil, s.judgements())
	return s
}

func act(t *testing.T, text string) store.Judgement {
	t.Helper()
	var a, sign, b string
	if _, err := fmt.Sscan(text, &a, &sign, &b); err != nil {
		t.Fatal(err)
	}
	return store.Judgement{Verdict: map[string]store.Verdict{"=": store.Same, "#": store.NotSame, "?": store.Unsure}[sign], A: a, B: b}
}

func TestContradictions(t *testing.T) {
	for _, c := range []struct {
		log, act []string
		old      string // the judgement that excludes the act; "" for none
	}{
		{nil, []string{"a = b"}, ""},
		{[]string{"a # b"}, []string{"a = b"}, ""}, // judged anew
		{[]string{"a = b", "b # c"}, []string{"a = c"}, "j2"},
		{[]string{"a = b", "b = c"}, []string{"c # a"}, "j2"},
		{[]string{"a = b", "b = c"}, []string{"a # c"}, "j1"},
		{[]string{"a = b", "b = c"}, []string{"a # c", "b # c"}, ""}, // c taken out
		{[]string{"a = b"}, []string{"a # c", "b # c"}, ""},          // that others are one excludes nothing
		{[]string{"a = b", "b # c"}, []string{"a ? c"}, ""},
	} {
		var list []store.Judgement
		for _, text := range c.act {
			list = append(list, act(t, text))
		}
		err := judged(t, c.log...).Contradicts(list...)
		var found *Contradiction
		if errors.As(err, &found) != (c.old != "") || found != nil && found.Old.ID != c.old {
			t.Errorf("after %v: %v: %v, want %q", c.log, c.act, err, c.old)
		}
	}
}
