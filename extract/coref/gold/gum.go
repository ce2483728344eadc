package gold

import (
	"regexp"
	"sort"

	"github.com/testimonia/testimonia/language"
)

var (
	part   = regexp.MustCompile(`\([^()]+\)?|\d+\)`)
	entity = regexp.MustCompile(`^\(?(\d+)(?:-(\w+))?`)
)

// FromGUM reads the persons of a GUM document from the Entity annotation of its
// MISC column: "(1-person-new-…" opens a mention, "1)" closes it.
func FromGUM(t *language.TreeDocument) *Doc {
	d := &Doc{Name: t.ID, Text: t.Text, Flows: t.Flows()}
	g := &gumReader{open: map[string][]gumMention{}, clusters: map[string][]Span{}}
	for s := range t.Sentences {
		g.sentence(&t.Sentences[s])
	}
	for _, spans := range g.clusters {
		sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
		d.Clusters = append(d.Clusters, spans)
	}
	sort.Slice(d.Clusters, func(i, j int) bool { return d.Clusters[i][0].Start < d.Clusters[j][0].Start })
	d.Names = apart(g.names)
	return d
}

type gumMention struct {
	start  int
	person bool
	proper int // tokens that are proper nouns
	tokens int
}

type gumReader struct {
	open     map[string][]gumMention
	clusters map[string][]Span
	names    []Span
}

func (g *gumReader) sentence(s *language.TreeSentence) {
	for i := range s.Tokens {
		tok := &s.Tokens[i]
		parts := part.FindAllString(s.Misc[i]["Entity"], -1)
		for _, p := range parts {
			m := entity.FindStringSubmatch(p)
			if m != nil && p[0] == '(' {
				g.open[m[1]] = append(g.open[m[1]], gumMention{start: tok.Start, person: m[2] == "person"})
			}
		}
		g.count(tok.UPOS == "PROPN")
		for _, p := range parts {
			m := entity.FindStringSubmatch(p)
			if m != nil && p[len(p)-1] == ')' {
				g.close(m[1], tok.End)
			}
		}
	}
}

func (g *gumReader) count(proper bool) {
	for _, stack := range g.open {
		for i := range stack {
			stack[i].tokens++
			if proper {
				stack[i].proper++
			}
		}
	}
}

func (g *gumReader) close(id string, end int) {
	stack := g.open[id]
	if len(stack) == 0 {
		return
	}
	m := stack[len(stack)-1]
	g.open[id] = stack[:len(stack)-1]
	if !m.person || end <= m.start {
		return
	}
	span := Span{Start: m.start, End: end}
	g.clusters[id] = append(g.clusters[id], span)
	if m.proper == m.tokens || m.tokens > 1 && m.tokens < 5 && m.proper >= m.tokens-1 {
		g.names = append(g.names, span)
	}
}

// apart orders spans and drops those that overlap one before them.
func apart(spans []Span) []Span {
	sort.Slice(spans, func(i, j int) bool {
		return spans[i].Start < spans[j].Start || spans[i].Start == spans[j].Start && spans[i].End > spans[j].End
	})
	var out []Span
	for _, s := range spans {
		if len(out) == 0 || out[len(out)-1].End <= s.Start {
			out = append(out, s)
		}
	}
	return out
}
