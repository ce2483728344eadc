package document

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// people is whom the front matter and the turns themselves name.
type people struct {
	fields []field  // "Interviewee: …" and the like
	short  []field  // what short labels stand for: {"HB", "Hugh Barnes"}
	names  []string // names in the front matter, headings first
	asked  string   // who is interviewed, by the heading or the introduction
	asker  string   // who interviews
	author string   // whose name stands under the title
	weak   bool     // nothing says that asked is interviewed but that the front names it
	panel  bool     // the front lists several who speak
}

// field is a line of the front matter that says who plays a part.
type field struct{ part, name string }

// frontBytes is how much of a document may be front matter.
const frontBytes = 6000

const (
	nameWord = `\p{Lu}[\pL\x{2019}'-]*\.?`
	nameTail = `(?:[ \t\n][ \t]*(?:` + nameWord + `|(?:da|do|dos|das|di|del|della|el|al|viuda de|vda\. de|ibn|bint|binti|wa|ole|arap|w/o|s/o|d/o)[ ]` + nameWord + `|née|nee|born|de|du|des|von|van|der|den|zu|ten|ben|bin|la|le|урожд\.|урождённая|урожденная))*`
	styled   = `(?:the |a )?(?:citizen(?:ess)?|cit\.|comrade|prisoner|convict|exile|deportee|pensioner|widow|Mrs?\.?|Ms\.?|Miss|Dr\.?)[ ]+`
	nameRE   = nameWord + nameTail + `(?:[ ]\((?:née|nee|born)[ ]` + nameWord + nameTail + `\))?`
)

// lineName is a name that does not run on to the next line.
var lineName = strings.ReplaceAll(nameRE, `[ \t\n]`, `[ \t]`)

var (
	anyName   = regexp.MustCompile(lineName)
	askedIn   = regexp.MustCompile(`(?i:\b(?:interviews?|conversations?|discussion|hearing|autobiography|curriculum vitae|narrative|tale|petition|appeal|complaint|report|notes|notebook|journal|talk(?:ing)?|spoke|speaks|speaking|oral history|testimony|testimonies|memoirs?|recollections|reminiscences|memories|deposition|examination|evidence|statement|affidavit|account|interrogation|confession|diary|letters?|story|life)(?: \pL+){0,2} (?:with|of|by|from|given by)|\b(?:letters?|diary|notebooks?|memoirs?)(?: [\pL-]+){0,5}? (?:from|of|by)|\b(?:talk(?:ing)?|spoke|speaks|speaking) to)\s+(?i:(?:the |our |holocaust |survivor |witness |mrs?\.? |ms\.? |dr\.? )*)(?:\p{Ll}+ )?(?:(?:Col|Gen|Capt|Maj|Lt|Sgt|Prof|Rev|Fr)\.? (?:\(ret\pL*\.?\) )?)?(` + nameRE + `)`)
	askedBy   = regexp.MustCompile(`\b(?:interviews|interviewed|interviewing|questions|meets)\s+(?:[\p{Ll}’'-]+ ){0,6}(` + nameRE + `)`)
	askedInRu = regexp.MustCompile(`(?i:интервью с|беседа с|воспоминания|рассказ|показания|свидетельство|допрос\pL*(?:\s+[а-яё]+){0,3})\s+(` + nameRE + `)`)
	askedAs   = regexp.MustCompile(`(?:\b[Tt]he (?i:witness|deponent)|(?:^|\n)[ \t(\[]*(?:Witness|WITNESS|Deponent|DEPONENT|Survivor|SURVIVOR|Interviewee|INTERVIEWEE|Respondent|RESPONDENT|Narrator|NARRATOR)[,:]?(?: No\.? ?[0-9]+[:,])?)[ ](` + lineName + `)`)
	sentBy    = regexp.MustCompile(`(?m)^[ \t]*(?:From|FROM|Sender)(?::[ \t]*(?:` + styled + `)*|[ \t]+(?:` + styled + `)+)(` + lineName + `)`)
	byline    = regexp.MustCompile(`(?m)^[ \t*_#]*(?:(?:[Ww]ritten |[Tt]old |[Ss]et down )?by|By|BY|автор|Автор)[: \t]+(` + lineName + `)[ \t*_]*(?:\([^()\n]*\))?[ \t*_.]*$`)
	askedDash = regexp.MustCompile(`(?i:\b(?:statement|testimony|evidence|deposition|affidavit|account|interview|memoirs?|declaration|narrative)\b[^\n]{0,30}?[ ]?[—–:-]+[ ]?)((?:(?:Mrs?|Ms|Miss|Dr)\.?[ ])?` + lineName + `)[ \t]*(?:\n|$)`)
	shortIn   = regexp.MustCompile(`(` + lineName + `)\s?[(\[]([\p{Lu}.]{2,6})[)\]]`)
	inPlace   = regexp.MustCompile(`(?i:\b(?:at|in|on|from|by|near|of the)\s)$`)
	askerIn   = regexp.MustCompile(`(?i:\b(?:interview|interviewed|conversation)\b)[^.\n]{0,100}?(?i:\bby)\s+(` + nameRE + `)`)
	selfNamed = regexp.MustCompile(`(?i:\bmy (?:full |given |maiden )?name[ \n]+(?:is|was|1s|ls|ts)|\bi am called|\bменя зовут|\bмоё имя|\bмое имя|\bmein name ist|\bje m'appelle)[ \n]+(` + nameRE + `)`)
	selfIs    = regexp.MustCompile(`(?:^|[.!?] )(?:I am|I'm|I’m|Я)[ ,–—]+(` + nameWord + `[ ]` + nameRE + `)`)
	spelled   = regexp.MustCompile(`^\pL(?:-\pL)+\.?$|^\pL\.?$`)
)

