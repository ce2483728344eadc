package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstAnswers is among how many of a speaker's first turns the name is given.
const firstAnswers = 6

// asksName are words of a question after a name.
var asksName = regexp.MustCompile(`(?i)\bname|\bwho (?:are|were) you|\bintroduce|\bcall(?:ed)? you|\byou called|\bidentify yourself|зовут|фамили|\bheiß|\bappelez`)

// introduces reads how the main speaker gives a name in the first answers:
// "My name is …". It names an "A:" and lengthens a short label.
func (d *draft) introduces(v *voice) {
	p := &d.people
	for i, n := 0, 0; i < len(d.turns) && n < firstAnswers; i++ {
		if d.turns[i].Key != v.key {
			continue
		}
		n++
		name := d.introduction(i)
		if name == "" {
			continue
		}
		if have := nameTokens(p.asked); holds(nameTokens(name), have) || p.weak && !holds(have, nameTokens(name)) {
			p.asked = name
		}
		p.names = append(p.names, name)
		break
	}
	p.asked = p.expand(p.asked)
}

// asideFirst is a note of the transcriber before the first words of an answer.
var asideFirst = regexp.MustCompile(`^(?:\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\])[ ]*`)

// introduction is the name that somebody gives as their own in turn i.
func (d *draft) introduction(i int) string {
	said := d.said(i)
	said = strings.TrimSpace(asideFirst.ReplaceAllString(strings.TrimSpace(strings.ToValidUTF8(said[:min(len(said), 600)], "")), ""))
	return either(submatch(selfNamed, said), submatch(selfIs, said), d.answersName(i, said))
}

// answersName reads the name with which an answer begins, given to a question
// that asks for one: "Vera Lind. From Riga."
func (d *draft) answersName(i int, said string) string {
	if i == 0 {
		return ""
	}
	asked := d.said(i - 1)
	if asked = asked[max(0, len(asked)-300):]; !asksName.MatchString(asked) {
		return ""
	}
	if name, _ := spokenOrder(said); name != "" {
		return name
	}
	name := personName(leadingName.FindString(said))
	if name == "" || !strings.HasPrefix(said, name) || !d.named(name) {
		return ""
	}
	if rest := strings.TrimLeft(said[len(name):], " "); rest == "" || strings.IndexByte(".,;-(", rest[0]) >= 0 || rest[0] >= 0x80 {
		return name
	}
	return ""
}

// labelled names a voice by its label: by the fullest name that fits it, its
// initials, or what is left of it without "the accused", "witness".
func (d *draft) labelled(v *voice) string {
	key := properCase(v.key)
	if full := d.people.expand(key); full != key {
		return full
	}
	if bare := withoutRole(key); bare != key {
		return d.people.expand(bare)
	}
	if utf8.RuneCountInString(v.key) <= 4 {
		return initialed(v.key, d.ownNames(v))
	}
	return key
}

// withoutRole takes the words that say a part off the front of a label, where a
// name is left.
func withoutRole(key string) string {
	words := strings.Fields(key)
	n := 0
	for n < len(words) && (has(roleWords, words[n]) || has(answering, words[n]) || has(asking, words[n])) {
		n++
	}
	if n == 0 || n == len(words) || !upperStart(words[n]) || unicode.IsDigit(rune(words[n][0])) || n == 1 && strings.EqualFold(words[0], "the") {
		return key // "The Court" is nobody's name
	}
	return strings.Join(words[n:], " ")
}

// ownNames lists the names that a voice says in its first turns, where it may
// say its own.
func (d *draft) ownNames(v *voice) []string {
	var out []string
	for i, n := 0, 0; i < len(d.turns) && n < firstAnswers; i++ {
		if d.turns[i].Key != v.key {
			continue
		}
		n++
		said := d.said(i)
		for _, m := range anyName.FindAllString(strings.ToValidUTF8(said[:min(len(said), 1200)], ""), -1) {
			out = append(out, personName(m))
		}
	}
	return out
}
