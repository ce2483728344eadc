package mention

import (
	"strings"

	"github.com/testimonia/testimonia/name"
)

// parts reports whether the name word at end begins another name than the run
// before it: a title after a name, or two words the tree keeps apart.
func (f *finder) parts(s *sentence, start, end int) bool {
	w, prev := &s.words[end], &s.words[end-1]
	if name.IsTitle(w.low) && !name.IsTitle(prev.low) && strings.HasSuffix(w.Form, ".") && w.shape != shapeInit {
		return true
	}
	if prev.shape == shapeInit || initials(prev.Form) && w.shape == shapeTitle && !f.listed(prev.low) {
		return false // an initial waits for its surname
	}
	if w.start && !s.words[start].start {
		return true
	}
	if w.Head == end-1 || prev.Head == end || w.Head == prev.Head && !core(w.Rel) && !core(prev.Rel) {
		return false
	}
	a, b := f.top(s, start, end+1, end-1), f.top(s, start, end+1, end)
	if a == b || s.words[a].Head == s.words[b].Head && !core(s.words[a].Rel) {
		return false
	}
	return core(s.words[a].Rel) && core(s.words[b].Rel)
}

// top climbs from token i as long as the governor lies in [start, end).
func (f *finder) top(s *sentence, start, end, i int) int {
	for n := 0; n < maxRun; n++ {
		h := s.words[i].Head
		if h < start || h >= end {
			return i
		}
		i = h
	}
	return i
}

// core tells relations that two parts of one name never both have.
func core(rel string) bool {
	base, _, _ := strings.Cut(rel, ":")
	switch base {
	case "nsubj", "obj", "iobj", "obl", "root", "conj", "parataxis", "vocative", "ccomp", "xcomp", "advcl":
		return true
	}
	return false
}

// allDemonyms reports whether the run is nothing but demonyms.
func (f *finder) allDemonyms(s *sentence, start, end int) bool {
	for i := start; i < end; i++ {
		if s.words[i].low != "" && !f.lex.demonym[s.words[i].low] {
			return false
		}
	}
	return true
}

// split cuts a run that holds two names: a demonym before a person ("Soviet
// Marshal Zhukov"), trailing hyphens, a lone title.
func (f *finder) split(s *sentence, start, end int) [][2]int {
	for end > start && s.words[end-1].shape == shapePunct && s.words[end-1].Form != "." {
		end--
	}
	if end <= start {
		return nil
	}
	end = f.trimOffice(s, start, end)
	if start+1 < end && f.lex.epithet[s.words[start].low] && name.HasForms(s.words[start+1].low) {
		start++ // "Young Marcel"
	}
	if !f.nameful(s, start, end) {
		return nil
	}
	for i := end - 2; i > start; i-- {
		if f.splitsAt(s, start, i, end) {
			return append(f.split(s, start, i), [2]int{i, end - 1})
		}
	}
	return [][2]int{{start, end - 1}}
}

// trimOffice cuts an office after a body or a nation: "Gestapo Commissar" names
// the Gestapo alone.
func (f *finder) trimOffice(s *sentence, start, end int) int {
	i := end
	for i > start+1 && (name.IsTitle(s.words[i-1].low) || f.lex.role[s.words[i-1].low]) && !f.listed(s.words[i-1].low) {
		i--
	}
	if i == end {
		return end
	}
	prev := s.words[i-1].low
	_, listed := f.lex.names[prev]
	if listed || f.lex.demonym[prev] || f.lex.senses(prev) != nil {
		return i
	}
	return end
}

// nameful reports whether a run holds more than titles, offices, nationalities,
// possessors and initials: "German Minister", "People's Commissar" and "Prime
// Minister" name nobody.
func (f *finder) nameful(s *sentence, start, end int) bool {
	office := false
	for i := start; i < end; i++ {
		w := &s.words[i]
		switch {
		case w.shape == shapePunct || w.shape == shapeInit || w.shape == shapeLower || w.low == "prime" || w.low == "deputy" || w.low == "dear":
		case (name.IsTitle(w.low) || f.lex.role[w.low]) && !f.listed(w.low):
			office = true
		case (f.lex.demonym[w.low] || f.lex.possessor[w.low]) && end-start > 1:
		default:
			return true
		}
	}
	return !office && end-start > 1
}

// splitsAt reports whether a person's name begins at token i of the run, after
// a word for people, a listed organisation or a country: "Soviet Marshal
// Zhukov", "Left Oppositionist Leonid Serov", "NKVD Captain Orlov".
func (f *finder) splitsAt(s *sentence, start, i, end int) bool {
	w, prev := &s.words[i], &s.words[i-1]
	if !w.name && !name.IsTitle(w.low) || prev.shape == shapePunct || w.glued {
		return false
	}
	if f.closesAs(s, i, organisation, event, place, document, award) || f.lex.isGroup(w.low) {
		return false
	}
	listed, ok := f.lex.names[prev.low]
	switch {
	case f.lex.demonym[prev.low] || f.lex.group[prev.low] || ok && listed.kind == organisation:
		return name.IsTitle(w.low) || name.IsGiven(w.low)
	case ok && listed.kind == place && i < end-1 && name.IsTitle(w.low):
		return i == start+1 || !name.IsGiven(s.words[start].low)
	case ok && (listed.subkind == Country || listed.subkind == Region) && i < end-1:
		return name.HasForms(w.low) && !name.IsGiven(s.words[start].low)
	}
	return false
}
