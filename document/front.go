package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// frontLines is how many lines may name the parts before the turns begin.
const frontLines = 40

// The words of front matter before a colon that say what part somebody plays,
// beside the labels of turns (see asking and answering).
var (
	asksField    = set(`interviewed by|interview by|interview|interviewers|conducted by|in the chair|chair|in conversation with|questions by|questioned by|interrogated by|recorded by|asked by|hosted by|collector|collected by|recorder|recordist|fieldworker|field worker|int|in conversation with the|interview and transcript|interview conducted by|taken by|counsel|producer|presenter|leader of evidence|evidence leader|leading evidence|led by|chairperson|commissioner|commissioners`)
	answersField = set(`interview with|interviewees|name of interviewee|name of witness|name of narrator|name of respondent|name of deponent|name of the witness|name of the interviewee|name of informant|
narrators|respondents|witness name|deponent|affiant|declarant|claimant|complainant|testimony of|statement of|in conversation|storyteller|teller|told by|subj|subject|person interviewed|recorded from|speaker|given by|name of speaker|informants|narrator name|main speaker|oral author|witness statement of|testifier|interlocutor|the witness`)
	joinsField = set(`taking part|participants|panel|panellists|panelists|speakers|at the table|present|also present|guests|discussants|with|voices|in attendance`)
	wroteField = set(`from|author|written by|diarist|sender|signed|words|words by|text|text by|story by|report by|reported by|text and photographs|text and photos|words and pictures`)
)

// fieldHead is a word or a few before a colon, at the start of a line or of a
// part of it: "Host: Vera Lind. Guest: Paul Orr".
var fieldHead = regexp.MustCompile(`(?:^|[.;·|*/][ \t]*|[ ]{2,}|\t)[\[\**]*(\pL(?:[ ]?\pL){0,28}?\.?(?:[ ](?:(?i:no|nr)\.?[ ]?)?[0-9]{1,4})?)\**[ \t]*(?::|\.{3,}|…+|=)\**[ \t]+`)

// frontFields reads the lines above the first turn that say who plays which
// part, so that none of them is taken for a turn.
func (d *draft) frontFields() {
	for i := 0; i < len(d.lines) && i < frontLines; i++ {
		l := &d.lines[i]
		s := d.str(l.Span)
		heads := fieldHead.FindAllStringSubmatchIndex(s[:min(len(s), 400)], 6)
		for n, h := range heads {
			end := len(s)
			if n+1 < len(heads) {
				end = heads[n+1][0]
			}
			value, _, _ := strings.Cut(strings.Trim(s[h[1]:end], "*_ "), "   ")
			if n == 0 && d.speechBegins(s[h[2]:h[3]], value) {
				return
			}
			l.field = d.takeField(s[h[2]:h[3]], value) && h[0] == 0 || l.field
		}
		l.start = l.start || l.field
		if i > 0 && d.lines[i-1].field && fieldHead.MatchString(s) {
			l.start = true
		}
	}
}

// speechBegins reports whether the words after a label are somebody's speech,
// not a field of the front matter.
func (d *draft) speechBegins(key, value string) bool {
	if strings.Contains(value, "?") {
		return true
	}
	return generic(key) != "" && fieldName(value) == ""
}

// takeField keeps the name that a field gives; it reports whether the line is
// one of the front matter.
func (d *draft) takeField(key, value string) bool {
	part := fieldPart(key)
	if part == "" {
		return d.takeLegend(key, value)
	}
	if part == "joins" {
		d.people.panel = true
		return true
	}
	n := fieldName(value)
	if n == "" {
		return false
	}
	if part == "wrote" {
		d.people.author = either(d.people.author, n)
	} else {
		d.people.fields = append(d.people.fields, field{part, n})
	}
	return true
}

