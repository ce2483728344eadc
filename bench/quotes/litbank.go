package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
)

// span is a run of bytes of a document's text.
type span = testimonia.Span

// goldQuote is one annotated quotation with the entity that speaks it.
type goldQuote struct {
	span
	speaker string
}

// goldMention is one annotated mention of an entity.
type goldMention struct {
	span
	entity string
}

// litDoc is one document with its annotation.
type litDoc struct {
	name     string
	text     string
	quotes   []goldQuote
	mentions []goldMention
}

// load reads all documents below a folder with the sub-folders coref and
// quotations, sorted by name in byte order.
func load(folder string) ([]*litDoc, error) {
	files, err := filepath.Glob(filepath.Join(folder, "quotations", "*.ann"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var docs []*litDoc
	for _, f := range files {
		d, err := loadDoc(folder, strings.TrimSuffix(filepath.Base(f), ".ann"))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: no files quotations/*.ann", folder)
	}
	return docs, nil
}

func loadDoc(folder, name string) (*litDoc, error) {
	text, err := os.ReadFile(filepath.Join(folder, "coref", name+".txt"))
	if err != nil {
		return nil, err
	}
	coref, err := os.ReadFile(filepath.Join(folder, "coref", name+".ann"))
	if err != nil {
		return nil, err
	}
	quotes, err := os.ReadFile(filepath.Join(folder, "quotations", name+".ann"))
	if err != nil {
		return nil, err
	}
	d := &litDoc{name: name, text: string(text)}
	d.readQuotes(string(quotes))
	d.readMentions(string(coref))
	return d, nil
}

// tokenSpans returns the byte spans of the tokens of every line.
func tokenSpans(text string) [][]span {
	var out [][]span
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		var toks []span
		start := -1
		for i := 0; i <= len(line); i++ {
			if i == len(line) || line[i] == ' ' || line[i] == '\n' {
				if start >= 0 {
					toks = append(toks, span{Start: at + start, End: at + i})
				}
				start = -1
			} else if start < 0 {
				start = i
			}
		}
		out = append(out, toks)
		at += len(line)
	}
	return out
}

func (d *litDoc) readQuotes(ann string) {
	lines := tokenSpans(d.text)
	at := map[string]int{}
	for _, row := range strings.Split(ann, "\n") {
		f := strings.Split(strings.TrimRight(row, "\r"), "\t")
		switch {
		case len(f) >= 6 && f[0] == "QUOTE":
			from, ok1 := token(lines, f[2], f[3])
			to, ok2 := token(lines, f[4], f[5])
			if ok1 && ok2 {
				at[f[1]] = len(d.quotes)
				d.quotes = append(d.quotes, goldQuote{span: span{Start: from.Start, End: to.End}})
			}
		case len(f) >= 3 && f[0] == "ATTRIB":
			if i, ok := at[f[1]]; ok {
				d.quotes[i].speaker = f[2]
			}
		}
	}
}

func token(lines [][]span, line, tok string) (span, bool) {
	i, err1 := strconv.Atoi(line)
	j, err2 := strconv.Atoi(tok)
	if err1 != nil || err2 != nil || i < 0 || i >= len(lines) || j < 0 || j >= len(lines[i]) {
		return span{}, false
	}
	return lines[i][j], true
}

// readMentions keeps the lines whose label is an entity ("Turkey-28"); the
// other lines repeat the same spans with their kinds.
func (d *litDoc) readMentions(ann string) {
	bytes := codePoints(d.text)
	for _, row := range strings.Split(ann, "\n") {
		f := strings.Split(row, "\t")
		if len(f) < 2 || !strings.HasPrefix(f[0], "T") {
			continue
		}
		label := strings.Fields(f[1])
		if len(label) != 3 || !strings.Contains(label[0], "-") {
			continue
		}
		from, err1 := strconv.Atoi(label[1])
		to, err2 := strconv.Atoi(label[2])
		if err1 != nil || err2 != nil || from < 0 || to < from || to >= len(bytes) {
			continue
		}
		d.mentions = append(d.mentions, goldMention{span{Start: bytes[from], End: bytes[to]}, label[0]})
	}
}

// codePoints returns the byte offset of every code point and of the end.
func codePoints(s string) []int {
	out := make([]int, 0, utf8.RuneCountInString(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}
