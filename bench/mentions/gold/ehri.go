package gold

import (
	"fmt"
	"os"
	"strings"

	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
)

var ehriKinds = map[string]string{"PERS": "person", "LOC": "place", "CAMP": "place", "GHETTO": "place", "ORG": "organisation"}

// perDocument is how many sentences of the EHRI file, which does not part its
// documents, are read as one.
const perDocument = 50

// EHRI reads a file of tokens with IOB tags. The annotators tagged only what
// they linked to the EHRI vocabularies.
func EHRI(path string) ([]Document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []Document
	b := &ehriBuilder{}
	for i, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) == 2:
			b.token(f[0], f[1])
		case len(f) != 0:
			return nil, fmt.Errorf("%s line %d: want a token and a tag", path, i+1)
		case b.endSentence() == perDocument:
			out = append(out, b.document())
		}
	}
	b.endSentence()
	return append(out, b.document()), nil
}

type ehriBuilder struct {
	text  strings.Builder
	start int // of the sentence
	prev  string
	open  bool
	doc   Document
}

func (b *ehriBuilder) token(form, tag string) {
	if b.text.Len() > b.start && !strings.ContainsAny(form[:1], ",.;:!?)'’") && b.prev != "(" && b.prev != "'" &&
		form != "-" && b.prev != "-" {
		b.text.WriteByte(' ')
	}
	at := b.text.Len()
	b.text.WriteString(form)
	b.prev = form
	prefix, label, _ := strings.Cut(tag, "-")
	switch {
	case prefix == "I" && b.open:
		g := &b.doc.Gold[len(b.doc.Gold)-1]
		g.Whole.End = b.text.Len()
		g.Min, g.Head = g.Whole, g.Whole
	case ehriKinds[label] != "":
		s := mention.Span{Start: at, End: b.text.Len()}
		b.doc.Gold = append(b.doc.Gold, mention.Gold{Whole: s, Min: s, Head: s, Kind: ehriKinds[label], Named: true})
		b.open = true
	default:
		b.open = false
	}
}

// endSentence closes a sentence and returns how many the document has.
func (b *ehriBuilder) endSentence() int {
	if b.text.Len() > b.start {
		n := len(b.doc.Flows)
		b.doc.Flows = append(b.doc.Flows, language.Flow{Block: n, Runs: []mention.Span{{Start: b.start, End: b.text.Len()}}})
		b.text.WriteByte('\n')
	}
	b.start, b.open, b.prev = b.text.Len(), false, ""
	return len(b.doc.Flows)
}

func (b *ehriBuilder) document() Document {
	d := b.doc
	d.Text = b.text.String()
	*b = ehriBuilder{}
	return d
}
