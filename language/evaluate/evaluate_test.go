package evaluate

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia/language"
)

const tree = `# newdoc id = d
# newpar
1	He	he	PRON	PRP	_	2	nsubj:pass	_	_
2	fled	flee	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

1	So	so	ADV	RB	_	0	root	_	_
`

func document(t *testing.T) *language.TreeDocument {
	t.Helper()
	docs, err := language.ReadCoNLLU(strings.NewReader(tree))
	if err != nil {
		t.Fatal(err)
	}
	return &docs[0]
}

func TestPerfect(t *testing.T) {
	d := document(t)
	var system []language.Sentence
	for _, s := range d.Sentences {
		system = append(system, s.Sentence)
	}
	s := Compare(d, system)
	for i, f := range s.all() {
		if f.Value() != 1 {
			t.Errorf("figure %d is %v", i, f.Value())
		}
	}
}

func TestErrorsCount(t *testing.T) {
	d := document(t)
	first := d.Sentences[0].Sentence
	first.Tokens = append([]language.Token(nil), first.Tokens...)
	first.Tokens[0].Rel = "nsubj"
	first.Tokens[1].UPOS = "NOUN"
	first.Tokens[2].Head = 0
	s := Compare(d, []language.Sentence{first})
	if s.Tokens != (F1{4, 3, 3}) || s.Sentences != (F1{2, 1, 1}) || s.UPOS.Right != 2 {
		t.Errorf("words %v, sentences %v, tags %v", s.Tokens, s.Sentences, s.UPOS)
	}
	if s.UAS.Right != 2 || s.LAS.Right != 2 || s.Full.Right != 1 {
		t.Errorf("UAS %v LAS %v with subtypes %v", s.UAS, s.LAS, s.Full)
	}
}
