package compare_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
)

const rulesFile = "../doc/rules.md"

// TestRulesAreDocumented holds doc/rules.md to the rules in the code.
// UPDATE=1 go test ./compare -run Documented writes it.
func TestRulesAreDocumented(t *testing.T) {
	want := compare.Document()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(rulesFile, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(rulesFile)
	if err != nil || string(got) != want {
		t.Errorf("doc/rules.md is not what the rules say (%v); UPDATE=1 go test ./compare -run Documented writes it", err)
	}
}

// TestEveryRuleHasCases wants a case of each rule that finds something.
func TestEveryRuleHasCases(t *testing.T) {
	all := ""
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := os.ReadFile("testdata/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		all += string(b)
	}
	for _, r := range compare.Rules() {
		if r.ID != "spelling" && !strings.Contains(all, " "+r.ID+" |") {
			t.Errorf("no case of rule %s", r.ID)
		}
	}
}

func TestSpelling(t *testing.T) {
	s := statement("a", 0, "death | Nahum Eitington | | 1981")
	s.Subject.Names = []string{"Nahum Eitington", "Eitingon"}
	got := lines([]testimonia.Statement{s})
	want := "question spelling | Nahum Eitington | spelling: Eitington, Eitingon | Eitington / Eitingon"
	if strings.Join(got, "\n") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	s.Subject.Names = []string{"Anna Serebryakova", "Serebryakov"}
	if got := lines([]testimonia.Statement{s}); len(got) != 0 {
		t.Errorf("a family’s man and woman: %q", got)
	}
}

// TestBasisChangesWithStatements wants a decision to be asked again when what a
// finding rests on changes, and only then.
func TestBasisChangesWithStatements(t *testing.T) {
	two := []testimonia.Statement{
		statement("a", 0, "birth | Anna Kral | | 1911"),
		statement("b", 0, "birth | Anna Kral | | 1912"),
	}
	find := func(list []testimonia.Statement) compare.Finding {
		t.Helper()
		all := compare.NewCollection(list, person).All()
		if len(all) != 1 {
			t.Fatalf("%d findings, want one", len(all))
		}
		return all[0]
	}
	first := find(two)
	turned := find([]testimonia.Statement{two[1], two[0]})
	if first.ID != turned.ID || first.Basis != turned.Basis {
		t.Error("the order of the statements changes the finding")
	}
	three := find(append(two, statement("c", 0, "birth | Anna Kral | | 1913")))
	if three.ID != first.ID || three.Basis == first.Basis {
		t.Errorf("a third value: %s and %s, basis %s and %s", first.ID, three.ID, first.Basis, three.Basis)
	}
	two[0].Status = testimonia.Rejected
	if all := compare.NewCollection(two, person).All(); len(all) != 0 {
		t.Errorf("a rejected statement still conflicts: %v", all)
	}
}

// BenchmarkAll compares a collection of a thousand sources and two hundred
// thousand statements; BenchmarkOf compares one person of it again.
func BenchmarkAll(b *testing.B) {
	list := large()
	for b.Loop() {
		compare.NewCollection(list, person).All()
	}
}

func BenchmarkOf(b *testing.B) {
	c := compare.NewCollection(large(), person)
	for b.Loop() {
		c.Of("anna-kral-17")
	}
}

func large() []testimonia.Statement {
	kinds := []string{"birth", "death", "arrest", "position", "membership", "residence", "meeting", "kinship"}
	out := make([]testimonia.Statement, 200_000)
	for i := range out {
		line := fmt.Sprintf("%s | Anna Kral %d | Office %d | %d | Place %d | Eva %d", kinds[i%len(kinds)], i%20_000, i%37, 1900+i%50, i%11, i%5)
		out[i] = statement(fmt.Sprint("s", i%1000), i/1000, line)
	}
	return out
}
