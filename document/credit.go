package document

import (
	"regexp"
	"strings"

	"github.com/testimonia/testimonia/name"
)

// creditLines is within how many lines from the top whose words a text gives may
// be said.
const creditLines = 14

// credits are the ways in which a line above a text in the first person says
// whose words it gives; each catches the name.
var credits = []*regexp.Regexp{
	regexp.MustCompile(`(?i:\b(?:letters|diary|diaries|notes|notebooks?|poems|memoirs?) (?:[\pL-]+ ){1,4}by )(` + lineName + `)`),
	regexp.MustCompile(`(?i:\b(?:told|spoken|kept|related|narrated|dictated|contributed|submitted|given|delivered|made|written|set down|sent(?: in)?(?: to [\pL ]{1,30})?)(?: [\pL-]+){0,3} by )(?i:(?:mrs?\.? |ms\.? |miss |dr\.? )?)(` + lineName + `)`),
	regexp.MustCompile(`(?i:\b(?:teller|storyteller|narrator|informant|speaker|interviewee|witness|respondent|survivor): )(` + lineName + `)`),
	regexp.MustCompile(`(?i:\b(?:int|interview|testimony|recording|tape|session|conversation|history)\b)[^\n"“]{0,24} ?[—–/|·] ?[*_]{0,2}(` + lineName + `)[*_]{0,2} ?[—–/|·]`),
	regexp.MustCompile(`^(` + lineName + `),? (?i:as told to|in (?:her|his) own words|remembers|speaks|writes|talks|tells|to (?:her|his) (?:sister|brother|mother|father|parents|son|daughter|wife|husband|cousin|aunt|uncle|family|friend|fianc))`),
	regexp.MustCompile(`^(?:[—–-]+ ?)(` + lineName + `)(?: ?[—–-]+)?$`),
	regexp.MustCompile(`^(` + lineName + `),? (?:\(?(?:née|nee|born|aged?|b\.) |\(?[0-9]{2,4}\b)`),
	regexp.MustCompile(`^(` + lineName + `), \p{Lu}[\pL ]+,? \(?[0-9]{4}`),
	regexp.MustCompile(`\((` + lineName + `), (?:b\. |born )?[0-9]{4}`),
	regexp.MustCompile(`(?i:\b(?:account|testimony|statement|story|interview|narrative|witness|survivor): (?:mrs?\.? |ms\.? |miss |dr\.? )?)(` + lineName + `)(?:,|$)`),
	regexp.MustCompile(`^(?i:(?:full )?name(?: of (?:the )?(?:witness|narrator|deponent|author|informant|survivor|interviewee))?): (?i:(?:mrs?\.? |ms\.? |miss |dr\.? )?)(` + lineName + `)(?:,|$)`),
	regexp.MustCompile(`(?i:\b(?:mother|father|grandmother|grandfather|aunt|uncle|sister|brother|husband|wife)), (` + lineName + `),? (?:wrote|told|dictated|left|set|recorded|put|kept)\b`),
	regexp.MustCompile(`^(` + lineName + `): \p{Lu}`),
}

// firmCredits is how many of the credits leave no doubt that a person follows, be
// the name known or not.
const firmCredits = 5

// credited is whose words a text gives by a line above it: "as told by Vera
// Lind", "Vera Lind, 73, retired teacher", "— Vera Lind —".
func (d *draft) credited() string {
	for i := 0; i < len(d.lines) && i < creditLines; i++ {
		s := strings.Trim(strings.TrimLeft(d.str(d.lines[i].Span), "# "), "*_[] ")
		if len(s) > 200 || i > 2 && speaks(s) && !d.covered(d.italic, d.lines[i].Span) {
			break
		}
		for k, c := range credits {
			m := c.FindStringSubmatchIndex(s)
			if m == nil || k > 0 && byAnother(s[:m[2]]) {
				continue
			}
			n := d.personIn(s[m[2]:m[3]])
			if n == "" && k < firmCredits {
				n = d.fullNameIn(s[m[2]:m[3]])
			}
			if n != "" {
				return n
			}
		}
	}
	return ""
}

// personIn is the full name that words give, or "".
func (d *draft) personIn(words string) string {
	n := personName(words)
	f := strings.Fields(n)
	if len(f) < 2 || len(f) > 5 || !name.HasForms(f[0]) && !name.IsGiven(f[0]) && !initialsAre.MatchString(f[0]+" "+f[0]) || !d.named(n) {
		return ""
	}
	return n
}

// fullNameIn is the name of two to five words that words give, or "".
func (d *draft) fullNameIn(words string) string {
	n := personName(words)
	if f := strings.Fields(n); len(f) < 2 || len(f) > 5 || !d.named(n) {
		return ""
	}
	return n
}

// introduced is the person of whom an editor tells before the first person
// begins: "Vera Lind (1921–1999) was a teacher in Kolm. She wrote …"
func (d *draft) introduced() string {
	for i := 0; i < len(d.lines) && i < creditLines; i++ {
		l := &d.lines[i]
		s := strings.TrimLeft(d.str(l.Span), "*_[( ")
		m := introduces.FindStringSubmatch(s)
		if m == nil || !d.beginsParagraph(i) || speaks(s) && !d.covered(d.italic, Span{Start: l.Start, End: l.Start + len(m[0])}) {
			continue
		}
		if n := d.personIn(either(m[1], m[2])); n != "" {
			return n
		}
	}
	return ""
}

var introduces = regexp.MustCompile(`^(?:(?:The (?:author|narrator|witness|writer)|Our (?:author|narrator|witness)),? )?(` + lineName + `)(?: \([^()]*\))?(?:, [^,.]{3,60},)? (?:was|is|lives|lived|died|came|grew|wrote|worked|emigrated|now|survived|spent|taught|told|gave|recorded|left)\b|^(` + lineName + `), born\b`)

var givenOwn = regexp.MustCompile(`\bI, (` + nameWord + `),`)

// givenAlone is the given name that somebody calls themselves by: "I, Vera,
// daughter of …"
func (d *draft) givenAlone() string {
	m := givenOwn.FindStringSubmatch(d.text[:min(len(d.text), frontBytes)])
	if m == nil || !name.IsGiven(m[1]) {
		return ""
	}
	return m[1]
}

// aloneAbove is the only person whom the lines above the first person name, those
// aside who did something else to the text ("translated by") or to whom it goes.
func (d *draft) aloneAbove() string {
	found := ""
	for i := 0; i < len(d.lines) && i < creditLines; i++ {
		s := d.str(d.lines[i].Span)
		if speaks(s) {
			break
		}
		for _, m := range anyName.FindAllStringIndex(s, 12) {
			n := d.personIn(s[m[0]:m[1]])
			if first, _, _ := strings.Cut(s[m[0]:m[1]], " "); smallWords[strings.ToLower(first)] {
				continue // "The Long Year"
			}
			if n == "" || notOwn.MatchString(s[:m[0]]) || byAnother(s[:m[0]]) {
				continue
			}
			if found != "" && !abbreviates(n, found) {
				return ""
			}
			found = either(found, n)
		}
	}
	return found
}

// notOwn ends what stands before the name of somebody whose words are not given.
var notOwn = regexp.MustCompile(`(?i:\b(?:the|an?|to|for|with|under|against|and|at|in|near|street|saint|st\.|interviewer|translator|editor|photo|dear|my|her|his|your)[:,]? )$`)
