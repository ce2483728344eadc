package document

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How sure a note's mark is by its form alone.
const (
	spaced  = 1 // a number between blanks
	stuck   = 2 // a number that sticks to a word
	signed  = 3 // brackets, a superscript
	certain = 4 // the format says so
)

// sign is something in the text that may be a note's mark.
type sign struct {
	Span
	note string
	sure int
}

var (
	bracketMark = regexp.MustCompile(`^\[\^?([0-9]{1,3}|[*†‡§]{1,3})\]|^\[\^([^\]\s]{1,30})\]`)
	yearEnd     = regexp.MustCompile(`(?:^|[^0-9])(?:1[5-9][0-9]{2}|20[0-4][0-9])$`)
	yearAndMark = regexp.MustCompile(`^(?:1[5-9][0-9]{2}|20[0-4][0-9])([0-9]{1,2})$`)
)

var plainDigits = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// findSigns collects everything that may be a mark, in order.
func (d *draft) findSigns() {
	for _, m := range d.marks {
		d.signs = append(d.signs, sign{m.Span, m.Note, certain})
	}
	d.marks = nil
	for _, s := range d.super {
		if label := strings.Trim(strings.TrimSpace(d.str(s)), "[]()"); len(label) <= 6 && (atoi(label) > 0 || strings.Trim(label, "*†‡§") == "" && label != "") {
			d.signs = append(d.signs, sign{s, label, signed})
		}
	}
	d.scanSigns()
	sort.SliceStable(d.signs, func(i, j int) bool {
		a, b := d.signs[i], d.signs[j]
		return a.Start < b.Start || a.Start == b.Start && a.sure > b.sure
	})
}

// scanSigns goes once over the text and takes what looks like a mark.
func (d *draft) scanSigns() {
	for at := 0; at < len(d.text); {
		switch c := d.text[at]; {
		case c >= '0' && c <= '9':
			end := at + 1
			for end < len(d.text) && d.text[end] >= '0' && d.text[end] <= '9' {
				end++
			}
			d.digits(Span{Start: at, End: end})
			at = end
		case c == '[':
			d.bracketSign(at)
			at++
		case c == '(':
			d.letterSign(at)
			at++
		case c == '*' || c == 0xe2 || c == 0xc2:
			at += d.raisedSign(at)
		default:
			at++
		}
	}
}

var letterMark = regexp.MustCompile(`^\(([a-z]|[ivx]{2,5})\)`)

// letterSign takes a letter or a small Roman figure in brackets behind a word for
// a possible mark: "the eye (a)", "Gerwani (ii)".
func (d *draft) letterSign(at int) {
	m := letterMark.FindStringSubmatch(d.text[at:min(len(d.text), at+8)])
	if m == nil || !markEnd(d.text[at+len(m[0]):]) {
		return
	}
	before := strings.TrimRight(d.text[max(0, at-8):at], " ")
	if r, _ := utf8.DecodeLastRuneInString(before); markBefore(r) {
		d.sign(Span{Start: at, End: at + len(m[0])}, m[1], stuck)
	}
}

func (d *draft) bracketSign(at int) {
	if strings.HasPrefix(d.text[at+1:], "[") { // spares the expression a long run
		return
	}
	m := bracketMark.FindStringSubmatch(d.text[at:min(len(d.text), at+130)])
	if m == nil {
		return
	}
	sure := signed
	if m[0][1] == '^' {
		sure = certain
	}
	d.sign(Span{Start: at, End: at + len(m[0])}, either(m[1], m[2]), sure)
}

func (d *draft) sign(s Span, label string, sure int) {
	d.signs = append(d.signs, sign{s, trimZeros(label), sure})
}

// digits takes a number that sticks to a word or to punctuation, or stands
// between blanks, for a possible mark.
func (d *draft) digits(s Span) {
	if !markEnd(d.text[s.End:]) || s.Start == 0 {
		return
	}
	before, size := utf8.DecodeLastRuneInString(d.text[:s.Start])
	switch m := yearAndMark.FindStringSubmatch(d.str(s)); {
	case m != nil && s.Len() > 4:
		d.sign(Span{Start: s.End - len(m[1]), End: s.End}, m[1], stuck)
	case s.Len() > 3 || d.partOfNumber(s):
	case markBefore(before):
		d.sign(s, d.str(s), stuck)
	case before == ' ':
		if r, _ := utf8.DecodeLastRuneInString(d.text[:s.Start-size]); markBefore(r) {
			d.sign(s, d.str(s), d.spacedSure(s, r))
		}
	}
}

// spacedSure is how sure a number between blanks is a mark: after the end of a
// sentence, where none begins with a number, it is as good as one that sticks.
func (d *draft) spacedSure(s Span, before rune) int {
	rest := strings.TrimLeft(d.text[s.End:min(len(d.text), s.End+8)], " ")
	r, _ := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune(`.!?”"»`, before) && (rest == "" || r == '\n' || unicode.IsUpper(r)) {
		return stuck
	}
	return spaced
}

