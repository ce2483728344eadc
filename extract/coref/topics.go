package coref

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia"
)

// findTopics notes whom each note, entry and section is about, and whom the
// document.
func (r *reading) findTopics() {
	r.topics = map[int]int{}
	for s := range r.in.Sents {
		b := r.in.Sents[s].Block
		if s > 0 && r.in.Sents[s-1].Block == b || len(r.in.Sents[s].Tokens) == 0 {
			continue
		}
		if m := r.personOpening(s); m != nil {
			kind := r.block(s).Kind
			if kind == Note || kind == ListItem || kind != Heading && r.opensLife(m) {
				r.topics[b] = r.label[m.named]
			}
		}
	}
	r.findSections()
	r.findEntries()
	r.findHero()
}

// findEntries notes the person of the entry that a block belongs to.
func (r *reading) findEntries() {
	r.entries = map[int]int{}
	for b := range r.in.Blocks {
		about := r.in.Blocks[b].About
		if about.Len() == 0 {
			continue
		}
		i := sort.Search(len(r.in.Named), func(i int) bool { return r.in.Named[i].Span.End > about.Start })
		if i < len(r.in.Named) && r.in.Named[i].Span.Start < about.End && r.label[i] >= 0 {
			r.topics[b], r.entries[b] = r.label[i], r.label[i]
		}
	}
}

// personOpening returns the person's name that a sentence begins with, or nil.
func (r *reading) personOpening(s int) *mention {
	n := r.nameOf[r.base[s]]
	if n < 0 || r.in.Named[n].Kind != testimonia.KindPerson || r.label[n] < 0 || r.nameAt[n] < 0 {
		return nil
	}
	return &r.mentions[r.nameAt[n]]
}

// maxLifeBracket bounds how far after a name's bracket its dates are looked for.
const maxLifeBracket = 8

// opensLife reports whether a bracket with a date, or "born", follows a name:
// "Name (1883–1938)", "Name (Kazan, 3.IV.1901 – …)".
func (r *reading) opensLife(m *mention) bool {
	toks := r.in.Sents[m.Sent].Tokens
	if m.Last+2 >= len(toks) || toks[m.Last+1].Form != "(" {
		return false
	}
	for _, t := range toks[m.Last+2 : min(len(toks), m.Last+2+maxLifeBracket)] {
		switch f := t.Form; {
		case f == ")":
			return false
		case f == "born" || f == "b." || f != "" && f[0] >= '0' && f[0] <= '9':
			return true
		}
	}
	return false
}

// findSections lets a heading that names one person speak for the blocks below
// it, down to the next heading of its rank, and the opening of a life for the
// paragraphs that follow it.
func (r *reading) findSections() {
	r.sections = map[int]int{}
	var named []int // by level: the person a heading names, -1
	life := -1
	at := 0
	for b := range r.in.Blocks {
		blk := &r.in.Blocks[b]
		first := at
		for at < len(r.mentions) && r.mentions[at].block <= b {
			at++
		}
		switch {
		case blk.Kind == Heading:
			level := max(1, blk.Level)
			for len(named) < level {
				named = append(named, -1)
			}
			named, life = named[:level], -1
			if !r.labelled(blk) {
				named[level-1] = r.onlyPerson(r.mentions[first:at])
			}
		case blk.Turn >= 0 || blk.Kind == Note || blk.Kind == Caption || blk.Kind == TableRow:
		default:
			if n, ok := r.topics[b]; ok && blk.Kind == Paragraph {
				life = n
			}
			if n := r.sectionPerson(named, life); n >= 0 {
				r.sections[b] = n
			}
		}
	}
}

// labelled reports whether a heading ends in a colon: it says who speaks.
func (r *reading) labelled(b *Block) bool {
	return strings.HasSuffix(r.words(b.Span), ":")
}

// sectionPerson is the person of the life that goes on, else of the lowest
// heading that names one.
func (r *reading) sectionPerson(named []int, life int) int {
	if life >= 0 {
		return life
	}
	for i := len(named) - 1; i >= 0; i-- {
		if named[i] >= 0 {
			return named[i]
		}
	}
	return -1
}

// onlyPerson returns the one person that mentions name, -1 where it is nobody
// or several.
func (r *reading) onlyPerson(ms []mention) int {
	found := -1
	for i := range ms {
		if ms[i].named < 0 || !r.personOnly(&ms[i]) {
			continue
		}
		n := r.store.find(r.label[ms[i].named])
		if found >= 0 && n != found {
			return -1
		}
		found = n
	}
	return found
}

// findHero guesses whom a document that nobody tells is about: the person named
// most by far, or named most and first.
func (r *reading) findHero() {
	if r.store.main >= 0 {
		return
	}
	best, second := -1, 0
	for _, n := range r.dir.persons {
		x := &r.store.nodes[n]
		switch {
		case r.store.find(n) != n:
		case best < 0 || x.total > r.store.nodes[best].total:
			if best >= 0 {
				second = r.store.nodes[best].total
			}
			best = n
		default:
			second = max(second, x.total)
		}
	}
	if best < 0 || r.store.nodes[best].total < 2 {
		return
	}
	if total := r.store.nodes[best].total; total >= 2*second || total > second && best == r.openerOf(-1) {
		r.hero = best
	}
}

// mainFor is the person a passage is about: of a capsule life or a section the
// one it begins with, elsewhere the document's.
func (r *reading) mainFor(m *mention) int {
	_, n := r.topicOf(m)
	return n
}

// topicOf returns the person a passage is about, and how it is.
func (r *reading) topicOf(m *mention) (aboutKind, int) {
	if n, ok := r.topics[m.block]; ok {
		return aboutEntry, r.store.find(n)
	}
	if b := r.block(m.Sent); b.Kind == Note {
		if j, ok := r.carriers[b.Note]; ok {
			return aboutNote, r.store.find(r.mentions[j].node)
		}
		return aboutNote, -1
	}
	if n, ok := r.sections[m.block]; ok {
		return aboutSection, r.store.find(n)
	}
	if r.store.main >= 0 {
		return aboutMain, r.store.find(r.store.main)
	}
	return aboutHero, r.store.find(r.hero)
}
