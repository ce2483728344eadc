package coref

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
)

// settle draws what follows once everything is read: who the parents are, who
// a spouse is whom only a child's words name.
func (r *reading) settle() {
	for i := range r.store.nodes {
		if r.store.find(i) != i {
			continue
		}
		r.settleSpouse(i)
	}
	for i := range r.store.nodes {
		if r.store.find(i) == i {
			r.settleParents(i)
		}
	}
}

// settleSpouse joins a husband or wife nobody names with the other parent of a
// child, where one child's parents are both known.
func (r *reading) settleSpouse(i int) {
	for _, pair := range [...][2]string{{"father", "mother"}, {"mother", "father"}} {
		a, b := r.store.slotOf(i, pair[0], ""), r.store.slotOf(i, pair[1], "")
		if a < 0 || b < 0 {
			continue
		}
		relation := map[string]string{"mother": "wife", "father": "husband"}[pair[1]]
		if s := r.store.slotOf(a, relation, ""); s >= 0 && s != b && (len(r.store.at(s).forms) == 0 || len(r.store.at(b).forms) == 0) {
			r.store.unite(b, s)
		}
	}
}

// settleParents gives "parents" their members where the document names both.
func (r *reading) settleParents(i int) {
	p := r.store.slotOf(i, "parents", "")
	if p < 0 || len(r.store.at(p).members) > 0 {
		return
	}
	f, m := r.store.slotOf(i, "father", ""), r.store.slotOf(i, "mother", "")
	named := func(n int) bool { return n >= 0 && n != p && len(r.store.at(n).forms) > 0 }
	if named(f) && named(m) && f != m {
		r.store.at(p).members = []int{f, m}
	}
}

// name returns the fullest name of a node as known so far, for reasons.
func (s *store) name(n int) string {
	x := s.at(n)
	best := x.label
	for i := range x.forms {
		if len(x.forms[i].key.words) > 0 && len(x.forms[i].text) > len(best) || best == x.label && i == 0 {
			best = x.forms[i].text
		}
	}
	return best
}

// result turns nodes and mentions into what callers see.
func (r *reading) result() *Result {
	res := &Result{byHead: map[[2]int]int{}}
	out := &writer{r: r, res: res, entity: map[int]int{}, mention: map[int]int{}}
	for _, i := range r.byStart() {
		if m := &r.mentions[i]; !m.hidden {
			out.addMention(i, m)
		}
	}
	for i := range r.glossed {
		out.addMention(-1, &r.glossed[i])
	}
	for _, n := range r.labels() {
		out.entityOf(n)
	}
	for i := 0; i < len(out.nodes); i++ { // members may add more
		out.members(i)
	}
	res.Speakers = make(map[string]int, len(r.speakers))
	for label, n := range r.speakers {
		if e := out.entityOf(n); e >= 0 {
			res.Speakers[label] = e
		}
	}
	if e := out.entityOf(r.store.main); e >= 0 {
		res.Speakers[r.in.Main] = e
	}
	out.ties()
	out.names()
	return res
}

// labels lists the nodes that speak or are the main person though no words of
// the text name them.
func (r *reading) labels() []int {
	var out []int
	for _, n := range r.speakers {
		out = append(out, n)
	}
	sort.Ints(out)
	return append(out, r.store.main)
}

// writer builds a Result.
type writer struct {
	r       *reading
	res     *Result
	nodes   []int       // Entity -> node
	entity  map[int]int // node -> Entity
	mention map[int]int // reading's mention -> Result's

	children map[int][]int // Entity -> its sons and daughters
}

// entityOf returns the entity of a node, making it on first sight.
func (w *writer) entityOf(n int) int {
	n = w.r.store.find(n)
	if n < 0 {
		return -1
	}
	if e, ok := w.entity[n]; ok {
		return e
	}
	x := w.r.store.at(n)
	e := len(w.res.Entities)
	w.entity[n] = e
	w.nodes = append(w.nodes, n)
	w.res.Entities = append(w.res.Entities, Entity{ID: "e" + strconv.Itoa(e+1), Kind: x.kind, Gender: w.gender(x), Number: x.number, Owner: -1})
	return e
}

