package base

import (
	"regexp"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// Chain says in sentences who tells a statement, quoting whom, and, unless it is
// said outright, how the last of them stands to it.
func (l *Locale) Chain(t testimonia.Statement) []string {
	var out []string
	who := l.T("The document")
	if len(t.Voices) == 0 {
		out = append(out, l.T("The document “%s” says it in its own name.", t.Source.Title))
	} else {
		out = append(out, l.T("%s tells it in “%s”.", t.Voices[0].Name, t.Source.Title))
		who = t.Voices[len(t.Voices)-1].Name
	}
	for i := 1; i < len(t.Voices); i++ {
		out = append(out, l.T("%s quotes %s.", t.Voices[i-1].Name, t.Voices[i].Name))
	}
	if t.Stance != testimonia.Asserted || t.Basis != "" {
		out = append(out, l.saysSo(t, who)+".")
	}
	return out
}

// Reasons as the extractor writes them.
var (
	ofRule = regexp.MustCompile(`^\S+\.lex:\d+ (.+)\.([vnra]) (agent|patient|poss|pred|\S+)`)
	learnt = regexp.MustCompile(`^learnt (.+)\.[A-Z]+ `)
	ofTie  = regexp.MustCompile(`^tie (.+): (.*)$`)
	ofAge  = regexp.MustCompile(`^age (.+) in (.+)$`)
)

// Why puts into words why the machine made a statement; a reason that it does
// not know stays as it is.
func (l *Locale) Why(raw string) string {
	if name, ok := strings.CutPrefix(raw, store.AddedBy); ok {
		return l.T("%s added it; the machine had not seen it.", name)
	}
	rest, more := raw, ""
	for _, t := range trailing {
		if before, _, ok := strings.Cut(rest, t.reason); ok {
			rest, more = before, more+" "+l.T(t.sentence)
		}
	}
	rest, charge := strings.CutPrefix(rest, "charge of ")
	if charge {
		more += " " + l.T("It is what somebody is charged with.")
	}
	return l.reason(rest) + more
}

// trailing are what may stand behind a reason, as sentences.
var trailing = []struct{ reason, sentence string }{
	{", asked before and answered here", "The question before asks for it."},
	{", asked before and confirmed here", "The question before says it, and the answer confirms it."},
	{", denied in contrast", "The sentence denies it in contrast to something else."},
	{", as others have it", "The words give it as others have it."},
	{", and on", "It goes on a list of stations."},
}

// fixed are the reasons that are always the same words.
var fixed = map[string]string{
	"life dates in brackets after a name": "Dates in brackets after a name are a life from birth to death.",
	"abbreviated life date":               "A sign or an abbreviation beside a name marks the date of a birth or a death.",
	"life dates at the head of an entry":  "Dates at the head of an entry are a life from birth to death.",
	"value of a field":                    "It is what a field or a column of a list says.",
	"the heading of the list":             "The heading of the list says it of everybody in the list.",
	"penalty alone in an entry":           "A penalty stands alone in an entry of a list.",
	"classifier":                          "It was learnt from examples that words like these tie two people.",
	"by hand":                             "It was entered by hand.",
}

func (l *Locale) reason(raw string) string {
	if sentence := fixed[raw]; sentence != "" {
		return l.T(sentence)
	}
	if m := ofRule.FindStringSubmatch(raw); m != nil {
		return l.byRule(strings.ReplaceAll(m[1], "_", " "), m[2], m[3])
	}
	if m := learnt.FindStringSubmatch(raw); m != nil {
		return l.T("It was learnt from examples that the word “%s” says this.", m[1])
	}
	if m := ofTie.FindStringSubmatch(raw); m != nil {
		return l.T("The word of kinship “%s” ties the two.", m[1])
	}
	if m := ofAge.FindStringSubmatch(raw); m != nil {
		return l.T("The year of birth follows from an age: “%s” in “%s”.", m[1], m[2])
	}
	if strings.HasPrefix(raw, "classifier ") {
		return l.T(fixed["classifier"])
	}
	return raw
}

// byRule says which word made the statement, and what the person is to it.
func (l *Locale) byRule(word, class, party string) string {
	head := l.T("The word “%s” says it,", word)
	switch {
	case class == "r" || party == "pred":
		return head + " " + l.T("and it is said of this person.")
	case party == "agent":
		return head + " " + l.T("and this person is the one who does it.")
	case party == "patient":
		return head + " " + l.T("and this person is the one to whom it is done.")
	case party == "poss":
		return head + " " + l.T("and it is this person's.")
	}
	return head + " " + l.T("and this person stands beside it.")
}
