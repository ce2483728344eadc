package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// Vocabulary is what an index knows of its words.
type Vocabulary interface {
	// Words returns the words that begin with prefix, in order.
	Words(prefix string) ([]Word, error)
	// Sounding returns the words kept under a key of Sounds.
	Sounding(key string) ([]Word, error)
	// Keys returns the keys of Sounds that begin with prefix.
	Keys(prefix string) ([]string, error)
}

// Word is a word of a vocabulary.
type Word struct {
	Word string
	Seen Seen
}

// Plan is a query in the words of an index.
type Plan struct {
	Terms []Wanted
}

// Wanted is a term with the words that satisfy it.
type Wanted struct {
	Term
	Forms  []string // of one word: any of these; with Prefix also what begins with Words[0]
	Others []string // those of Forms that are other spellings of a name
}

// maxForms is the most forms of one word that are looked for.
const maxForms = 128

// Expand finds the words of a vocabulary that a query means. A word means its
// forms ("arrested" also "arrests"). One that may be a name means its spellings
// too, in every script: written with a capital, known with capitals alone, or
// unknown. Where it means nothing at all, the names that sound nearly like it
// are taken.
func Expand(q Query, v Vocabulary) (Plan, error) {
	var p Plan
	for _, t := range q.Terms {
		w := Wanted{Term: t}
		if !t.Exact && !t.Prefix {
			if err := w.expand(v); err != nil {
				return Plan{}, err
			}
		}
		p.Terms = append(p.Terms, w)
	}
	return p, nil
}

func (w *Wanted) expand(v Vocabulary) error {
	word := w.Words[0]
	forms, err := inflected(word, v)
	if err != nil {
		return err
	}
	isName := w.Capital || len(forms) == 0
	for _, f := range forms {
		w.Forms = append(w.Forms, f.Word)
		isName = isName || f.Seen.NameOnly()
	}
	if isName {
		keys := Sounds(w.Written)
		if err := w.spellings(keys, v); err != nil {
			return err
		}
		if len(w.Forms) == 0 && !w.Not {
			if err := w.near(keys, v); err != nil {
				return err
			}
		}
	}
	w.Forms = slices.DeleteFunc(w.Forms, func(f string) bool { return f == word })
	w.Forms = slices.Insert(w.Forms, 0, word)
	w.Forms = w.Forms[:min(len(w.Forms), maxForms)]
	w.Others = distinct(w.Others)
	return nil
}

// inflected returns the words of the vocabulary that are forms of word.
func inflected(word string, v Vocabulary) ([]Word, error) {
	stems := []string{stem(word, false), stem(word, true)}
	list, err := v.Words(common(stems[0]))
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(list, func(w Word) bool { return w.Word == word }); i >= 0 {
		stems = []string{stem(word, list[i].Seen.NameOnly())}
	}
	return slices.DeleteFunc(list, func(w Word) bool { return !slices.Contains(stems, stem(w.Word, w.Seen.NameOnly())) }), nil
}

// spellings adds the names that are kept under one of the keys.
func (w *Wanted) spellings(keys []string, v Vocabulary) error {
	for _, k := range keys {
		list, err := v.Sounding(k)
		if err != nil {
			return err
		}
		for _, o := range list {
			if o.Seen.Name() && !slices.Contains(w.Forms, o.Word) {
				w.Forms = append(w.Forms, o.Word)
				w.Others = append(w.Others, o.Word)
			}
		}
	}
	return nil
}

// near adds the names whose keys are a slip away: one phoneme of six, two of
// ten, the first one right.
func (w *Wanted) near(keys []string, v Vocabulary) error {
	for _, k := range keys {
		allowed := 0
		switch n := len(k); {
		case n >= 10:
			allowed = 2
		case n >= 6:
			allowed = 1
		default:
			continue
		}
		all, err := v.Keys(k[:1])
		if err != nil {
			return err
		}
		all = slices.DeleteFunc(all, func(o string) bool { return name.Distance(k, o, allowed) > allowed })
		if err := w.spellings(all, v); err != nil {
			return err
		}
	}
	return nil
}

// distinct leaves one of the forms of each word, the shortest, and orders by
// length.
func distinct(words []string) []string {
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(utf8.RuneCountInString(a), utf8.RuneCountInString(b)), cmp.Compare(a, b))
	})
	var out, stems []string
	for _, w := range words {
		if s := stem(w, true); !slices.Contains(stems, s) {
			out, stems = append(out, w), append(stems, s)
		}
	}
	return out
}

// Span is a run of bytes of a text.
type Span struct{ Start, End int }

// Marks returns where the words of a plan stand in a passage, in order and
// without overlaps: every occurrence of every term but those that are not to
// occur. A phrase is marked from its first word to its last.
func (p Plan) Marks(text string) []Span {
	tokens := Analyze(text)
	var out []Span
	for i := 0; i < len(tokens); {
		n := p.longest(tokens[i:])
		if n > 0 {
			out = append(out, Span{tokens[i].Start, tokens[i+n-1].End})
		}
		i += max(1, n)
	}
	return out
}

// longest returns how many tokens the longest term takes that begins here.
func (p Plan) longest(tokens []Token) int {
	n := 0
	for i := range p.Terms {
		if w := &p.Terms[i]; !w.Not && w.begins(tokens) {
			n = max(n, len(w.Words))
		}
	}
	return n
}

func (w *Wanted) begins(tokens []Token) bool {
	switch {
	case w.Exact:
		if len(tokens) < len(w.Words) {
			return false
		}
		for i, word := range w.Words {
			if tokens[i].Word != word {
				return false
			}
		}
		return true
	case w.Prefix:
		return strings.HasPrefix(tokens[0].Word, w.Words[0])
	}
	return slices.Contains(w.Forms, tokens[0].Word)
}
