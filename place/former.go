package place

import (
	_ "embed"
	"strings"
)

//go:embed data/renamed.tsv
var renamedText string

//go:embed data/past.tsv
var pastText string

// A Past is a state of the past, or a land that is no country or division of
// today. Where it lay can only be said by today's countries.
type Past struct {
	Name        string   // as in the table: "Soviet Union"
	From, Until int      // years; 0 for a land that was no state or that outlasted states
	Today       []string // the countries among which it is divided, ISO 3166-1 alpha-2; none for a continent
}

// pasts reads the project's own table of states of the past and lands, by key.
func pasts() map[string]*Past {
	out := map[string]*Past{}
	for line := range strings.SplitSeq(pastText, "\n") {
		f := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(f) != 4 {
			continue
		}
		names := strings.Split(f[3], "|")
		p := &Past{Name: names[0], From: year(f[0]), Until: year(f[1]), Today: strings.Fields(f[2])}
		for _, n := range names {
			out[Key(n)] = p
		}
	}
	return out
}

// year reads a year, 0 where there is none.
func year(s string) int {
	if s == "" {
		return 0
	}
	return atoi(s)
}

// past returns the state of the past or land of that name, in any case.
func (g *Gazetteer) past(name string) *Past {
	for _, form := range append([]string{name}, nominatives(name)...) {
		if p := g.pasts[Key(form)]; p != nil {
			return p
		}
	}
	return nil
}

// A Former says when a place bore a name that it no longer bears, or that it has
// another name that people use.
type Former struct {
	Name        string // as in the table: "Leningrad"
	From, Until int    // years, the last included; 0 where that is long ago, or still so
	today       string // name and country of the place
}

// renamings reads the project's own table of former names, by key.
func renamings() map[string][]Former {
	out := map[string][]Former{}
	for line := range strings.SplitSeq(renamedText, "\n") {
		f := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(f) != 5 {
			continue
		}
		for _, n := range strings.Split(f[4], "|") {
			out[Key(n)] = append(out[Key(n)], Former{n, year(f[2]), year(f[3]), f[0] + "\t" + f[1]})
		}
	}
	return out
}

// borneBy returns when a place was called so, if the table knows.
func (g *Gazetteer) borneBy(p Place, key string) *Former {
	for _, f := range g.former[key] {
		if f.today == p.Name+"\t"+p.Country {
			return &f
		}
	}
	return nil
}
