package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// features collects what the model sees of a candidate. Every feature is a
// template and a value; the names are kept only while learning.
type features struct {
	hashes []uint64
	names  []string
	keep   bool
}

func (fs *features) reset() {
	fs.hashes = fs.hashes[:0]
	fs.names = fs.names[:0]
}

// add notes the feature "template=value", hashed by FNV-1a.
func (fs *features) add(template, value string) {
	fs.hashes = append(fs.hashes, hashFeature(template, value))
	if fs.keep {
		fs.names = append(fs.names, template+"="+value)
	}
}

func (fs *features) flag(template string, on bool) {
	if on {
		fs.add(template, "1")
	}
}

func hashFeature(template, value string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(template); i++ {
		h = (h ^ uint64(template[i])) * 1099511628211
	}
	h = (h ^ '=') * 1099511628211
	for i := 0; i < len(value); i++ {
		h = (h ^ uint64(value[i])) * 1099511628211
	}
	return h
}

// extract fills fs with the candidate's features.
func (f *finder) extract(s *sentence, c *candidate, fs *features) {
	fs.reset()
	fs.add("bias", "")
	f.wordFeatures(s, c, fs)
	f.listFeatures(s, c, fs)
	f.personFeatures(s, c, fs)
	f.contextFeatures(s, c, fs)
	f.treeFeatures(s, c, fs)
}

// wordFeatures are of the words themselves.
func (f *finder) wordFeatures(s *sentence, c *candidate, fs *features) {
	var shapes [maxRun]byte
	n := 0
	for i := c.first; i <= c.last; i++ {
		w := &s.words[i]
		if n < 6 {
			shapes[n] = "atUimd."[w.shape]
			n++
		}
		if w.low != "" {
			fs.add("in", w.low)
		}
		fs.flag("of", w.low == "of" && i > c.first)
		fs.flag("hy", w.Form == "-")
	}
	first, last, head := &s.words[c.first], &s.words[c.last], &s.words[c.head]
	fs.add("sh", string(shapes[:n]))
	fs.add("first", first.low)
	fs.add("last", last.low)
	fs.add("head", head.low)
	fs.add("tag", head.XPOS)
	for _, k := range [2]int{3, 4} {
		fs.add("suf", suffix(last.low, k))
	}
	fs.add("pre", prefix(first.low, 3))
	fs.flag("one", c.first == c.last)
	fs.flag("common", f.lex.common[last.low])
	fs.flag("common1", f.lex.common[first.low] && c.first == c.last)
	fs.flag("commonstart", f.lex.common[first.low] && first.start)
	fs.flag("start", first.start)
	fs.flag("shout", s.shouted)
	fs.flag("titled", s.titled)
	fs.flag("small", c.first == c.last && f.small[first.low])
}

func suffix(w string, n int) string {
	for i := len(w); n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(w[:i])
		i -= size
		if n == 1 {
			return w[i:]
		}
	}
	return w
}

func prefix(w string, n int) string {
	if len(w) <= n {
		return w
	}
	for n < len(w) && !utf8.RuneStart(w[n]) {
		n++
	}
	return w[:n]
}

// namingNoun is the index of the word that says what the name stands for: the
// last before a complement ("Committee" of "Committee for State Security"), else
// the last word.
func (f *finder) namingNoun(s *sentence, c *candidate) int {
	for i := c.first + 1; i <= c.last; i++ {
		switch s.words[i].low {
		case "of", "for", "on", "against", "in", "to":
			return i - 1
		}
	}
	if c.first < c.last && f.lex.senses(s.words[c.last].low) == nil {
		if k := f.lex.only(s.words[c.first].low); k == place || s.words[c.first].low == "operation" {
			return c.first // "Rue Voltaire", "Lake Baikal", "Stalag 17", "Operation Barbarossa"
		}
	}
	return c.last
}

