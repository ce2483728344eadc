package compare

import (
	"fmt"
	"strings"
)

// Document returns doc/rules.md: what each rule looks for, made from the rules.
func Document() string {
	var b strings.Builder
	b.WriteString(`# Rules of comparison

Made from the code (package ` + "`compare`" + `); a test keeps it true. ` + "`testimonia compare`" + ` prints
what the rules find. A finding is a conflict (the values cannot all be right), an
agreement (witnesses who do not depend on each other say the same) or a question
(somebody should look). No rule decides anything, and none changes a statement.

Dates are intervals: a year holds its days, and "about" leaves room. Voices count by
where what they say comes from: whoever quotes somebody, or copies a text, adds no
witness; a document, its editor and its interviewer are one. What one witness alone
says in contradiction, under the rules marked ◦, is a question: two people may have
been taken for one.

| rule | severity | what it looks for | parameters |
|---|---|---|---|
`)
	for _, r := range Rules() {
		mark := ""
		if r.mixes {
			mark = " ◦"
		}
		var params []string
		for _, p := range r.Params {
			params = append(params, fmt.Sprintf("%s: %d %s", p.Name, p.Value, p.Unit))
		}
		fmt.Fprintf(&b, "| `%s`%s | %s | %s | %s |\n", r.ID, mark, r.Severity, r.Says, strings.Join(params, "; "))
	}
	return b.String()
}
