package cli_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/compare"
	"github.com/testimonia/testimonia/resolve"
)

// A made collection: people of 300 sources, spread over them and named as people
// of one time and matter are: a few are spoken of everywhere, most once; a few
// surnames are common, most rare; sources differ in how fully, in which script
// and how rightly they name people and date what happened to them.

const (
	madeSources    = 300
	madePeople     = 5_000  // people of sources
	madeStatements = 20_000 // about them
)

var (
	men        = []string{"Ivan", "Leonid", "Pavel", "Josef", "Alexander", "Nikolai", "Mikhail", "Sergei", "Karl", "Viktor", "Andrei", "Boris", "Grigory", "Stepan", "Yakov", "Jan"}
	women      = []string{"Anna", "Maria", "Zofia", "Elena", "Olga", "Vera", "Nina", "Eva", "Natalia", "Sofia", "Rosa", "Tatiana"}
	stems      = []string{"Ivan", "Petr", "Kuzne", "Serebr", "Orl", "Vorob", "Belin", "Marek", "Gorb", "Tarn", "Lisov", "Zabor", "Krav", "Shev", "Dobr", "Ryab", "Chern", "Bald", "Sokol", "Novot", "Mel", "Yakub", "Rud", "Stan", "Vel", "Grom", "Pol", "Kad", "Boh", "Zel"}
	middles    = []string{"", "ik", "ash", "ets", "in", "och", "yan", "ush", "al", "er", "om", "it"}
	endings    = []string{"ov", "sky", "enko", "ich", "ek", "man", "uk", "off"}
	fathers    = []string{"Ivan", "Leonid", "Pavl", "Alexandr", "Nikola", "Viktor", "Andre", "Boris", "Stepan", "Yakovl"}
	towns      = []string{"Tver", "Olomouc", "Brno", "Ufa", "Minsk", "Lviv", "Riga", "Omsk", "Perm", "Łódź", "Kazan", "Narva", "Pskov", "Gomel", "Tomsk"}
	offices    = []string{"Railway Commissariat", "Institute of Red Professors", "Tver Weaving Mill", "Union of Printers", "Committee of the Poor Peasants", "Journal of the Museum", "Bureau of Weights"}
	occurrence = []testimonia.Type{testimonia.Birth, testimonia.Death, testimonia.Arrest, testimonia.Position, testimonia.Membership, testimonia.Residence, testimonia.Meeting,
		testimonia.Kinship, testimonia.Release, testimonia.Exile, testimonia.Sentence, testimonia.Education, testimonia.Migration, testimonia.Marriage}
)

// human is who the people of sources are.
type human struct {
	given, father, surname string
	woman                  bool
	born                   int
}

// fullName writes a name as a source does that is more or less at home with it.
func (h *human) fullName(r *rand.Rand) string {
	surname, father := h.surname, h.father+"ovich"
	if h.woman {
		father = h.father + "ovna"
		if strings.HasSuffix(surname, "ov") {
			surname += "a"
		}
	}
	switch n := r.IntN(10); {
	case n < 3:
		return h.given + " " + father + " " + surname
	case n < 7:
		return h.given + " " + surname
	case n < 8:
		return h.given[:1] + ". " + h.father[:1] + ". " + surname
	case n < 9:
		return strings.NewReplacer("sh", "sch", "ch", "tsch", "v", "w", "y", "j").Replace(h.given + " " + surname)
	}
	return surname
}

// skewed is a number below n; small ones come often: of three thousand the first
// nearly once in fifty times.
func skewed(r *rand.Rand, n int) int {
	u := r.Float64()
	return int(float64(n) * u * u)
}

func madeHumans(r *rand.Rand, n int) []human {
	out := make([]human, n)
	for i := range out {
		at := skewed(r, len(stems)*len(middles)*len(endings)) * 7 % (len(stems) * len(middles) * len(endings))
		h := human{surname: stems[at%len(stems)] + middles[at/len(stems)%len(middles)] + endings[at/len(stems)/len(middles)],
			father: fathers[r.IntN(len(fathers))], born: 1870 + r.IntN(50), woman: r.IntN(3) == 0}
		h.given = men[skewed(r, len(men))]
		if h.woman {
			h.given = women[skewed(r, len(women))]
		}
		out[i] = h
	}
	return out
}

// madeCollection makes people and what is attested of them, always the same.
func madeCollection() ([]resolve.Person, []testimonia.Statement) {
	r := rand.New(rand.NewPCG(5, 8))
	humans := madeHumans(r, 3_000)
	var people []resolve.Person
	var who []*human
	at := make([][]int, madeSources) // people by source
	seen := map[[2]int]bool{}
	for len(people) < madePeople {
		source, h := len(people)%madeSources, r.IntN(len(humans))
		if r.IntN(4) == 0 {
			h = skewed(r, len(humans)) // one of whom everybody speaks
		}
		if seen[[2]int{source, h}] {
			continue
		}
		seen[[2]int{source, h}] = true
		n := humans[h].fullName(r)
		p := resolve.Person{ID: fmt.Sprintf("p%05d", len(people)), Source: fmt.Sprintf("source-%03d", source), Name: n, Names: []string{n}}
		if i := strings.LastIndex(n, " "); i > 0 {
			p.Names = append(p.Names, n[i+1:])
		}
		at[source] = append(at[source], len(people))
		people, who = append(people, p), append(who, &humans[h])
	}
	var statements []testimonia.Statement
	for len(statements) < madeStatements {
		statements = append(statements, madeStatement(r, len(statements), people, who, at[len(statements)%madeSources]))
	}
	return people, statements
}