// listFeatures are what the lexicon knows of the whole name and its words.
func (f *finder) listFeatures(s *sentence, c *candidate, fs *features) {
	if w, ok := f.lex.names[c.key]; ok {
		fs.add("list", classNames[w.kind])
		fs.add("list2", w.subkind)
	}
	if size := f.lex.cities[c.key]; size != 0 {
		fs.add("city", string(rune(size)))
		fs.flag("bigcity", bigCity(size))
	}
	demonyms, naming := 0, f.namingNoun(s, c)
	for i := c.first; i <= c.last; i++ {
		w := &s.words[i]
		if w.low == "" {
			continue
		}
		for _, t := range f.lex.senses(w.low) {
			fs.add("any", classNames[t.kind])
			if i == naming {
				fs.add("trig", classNames[t.kind]+"/"+t.subkind)
			}
			fs.flag("lowtrig", w.shape == shapeLower)
		}
		if f.lex.demonym[w.low] {
			demonyms++
			fs.flag("dem1", i == c.first)
		}
		if i > c.first {
			if x, ok := f.lex.names[w.low]; ok {
				fs.add("part", classNames[x.kind])
			} else {
				fs.flag("partcity", f.lex.cities[w.low] != 0)
			}
		}
	}
	fs.flag("placeend", f.cityEnding(s.words[c.last].low))
	fs.flag("demall", demonyms == c.last-c.first+1)
	fs.flag("group", f.lex.isGroup(s.words[c.last].low))
	fs.flag("timeword", f.isTime(s, c.last) || f.isTime(s, c.first))
}

