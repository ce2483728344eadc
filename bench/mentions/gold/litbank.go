package gold

import (
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
)

var aceKinds = map[string]string{"PER": "person", "FAC": "place", "GPE": "place", "LOC": "place", "ORG": "organisation", "VEH": "other"}

// LitBank reads the coreference folder of LitBank: proper names are gold, runs
// inside other mentions are "skip" (nobody says what they are). The text is put
// together again from its tokens.
func LitBank(folder string) ([]Document, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.ann"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Document
	for _, ann := range files {
		text, err := os.ReadFile(strings.TrimSuffix(ann, ".ann") + ".txt")
		if err != nil {
			return nil, err
		}
		data, err := os.ReadFile(ann)
		if err != nil {
			return nil, err
		}
		out = append(out, litbankDocument(filepath.Base(ann), string(text), string(data)))
	}
	return out, nil
}

func litbankDocument(id, tokenized, ann string) Document {
	text, at := untokenize(tokenized)
	d := Document{ID: id, Text: text, Flows: []language.Flow{{Runs: []mention.Span{{Start: 0, End: len(text)}}}}}
	for _, line := range strings.Split(ann, "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 3 || !strings.HasPrefix(f[0], "T") {
			continue
		}
		w := strings.Fields(f[1])
		if len(w) != 3 {
			continue
		}
		start, _ := strconv.Atoi(w[1])
		end, _ := strconv.Atoi(w[2])
		if end >= len(at) || start >= end {
			continue
		}
		span := mention.Span{Start: at[start], End: at[end]}
		level, ace, _ := strings.Cut(w[0], "_")
		g := mention.Gold{Whole: span, Min: span, Head: headSpan(text, span), Kind: aceKinds[ace], Named: true}
		if level != "PROP" {
			g.Kind, g.Named = "skip", false
		}
		d.Gold = append(d.Gold, g)
	}
	return d
}

// untokenize joins punctuation to its words; at maps code points of the old
// text to bytes of the new.
func untokenize(s string) (string, []int) {
	runes := []rune(s)
	var b strings.Builder
	at := make([]int, 0, len(runes)+1)
	for i, r := range runes {
		at = append(at, b.Len())
		if r == ' ' && i+1 < len(runes) && (strings.ContainsRune(",.;:!?)", runes[i+1]) ||
			i > 0 && runes[i-1] == '(' || runes[i+1] == '\'' && i+2 < len(runes) && runes[i+2] == 's') {
			continue
		}
		b.WriteRune(r)
	}
	return b.String(), append(at, b.Len())
}

// headSpan guesses the head of a name: the last word in capitals before a
// comma, "of", "and" or "the".
func headSpan(text string, s mention.Span) mention.Span {
	head := s
	pos := s.Start
	first := true
	for _, w := range strings.SplitAfter(text[s.Start:s.End], " ") {
		trimmed := strings.TrimRight(w, " ,.;")
		low := strings.ToLower(trimmed)
		if !first && (low == "of" || low == "and" || low == "the" || low == "in") {
			break
		}
		if trimmed != "" && strings.ToLower(trimmed[:1]) != trimmed[:1] && low != "the" {
			head = mention.Span{Start: pos, End: pos + len(trimmed)}
		}
		pos += len(w)
		first = false
		if strings.Contains(w, ",") {
			break
		}
	}
	return head
}

// SetAside parts the documents into those to learn from and every ninth, to
// measure on.
func SetAside(docs []Document) (learn, measure []Document) {
	for i, d := range docs {
		if i%9 == 4 {
			measure = append(measure, d)
		} else {
			learn = append(learn, d)
		}
	}
	return learn, measure
}
