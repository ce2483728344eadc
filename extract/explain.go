package extract

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/language"
)

// Stages lists the names that Explain knows, in the order of the data.
func Stages() []string { return []string{"sentences", "mentions", "statements"} }

// Explain prints what one stage makes of a document, for people to read.
func (x *Extractor) Explain(ctx context.Context, w io.Writer, doc *document.Document, stage string) error {
	if stage == "sentences" {
		return x.explainSentences(ctx, w, doc, sectionBytes)
	}
	a, err := x.Extract(ctx, doc)
	if err != nil {
		return err
	}
	return a.Explain(w, stage)
}

// Explain prints one stage of the analysis; its sentences are not kept, for they
// are many times as large as the text.
func (a *Analysis) Explain(w io.Writer, stage string) error {
	b := bufio.NewWriter(w)
	switch stage {
	case "mentions":
		a.explainMentions(b)
	case "statements":
		a.explainStatements(b)
	default:
		return fmt.Errorf("there is no stage %q here; the stages are mentions and statements", stage)
	}
	return b.Flush()
}

// explainSentences prints the sentences section by section.
func (x *Extractor) explainSentences(ctx context.Context, w io.Writer, doc *document.Document, size int) error {
	b, n := bufio.NewWriter(w), 0
	parts := sections(doc, size)
	for i := range parts {
		work := &work{Extractor: x, doc: doc, section: &parts[i]}
		if err := work.readSentences(ctx); err != nil {
			return err
		}
		for k := range work.sents {
			n++
			explainSentence(b, doc, n, &work.sents[k])
		}
	}
	return b.Flush()
}

func explainSentence(w io.Writer, doc *document.Document, number int, s *language.Sentence) {
	start, end := doc.CodePoints(s.Span)
	fmt.Fprintf(w, "\n# %d (block %d, %d to %d)\n", number, s.Block, start, end)
	for k, t := range s.Tokens {
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%d\t%s\n", k+1, t.Form, t.Lemma, t.UPOS, t.XPOS, t.Head+1, t.Rel)
	}
}

func (a *Analysis) explainMentions(w io.Writer) {
	runes := []rune(a.text)
	for _, m := range a.Marks {
		words := strings.Join(strings.Fields(string(runes[m.Start:m.End])), " ")
		fmt.Fprintf(w, "%6d  %-13s %-40s %-40s %s\n", m.Start, m.Kind, words, m.Value, m.why)
	}
}

func (a *Analysis) explainStatements(w io.Writer) {
	for i := range a.Statements {
		s := &a.Statements[i]
		fmt.Fprintf(w, "\n%d  %s: %s%s\n", s.Start, s.Type, s.Subject.Name, facets(s))
		fmt.Fprintf(w, "   “%s”\n", strings.Join(strings.Fields(s.Quote), " "))
		fmt.Fprintf(w, "   said by %s; %s\n   because %s\n", chain(s.Voices), s.Stance, s.Why)
	}
}

func facets(s *testimonia.Statement) string {
	var b strings.Builder
	if s.Object != nil {
		fmt.Fprintf(&b, " → %s", s.Object.Name)
	}
	if s.Date != nil {
		fmt.Fprintf(&b, ", %s (%s)", s.Date.EDTF, s.Date.Text)
	}
	if s.Place != nil {
		fmt.Fprintf(&b, ", in %s", s.Place.Name)
	}
	if s.Age != "" {
		fmt.Fprintf(&b, ", %s", s.Age)
	}
	if s.Detail != "" {
		fmt.Fprintf(&b, " [%s]", s.Detail)
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

func chain(voices []testimonia.Voice) string {
	if len(voices) == 0 {
		return "the document itself"
	}
	names := make([]string, len(voices))
	for i, v := range voices {
		names[i] = v.Name
	}
	return strings.Join(names, " > ")
}
