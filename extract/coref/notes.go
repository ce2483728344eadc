package coref

import (
	"sort"

	"github.com/testimonia/testimonia"
)

// followMarks ties a name or description that carries a note's mark to the
// person the note begins with: "My mother [7]" and "7. Galina Rossi (1905–1980)
// was …".
func (r *reading) followMarks() {
	heads := r.noteHeads()
	for _, mark := range r.in.Marks {
		j := r.markedMention(mark.Span.Start)
		if j < 0 {
			continue
		}
		if _, known := r.carriers[mark.Note]; !known {
			r.carriers[mark.Note] = j
		}
		n, ok := heads[mark.Note]
		if !ok {
			continue
		}
		m := &r.mentions[j]
		if m.named >= 0 {
			r.sameSpelling(r.label[m.named], n)
			continue
		}
		if m.Form == NominalForm && m.Number == Singular && r.genderFits(n, m.gender) {
			r.marked[j] = n + 1
		}
	}
}

// noteHeads returns the person that each note begins with.
func (r *reading) noteHeads() map[string]int {
	heads := map[string]int{}
	for s := range r.in.Sents {
		b := r.block(s)
		if b.Note == "" || s > 0 && r.in.Sents[s-1].Block == r.in.Sents[s].Block {
			continue
		}
		if _, known := heads[b.Note]; known {
			continue
		}
		for t := 0; t < len(r.in.Sents[s].Tokens) && t < 4; t++ {
			if n := r.nameOf[r.base[s]+t]; n >= 0 {
				if r.in.Named[n].Kind == testimonia.KindPerson && r.label[n] >= 0 && !r.citation(s, int(n)) {
					heads[b.Note] = r.store.find(r.label[n])
				}
				break
			}
			if p := r.token(s, t).UPOS; p != "PUNCT" && p != "NUM" && p != "DET" && p != "ADJ" && p != "NOUN" {
				break
			}
		}
	}
	return heads
}

// citation reports whether a note's first name is an author's: a comma and a
// title in capitals follow, and no verb.
func (r *reading) citation(sent, named int) bool {
	verb := false
	for i := range r.in.Sents[sent].Tokens {
		t := r.token(sent, i)
		verb = verb || t.UPOS == "VERB" || t.UPOS == "AUX"
	}
	j := r.nameAt[named]
	if verb || j < 0 {
		return false
	}
	next := r.mentions[j].Last + 1
	return next < len(r.in.Sents[sent].Tokens) && r.token(sent, next).Form == ","
}

// markedMention returns the mention that ends right before a byte, or -1.
func (r *reading) markedMention(at int) int {
	i := sort.Search(len(r.tokens), func(i int) bool { return r.tokens[i].start >= at }) - 1
	if i < 0 {
		return -1
	}
	p := r.tokens[i]
	if end := r.token(p.sent, p.tok).End; end > at || at-end > 2 {
		return -1
	}
	return r.headMention(p.sent, p.tok)
}

// sameSpelling joins a name with the person of its note where they are spelled
// alike: scribes differ ("Lindqvist", "Lindkvist").
func (r *reading) sameSpelling(a, b int) {
	a, b = r.store.find(a), r.store.find(b)
	if a < 0 || b < 0 || a == b {
		return
	}
	if _, ok := r.store.unite(a, b); ok || r.store.at(a).kind != testimonia.KindPerson || !r.store.agree(a, b) {
		return
	}
	for i := range r.store.at(a).forms {
		for j := range r.store.at(b).forms {
			if r.store.at(a).forms[i].key.like(&r.store.at(b).forms[j].key) {
				if len(r.store.at(a).forms[i].key.words) > len(r.store.at(b).forms[j].key.words) {
					a, b = b, a
				}
				r.store.absorb(b, a)
				return
			}
		}
	}
}

// like reports whether the last words of two names differ by one letter or two.
func (k *key) like(o *key) bool {
	if len(k.words) == 0 || len(o.words) == 0 {
		return false
	}
	a, b := k.words[len(k.words)-1], o.words[len(o.words)-1]
	return len(a) > 4 && len(b) > 4 && a[0] == b[0] && distance(a, b) <= 1+len(a)/8
}

// distance is the number of letters to add, drop or change (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			next := diagonal
			if a[i-1] != b[j-1] {
				next = 1 + min(diagonal, row[j], row[j-1])
			}
			diagonal, row[j] = row[j], next
		}
	}
	return row[len(b)]
}
