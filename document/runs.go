package document

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// allMasks collects what no run may hold: markup, labels, marks, glosses, the
// signs of words broken at a line's end.
func (d *draft) allMasks() []Span {
	masks := append([]Span(nil), d.hidden...)
	for _, m := range d.marks {
		masks = append(masks, m.Span)
	}
	for _, g := range d.glosses {
		masks = append(masks, g.Span)
	}
	for i := range d.lines {
		l := &d.lines[i]
		if l.label.Len() > 0 {
			masks = append(masks, l.label)
		}
		if l.lead > l.Start {
			masks = append(masks, Span{Start: l.Start, End: l.lead})
		}
	}
	for at := 0; ; {
		n := strings.Index(d.text[at:], "\u00ad")
		if n < 0 {
			break
		}
		masks = append(masks, Span{Start: at + n, End: at + n + len("\u00ad")})
		at += n + len("\u00ad")
	}
	return tidy(append(masks, d.hyphens()...))
}

// finish cuts the masks out of the blocks' pieces and drops blocks in which
// nothing is left to read.
func (a *assembler) finish() {
	kept := a.blocks[:0]
	for i, b := range a.blocks {
		if b.Kind == Furniture {
			b.Runs = a.pieces[i]
		} else {
			b.Runs = a.cut(a.pieces[i])
		}
		if len(b.Runs) > 0 && b.Runs[0].Len() > 0 {
			kept = append(kept, b)
		}
	}
	a.blocks = kept
}

