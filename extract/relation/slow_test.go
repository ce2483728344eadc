//go:build slow

package relation_test

import (
	"strings"
	"testing"
	"time"
)

// A list of a thousand names takes no million pairs.
func TestSlowFindIsLinear(t *testing.T) {
	c := classifier(t)
	in := read(t, strings.Repeat("Anna Weiss, Karl Braun, Vienna, 1899, ", 1500))
	start := time.Now()
	c.Find(in)
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("57 KB took %v", d)
	}
}
