package en

import (
	"sort"
	"strings"
)

// forms holds what the lexicon tells of word forms: the lemma and the features
// that go with a tag.
type forms struct {
	lemma  map[string]string   // "VERB\tshot" to "shoot"
	suffix map[string]edit     // "VBD\tied" to the edit that yields the lemma
	feats  map[string]string   // "VERB\tVBD" to the usual features
	exact  map[string]string   // "PRON\tPRP\the" where a form has its own
	known  map[string]struct{} // lemmas met, as "VERB\thope"
}

// edit cuts bytes off the end of a form and puts others in their place.
type edit struct {
	cut int
	add string
}

const maxSuffix = 5

// lemmaOf gives the dictionary form of a word with the given tags.
func (f *forms) lemmaOf(form, upos, xpos string) string {
	lower := strings.ToLower(form)
	if l, ok := f.lemma[upos+"\t"+lower]; ok {
		return recase(l, form, upos)
	}
	switch upos {
	case "PROPN", "X":
		if xpos != "NNPS" {
			return form
		}
	case "NOUN", "VERB", "AUX", "ADJ", "ADV":
	default:
		return lower
	}
	return recase(f.bySuffix(lower, xpos), form, upos)
}

func recase(lemma, form, upos string) string {
	if upos == "PROPN" && form != "" && form[0] >= 'A' && form[0] <= 'Z' && lemma != "" {
		return strings.ToUpper(lemma[:1]) + lemma[1:]
	}
	return lemma
}

// bySuffix makes the edit of the longest known ending; a base form stays.
func (f *forms) bySuffix(lower, xpos string) string {
	switch xpos {
	case "NN", "VB", "VBP", "JJ", "RB", "MD", "NNP":
		return lower
	}
	for n := min(maxSuffix, len(lower)-1); n >= 0; n-- {
		if e, ok := f.suffix[xpos+"\t"+lower[len(lower)-n:]]; ok && e.cut < len(lower) {
			return lower[:len(lower)-e.cut] + e.add
		}
	}
	return lower
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

func (c count2) add(key, value string) {
	if c[key] == nil {
		c[key] = map[string]int{}
	}
	c[key][value]++
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

// add counts one token. Lemmas of names are kept in the case of their form.
func (c *formCounts) add(form, lemma, upos, xpos, feats string) {
	lower := strings.ToLower(form)
	c.feats.add(upos+"\t"+xpos, feats)
	c.exact.add(upos+"\t"+xpos+"\t"+lower, feats)
	low := strings.ToLower(lemma)
	if lemma == "_" || upos == "PUNCT" || upos == "SYM" || upos == "NUM" {
		return
	}
	c.lemma.add(upos+"\t"+lower, low)
}

// learnSuffixes counts the edits over types, not tokens, so that rare words
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