// institutions are words of names that no person has.
var institutions = set(`foundation|programa|memoria|archivo|archiv|archive|archives|remembered|museum|institute|university|college|center|centre|library|collection|project|committee|
society|history|oral|voices|settlers|survivors|prisoners|victims|captives|papers|documents|letters|memory|memories|stories|reel|cassette|question|questions|partition|memorial|testimony|interview|interviews|transcript|transcription|association|department|county|superior|district|circuit|state|supreme|plaintiff|defendant|people|versus|vs|office|court|tribunal|commission|
council|ministry|school|press|publishers|edition|chapter|part|tape|volume|union|party|army|street|avenue|road|war|world|holocaust|camp|city|town|village|news|source|magazine|times|post|radio|film|
ghetto|shoah|visual|states|united|national|international|copyright|page|date|place|january|february|march|april|may|june|july|august|
september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|record|records|proceedings|hearing|case|no|
signed|dated|sgd|sworn|subscribed|signature|dear|yours|translated|translation|recorded|transcribed|edited|published|attached|enclosed|
список|интервью|воспоминания|музей|архив|институт|университет|мемориал|общество|фонд|война|суд|протокол|допрос|глава|часть`)

// monthNames are months that people are called by.
var monthNames = set(`april|may|june|august|avril`)

// prepositions in capitals part a name from what stands before it.
var prepositions = set(`of|by|with|from|to|in|at|on|for`)

// personName trims what is no part of a name off a match: spelled letters, a
// sentence's full stop, words of institutions end it.
func personName(s string) string {
	var out []string
	words := strings.Fields(s)
	for i, w := range words {
		if has(prepositions, w) && strings.ToUpper(w) == w {
			out = nil // "ACCOUNT BY VERA LIND"
			continue
		}
		if len(out) == 0 && i+1 < len(words) && has(monthNames, w) && name.IsKnown(words[i+1]) {
			out = append(out, w)
			continue
		}
		if len(out) == 0 && (has(institutions, w) || has(roleWords, w) || smallWords[strings.ToLower(w)] && !name.IsTitle(w)) {
			continue
		}
		initial := len(w) <= 3 && (i < len(words)-1 || i == 1 && strings.HasSuffix(w, ".")) && !strings.Contains(w, "-")
		if spelled.MatchString(w) && !initial {
			break
		}
		if has(institutions, strings.Trim(w, "().,")) || i > 0 && endsSentence(words[i-1]) {
			break
		}
		out = append(out, w)
	}
	for len(out) > 0 && strings.Contains(particles+"born ", " "+out[len(out)-1]+" ") {
		out = out[:len(out)-1]
	}
	full := strings.Join(out, " ")
	if utf8.RuneCountInString(lastField(full)) > 3 {
		full = strings.TrimSuffix(full, ".")
	}
	return untitled(mixedCase(strings.TrimSuffix(strings.TrimSuffix(full, "'s"), "’s")))
}

// endsSentence reports whether a full stop behind a word of a name ends the
// sentence: no title or initial has it.
func endsSentence(w string) bool {
	return strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 3 && !name.IsTitle(w)
}

