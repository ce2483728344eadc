package document

import (
	"regexp"
	"strings"

	"github.com/testimonia/testimonia/name"
)

// headBytes is how much of a text that has no turns may tell whose it is.
const headBytes = 1600

var (
	asideIn  = regexp.MustCompile(`[ ]\((?:(?i:ret(?:ire)?d|hon|emeritus|deceased|late|sr|jr|snr|jnr)\.?)\)`)
	headIn   = regexp.MustCompile(`([.;])[ ]+(\p{Lu}[\pL ]{2,20}:)`)
	bynameIn = regexp.MustCompile(`(\p{Lu}[\pL.’'-]*(?:[ ]\p{Lu}[\pL.’'-]*){0,2})[ ]?[ ]((?:\(?["“‘][^"”’\n()]{2,24}["”’]\)?))((?:[ ]\p{Lu}[\pL’'-]*){0,3})`)
	spokenBy = regexp.MustCompile(`(?i:\b(?:given|told|dictated|related|spoken|recounted|narrated|sworn|deposed|affirmed|submitted|as remembered)(?: \pL+){0,3} by)\s+(?i:(?:the |our |mrs?\.? |ms\.? |miss |dr\.? |citizen |comrade )*)(` + nameRE + `)`)
	askedOn  = regexp.MustCompile(`(` + lineName + `)(?:[ ]\([^()\n]*\))?[ ]?[,/|·—–-]?[^.\n]{0,60}\n?[^.\n]{0,20}?\b(?:interviewed|in conversation with|speaks (?:to|with)|talks (?:to|with)|is interviewed|was interviewed)\b`)
	tapeDash = regexp.MustCompile(`(?i:\b(?:interview|int\.|tape|reel|cassette|recording|session|file|transcript|statement|testimony|evidence|deposition|affidavit|account|declaration|narrative)\b[^\n]{0,24}?[ ]?[—–:/|·-]+[ ]?)((?:(?:Mrs?|Ms|Miss|Dr)\.?[ ])?` + lineName + `)[ ]*(?:\n|$|[—–/|·(,])`)
	equates  = regexp.MustCompile(`(?:^|[.;,(\n])[ \t*_]*([\pL.]{1,12}(?:[ ][\pL0-9.]{1,12})?)[ ]*=[ ]*([^.;,\n(]{2,60})(?:\(([^()\n]{3,50})\))?`)
)

// plainFront takes the signs of type off the front matter, and what stands in
// the middle of names: "Col. (retd.) Vera Lind", "Vera ("Vee") Lind". It keeps
// what people are called by.
func (p *people) plainFront(front string) string {
	front = headIn.ReplaceAllString(front, "$1\n$2")
	front = asideIn.ReplaceAllString(strings.NewReplacer("*", "", "_", "").Replace(front), "")
	for _, m := range bynameIn.FindAllStringSubmatch(front, 20) {
		if full := personName(m[1] + m[3]); strings.Contains(full, " ") {
			p.short = append(p.short, field{strings.Trim(m[2], `()"“”‘’`), full})
		}
	}
	return bynameIn.ReplaceAllString(front, "$1$3")
}

// equations reads what labels stand for: "EM = Eva Moss", "IV = interviewer (P.
// Orr)".
func (p *people) equations(front string) {
	for _, m := range equates.FindAllStringSubmatch(front, 12) {
		label, value := strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
		part := generic(value)
		if part != "" {
			value = m[3]
		}
		n := fieldName(value)
		switch {
		case n == "" || !strings.Contains(n, " ") && part == "":
		case part != "":
			p.fields = append(p.fields, field{part, n})
		default:
			p.short = append(p.short, field{label, n})
			p.names = append(p.names, n)
			p.asked = either(p.asked, n)
		}
	}
}

// cast counts the labels of a group that name or abbreviate somebody whom the
// lines above the first of them name: then they mark speakers, whether anybody
// asks or not.
func (d *draft) cast(g *group) int {
	if len(g.all) == 0 {
		return 0
	}
	head := strings.ToValidUTF8(d.text[:min(d.lines[g.all[0].line].Start, frontBytes)], "")
	var names []string
	for _, m := range anyName.FindAllString(strings.NewReplacer("*", "", "_", "").Replace(head), 60) {
		if n := personName(m); strings.Contains(n, " ") {
			names = append(names, n)
		}
	}
	count := 0
	for key, n := range g.count {
		if n >= 2 && nameLike(key) && meansOneOf(key, names) {
			count++
		}
	}
	return count
}

// meansOneOf reports whether a label is a part of one of the names or its
// first letters.
func meansOneOf(key string, names []string) bool {
	want := nameTokens(key)
	for _, n := range names {
		if have := nameTokens(name.Fold(n)); len(want) > 0 && len(have) >= len(want) && holds(have, nameTokens(name.Fold(key))) {
			return true
		}
	}
	return initialed(key, names) != key
}
