package gold

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/language"
)

// Doc is a document with gold clusters of mentions.
type Doc struct {
	Name     string
	Text     string
	Flows    []language.Flow // its paragraphs
	Clusters [][]Span        // persons, each with its mentions in order; bytes
	Names    []Span          // the personal names among the mentions, none overlapping
}

// ReadBrat reads a document of LitBank: a text with blanks between tokens and
// the stand-off file of its coreference. Only persons are kept. Offsets of the
// stand-off file count code points.
func ReadBrat(name string, text string, ann io.Reader) (*Doc, error) {
	d := &Doc{Name: name, Text: text, Flows: paragraphs(text)}
	b := &brat{at: byteTable(text), person: map[Span]bool{}, proper: map[Span]bool{}, cluster: map[string][]Span{}}
	sc := bufio.NewScanner(ann)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		if err := b.line(sc.Text()); err != nil {
			return nil, fmt.Errorf("%s line %d: %w", name, n, err)
		}
	}
	d.Clusters = b.clusters()
	d.Names = outermostShort(text, b.proper)
	return d, sc.Err()
}

// brat collects the lines of a stand-off file.
type brat struct {
	at      []int
	person  map[Span]bool
	proper  map[Span]bool
	cluster map[string][]Span
}

func (b *brat) line(s string) error {
	f := strings.Split(s, "\t")
	if len(f) < 2 || !strings.HasPrefix(f[0], "T") {
		return nil
	}
	what := strings.Fields(f[1])
	if len(what) < 3 {
		return fmt.Errorf("no offsets in %q", f[1])
	}
	from, err1 := strconv.Atoi(what[1])
	to, err2 := strconv.Atoi(what[len(what)-1])
	if err1 != nil || err2 != nil || from < 0 || to >= len(b.at) || from > to {
		return fmt.Errorf("bad offsets in %q", f[1])
	}
	span := Span{Start: b.at[from], End: b.at[to]}
	form, kind, _ := strings.Cut(what[0], "_")
	switch form {
	case "PROP", "NOM", "PRON":
		if kind == "PER" {
			b.person[span] = true
		}
		if kind == "PER" && form == "PROP" {
			b.proper[span] = true
		}
		if len(kind) == 3 {
			return nil
		}
	}
	b.cluster[what[0]] = append(b.cluster[what[0]], span)
	return nil
}

// clusters returns the clusters of persons; the spans with a kind that stand in
// none are persons mentioned once.
func (b *brat) clusters() [][]Span {
	var out [][]Span
	seen := map[Span]bool{}
	for _, spans := range b.cluster {
		persons := 0
		for _, s := range spans {
			seen[s] = true
			if b.person[s] {
				persons++
			}
		}
		if 2*persons >= len(spans) {
			sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
			out = append(out, spans)
		}
	}
	for s := range b.person {
		if !seen[s] {
			out = append(out, []Span{s})
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i][0], out[j][0]
		return a.Start < b.Start || a.Start == b.Start && a.End < b.End
	})
	return out
}

// outermostShort returns names that do not overlap, cut at a comma or "of the".
func outermostShort(text string, spans map[Span]bool) []Span {
	var all []Span
	for s := range spans {
		for _, stop := range []string{" ,", " of the ", " who ", " and "} {
			if i := strings.Index(text[s.Start:s.End], stop); i > 0 {
				s.End = s.Start + i
			}
		}
		all = append(all, s)
	}
	sort.Slice(all, func(i, j int) bool {
		return all[i].Start < all[j].Start || all[i].Start == all[j].Start && all[i].End < all[j].End
	})
	var out []Span
	for _, s := range all {
		if len(out) == 0 || out[len(out)-1].End <= s.Start {
			out = append(out, s)
		}
	}
	return out
}

// byteTable maps code points to bytes, with one entry past the end.
func byteTable(s string) []int {
	var out []int
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// paragraphs parts a text at its line breaks.
func paragraphs(text string) []language.Flow {
	var out []language.Flow
	start := 0
	for start < len(text) {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text) - start
		}
		if strings.TrimSpace(text[start:start+end]) != "" {
			out = append(out, language.Flow{Block: len(out), Runs: []Span{{Start: start, End: start + end}}})
		}
		start += end + 1
	}
	return out
}
