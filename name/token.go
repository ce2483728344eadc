package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name/translit"
)

// role is the part that a word plays in a name.
type role uint8

const (
	roleGiven role = iota
	roleMiddle
	rolePatronymic
	roleSurname
	roleMaiden
	roleNick
)

var roleNames = [...]string{"given", "middle", "patronymic", "surname", "maiden", "nick"}

func (r role) String() string { return roleNames[r] }

// token is one word of a name, ready to be compared.
type token struct {
	word      string // as written
	whole     string // the word that it is a part of
	text      string // in small Latin letters without marks
	role      role
	initial   bool
	ordinal   int  // its place among the given names and patronymic
	unwritten bool // its script leaves vowels out
	bound     bool // follows a hyphen
	oblique   bool // its name seems to stand in another case than the nominative
	united    bool // two words of the name that the other writes as one
	eastern   bool // of a name read by Chinese and Korean habits
	sounds    []string

	groups      []byte
	hasGroups   bool
	concepts    []form
	hasConcepts bool
	cases       [][]string
	hasCases    bool
}

func (t *token) sounds0() string {
	if len(t.sounds) == 0 {
		return ""
	}
	return t.sounds[0]
}

func (t *token) groupsOf(s *sounded) []byte {
	if !t.hasGroups {
		t.hasGroups, t.groups = true, s.groups(t.sounds0())
	}
	return t.groups
}

func (t *token) conceptsOf(s *sounded) []form {
	if !t.hasConcepts {
		t.hasConcepts = true
		t.concepts = s.concepts[t.sounds0()]
	}
	return t.concepts
}

// nominatives lists the sounds of the forms a declined word may come from.
func (t *token) nominatives() [][]string {
	if !t.hasCases {
		t.hasCases = true
		for _, n := range Nominatives(t.word) {
			t.cases = append(t.cases, Sounds(n.Word))
		}
	}
	return t.cases
}

// maxTokens bounds the words compared of one name.
const maxTokens = 10

// tokens lists the words of a name that are compared; particles are left out
// unless a word may be written together with them.
func (n *Name) tokens() []token { return n.tokensFrom(nil) }

// tokensFrom is tokens with the words that were read before.
func (n *Name) tokensFrom(known []token) []token {
	out := make([]token, 0, 6)
	ordinal := 0
	add := func(part string, r role) {
		for _, w := range strings.Fields(part) {
			if k := len(out); known != nil {
				if out = reuse(out, known, w, r, ordinal); len(out) > k {
					ordinal = next(ordinal, r)
					continue
				}
			}
			out = addWords(out, w, r, ordinal)
			ordinal = next(ordinal, r)
		}
	}
	for i, g := range n.Given {
		r := roleGiven
		if i > 0 {
			r = roleMiddle
		}
		add(g, r)
	}
	add(n.Patronymic, rolePatronymic)
	for _, m := range n.Middle {
		add(m, roleMiddle)
	}
	add(n.Surname, roleSurname)
	add(n.Maiden, roleMaiden)
	for _, g := range n.BornGiven {
		add(g, roleNick)
	}
	for _, nick := range n.Nicknames {
		add(nick, roleNick)
	}
	out = out[:min(len(out), maxTokens)]
	if oblique(out) {
		for i := range out {
			out[i].oblique = true
		}
	}
	return out
}

// oblique reports whether a Russian name is declined: a patronymic or a given
// name is in a case that is no name itself, or a surname stands alone.
func oblique(list []token) bool {
	if len(list) == 1 {
		return true
	}
	for i := range list {
		t := &list[i]
		switch {
		case !foreign(t) || t.initial:
		case t.role == rolePatronymic || t.role == roleSurname || t.role == roleMiddle:
			for _, e := range []string{"ича", "ичу", "ичем", "иче", "вны", "вне", "вной", "вну"} {
				if strings.HasSuffix(t.word, e) {
					return true
				}
			}
		case t.role == roleGiven && !HasForms(t.text):
			for _, n := range Nominatives(t.word) {
				if n.Part == "given name" && n.Word != t.word && HasForms(translit.Latin(n.Word)) {
					return true
				}
			}
		}
	}
	return false
}

func next(ordinal int, r role) int {
	if r <= rolePatronymic {
		return ordinal + 1
	}
	return ordinal
}

// reuse adds the tokens that a word was read as before, in another role.
func reuse(out, known []token, word string, r role, ordinal int) []token {
	for i := range known {
		if known[i].whole != word {
			continue
		}
		for ; i < len(known) && known[i].whole == word; i++ {
			t := known[i]
			t.role, t.ordinal = r, ordinal
			out = append(out, t)
		}
		break
	}
	return out
}

// addWords cuts a word at its hyphens.
func addWords(out []token, word string, r role, ordinal int) []token {
	latin := word
	script := translit.Script(word)
	if script != "" && script != "Latn" {
		latin = translit.Latin(word)
	}
	bound := false
	for _, piece := range strings.FieldsFunc(latin, func(r rune) bool { return r == '-' || r == ' ' || r == '‐' || r == '–' }) {
		t := newToken(piece)
		if t.text == "" || particle(t.text, word) {
			continue
		}
		t.word, t.whole, t.role, t.ordinal, t.bound = word, word, r, ordinal, bound
		if script == "Latn" {
			t.word = piece
		}
		t.unwritten = script == "Hebr" || script == "Arab"
		out = append(out, t)
		bound = true
	}
	return out
}

// newToken reads one word in Latin letters.
func newToken(piece string) token {
	small := strings.ToLower(piece)
	t := token{text: small, sounds: sounds(small)}
	if !asciiWord(small) {
		t.text = strings.Map(letterOnly, Fold(small))
	}
	if abdWords[t.text] {
		t.text, t.sounds = "abd", []string{"abd"} // "Abdel", "Abdul": the article after it varies
	}
	t.initial = utf8.RuneCountInString(t.text) == 1 || isInitial(piece)
	return t
}

var abdWords = set("abdel abdul abdal abdur abdol abdoul abdu abd")

func letterOnly(r rune) rune {
	if r == '\'' || r == '.' || r == '`' || r == '"' || r == ',' {
		return -1
	}
	return r
}

// particle reports whether a word only ties names together. With a capital, as
// in "Le Duan" or "Les", only words count that are hardly ever a name.
func particle(w, written string) bool {
	if len(w) > 5 || !particleWords[w] {
		return false
	}
	r, _ := utf8.DecodeRuneInString(written)
	return !unicode.IsUpper(r) || surelyParticles[w]
}

var particleWords = set(`de da do dos das di del della dello degli dei du des la le les lo van von vom zu zum zur der den dem ter ten te
	af av auf bin ibn ben bint bar al el ul ud abu y e of und fon bn oglu ogly kyzy qizi and the`)

var surelyParticles = set("de del della von van der den bin ibn al el ul dos du fon the")