// takeLegend keeps whom a short label of the turns below stands for, where a line
// above them says so: "N: Vera Lind   I: Paul Orr", "Speaker 1: Vera Lind".
func (d *draft) takeLegend(key, value string) bool {
	labels := []string{key}
	if numberedVoice.MatchString(key) {
		labels = append(labels, key[:1]+lastField(key))
	} else if utf8.RuneCountInString(key) > 4 {
		return false
	}
	n := fieldName(value)
	if !strings.Contains(n, " ") {
		return false
	}
	found := false
	for _, l := range labels {
		if strings.Count(d.text, "\n"+l+":")+strings.Count(d.text, "\n**"+l+":") >= 2 {
			d.people.short = append(d.people.short, field{l, n})
			d.people.names = append(d.people.names, n)
			found = true
		}
	}
	return found
}

// numberOf is the number of a witness in a list of several.
var numberOf = regexp.MustCompile(`[ ](?i:no|nr)\.?[ ]?[0-9]+$`)

// fieldPart tells what part the words before a colon name: "asks", "answers",
// "joins", "wrote" or "".
func fieldPart(key string) string {
	key = strings.TrimRight(numberOf.ReplaceAllString(key, ""), ". ")
	switch {
	case utf8.RuneCountInString(key) > 3 && generic(key) != "":
		return generic(key)
	case has(asksField, key):
		return "asks"
	case has(answersField, key):
		return "answers"
	case has(joinsField, key):
		return "joins"
	case has(wroteField, key):
		return "wrote"
	}
	return ""
}

var (
	leadingName = regexp.MustCompile(`^((?:` + nameWord + `[ ]+){0,2}(?:[("“‘]{1,2}[\pL .-]{2,20}[)"”’]{1,2}[ ]+)?` + lineName + `)`)
	inverted    = regexp.MustCompile(`^(\p{Lu}[\pL’'-]+),[ ]+(\p{Lu}[\pL’'-]+(?:[ ]\p{Lu}[\pL’'-]*\.?){0,2})`)
	otherName   = regexp.MustCompile(`\((?:[^()]*[,;] ?)?(?:née|nee|born|b\.|formerly|previously|until \d{4}|by father|maiden name:?|geb\.|ur\.|z domu|urodzona|at birth|birth name:?)[ ]((?:\p{Lu}[\pL’'-]+[ ]?){1,3})`)
	nickname    = regexp.MustCompile(` [("“‘]{1,2}[^()"”’]*[)"”’]{1,2}( \p{Lu})`)
)

// fieldName gives the name that the value of a field begins with, in the order
// in which it is spoken and with the name borne before; "" where the value is
// no name.
func fieldName(value string) string {
	value = strings.TrimSpace(strings.Trim(strings.TrimSpace(value), "*_"))
	if value == "" || strings.Contains(value, "?") {
		return ""
	}
	value, after := firstSentence(value)
	if speaks(after) {
		return ""
	}
	n, rest := spokenOrder(value)
	if n == "" {
		m := leadingName.FindString(value)
		n, rest = personName(nickname.ReplaceAllString(m, "$1")), value[len(m):]
	}
	rest = strings.TrimSpace(rest)
	if rest != "" && !strings.HasPrefix(rest, "née") && strings.IndexByte(",;.([|-–—/·*_", rest[0]) < 0 && rest[0] < 0x80 {
		return ""
	}
	words := strings.Fields(n)
	if len(words) == 0 || len(words) == 1 && (len(rest) > 0 && rest[0] != '(' || smallWords[strings.ToLower(n)]) || speaks(rest) {
		return ""
	}
	return withBorn(n, rest)
}

// firstSentence parts what stands before the first full stop, initials and
// titles aside, from what follows it.
func firstSentence(s string) (first, rest string) {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && endsSentence(lastField(s[:i+1])) {
			return s[:i+1], s[i+1:]
		}
	}
	return s, ""
}

// withBorn adds to a name the one borne before it, where the words behind it
// give that: "(until 1958 Lind)".
func withBorn(n, rest string) string {
	m := otherName.FindStringSubmatch(rest)
	if m == nil || strings.Contains(n, "(") {
		return n
	}
	born := lastField(strings.TrimSpace(m[1]))
	if strings.Contains(n, born) {
		return n
	}
	return n + " (born " + born + ")"
}

