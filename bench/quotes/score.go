package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/testimonia/testimonia/extract/speech"
)

// tally counts quotations and speakers.
type tally struct {
	right, wrong, missed int
	speakers             int // right ones, the annotation telling who a mention is
	own                  int // right ones, the program telling
}

func (t *tally) add(o tally) {
	t.right += o.right
	t.wrong += o.wrong
	t.missed += o.missed
	t.speakers += o.speakers
	t.own += o.own
}

// score counts one document.
func (r *reading) score(verbose bool) tally {
	var t tally
	found := said(r.quotes)
	t.wrong = len(found)
	for _, g := range r.doc.quotes {
		i, ok := found[g.span]
		if !ok {
			t.missed++
			if verbose {
				fmt.Printf("  missed %q\n", r.doc.text[g.Start:g.End])
			}
			continue
		}
		delete(found, g.span)
		t.right++
		t.wrong--
		if got := r.entity(r.quotes[i].Speaker); got == g.speaker {
			t.speakers++
		} else if verbose {
			fmt.Printf("  speaker %s, not %s (%s): %q\n", g.speaker, got, r.words(r.quotes[i].Speaker), r.doc.text[g.Start:g.End])
		}
	}
	if verbose {
		for s := range found {
			fmt.Printf("  wrong %q\n", r.doc.text[s.Start:s.End])
		}
	}
	return t
}

func (r *reading) words(x speech.Range) string {
	if !x.Exists() {
		return "nobody"
	}
	toks := r.sents[x.Sent].Tokens
	return r.doc.text[toks[x.First].Start:toks[x.Last].End]
}

// print writes the totals and, last, one JSON object.
func (t tally) print(w io.Writer) {
	p := ratio(t.right, t.right+t.wrong)
	rec := ratio(t.right, t.right+t.missed)
	f1 := ratio(2*t.right, 2*t.right+t.wrong+t.missed)
	s := ratio(t.speakers, t.right+t.missed)
	fmt.Fprintf(w, "quotations: precision %.3f, recall %.3f, F1 %.3f\n", p, rec, f1)
	fmt.Fprintf(w, "speakers, of all annotated quotations: %.3f; of those found: %.3f\n", s, ratio(t.speakers, t.right))
	fmt.Fprintf(w, "speakers by own coreference, of all annotated quotations: %.3f\n", ratio(t.own, t.right+t.missed))
	last, _ := json.Marshal(struct {
		Precision float64 `json:"precision"`
		Recall    float64 `json:"recall"`
		F1        float64 `json:"f1"`
		Speaker   float64 `json:"speaker"`
	}{round(p), round(rec), round(f1), round(s)})
	fmt.Fprintln(w, string(last))
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func round(x float64) float64 { return float64(int(x*10000+0.5)) / 10000 }
