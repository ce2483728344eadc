//go:build slow

package conflicts_test

import (
	"slices"
	"testing"
	"time"

	"github.com/testimonia/testimonia/web/conflicts"
	"github.com/testimonia/testimonia/web/finding"
	"github.com/testimonia/testimonia/web/webtest"
)

// TestSlowConflictsAreFast asks for lists and a finding of a large collection.
func TestSlowConflictsAreFast(t *testing.T) {
	r := webtest.Room(t, webtest.Made(t, webtest.Large), conflicts.Page(), finding.Page())
	list := r.Collection.Now().Ranked()
	t.Logf("%d findings", len(list))
	for _, target := range []string{"/conflicts", "/conflicts?kind=all&status=all", "/conflicts?kind=all&page=9999", "/conflicts?rule=once&source=account-7",
		"/conflicts/" + list[len(list)/2].ID} {
		var took []time.Duration
		for range 7 {
			began := time.Now()
			webtest.Page(t, r, target)
			took = append(took, time.Since(began))
		}
		slices.Sort(took)
		t.Logf("%-50s median %v, slowest %v", target, took[3], took[6])
		if took[3] > 100*time.Millisecond {
			t.Errorf("%s takes %v", target, took[3])
		}
	}
}
