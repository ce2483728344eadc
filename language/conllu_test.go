package language

import (
	"strings"
	"testing"
)

const tiny = `# newdoc id = tiny
# newpar
# sent_id = tiny-1
# text = She didn't go (far).
1	She	she	PRON	PRP	Case=Nom	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	_	0	root	_	_
5	(	(	PUNCT	-LRB-	_	6	punct	_	SpaceAfter=No
6	far	far	ADV	RB	_	4	advmod	_	Entity=(1)|SpaceAfter=No
7	)	)	PUNCT	-RRB-	_	6	punct	_	SpaceAfter=No
8	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = tiny-2
# speaker = Ann
# text = Why
1	Why	why	ADV	WRB	_	0	root	_	_
1.1	go	go	VERB	VB	_	_	_	_	_

# newpar
# text = End
1	End	end	NOUN	NN	_	0	root	_	_
`

func TestReadCoNLLU(t *testing.T) {
	docs, err := ReadCoNLLU(strings.NewReader(tiny))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 || docs[0].ID != "tiny" {
		t.Fatalf("documents: %+v", docs)
	}
	d := docs[0]
	if want := "She didn't go (far). Why\n\nEnd"; d.Text != want {
		t.Errorf("text %q, want %q", d.Text, want)
	}
	if len(d.Sentences) != 3 || len(d.Paragraphs) != 2 || d.Sentences[2].Block != 1 {
		t.Fatalf("%d sentences, %d paragraphs", len(d.Sentences), len(d.Paragraphs))
	}
	for _, s := range d.Sentences {
		for _, tok := range s.Tokens {
			if got := d.Text[tok.Start:tok.End]; got != tok.Form {
				t.Errorf("token %q stands at %q", tok.Form, got)
			}
		}
	}
	first := d.Sentences[0]
	if first.Tokens[3].Head != -1 || first.Tokens[2].Head != 3 || first.Misc[5]["Entity"] != "(1)" {
		t.Errorf("heads or misc wrong: %+v", first)
	}
	if d.Sentences[1].Comments["speaker"] != "Ann" {
		t.Errorf("comments: %v", d.Sentences[1].Comments)
	}
}

func TestReadCoNLLUErrors(t *testing.T) {
	for name, in := range map[string]string{
		"columns": "1\tShe\n\n",
		"head":    "1\tShe\tshe\tPRON\tPRP\t_\tx\troot\t_\t_\n\n",
		"outside": "1\tShe\tshe\tPRON\tPRP\t_\t7\troot\t_\t_\n\n",
		"range":   "1-x\tShe\tshe\tPRON\tPRP\t_\t7\troot\t_\t_\n\n",
	} {
		if _, err := ReadCoNLLU(strings.NewReader(in)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
