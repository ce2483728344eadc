package resolve_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/internal/phrase"
	"github.com/testimonia/testimonia/internal/phrase/phrasetest"
	"github.com/testimonia/testimonia/resolve"
)

func born(p resolve.Person, years ...string) resolve.Person {
	for _, y := range years {
		p.Born = append(p.Born, edtf.MustParse(y))
	}
	return p
}

func someone(source, name string) resolve.Person {
	return resolve.Person{ID: source + "." + strings.ToLower(strings.ReplaceAll(name, " ", "-")), Source: source, Name: name, Names: []string{name}}
}

func pair(t *testing.T, a, b resolve.Person) (c resolve.Candidate, one bool) {
	t.Helper()
	r := resolve.Resolve([]resolve.Person{a, b}, nil)
	if len(r.Candidates) == 0 {
		return c, false
	}
	return r.Candidates[0], r.Key(a.ID) == r.Key(b.ID)
}

// TestUnmistakable wants joined what cannot be mistaken, and nothing else.
func TestUnmistakable(t *testing.T) {
	for _, c := range []struct {
		why  string
		a, b resolve.Person
		one  bool
	}{
		{"a full name in two spellings, one year of birth",
			born(someone("a", "Leonid Petrovich Serebryakov"), "1890"), born(someone("b", "Leonid Petrovich Serebriakov"), "1890"), true},
		{"a full name in two scripts, one year of birth",
			born(someone("a", "Leonid Petrovich Serebryakov"), "1890"), born(someone("b", "Серебряков Леонид Петрович"), "1890"), true},
		{"one name, births far apart",
			born(someone("a", "Leonid Petrovich Serebryakov"), "1890"), born(someone("b", "Leonid Petrovich Serebryakov"), "1923"), false},
		{"a surname alone", someone("a", "Serebryakov"), someone("b", "Serebryakov"), false},
		{"a common name", someone("a", "Ivan Ivanov"), someone("b", "Ivan Ivanov"), false},
		{"a man and a woman", born(someone("a", "Leonid Serebryakov"), "1890"), born(someone("b", "Zorya Serebryakova"), "1890"), false},
		{"known by a tie alone", someone("a", "mother of Anna Kral"), someone("b", "mother of Anna Kral"), false},
	} {
		if got, one := pair(t, c.a, c.b); one != c.one {
			t.Errorf("%s: joined %v, want %v: %+v", c.why, one, c.one, got)
		}
	}
}

// TestOneSourceTellsApart wants two whom one source tells apart never joined by
// machine, by way of a third either, and the reason said.
func TestOneSourceTellsApart(t *testing.T) {
	a := born(someone("a", "Leonid Petrovich Orlov-Denisov"), "1890")
	b := born(someone("b", "Leonid Petrovich Orlov-Denisov"), "1890")
	c := born(someone("b", "Leonid Petrowitsch Orlow-Denissow"), "1890")
	r := resolve.Resolve([]resolve.Person{a, b, c}, nil)
	if r.Key(b.ID) == r.Key(c.ID) || r.Key(a.ID) != r.Key(b.ID) && r.Key(a.ID) != r.Key(c.ID) {
		t.Fatalf("keys: %s, %s, %s", r.Key(a.ID), r.Key(b.ID), r.Key(c.ID))
	}
	open := r.Open()
	if len(open) != 1 || !strings.Contains(phrase.Join("\n", open[0].Against...).String(), "one source tells") {
		t.Errorf("left open: %+v", open)
	}
	r = resolve.Resolve([]resolve.Person{a, b, c}, []resolve.Judgement{{A: b.ID, B: c.ID, Verdict: resolve.Same}})
	if r.Key(a.ID) != r.Key(b.ID) || r.Key(b.ID) != r.Key(c.ID) {
		t.Error("somebody said that the two of one source are the same, and all three are not one")
	}
}

