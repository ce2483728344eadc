// Package name understands personal names as testimonies write them: which
// part is the given name, the patronymic, the surname, what is a title or a
// rank, who bore which name before marriage, and whether two names of one
// document can mean the same person. It stands on the standard library and
// golang.org/x/text alone.
package name

import "strings"

// Gender is the grammatical and social gender a name speaks for.
type Gender string

// The genders a name can tell. Unknown also stands for names borne by both.
const (
	Unknown Gender = ""
	Male    Gender = "male"
	Female  Gender = "female"
)

// Name is a personal name taken apart. Parts keep the spelling of the source,
// save that surnames written in capitals come in ordinary case.
type Name struct {
	Text       string   // as written, white space folded
	Titles     []string // "Dr.", "Comrade", "Colonel", in order
	Given      []string // given names in order; an initial is "I."
	Middle     []string // between given name and surname: a middle name, a maiden name or half of a double surname, nobody can say which
	Patronymic string   // "Petrovich", "Iosifovna"
	Particles  []string // "von", "de", "la": they belong to the surname that follows
	Surname    string   // without particles; double surnames whole: "Rimsky-Korsakov"
	Maiden     string   // the surname borne before marriage
	BornGiven  []string // the given names borne then, where the words say so: "née Gitla Zyto"
	Suffix     string   // "Jr.", "III"
	Nicknames  []string // in quotes or brackets
	Mononym    bool     // one word stands alone, so that Given or Surname is a guess
	Gender     Gender
	GenderFrom string // what told the gender: "title", "patronymic", "given name", "surname"
}

// IsZero reports whether nothing of a name was found.
func (n Name) IsZero() bool {
	return len(n.Given) == 0 && n.Surname == "" && n.Patronymic == "" && len(n.Nicknames) == 0
}

// Family is the surname with its particles: "von Ribbentrop".
func (n Name) Family() string {
	if len(n.Particles) == 0 {
		return n.Surname
	}
	return strings.Join(n.Particles, " ") + " " + n.Surname
}

// Full is the name in its usual order without titles: given names, patronymic,
// middle names, surname, suffix.
func (n Name) Full() string {
	parts := append([]string{}, n.Given...)
	if n.Patronymic != "" {
		parts = append(parts, n.Patronymic)
	}
	parts = append(parts, n.Middle...)
	if n.Surname != "" {
		parts = append(parts, n.Family())
	}
	if n.Suffix != "" {
		parts = append(parts, n.Suffix)
	}
	return strings.Join(parts, " ")
}

// String is Full.
func (n Name) String() string { return n.Full() }
