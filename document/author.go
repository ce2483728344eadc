package document

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// author is who says "I" in a text without turns: who gives a name as their
// own, whom the front matter names, or who signs; by the fullest of the names
// that the text has for that person.
func (d *draft) author() string {
	p := &d.people
	who := either(d.declares(undersigned), p.author, d.signature(true), p.asked, d.byline(), d.credited(), d.topName(), d.headnote(), d.signature(false), d.declares(ownName), d.contributor(), d.introduced(), d.aloneAbove(), d.givenAlone())
	if who == "" {
		return ""
	}
	return d.fullest(who)
}

var (
	undersigned = regexp.MustCompile(`\bI,?\s+(?:(?:the|do|am)\s+)?(?:undersigned|below[- ]?signed|undermentioned)[:,]?\s+(?:(?:citizen|comrade|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Engineer|Professor)\s+)*(` + nameRE + `)|\bI,\s+(?:(?:Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Professor|Citizen|Comrade)\s+)*(` + nameRE + `)\s*(?:,|\(|do\b|hereby\b|of\b|being\b|having\b|solemnly\b|son\b|daughter\b|widow\b|born\b|was\b|make\b|state\b|declare\b|residing\b|aged\b)|\b[Tt]he\s+undersigned[,:]?\s+(?:(?:citizen|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?)\s+)*(` + nameRE + `)|\bappear(?:s|ed)\b[^.\n]{0,80}?\b(?:citizen|witness|Mr\.?|Mrs\.?|Ms\.?|Miss|Citizen|named?|the)\s+(` + nameRE + `)`)
	ownName     = regexp.MustCompile(`\b(?:[Mm]y (?:full |own |real |maiden )?name (?:is|was)|[Mm]y name,|I myself am|I am called|I was called|I am|I'm|I’m|and me,|myself,|they call(?:ed)? me|I was born|I was christened|I was baptised)\s+(` + nameWord + `\s+` + nameRE + `)`)
	signMark    = regexp.MustCompile(`^[^"“]{0,60}?(?i:\(?\b(?:sgd|signed|signature|subscribed)\b[.:)]*\)?:?|/s/|\([-–—]\))[ \t]+(?:by[ \t]+)?(` + lineName + `)`)
	initialsAre = regexp.MustCompile(`^(?:\pL\.[ ]?-?){2,4}$`)
)

// declares finds the name that somebody gives as their own outside quotation
// marks, in the first half of a text.
func (d *draft) declares(pattern *regexp.Regexp) string {
	text := d.text[:min(len(d.text), max(frontBytes, len(d.text)/2))]
	for _, m := range pattern.FindAllStringSubmatchIndex(text, 8) {
		if d.inQuotes(m[0]) {
			continue
		}
		for g := 2; g+1 < len(m); g += 2 {
			if m[g] >= 0 {
				if n := personName(text[m[g]:m[g+1]]); strings.Contains(n, " ") && d.named(n) {
					return n
				}
			}
		}
	}
	return ""
}

// inQuotes reports whether a quotation is open at a place of its paragraph.
func (d *draft) inQuotes(at int) bool {
	s := d.text[max(0, at-1500):at]
	if i := strings.LastIndex(s, "\n\n"); i >= 0 {
		s = s[i:]
	}
	return strings.Count(s, `"`)%2 == 1 || strings.Count(s, "“") > strings.Count(s, "”")
}

// lastLines is how many lines at the end of a text may hold the signature: a
// postscript, enclosures and stamps may follow it.
const lastLines = 24

// signature is the name that stands under a text on a line of its own. A sure
// one has a formula before it ("Yours faithfully,") or the word "signed".
func (d *draft) signature(sure bool) string {
	for i := max(1, len(d.lines)-lastLines); i < len(d.lines); i++ {
		l := &d.lines[i]
		s := d.str(l.Span)
		if l.kind == Note || len(s) > 140 {
			continue
		}
		if m := signMark.FindStringSubmatch(s); m != nil {
			if n := personName(m[1]); n != "" {
				return n
			}
		}
		n := d.signed(l)
		if n == "" {
			continue
		}
		farewell := farewellLine(d.str(d.lines[i-1].Span))
		if farewell || !sure && (l.indent >= 20 || l.gap > 0 && strings.Contains(n, " ") && (d.alone(i) || d.dated(i+1))) {
			return n
		}
	}
	return ""
}

