package document

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// draft is what a format's reader hands to the layout passes.
type draft struct {
	*source
	name, format, title string

	lines  []line
	hidden []Span // markup and other signs that no run may hold
	bold   []Span // sorted, not overlapping; so are the following
	italic []Span
	super  []Span // superscripts
	breaks []Span // line breaks that the format asks for
	marks  []Mark // note marks that the format itself declares

	// flowing says that lines of one paragraph belong together whatever their
	// length, as in Markdown; otherwise their lengths decide.
	flowing bool
	glosses []Gloss
	signs   []sign            // what may be a note's mark, in order
	surest  map[string][]sign // the same by label
	vocab   map[string]bool   // words of the text
	small   map[string]bool   // words of the text that stand in small letters; nil until asked for
	pages   int               // 0 until counted
	width   int               // code points of a full line; 0 where lines are not wrapped
	turns   []Turn
	labels  []candidate // the turns' labels, in no order
	people  people

	collected bool // the turns are letters or statements of several
	oneSided  bool // only those who ask have labels
	lettered  bool // two letters mark who asks and who answers
}

// line is one line of the text, or one paragraph of a format that has them.
type line struct {
	Span              // without white space around it
	indent  int       // columns before it
	gap     int       // empty lines before it
	page    bool      // first on a page
	kind    BlockKind // what the format or a pass says it is; "" where nothing does
	level   int
	start   bool   // begins a paragraph
	joined  bool   // goes on with the line before it, says the format
	note    string // label of the note that begins here
	lead    int    // where the words begin, after a list's or a note's label; 0 where nothing precedes them
	label   Span   // the label of the turn that begins here
	turn    int    // 1 + index of the turn that begins here; 0 where none does
	ordinal int    // in a numbered list whose numbers are not in the text
	foot    bool   // belongs to a note that began before
	rule    bool   // a line drawn across the page, or its like
	field   bool   // says who plays which part: "Interviewer: Vera Lind"
}

func (d *draft) str(s Span) string { return d.text[s.Start:s.End] }

// words is where the text proper of a line begins.
func (l *line) words() int { return max(l.Start, l.lead, l.label.End) }

// body is the line's text after its label.
func (d *draft) body(l *line) string { return d.text[min(l.words(), l.End):l.End] }

// splitLines cuts the draft's text into lines.
func (d *draft) splitLines() {
	gap, page := 0, false
	d.lines = make([]line, 0, strings.Count(d.text, "\n")+1-strings.Count(d.text, "\n\n"))
	for at := 0; at < len(d.text); {
		end := len(d.text)
		if n := strings.IndexByte(d.text[at:], '\n'); n >= 0 {
			end = at + n
		}
		l := line{Span: Span{Start: at, End: end}, gap: gap}
		page = strings.Contains(d.text[at:end], "\f") || page
		d.trim(&l)
		if l.Len() == 0 {
			gap++
		} else {
			l.page = page
			d.lines = append(d.lines, l)
			gap, page = 0, false
		}
		at = end + 1
	}
}

// trim takes the white space off both ends of a line and counts its columns.
func (d *draft) trim(l *line) {
	for l.Start < l.End {
		r, size := utf8.DecodeRuneInString(d.text[l.Start:l.End])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\t' {
			l.indent += 4
		} else if r != '\f' {
			l.indent++
		}
		l.Start += size
	}
	for l.Start < l.End {
		r, size := utf8.DecodeLastRuneInString(d.text[l.Start:l.End])
		if !unicode.IsSpace(r) {
			break
		}
		l.End -= size
	}
}

// headed reports whether the text has a heading of the first level.
func (d *draft) headed() bool {
	for i := range d.lines {
		if d.lines[i].kind == Heading && d.lines[i].level == 1 {
			return true
		}
	}
	return false
}

// covering returns the first of the sorted spans that ends after pos.
func covering(spans []Span, pos int) (Span, bool) {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > pos })
	if i == len(spans) {
		return Span{}, false
	}
	return spans[i], true
}

// within reports whether pos lies in one of the sorted spans.
func within(spans []Span, pos int) bool {
	s, ok := covering(spans, pos)
	return ok && s.Start <= pos
}

// covered reports whether the sorted spans cover all of s but white space and
// punctuation.
func (d *draft) covered(spans []Span, s Span) bool {
	if s.Len() <= 0 {
		return false
	}
	for at := s.Start; at < s.End; {
		r, size := utf8.DecodeRuneInString(d.text[at:s.End])
		c, ok := covering(spans, at)
		if ok && c.Start <= at {
			at = c.End
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
		at += size
	}
	return true
}

// tidy sorts spans and unites those that touch or overlap.
func tidy(spans []Span) []Span {
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else if s.Len() > 0 {
			out = append(out, s)
		}
	}
	return out
}