func madeStatement(r *rand.Rand, n int, people []resolve.Person, who []*human, here []int) testimonia.Statement {
	ref := func(i int) testimonia.Ref {
		return testimonia.Ref{ID: people[i].ID, Name: people[i].Name, Names: people[i].Names}
	}
	subject, other := here[r.IntN(len(here))], here[r.IntN(len(here))]
	t := occurrence[r.IntN(len(occurrence))]
	s := testimonia.Statement{ID: fmt.Sprintf("s%05d", n), Source: testimonia.SourceRef{Slug: people[subject].Source, Title: "Source " + people[subject].Source},
		Type: t, Subject: ref(subject), Stance: testimonia.Asserted, Quote: fmt.Sprintf("what %s tells of %s, the %dth thing", people[other].Name, people[subject].Name, n),
		Start: 100 * n, End: 100*n + 60, Status: testimonia.Proposed}
	if r.IntN(20) == 0 {
		s.Stance = []testimonia.Stance{testimonia.Denied, testimonia.Alleged}[r.IntN(2)]
	}
	if year := who[subject].born; r.IntN(3) > 0 || t == testimonia.Birth {
		switch t {
		case testimonia.Birth:
			year += r.IntN(20) / 18 // a slip now and then
		case testimonia.Death:
			year += 67 + r.IntN(2)
		default:
			year += 20 + r.IntN(30)
		}
		s.Date = &testimonia.Date{EDTF: fmt.Sprint(year), Text: fmt.Sprint(year), Calendar: "gregorian"}
	}
	if r.IntN(3) == 0 {
		s.Place = &testimonia.Place{Name: towns[skewed(r, len(towns))]}
	}
	switch t {
	case testimonia.Kinship, testimonia.Meeting, testimonia.Marriage:
		o := ref(other)
		s.Object = &o
		if t == testimonia.Kinship {
			s.Detail = []string{"child of", "parent of", "sibling of"}[r.IntN(3)]
		}
	case testimonia.Position, testimonia.Membership, testimonia.Education:
		s.Object = &testimonia.Ref{Name: offices[r.IntN(len(offices))], Kind: testimonia.KindOrganisation}
	}
	if v := here[0]; r.IntN(2) == 0 {
		s.Voices = []testimonia.Voice{{ID: people[v].ID, Name: people[v].Name, Names: people[v].Names, Role: testimonia.RoleSpeaker}}
	}
	return s
}

// BenchmarkWhoIsWho times each step from what an archive holds to who is who and
// what is found, and what a judgement or an edit of a statement takes when all
// that is at hand.
func BenchmarkWhoIsWho(b *testing.B) {
	people, statements := madeCollection()
	b.Run("Describe", func(b *testing.B) {
		for b.Loop() {
			resolve.Describe(slices.Clone(people), statements)
		}
	})
	resolve.Describe(people, statements)
	var evidence *resolve.Evidence
	b.Run("Weigh", func(b *testing.B) {
		for b.Loop() {
			evidence = resolve.Weigh(people)
		}
	})
	evidence = resolve.Weigh(people)
	b.Run("Renew", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			evidence.Renew(people[i%len(people)])
		}
	})
	none := evidence.Resolve(nil)
	b.Logf("%d candidates, %d of them open", len(none.Candidates), len(none.Open()))
	b.Run("Resolve", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			evidence.Resolve(oneJudgement(none, i))
		}
	})
	b.Run("NewCollection", func(b *testing.B) {
		for b.Loop() {
			compare.NewCollection(statements, none.Key)
		}
	})
	c := compare.NewCollection(statements, none.Key)
	b.Run("All", func(b *testing.B) {
		for b.Loop() {
			c.All()
		}
	})
	b.Run("Judgement", func(b *testing.B) { benchmarkJudgement(b, evidence, none, c) })
}

// oneJudgement says of the ith open pair that it is one person.
func oneJudgement(r *resolve.Resolution, i int) []resolve.Judgement {
	open := r.Open()
	c := open[i%len(open)]
	return []resolve.Judgement{{A: c.A, B: c.B, Verdict: resolve.Same}}
}

// benchmarkJudgement judges a pair, resolves, moves and compares again those whom
// it touches, and takes the judgement back in the same way.
func benchmarkJudgement(b *testing.B, evidence *resolve.Evidence, before *resolve.Resolution, c *compare.Collection) {
	log := make([][]resolve.Judgement, 50)
	for i := range log {
		log[i] = oneJudgement(before, 7*i)
	}
	now, touched, slowest := before, 0, time.Duration(0)
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		var judged []resolve.Judgement
		if i%2 == 0 {
			judged = log[i/2%len(log)]
		}
		r := evidence.Resolve(judged)
		for _, id := range c.Move(r.Moved(now), r.Key) {
			c.Of(id)
			touched++
		}
		now = r
		slowest = max(slowest, time.Since(start))
	}
	b.ReportMetric(float64(touched)/float64(b.N), "compared/op")
	b.ReportMetric(float64(slowest.Microseconds())/1000, "ms-slowest")
}
