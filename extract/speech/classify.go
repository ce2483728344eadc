package speech

import (
	_ "embed" // the weights are part of the program
	"strings"
	"sync"
	"unicode"
)

//go:embed weights/kind.tsv
var kindLines string

var kindWeights = sync.OnceValue(func() Weights { return ParseWeights(kindLines) })

// classify decides the kind of every quotation: first whether it gives words
// said or written, by a linear model over Evidence; then, by the words before
// it, which sort of the one or of the other it is.
func classify(text string, quotes []Quotation) {
	for i := range quotes {
		q := &quotes[i]
		c := newSurroundings(text, quotes, i)
		if q.dash {
			q.Kind = c.spokenOrWritten()
			continue
		}
		if kindWeights().Score(c.evidence()) > 0 {
			q.Kind = c.spokenOrWritten()
		} else {
			q.Kind = c.mentioned()
		}
	}
}

// ThoughtCue is the feature of quotations beside a verb of thinking. It carries
// no weight: whether thoughts count as speech is the user's to say.
const ThoughtCue = "thought"

// Evidence returns the features by which quotation i is taken for words said
// or for something else, readable: "before:the", "ends:comma".
func Evidence(text string, quotes []Quotation, i int) []string {
	return newSurroundings(text, quotes, i).evidence()
}

// evidence returns the features of the quotation.
func (c *surroundings) evidence() []string {
	out := []string{"bias", "length:" + size(len(c.words)), "ends:" + ending(c.last), "starts:" + start(c.inner)}
	add := func(ok bool, f string) {
		if ok {
			out = append(out, f)
		}
	}
	add(c.depth > 0, "nested")
	add(c.chain, "near another")
	add(addresses(c.words), "says I or you")
	out = append(out, "gap:"+gapClass(c.gap, len(c.before) > 0))
	if n := len(c.before); n > 0 {
		out = append(out, "before:"+wordClass(c.before[n-1]))
	}
	add(c.cueBefore() != nil, "cue before")
	add(c.cueBefore() != nil && strings.ContainsAny(c.gap, ",:"), "cue and comma before")
	cueAfter := len(c.after) > 0 && narrates(strings.Join(c.after, " "))
	add(cueAfter, "cue after")
	add(cueAfter && strings.ContainsRune(",!?—-", c.last), "cue after a comma")
	add(c.nounNear("word") || c.naming(), "named")
	add(c.ofWork(), "work")
	if len(c.after) > 0 {
		add(unicode.IsLower(firstRune(c.after[0])) && !cueAfter, "sentence goes on")
		add(c.tail == "" && !cueAfter && !strings.ContainsRune(".,!?—-", c.last), "runs on")
	}
	add(len(c.before) == 0 && len(c.after) == 0, "stands alone")
	add(titleCase(c.words), "title case")
	add(c.spokenOrWritten() == Thought, ThoughtCue)
	return out
}

func size(n int) string {
	switch {
	case n <= 1:
		return "1"
	case n <= 3:
		return "2-3"
	case n <= 7:
		return "4-7"
	case n <= 15:
		return "8-15"
	}
	return "16+"
}

func ending(r rune) string {
	switch {
	case r == ',':
		return "comma"
	case r == '!' || r == '?':
		return "mark"
	case r == '.' || r == '…':
		return "stop"
	case strings.ContainsRune("-—–;:", r):
		return "dash"
	}
	return "word"
}

func start(s string) string {
	switch r := firstRune(strings.TrimLeft(s, "_*-—–….'‘ ")); {
	case unicode.IsUpper(r):
		return "capital"
	case unicode.IsLower(r):
		return "small"
	}
	return "other"
}

func gapClass(gap string, words bool) string {
	switch {
	case !words:
		return "sentence"
	case strings.Contains(gap, ":"):
		return "colon"
	case strings.Contains(gap, ","):
		return "comma"
	case gap == "":
		return "none"
	}
	return "other"
}

