package coref

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/name"
)

// maxNamesakes bounds how many persons that share a word of their names are
// compared with a new name.
const maxNamesakes = 48

// maxForms bounds with how many forms of their names a name is compared: a
// register may hold thousands of names that differ by a letter.
const maxForms = 96

// directory finds the persons of a document by the words of their names.
type directory struct {
	r       *reading
	byWord  map[string][]int // word -> nodes, in order of first mention
	persons []int            // all nodes of persons, in order
	where   map[int]int      // node -> block of its first full name
	things  map[string]int   // kind and words of a thing -> node
	seen    map[int]int      // node -> order of its latest name so far
}

// gatherNames groups all names of the document into nodes: first those of two
// words and more, then the single words, which mean somebody named in full
// nearby, before or after.
func (r *reading) gatherNames() *directory {
	d := &directory{r: r, byWord: map[string][]int{}, things: map[string]int{}, seen: map[int]int{}, where: map[int]int{}}
	keys := make([]key, len(r.in.Named))
	r.label = make([]int, len(r.in.Named))
	for i := range r.in.Named {
		n := &r.in.Named[i]
		r.label[i] = -1
		if r.nameAt[i] < 0 && r.kinAlone(n) {
			continue
		}
		if n.Kind != testimonia.KindPerson {
			r.label[i] = d.thing(n)
			continue
		}
		keys[i] = newKey(r.words(n.Span), n.Person)
	}
	d.addMain()
	for i := range keys {
		if len(keys[i].words) > 1 {
			r.label[i] = d.person(r.words(r.in.Named[i].Span), keys[i], i)
			d.vouch(i)
			if _, known := d.where[r.label[i]]; !known {
				d.where[r.label[i]] = r.blockOf(i)
			}
		}
	}
	d.seen = map[int]int{}
	for i := range keys {
		if len(keys[i].words) == 1 {
			r.label[i] = d.person(r.words(r.in.Named[i].Span), keys[i], i)
			d.vouch(i)
		} else if r.label[i] >= 0 {
			d.seen[r.store.find(r.label[i])] = i
		}
	}
	return d
}

// vouch notes how surely name i is a person's.
func (d *directory) vouch(i int) {
	if d.r.label[i] < 0 {
		return
	}
	x := d.r.store.at(d.r.label[i])
	x.sure = max(x.sure, float32(d.r.in.Named[i].Sure))
}

// addMain makes the document's main person known, so that a surname alone
// finds it first.
func (d *directory) addMain() {
	if d.r.in.Main == "" {
		return
	}
	d.r.store.main = d.named(d.r.in.Main)
}

// thing returns the node of a place, an organisation, an event.
func (d *directory) thing(n *Named) int {
	words := d.r.words(n.Span)
	id := string(n.Kind) + "\x00" + strings.TrimPrefix(fold(words), "the ")
	at, ok := d.things[id]
	if !ok {
		at = d.r.store.add(n.Kind, Singular, Neuter)
		d.things[id] = at
	}
	d.r.store.nodes[at].addForm(words, key{})
	return at
}

// person returns the node a name belongs to, a new one where none fits. pos is
// the name's place among the names.
func (d *directory) person(text string, k key, pos int) int {
	if len(k.words) == 0 {
		return -1
	}
	born, written := bornName(&k), text
	if born != "" || listed(text, &k) {
		text = k.name.Full()
	}
	n := d.best(&k, pos)
	if n < 0 {
		n = d.variant(&k, pos)
	}
	if n < 0 {
		if n = d.bornSo(&k, pos); n >= 0 {
			d.extendBorn(n, text)
			d.seen[n] = pos
			return n
		}
		n = d.add(text, k)
	} else {
		d.extend(n, text, k)
	}
	if born != "" {
		d.extendBorn(n, born)
	} else if written != text {
		d.r.store.at(n).addForm(written, k)
	}
	d.seen[n] = pos
	return n
}

