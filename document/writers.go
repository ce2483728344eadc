package document

import (
	"regexp"
	"strings"

	"github.com/testimonia/testimonia/name"
)

// letter is a part of a collection that one person wrote or spoke: a letter, a
// statement.
type letter struct {
	head, first int // the line that heads it, -1 for none, and where its words begin
	writer      string
}

var (
	relatives  = `(?:mother|father|parents|sister|brother|son|daughter|wife|husband|fiancée?|uncle|aunt|cousin|nephew|niece|grandmother|grandfather|grandson|granddaughter|friend|comrade|neighbour|neighbor|teacher)`
	writtenBy  = regexp.MustCompile(`(?:^|[ .:;,(—–-])[Ff]rom (?:(?:her|his|the|their|my|our) )?(?:(?:late|elder|younger|eldest|youngest|old|former) )*(?:(` + relatives + `),? )?(` + lineName + `)`)
	addresses  = regexp.MustCompile(`(?:^|[ .:;,(—–-])(` + lineName + `)(?:,[^.;\n]{1,40},)?,? (?:to (?:(?:her|his|their|my|the|an?) \pL|` + nameWord + `)|dictat|writ(?:es|ing)\b|speak(?:s|ing)\b|record)`)
	statedBy   = regexp.MustCompile(`^(?:\d+[.)]? )?(?:[Ll]etter|[Ss]tatement|[Tt]estimony|[Aa]ccount|[Rr]ecollections?|[Dd]eposition|[Ss]tory|[Mm]emories|[Dd]iary|[Rr]eport|[Pp]ostcard|[Nn]ote|[Tt]elegram|[Cc]assette|[Vv]oice ?note)(?: \d+)?,? (?:of|by|from)[: ](` + lineName + `)`)
	fromSame   = regexp.MustCompile(`(?i)^(?:\d+[.)]? )?(?:[a-z]+ \d+[.:,]? )?(?:from |by )?the same\b`)
	greeting   = regexp.MustCompile(`^(?:My |Our )?(?:(?:own|very) )?(?:[Dd]ear(?:est)?|[Dd]arling|[Bb]eloved|[Ll]ittle)\b[^.?!\n]{0,40}[,!.:–—]`)
	collected  = regexp.MustCompile(`(?i)\b(?:testimonies|voices|statements|accounts|witnesses|recollections|memories|survivors|stories|letters|letter|depositions|speakers|correspondence|reminiscences|interviews)\b`)
	headsSigns = "#*_[( "
)

// letters begins a turn at each part of a collection of letters or statements by
// several writers, as the lines above them or the names below them say.
func (d *draft) letters() int {
	parts := d.letterParts()
	writers := map[string]bool{}
	for n := range parts {
		p := &parts[n]
		if p.writer == "" {
			p.writer = d.signedWithin(p.first, d.partEnd(parts, n))
		}
		if p.writer != "" {
			writers[p.writer] = true
		}
	}
	if len(parts) < 2 || len(writers) < 2 || 2*d.ownParts(parts) < len(parts) {
		return 0
	}
	for _, p := range parts {
		if p.head >= 0 {
			d.lines[p.head].kind, d.lines[p.head].level = Heading, 2
		}
		l := &d.lines[p.first]
		l.start = true
		d.labels = append(d.labels, candidate{line: p.first, form: formFace, label: Span{Start: l.Start, End: l.Start}, key: either(p.writer, unknownWriter), to: d.addressee(p)})
	}
	d.collected = true
	return len(d.labels)
}

var (
	lettersTo = regexp.MustCompile(`(?i:\b(?:letters?|cards|postcards) (?:home )?to )(` + lineName + `)`)
	writtenTo = regexp.MustCompile(`[ ]to (` + lineName + `)`)
	greeted   = regexp.MustCompile(`^(?:My |Our )?(?:(?:own|very) )?(?:[Dd]ear(?:est)?|[Dd]arling|[Bb]eloved|[Ll]ittle)(?: (?:brother|sister|cousin|uncle|aunt|friend|comrade|Mr\.?|Mrs\.?|Miss))? (` + nameWord + `(?: ` + nameWord + `)?)`)
)

// addressee is whom a letter addresses: by its heading, by the title of them
// all, or by its greeting.
func (d *draft) addressee(p letter) string {
	head := ""
	if p.head >= 0 {
		head = submatch(writtenTo, d.str(d.lines[p.head].Span))
	}
	all := submatch(lettersTo, d.text[:min(len(d.text), 800)])
	for i := p.first; head == "" && all == "" && i < len(d.lines) && i < p.first+4; i++ {
		head = submatch(greeted, d.str(d.lines[i].Span))
	}
	return either(head, all)
}

