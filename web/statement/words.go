package statement

import (
	"regexp"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// tidy takes away white space at the ends and doubled within.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// Chain says in sentences who tells a statement, quoting whom, and, unless it is
// said outright, how the last of them stands to it.
func Chain(l *base.Locale, t testimonia.Statement) []string {
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
		out = append(out, stand(l, t, who))
	}
	return out
}

// stand says how a voice stands to what it says, and how it knows.
func stand(l *base.Locale, t testimonia.Statement, who string) string {
	form := map[testimonia.Stance]string{testimonia.Denied: "%s denies it", testimonia.Alleged: "%s reports it as a charge",
		testimonia.Hedged: "%s says so with doubt"}[t.Stance]
	if form == "" {
		form = "%s says so"
	}
	known := map[testimonia.Basis]string{testimonia.Seen: ", having seen it", testimonia.Heard: ", having heard it",
		testimonia.Document: ", from a document", testimonia.Inferred: ", inferring it"}[t.Basis]
	if known != "" {
		known = l.T(known)
	}
	return l.T(form, who) + known + "."
}

// role says what part a voice has in a source.
func role(l *base.Locale, r testimonia.Role) string {
	switch r {
	case testimonia.RoleSpeaker:
		return l.T("speaks in the source")
	case testimonia.RoleQuoted:
		return l.T("is quoted")
	case testimonia.RoleAuthor:
		return l.T("wrote the source")
	case testimonia.RoleInterviewer:
		return l.T("asks the questions")
	case testimonia.RoleEditor:
		return l.T("edited the source")
	}
	return ""
}

func acted(l *base.Locale, a store.Action) string {
	switch a {
	case store.Confirm:
		return l.T("Confirmed")
	case store.Reject:
		return l.T("Rejected")
	case store.Edit:
		return l.T("Corrected")
	case store.Add:
		return l.T("Added")
	}
	return l.T("Took a decision back")
}

// reads is what a statement says, in one line.
func reads(l *base.Locale, t testimonia.Statement) string {
	parts := []string{l.Type(t.Type), t.Subject.Name}
	if p := l.Particulars(t); p != "" {
		parts = append(parts, p)
	}
	if o := t.Object; o != nil && o.Kind == "" {
		parts = append(parts, o.Name)
	}
	if t.Date != nil {
		parts = append(parts, l.Date(t.Date))
	}
	return strings.Join(parts, ", ") + ". " + l.SaysSo(t)
}

// addedBy begins the reason of a statement that a person added.
const addedBy = "added by "

func added(why string) bool { return strings.HasPrefix(why, addedBy) }

// Reasons as the extractor writes them.
var (
	ofRule  = regexp.MustCompile(`^\S+\.lex:\d+ (.+)\.([vnra]) (agent|patient|poss|pred|\S+)`)
	learnt  = regexp.MustCompile(`^learnt (.+)\.[A-Z]+ `)
	ofTie   = regexp.MustCompile(`^tie (.+): (.*)$`)
	ofAge   = regexp.MustCompile(`^age (.+) in (.+)$`)
	trailed = []string{", asked before and answered here", ", asked before and confirmed here", ", denied in contrast", ", as others have it", ", and on"}
)

// Why puts into words why the machine made a statement; a reason that it does
// not know stays as it is.
func Why(l *base.Locale, raw string) string {
	if name, ok := strings.CutPrefix(raw, addedBy); ok {
		return l.T("%s added it; the machine had not seen it.", name)
	}
	rest, more := raw, ""
	for _, t := range trailed {
		if before, _, ok := strings.Cut(rest, t); ok {
			rest, more = before, more+" "+l.T(trailing[t])
		}
	}
	rest, charge := strings.CutPrefix(rest, "charge of ")
	if charge {
		more += " " + l.T("It is what somebody is charged with.")
	}
	return reason(l, rest) + more
}

// trailing are what stands behind a reason, as sentences.
var trailing = map[string]string{
	", asked before and answered here":  "The question before asks for it.",
	", asked before and confirmed here": "The question before says it, and the answer confirms it.",
	", denied in contrast":              "The sentence denies it in contrast to something else.",
	", as others have it":               "The words give it as others have it.",
	", and on":                          "It goes on a list of stations.",
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

func reason(l *base.Locale, raw string) string {
	if sentence := fixed[raw]; sentence != "" {
		return l.T(sentence)
	}
	if m := ofRule.FindStringSubmatch(raw); m != nil {
		return byRule(l, strings.ReplaceAll(m[1], "_", " "), m[2], m[3])
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
func byRule(l *base.Locale, word, class, party string) string {
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
