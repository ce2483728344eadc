package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/wording"
)

// showStatement prints a statement with its words and its voices.
func showStatement(w io.Writer, s testimonia.Statement, withSubject bool) {
	head := []string{dateColumn(s.Date), string(s.Type)}
	if withSubject {
		head = append(head, s.Subject.Name)
	}
	fmt.Fprintf(w, "%-12s %s%s%s\n", head[0], strings.Join(head[1:], "  "), particulars(s), marks(s))
	fmt.Fprintf(w, "%13s“%s”\n", "", oneLine(s.Quote))
	fmt.Fprintf(w, "%13s%s · %s\n\n", "", voices(s.Voices), s.ID)
}

func dateColumn(d *testimonia.Date) string {
	if d == nil {
		return "–"
	}
	return d.EDTF
}

// particulars says what else a statement says.
func particulars(s testimonia.Statement) string {
	if text := wording.Particulars(s, true); text != "" {
		return ": " + text
	}
	return ""
}

// marks says how the voice stands to it, and what people decided.
func marks(s testimonia.Statement) string {
	text := ""
	if s.Stance != testimonia.Asserted && s.Stance != "" {
		text += " [" + string(s.Stance) + "]"
	}
	if s.Basis != "" {
		text += " [" + string(s.Basis) + "]"
	}
	if s.Status != testimonia.Proposed && s.Status != "" {
		text += " [" + string(s.Status) + "]"
	}
	return text
}

// voices writes the chain of those who say it, outermost first.
func voices(list []testimonia.Voice) string {
	if len(list) == 0 {
		return "the document"
	}
	names := make([]string, len(list))
	for i, v := range list {
		names[i] = v.Name
	}
	return strings.Join(names, " quoting ")
}

// oneLine puts a quote that runs over lines on one.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
