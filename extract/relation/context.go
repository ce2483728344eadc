package relation

import (
	"strconv"
	"strings"
)

// people describes who else could be the subject.
func (f *featurer) people(o *Mention) {
	kind := string(o.Kind)
	f.add("rivals", strconv.Itoa(min(f.p.rivals, 3)), kind)
	nearer := 0
	own := 1 << 30
	for _, i := range f.p.subjects {
		own = min(own, distance(&f.in.Mentions[i], o))
	}
	for i := f.from; i < f.to; i++ {
		m := &f.in.Mentions[i]
		if m.Kind == "person" && !has(f.p.subjects, i) && m != o && distance(m, o) < own {
			nearer++
		}
	}
	f.add("nearer", strconv.Itoa(min(nearer, 3)), kind)
	form := ""
	for _, i := range f.p.subjects {
		form += strconv.Itoa(int(f.in.Mentions[i].Form))
	}
	f.add("forms", form[:min(len(form), 3)], kind)
	if f.in.Mentions[f.p.subjects[0]].First < 3 {
		f.add("subject first", kind, strconv.Itoa(min(f.p.rivals, 1)))
	}
}

// sentence adds the words that say what the sentence is about.
func (f *featurer) sentence() {
	o := &f.in.Mentions[f.p.objects[0]]
	alone := "alone"
	if f.p.rivals > 0 {
		alone = "among"
	}
	for i := range f.s.Tokens {
		for _, class := range f.class[i] {
			f.add("has class", class, alone)
			if d := i - o.First; d > -5 && d < 5 {
				f.add("near class", class)
			}
		}
		switch f.s.Tokens[i].UPOS {
		case "VERB", "NOUN", "ADJ":
			f.add("has", f.lemmas[i], alone)
			if d := i - o.First; d > -8 && d < 8 {
				f.add("near", f.lemmas[i])
			}
		}
	}
}

// between describes the words and the path between two mentions.
func (f *featurer) between(a, b *Mention) {
	order := "S<O"
	x, y := a, b
	if a.First > b.First {
		order = "O<S"
		x, y = b, a
	}
	n := distance(a, b)
	f.add("apart", order, steps(n), string(b.Kind))
	f.words(x, y, order)
	f.path(a, b, order)
}

func steps(n int) string {
	switch {
	case n < 4:
		return strconv.Itoa(n)
	case n < 7:
		return "4-6"
	case n < 12:
		return "7-11"
	case n < 20:
		return "12-19"
	}
	return "20+"
}

// words adds the words between: all of them in a row where they are few, and
// each alone.
func (f *featurer) words(x, y *Mention, order string) {
	var row, classes []string
	for i := x.Last + 1; i < y.First && len(row) < 13; i++ {
		row = append(row, f.word(i))
		for _, class := range f.class[i] {
			f.add("between class", order, class)
			classes = append(classes, class)
		}
		if u := f.s.Tokens[i].UPOS; u == "VERB" || u == "NOUN" || u == "ADP" || u == "ADJ" || u == "ADV" || u == "PRON" {
			f.add("between", order, f.lemmas[i])
		}
	}
	if len(row) < 7 {
		f.add("row", order, strings.Join(row, " "))
	}
	f.add("classes between", order, strings.Join(classes[:min(len(classes), 3)], " "))
	if len(row) > 1 && len(row) < 13 {
		f.add("row ends", order, row[0], row[len(row)-1])
	}
	if x.Last+1 < y.First {
		f.add("first between", order, f.word(x.Last+1), f.word(x.Last+2))
	}
	f.add("around", order, f.word(x.First-1), f.word(y.Last+1))
}