// bornSo returns the one person of another surname whom the words say to have
// been born under a full name ("She was born Vera Karlovna Roth"), or -1.
func (d *directory) bornSo(k *key, pos int) int {
	start := d.r.in.Named[pos].Span.Start
	before := strings.TrimRight(d.r.in.Text[max(0, start-8):start], " \n")
	if len(k.words) < 2 || !strings.HasSuffix(before, " born") && !strings.HasSuffix(before, "\nborn") {
		return -1
	}
	found := -1
	for _, n := range d.byWord[k.words[0]] {
		n = d.r.store.find(n)
		x := &d.r.store.nodes[n]
		if n == found || x.words < 2 || !d.isFirst(x, k) || !d.r.genderFits(n, k.gender) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = n
	}
	return found
}

// listed reports whether a name is written as registers have it, surname first
// before a comma or in capitals; people are called by it the other way round.
func listed(text string, k *key) bool {
	if k.name.Mononym || k.name.Surname == "" || len(k.name.Given) == 0 {
		return false
	}
	first, _, _ := strings.Cut(text, " ")
	surname, _, _ := strings.Cut(fold(k.name.Family()), " ")
	if fold(strings.TrimRight(first, ",;")) != surname {
		return false
	}
	return strings.ContainsAny(text, ",;") || len(first) > 2 && first == strings.ToUpper(first)
}

// best returns the person that a name fits best, or -1.
func (d *directory) best(k *key, pos int) int {
	best, bestScore := -1, 0.0
	for _, n := range d.candidates(k) {
		f := d.fit(n, k)
		if f == noFit || len(k.words) == 1 && d.tooEarly(n, pos, k) {
			continue
		}
		if score := d.score(n, f, pos, k); best < 0 || score > bestScore {
			best, bestScore = n, score
		}
	}
	return best
}

// maxVariants bounds with how many of the latest persons a name that fits none
// is compared in other spellings.
const maxVariants = 32

// variant returns the one person that the name is another form of, or -1.
func (d *directory) variant(k *key, pos int) int {
	found, left := -1, maxForms
	for i := len(d.persons) - 1; i >= max(0, len(d.persons)-maxVariants) && left > 0; i-- {
		n := d.r.store.find(d.persons[i])
		forms := d.r.store.nodes[n].forms
		forms = forms[:min(len(forms), left)]
		left -= len(forms)
		if n == found || !d.variantOf(k, forms) || len(k.words) == 1 && d.tooEarly(n, pos, k) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = n
	}
	return found
}

// variantOf reports whether a name is another form of one of the fullest.
func (d *directory) variantOf(k *key, forms []form) bool {
	for i := range forms {
		if k.variant(&forms[i].key) && d.fullest(forms, i) {
			return true
		}
	}
	return false
}

// tooEarly reports whether a given name alone stands before the person of that
// name is brought in elsewhere: then it means somebody else. A surname may go
// before the full name, which a note gives.
func (d *directory) tooEarly(n, pos int, k *key) bool {
	x := &d.r.store.nodes[n]
	if _, met := d.seen[n]; met || n == d.r.store.find(d.r.store.main) || d.isSurname(x, k) {
		return false
	}
	block, known := d.where[n]
	return known && block != d.r.blockOf(pos)
}

// candidates are the nodes that share a word, or the first letter of a given
// name, with the name.
func (d *directory) candidates(k *key) []int {
	var out []int
	tried := map[int]bool{}
	for _, w := range append(k.words[:len(k.words):len(k.words)], k.maiden) {
		list := d.byWord[w]
		for _, n := range list[max(0, len(list)-maxNamesakes):] {
			if n = d.r.store.find(n); !tried[n] {
				tried[n] = true
				out = append(out, n)
			}
		}
	}
	return out
}

// fit is the fit of a name with a node: with one of its fullest forms, for
// "Anna Lind" is not the "Lind" of "Carl Lind".
func (d *directory) fit(n int, k *key) fit {
	best := noFit
	forms := d.r.store.nodes[n].forms
	forms = forms[:min(len(forms), maxForms)]
	for i := range forms {
		if got := forms[i].key.fits(k); got > best && d.fullest(forms, i) {
			best = got
		}
	}
	return best
}

