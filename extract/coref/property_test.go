package coref_test

import (
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/extract/coref"
	"github.com/testimonia/testimonia/language"
)

// check fails where a result breaks what Result promises.
func check(t *testing.T, in coref.Input, res *coref.Result) {
	t.Helper()
	for i, m := range res.Mentions {
		if m.Start < 0 || m.End > len(in.Text) || m.Start > m.End {
			t.Fatalf("mention %d lies outside the text: %+v", i, m.Span)
		}
		if m.Entity >= len(res.Entities) {
			t.Fatalf("mention %d has no entity", i)
		}
		if m.Sent >= 0 && (m.Head < m.First || m.Head > m.Last || m.Last >= len(in.Sents[m.Sent].Tokens)) {
			t.Fatalf("mention %d has its head outside its tokens: %+v", i, m)
		}
	}
	for i, e := range res.Entities {
		for _, m := range e.Mentions {
			if res.Mentions[m].Entity != i {
				t.Fatalf("entity %d lists a mention of another", i)
			}
		}
		for _, m := range e.Members {
			if m == i || m < 0 || m >= len(res.Entities) {
				t.Fatalf("entity %d has the member %d", i, m)
			}
		}
		if e.Owner == i {
			t.Fatalf("entity %d is its own %s", i, e.Relation)
		}
	}
	for _, tie := range res.Ties {
		if tie.Who == tie.Of || tie.Mention < 0 || tie.Mention >= len(res.Mentions) {
			t.Fatalf("odd tie %+v", tie)
		}
	}
}

// vocabulary is what random sentences are made of: every kind of mention.
var vocabulary = strings.Fields(`Anna Lind Carl Brandt he she him her his hers himself I my me we our you they their who whose that
	mother father son wife husband parents children brothers sister couple boys director nurse the a two older of and or , . ; ( ) " told said was
	became met had as not latter former uncle mother-in-law`)

// randomInput makes a document whose trees, names, quotes, glosses and marks
// are drawn at random: heads may point anywhere, spans overlap anyhow.
func randomInput(r *rand.Rand, sentences, width int) coref.Input {
	var in coref.Input
	var b strings.Builder
	tags := []string{"NOUN", "PRON", "PROPN", "VERB", "PUNCT", "DET", "ADP", "CCONJ"}
	rels := []string{"nsubj", "obj", "obl", "nmod:poss", "nmod", "appos", "conj", "acl:relcl", "cop", "cc", "case", "det", "root", "advcl", "vocative"}
	for s := range sentences {
		sent := language.Sentence{Block: r.Intn(4)}
		for range 1 + r.Intn(width) {
			w := vocabulary[r.Intn(len(vocabulary))]
			start := b.Len()
			b.WriteString(w + " ")
			sent.Tokens = append(sent.Tokens, language.Token{Span: testimonia.Span{Start: start, End: start + len(w)}, Form: w, Lemma: w,
				UPOS: tags[r.Intn(len(tags))], Head: r.Intn(width+2) - 1, Rel: rels[r.Intn(len(rels))]})
		}
		sent.Span = testimonia.Span{Start: sent.Tokens[0].Start, End: b.Len() - 1}
		in.Sents = append(in.Sents, sent)
		_ = s
	}
	in.Text = b.String()
	span := func() testimonia.Span {
		a := r.Intn(len(in.Text))
		return testimonia.Span{Start: a, End: min(len(in.Text), a+r.Intn(30))}
	}
	kinds := []testimonia.Kind{testimonia.KindPerson, testimonia.KindPerson, testimonia.KindPlace, testimonia.KindOrganisation}
	for at := 0; at < len(in.Text); at += 1 + r.Intn(60) {
		in.Named = append(in.Named, coref.Named{Span: testimonia.Span{Start: at, End: min(len(in.Text), at+1+r.Intn(12))}, Kind: kinds[r.Intn(4)]})
		if r.Intn(4) == 0 {
			in.Quotes = append(in.Quotes, coref.Quote{Span: testimonia.Span{Start: at, End: min(len(in.Text), at+r.Intn(80))}, Speaker: span()})
			in.Glosses = append(in.Glosses, coref.Gloss{Span: span(), Inner: span()})
			in.Marks = append(in.Marks, coref.Mark{Span: span(), Note: "1"})
		}
		at += in.Named[len(in.Named)-1].Span.Len()
	}
	in.Blocks = []coref.Block{{Kind: coref.Paragraph, Speaker: "Rosa Feldmann", Addressee: "Q"}, {Kind: coref.Note, Note: "1"}, {Kind: coref.Caption}}
	in.Main = "Rosa Feldmann née Adler"
	return in
}

func TestRandomTrees(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 300 {
		in := randomInput(r, 1+r.Intn(12), 1+r.Intn(25))
		res := coref.Resolve(in)
		check(t, in, res)
		if again := coref.Resolve(in); !reflect.DeepEqual(res.Mentions, again.Mentions) || !reflect.DeepEqual(res.Entities, again.Entities) {
			t.Fatal("the same input gave two results")
		}
	}
}

func TestEmptyInput(t *testing.T) {
	for _, in := range []coref.Input{{}, {Text: "Anna", Main: "Anna Lind"}, {Sents: make([]language.Sentence, 2)}} {
		check(t, in, coref.Resolve(in))
	}
}

func FuzzResolve(f *testing.F) {
	f.Add(int64(1), uint8(3), uint8(10))
	f.Fuzz(func(t *testing.T, seed int64, sentences, width uint8) {
		in := randomInput(rand.New(rand.NewSource(seed)), 1+int(sentences%20), 1+int(width%40))
		check(t, in, coref.Resolve(in))
	})
}