// spokenOrder turns a name that begins with the surname, "LIND, Vera", round;
// it gives "" for what is no such name, and what follows the name.
func spokenOrder(s string) (spoken, rest string) {
	m := inverted.FindStringSubmatch(s)
	if m == nil || strings.ToUpper(m[1]) != m[1] && !name.IsGiven(strings.Fields(m[2])[0]) || name.IsGiven(m[1]) && !name.IsKnown(strings.Fields(m[2])[0]) {
		return "", s
	}
	if n := personName(m[2]); n != "" {
		return strings.TrimSuffix(n, ".") + " " + capitalised(m[1]), s[len(m[0]):]
	}
	return "", s
}

// untitled takes the titles off a name of two words or more. "Mrs" before a
// man's name stays: it is part of his wife's.
func untitled(s string) string {
	words := strings.Fields(s)
	from := 0
	for from < len(words)-2 && (name.IsTitle(words[from]) || has(roleWords, words[from]) || has(occupations, words[from])) {
		if name.TitleGender(words[from]) == name.Female && name.GivenGender(words[from+1]) == name.Male {
			break
		}
		from++
	}
	return strings.Join(words[from:], " ")
}

// roleWords stand before the name of somebody who appears in a record.
var roleWords = set(`the|accused|witness|defendant|deponent|suspect|claimant|complainant|prisoner|informant|narrator|interviewee|detainee`)

// occupations stand before names without an article: "Historian Vera Lind".
var occupations = set(`historian|writer|author|journalist|reporter|poet|novelist|editor|lawyer|teacher|survivor|veteran|activist|artist|painter|filmmaker|photographer|professor|researcher|sociologist|anthropologist|translator|contributor|correspondent|volunteer|student`)

// named reports whether a run of capitalised words is likely to name a person,
// for all the text shows: one of them is a given name or a title, or none is a
// common word, as "Papers" is where "papers" stands elsewhere.
func (d *draft) named(s string) bool {
	words := strings.Fields(s)
	if len(words) > 0 && has(articles, words[0]) {
		return false
	}
	for i, w := range words {
		if name.HasForms(w) && !d.common(w) || name.IsTitle(w) && i+1 < len(words) {
			return true
		}
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && (d.common(w) || has(institutions, w)) {
			return false
		}
	}
	return true
}

// articles begin the names of papers and places.
var articles = set(`the|el|la|los|las|il|lo|gli|le|les|der|die|das|o|os|het`)

// common reports whether the text has the word in small letters too.
func (d *draft) common(word string) bool {
	if d.small == nil {
		d.small = map[string]bool{}
		for _, w := range strings.FieldsFunc(d.text[:min(len(d.text), 1<<19)], func(r rune) bool { return !unicode.IsLetter(r) }) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
				d.small[w] = true
			}
		}
	}
	return d.small[strings.ToLower(strings.Trim(word, ".,'’"))]
}

// commonest gives the person whom the front matter names most, by first name
// and surname and then by either; "" where it names nobody.
func (d *draft) commonest(front string) string {
	best, most := "", 0
	seen := map[string]bool{}
	for _, m := range anyName.FindAllStringIndex(front, 200) {
		n := untitled(personName(front[m[0]:m[1]]))
		if seen[n] || !strings.Contains(n, " ") || n == d.people.asker || inPlace.MatchString(front[:m[0]]) || !d.named(n) {
			continue
		}
		seen[n] = true
		if times := 2*strings.Count(front, n) + strings.Count(front, lastField(n)); times > most {
			best, most = n, times
		}
	}
	return best
}

// turnedIn is a surname in capitals with the given names behind it.
var turnedIn = regexp.MustCompile(`(?:^|[^\pL])(\p{Lu}{3,}(?:[’'-]\p{Lu}+)?,[ ]+\p{Lu}\p{Ll}[\pL’'-]*(?:[ ]\p{Lu}\p{Ll}[\pL’'-]*)?)`)

// turnedName gives the first name of the front matter that begins with its
// surname: "Interview 12 — LIND, Vera".
func turnedName(front string) string {
	if m := turnedIn.FindStringSubmatch(front); m != nil {
		return spoken(m[1])
	}
	return ""
}
