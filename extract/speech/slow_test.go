//go:build slow

package speech

import (
	"strings"
	"testing"
	"time"
)

// Twice the text must not take much more than twice the time: a text of nothing
// but marks is read in linear time and bounded memory.
func TestSlowFindIsLinear(t *testing.T) {
	for _, unit := range []string{"\"", "' ", "“", "” ", "\"a\" said he. ", "'\n\n"} {
		took := func(n int) time.Duration {
			text := strings.Repeat(unit, n/len(unit))
			start := time.Now()
			check(t, text, Find(text, nil, nil))
			return time.Since(start)
		}
		took(1 << 14)
		small, large := took(1<<14), took(1<<17)
		if large > 40*small+200*time.Millisecond {
			t.Errorf("%q: %v for 16 KB but %v for 128 KB", unit, small, large)
		}
	}
}