// fullest reports whether no other form holds form i as a part.
func (d *directory) fullest(forms []form, i int) bool {
	for j := range forms {
		if len(forms[j].key.words) > len(forms[i].key.words) && forms[j].key.fits(&forms[i].key) != noFit {
			return false
		}
	}
	return true
}

// score weighs persons a name fits: the one named last and near, the main
// person, the one named most.
func (d *directory) score(n int, f fit, pos int, k *key) float64 {
	score := 2 * float64(f)
	if at, ok := d.seen[n]; ok {
		score += 4 / float64(1+pos-at)
		if d.sameBlock(pos, at) {
			score += 2
		}
	}
	x := &d.r.store.nodes[n]
	if n == d.r.store.find(d.r.store.main) {
		score += 1.5
	}
	if d.isSurname(x, k) {
		score += 0.5
	} else if len(k.words) == 1 && !d.isFirst(x, k) {
		score -= 3
	}
	for i := range x.forms {
		if k.title != "" && x.forms[i].key.title == k.title {
			score += 2
			break
		}
	}
	return score + float64(min(x.total, 10))/20
}

// isSurname reports whether a single word is the node's surname.
func (d *directory) isSurname(x *node, k *key) bool {
	for i := range x.forms {
		if s := x.forms[i].key.surname; len(k.words) == 1 && s >= 0 && x.forms[i].key.words[s] == k.words[0] {
			return true
		}
	}
	return false
}

// isFirst reports whether a single word is the first word of a name.
func (d *directory) isFirst(x *node, k *key) bool {
	for i := range x.forms {
		if w := x.forms[i].key.words; len(w) > 0 && w[0] == k.words[0] {
			return true
		}
	}
	return false
}

func (d *directory) sameBlock(a, b int) bool {
	x, y := d.r.blockOf(a), d.r.blockOf(b)
	return x >= 0 && x == y
}

// add makes a person of a name.
func (d *directory) add(text string, k key) int {
	n := d.r.store.add(testimonia.KindPerson, Singular, UnknownGender)
	d.persons = append(d.persons, n)
	d.extend(n, text, k)
	return n
}

// extend gives a person one more form.
func (d *directory) extend(n int, text string, k key) {
	x := &d.r.store.nodes[n]
	x.total++
	x.words = max(x.words, len(k.words))
	if !x.addForm(text, k) {
		return
	}
	if k.gender != UnknownGender && k.soft {
		if x.female == 0.5 {
			x.female = map[Gender]float32{Male: 0.06, Female: 0.94}[k.gender]
		}
	} else if x.gender == UnknownGender {
		x.gender = k.gender
	}
	for _, w := range append(k.words[:len(k.words):len(k.words)], k.maiden) {
		if list := d.byWord[w]; len(w) > 1 && (len(list) == 0 || list[len(list)-1] != n) {
			d.byWord[w] = append(list, n)
		}
	}
}

// addForm keeps a form unless the node has it; it reports whether it was new.
func (x *node) addForm(text string, k key) bool {
	for i := range x.forms {
		if x.forms[i].text == text {
			return false
		}
	}
	x.forms = append(x.forms, form{text: text, key: k})
	return true
}

// named returns the person meant by a bare name given from outside: a speaker's
// label, the title's person.
func (d *directory) named(text string) int {
	k := newKey(text, name.Name{})
	if len(k.words) == 0 {
		return -1
	}
	born := bornName(&k)
	if born != "" {
		text = k.name.Full()
	}
	best, most := -1, -1
	for _, n := range d.candidates(&k) {
		if d.fit(n, &k) != noFit && d.r.store.nodes[n].total > most {
			best, most = n, d.r.store.nodes[n].total
		}
	}
	if best < 0 {
		best = d.add(text, k)
	} else {
		d.extend(best, text, k)
	}
	if born != "" {
		d.extendBorn(best, born)
	}
	return best
}
