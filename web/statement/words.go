package statement

import (
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// tidy takes away white space at the ends and doubled within.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

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

// added reports whether a person added the statement, and not the machine.
func added(t *testimonia.Statement) bool { return strings.HasPrefix(t.Why, store.AddedBy) }
