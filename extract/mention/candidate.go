package mention

import (
	"strings"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// candidate is a run of tokens that may be a name.
type candidate struct {
	sent        int
	first, last int
	head        int
	key         string // folded text, for what the document says of it elsewhere
	score       [classes]float64
	class       class
	sure        float64
}

// maxRun bounds a name's length in tokens.
const maxRun = 24

// candidates finds the runs of a sentence in order, none overlapping.
func (f *finder) candidates(s *sentence) {
	for i := 0; i < len(s.words); {
		if end := f.quotedTitle(s, i); end > 0 {
			f.cands = append(f.cands, f.newCandidate(s, i+1, end-1))
			i = end + 1
			continue
		}
		start := f.runStart(s, i)
		if start < 0 {
			i++
			continue
		}
		end := f.runEnd(s, i)
		next := end
		for _, c := range f.split(s, start, end) {
			f.cands = append(f.cands, f.newCandidate(s, c[0], c[1]))
		}
		i = max(next, i+1)
	}
}

func (f *finder) newCandidate(s *sentence, first, last int) candidate {
	return candidate{sent: s.index, first: first, last: last, head: headOf(s.Sentence, first, last), key: f.keyOf(s, first, last)}
}

// keyOf is the folded text of a run without titles and hyphen spaces.
func (f *finder) keyOf(s *sentence, first, last int) string {
	if first == last {
		return s.words[first].low
	}
	var b strings.Builder
	for i := first; i <= last; i++ {
		w := &s.words[i]
		if i > first && !w.glued {
			b.WriteByte(' ')
		}
		if w.low != "" {
			b.WriteString(w.low)
		} else {
			b.WriteString(w.Form)
		}
	}
	return b.String()
}

// headOf is the token through which a run hangs in the tree.
func headOf(s *language.Sentence, first, last int) int {
	best := -1
	for i := first; i <= last; i++ {
		h := s.Tokens[i].Head
		if (h < first || h > last) && !s.Tokens[i].Is("punct", "case", "det") {
			if best < 0 {
				best = i
			}
			if !s.Tokens[i].Is("compound", "amod", "flat", "nmod") {
				return i
			}
		}
	}
	if best < 0 {
		return first
	}
	return best
}

// quotedTitle returns the index of the closing quotation mark when one opens at
// i around the title of a work: the noun for a work stands before it, and the
// words inside begin with a capital.
func (f *finder) quotedTitle(s *sentence, i int) int {
	if i == 0 || i+2 >= len(s.words) || !quote[s.words[i].Form] || !s.words[i+1].capital() {
		return 0
	}
	before := i - 1
	if s.words[before].Form == "," && before > 0 {
		before--
	}
	if w := &s.words[before]; !f.lex.work[w.low] && !entitled[w.low] {
		return 0
	}
	for j := i + 2; j < len(s.words) && j <= i+12; j++ {
		if quote[s.words[j].Form] {
			return j
		}
	}
	return 0
}

var quote = map[string]bool{"\"": true, "“": true, "”": true, "«": true, "»": true, "„": true, "''": true, "``": true}

var entitled = map[string]bool{"entitled": true, "titled": true}

// runStart tells whether a name starts at token i, and where its first token is
// (a leading "von" or "20th" lies before i only in reading order: it is i).
func (f *finder) runStart(s *sentence, i int) int {
	w := &s.words[i]
	switch {
	case w.name:
		return i
	case w.capital() && (name.IsTitle(w.low) && !w.start || strings.HasSuffix(w.Form, ".")) && name.IsTitle(w.low) &&
		i+1 < len(s.words) && s.words[i+1].name:
		return i
	case w.shape == shapeLower && i+1 < len(s.words) && s.words[i+1].name && leadIn[w.low]:
		return i
	case leadIn[w.low] && i+2 < len(s.words) && s.words[i+1].glued && s.words[i+1].Form == "-" && s.words[i+2].glued && s.words[i+2].name:
		return i // "al-Husseini"
	case w.shape == shapeLower && streetWord[w.low] && f.streetFollows(s, i):
		return i
	case w.shape == shapeDigit && i+1 < len(s.words) && s.words[i+1].name && ordinal(w.Form):
		if f.closesAs(s, i+1, event, organisation) {
			return i
		}
	case w.shape == shapeDigit && len(w.Form) == 4 && i+1 < len(s.words) && s.words[i+1].name && f.closesAs(s, i+1, event):
		return i
	case w.capital() && i+1 < len(s.words) && s.words[i+1].name && f.firstOfListed(s, i):
		return i
	}
	return -1
}

// leadIn are particles that open a surname in small letters.
var leadIn = map[string]bool{"von": true, "van": true, "de": true, "du": true, "d'": true, "della": true, "del": true,
	"ibn": true, "ben": true, "al": true, "zu": true, "dos": true}

var streetWord = map[string]bool{"rue": true, "ulica": true, "ul.": true, "ulitsa": true, "via": true, "calle": true,
	"boulevard": true, "avenue": true, "quai": true, "stalag": true, "oflag": true, "plac": true, "bd": true}

// streetFollows reports whether a name follows "rue", over particles.
func (f *finder) streetFollows(s *sentence, i int) bool {
	for j := i + 1; j < len(s.words) && j <= i+3; j++ {
		if s.words[j].name {
			return true
		}
		if !name.IsParticle(s.words[j].low) {
			return false
		}
	}
	return false
}

// firstOfListed reports whether token i and the next begin a name of the lists:
// "The Hague", "May Day".
func (f *finder) firstOfListed(s *sentence, i int) bool {
	if !f.lex.firsts[s.words[i].low] {
		return false
	}
	_, ok := f.lex.names[s.words[i].low+" "+s.words[i+1].low]
	return ok
}

func ordinal(s string) bool {
	n := len(s)
	if n < 3 || n > 5 {
		return false
	}
	switch strings.ToLower(s[n-2:]) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// closesAs reports whether the capitals from i on end in a word of these kinds.
func (f *finder) closesAs(s *sentence, i int, kinds ...class) bool {
	for end := min(len(s.words), i+maxRun); i < end && (s.words[i].capital() || s.words[i].Form == "'"); i++ {
		for _, t := range f.lex.senses(s.words[i].low) {
			for _, k := range kinds {
				if t.kind == k {
					return true
				}
			}
		}
	}
	return false
}

// runEnd walks on from token i as long as the name goes on and returns the
// index after its last token.
func (f *finder) runEnd(s *sentence, i int) int {
	start := i
	if !s.words[i].name {
		for i+1 < len(s.words) && !s.words[i].name {
			i++
		}
	}
	end := i + 1
	for end < len(s.words) && end-start < maxRun {
		next := f.extend(s, start, end)
		if next <= end {
			break
		}
		end = next
	}
	return f.close(s, start, end)
}
