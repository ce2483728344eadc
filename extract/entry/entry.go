// Package entry finds the entries of memorial books, registers and rolls: the
// blocks that begin with the name of the one they are about, surname first or
// in capitals, and the blocks below it that go on about the same person.
package entry

import (
	"strings"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// Entry is what a document says of one person under that person's name.
type Entry struct {
	Sent, First, Last int    // the tokens of the name
	Name              string // "SURNAME, Given", without title or rank
	Block, Until      int    // the blocks that are about the person: Block up to Until
}

// shape is the way in which the heads of a document's entries are set.
type shape int

const (
	shoutedComma shape = iota // "BRANDT, Erika"
	shouted                   // "BRANDT Erika"
	comma                     // "Brandt, Erika"
	bare                      // "Brandt Erika", before a stop
	shapes
)

// head is a name at the beginning of a block.
type head struct {
	Entry
	shape   shape
	surname string
	known   bool // the given name is in the tables
	alone   bool // the block holds little more
	sure    bool // it stands in a column of names, or is a heading
	dated   bool // a year stands in brackets behind it
}

// Find returns the entries of a document in order. A sentence that stands in a
// column of names is told by named; its row is an entry whatever the name.
func Find(sents []language.Sentence, blocks []document.Block, named func(sent int) bool) []Entry {
	var heads []head
	block, own := -1, 0
	for i := range sents {
		s := &sents[i]
		if s.Block == block || s.Block >= len(blocks) || !hasLetter(s) || blocks[s.Block].Kind == document.TableRow && inRow(sents, i, named) {
			continue
		}
		block = s.Block
		b := &blocks[block]
		if b.Turn >= 0 || b.Kind == document.Furniture {
			continue
		}
		own++
		h, ok := headOf(s)
		if !ok && named(i) {
			h, ok = wholeCell(s)
		}
		if !ok || b.Kind == document.Heading && (h.shape != shoutedComma && h.shape != comma || h.Last+4 < len(s.Tokens)) {
			continue
		}
		h.Sent, h.Block = i, block
		h.sure = named(i) || b.Kind == document.Heading && h.shape == shoutedComma
		h.alone = b.Kind == document.Heading || h.Last+4 > len(s.Tokens) && (i+1 == len(sents) || sents[i+1].Block != block)
		heads = append(heads, h)
	}
	return bodies(trusted(heads, own), blocks)
}

// inRow reports whether sentence i of a table's row stands before the cell with
// the name: a number, a date.
func inRow(sents []language.Sentence, i int, named func(sent int) bool) bool {
	if named(i) {
		return false
	}
	for k := i + 1; k < len(sents) && sents[k].Block == sents[i].Block; k++ {
		if named(k) {
			return true
		}
	}
	return false
}

// wholeCell takes the words of a cell up to the first stop for a name.
func wholeCell(s *language.Sentence) (head, bool) {
	p := parser{s: s}
	p.label()
	from := p.at
	for p.class(p.at) == title || p.class(p.at) == upper || p.class(p.at) == initial || p.at > from && (p.form(p.at) == "-" || p.form(p.at) == ".") {
		p.at++
	}
	if p.at == from || p.class(from) == other {
		return head{}, false
	}
	h := head{shape: bare}
	h.First, h.Last, h.Name = from, p.at-1, p.words(from, p.at)
	return h, true
}

func hasLetter(s *language.Sentence) bool {
	for i := range s.Tokens {
		if shapeOf(s.Tokens[i].Form) != other {
			return true
		}
	}
	return false
}

// trusted keeps the heads of the shapes that make entries in this document: a
// surname in capitals and a given name do so alone where the name is known or
// its bearer's years follow, others where a good part of its own blocks begin
// alike and in the order of the alphabet, or with known names.
func trusted(heads []head, blocks int) []head {
	var n, known, ordered [shapes]int
	var last [shapes]string
	for i := range heads {
		h := &heads[i]
		n[h.shape]++
		if h.known {
			known[h.shape]++
		}
		if last[h.shape] <= h.surname {
			ordered[h.shape]++
		}
		last[h.shape] = h.surname
	}
	register := n[shoutedComma]+n[shouted] >= 3
	out := heads[:0]
	for _, h := range heads {
		several := n[h.shape] >= 3 && 5*n[h.shape] >= blocks
		mostly := 2*known[h.shape] >= n[h.shape]
		inOrder := 10*ordered[h.shape] >= 8*n[h.shape]
		ok := several && mostly
		switch h.shape {
		case shoutedComma:
			ok = h.known || n[h.shape] >= 2
		case shouted:
			ok = ok || h.known || h.dated || several && inOrder
		case comma:
			ok = ok || several && inOrder
		}
		ok = ok || h.sure || register && h.known
		if ok {
			out = append(out, h)
		}
	}
	return out
}

// longestBody is how many blocks below its head an entry may have.
const longestBody = 6

// bodies gives each entry the blocks up to the next one. Where the head stands
// on a line of its own, what follows is surely its body.
func bodies(heads []head, blocks []document.Block) []Entry {
	var out []Entry
	for i := range heads {
		e := heads[i].Entry
		end := len(blocks)
		if i+1 < len(heads) {
			end = heads[i+1].Block
		}
		e.Until = e.Block + 1
		for e.Until < end && e.Until <= e.Block+longestBody && heads[i].goesOn(&blocks[e.Until], i+1 < len(heads)) {
			e.Until++
		}
		out = append(out, e)
	}
	return out
}

// goesOn reports whether a block below a head can belong to its entry: not
// where it is an item of the list itself, and behind the last head only where
// the head stands alone.
func (h *head) goesOn(b *document.Block, more bool) bool {
	switch b.Kind {
	case document.Paragraph, document.Quotation:
		return b.Turn < 0 && (h.alone || more)
	case document.ListItem:
		return b.Turn < 0 && h.alone
	}
	return false
}

// headOf reads the name that a sentence begins with.
func headOf(s *language.Sentence) (head, bool) {
	p := parser{s: s}
	p.label()
	from := p.at
	if p.function(from) {
		return head{}, false
	}
	p.surname(upper)
	capitals := p.at > from
	if !capitals {
		p.surname(title)
	}
	if p.at == from {
		return head{}, false
	}
	surname := p.words(from, p.at)
	p.maiden()
	h := head{shape: bare, surname: name.Fold(surname)}
	withComma := p.form(p.at) == "," || p.form(p.at) == ";"
	if withComma {
		p.at++
		p.suffix()
	}
	switch {
	case capitals && withComma:
		h.shape = shoutedComma
	case capitals:
		h.shape = shouted
	case withComma:
		h.shape = comma
	}
	given, ok := p.given()
	if !ok || !p.stops() || h.shape == bare && name.IsGiven(surname) || h.shape == comma && name.IsTitle(surname) {
		return head{}, false // "Maria Brandt" needs no help
	}
	h.First, h.Last = from, p.at-1
	h.Name = surname + ", " + given
	h.dated = p.years()
	for _, w := range strings.Fields(given) {
		h.known = h.known || name.IsGiven(w) && !name.IsTitle(w)
	}
	return h, true
}
