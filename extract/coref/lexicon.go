package coref

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lexicon/kin.txt
var kinFile string

//go:embed lexicon/owned.txt
var ownedFile string

//go:embed lexicon/persons.txt
var personsFile string

// kinWord is what a word for kin says: whose "father" is a man, and to a man's
// or woman's "father" one is a son or daughter.
type kinWord struct {
	relation     string
	gender       Gender
	number       Number
	backM, backF string // the relation back, by the gender of the owner; "" where there is none
}

// noun is what a word for persons says.
type noun struct {
	gender Gender
	number Number
}

// words holds the lexicon; it is never written to once loaded.
type words struct {
	kin     map[string]kinWord
	owned   map[string]kinWord // words that mean kin where somebody owns them
	persons map[string]noun
	gives   map[string]bool // who gives a statement: "witness", "deponent"
}

// lexicon returns the words for persons and kin that are built in.
var lexicon = sync.OnceValue(func() *words {
	w := &words{kin: map[string]kinWord{}, owned: map[string]kinWord{}, persons: map[string]noun{}, gives: map[string]bool{}}
	for line := range strings.Lines(kinFile) {
		addKin(w.kin, strings.TrimSpace(line))
	}
	for line := range strings.Lines(ownedFile) {
		addKin(w.owned, strings.TrimSpace(line))
	}
	for line := range strings.Lines(personsFile) {
		w.addPersons(strings.TrimSpace(line))
	}
	return w
})

func addKin(kin map[string]kinWord, line string) {
	f := strings.Split(line, "\t")
	if strings.HasPrefix(line, "#") || len(f) != 6 {
		return
	}
	k := kinWord{relation: f[1], gender: genderOf(f[2]), number: numberOf(f[3])}
	if f[4] != "-" {
		k.backM, k.backF = f[4], f[5]
	}
	kin[f[0]] = k
}

func (w *words) addPersons(line string) {
	f := strings.Fields(line)
	if strings.HasPrefix(line, "#") || len(f) < 2 {
		return
	}
	if f[0] == "w" {
		for _, word := range f[1:] {
			w.gives[word] = true
		}
		f[0] = "-"
	}
	n := noun{gender: genderOf(f[0][:1]), number: numberOf(f[0][len(f[0])-1:])}
	for _, word := range f[1:] {
		if _, known := w.persons[word]; !known {
			w.persons[word] = n
		}
	}
}

func genderOf(s string) Gender {
	switch s {
	case "m":
		return Male
	case "f":
		return Female
	}
	return UnknownGender
}

func numberOf(s string) Number {
	if s == "p" {
		return Plural
	}
	return Singular
}

// kinOf reads a word for kin with its prefixes and suffix: "mother-in-law",
// "great-grandfather", "stepson", "ex-husband". The word is in lower case.
func (w *words) kinOf(word string) (kinWord, bool) {
	if k, ok := w.kin[word]; ok {
		return k, true
	}
	core, suffix := strings.CutSuffix(word, "-in-law")
	if !suffix {
		core, suffix = strings.CutSuffix(word, "s-in-law")
	}
	prefix, core := kinPrefix(core)
	k, ok := w.kin[core]
	if !ok || core == word {
		return kinWord{}, false
	}
	if suffix {
		return k.dress(prefix, "-in-law"), true
	}
	return k.dress(prefix, ""), true
}

// dress puts the prefix and the suffix around the relation and its inverse.
func (k kinWord) dress(prefix, suffix string) kinWord {
	k.relation = prefix + k.relation + suffix
	if k.backM != "" {
		k.backM, k.backF = prefix+k.backM+suffix, prefix+k.backF+suffix
	}
	return k
}

// kinPrefix cuts the prefixes of kin off a word; "ex-" says nothing of who is
// meant and is dropped.
func kinPrefix(word string) (prefix, core string) {
	for again := true; again; {
		again = false
		for _, p := range [...]string{"great", "step", "half", "foster", "ex"} {
			rest, ok := strings.CutPrefix(word, p)
			if !ok || rest == "" {
				continue
			}
			word, again = strings.TrimLeft(rest, "- "), true
			switch p {
			case "ex":
			case "step":
				prefix += p
			case "foster":
				prefix += p + " "
			default:
				prefix += p + "-"
			}
		}
	}
	return prefix, word
}

// GivesStatement reports whether a noun, in lower case, is what a record calls
// the person whose statement it takes down: "witness", "deponent".
func GivesStatement(noun string) bool { return lexicon().gives[noun] }

// person says whether a noun stands for persons, by its lemma or its form, both
// in lower case.
func (w *words) person(lemma, form string) (noun, bool) {
	if n, ok := w.persons[form]; ok {
		return n, true
	}
	n, ok := w.persons[lemma]
	return n, ok
}