// gender is the gender known, else the likelier one where it is very likely.
func (w *writer) gender(x *node) Gender {
	switch {
	case x.gender != UnknownGender:
		return x.gender
	case x.votes[0] > 0.9 && x.votes[0] > 3*x.votes[1]:
		return Male
	case x.votes[1] > 0.9 && x.votes[1] > 3*x.votes[0]:
		return Female
	case x.female < 0.1:
		return Male
	case x.female > 0.9:
		return Female
	}
	return UnknownGender
}

func (w *writer) addMention(i int, m *mention) {
	at := len(w.res.Mentions)
	out := m.Mention
	out.Entity = w.entityOf(m.node)
	w.res.Mentions = append(w.res.Mentions, out)
	if out.Entity >= 0 {
		e := &w.res.Entities[out.Entity]
		e.Mentions = append(e.Mentions, at)
	}
	if i >= 0 {
		w.mention[i] = at
		w.res.byHead[[2]int{out.Sent, out.Head}] = at
	}
}

// members lists the members of a group; groups within it are taken apart too.
func (w *writer) members(e int) {
	seen := map[int]bool{e: true}
	var add func(n, depth int)
	add = func(n, depth int) {
		if x := w.r.store.at(n); len(x.members) > 0 && x.number == Plural && depth < 4 {
			for _, m := range x.members {
				add(m, depth+1)
			}
			return
		}
		if m := w.entityOf(n); m >= 0 && !seen[m] {
			seen[m] = true
			w.res.Entities[e].Members = append(w.res.Entities[e].Members, m)
		}
	}
	for _, n := range w.r.store.at(w.nodes[e]).members {
		add(n, 0)
	}
}

// ties writes each tie once per mention.
func (w *writer) ties() {
	for _, t := range w.r.store.ties {
		at, ok := w.mention[t.Mention]
		who, of := w.entityOf(t.Who), w.entityOf(t.Of)
		if ok && who >= 0 && of >= 0 && who != of {
			w.res.Ties = append(w.res.Ties, Tie{Relation: t.Relation, Who: who, Of: of, Mention: at})
		}
	}
}

// names gives every entity its names, and those the document never names the
// name of their tie.
func (w *writer) names() {
	for e := range w.res.Entities {
		w.res.Entities[e].Names = w.forms(w.nodes[e])
		if len(w.res.Entities[e].Names) > 0 {
			w.res.Entities[e].Name = w.res.Entities[e].Names[0]
		}
	}
	byWho := map[int][]int{}
	w.children = map[int][]int{}
	for i, t := range w.res.Ties {
		byWho[t.Who] = append(byWho[t.Who], i)
		switch t.Relation {
		case "son", "daughter", "child":
			w.children[t.Of] = append(w.children[t.Of], t.Who)
		}
	}
	for e := range w.res.Entities {
		w.nameGroup(e)
	}
	for e := range w.res.Entities {
		w.nameByTie(e, byWho, 0)
	}
	for e := range w.res.Entities {
		w.nameGroup(e)
	}
}

// forms lists a node's names, the fullest first.
func (w *writer) forms(n int) []string {
	x := w.r.store.at(n)
	var out []string
	seen, born := map[string]bool{}, map[string]bool{}
	for i := range x.forms {
		t := strings.TrimSuffix(strings.TrimSuffix(x.forms[i].text, "'s"), "’s")
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
		born[t] = x.forms[i].born
	}
	last := map[string]bool{}
	for _, t := range out {
		if k := keyOfWords(t); len(k.words) == 1 {
			last[k.words[0]] = true
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		return fullness(out[i], last, born[out[i]]) > fullness(out[j], last, born[out[j]])
	})
	return out
}

