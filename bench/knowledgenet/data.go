package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/testimonia/testimonia"
)

// span is a run of bytes of a passage.
type span = testimonia.Span

// passage is one annotated passage.
type passage struct {
	fold       int
	document   string
	text       string
	properties map[string]bool // those the annotators looked for
	facts      []fact
}

// fact says that a property holds between two runs of a passage.
type fact struct {
	property        string
	subject, object span
}

// row is a passage as the file has it; positions count code points of the
// document.
type row struct {
	Fold          int      `json:"fold"`
	DocumentID    string   `json:"documentId"`
	PassageStart  int      `json:"passageStart"`
	PassageText   string   `json:"passageText"`
	PropertyNames []string `json:"properties"`
	Facts         []struct {
		Property     string `json:"property"`
		SubjectStart int    `json:"subjectStart"`
		SubjectEnd   int    `json:"subjectEnd"`
		ObjectStart  int    `json:"objectStart"`
		ObjectEnd    int    `json:"objectEnd"`
	} `json:"facts"`
}

// load reads the passages of some folds from a file of JSON lines.
func load(file string, folds map[int]bool) ([]*passage, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []*passage
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", file, n, err)
		}
		if folds[r.Fold] {
			out = append(out, r.passage())
		}
	}
	return out, lines.Err()
}

func (r *row) passage() *passage {
	p := &passage{fold: r.Fold, document: r.DocumentID, text: r.PassageText, properties: map[string]bool{}}
	for _, name := range r.PropertyNames {
		p.properties[name] = true
	}
	at := codePoints(p.text)
	place := func(from, to int) span {
		return span{Start: offset(at, from-r.PassageStart), End: offset(at, to-r.PassageStart)}
	}
	for _, f := range r.Facts {
		p.facts = append(p.facts, fact{f.Property, place(f.SubjectStart, f.SubjectEnd), place(f.ObjectStart, f.ObjectEnd)})
	}
	return p
}

// codePoints returns the byte offset of every code point and of the end.
func codePoints(s string) []int {
	var out []int
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

func offset(at []int, n int) int { return at[min(max(n, 0), len(at)-1)] }
