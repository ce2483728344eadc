package mention

import (
	"strings"

	"github.com/testimonia/testimonia/name"
)

// extend tries to lengthen the run [start, end) and returns its new end, which
// is end itself where the name stops.
func (f *finder) extend(s *sentence, start, end int) int {
	w := &s.words[end]
	switch {
	case w.name && !f.parts(s, start, end):
		return end + 1
	case w.glued && (w.Form == "-" || w.Form == "–" || w.Form == "/" || w.Form == "‑"):
		return f.extendHyphen(s, end)
	case w.glued && w.Form == "." && (s.words[end-1].shape == shapeInit || abbreviation[s.words[end-1].low]):
		if end+1 < len(s.words) && s.words[end+1].name {
			return end + 2
		}
	case w.shape == shapeDigit && f.numbered(s, end):
		return end + 1
	case w.low == "the" && end+1 < len(s.words) && f.lex.byname[s.words[end+1].low] && s.words[end+1].capital() && name.HasForms(s.words[end-1].low):
		return end + 2 // "Peter the Great"
	case w.Form == "I" && w.Is("flat", "nummod", "appos") && name.HasForms(s.words[end-1].low):
		return end + 1
	case w.Form == "&" && end+1 < len(s.words) && s.words[end+1].name && f.firmAnd(s, end):
		return end + 2
	case w.Form == "'s" || w.Form == "’s" || w.Form == "'" || w.Form == "’":
		return f.extendPossessor(s, start, end)
	case w.Form == ",":
		return f.extendComma(s, start, end)
	case f.nameParticle(s, start, end):
		return f.skipParticles(s, end)
	case w.low == "of" || w.low == "for" || w.low == "on" || w.low == "against" || w.low == "in" || w.low == "to":
		return f.extendOf(s, start, end)
	case w.low == "and":
		return f.extendAnd(s, start, end)
	}
	return end
}

// firmAnd reports whether "&" joins the words of one firm's name.
func (f *finder) firmAnd(s *sentence, end int) bool {
	next := &s.words[end+1]
	switch strings.TrimSuffix(next.low, ".") {
	case "co", "sons", "son", "bros", "brothers", "company", "partners", "associates", "cie":
		return true
	}
	return s.words[end].glued || end+2 < len(s.words) && s.words[end+2].name && !name.IsGiven(next.low)
}

var abbreviation = map[string]bool{"st": true, "dr": true, "mr": true, "mrs": true, "ms": true, "gen": true, "col": true,
	"lt": true, "sgt": true, "capt": true, "prof": true, "rev": true, "yu": true, "ya": true, "ul": true, "mme": true}

// extendHyphen reads "Jean-Luc", "Beaune-la-Rolande", "STS-134".
func (f *finder) extendHyphen(s *sentence, end int) int {
	if end+1 >= len(s.words) || !s.words[end+1].glued {
		return end
	}
	w := &s.words[end+1]
	if spelledOut(s.Sentence, end+1) {
		return end
	}
	if w.name || w.capital() && !f.lex.plain[w.low] || w.shape == shapeDigit && s.words[end-1].shape == shapeUpper {
		return end + 2
	}
	if end+3 < len(s.words) && s.words[end+2].glued && s.words[end+2].Form == "-" && s.words[end+3].glued && s.words[end+3].capital() {
		return end + 4 // "Rostov-on-Don"
	}
	if w.low == "on" && end+2 < len(s.words) && s.words[end+2].capital() {
		return end + 3
	}
	return end
}

// numbered reports whether a number after the run belongs to it: "World War 2",
// "Stalag 17", "Paris 12th".
func (f *finder) numbered(s *sentence, end int) bool {
	w, prev := &s.words[end], &s.words[end-1]
	if len(w.Form) > 4 || strings.ContainsAny(w.Form, ",.:/") {
		return false
	}
	if ordinal(w.Form) {
		return f.isPlace(prev.low) && (end+1 == len(s.words) || s.words[end+1].shape == shapePunct)
	}
	switch prev.low {
	case "war", "stalag", "oflag", "block", "barrack", "barracks", "room", "hut", "apollo", "article", "no", "no.",
		"camp", "school", "hospital", "prison", "kolkhoz", "interview":
		return len(w.Form) < 4
	}
	return prev.shape == shapeUpper && w.glued
}

