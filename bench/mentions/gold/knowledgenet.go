package gold

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/extract/mention"
	"github.com/testimonia/testimonia/language"
)

// sides gives the kinds of a property's subject and object.
var sides = map[string][2]string{
	"DATE_OF_BIRTH": {"person", ""}, "DATE_OF_DEATH": {"person", ""}, "PLACE_OF_RESIDENCE": {"person", "place"},
	"PLACE_OF_BIRTH": {"person", "place"}, "NATIONALITY": {"person", ""}, "EMPLOYEE_OR_MEMBER_OF": {"person", "organisation"},
	"EDUCATED_AT": {"person", "organisation"}, "POLITICAL_AFFILIATION": {"person", "organisation"},
	"CHILD_OF": {"person", "person"}, "SPOUSE": {"person", "person"}, "DATE_FOUNDED": {"organisation", ""},
	"HEADQUARTERS": {"organisation", "place"}, "SUBSIDIARY_OF": {"organisation", "organisation"},
	"FOUNDED_BY": {"organisation", "person"}, "CEO": {"organisation", "person"},
}

type passage struct {
	Fold  int    `json:"fold"`
	Start int    `json:"passageStart"`
	Text  string `json:"passageText"`
	Facts []struct {
		Property     string `json:"property"`
		SubjectStart int    `json:"subjectStart"`
		SubjectEnd   int    `json:"subjectEnd"`
		ObjectStart  int    `json:"objectStart"`
		ObjectEnd    int    `json:"objectEnd"`
	} `json:"facts"`
}

// KnowledgeNet reads the passages with facts of the folds for which keep is
// true; only the facts' own names are gold.
func KnowledgeNet(path string, keep func(fold int) bool) ([]Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	var out []Document
	for sc.Scan() {
		var p passage
		if err := json.Unmarshal(sc.Bytes(), &p); err != nil {
			return nil, err
		}
		if keep(p.Fold) && len(p.Facts) > 0 {
			out = append(out, passageDocument(&p))
		}
	}
	return out, sc.Err()
}

func passageDocument(p *passage) Document {
	at := make([]int, 0, len(p.Text)+1)
	for i := range p.Text {
		at = append(at, i)
	}
	at = append(at, len(p.Text))
	d := Document{Text: p.Text, Flows: []language.Flow{{Runs: []mention.Span{{Start: 0, End: len(p.Text)}}}}}
	seen := map[mention.Span]bool{}
	add := func(start, end int, kind string) {
		start, end = start-p.Start, end-p.Start
		if kind == "" || start < 0 || end >= len(at) || start >= end {
			return
		}
		s := mention.Span{Start: at[start], End: at[end]}
		r, _ := utf8.DecodeRuneInString(p.Text[s.Start:])
		if !unicode.IsUpper(r) || seen[s] || pronoun[strings.ToLower(p.Text[s.Start:s.End])] {
			return
		}
		seen[s] = true
		d.Gold = append(d.Gold, mention.Gold{Whole: s, Min: s, Head: headSpan(p.Text, s), Kind: kind, Named: true})
	}
	for _, f := range p.Facts {
		k := sides[f.Property]
		add(f.SubjectStart, f.SubjectEnd, k[0])
		add(f.ObjectStart, f.ObjectEnd, k[1])
	}
	return d
}

var pronoun = map[string]bool{"he": true, "she": true, "his": true, "her": true, "it": true, "its": true, "they": true,
	"their": true, "i": true, "my": true, "we": true, "our": true, "him": true}