// TestEvidence wants reasons that say what they say.
func TestEvidence(t *testing.T) {
	a := born(someone("a", "Anna Kral"), "1911-05-02")
	b := born(someone("b", "A. Kral"), "1911-05-02")
	list := []testimonia.Statement{
		kinship(a, "child of", "Pavel Kral"), kinship(b, "child of", "Pavel Kral"),
		place(a, "Olomouc"), place(b, "Olomouc"),
	}
	people := []resolve.Person{a, b}
	resolve.Describe(people, list)
	got, _ := pair(t, people[0], people[1])
	text := phrase.Join("\n", got.For...).String()
	for _, want := range []string{"born on the same day, 1911-05-02", "both are child of Pavel Kral", "the same place: Olomouc", "initial"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in:\n%s", want, text)
		}
	}
	c := born(someone("c", "A. Kral"), "1931")
	if got, _ := pair(t, people[0], c); got.Probability > 0.3 {
		t.Errorf("born twenty years apart, and still %v", got)
	}
}

func kinship(p resolve.Person, tie, name string) testimonia.Statement {
	return testimonia.Statement{Type: testimonia.Kinship, Subject: testimonia.Ref{ID: p.ID, Name: p.Name}, Detail: tie,
		Object: &testimonia.Ref{ID: "x", Name: name}, Stance: testimonia.Asserted}
}

func place(p resolve.Person, name string) testimonia.Statement {
	return testimonia.Statement{Type: testimonia.Residence, Subject: testimonia.Ref{ID: p.ID, Name: p.Name},
		Place: &testimonia.Place{Name: name}, Stance: testimonia.Asserted}
}

// TestForms wants every sentence to be open to translation.
func TestForms(t *testing.T) {
	if forms, err := phrasetest.Forms("."); err != nil || len(forms) < 15 {
		t.Errorf("%q, %v", forms, err)
	}
}

