package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// form is the way a house marks who speaks.
type form int

// The forms, the surest first.
const (
	formBold    form = iota // **Name:** or **Name** before the words
	formColon               // Name:
	formBracket             // [Name]
	formCell                // the first cell of a table's row
	formPeriod              // Q. A.
	formGap                 // VL   words
	formDash                // Name — words
	formAlone               // a line of its own
	formSpeech              // — words, with nobody named
	formLetter              // P. R. D. O.: one letter for those who ask and one for those who answer
	formFace                // the whole question in bold or italics
)

// candidate is a line that may begin a turn.
type candidate struct {
	line  int
	form  form
	label Span
	key   string // the words that name the speaker
	to    string // of a letter: whom it addresses
}

// The longest label, in bytes and in words.
const (
	labelBytes = 80
	labelWords = 6
)

var (
	timeStamp     = regexp.MustCompile(`^[\[(]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,3})?[\])]?[ \t]*[-–—]?[ \t]*`)
	timeTail      = regexp.MustCompile(`[ \t]*[\[(]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[\])]?$`)
	aside         = regexp.MustCompile(`[ \t]*(?:\([^()]*\)|\[[^\[\]]*\])$`)
	periodLabel   = regexp.MustCompile(`^(?:(?:Q|A|В|О|Question|Answer|Вопрос|Ответ)\s?[0-9]{0,3}|(?:(?:MR|MRS|MS|DR|PROF)\.? )?\p{Lu}[\p{Lu}’'-]{2,20})\.[ \t]`)
	gapLabel      = regexp.MustCompile(`^(?:\p{Lu}{1,3}[0-9]?|\p{Lu}{4,12})(?:\t|[ ]{2,})[ \t]*\S`)
	letterLabel   = regexp.MustCompile(`^\p{Lu}\.[ \t–]+`)
	bracketed     = regexp.MustCompile(`^\[([^\[\]\n]{1,60})\]:?[ \t]`)
	dashed        = regexp.MustCompile(`^(?:(\pL[^—–\n]{0,50}?) ?[—–]|(\p{Lu}[\p{Lu}.]{0,4}) ?-)[ \t]`)
	numberedVoice = regexp.MustCompile(`(?i)^(?:speaker|participant|subject|informant|person|voice|unknown|спикер|участник)\s*[0-9]{1,2}$`)
	speechDash    = regexp.MustCompile(`^[—–―-][ \t\x{a0}]*`)
)

// candidates gives every way in which line i may begin a turn.
func (d *draft) candidates(i int) []candidate {
	l := &d.lines[i]
	if l.kind == Furniture || l.Len() == 0 || l.field {
		return nil
	}
	from := l.Start
	if l.kind == Heading {
		from = min(l.words(), l.End-1)
	}
	s := d.text[from:min(l.End, from+400)]
	lead := 0
	if strings.IndexByte("[(0123456789", s[0]) >= 0 {
		lead = len(timeStamp.FindString(s))
	}
	var out []candidate
	add := func(f form, end int, words string) {
		if key := labelKey(words, f); key != "" {
			out = append(out, candidate{line: i, form: f, label: Span{Start: from, End: from + end}, key: key})
		}
	}
	switch l.kind {
	case Heading:
		d.wholeLine(l, s, lead, add)
		return out
	case TableRow:
		if tab := strings.IndexByte(s, '\t'); tab > 0 && (nameLike(s[:tab]) || generic(s[:tab]) != "") {
			add(formCell, tab+1, s[:tab])
		}
		return out
	}
	d.colonLabel(l, s, lead, add)
	head := s[lead:min(len(s), lead+32)]
	if n := periodLabel.FindString(head); strings.IndexByte(head, '.') > 0 && n != "" {
		add(formPeriod, lead+len(n)-1, strings.TrimRight(n, ". \t"))
	}
	if m := gapLabel.FindString(head); m != "" {
		key := strings.Fields(m)[0]
		add(formGap, lead+len(key), key)
	}
	if m := letterLabel.FindString(head); m != "" {
		add(formLetter, lead+len(m)-1, strings.TrimRight(m, ".– \t"))
	}
	if m := bracketed.FindStringSubmatch(s[lead:]); m != nil {
		add(formBracket, lead+len(m[0])-1, m[1])
	}
	if m := d.dashedLabel(s[lead:min(len(s), lead+labelBytes)]); m != nil {
		add(formDash, lead+len(m[0])-1, m[1])
	}
	d.wholeLine(l, s, lead, add)
	if n := speechSign(s); n > 0 && n < len(s) && (s[0] != '-' || n > 1) {
		out = append(out, candidate{line: i, form: formSpeech, label: Span{Start: from, End: from + n}, key: "—"})
	}
	return out
}

