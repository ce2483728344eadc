package relation

import (
	"strconv"
	"strings"
)

// features returns what is known of a pair, readable: "path:nsubj<born>obl:in".
// Features are a set: none comes twice.
func features(p *pair) []string {
	f := &featurer{view: p.view, p: p, names: true}
	f.read()
	return f.out
}

// hashes returns the same as numbers, which is faster.
func (f *featurer) hashes(p *pair) []uint64 {
	f.view, f.p, f.sums = p.view, p, f.sums[:0]
	f.set.clear()
	f.read()
	return f.sums
}

// featurer reads the features of pairs, as names or as numbers.
type featurer struct {
	*view
	p     *pair
	names bool
	set   set
	out   []string
	sums  []uint64
}

func (f *featurer) read() {
	o := &f.in.Mentions[f.nearestObject()]
	f.object(o)
	f.people(o)
	for _, i := range f.p.subjects {
		for _, j := range f.p.objects {
			f.between(&f.in.Mentions[i], &f.in.Mentions[j])
		}
	}
	f.sentence()
	f.kinship()
}

func (f *featurer) add(parts ...string) {
	h := hash(parts)
	if !f.set.add(h) {
		return
	}
	if f.names {
		f.out = append(f.out, strings.Join(parts, ":"))
		return
	}
	f.sums = append(f.sums, h)
}

// nearestObject is the mention of the object nearest to one of the subject.
func (f *featurer) nearestObject() int {
	best, cost := f.p.objects[0], 1<<30
	for _, j := range f.p.objects {
		for _, i := range f.p.subjects {
			if d := distance(&f.in.Mentions[i], &f.in.Mentions[j]); d < cost {
				best, cost = j, d
			}
		}
	}
	return best
}

// distance counts the tokens between two mentions.
func distance(a, b *Mention) int {
	if a.First > b.First {
		a, b = b, a
	}
	return max(b.First-a.Last-1, 0)
}

// object describes the second mention and the words it hangs on.
func (f *featurer) object(o *Mention) {
	kind := string(o.Kind)
	f.add("bias")
	f.add("kind", kind, o.Subkind)
	f.add("object", normal(f.s.Tokens[o.Head].Form))
	for t := o.First; t <= o.Last; t++ {
		f.add("object has", normal(f.s.Tokens[t].Form), kind)
	}
	f.add("object length", strconv.Itoa(min(o.Last-o.First, 4)), kind, o.Subkind)
	f.add("object form", strconv.Itoa(int(o.Form)), kind)
	h := f.chain(o.Head)
	steps := 0
	for i, via := h, f.via[h]; i >= 0 && steps < 4; steps++ {
		head := f.s.Tokens[i].Head
		if head < 0 || head >= len(f.s.Tokens) {
			f.add("object up", via, "root")
			break
		}
		f.add("object up "+strconv.Itoa(min(steps, 2)), via, f.lemmas[head])
		f.add("object under", f.lemmas[head])
		for _, class := range f.class[head] {
			f.add("object under class", class, f.via[h])
		}
		via = trim(f.s.Tokens[head].Rel) + ">" + via
		i = head
	}
	for d := 1; d <= 3; d++ {
		f.add("before "+strconv.Itoa(d), f.word(o.First-d))
		f.add("after "+strconv.Itoa(d), f.word(o.Last+d))
	}
	f.add("before", f.word(o.First-2), f.word(o.First-1))
	f.add("before", f.word(o.First-3), f.word(o.First-2), f.word(o.First-1))
	f.add("after", f.word(o.Last+1), f.word(o.Last+2))
	if h != o.Head {
		f.add("chained", f.word(f.headFirst(h)-1))
		f.add("chained", f.word(f.headFirst(h)-2), f.word(f.headFirst(h)-1))
	}
	f.brackets(o)
}

// headFirst is the first token of the run of names around token h.
func (f *featurer) headFirst(h int) int {
	for h > 0 && f.s.Tokens[h-1].UPOS == "PROPN" {
		h--
	}
	return h
}

// chain follows "London, Ontario, Canada" and "A, B and C" back to the first
// member, whose place in the sentence all share.
func (f *featurer) chain(i int) int {
	for steps := 0; steps < 8; steps++ {
		t := &f.s.Tokens[i]
		if t.Head < 0 || t.Head >= len(f.s.Tokens) || t.Head > i || !t.Is("conj", "appos", "list", "flat", "compound") && !(t.Is("nmod") && f.preps[i] == "") {
			return i
		}
		if f.s.Tokens[t.Head].UPOS == "VERB" {
			return i
		}
		i = t.Head
	}
	return i
}

// brackets describes a mention in brackets: "(born 1899 in London)", "(1899-1984)".
func (f *featurer) brackets(o *Mention) {
	open := -1
	for i := o.First - 1; i >= 0 && i > o.First-25; i-- {
		if form := f.s.Tokens[i].Form; form == ")" || form == "]" {
			return
		} else if form == "(" || form == "[" {
			open = i
			break
		}
	}
	if open < 0 {
		return
	}
	nth, dash := 0, false
	for i := f.from; i < f.to; i++ {
		m := &f.in.Mentions[i]
		if m.First > open && m.Start < o.Start && m.Kind == o.Kind {
			nth++
		}
	}
	for i := open; i < len(f.s.Tokens) && f.s.Tokens[i].Form != ")"; i++ {
		if strings.ContainsAny(f.s.Tokens[i].Form, "-–—−") {
			dash = true
		}
	}
	kind := string(o.Kind)
	f.add("in brackets", kind, strconv.Itoa(min(nth, 2)), strconv.FormatBool(dash))
	f.add("in brackets", kind, f.lastCue(open, o.First))
	f.add("bracket opens", kind, strconv.FormatBool(open == o.First-1), f.word(o.Last+1))
	for _, i := range f.p.subjects {
		if m := &f.in.Mentions[i]; m.Last < open && open-m.Last < 4 {
			f.add("bracket of subject", kind, strconv.Itoa(min(nth, 2)), strconv.FormatBool(dash))
			f.add("bracket of subject", kind, f.lastCue(open, o.First))
		}
	}
}

// lastCue returns the last word of birth or death between two tokens.
func (f *featurer) lastCue(from, to int) string {
	for i := to - 1; i > from; i-- {
		switch w := f.lemmas[i]; w {
		case "bear", "born", "b.", "b", "née", "nee":
			return "born"
		case "die", "d.", "d", "†", "death", "dead", "kill", "execute":
			return "died"
		case "marry", "m.", "m":
			return "married"
		}
	}
	return "none"
}
