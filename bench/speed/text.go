//go:build unix

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

// treebank is the running text of treebank files, kept word by word so that
// its names can be exchanged.
type treebank struct {
	words []word
	names []string // every proper noun, sorted, once
}

type word struct {
	form  string
	after string // the white space behind it
	name  int    // index into names; -1 where it is none
}

// makeText writes a text of about so many words from treebank files: first all
// of them as they stand, then over again with every proper noun exchanged for
// another, consistently within a round, so that each round tells of others.
func makeText(out io.Writer, words int, paths []string) error {
	t := &treebank{}
	for _, path := range paths {
		if err := t.read(path); err != nil {
			return err
		}
	}
	if len(t.words) == 0 {
		return fmt.Errorf("there are no words in the treebank files")
	}
	t.index()
	w := bufio.NewWriter(out)
	for round := 0; words > 0; round++ {
		for i := range t.words {
			x := &t.words[i]
			w.WriteString(t.form(x, round))
			w.WriteString(x.after)
			if x.after != "" {
				words--
			}
			if words <= 0 && strings.Contains(x.after, "\n\n") {
				break
			}
		}
	}
	return w.Flush()
}

func (t *treebank) form(x *word, round int) string {
	if x.name < 0 {
		return x.form
	}
	return t.names[(x.name+round*389)%len(t.names)]
}

// index gathers the proper nouns and points the words to them.
func (t *treebank) index() {
	at := map[string]int{}
	for _, x := range t.words {
		if x.name >= 0 {
			at[x.form] = 0
		}
	}
	for n := range at {
		t.names = append(t.names, n)
	}
	sort.Strings(t.names)
	for i, n := range t.names {
		at[n] = i
	}
	for i := range t.words {
		if t.words[i].name >= 0 {
			t.words[i].name = at[t.words[i].form]
		}
	}
}

func (t *treebank) read(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	covered := "" // the last number of a multi-word token: its parts are not written
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"), strings.HasPrefix(line, "# newpar"):
			t.end("\n\n")
			continue
		case line == "" || line[0] == '#':
			covered = ""
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) < 10 || strings.Contains(cols[0], ".") {
			continue
		}
		if covered != "" {
			if cols[0] == covered {
				covered = ""
			}
			continue
		}
		_, covered, _ = strings.Cut(cols[0], "-")
		t.add(cols)
	}
	t.end("\n\n")
	return lines.Err()
}

func (t *treebank) add(cols []string) {
	x := word{form: cols[1], after: " ", name: -1}
	if cols[3] == "PROPN" {
		x.name = 0
	}
	if strings.Contains(cols[9], "SpaceAfter=No") {
		x.after = ""
	}
	t.words = append(t.words, x)
}

func (t *treebank) end(space string) {
	if n := len(t.words); n > 0 {
		t.words[n-1].after = space
	}
}
