package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/export"
)

func seq(list ...testimonia.Statement) iter.Seq2[testimonia.Statement, error] {
	return func(yield func(testimonia.Statement, error) bool) {
		for _, s := range list {
			if !yield(s, nil) {
				return
			}
		}
	}
}

func keys(m map[string]any) string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// TestKeys holds the exchange format to its keys, none more, none less.
func TestKeys(t *testing.T) {
	full := testimonia.Statement{
		Object: &testimonia.Ref{Name: "B"}, Date: &testimonia.Date{EDTF: "1937"}, Place: &testimonia.Place{Name: "C"},
		Voices: []testimonia.Voice{{Name: "D"}}, Quote: "<a & b>",
	}
	var out bytes.Buffer
	if err := export.JSONL(&out, seq(full, testimonia.Statement{})); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want 2", len(lines))
	}
	if !strings.Contains(lines[0], "<a & b>") {
		t.Error("the quote is escaped beyond what JSON asks")
	}
	var a, b map[string]any
	if err := errors.Join(json.Unmarshal([]byte(lines[0]), &a), json.Unmarshal([]byte(lines[1]), &b)); err != nil {
		t.Fatal(err)
	}
	const top = "age basis confidence date detail end id object place quote source stance start status subject type voices why"
	for name, c := range map[string]struct {
		got  any
		want string
	}{
		"full statement":  {a, top},
		"empty statement": {b, top},
		"source":          {a["source"], "slug title"},
		"subject":         {a["subject"], "id name names"},
		"object":          {a["object"], "id kind name names"},
		"date":            {a["date"], "calendar edtf text"},
		"place":           {a["place"], "name names"},
		"voice":           {a["voices"].([]any)[0], "id name names role"},
	} {
		if got := keys(c.got.(map[string]any)); got != c.want {
			t.Errorf("%s has keys %s, want %s", name, got, c.want)
		}
	}
	if b["object"] != nil || b["date"] != nil || b["place"] != nil {
		t.Error("what is not said is not null")
	}
	if v, ok := b["voices"].([]any); !ok || len(v) != 0 {
		t.Errorf("no voices are %v, want an empty list", b["voices"])
	}
}

func TestJSONLStopsAtError(t *testing.T) {
	broken := errors.New("broken")
	err := export.JSONL(&bytes.Buffer{}, func(yield func(testimonia.Statement, error) bool) {
		yield(testimonia.Statement{}, broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
}