// cityEnding reports whether a word ends as towns do: "-sk", "-grad", "-burg".
func (f *finder) cityEnding(low string) bool {
	for _, e := range cityEndings {
		if len(low) > len(e)+2 && strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}

var cityEndings = []string{"sk", "grad", "gorod", "burg", "ville", "stadt", "polis", "abad", "hausen", "ovka", "evka", "oye",
	"ice", "ów", "any", "iai", "bazar", "kent", "stan", "pol", "bad", "furt", "bruck", "ton", "ham", "bury", "ford", "port"}

// streetEnding reports whether a word is a street's name in German or Dutch.
func streetEnding(low string) bool {
	for _, e := range [...]string{"strasse", "gasse", "weg", "platz", "allee", "straat", "gracht", "damm", "utca"} {
		if len(low) > len(e)+3 && strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}

// bigCity tells towns of a hundred thousand and more by their own names.
func bigCity(size byte) bool { return size > '5' && size <= '9' }

// personFeatures are what the name tables know.
func (f *finder) personFeatures(s *sentence, c *candidate, fs *features) {
	first, last := &s.words[c.first], &s.words[c.last]
	title := name.IsTitle(first.low)
	fs.flag("title", title)
	at := c.first
	if title && c.last > c.first {
		at++
		fs.flag("titled2", true)
	}
	given, known := name.IsGiven(s.words[at].low), name.IsKnown(last.low)
	fs.flag("given", given)
	main := name.HasForms(s.words[at].low)
	fs.flag("main", main)
	ending := name.HasSurnameEnding(last.low)
	fs.flag("ending", ending)
	fs.flag("ending1", ending && c.first == c.last && f.lex.cities[c.key] == 0)
	pair := c.last == at+1 && first.shape != shapeUpper && last.shape == shapeTitle
	fs.flag("pair", pair)
	if pair {
		fs.add("pairof", yesNo[given]+yesNo[known]+yesNo[ending]+yesNo[f.lex.senses(last.low) != nil]+yesNo[f.small[last.low]])
	}
	fs.flag("main1", main && c.first == c.last)
	fs.flag("maincity", main && f.lex.cities[c.key] != 0)
	fs.flag("known", known)
	fs.flag("knowncity", known && f.lex.cities[last.low] != 0)
	if c.last > at {
		fs.flag("given+", given)
		fs.flag("given+known", given && known)
		fs.flag("lastgiven", name.IsGiven(last.low))
	}
	fs.flag("unknown", !known && c.first == c.last && f.lex.cities[c.key] == 0 && f.lex.names[c.key].subkind == "")
	for i := c.first; i <= c.last; i++ {
		fs.flag("patronymic", name.IsPatronymic(s.words[i].low) && i > c.first)
		fs.flag("initial", s.words[i].shape == shapeInit)
		fs.flag("particle", i > c.first && joins[s.words[i].low])
	}
}

var yesNo = map[bool]string{true: "y", false: "n"}

// contextFeatures are of the neighbours in the line.
func (f *finder) contextFeatures(s *sentence, c *candidate, fs *features) {
	prev, prev2, next, next2 := "<", "<", ">", ">"
	if c.first > 0 {
		prev = f.lowAt(s, c.first-1)
		fs.flag("prevrole", f.lex.role[prev])
	}
	if c.first > 1 {
		prev2 = f.lowAt(s, c.first-2)
	}
	if c.last+1 < len(s.words) {
		next = f.lowAt(s, c.last+1)
		fs.flag("nextverb", f.lex.verb[s.words[c.last+1].Lemma] && s.words[c.last+1].UPOS == "VERB")
		for _, t := range f.lex.senses(next) {
			fs.add("nexttrig", classNames[t.kind])
		}
		fs.flag("nextrole", f.lex.role[next])
		fs.flag("poss", next == "'s" || next == "’s")
	}
	if c.last+2 < len(s.words) {
		next2 = f.lowAt(s, c.last+2)
	}
	fs.add("p1", prev)
	fs.add("p2", prev2+" "+prev)
	fs.add("n1", next)
	fs.add("n2", next+" "+next2)
	fs.flag("years", next == "(" && c.last+2 < len(s.words) && isYear(s.words[c.last+2].Form))
}

func isYear(s string) bool {
	return len(s) >= 4 && s[0] >= '1' && s[0] <= '2' && shapeOf(s) == shapeDigit
}

func (f *finder) lowAt(s *sentence, i int) string {
	if w := &s.words[i]; w.low != "" {
		return w.low
	}
	if s.words[i].shape == shapeDigit {
		return "0"
	}
	return s.words[i].Form
}

// treeFeatures are of the governor and the dependents.
func (f *finder) treeFeatures(s *sentence, c *candidate, fs *features) {
	head := &s.words[c.head]
	rel, _, _ := strings.Cut(head.Rel, ":")
	fs.add("rel", rel)
	if head.Head >= 0 && head.Head < len(s.words) {
		gov := &s.words[head.Head]
		fs.add("gov", gov.Lemma)
		fs.add("relgov", rel+" "+gov.Lemma)
		fs.add("govtag", rel+" "+gov.UPOS)
		fs.flag("govrole", f.lex.role[gov.Lemma])
		fs.flag("subjverb", rel == "nsubj" && f.lex.verb[gov.Lemma])
		fs.flag("objverb", rel == "obj" && f.lex.verb[gov.Lemma])
		for _, t := range f.lex.senses(gov.Lemma) {
			fs.add("govtrig", rel+" "+classNames[t.kind])
		}
	}
	for i := max(0, c.first-4); i < len(s.words) && i < c.last+12; i++ {
		if s.words[i].Head != c.head || i >= c.first && i <= c.last {
			continue
		}
		f.childFeature(s, i, fs)
	}
}

// childFeature notes one dependent outside the name.
func (f *finder) childFeature(s *sentence, i int, fs *features) {
	w := &s.words[i]
	base, _, _ := strings.Cut(w.Rel, ":")
	switch base {
	case "case":
		fs.add("case", w.low)
	case "det":
		fs.add("det", w.low)
	case "appos", "amod", "compound":
		fs.add(base, w.Lemma)
		fs.flag("apposrole", f.lex.role[w.Lemma])
		for _, t := range f.lex.senses(w.Lemma) {
			fs.add("appostrig", classNames[t.kind])
		}
	case "nmod", "acl":
		fs.add("dep", base)
	}
}
