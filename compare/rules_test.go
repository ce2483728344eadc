package compare_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/internal/phrase/phrasetest"
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

// TestForms wants every sentence to be open to translation.
func TestForms(t *testing.T) {
	if forms, err := phrasetest.Forms("."); err != nil || len(forms) < 30 {
		t.Errorf("%q, %v", forms, err)
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

// TestReplace wants a collection in which statements were replaced one by one to
// find what one made from nothing finds.
func TestReplace(t *testing.T) {
	var list []testimonia.Statement
	for i, line := range []string{
		"birth | Anna Kral | | 1911", "birth | Anna Kral | | 1911", "birth | Anna Kral | | 1912 | | Eva Kral",
		"kinship | Anna Kral | Eva Kral | | | | | child of", "birth | Eva Kral | | 1915",
		"meeting | Eva Kral | Anna Kral | 1930 | Brno | Eva Kral", "meeting | Anna Kral | Eva Kral | 1931 | Brno", "death | Eva Kral | | 1943",
	} {
		s := statement(fmt.Sprint("s", i%2), i, line)
		list = append(list, s)
	}
	c := compare.NewCollection(list, person)
	for i := range list {
		for _, change := range []func(*testimonia.Statement){
			func(s *testimonia.Statement) { s.Status = testimonia.Rejected },
			func(s *testimonia.Statement) { s.Status = testimonia.Proposed },
			func(s *testimonia.Statement) { s.Date = &testimonia.Date{EDTF: "1950", Text: "1950"} },
		} {
			old := list[i]
			change(&list[i])
			c.Replace(old, list[i])
			if got, want := found(c), found(compare.NewCollection(list, person)); got != want {
				t.Fatalf("statement %d:\n%s\nwant:\n%s", i, got, want)
			}
		}
	}
}

// found lists the findings with what they rest on.
func found(c *compare.Collection) string {
	var out []string
	for _, f := range c.All() {
		out = append(out, whole(f))
	}
	return strings.Join(out, "\n")
}

func whole(f compare.Finding) string {
	b, err := json.Marshal(f)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// TestMove wants a collection whose people were joined, parted and edited at
// random to find what one made from nothing finds, and all whose findings
// changed to be named.
func TestMove(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	list, ids := smallWorld(random)
	key := map[string]string{}
	who := func(id string) string { return id }
	c := compare.NewCollection(list, who)
	for step := range 300 {
		before := byPerson(c)
		var touched []string
		if random.IntN(3) == 0 {
			i := random.IntN(len(list))
			old := list[i]
			list[i].Status = []testimonia.Status{testimonia.Proposed, testimonia.Rejected}[random.IntN(2)]
			list[i].Date = &testimonia.Date{EDTF: fmt.Sprint(1900 + random.IntN(3)), Calendar: "gregorian"}
			touched = c.Replace(old, list[i])
		} else {
			some := ids[random.IntN(len(ids)):]
			some = some[:random.IntN(min(4, len(some)+1))]
			key = maps.Clone(key)
			for _, id := range some {
				key[id] = ids[random.IntN(len(ids))]
			}
			now := key
			who = func(id string) string { return cmp.Or(now[id], id) }
			touched = c.Move(some, who)
		}
		if got, want := found(c), found(compare.NewCollection(list, who)); got != want {
			t.Fatalf("step %d:\n%s\nwant:\n%s", step, got, want)
		}
		after := byPerson(c)
		for _, id := range ids {
			if before[id] != after[id] && !slices.Contains(touched, id) {
				t.Fatalf("step %d: findings about %s changed, and only %v are named", step, id, touched)
			}
		}
	}
}

// TestTouchedByKinOfOthers wants a person named whose finding rests on the kin of
// others: she met the parents of Jan in one year, and his father in another.
func TestTouchedByKinOfOthers(t *testing.T) {
	list := []testimonia.Statement{
		statement("a", 0, "meeting | Anna Kral | parents of Jan Nova | 1930 | | Anna Kral"),
		statement("b", 1, "meeting | Anna Kral | Pavel Nova | 1931 | | Eva Kral"),
		statement("b", 2, "kinship | Pavel Nova | Jan Nova | | | | | parent of"),
	}
	c := compare.NewCollection(list, person)
	before := byPerson(c)["anna-kral"]
	gone := list[2]
	gone.Status = testimonia.Rejected
	touched := c.Replace(list[2], gone)
	if before == byPerson(c)["anna-kral"] || !slices.Contains(touched, "anna-kral") {
		t.Errorf("touched: %v; before:\n%s\nafter:\n%s", touched, before, byPerson(c)["anna-kral"])
	}
}

func byPerson(c *compare.Collection) map[string]string {
	out := map[string]string{}
	for _, f := range c.All() {
		out[f.Person.ID] += whole(f)
	}
	return out
}

// smallWorld makes statements about a few people who meet, bear and contradict
// each other, and returns the IDs of those people.
func smallWorld(random *rand.Rand) (list []testimonia.Statement, ids []string) {
	names := []string{"Anna Kral", "Eva Kral", "Jan Kral", "parents of Jan Kral", "Pavel Nova"}
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	for n := range 60 {
		line := []string{pick("birth", "death", "arrest", "kinship", "kinship", "meeting", "marriage", "position"), pick(names...), pick(names...),
			fmt.Sprint(1900 + random.IntN(3)), pick("Brno", "Olomouc", ""), pick(names...), pick("", "", "denied", "alleged"), pick("child of", "parent of")}
		s := statement(pick("a", "b", "c"), n, strings.Join(line, " | "))
		list = append(list, s)
		for _, r := range []string{s.Subject.ID, s.Voices[0].ID, s.Source.Slug + ".jan-kral"} {
			if !slices.Contains(ids, r) {
				ids = append(ids, r)
			}
		}
	}
	return list, ids
}

// BenchmarkMove joins two people and compares those again whom it touches.
func BenchmarkMove(b *testing.B) {
	list := large()
	c := compare.NewCollection(list, person)
	for i := 0; b.Loop(); i++ {
		who := person
		if i%2 == 0 {
			who = func(id string) string {
				if id == list[17].Subject.ID {
					return person(list[33].Subject.ID)
				}
				return person(id)
			}
		}
		for _, id := range c.Move([]string{list[17].Subject.ID}, who) {
			c.Of(id)
		}
	}
}

// BenchmarkReplace changes one statement and compares those again whom it
// touches.
func BenchmarkReplace(b *testing.B) {
	list := large()
	c := compare.NewCollection(list, person)
	for b.Loop() {
		old := list[17]
		list[17].Date = &testimonia.Date{EDTF: "1950", Text: "1950"}
		for _, id := range c.Replace(old, list[17]) {
			c.Of(id)
		}
	}
}

// BenchmarkAll compares a collection of a thousand sources and two hundred
// thousand statements.
func BenchmarkAll(b *testing.B) {
	list := large()
	for b.Loop() {
		compare.NewCollection(list, person).All()
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