// TestJudgements holds random logs of judgements to what people may rely on.
func TestJudgements(t *testing.T) {
	var people []resolve.Person
	for i := range 6 {
		for _, n := range []string{"Leonid Petrovich Serebryakov", "Anna Kral", "Ivan Ivanov", "Zorya Serebryakova"} {
			people = append(people, born(someone(fmt.Sprint("s", i), n), "1890"))
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var log []resolve.Judgement
		for range random.IntN(6) {
			a, b := people[random.IntN(len(people))].ID, people[random.IntN(len(people))].ID
			if a != b {
				log = append(log, resolve.Judgement{A: a, B: b, Verdict: resolve.Verdict(random.IntN(3))})
			}
		}
		checkJudged(t, people, log, random)
	}
}

func checkJudged(t *testing.T, people []resolve.Person, log []resolve.Judgement, random *rand.Rand) {
	t.Helper()
	r := resolve.Resolve(people, log)
	for _, j := range log {
		if j.Verdict == resolve.Same && r.Key(j.A) != r.Key(j.B) {
			t.Fatalf("%v is not kept", j)
		}
		if j.Verdict == resolve.NotSame && r.Key(j.A) == r.Key(j.B) && !linked(log, j) {
			t.Fatalf("%v is not kept: %v", j, log)
		}
	}
	for _, c := range r.Open() {
		if slices.ContainsFunc(log, func(j resolve.Judgement) bool { return min(j.A, j.B) == c.A && max(j.A, j.B) == c.B }) {
			t.Fatalf("asked again about %v", c)
		}
	}
	shuffled := slices.Clone(people)
	random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	again := resolve.Resolve(shuffled, log)
	for _, p := range people {
		if again.Key(p.ID) != r.Key(p.ID) {
			t.Fatalf("the order of people changes who %s is: %s and %s", p.ID, r.Key(p.ID), again.Key(p.ID))
		}
	}
}

// linked reports whether people themselves made the two one, by way of others
// or of each other.
func linked(log []resolve.Judgement, j resolve.Judgement) bool {
	root := map[string]string{}
	find := func(x string) string {
		for root[x] != "" && root[x] != x {
			x = root[x]
		}
		return x
	}
	for _, o := range log {
		if a, b := find(o.A), find(o.B); o.Verdict == resolve.Same && a != b {
			root[a] = b
		}
	}
	return find(j.A) == find(j.B)
}

// TestUndone wants a judgement taken back to leave no trace.
func TestUndone(t *testing.T) {
	people := []resolve.Person{someone("a", "Anna Kral"), someone("b", "Anna Nova"), someone("c", "A. Kral")}
	before := keys(resolve.Resolve(people, nil), people)
	resolve.Resolve(people, []resolve.Judgement{{A: people[0].ID, B: people[1].ID, Verdict: resolve.Same}})
	if after := keys(resolve.Resolve(people, nil), people); !maps.Equal(before, after) {
		t.Errorf("%v, then %v", before, after)
	}
}

// TestRenew wants evidence renewed in part to be what weighing everybody finds,
// whether names, dates or the sizes of blocks change, and the evidence before it
// to stay as it was.
func TestRenew(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	surnames := []string{"Kral", "Kral", "Kral", "Serebryakov", "Serebriakow", "Nova"}
	anybody := func(i int) resolve.Person {
		n := []string{"Anna", "Ivan", "Pavel", "A."}[random.IntN(4)] + " " + surnames[random.IntN(len(surnames))]
		p := born(someone(fmt.Sprint("s", i%40), n), fmt.Sprint(1890+random.IntN(3)))
		p.ID = fmt.Sprintf("p%03d", i)
		return p
	}
	var people []resolve.Person
	for i := range 200 { // so that a surname has about as many as are compared each with each
		people = append(people, anybody(i))
	}
	e := resolve.Weigh(people)
	for range 8 {
		before := fmt.Sprint(e.Resolve(nil).Candidates)
		var some []resolve.Person
		for range random.IntN(12) {
			i := random.IntN(len(people) + 1)
			p := anybody(i)
			if some = append(some, p); i == len(people) {
				people = append(people, p)
			}
			people[i] = p
		}
		now := e.Renew(some...)
		log := []resolve.Judgement{{A: "p000", B: "p001", Verdict: resolve.Same}, {A: "p002", B: "p003", Verdict: resolve.NotSame}, {A: "p004", B: "gone", Verdict: resolve.Same}}
		got, want := now.Resolve(log), resolve.Resolve(people, log)
		if fmt.Sprint(got.Candidates) != fmt.Sprint(want.Candidates) || !maps.Equal(keys(got, people), keys(want, people)) {
			t.Fatalf("%d renewed: %d candidates, want %d", len(some), len(got.Candidates), len(want.Candidates))
		}
		if fmt.Sprint(e.Resolve(nil).Candidates) != before {
			t.Fatal("the evidence before changed")
		}
		e = now
	}
}

// TestMoved wants just those who are somebody else than before.
func TestMoved(t *testing.T) {
	e := resolve.Weigh([]resolve.Person{someone("a", "Anna Kral"), someone("b", "Anna Nova"), someone("c", "Zofia Kral")})
	none := e.Resolve(nil)
	one := e.Resolve([]resolve.Judgement{{A: "c.zofia-kral", B: "b.anna-nova", Verdict: resolve.Same}})
	for _, got := range [][]string{one.Moved(none), none.Moved(one)} {
		if !slices.Equal(got, []string{"c.zofia-kral"}) {
			t.Errorf("moved: %v", got)
		}
	}
	if got := one.Moved(one); got != nil {
		t.Errorf("moved from where they were: %v", got)
	}
}

func keys(r *resolve.Resolution, people []resolve.Person) map[string]string {
	out := map[string]string{}
	for _, p := range people {
		out[p.ID] = r.Key(p.ID)
	}
	return out
}

// BenchmarkResolve tells who is who among fifty thousand people of a thousand
// sources.
func BenchmarkResolve(b *testing.B) {
	given := []string{"Anna", "Ivan", "Leonid", "Maria", "Pavel", "Zofia", "Josef", "Elena"}
	var people []resolve.Person
	for i := range 50_000 {
		surname := fmt.Sprintf("%s%s%s", []string{"Kra", "Nov", "Ser", "Bal", "Tom"}[i%5], []string{"ma", "ti", "ke", "lo"}[i/5%4], []string{"renko", "vich", "sky", "nen", "dze", "yan", "ov"}[i/20%7])
		surname = string(rune('A'+i/140%26)) + string(rune('a'+i/3640%26)) + strings.ToLower(surname)
		people = append(people, born(someone(fmt.Sprint("s", i%1000), given[i%8]+" "+surname), fmt.Sprint(1880+i%60)))
	}
	for b.Loop() {
		resolve.Resolve(people, nil)
	}
}
