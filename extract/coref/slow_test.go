//go:build slow

package coref_test

import (
	"math/rand"
	"testing"
	"time"

	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/language"
)

// TestSlowNearLinear gives one hostile sentence of many persons and checks that ten
// times the length takes nowhere near a hundred times as long.
func TestSlowNearLinear(t *testing.T) {
	cost := func(n int) time.Duration {
		in := randomInput(rand.New(rand.NewSource(2)), 1, 2)
		long := randomInput(rand.New(rand.NewSource(3)), n, 20)
		in.Text, in.Named, in.Quotes, in.Blocks = long.Text, long.Named, nil, long.Blocks
		in.Glosses, in.Marks = nil, nil
		var all language.Sentence
		for _, s := range long.Sents {
			all.Tokens = append(all.Tokens, s.Tokens...)
		}
		for i := range all.Tokens {
			all.Tokens[i].Head = i - 1
		}
		in.Sents = []language.Sentence{all}
		start := time.Now()
		coref.Resolve(in)
		return time.Since(start)
	}
	cost(100)
	small, large := cost(300), cost(3000)
	if large > 60*small+200*time.Millisecond {
		t.Errorf("ten times the text took %v against %v", large, small)
	}
}
