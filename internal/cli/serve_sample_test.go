package cli

import (
	"path/filepath"
	"testing"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/store/sqlite"
)

// TestSampleDisagrees: whoever opens the sample finds a contradiction in it.
func TestSampleDisagrees(t *testing.T) {
	a, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "sample.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if err := readSample(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	if err := judgeSample(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	s, err := collection.Load(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	conflicts := 0
	for _, f := range s.Findings() {
		if f.Kind == compare.Conflict {
			conflicts++
		}
	}
	if conflicts == 0 {
		t.Error("the sources of the sample agree on everything")
	}
}