func (f *finder) isPlace(low string) bool {
	if s, ok := f.lex.names[low]; ok && s.kind == place {
		return true
	}
	return f.lex.cities[low] != 0
}

// extendPossessor reads "Workers' Opposition" and "St. Mary's Hospital".
func (f *finder) extendPossessor(s *sentence, start, end int) int {
	if end+1 >= len(s.words) || !s.words[end+1].name || s.words[end+1].start {
		return end
	}
	if f.lex.possessor[s.words[end-1].low] || f.lex.possessor[strings.TrimSuffix(s.words[start].low, ".")] ||
		f.lex.possessor[strings.TrimSuffix(s.words[end-1].low, "s")] {
		return end + 2
	}
	return end
}

// extendComma reads "Ford, Inc." and "King, Jr.", and "SERGE, Victor" at the
// head of an entry.
func (f *finder) extendComma(s *sentence, start, end int) int {
	if end+1 >= len(s.words) {
		return end
	}
	switch strings.TrimSuffix(s.words[end+1].low, ".") {
	case "inc", "ltd", "jr", "sr", "llc", "co", "corp", "gmbh":
		return end + 2
	}
	if f.listedSurname(s, start, end) {
		return end + 2
	}
	if start > 1 || end-start > 2 || !s.words[end+1].name || !name.IsGiven(s.words[end+1].low) ||
		f.isPlace(s.words[start].low) || f.lex.listedPerson(s.words[start].low) && s.words[start].shape != shapeUpper {
		return end
	}
	after := end + 2
	for after < len(s.words) && (s.words[after].name || s.words[after].Form == ".") {
		after++
	}
	surname := s.words[start].low
	shouted := s.words[start].shape == shapeUpper && !s.shouted
	dated := after < len(s.words) && s.words[after].Form == "("
	if f.lex.demonym[surname] || f.lex.isGroup(surname) || !shouted && !dated && !name.IsKnown(surname) {
		return end
	}
	if shouted || after == len(s.words) || s.words[after].Form == "(" || s.words[after].Form == "," || s.words[after].Form == ":" {
		return end + 2
	}
	return end
}

// listedSurname reports whether a surname in capitals opens an entry and a
// given name follows its comma: "DE LA ROSA MENA, Aurelio", "ORLOV-BELY, Dr. Ivan".
func (f *finder) listedSurname(s *sentence, start, end int) bool {
	next := &s.words[end+1]
	given := next.name && next.shape == shapeTitle && f.lex.senses(next.low) == nil && (name.IsGiven(next.low) || !f.listed(next.low))
	if start > 1 || !given && (s.shouted || !name.IsTitle(next.low)) {
		return false
	}
	letters := 0
	for i := start; i < end; i++ {
		w := &s.words[i]
		if w.shape == shapePunct {
			continue
		}
		if w.shape != shapeUpper || strings.Contains(w.Form, ".") || f.lex.senses(w.low) != nil || f.listed(w.low) {
			return false
		}
		letters += len(w.Form)
	}
	return letters > 3
}

// listedPerson reports whether a word is a given name: then a comma after it
// parts two persons of a list.
func (l *lexicon) listedPerson(low string) bool { return name.IsGiven(low) }

// nameParticle reports whether a particle of surnames stands at end between
// two parts of a name.
func (f *finder) nameParticle(s *sentence, start, end int) bool {
	if !joins[s.words[end].low] || s.words[end].Form == "I" {
		return false
	}
	next := f.skipParticles(s, end)
	return next > end && !f.lex.time[s.words[end-1].low]
}

// joins are the particles that hold a name together; words that English uses
// otherwise ("and", "of", "a") are not among them.
var joins = map[string]bool{"de": true, "da": true, "di": true, "del": true, "della": true, "du": true, "des": true,
	"d'": true, "von": true, "vom": true, "van": true, "der": true, "den": true, "ter": true, "zu": true, "zur": true,
	"ben": true, "bin": true, "ibn": true, "bar": true, "bat": true, "al": true, "el": true, "la": true, "le": true,
	"les": true, "y": true, "i": true, "af": true, "und": true, "dos": true, "do": true, "et": true, "sur": true, "am": true, "an": true}

// skipParticles returns the index after the name word that follows a row of
// particles, or end where none follows.
func (f *finder) skipParticles(s *sentence, end int) int {
	for j := end; j < len(s.words) && j < end+4; j++ {
		if s.words[j].name && j > end {
			return j + 1
		}
		if !joins[s.words[j].low] && s.words[j].Form != "-" {
			return end
		}
	}
	return end
}

