package resolve

import (
	"cmp"
	"slices"

	"github.com/testimonia/testimonia/name"
)

// Evidence is what speaks for and against people being one, whatever anybody
// judged. It does not change, so that many may use it at once.
type Evidence struct {
	people []entry
	at     map[string]int // in people, by ID
	blocks [][]int        // of people who share a sound
	pairs  []pair         // those that may be one, likeliest first
}

// entry is a person with what comparing needs.
type entry struct {
	Person
	names   []name.Name // the forms of the name that are compared, the fullest first
	initial string      // the first sound of the given name
	sounds  []string    // under which the person is looked for
	blocks  []int       // those of the sounds, in order
}

// pair is a candidate with where its people stand in Evidence.people.
type pair struct {
	a, b int
	Candidate
}

// Weigh compares people as far as they may be one, and keeps what speaks for it
// and against. This is what takes time; [Evidence.Resolve] takes little.
func Weigh(people []Person) *Evidence { return (&Evidence{}).Renew(people...) }

// Renew returns the evidence with some people described anew, as after one of
// their statements was edited, and others added. It is what Weigh would find
// with the same people, and compares only those given with whom they may be.
func (e *Evidence) Renew(people ...Person) *Evidence {
	now := &Evidence{people: slices.Clone(e.people), at: make(map[string]int, len(e.at)+len(people))}
	for id, i := range e.at {
		now.at[id] = i
	}
	changed := make([]bool, len(e.people), len(e.people)+len(people))
	for _, p := range people {
		i, ok := now.at[p.ID]
		if !ok {
			i = len(now.people)
			now.at[p.ID] = i
			now.people, changed = append(now.people, entry{}), append(changed, false)
		}
		now.people[i], changed[i] = newEntry(p), true
	}
	now.block()
	for _, p := range e.pairs {
		if !changed[p.a] && !changed[p.b] && now.meeting(p.a, p.b) >= 0 {
			now.pairs = append(now.pairs, p)
		}
	}
	now.eachPair(func(i, j int) {
		if !changed[i] && !changed[j] && e.meeting(i, j) >= 0 {
			return // weighed before
		}
		if c, ok := weigh(&now.people[i], &now.people[j]); ok {
			now.pairs = append(now.pairs, pair{now.at[c.A], now.at[c.B], c})
		}
	})
	slices.SortFunc(now.pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.Probability, a.Probability), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return now
}

func newEntry(p Person) entry {
	e := entry{Person: p, names: forms(&p)}
	e.initial = initialOf(e.names[0])
	e.sounds = keysOf(&p, e.names)
	return e
}

// block groups people by how a surname of theirs may sound, whatever the script
// and spelling; those who have none by the sound of their given name. Only
// within a block can two be one.
func (e *Evidence) block() {
	at := map[string]int{}
	for i := range e.people {
		p := &e.people[i]
		p.blocks = nil
		for _, s := range p.sounds {
			k, ok := at[s]
			if !ok {
				k = len(e.blocks)
				at[s] = k
				e.blocks = append(e.blocks, nil)
			}
			e.blocks[k] = append(e.blocks[k], i)
			p.blocks = append(p.blocks, k)
		}
		slices.Sort(p.blocks)
	}
}

// eachPair calls do for each two people of different sources who may be one,
// once.
func (e *Evidence) eachPair(do func(i, j int)) {
	for k, block := range e.blocks {
		for n, i := range block {
			for _, j := range block[n+1:] {
				if e.people[i].Source != e.people[j].Source && e.meeting(i, j) == k {
					do(i, j)
				}
			}
		}
	}
}

// meeting returns the first block in which two people are compared, -1 if there
// is none.
func (e *Evidence) meeting(i, j int) int {
	a, b := &e.people[i], &e.people[j]
	alike := sameInitial(a, b)
	for _, k := range a.blocks {
		if slices.Contains(b.blocks, k) && (alike || len(e.blocks[k]) <= largeBlock) {
			return k
		}
	}
	return -1
}
