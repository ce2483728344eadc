package relation

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/extract/date"
	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
)

// Gather makes the input of Find from what the other stages found. Persons keep
// the entity numbers of people; things named alike share a number of their own.
// The words of a group that can be taken apart ("they") are a mention of each
// member.
func Gather(text string, sents []language.Sentence, named []mention.Mention, dates []date.Expression, people *coref.Result) Input {
	g := gatherer{in: Input{Text: text, Sents: sents}, things: map[string]int{}}
	g.persons(people)
	g.named(named)
	for i := range dates {
		g.date(&dates[i])
	}
	g.sort()
	g.joinPredicates()
	g.partCataphora()
	g.partKin()
	g.relatives()
	g.sort()
	return g.in
}

// firstThing is the first number of things that are no persons.
const firstThing = 1 << 30

type gatherer struct {
	in     Input
	things map[string]int
}

func (g *gatherer) persons(people *coref.Result) {
	for i := range people.Mentions {
		m := &people.Mentions[i]
		if m.Sent < 0 {
			continue
		}
		for _, e := range g.who(people, m) {
			g.add(Mention{Span: m.Span, Sent: m.Sent, First: m.First, Last: m.Last, Head: m.Head,
				Kind: testimonia.KindPerson, Form: form(m.Form), Entity: e})
		}
	}
}

// who returns the numbers of those a mention stands for: the members of a group
// that can be taken apart; for a pronoun that nobody is found for, a number it
// shares with its like.
func (g *gatherer) who(people *coref.Result, m *coref.Mention) []int {
	if m.Entity < 0 {
		if m.Form != coref.PronounForm {
			return nil
		}
		return []int{g.number(fmt.Sprint("pronoun ", m.Person, m.Number))}
	}
	e := &people.Entities[m.Entity]
	switch {
	case e.Kind != testimonia.KindPerson:
		return nil
	case len(e.Members) > 0:
		return e.Members
	}
	return []int{m.Entity}
}

func form(f coref.Form) Form {
	switch f {
	case coref.PronounForm:
		return Pronoun
	case coref.RelativeForm:
		return Relative
	case coref.NominalForm:
		return Nominal
	}
	return Name
}

func (g *gatherer) add(m Mention) { g.in.Mentions = append(g.in.Mentions, m) }

func (g *gatherer) named(named []mention.Mention) {
	taken := map[[2]int]bool{}
	for i := range g.in.Mentions {
		m := &g.in.Mentions[i]
		if m.Form == Name {
			taken[[2]int{m.Sent, m.Head}] = true
		}
	}
	for i := range named {
		n := &named[i]
		if n.Kind == testimonia.KindPerson && taken[[2]int{n.Sent, n.Head}] {
			continue
		}
		g.add(Mention{Span: n.Span, Sent: n.Sent, First: n.First, Last: n.Last, Head: n.Head, Kind: n.Kind,
			Subkind: n.Subkind, Entity: g.thing(n)})
	}
}

// thing numbers an organisation by its words; of a place or a nationality every
// mention counts for itself.
func (g *gatherer) thing(n *mention.Mention) int {
	key := strings.ToLower(n.Text)
	if n.Kind != testimonia.KindOrganisation {
		key += "#" + strconv.Itoa(n.Start)
	}
	return g.number(key)
}

func (g *gatherer) number(key string) int {
	if _, ok := g.things[key]; !ok {
		g.things[key] = firstThing + len(g.things)
	}
	return g.things[key]
}

func (g *gatherer) date(d *date.Expression) {
	if d.Kind != date.Date {
		return
	}
	points := d.Points
	if len(points) == 0 {
		points = []date.Point{{Span: d.Span, First: d.First, Last: d.Last}}
	}
	for _, p := range points {
		head := d.Head
		if head < p.First || head > p.Last {
			head = headOf(&g.in.Sents[d.Sent], p.First, p.Last)
		}
		g.add(Mention{Span: p.Span, Sent: d.Sent, First: p.First, Last: p.Last, Head: head, Kind: KindDate, Entity: -1})
	}
}

// headOf is the token of a run whose governor lies outside it.
func headOf(s *language.Sentence, first, last int) int {
	for i := max(first, 0); i <= last && i < len(s.Tokens); i++ {
		if h := s.Tokens[i].Head; h < first || h > last {
			return i
		}
	}
	return first
}

// relatives adds the words that stand for an organisation just named: "the
// works where he", "the party, which".
func (g *gatherer) relatives() {
	for n := len(g.in.Mentions) - 1; n >= 0; n-- {
		m := g.in.Mentions[n]
		if m.Kind != testimonia.KindOrganisation || m.Sent < 0 || m.Sent >= len(g.in.Sents) {
			continue
		}
		toks := g.in.Sents[m.Sent].Tokens
		for i := m.Last + 1; i < len(toks) && i < m.Last+4; i++ {
			w := strings.ToLower(toks[i].Form)
			if w == "where" || w == "which" {
				g.add(Mention{Span: toks[i].Span, Sent: m.Sent, First: i, Last: i, Head: i, Kind: m.Kind,
					Subkind: m.Subkind, Form: Relative, Entity: m.Entity})
				break
			}
			if toks[i].UPOS == "VERB" || g.starts(m.Sent, i, n) {
				break
			}
		}
	}
}

// starts reports whether another name starts at a token.
func (g *gatherer) starts(sent, tok, n int) bool {
	for k := n + 1; k < len(g.in.Mentions) && g.in.Mentions[k].Sent == sent; k++ {
		if g.in.Mentions[k].First == tok {
			return true
		}
	}
	return false
}

func (g *gatherer) sort() {
	sort.SliceStable(g.in.Mentions, func(i, j int) bool {
		a, b := &g.in.Mentions[i], &g.in.Mentions[j]
		if a.Sent != b.Sent {
			return a.Sent < b.Sent
		}
		return a.First < b.First
	})
}

// Person returns the coreference entity of mention i, if it is a person that
// extract/coref has and Gather did not part from it.
func (in *Input) Person(i int) (entity int, ok bool) {
	m := &in.Mentions[i]
	return m.Entity, m.Kind == testimonia.KindPerson && m.Entity >= 0 && m.Entity < firstThing/2
}
