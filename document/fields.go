package document

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// legendIn keeps a name that stands in brackets inside a label: "Interviewer
// (Hugh Barnes):" or "Hugh Barnes (HB):".
func (d *draft) legendIn(c candidate) {
	inner := inBrackets.FindStringSubmatch(d.str(c.label))
	if inner == nil || !nameLike(inner[1]) {
		return
	}
	part := generic(c.key)
	switch {
	case part != "" && strings.Contains(inner[1], " "):
		d.people.fields = append(d.people.fields, field{part, inner[1]})
	case part == "" && nameLike(c.key) && utf8.RuneCountInString(inner[1]) <= 4:
		d.people.short = append(d.people.short, field{inner[1], c.key})
	}
}

var inBrackets = regexp.MustCompile(`[(\[]([^()\[\]]{1,50})[)\]]`)

// reports tells words that lead to a quotation, "She asked", from a name.
func reports(key string) bool {
	words := strings.Fields(key)
	first, last := strings.ToLower(words[0]), words[len(words)-1]
	if name.IsTitle(words[0]) || strings.ToUpper(words[0]) == words[0] && len(words) == 1 {
		return false
	}
	return smallWords[first] && first != "the" && utf8.RuneCountInString(first) > 1 || first == "i" && len(words) > 1 ||
		speechVerbs[last] || strings.HasSuffix(last, "'s") && len(words) == 1
}

// midSentence reports whether the line before a candidate breaks off so that
// the candidate only looks like a label: "(New / York: Random House".
func (d *draft) midSentence(c candidate) bool {
	if c.line == 0 || c.form == formAlone || generic(c.key) != "" {
		return false
	}
	before, l := &d.lines[c.line-1], &d.lines[c.line]
	return l.gap == 0 && !l.page && !l.start && before.Len() > 45 && !finished(d.str(before.Span)) && before.kind == ""
}

// withoutFields drops candidates whose key heads a field, not a speech.
func (d *draft) withoutFields(g *group) []candidate {
	out := g.all[:0]
	for _, c := range g.all {
		if generic(c.key) == "" && (has(notSpeakers, c.key) || has(joinsField, c.key) || reports(c.key)) || d.midSentence(c) {
			continue
		}
		value := strings.TrimSpace(d.text[c.label.End:max(c.label.End, d.lines[c.line].End)])
		d.legendIn(c)
		if c.line < frontLines && nameLike(value) && initialed(c.key, []string{value}) == value {
			d.people.short = append(d.people.short, field{c.key, value})
			continue
		}
		out = append(out, c)
	}
	return out
}