// cut gives the runs of a block made of the given pieces. White space between
// two pieces goes with the first.
func (a *assembler) cut(pieces []Span) []Span {
	var out []Span
	for i, p := range pieces {
		runs := a.subtract(p)
		if n := len(out); i > 0 && n > 0 && len(runs) > 0 {
			end := out[n-1].End
			if end < runs[0].Start && !a.hyphenBefore(end) {
				_, size := utf8.DecodeRuneInString(a.text[end:])
				if blank(a.text[end : end+size]) {
					out[n-1].End += size
				}
			}
		}
		out = append(out, runs...)
	}
	return a.trimRuns(out)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// hyphenBefore reports whether a word broken at a line's end breaks at pos.
func (a *assembler) hyphenBefore(pos int) bool {
	i := sort.Search(len(a.masks), func(i int) bool { return a.masks[i].End > pos })
	if i == len(a.masks) || a.masks[i].Start != pos {
		return false
	}
	r, size := utf8.DecodeRuneInString(a.text[pos:])
	return strings.ContainsRune("-\u00ad\u2010¬", r) && blank(a.text[pos+size:a.masks[i].End])
}

// subtract gives what the masks leave of a piece.
func (a *assembler) subtract(p Span) []Span {
	var out []Span
	at := p.Start
	for i := sort.Search(len(a.masks), func(i int) bool { return a.masks[i].End > p.Start }); i < len(a.masks); i++ {
		m := a.masks[i]
		if m.Start >= p.End {
			break
		}
		if m.Start > at {
			out = append(out, a.before(Span{Start: at, End: m.Start}, m.End, p.End))
		}
		at = max(at, m.End)
	}
	if at < p.End {
		out = append(out, Span{Start: at, End: p.End})
	}
	return out
}

// before takes the blanks off the end of a run where punctuation follows behind
// the mask: "Davidovich [Trotsky]." reads "Davidovich."
func (a *assembler) before(s Span, next, end int) Span {
	r, _ := utf8.DecodeRuneInString(a.text[min(next, end):end])
	if next >= end || strings.ContainsRune(".,;:!?)]}’”»", r) {
		s.End = s.Start + len(strings.TrimRight(a.text[s.Start:s.End], " \t\n\f\u00a0"))
	}
	return s
}

// trimRuns drops empty runs and the white space at both ends of a block.
func (a *assembler) trimRuns(runs []Span) []Span {
	out := runs[:0]
	for _, r := range runs {
		if r.Len() > 0 && (len(out) > 0 || !blank(a.str(r))) {
			out = append(out, r)
		}
	}
	for len(out) > 0 && blank(a.str(out[len(out)-1])) {
		out = out[:len(out)-1]
	}
	if len(out) == 0 {
		return nil
	}
	first, last := &out[0], &out[len(out)-1]
	first.Start = first.End - len(strings.TrimLeftFunc(a.str(*first), unicode.IsSpace))
	last.End = last.Start + len(strings.TrimRightFunc(a.str(*last), unicode.IsSpace))
	return out
}

// hyphens finds words broken at a line's end: the hyphen and the white space
// after it are no part of the word, unless the text writes the word with a
// hyphen elsewhere; then only the white space is left out.
func (d *draft) hyphens() []Span {
	var out []Span
	for i := 0; i+1 < len(d.lines); i++ {
		next := d.nextWords(i)
		if next < 0 {
			continue
		}
		a, b := &d.lines[i], &d.lines[next]
		sign := breakSign(d.str(a.Span))
		if sign == 0 || !letterStart(d.text[b.words():b.End]) {
			continue
		}
		from := a.End - sign
		if d.text[from:a.End] == "-" && d.writtenWithHyphen(a, b) {
			from = a.End
		}
		end := b.Start
		if next > i+1 {
			end = d.lines[i+1].Start
		}
		out = append(out, Span{Start: from, End: end})
	}
	return out
}

// nextWords is the line on which the paragraph of line i goes on, or -1: the
// next, or the first of the next page behind notes and furniture.
func (d *draft) nextWords(i int) int {
	if k := d.lines[i].kind; k == Furniture || k == Heading {
		return -1
	}
	for j := i + 1; j < min(i+40, len(d.lines)); j++ {
		l := &d.lines[j]
		switch {
		case l.label.Len() > 0 || l.kind == Heading:
			return -1
		case l.kind == Furniture || l.kind == Caption || l.kind == Note && d.lines[i].kind != Note:
			continue
		case l.lead > l.Start || l.gap > 2 && j == i+1:
			return -1
		}
		return j
	}
	return -1
}

// breakSign returns the length of the sign of a broken word at the end of s: a
// hyphen after a letter, a soft hyphen, "¬".
func breakSign(s string) int {
	for _, sign := range []string{"-", "\u00ad", "¬", "\u2010"} {
		if strings.HasSuffix(s, sign) {
			r, _ := utf8.DecodeLastRuneInString(s[:len(s)-len(sign)])
			if unicode.IsLetter(r) {
				return len(sign)
			}
		}
	}
	return 0
}

func letterStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// writtenWithHyphen reports whether the word broken between lines a and b is a
// compound: the text has it with its hyphen in the middle of a line and never
// without.
func (d *draft) writtenWithHyphen(a, b *line) bool {
	head := lastWord(strings.TrimSuffix(d.str(a.Span), "-"))
	tail := d.str(b.Span)
	if n := strings.IndexFunc(tail, func(r rune) bool { return !unicode.IsLetter(r) }); n >= 0 {
		tail = tail[:n]
	}
	words := d.vocabulary()
	return !words[strings.ToLower(head+tail)] && (words[strings.ToLower(head+"-"+tail)] || has(compoundHeads, head))
}

// compoundHeads begin words that keep their hyphen.
var compoundHeads = set(`self|same|well|ill|half|all|ex|anti|pro|non|vice|great|mid|semi|so|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|first|second|third|left|right|high|low|long|short|old|young|post|pre`)

// vocabulary is every word of the text, those with hyphens included, in small
// letters.
func (d *draft) vocabulary() map[string]bool {
	if d.vocab == nil {
		d.vocab = map[string]bool{}
		for _, w := range strings.FieldsFunc(d.text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			d.vocab[strings.ToLower(strings.Trim(w, "-"))] = true
		}
	}
	return d.vocab
}
