package speech

import (
	_ "embed" // the lexicon is part of the program
	"strings"
	"sync"

	"github.com/testimonia/testimonia"
)

//go:embed lexicon/cues.txt
var cueLines string

//go:embed lexicon/nouns.txt
var nounLines string

// act is what a reporting verb does.
type act string

const (
	say    act = "say"
	write  act = "write"
	think  act = "think"
	know   act = "know"
	see    act = "see"
	manner act = "manner" // reports only beside quotation marks
)

// cue is one reporting verb.
type cue struct {
	lemma  string
	act    act
	stance testimonia.Stance
	basis  testimonia.Basis
}

// lexicon holds the word lists, read once.
type lexicon struct {
	lemmas map[string]*cue
	forms  map[string]*cue            // finite and participle forms
	nouns  map[string]map[string]bool // class of noun → lemmas
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{lemmas: map[string]*cue{}, forms: map[string]*cue{}, nouns: map[string]map[string]bool{}}
	for _, line := range lines(cueLines) {
		l.addCue(strings.Split(line, "|"))
	}
	for _, line := range lines(nounLines) {
		class, list, _ := strings.Cut(line, ":")
		set := map[string]bool{}
		for _, w := range strings.Split(list, ",") {
			set[strings.TrimSpace(w)] = true
		}
		l.nouns[strings.TrimSpace(class)] = set
	}
	return l
})

// lines returns the lines of a word list without comments and empty ones.
func lines(s string) []string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func (l *lexicon) addCue(fields []string) {
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	c := &cue{lemma: fields[0], act: act(fields[1]), stance: testimonia.Stance(fields[2])}
	if fields[3] != "-" {
		c.basis = testimonia.Basis(fields[3])
	}
	l.lemmas[c.lemma] = c
	irregular := ""
	if len(fields) > 4 {
		irregular = fields[4]
	}
	for _, f := range inflect(c.lemma, strings.Fields(irregular)) {
		if l.forms[f] == nil {
			l.forms[f] = c
		}
	}
}

// inflect returns the forms of an English verb: the regular ones and, in place
// of the regular past, the irregular ones where any are listed.
func inflect(lemma string, irregular []string) []string {
	stem := strings.TrimSuffix(lemma, "e")
	third, past, ing := lemma+"s", stem+"ed", stem+"ing"
	switch {
	case strings.HasSuffix(lemma, "y") && !isVowel(lemma[len(lemma)-2]):
		third, past, ing = lemma[:len(lemma)-1]+"ies", lemma[:len(lemma)-1]+"ied", lemma+"ing"
	case strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "h"):
		third = lemma + "es"
	case strings.HasSuffix(lemma, "ee"):
		ing = lemma + "ing"
	}
	out := []string{lemma, third, ing}
	if len(irregular) == 0 {
		return append(out, past)
	}
	return append(out, irregular...)
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// noun reports whether a lower-case word belongs to a class of nouns.
func (l *lexicon) noun(class, word string) bool { return l.nouns[class][word] }

// Institution reports whether a noun, by its lemma in lower case, names a body
// that says something with one voice: "government", "office".
func Institution(noun string) bool { return words().noun("institution", noun) }
