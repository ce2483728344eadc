package coref

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// TestWeights reads the weights that ship and writes them again.
func TestWeights(t *testing.T) {
	for name, file := range map[string]string{"narrative": narrativeFile, "article": articleFile} {
		m, err := ReadModel(strings.NewReader(file))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var out bytes.Buffer
		if err := m.Write(&out); err != nil {
			t.Fatal(err)
		}
		again, err := ReadModel(&out)
		if err != nil || !reflect.DeepEqual(m.weights, again.weights) {
			t.Errorf("%s: the weights change when written and read: %v", name, err)
		}
		if reflect.DeepEqual(m.weights, NewModel().weights) {
			t.Errorf("%s: no weights", name)
		}
	}
}

func TestReadModelRefuses(t *testing.T) {
	for _, bad := range []string{"gender 1", "nothing 1 0.5", "gender x 0.5", "gender 5000 0.5", "gender -1 0.5"} {
		if _, err := ReadModel(strings.NewReader(bad)); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

// TestLearn learns that the nearer of two is right, from examples that say so.
func TestLearn(t *testing.T) {
	x := Example{Feats: [][]uint32{{1}, {2}}, Right: []bool{true, false}, Weight: 1}
	m := Learn([]Example{x, x, x}, 20, 0.1, 1e-3, 1)
	if m.Right([]Example{x}) != 1 || m.score(x.Feats[0]) <= m.score(x.Feats[1]) {
		t.Error("what was shown was not learnt")
	}
}

// TestFeatureRange checks that no feature's parts outgrow the room for its
// values: each part at its largest must still give a value of its own.
func TestFeatureRange(t *testing.T) {
	for _, radixes := range [][]int{{7, int(roles), anas, 2}, {7, 6, anas, 2}, {8, 2, 2, anas}, {int(clauseRelations), int(roles), anas, 2}, {10, int(roles), 5, 2}} {
		n := 1
		for _, r := range radixes {
			n *= r
		}
		if n > stride {
			t.Errorf("%v needs %d values, there is room for %d", radixes, n, stride)
		}
	}
}

func TestKinWords(t *testing.T) {
	for word, want := range map[string]string{"mum": "mother", "mother-in-law": "mother-in-law", "stepfather": "stepfather", "great-grandmother": "great-grandmother",
		"half-brother": "half-brother", "ex-husband": "husband", "sons-in-law": "sons-in-law"} {
		k, ok := lexicon().kinOf(word)
		if !ok || k.relation != want {
			t.Errorf("%s is %q, want %q", word, k.relation, want)
		}
	}
	for _, word := range []string{"exile", "greatness", "halfway", "steppe"} {
		if k, ok := lexicon().kinOf(word); ok {
			t.Errorf("%s is no kin but %q", word, k.relation)
		}
	}
}