// fullness orders names: more words that are no initials first, and a name that
// ends in a word by which the person is called alone before one that does not,
// one without a title before the same with it; of two as full, the one borne
// before marriage comes last.
func fullness(s string, alone map[string]bool, born bool) int {
	k := keyOfWords(s)
	n := 0
	for _, w := range k.words {
		if !initials(w) {
			n += 4
		} else {
			n++
		}
	}
	if len(k.words) > 1 && alone[k.words[len(k.words)-1]] {
		n += 2
	}
	if strings.ContainsAny(s, ",;") {
		n-- // as a register has it, surname first
	}
	if k.title != "" && len(k.words) > 1 {
		return n * 64
	}
	if born {
		return n * 64
	}
	return n*64 + min(len(s), 63)
}

// initials reports whether a word is one letter or several between dots and
// hyphens: "n.-l.".
func initials(w string) bool {
	for _, part := range strings.FieldsFunc(w, func(r rune) bool { return r == '.' || r == '-' }) {
		if utf8.RuneCountInString(part) > 1 {
			return false
		}
	}
	return true
}

// nameByTie names an entity by the ties the words give it: "mother of …".
func (w *writer) nameByTie(e int, byWho map[int][]int, depth int) {
	x := &w.res.Entities[e]
	if x.Name != "" || depth > 8 {
		return
	}
	for _, pass := range [...]bool{true, false} {
		for _, i := range byWho[e] {
			t := w.res.Ties[i]
			named := len(w.res.Entities[t.Of].Names) > 0 && w.res.Entities[t.Of].Relation == ""
			if named != pass {
				continue
			}
			w.nameByTie(t.Of, byWho, depth+1)
			w.addTieName(e, t)
		}
	}
	w.nameByChild(e)
	x = &w.res.Entities[e]
	if x.Name == "" && w.r.store.at(w.nodes[e]).label != "" {
		x.Name = w.r.store.at(w.nodes[e]).label
		x.Names = []string{x.Name}
	}
}

// nameByChild names somebody known by trade alone after a son or daughter: of
// "Ida, a dentist's daughter" the dentist is Ida's father.
func (w *writer) nameByChild(e int) {
	x := &w.res.Entities[e]
	if x.Name != "" || x.Kind != testimonia.KindPerson || x.Number != Singular {
		return
	}
	relation := "father"
	if x.Gender == Female {
		relation = "mother"
	}
	for _, who := range w.children[e] {
		if c := &w.res.Entities[who]; len(c.Names) > 0 && c.Relation == "" && c.Number == Singular {
			w.addTieName(e, Tie{Relation: relation, Who: e, Of: who})
		}
	}
}

// addTieName adds one name by tie; the first becomes the entity's name.
func (w *writer) addTieName(e int, t Tie) {
	owner := w.res.Entities[t.Of].Name
	x := &w.res.Entities[e]
	if owner == "" || len(x.Names) > 5 || len(owner) > 200 {
		return
	}
	text := t.Relation + " of " + owner
	for _, have := range x.Names {
		if have == text {
			return
		}
	}
	if x.Name == "" {
		x.Name, x.Relation, x.Owner = text, t.Relation, t.Of
	}
	x.Names = append(x.Names, text)
}

// nameGroup names a group by its members.
func (w *writer) nameGroup(e int) {
	x := &w.res.Entities[e]
	if x.Name != "" || x.Kind != testimonia.KindPerson || len(x.Members) == 0 {
		return
	}
	var parts []string
	for _, m := range x.Members[:min(len(x.Members), 6)] {
		if w.res.Entities[m].Name == "" {
			return
		}
		parts = append(parts, w.res.Entities[m].Name)
	}
	if len(x.Members) == 1 {
		parts = append(parts, "others")
	}
	x.Name = strings.Join(parts, " and ")
	x.Names = []string{x.Name}
}