func (d *draft) dashedLabel(s string) []string {
	if !strings.ContainsAny(s, "—–") && strings.IndexByte(s[:min(len(s), 8)], '-') < 0 {
		return nil
	}
	m := dashed.FindStringSubmatch(s)
	if m != nil && m[1] == "" {
		m[1] = m[2]
	}
	return m
}

// speechSign is the length of the dash that begins a speech.
func speechSign(s string) int {
	if s[0] == '-' || s[0] == 0xe2 {
		return len(speechDash.FindString(s))
	}
	return 0
}

// colonLabel finds "Name:", and a name in bold type or initials in italics
// before the words.
func (d *draft) colonLabel(l *line, s string, lead int, add func(form, int, string)) {
	window := s[:min(len(s), labelBytes)]
	if b, ok := covering(d.bold, l.Start); ok && b.Start <= l.Start+lead && b.End <= l.Start+len(window) {
		end := b.End - l.Start
		for end < len(s) && (s[end] == ':' || s[end] == '.') {
			end++
		}
		if end > lead && end < len(s) {
			add(formBold, end, s[lead:end])
			return
		}
	}
	if b, ok := covering(d.italic, l.Start); ok && b.Start <= l.Start+lead && b.End <= l.Start+min(lead+12, len(s)-1) && initials(strings.Trim(s[lead:b.End-l.Start], "*_: ")) {
		add(formBold, b.End-l.Start, s[lead:b.End-l.Start])
		return
	}
	colon := strings.IndexByte(window[lead:], ':') + lead
	if colon > lead && (colon+1 == len(s) || unicode.IsSpace(rune(s[colon+1])) || s[colon+1] >= 0x80) {
		add(formColon, colon+1, s[lead:colon])
	}
}

// wholeLine takes a short line without end punctuation as a possible name.
func (d *draft) wholeLine(l *line, s string, lead int, add func(form, int, string)) {
	if l.Len() > labelBytes || strings.Count(s, " ") > labelWords+2 {
		return
	}
	words := timeTail.ReplaceAllString(strings.TrimRight(s[lead:], ":"), "")
	if nameLike(words) || generic(words) != "" || numberedVoice.MatchString(words) {
		add(formAlone, len(s), words)
	}
}

// labelKey gives the words that name the speaker, or "" where they cannot be a
// label.
func labelKey(words string, f form) string {
	words = strings.TrimRight(timeTail.ReplaceAllString(strings.TrimSpace(words), ""), " \t.:*_")
	for n := 0; n < 3 && aside.MatchString(words); n++ {
		words = aside.ReplaceAllString(words, "")
	}
	words = strings.Trim(words, " \t,;:.*_[]()–—-")
	first, _ := utf8.DecodeRuneInString(words)
	switch {
	case strings.HasPrefix(words, "BY ") || strings.HasPrefix(words, "By "):
		return ""
	case words == "" || len(strings.Fields(words)) > labelWords || !unicode.IsLetter(first):
		return ""
	case strings.ContainsAny(words, "?!\"“”«»;|=/<>") || sentenceStop(words):
		return ""
	case unicode.IsLower(first) && generic(words) == "":
		return ""
	case f == formDash && !nameLike(words) && generic(words) == "":
		return ""
	}
	return strings.Join(strings.Fields(words), " ")
}

// sentenceStop reports whether a full stop that ends a sentence stands inside
// s: one after a small letter, but not after a short title such as "Mr.".
func sentenceStop(s string) bool {
	for i, w := range strings.Fields(s) {
		if strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 5 && i < len(strings.Fields(s))-1 {
			return true
		}
	}
	return false
}

// particles are the small words inside names.
const particles = " de du des la le von van der den ter zu zur da dos di del della al el bin ben ibn née nee born and und et и née. ур. "

// nameLike reports whether s looks like a personal name or a title with one:
// up to five words, each with a capital, particles aside.
func nameLike(s string) bool {
	words := strings.Fields(strings.TrimRight(s, ":"))
	if len(words) == 0 || len(words) > 5 || strings.ContainsAny(s[:len(strings.TrimRight(s, ":"))], "?!:;\"“”«»()[]0123456789") {
		return false
	}
	capitals := 0
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(first):
			capitals++
		case !strings.Contains(particles, " "+w+" "):
			return false
		}
		if strings.HasSuffix(w, ",") {
			return false
		}
	}
	return capitals > 0 && !strings.HasSuffix(strings.TrimSpace(s), ".") || capitals > 0 && len(words[len(words)-1]) <= 4
}