// path adds the way through the tree from one mention's head to the other's.
func (f *featurer) path(a, b *Mention, order string) {
	up, down, top, ok := f.climb(a.Head, f.chain(b.Head))
	if !ok {
		f.add("no path")
		return
	}
	top = max(top, 0)
	lemma := f.lemmas[top]
	rels := strings.Join(up, "<") + "^" + strings.Join(down, ">")
	f.add("rels", rels)
	f.add("top", lemma)
	for _, class := range f.class[top] {
		f.add("rels class", strings.Join(up, "<"), class, strings.Join(down, ">"))
		f.add("top class", class)
	}
	for _, class := range f.pathClasses(a.Head, f.chain(b.Head), top) {
		f.add("on path", class)
	}
	if len(up)+len(down) < 9 {
		f.add("path", strings.Join(up, "<"), lemma, strings.Join(down, ">"))
		f.add("path words", f.pathWords(a.Head, f.chain(b.Head), top))
	}
	if len(up) > 0 {
		f.add("subject leg", up[0], lemma)
	}
	if len(down) > 0 {
		f.add("object leg", lemma, down[len(down)-1])
	}
	f.add("length", strconv.Itoa(min(len(up), 5)), strconv.Itoa(min(len(down), 5)), string(b.Kind))
}

// longest bounds the walk up a tree.
const longest = 12

// climb finds the lowest common governor of two tokens and the relations on the
// way from each.
func (f *featurer) climb(a, b int) (up, down []string, top int, ok bool) {
	var above [longest]int
	n := 0
	for i := a; i >= 0 && i < len(f.s.Tokens) && n < longest; i = f.s.Tokens[i].Head {
		above[n] = i
		n++
	}
	for i := b; i >= 0 && i < len(f.s.Tokens) && len(down) < longest; i = f.s.Tokens[i].Head {
		if d := place(above[:n], i); d >= 0 {
			for j := a; d > 0; d-- {
				up = append(up, f.step(j))
				j = f.s.Tokens[j].Head
			}
			reverse(down)
			return up, down, i, true
		}
		down = append(down, f.step(i))
	}
	return nil, nil, -1, false
}

func place(list []int, x int) int {
	for i, y := range list {
		if x == y {
			return i
		}
	}
	return -1
}

// step is a relation on a path with its preposition where it has one.
func (f *featurer) step(i int) string {
	if f.s.Tokens[i].Is("obl", "nmod", "advcl", "acl") {
		return f.via[i]
	}
	return f.rels[i]
}

func reverse(s []string) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// pathWords lists the lemmas on the way between two tokens, their ends left out.
func (f *featurer) pathWords(a, b, top int) string {
	var left, right []string
	for i := a; i != top && i >= 0; i = f.s.Tokens[i].Head {
		if i != a {
			left = append(left, f.lemmas[i])
		}
	}
	for i := b; i != top && i >= 0; i = f.s.Tokens[i].Head {
		if i != b {
			right = append(right, f.lemmas[i])
		}
	}
	reverse(right)
	if top != a && top != b {
		left = append(left, f.lemmas[top])
	}
	return strings.Join(append(left, right...), " ")
}

// pathClasses lists the classes of the words on the way between two tokens.
func (f *featurer) pathClasses(a, b, top int) []string {
	var out []string
	for _, end := range []int{a, b} {
		for i := end; i != top && i >= 0; i = f.s.Tokens[i].Head {
			if i != end {
				out = append(out, f.class[i]...)
			}
		}
	}
	return append(out, f.class[top]...)
}

// kinship adds what the nouns of kinship say of the two.
func (f *featurer) kinship() {
	for _, k := range f.view.kin {
		s1, o1 := has(f.p.subjects, k.owner), has(f.p.objects, k.owner)
		s2, o2 := has(f.p.subjects, k.filler), has(f.p.objects, k.filler)
		switch {
		case s1 && o2:
			f.outright("kin", k.class, "of subject is object")
		case o1 && s2:
			f.outright("kin", k.class, "of object is subject")
		case s1 || s2:
			f.add("kin", k.class, "subject and another")
		case o1 || o2:
			f.add("kin", k.class, "object and another")
		}
	}
}

// outright adds a feature that says all by itself, as several of one kind, so
// that few examples are enough to learn it.
func (f *featurer) outright(parts ...string) {
	for _, n := range [...]string{"", "+", "++", "+++"} {
		f.add(append(parts, n)...)
	}
}

func has(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
