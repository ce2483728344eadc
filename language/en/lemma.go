package en

import (
	"sort"
	"strings"

	"github.com/testimonia/testimonia/language"
)

// forms holds what the lexicon tells of word forms: the lemma and the features
// that go with a tag.
type forms struct {
	lemma  map[string]string   // "VERB\tshot" to "shoot"
	suffix map[string]edit     // "VBD\tied" to the edit that yields the lemma
	feats  map[string]string   // "VERB\tVBD" to the usual features
	exact  map[string]string   // "PRON\tPRP\the" where a form has its own
	known  map[string]struct{} // lemmas met
}

// edit cuts bytes off the end of a form and puts others in their place.
type edit struct {
	cut int
	add string
}

const maxSuffix = 5

// lemmaOf gives the dictionary form of a word with the given tags; first says
// that the word begins its sentence.
func (f *forms) lemmaOf(form, upos, xpos string, first bool) string {
	lower := strings.ToLower(form)
	if l, ok := f.lemma[upos+"\t"+lower]; ok {
		return recase(l, form, upos, xpos, first)
	}
	if xpos == "VBD" || xpos == "VBN" {
		if l, ok := irregularVerbs[lower]; ok {
			return recase(l, form, upos, xpos, first)
		}
	}
	switch upos {
	case "PROPN", "X":
		if xpos != "NNPS" {
			return form
		}
		xpos = "NNS"
	case "NUM":
		return strings.ReplaceAll(form, ",", "")
	case "NOUN", "VERB", "AUX", "ADJ", "ADV":
		if xpos == "NN" && len(form) <= 4 && form == strings.ToUpper(form) || xpos == "JJ" && strings.Contains(form, "-") {
			return form // an acronym; "anti-Soviet"
		}
	default:
		return lower
	}
	return recase(f.bySuffix(lower, xpos), form, upos, xpos, first)
}

// recase gives a lemma the capital of its form where names and adjectives made
// of names keep it.
func recase(lemma, form, upos, xpos string, first bool) string {
	if form == "" || lemma == "" || form[0] < 'A' || form[0] > 'Z' {
		return lemma
	}
	if upos == "PROPN" || strings.HasPrefix(xpos, "NNP") || xpos == "JJ" && !first {
		return strings.ToUpper(lemma[:1]) + lemma[1:]
	}
	return lemma
}

// bySuffix makes the edit of the longest known ending, or rather of a shorter
// one that leads to a lemma met before; a base form stays.
func (f *forms) bySuffix(lower, xpos string) string {
	switch xpos {
	case "NN", "VB", "VBP", "JJ", "RB", "MD", "NNP":
		return lower
	}
	lemma := ""
	for n := min(maxSuffix, len(lower)-1); n >= 0; n-- {
		e, ok := f.suffix[xpos+"\t"+lower[len(lower)-n:]]
		if !ok || e.cut >= len(lower) {
			continue
		}
		candidate := lower[:len(lower)-e.cut] + e.add
		if _, ok := f.known[candidate]; ok {
			return candidate
		}
		if lemma == "" {
			lemma = candidate
		}
	}
	if lemma == "" {
		return lower
	}
	return lemma
}

// index notes the lemmas that the table leads to.
func (f *forms) index() {
	f.known = make(map[string]struct{}, len(f.lemma))
	for _, l := range f.lemma {
		f.known[l] = struct{}{}
	}
}

// featsOf gives the UD features that usually go with a form and its tags.
func (f *forms) featsOf(form, upos, xpos string) string {
	tags := upos + "\t" + xpos
	if v, ok := f.exact[tags+"\t"+strings.ToLower(form)]; ok {
		return v
	}
	if v, ok := f.feats[tags]; ok {
		return v
	}
	return "_"
}

// formCounts gathers the forms of a treebank.
type formCounts struct {
	lemma, feats, exact count2
	suffix              map[string]map[edit]int
}

type count2 map[string]map[string]int

func (c count2) add(key, value string, weight int) {
	if c[key] == nil {
		c[key] = map[string]int{}
	}
	c[key][value] += weight
}

// top returns the commonest value of a key, the first in order of equals.
func (c count2) top(key string) (best string, n int) {
	for _, v := range sortedKeys(c[key]) {
		if c[key][v] > n {
			best, n = v, c[key][v]
		}
	}
	return best, n
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

func newFormCounts() *formCounts {
	return &formCounts{lemma: count2{}, feats: count2{}, exact: count2{}, suffix: map[string]map[edit]int{}}
}

// add counts one token as often as its weight says.
func (c *formCounts) add(t *language.Token, weight int) {
	form := straight(t.Form)
	lower := strings.ToLower(form)
	c.feats.add(t.UPOS+"\t"+t.XPOS, t.Feats, weight)
	c.exact.add(t.UPOS+"\t"+t.XPOS+"\t"+lower, t.Feats, weight)
	if t.Lemma == "_" || t.UPOS == "NUM" {
		return
	}
	lemma := straight(t.Lemma)
	if form != "I" && t.UPOS != "PRON" {
		lemma = strings.ToLower(lemma)
	}
	c.lemma.add(t.UPOS+"\t"+lower, lemma, weight)
}

// learnSuffix counts the edits over types, not tokens, so that rare words
// weigh as much as common ones.
func (c *formCounts) learnSuffix(lower, lemma, xpos string) {
	k := 0
	for k < len(lower) && k < len(lemma) && lower[k] == lemma[k] {
		k++
	}
	if k < 2 {
		return
	}
	e := edit{len(lower) - k, lemma[k:]}
	for n := 0; n <= min(maxSuffix, len(lower)-1); n++ {
		key := xpos + "\t" + lower[len(lower)-n:]
		if c.suffix[key] == nil {
			c.suffix[key] = map[edit]int{}
		}
		c.suffix[key][e]++
	}
}

// forms keeps what the rules do not tell already.
func (c *formCounts) forms() *forms {
	f := &forms{lemma: map[string]string{}, suffix: map[string]edit{}, feats: map[string]string{}, exact: map[string]string{}}
	for _, k := range sortedKeys(c.suffix) {
		if e, ok := commonest(c.suffix[k]); ok {
			f.suffix[k] = e
		}
	}
	for k := range c.feats {
		f.feats[k], _ = c.feats.top(k)
	}
	for k := range c.exact {
		v, n := c.exact.top(k)
		tags := k[:strings.LastIndexByte(k, '\t')]
		if v != f.feats[tags] && n >= 2 {
			f.exact[k] = v
		}
	}
	for k := range c.lemma {
		f.lemma[k], _ = c.lemma.top(k)
	}
	f.index()
	return f
}

func commonest(m map[edit]int) (best edit, ok bool) {
	n := 0
	for e, k := range m {
		if k > n || k == n && (e.cut < best.cut || e.cut == best.cut && e.add < best.add) {
			best, n = e, k
		}
	}
	return best, n >= 2
}

func sortedUints[V any](m map[uint32]V) []uint32 {
	out := make([]uint32, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}