// wordClass groups the word before a quotation.
func wordClass(w string) string {
	w = strings.ToLower(w)
	l := words()
	switch {
	case determiners[w]:
		return "determiner"
	case prepositions[w]:
		return "preposition"
	case l.noun("naming", w):
		return "naming"
	case w == "that":
		return "that"
	case w == "and" || w == "or" || w == "but":
		return "conjunction"
	}
	if c := l.forms[w]; c != nil {
		return string(c.act)
	}
	return "other"
}

var determiners = set("a an the this that these those his her its their my our your no any some every each such 's")
var prepositions = set("of in on at to for from by with as into about under over against through between without after before than like")
var persons = set("i you me my your yours mine we us our i'm i've i'll you're you've don't dont won't can't thou thee sir madam yes no oh ah")

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

func addresses(list []string) bool {
	for _, w := range list[:min(len(list), 40)] {
		if persons[strings.ToLower(strings.Trim(w, ",.!?;:"))] {
			return true
		}
	}
	return false
}

// cueBefore returns the reporting verb among the last words before, if any.
func (c *surroundings) cueBefore() *cue {
	forms := words().forms
	for i := len(c.before) - 1; i >= 0; i-- {
		if i > 0 && (determiners[strings.ToLower(c.before[i-1])] || c.before[i-1] == "one") {
			continue // a noun: "at one point", "in his answer"
		}
		if v := forms[strings.ToLower(c.before[i])]; v != nil && v.act != see {
			return v
		}
	}
	return nil
}

// nounNear reports whether a noun of a class stands within three words before.
func (c *surroundings) nounNear(class string) bool {
	for _, w := range c.before[max(0, len(c.before)-3):] {
		if words().noun(class, strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// ofWork reports whether the quotation names a work: "the newspaper “…”", "a
// novel called “…”".
func (c *surroundings) ofWork() bool {
	n := len(c.before)
	if n == 0 {
		return false
	}
	last := strings.ToLower(c.before[n-1])
	if words().noun("naming", last) && n > 1 {
		last = strings.ToLower(c.before[n-2])
	}
	return words().noun("work", last)
}

// naming reports whether a verb of naming stands before the quotation: "called
// Stalin “the …”". What is called is at most four words long.
func (c *surroundings) naming() bool {
	if strings.ContainsAny(c.gap, ",:") && len(c.words) > 5 {
		return false
	}
	for i, w := range c.before {
		w = strings.ToLower(w)
		if w == "as" && i+3 < len(c.before) {
			continue
		}
		if words().noun("naming", w) {
			return true
		}
	}
	return false
}

// titleCase reports whether all the longer words of a short quotation are
// capitalised.
func titleCase(list []string) bool {
	long := 0
	for _, w := range list {
		if len(w) < 4 {
			continue
		}
		if !unicode.IsUpper(firstRune(w)) {
			return false
		}
		long++
	}
	return long > 1 && len(list) < 10
}

// spokenOrWritten tells words said from words thought and words quoted out of
// something written.
func (c *surroundings) spokenOrWritten() Kind {
	if k := actKind(c.cueAfter()); k != Speech {
		return k
	}
	if v := c.cueBefore(); v != nil && (v.act == write || strings.ContainsAny(c.gap, ",:")) {
		if k := actKind(v); k != Speech {
			return k
		}
	}
	for _, w := range c.before {
		if words().noun("document", strings.ToLower(w)) {
			return Writing
		}
	}
	return Speech
}

// cueAfter returns the reporting verb among the first words after, if any.
func (c *surroundings) cueAfter() *cue {
	for _, w := range c.after[:min(len(c.after), 4)] {
		if v := words().forms[strings.ToLower(w)]; v != nil && v.act != see {
			return v
		}
	}
	return nil
}

// innerVerbs are the verbs of thinking that no one uses of words said aloud.
var innerVerbs = set("think wonder")

func actKind(v *cue) Kind {
	switch {
	case v == nil:
		return Speech
	case v.act == write:
		return Writing
	case innerVerbs[v.lemma]:
		return Thought
	}
	return Speech
}

// mentioned tells what words in marks are that nobody says here.
func (c *surroundings) mentioned() Kind {
	switch {
	case c.nounNear("word"):
		return Term
	case c.ofWork() || titleCase(c.words):
		return Title
	case c.naming():
		return Term
	}
	return Scare
}