// extendOf reads the complement of a naming noun: "Committee for State
// Security", "Bank of England", "Declaration of the 46", "Duke of Kent".
func (f *finder) extendOf(s *sentence, start, end int) int {
	if !f.takesComplement(s, start, end) {
		return end
	}
	j := end + 1
	for j < len(s.words) && j < end+3 && (s.words[j].low == "the" || s.words[j].low == "a") {
		j++
	}
	if j >= len(s.words) {
		return end
	}
	w := &s.words[j]
	if w.name && !name.IsTitle(w.low) {
		return j + 1
	}
	if w.shape == shapeDigit && len(w.Form) <= 3 && s.words[end].low == "of" && f.lastKind(s, end, document) {
		return j + 1
	}
	return end
}

// takesComplement reports whether the run's last word and the preposition at
// end go on together.
func (f *finder) takesComplement(s *sentence, start, end int) bool {
	prep := s.words[end].low
	last := s.words[end-1].low
	if prep == "of" && (nobleTitle[last] && (end-1 == start || name.IsTitle(s.words[start].low))) {
		return true
	}
	for _, t := range f.lex.senses(last) {
		switch {
		case prep == "of" && (t.kind == organisation || t.kind == event || t.kind == document || t.kind == award || t.kind == place && t.subkind != Street):
			return true
		case prep == "for" && (t.kind == organisation || t.kind == award || t.subkind == Building):
			return true
		case (prep == "on" || prep == "against" || prep == "to") && t.kind == document && s.words[end-1].shape == shapeTitle:
			return true
		}
	}
	return false
}

var nobleTitle = map[string]bool{"duke": true, "duchess": true, "earl": true, "count": true, "countess": true,
	"prince": true, "princess": true, "marquis": true, "marquess": true, "baron": true, "king": true, "queen": true,
	"emperor": true, "empress": true, "bishop": true, "archbishop": true, "lord": true, "viscount": true, "archduke": true}

func (f *finder) lastKind(s *sentence, end int, k class) bool {
	for _, t := range f.lex.senses(s.words[end-1].low) {
		if t.kind == k {
			return true
		}
	}
	return false
}

// extendAnd reads "Academy of Arts and Sciences": the run has a complement and
// a common noun in capitals follows that is joined to it.
func (f *finder) extendAnd(s *sentence, start, end int) int {
	if end+1 >= len(s.words) || !s.words[end+1].name {
		return end
	}
	complement := false
	for i := start + 1; i < end; i++ {
		complement = complement || s.words[i].low == "of" || s.words[i].low == "for"
	}
	w := &s.words[end+1]
	if !complement || name.IsGiven(w.low) || f.isPlace(w.low) || f.lex.senses(w.low) != nil || f.listed(w.low) {
		return end
	}
	if w.Head >= start && w.Head < end && w.Is("conj") && !f.isPlace(s.words[w.Head].low) && !name.IsGiven(s.words[w.Head].low) {
		return end + 2
	}
	return end
}

// close adds a closing word in small letters: "Butyrka prison", "Moscow
// trials", "Vorkuta labour camps".
func (f *finder) close(s *sentence, start, end int) int {
	j := end
	if j < len(s.words) && f.lex.between[s.words[j].low] {
		j++
	}
	if j+2 < len(s.words) && s.words[j].low == "round" && s.words[j+1].Form == "-" && s.words[j+2].low == "up" {
		return f.closeAt(s, start, end, j, j+2, "roundup")
	}
	if j >= len(s.words) || s.words[j].shape != shapeLower {
		return end
	}
	return f.closeAt(s, start, end, j, j, s.words[j].low)
}

// closeAt closes the run with the words up to last where the lexicon lets the
// noun close names and the tree makes the run depend on it.
func (f *finder) closeAt(s *sentence, start, end, noun, last int, low string) int {
	if s.words[noun].glued || s.words[noun].UPOS == "VERB" {
		return end
	}
	onlyDemonym := f.allDemonyms(s, start, end)
	top := f.top(s, start, end, end-1)
	for _, t := range f.lex.senses(low) {
		if !t.closes || onlyDemonym && t.kind != event && t.subkind != Party {
			continue
		}
		if s.words[top].Head >= noun && s.words[top].Head <= last {
			return last + 1
		}
	}
	return end
}