// dated reports whether line i is short and holds a number, as the place and
// date under a signature do.
func (d *draft) dated(i int) bool {
	return i < len(d.lines) && d.lines[i].Len() < 50 && strings.ContainsAny(d.str(d.lines[i].Span), "0123456789")
}

var (
	signedAside = regexp.MustCompile(`[ ]*\((?:Mrs|Mr|Miss|Ms|Dr|Rev)\.?\)$`)
	dateBefore  = regexp.MustCompile(`^[^"“]{0,20}\d{4}\.?(?: ?(?:y|g|r)\.)?[ \t]{2,}`)
	yours       = regexp.MustCompile(`^(?:[Yy]our(?:s)?(?: (?:loving|devoted|faithful|ever|old|affectionate|own|unhappy|only|sister|brother|mother|father|daughter|son|friend|wife|husband|aunt|uncle|grandmother|grandfather|obedient|humble|servant|and|most))*,?|[—–-])[ ]+`)
)

// signed gives the name that is all of a line.
func (d *draft) signed(l *line) string {
	s := strings.Trim(d.str(l.Span), "*_ ")
	if signMark.MatchString(s) {
		return ""
	}
	s = dateBefore.ReplaceAllString(s, "")
	s = signedAside.ReplaceAllString(strings.TrimRight(yours.ReplaceAllString(s, ""), ", "), "")
	if len(s) > 50 || smallWords[strings.ToLower(s)] || !nameLike(s) && !initialsAre.MatchString(s) {
		return ""
	}
	if initialsAre.MatchString(s) {
		return s
	}
	words := strings.Fields(s)
	for len(words) > 1 && name.IsTitle(words[0]) {
		words = words[1:]
	}
	n := strings.Join(words, " ")
	if strings.Contains(n, " ") && personName(n) == "" || !d.named(n) && !strings.Contains(n, ".") {
		return ""
	}
	return properCase(n)
}

// farewells begin or are the lines above a signature.
var farewells = regexp.MustCompile(`(?i)^(?:your|with (?:respect|kind|best|warm|all|deep|love|many|fraternal|comradely|greetings)|(?:very )?respectfully|sincerely|(?:kind(?:est)?|best|warm(?:est)?|many) (?:regards|wishes|greetings)|regards|faithfully|truly|i (?:kiss|embrace|remain|am|have the honou?r)|(?:your|our) (?:loving|obedient)|love,?$|kisses|greetings|in (?:friendship|hope|sorrow|faith|christ)|god (?:bless|keep)|pray for|read and (?:approved|signed)|signed|i sustain and sign|so help me|long live|until we meet|farewell|thank(?:ing)? you)`)

// farewellLine reports whether a line reads like the formula above a signature:
// a known one, or short and ending in a comma.
func farewellLine(s string) bool {
	s = strings.Trim(s, "*_ ")
	if farewells.MatchString(s) && len(s) < 120 {
		return true
	}
	return strings.HasSuffix(s, ",") && len(s) < 60
}

var contributes = regexp.MustCompile(`^[\[(*_ ]*(` + lineName + `)(?: \([^()]*\))?,? (?:was born|is|lives|lived|died|emigrated|now|survived|passed away|settled|wrote|returned|retired|works|taught)\b`)

// contributor is the author of whom a note under the text tells: "Vera Lind was
// born in Riga and lives in Leeds."
func (d *draft) contributor() string {
	for i := max(1, len(d.lines)-6); i < len(d.lines); i++ {
		l := &d.lines[i]
		if n := d.contributes(l); n != "" && d.beginsParagraph(i) {
			return n
		}
	}
	return ""
}

// contributes gives the name with which a line set apart, in italics or
// brackets, begins to tell of somebody; "" for any other line.
func (d *draft) contributes(l *line) string {
	if !d.covered(d.italic, l.Span) && !strings.HasPrefix(d.str(l.Span), "[") {
		return ""
	}
	if m := contributes.FindStringSubmatch(d.str(l.Span)); m != nil {
		if n := personName(m[1]); strings.Contains(n, " ") && d.named(n) {
			return n
		}
	}
	return ""
}

// headnote is the author of whom a note above the text tells, in italics or as
// one who spoke or wrote: "Vera Lind is a nurse in Leeds. She spoke to our
// reporter."
func (d *draft) headnote() string {
	for i := 0; i < len(d.lines) && i < topLinesRead; i++ {
		l := &d.lines[i]
		if n := d.contributes(l); n != "" {
			return n
		}
		m := contributes.FindStringSubmatch(d.str(l.Span))
		if m == nil || !tellsHere.MatchString(d.str(l.Span)) || speaks(d.str(l.Span)) {
			continue
		}
		if n := personName(m[1]); strings.Contains(n, " ") && d.named(n) {
			return n
		}
	}
	return ""
}

