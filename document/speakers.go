package document

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
)

// voice is what the turns of one key are like.
type voice struct {
	key          string
	turns, asked int
	words        int
	role         testimonia.Role
	name         string
}

// rate is the share of turns that ask something.
func (v *voice) rate() float64 { return float64(v.asked) / float64(max(1, v.turns)) }

// weight is how much a voice tells rather than asks.
func (v *voice) weight() float64 { return float64(v.words+1) * (1.1 - v.rate()) }

// numberTurns puts the labels in order and ties each to its line.
func (d *draft) numberTurns() {
	sort.SliceStable(d.labels, func(i, j int) bool { return d.labels[i].line < d.labels[j].line })
	for i, c := range d.labels {
		l := &d.lines[c.line]
		l.turn = i + 1
		if l.label.End >= l.End && c.line+1 < len(d.lines) {
			if next := &d.lines[c.line+1]; next.gap <= 1 && next.label.Len() == 0 && (next.kind == "" || next.kind == Paragraph) {
				next.joined, next.start = true, false
			}
		}
	}
}

// speakers makes the turns from the labels: who speaks and in which part.
func (d *draft) speakers() {
	voices := map[string]*voice{}
	var order []*voice
	for i, c := range d.labels {
		key := d.voiceKey(i, c)
		v := voices[key]
		if v == nil {
			v = &voice{key: key}
			voices[key] = v
			order = append(order, v)
		}
		said := d.said(i)
		v.turns++
		v.words += len(said) / 6
		if strings.Contains(said, "?") {
			v.asked++
		}
		d.turns = append(d.turns, Turn{Label: c.label, Key: key, To: d.people.expand(c.to)})
	}
	assignRoles(order)
	for _, v := range order {
		switch {
		case d.oneSided && v.key != "":
			v.role = testimonia.RoleInterviewer
		case d.collected:
			v.role = testimonia.RoleSpeaker
		}
	}
	d.lettered = len(d.labels) > 0 && d.labels[0].form == formLetter
	d.nameVoices(order)
	for i := range d.turns {
		t := &d.turns[i]
		v := voices[t.Key]
		t.Speaker, t.Role = v.name, v.role
	}
	d.examiners()
}

// said is the text of the i-th turn.
func (d *draft) said(i int) string {
	end := len(d.text)
	if i+1 < len(d.labels) {
		end = d.labels[i+1].label.Start
	}
	start := d.labels[i].label.End
	return d.text[start:max(start, end)]
}

// voiceKey is the label's key; where only dashes part the speeches, whether the
// speech asks tells the voices apart.
func (d *draft) voiceKey(i int, c candidate) string {
	if c.form != formSpeech {
		if generic(c.key) != "" {
			return strings.TrimRight(c.key, "0123456789 ")
		}
		return c.key
	}
	if strings.Contains(d.said(i), "?") {
		return "?"
	}
	return ""
}

// assignRoles tells interviewers from speakers: by their label where it says
// so, otherwise by who asks and who talks.
func assignRoles(all []*voice) {
	var main *voice
	declared := false
	for _, v := range all {
		v.role = testimonia.RoleSpeaker
		if v.key == "?" || generic(v.key) == "asks" {
			v.role, declared = testimonia.RoleInterviewer, true
		} else if main == nil || v.weight() > main.weight() {
			main = v
		}
	}
	for _, v := range all {
		if v == main || v.role == testimonia.RoleInterviewer || generic(v.key) == "answers" || v.key == "" {
			continue
		}
		if v.asks(main, declared) {
			v.role = testimonia.RoleInterviewer
		}
	}
}

// asks reports whether a voice interviews the main one.
func (v *voice) asks(main *voice, declared bool) bool {
	each, others := v.words/max(1, v.turns), main.words/max(1, main.turns)
	switch {
	case declared:
		return v.rate() >= 0.5 && 2*each < others
	case initials(v.key) && v.rate() >= 0.2 && v.rate() > main.rate():
		return true
	}
	return v.rate() >= 0.3 && v.rate() > 1.3*main.rate() || v.rate() > main.rate() && 2*each < others && v.rate() >= 0.15
}

// initials reports whether a label is a few capitals: of a person or a house.
func initials(key string) bool {
	return utf8.RuneCountInString(key) <= 6 && strings.IndexFunc(key, unicode.IsLower) < 0 && !strings.Contains(key, " ")
}

