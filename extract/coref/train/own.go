package main

import (
	"path/filepath"
	"strings"
	"unicode"

	"github.com/testimonia/testimonia/bench/statements/gold"
	"github.com/testimonia/testimonia/extract"
	"github.com/testimonia/testimonia/extract/coref"
)

// statements is a document with a table of statements: whom the pronouns mean
// that are the subjects of its statements.
type statements struct {
	in       coref.Input
	table    *gold.Table
	subjects map[int]string // first byte of a pronoun -> who the table says it is
}

// readStatements reads folders of tables NAME.gold beside their sources.
func readStatements(x *extract.Extractor, dirs []string) ([]*statements, error) {
	var out []*statements
	for _, dir := range dirs {
		tables, err := filepath.Glob(filepath.Join(dir, "*.gold"))
		if err != nil {
			return nil, err
		}
		for _, t := range tables {
			s, err := readStatement(x, t)
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
	}
	return out, nil
}

func readStatement(x *extract.Extractor, table string) (*statements, error) {
	g, doc, err := gold.Open(table)
	if err != nil {
		return nil, err
	}
	s := &statements{in: x.PeopleInput(doc), table: g, subjects: map[int]string{}}
	s.align(doc.Text)
	return s, nil
}

// align finds the pronouns: where the words of a statement hold one "he" or
// "she" and no statement says otherwise, it is the subject.
func (s *statements) align(text string) {
	bytes := make([]int, 0, len(text)+1) // of every code point
	for i := range text {
		bytes = append(bytes, i)
	}
	bytes = append(bytes, len(text))
	words := gold.NewText(text)
	torn := map[int]bool{}
	for i := range s.table.Statements {
		st := &s.table.Statements[i]
		start, end, ok := words.Find(st.Quote)
		if !ok {
			continue
		}
		at, ok := onlyPronoun(text, bytes[start], bytes[end])
		if !ok {
			continue
		}
		if have, known := s.subjects[at]; known && have != st.Subject {
			torn[at] = true
		}
		s.subjects[at] = st.Subject
	}
	for at := range torn {
		delete(s.subjects, at)
	}
}

// onlyPronoun returns where the only "he" or "she" of a run of bytes begins.
func onlyPronoun(text string, start, end int) (int, bool) {
	found, n := 0, 0
	letter := false
	for i, r := range text[start:end] {
		if unicode.IsLetter(r) == letter {
			continue
		}
		if letter = !letter; !letter {
			continue
		}
		rest := text[start+i:]
		stop := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
		if stop < 0 {
			stop = len(rest)
		}
		switch strings.ToLower(rest[:stop]) {
		case "he", "she":
			found = start + i
			n++
		}
	}
	return found, n == 1
}

// examples collects the choices of the pronouns that were found.
func (s *statements) examples(model *coref.Model, weight float64) []coref.Example {
	var out []coref.Example
	coref.ResolveWith(s.in, model, func(ch *coref.Choice) int {
		want, ok := s.subjects[ch.Head.Start]
		if !ok {
			return -1
		}
		x := coref.Example{Feats: ch.Feats, Right: make([]bool, len(ch.Nodes)), Weight: weight}
		hit := -1
		for k := range ch.Nodes {
			if s.table.Means(want, ch.Names(k)) {
				x.Right[k] = true
				if hit < 0 {
					hit = k
				}
			}
		}
		if hit >= 0 {
			out = append(out, x)
		}
		return hit
	})
	return out
}