// markBefore reports whether a mark may stick to r.
func markBefore(r rune) bool {
	return unicode.IsLetter(r) || strings.ContainsRune(`.,;:!?»”"'’)]`, r)
}

// markEnd reports whether a mark may end before s.
func markEnd(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || unicode.IsSpace(r) || strings.ContainsRune(`.,;:!?»”"'’)]—–-`, r)
}

// raisedSign reads superscript digits, asterisks and daggers and returns how
// far it went.
func (d *draft) raisedSign(at int) int {
	digits := span(d.text[at:], "⁰¹²³⁴⁵⁶⁷⁸⁹")
	if digits > 0 {
		d.sign(Span{Start: at, End: at + digits}, plainDigits.Replace(d.text[at:at+digits]), signed)
		return digits
	}
	stars := span(d.text[at:], "*†‡§")
	if stars == 0 {
		_, size := utf8.DecodeRuneInString(d.text[at:])
		return size
	}
	before, _ := utf8.DecodeLastRuneInString(d.text[:at])
	if label := d.text[at : at+stars]; utf8.RuneCountInString(label) <= 3 && at > 0 && markBefore(before) && markEnd(d.text[at+stars:]) {
		d.sign(Span{Start: at, End: at + stars}, label, stuck)
	}
	return stars
}

// span is the length of the start of s that holds only characters of set.
func span(s, set string) int {
	for i, r := range s {
		if !strings.ContainsRune(set, r) {
			return i
		}
	}
	return len(s)
}

func trimZeros(label string) string {
	if t := strings.TrimLeft(label, "0"); t != "" {
		return t
	}
	return label
}

// partOfNumber reports whether the digits of s stand in "3.5", "1,000", "№5" or
// a time.
func (d *draft) partOfNumber(s Span) bool {
	before := strings.TrimRight(d.text[max(0, s.Start-8):s.Start], ".,: ")
	r, _ := utf8.DecodeLastRuneInString(before)
	if yearEnd.MatchString(before) && s.Len() < 3 {
		return false // "in 1912.1 In fact"
	}
	if unicode.IsDigit(r) && s.Start > 0 && d.text[s.Start-1] != ' ' {
		return true
	}
	after := d.text[s.End:min(len(d.text), s.End+2)]
	return len(after) == 2 && strings.IndexByte(".,:-", after[0]) >= 0 && after[1] >= '0' && after[1] <= '9'
}

// signBetween returns how sure the surest sign of the label in text[from:to]
// is, 0 where there is none.
func (d *draft) signBetween(label string, from, to int) int {
	if d.surest == nil {
		d.surest = map[string][]sign{}
		for _, s := range d.signs {
			d.surest[s.note] = append(d.surest[s.note], s)
		}
	}
	list, best := d.surest[label], 0
	first := sort.Search(len(list), func(i int) bool { return list[i].Start >= from })
	for _, s := range list[first:] {
		if s.Start >= to || best == certain {
			break
		}
		best = max(best, s.sure)
	}
	return best
}

// takeMarks keeps the signs that have a note, the surest one for each label
// between two notes of that label. A sign inside its own note's label is none. A
// number in square brackets is a mark even where the notes were lost.
func (d *draft) takeMarks() {
	known := map[string]bool{}
	for i := range d.lines {
		if n := d.lines[i].note; n != "" {
			known[n] = true
		}
	}
	best := map[string]int{}
	for _, s := range d.signs {
		if !d.inNoteLabel(s.Span) {
			best[s.note] = max(best[s.note], s.sure)
		}
	}
	end := 0
	for _, s := range d.signs {
		if s.sure == certain && !known[s.note] && d.format == "markdown" {
			continue
		}
		lost := s.sure == signed && d.text[s.Start] == '[' && atoi(s.note) > 0
		if s.Start < end || d.inNoteLabel(s.Span) || !known[s.note] && !lost && s.sure < certain {
			continue
		}
		if s.sure < min(best[s.note], signed) || s.sure == spaced && !d.aloneSign(s) {
			continue
		}
		d.marks = append(d.marks, Mark{s.Span, s.note})
		end = s.End
	}
}

// signsAt returns the signs that begin at pos.
func (d *draft) signsAt(pos int) []sign {
	i := sort.Search(len(d.signs), func(i int) bool { return d.signs[i].Start >= pos })
	j := i
	for j < len(d.signs) && d.signs[j].Start == pos {
		j++
	}
	return d.signs[i:j]
}

// inNoteLabel reports whether s lies in the label that begins a note.
func (d *draft) inNoteLabel(s Span) bool {
	i := sort.Search(len(d.lines), func(i int) bool { return d.lines[i].End > s.Start })
	if i == len(d.lines) {
		return false
	}
	l := &d.lines[i]
	return l.note != "" && s.Start < max(l.lead, l.Start+1)
}

// aloneSign takes a number between blanks for a mark only after a sentence's
// end, where nothing is counted.
func (d *draft) aloneSign(s sign) bool {
	before := strings.TrimRight(d.text[max(0, s.Start-4):s.Start], " ")
	return strings.HasSuffix(before, ".") || strings.HasSuffix(before, "”") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, ",")
}