// nameVoices gives each voice its name.
func (d *draft) nameVoices(all []*voice) {
	main := d.mainVoice(all)
	if main != nil {
		d.introduces(main)
	}
	for _, v := range all {
		part := generic(v.key)
		switch {
		case v.key == "?" || part == "asks":
			v.name = either(d.people.asker, labelName(v.key, "Interviewer"))
		case v.key == "" || part == "answers":
			v.name = either(d.people.asked, labelName(v.key, "Witness"))
		case d.lettered && v.role == testimonia.RoleInterviewer:
			v.name = either(d.people.asker, "Interviewer")
		case d.lettered:
			v.name = either(d.people.asked, "Witness")
		case v == main && d.people.asked != "" && utf8.RuneCountInString(v.key) == 1 && d.labelled(v) == v.key:
			v.name = d.people.asked // "R" for the respondent
		case numberedVoice.MatchString(v.key) && v == main && d.people.asked != "":
			v.name = d.people.asked
		default:
			v.name = d.labelled(v)
		}
	}
	d.settle(all)
}

// chair leaves one of several who ask in the part of the interviewer, where the
// front matter lists who takes part: the others speak for themselves.
func (d *draft) chair(all []*voice) {
	var chair *voice
	for _, v := range all {
		if v.role == testimonia.RoleInterviewer && (chair == nil || v.name == d.people.asker || v.rate() > chair.rate() && chair.name != d.people.asker) {
			chair = v
		}
	}
	for _, v := range all {
		if v != chair && d.people.panel {
			v.role = testimonia.RoleSpeaker
		}
	}
}

// settle keeps apart voices that came out with one name: "Okafor" and "Mrs.
// Okafor" are two. A field of the front matter decides a voice's role.
func (d *draft) settle(all []*voice) {
	first := map[string]*voice{}
	for _, v := range all {
		o := first[v.name]
		if o == nil {
			first[v.name] = v
			continue
		}
		if generic(v.key) != "" || generic(o.key) != "" || len(nameTokens(v.key)) != len(nameTokens(o.key)) {
			continue
		}
		if len(o.key) > len(v.key) {
			v, o = o, v
		}
		v.name = properCase(v.key)
	}
	for _, f := range d.people.fields {
		for _, v := range all {
			if v.name == f.name && f.part == "asks" {
				v.role = testimonia.RoleInterviewer
			} else if v.name == f.name {
				v.role = testimonia.RoleSpeaker
			}
		}
	}
	d.chair(all)
}

func labelName(key, otherwise string) string {
	if key == "?" || key == "" {
		return otherwise
	}
	return key
}

// mainVoice is who answers, or else the speaker who says most.
func (d *draft) mainVoice(all []*voice) *voice {
	var main *voice
	for _, v := range all {
		if generic(v.key) == "answers" {
			return v
		}
		if v.role == testimonia.RoleSpeaker && (main == nil || v.words > main.words) {
			main = v
		}
	}
	return main
}

// properCase writes a label in capitals as a name is written.
func properCase(key string) string {
	if utf8.RuneCountInString(key) <= 4 || strings.IndexFunc(key, unicode.IsLower) >= 0 {
		return key
	}
	return capitalised(key)
}

// mixedCase writes the words of a name that stand in capitals as names are
// written, initials aside.
func mixedCase(s string) string {
	words := strings.Fields(properCase(s))
	for i, w := range words {
		if utf8.RuneCountInString(w) > 3 && strings.ToUpper(w) == w && !strings.Contains(w, ".") {
			words[i] = capitalised(w)
		}
	}
	return strings.Join(words, " ")
}

// capitalised leaves only the first letter of each word a capital.
func capitalised(key string) string {
	out, first := []rune{}, true
	for _, r := range key {
		if first {
			out = append(out, r)
		} else {
			out = append(out, unicode.ToLower(r))
		}
		first = !unicode.IsLetter(r) && r != '\'' && r != '’'
	}
	return string(out)
}

// witness is whose testimony the document is: the main speaker if named, or
// whom the heading names.
func (d *draft) witness() string {
	said := map[string]int{}
	best := ""
	for i := range d.turns {
		if t := &d.turns[i]; t.Role == testimonia.RoleSpeaker && generic(t.Speaker) == "" && t.Speaker != "Witness" {
			said[t.Speaker] += len(d.said(i))
			if best == "" || said[t.Speaker] > said[best] {
				best = t.Speaker
			}
		}
	}
	switch {
	case len(d.turns) > 0:
		return either(best, d.people.asked)
	case firstPerson(d.text):
		return d.author()
	}
	return d.people.deponent()
}

// firstPerson reports whether one word in sixty says I or we.
func firstPerson(text string) bool {
	own, all := 0, 0
	for _, w := range strings.FieldsFunc(text[:min(len(text), 1<<17)], func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		all++
		switch strings.ToLower(w) {
		case "i", "my", "me", "we", "our", "us", "i'm", "i'd", "i've", "я", "мой", "моя", "меня", "мне", "ich", "mein", "je", "mon", "ma":
			own++
		}
	}
	return 60*own > all
}
