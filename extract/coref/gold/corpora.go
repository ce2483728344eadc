package gold

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/testimonia/testimonia/language"
)

// heldOut is every ninth document of LitBank's coreference in the order of the
// file names.
const heldOut = 9

// LitBank reads the coreference documents of a folder: those learnt from, or
// those held out for measuring (every ninth by name).
func LitBank(dir string, held bool) ([]*Doc, error) {
	if dir == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.ann"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []*Doc
	for i, path := range files {
		if (i%heldOut == heldOut-1) != held {
			continue
		}
		d, err := readBratFiles(path)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

func readBratFiles(path string) (*Doc, error) {
	text, err := os.ReadFile(strings.TrimSuffix(path, ".ann") + ".txt")
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadBrat(strings.TrimSuffix(filepath.Base(path), ".ann"), string(text), f)
}

// GUMKeptBack reports whether a document of GUM belongs to its official
// development or test part.
func GUMKeptBack(name string) bool {
	switch name {
	case "GUM_academic_exposure", "GUM_academic_librarians", "GUM_bio_byron", "GUM_bio_emperor", "GUM_court_loan", "GUM_court_negligence",
		"GUM_interview_cyclone", "GUM_interview_gaming", "GUM_news_homeopathic", "GUM_news_iodine", "GUM_speech_impeachment", "GUM_speech_inauguration",
		"GUM_voyage_athens", "GUM_voyage_coron",
		"GUM_academic_discrimination", "GUM_academic_eegimaa", "GUM_bio_dvorak", "GUM_bio_jespersen", "GUM_court_insanity", "GUM_court_mitigation",
		"GUM_interview_hill", "GUM_interview_libertarian", "GUM_news_nasa", "GUM_news_sensitive", "GUM_speech_austria", "GUM_speech_newzealand",
		"GUM_voyage_oakland", "GUM_voyage_vavau":
		return true
	}
	return false
}

// Heads maps the first byte of the head token of every gold mention to its
// cluster. The head is the token of the mention that hangs highest in the tree.
func Heads(d *Doc, sents []language.Sentence) map[int]int {
	at := map[int][2]int{}
	for s := range sents {
		for t := range sents[s].Tokens {
			at[sents[s].Tokens[t].Start] = [2]int{s, t}
		}
	}
	out := map[int]int{}
	var all []clustered
	for c, spans := range d.Clusters {
		for _, s := range spans {
			all = append(all, clustered{s, c})
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Len() < all[j].Len() })
	for _, m := range all {
		if p, ok := at[m.Start]; ok {
			h := headOf(&sents[p[0]], p[1], m.End)
			if _, taken := out[h]; !taken {
				out[h] = m.cluster
			}
		}
	}
	return out
}

type clustered struct {
	Span
	cluster int
}

// headOf returns the first byte of the head of the tokens from first on that
// end by the byte end.
func headOf(s *language.Sentence, first, end int) int {
	last := first
	for last+1 < len(s.Tokens) && s.Tokens[last+1].End <= end {
		last++
	}
	for i := first; i <= last; i++ {
		if h := s.Tokens[i].Head; (h < first || h > last) && s.Tokens[i].UPOS != "PUNCT" && s.Tokens[i].UPOS != "DET" {
			return s.Tokens[i].Start
		}
	}
	return s.Tokens[first].Start
}
