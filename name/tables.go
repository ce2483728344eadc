package name

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
)

//go:embed data/given.txt
var givenText string

//go:embed data/census-given.txt.gz
var censusGz []byte

//go:embed data/surnames.txt.gz
var surnamesGz []byte

// concept is one given name in all its forms.
type concept struct {
	gender Gender
	main   string // folded head of the row
}

// form says how a spelling belongs to a concept.
type form struct {
	concept int
	pet     bool // a short or pet form
}

type tables struct {
	concepts []concept
	forms    map[string][]form   // folded given name to its concepts
	census   map[string]byte     // folded English given name to m, f, u
	surnames map[string]struct{} // folded name tokens
}

// load reads the embedded lists once; they never change afterwards.
var load = sync.OnceValue(func() *tables {
	t := &tables{forms: map[string][]form{}, census: map[string]byte{}}
	for _, line := range strings.Split(givenText, "\n") {
		t.addGiven(line)
	}
	for _, line := range unpack(censusGz) {
		if len(line) > 2 {
			t.census[line[2:]] = line[0]
		}
	}
	lines := unpack(surnamesGz)
	t.surnames = make(map[string]struct{}, len(lines))
	for _, line := range lines {
		t.surnames[line] = struct{}{}
	}
	return t
})

// unpack splits an embedded list into lines; the lists are checked by tests, so
// a damaged one yields what can be read.
func unpack(gz []byte) []string {
	r, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		return nil
	}
	data, _ := io.ReadAll(r)
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

func (t *tables) addGiven(line string) {
	f := strings.Fields(line)
	if len(f) < 2 || len(f[0]) != 1 || f[0] == "#" {
		return
	}
	g := Unknown
	switch f[0] {
	case "m":
		g = Male
	case "f":
		g = Female
	}
	id := len(t.concepts)
	t.concepts = append(t.concepts, concept{g, Fold(f[1])})
	pet := false
	for _, w := range f[1:] {
		if w == "/" {
			pet = true
			continue
		}
		w = Fold(w)
		t.forms[w] = append(t.forms[w], form{id, pet})
	}
}

// IsGiven reports whether the word is a given name, or a pet form of one, in
// the tables.
func IsGiven(word string) bool {
	w := Fold(word)
	t := load()
	if len(t.forms[w]) > 0 {
		return true
	}
	_, ok := t.census[w]
	return ok
}

// HasForms reports whether the word is in the table of given names with their
// forms in several languages, which holds few words that are anything else.
func HasForms(word string) bool { return len(load().forms[Fold(word)]) > 0 }

// IsKnown reports whether the word is a token of personal names in the tables:
// a given name or a surname. Many are common words too ("Young", "Park").
func IsKnown(word string) bool {
	w := Fold(word)
	t := load()
	if _, ok := t.surnames[w]; ok {
		return true
	}
	return len(t.forms[w]) > 0 || t.census[w] != 0
}

// GivenGender is the gender of those who bear the given name; Unknown where
// the tables do not have it or both bear it.
func GivenGender(word string) Gender {
	w := Fold(word)
	t := load()
	if g, ok := t.formGender(w); ok {
		return g
	}
	switch t.census[w] {
	case 'm':
		return Male
	case 'f':
		return Female
	}
	if i := strings.IndexByte(w, '-'); i > 1 { // one of its parts tells: "Jean-Luc", "Anne-Marie"
		if g := GivenGender(w[:i]); g != Unknown {
			return g
		}
		return GivenGender(w[i+1:])
	}
	return Unknown
}

// formGender decides by full forms first: "Andrea" may be a pet form elsewhere.
func (t *tables) formGender(w string) (Gender, bool) {
	var seen [2][3]bool
	for _, f := range t.forms[w] {
		k := 0
		if f.pet {
			k = 1
		}
		switch t.concepts[f.concept].gender {
		case Male:
			seen[k][0] = true
		case Female:
			seen[k][1] = true
		default:
			seen[k][2] = true
		}
	}
	for _, s := range seen {
		switch {
		case s[2] || s[0] && s[1]:
			return Unknown, true
		case s[0]:
			return Male, true
		case s[1]:
			return Female, true
		}
	}
	return Unknown, false
}

// sameConcept reports whether two given names are forms of one name, and
// whether one of them is a pet form.
func (t *tables) sameConcept(a, b string) (same, pet bool) {
	for _, x := range t.forms[Fold(a)] {
		for _, y := range t.forms[Fold(b)] {
			if x.concept == y.concept {
				same = true
				if !x.pet && !y.pet {
					return true, false
				}
			}
		}
	}
	return same, same
}