var tellsHere = regexp.MustCompile(`(?i)\b(?:spoke|talked|told|tells|remembers|recalls|dictated|recorded|testified|was interviewed|gave (?:this|her|his|the)|wrote (?:this|these|the following)|(?:her|his) (?:own words|story|account|testimony|memoir|recollections|diary|notebook)|in (?:her|his) words|translation)\b`)

// fullest gives the fullest name that the text has for whom a name means:
// "E. Lind" is "Eva Karin Lind" where that stands too.
func (d *draft) fullest(who string) string {
	best, most := who, 0
	seen := map[string]bool{}
	for _, m := range anyName.FindAllString(d.text[:min(len(d.text), 1<<18)], 4000) {
		if seen[m] {
			continue
		}
		seen[m] = true
		if n := personName(m); abbreviates(who, n) && utf8.RuneCountInString(n) > most && len(nameTokens(n)) > 1 {
			best, most = n, utf8.RuneCountInString(n)
		}
	}
	if strings.Contains(best, "(") || most <= utf8.RuneCountInString(who) && who == best {
		return best
	}
	if _, born, ok := strings.Cut(who, " ("); ok {
		return best + " (" + born
	}
	return best
}

// abbreviates reports whether a name is a shorter form of another: every word
// of it stands there in order, or its first letter does.
func abbreviates(short, full string) bool {
	short, _, _ = strings.Cut(short, " (")
	a, b := nameTokens(short), nameTokens(full)
	if len(a) == 0 || len(a) > len(b) || len(a) == 1 && utf8.RuneCountInString(a[0]) == 1 {
		return false
	}
	k := 0
	for _, w := range b {
		if k == len(a) {
			break
		}
		if w == a[k] || utf8.RuneCountInString(a[k]) == 1 && strings.HasPrefix(w, a[k]) {
			k++
		}
	}
	sameEnd := strings.HasPrefix(b[len(b)-1], a[len(a)-1]) || strings.HasPrefix(b[0], a[0])
	return k == len(a) && sameEnd
}

// topLinesRead is within how many lines the author of a text may be named.
const topLinesRead = 8

var (
	byName  = regexp.MustCompile(`(?:^|[,;:(*_–—·|]\s?[*_]?|[”"’])\s?[Bb]y (` + lineName + `)`)
	byOther = set(`translated|edited|recorded|transcribed|interviewed|introduced|collected|conducted|taken|photographed|photo|photos|published|prepared|selected|illustrated|printed|posted|foreword|preface|introduction|typed|annotated|drawings|given|sent|checked|revised|donated`)
)

// byline is the author whom a line above the text names in passing: "from Two
// Rivers, by Vera Lind. Translated by P. Orr".
func (d *draft) byline() string {
	for i := 0; i < len(d.lines) && i < topLinesRead; i++ {
		s := d.str(d.lines[i].Span)
		if len(s) > 300 || speaks(s) {
			break
		}
		for _, m := range byName.FindAllStringSubmatchIndex(s, 4) {
			if n := personName(s[m[2]:m[3]]); !byAnother(s[:m[0]]) && strings.Contains(n, " ") && d.named(n) {
				return n
			}
		}
	}
	return ""
}

// byAnother reports whether the sentence before "by" says that somebody did
// something to the text other than write it.
func byAnother(before string) bool {
	before = before[strings.LastIndexAny(before, ".;")+1:]
	for _, w := range strings.Fields(before) {
		if has(byOther, w) {
			return true
		}
	}
	return false
}

// topName is the author whose name stands alone on one of the first lines, with
// a title above or below it.
func (d *draft) topName() string {
	for i := 0; i < len(d.lines) && i < 4; i++ {
		s := strings.Trim(strings.TrimLeft(d.str(d.lines[i].Span), "# "), "*_ ")
		words := strings.Fields(s)
		if len(words) < 2 || len(words) > 4 || !nameLike(s) || finished(s) {
			continue
		}
		n := personName(s)
		if len(strings.Fields(n)) == len(words) && name.IsGiven(words[0]) && (i == 0 || d.alone(i)) && d.named(strings.Join(words[1:], " ")) {
			return n
		}
	}
	return ""
}