func lastField(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// findPeople reads the front matter: everything before the first turn.
func (d *draft) findPeople(title string) {
	front := d.text[:min(len(d.text), frontBytes)]
	if len(d.labels) > 0 {
		front = d.text[:min(d.labels[0].label.Start, frontBytes)]
	}
	p := &d.people
	front = p.plainFront(strings.ToValidUTF8(front, ""))
	p.equations(front)
	head := front
	if len(d.labels) == 0 {
		head = front[:min(len(front), headBytes)]
	}
	for _, f := range p.fields {
		p.names = append(p.names, f.name)
	}
	for _, text := range []string{title, head} {
		p.asked = either(p.asked, d.fullName(askedIn, text), d.fullName(spokenBy, text), d.fullName(askedOn, text), d.fullName(askedBy, text), d.fullName(askedDash, text), d.fullName(tapeDash, text), d.fullName(askedInRu, text))
		p.asker = either(p.asker, d.asking(text))
	}
	p.weak = p.asked == ""
	p.asked = either(p.asked, d.fullName(askedAs, d.text[:min(len(d.text), frontBytes)]))
	p.author = either(p.author, d.fullName(sentBy, front))
	if turned := turnedName(front); turned != "" {
		p.names = append(p.names, turned)
		p.asked = either(p.asked, turned)
	}
	if len(d.labels) > 0 {
		d.headingNames(front)
	}
	p.legend(front)
	for _, m := range anyName.FindAllString(strings.ReplaceAll(title, ": ", "\n")+"\n"+front, -1) {
		if name := personName(m); strings.Contains(name, " ") {
			p.names = append(p.names, name)
		}
	}
	if p.asked == "" && len(d.labels) > 0 {
		p.asked = d.commonest(title + "\n" + front)
	}
	p.author = either(p.author, submatch(byline, front))
	p.takeFields()
}

// takeFields lets the fields of the front matter overrule what its sentences
// say; of several who answer it takes the first.
func (p *people) takeFields() {
	asked, asker := "", ""
	for _, f := range p.fields {
		switch f.part {
		case "answers":
			asked = either(asked, f.name)
		case "asks":
			asker = either(asker, f.name)
		}
	}
	if asked != "" {
		p.asked, p.weak = asked, false
	}
	p.asker = either(asker, p.asker)
	p.asked = p.expand(p.asked)
}

// deponent is who testifies in a record in the third person: whom a field of
// the front matter names as the witness.
func (p *people) deponent() string {
	for _, f := range p.fields {
		if f.part == "answers" {
			return f.name
		}
	}
	return ""
}

// headingNames takes a line of the front matter that is a person's name and
// nothing else for the person interviewed.
func (d *draft) headingNames(front string) {
	for _, s := range strings.Split(front, "\n") {
		s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "#*_"))
		if strings.Contains(s, " ") && len(s) < 80 && nameLike(s) && len(personName(s)) == len(s) && !finished(s) && d.named(s) {
			s = personName(s)
			d.people.names = append([]string{s}, d.people.names...)
			d.people.asked = either(d.people.asked, s)
		}
	}
}

// fullName gives the first name of two words or more that a pattern finds.
func (d *draft) fullName(pattern *regexp.Regexp, text string) string {
	for _, m := range pattern.FindAllStringSubmatchIndex(text, 20) {
		if pattern == askedBy && strings.Contains(text[m[0]:m[1]], " by ") {
			continue // "interviewed by" says who asks
		}
		name := personName(ownLine(text, m[2], m[3]))
		if name != "" && !strings.Contains(name, " ") {
			name = firstWith(name, text)
		}
		if strings.Contains(name, " ") && d.named(name) && !d.people.interviews(name) {
			return name
		}
	}
	return ""
}

// asking gives who interviews by what a text says.
func (d *draft) asking(text string) string {
	for _, m := range askerIn.FindAllStringSubmatch(text, 20) {
		name := personName(m[1])
		if name != "" && !strings.Contains(name, " ") {
			name = firstWith(name, text)
		}
		if strings.Contains(name, " ") && d.named(name) {
			return name
		}
	}
	return ""
}

// afterName is what follows the end of a line that is a phrase of its own.
var afterName = regexp.MustCompile(`^(?:,|[ \t]*[0-9]|[ \t]*(?:\n|$))`)

// ownLine gives a name without what stands on the line below it, where that is a
// place or date by itself: "Interview with Vera Lind / Haifa, 1994".
func ownLine(text string, start, end int) string {
	first, rest, below := strings.Cut(text[start:end], "\n")
	if below && rest != "" && len(strings.Fields(first)) > 1 && !strings.Contains(particles, " "+lastField(first)+" ") && afterName.MatchString(text[end:]) {
		return first
	}
	return text[start:end]
}

// interviews reports whether a field of the front matter says that a person
// asks.
func (p *people) interviews(name string) bool {
	for _, f := range p.fields {
		if f.part == "asks" && f.name == name {
			return true
		}
	}
	return false
}

// firstWith gives the first name of two words or more in text of which word is
// one.
func firstWith(word, text string) string {
	for _, m := range anyName.FindAllString(text, 100) {
		if name := personName(m); strings.Contains(" "+name+" ", " "+word+" ") && strings.Contains(name, " ") {
			return name
		}
	}
	return ""
}

// legend reads what initials stand for: "Clara Weiss (CW)".
func (p *people) legend(front string) {
	for _, m := range shortIn.FindAllStringSubmatch(front, -1) {
		if name := personName(m[1]); initialed(m[2], []string{name}) == name {
			p.short = append(p.short, field{m[2], name})
		}
	}
}

func either(options ...string) string {
	for _, o := range options {
		if o != "" {
			return o
		}
	}
	return ""
}

// submatch gives the name a pattern finds in text, or "".
func submatch(pattern *regexp.Regexp, text string) string {
	if m := pattern.FindStringSubmatch(text); m != nil {
		return personName(m[1])
	}
	return ""
}