// unknownWriter stands for whoever wrote a letter without a name.
const unknownWriter = "the author"

// letterParts finds where the parts begin.
func (d *draft) letterParts() []letter {
	var out []letter
	several := collected.MatchString(d.text[:min(len(d.text), 600)])
	last, series := "", ""
	known := map[string]bool{}
	for i := 0; i+1 < len(d.lines); i++ {
		l := &d.lines[i]
		s := strings.TrimLeft(d.str(l.Span), headsSigns)
		switch {
		case l.Len() > 140 || l.kind != "" && l.kind != Heading && l.kind != ListItem && l.kind != Paragraph:
		case (l.kind == Heading || d.alone(i)) && i > 0 && fromSame.MatchString(s):
			out = append(out, letter{i, i + 1, last})
		case (l.kind == Heading || d.alone(i)) && i > 0 && d.writerIn(s, several, known) != "":
			last = d.writerIn(s, several, known)
			known[last] = true
			series = either(series, serial.FindString(s))
			out = append(out, letter{i, i + 1, last})
		case (l.kind == Heading || d.alone(i)) && series != "" && inSeries(s, series):
			out = append(out, letter{i, i + 1, ""})
		case d.beginsParagraph(i) && greeting.MatchString(s) && (len(out) == 0 || i > out[len(out)-1].first+3):
			out = append(out, letter{-1, i, ""})
		}
	}
	return out
}

// writerIn gives the person whom a heading names as the one whose words follow,
// "" where it does not.
func (d *draft) writerIn(s string, several bool, known map[string]bool) string {
	for n, pattern := range []*regexp.Regexp{addresses, statedBy, writtenBy} {
		m := pattern.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		who := personName(m[len(m)-1])
		if d.writes(who) || known[who] || n == 2 && m[1] != "" && who != "" {
			return who
		}
	}
	if m := leadingName.FindString(s); several && m != "" {
		who, rest := personName(m), strings.TrimSpace(s[len(m):])
		if strings.Contains(who, " ") && name.IsGiven(strings.Fields(who)[0]) && d.writes(who) && strings.HasPrefix(m, who) && (rest == "" || strings.IndexByte(",(:*_", rest[0]) >= 0 || rest[0] >= 0x80) && !finished(s) {
			return who
		}
	}
	return ""
}

// writes reports whether a name is a person's for sure.
func (d *draft) writes(who string) bool {
	words := strings.Fields(who)
	return len(words) > 0 && len(words) < 6 && (len(words) > 1 || name.IsGiven(words[0])) && d.named(who)
}

// serial is the number with which the heads of letters begin: "Letter 3", "3.".
var serial = regexp.MustCompile(`^(?:\pL+ )?\d{1,3}[.):,]`)

// inSeries reports whether a line begins as another of the same series does.
func inSeries(s, series string) bool {
	m := serial.FindString(s)
	return m != "" && strings.TrimRight(m, "0123456789.):,") == strings.TrimRight(series, "0123456789.):,")
}

// partEnd is the line behind the last one of the n-th part.
func (d *draft) partEnd(parts []letter, n int) int {
	if n+1 == len(parts) {
		return len(d.lines)
	}
	if h := parts[n+1].head; h >= 0 {
		return h
	}
	return parts[n+1].first
}

// signedWithin is the name that stands under a part.
func (d *draft) signedWithin(first, end int) string {
	for i := end - 1; i > first && i > end-5; i-- {
		s := d.str(d.lines[i].Span)
		if len(s) < 60 && (yours.MatchString(s) || farewellLine(d.str(d.lines[i-1].Span)) || d.alone(i) && len(strings.Fields(s)) <= 2) {
			if n := d.signed(&d.lines[i]); n != "" && name.IsGiven(strings.Fields(n)[0]) {
				return n
			}
		}
	}
	return ""
}

// ownParts counts the parts that are told in the first person.
func (d *draft) ownParts(parts []letter) int {
	own := 0
	for n, p := range parts {
		end := d.partEnd(parts, n)
		if end > p.first && firstPerson(d.text[d.lines[p.first].Start:d.lines[end-1].End]) {
			own++
		}
	}
	return own
}
