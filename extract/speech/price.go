package speech

import (
	"strings"
	"unicode"
)

// prices are the costs of the actions at one mark. They are log-odds in
// spirit: 0 is what a clean text does, 1 a small oddity, 4 a mistake.
type prices struct {
	ignore, open, close, reopen float64
	sameFamily                  float64 // a quotation directly inside one with the same marks
	outermost                   float64 // this family opening outside any quotation
	inside                      float64 // the text since the last mark lies inside a quotation
	drop                        float64 // a quotation ends unclosed with its paragraph
	stay                        [families]float64
}

// style is what the whole text tells about its marks.
type style struct {
	low      bool // „…“
	reversed bool // »…«
	doubles  bool // double marks are common, so single ones are rarely outermost
}

func newStyle(list []mark) *style {
	var lows, curlyClose, forward, backward, doubles, singles int
	for i := range list {
		k := &list[i]
		switch {
		case k.border:
		case k.direction == lowOpening:
			lows++
		case k.family == guillemet && glued(k):
			if (k.direction == opening) == unicode.IsLetter(k.after) {
				forward++
			} else {
				backward++
			}
		case k.family == double:
			doubles++
			if k.direction == closing {
				curlyClose++
			}
		case k.family == single && !(unicode.IsLetter(k.before) && unicode.IsLetter(k.after)):
			singles++
		}
	}
	return &style{low: lows > curlyClose, reversed: backward > forward, doubles: doubles*2 > singles}
}

// glued reports whether a letter stands right beside the mark on one side only.
func glued(k *mark) bool { return unicode.IsLetter(k.before) != unicode.IsLetter(k.after) }

// prices returns the costs at mark i of the list.
func (st *style) prices(text string, list []mark, i int) prices {
	k := &list[i]
	p := prices{inside: insideCost(text, list, i), sameFamily: 2.5}
	if k.border {
		p.drop, p.stay = 4, [families]float64{3, 5, 3}
		if i+1 < len(list) && list[i+1].startsPara && !list[i+1].border {
			p.stay[list[i+1].family] = 0.2
		}
		return p
	}
	p.open, p.close, p.ignore = spacing(k)
	st.shapeCost(k, &p)
	p.ignore += ignoreCost(k)
	p.reopen = 9
	if k.direction != closing {
		if k.startsPara {
			p.reopen = 0
		} else if k.startsLine {
			p.reopen = 2.5
		}
	}
	if k.family == single && st.doubles {
		p.outermost = 1.5
	}
	return p
}

// shapeCost adds what the mark's own shape says.
func (st *style) shapeCost(k *mark, p *prices) {
	dir := k.direction
	if k.family == guillemet && st.reversed {
		dir = opening + closing - dir
	}
	switch {
	case st.low && k.family == double && dir == opening:
		p.open += 3
	case dir == opening:
		p.close += 4
		p.sameFamily = 1
	case dir == lowOpening:
		p.close += 6
	case dir == closing:
		p.open += 4
	}
}

// spacing judges a mark by what stands beside it.
func spacing(k *mark) (open, close, ignore float64) {
	leftFree := unicode.IsSpace(k.before) || k.startsPara || strings.ContainsRune("([{-–—/“‘«\"'‹„", k.before)
	rightFree := unicode.IsSpace(k.after) || k.next == 0 || isPunct(k.after)
	switch {
	case leftFree && !rightFree:
		return looseOpen(k) / 2, 3, 0
	case !leftFree && rightFree:
		return 3, looseClose(k) / 2, 0
	case leftFree && rightFree:
		return looseOpen(k), looseClose(k), 0
	}
	if isPunct(k.before) { // said."Then
		return 2.5, 0.8, 1
	}
	return 3.5, 3.5, 0
}

// looseOpen is the cost of opening judged by the characters beyond the spaces.
func looseOpen(k *mark) float64 {
	c := 0.0
	switch {
	case k.prev == 0 || k.startsLine || strings.ContainsRune(".!?:,;-—–(", k.prev) || isMark(k.prev):
	default:
		c += 0.7
	}
	switch {
	case unicode.IsUpper(k.next) || unicode.IsDigit(k.next):
	case unicode.IsLetter(k.next):
		c += 0.5
	case isMark(k.next) || strings.ContainsRune("-—–…_*[(", k.next):
		c += 0.3
	default:
		c += 2.5
	}
	return c
}

// looseClose is the cost of closing judged by the characters beyond the spaces.
func looseClose(k *mark) float64 {
	switch {
	case strings.ContainsRune(".,!?-—–…", k.prev):
		return 0
	case isMark(k.prev) || strings.ContainsRune(";:)]", k.prev):
		return 0.4
	case k.startsLine:
		return 1.5
	case unicode.IsLower(k.next) || k.next == 0 || isPunct(k.next):
		return 0.4
	}
	return 1
}

// ignoreCost is the cost of taking a mark for no quotation mark at all.
func ignoreCost(k *mark) float64 {
	switch k.family {
	case guillemet:
		return 4
	case double:
		if unicode.IsDigit(k.before) {
			return 1
		}
		return 5.5
	}
	letterBefore, letterAfter := unicode.IsLetter(k.before), unicode.IsLetter(k.after)
	switch {
	case letterBefore && letterAfter:
		return -3
	case unicode.IsSpace(k.before) && torn[k.word] && unicode.IsLetter(k.prev):
		return -1.5
	case unicode.IsDigit(k.after) && len(k.word) == 2:
		return -1 // '37
	case letterAfter && elided[k.word]:
		return 0.2
	case unicode.IsSpace(k.before) && unicode.IsSpace(k.after) && unicode.IsLetter(k.prev):
		return looseIgnore(k)
	case letterBefore && strings.ContainsRune("sSzZxX", k.before):
		return 0.7
	case letterBefore:
		return 1.5
	}
	return 2.5
}

// looseIgnore is the cost of taking a mark with spaces on both sides, a letter
// before the one, for an apostrophe torn off its word.
func looseIgnore(k *mark) float64 {
	switch {
	case torn[k.word]:
		return -0.5
	case unicode.IsLower(k.next):
		return 0.3
	case strings.ContainsRune("sSzZxX", k.prev):
		return 0.5
	case k.prev == 'n' || k.prev == 'o': // goin ', an ', o '
		return 0.8
	}
	return 1.5
}

// torn are the endings that tokenising tears off with their apostrophe.
var torn = map[string]bool{"s": true, "t": true, "d": true, "m": true, "ll": true, "ve": true, "re": true, "em": true}

// elided are words written with a leading apostrophe.
var elided = map[string]bool{"tis": true, "twas": true, "twere": true, "twill": true, "em": true, "cause": true,
	"bout": true, "im": true, "er": true, "is": false, "n": true, "til": true, "till": true, "round": true,
	"neath": true, "gainst": true, "ere": true, "ave": true, "ad": true, "ow": true, "ouse": true, "s": true,
	"ll": true, "ve": true, "re": true, "d": true, "m": true, "t": true, "un": true, "tain": true, "pon": true}

// insideCost is the cost of reading the text between mark i-1 and mark i as
// quoted: a little for its length, and more where it opens as a narrator does
// after a quotation ("… " he said).
func insideCost(text string, list []mark, i int) float64 {
	start := 0
	if i > 0 {
		start = list[i-1].End
	}
	if list[i].Start <= start {
		return 0
	}
	seg := text[start:list[i].Start]
	c := min(0.0008*float64(len(seg)), 4)
	if i > 0 && !list[i-1].border && narrates(seg) {
		c += 2
	}
	return c
}

// narrates reports whether a stretch opens with a reporting verb and who speaks.
func narrates(seg string) bool {
	w := strings.Fields(seg[:min(len(seg), 60)])
	if len(w) > 4 {
		w = w[:4]
	}
	forms := words().forms
	for i, f := range w {
		f = strings.Trim(f, ",.;:-—")
		c := forms[strings.ToLower(f)]
		if c == nil || c.act == know || c.act == see || unicode.IsUpper(firstRune(f)) {
			continue
		}
		if i == 0 || subjectPronoun[strings.ToLower(w[i-1])] || unicode.IsUpper(firstRune(w[i-1])) ||
			i > 1 && (determiners[strings.ToLower(w[0])] || determiners[strings.ToLower(w[i-2])]) {
			return strings.HasSuffix(strings.ToLower(f), "d") || c.lemma+"s" == f || c.act != manner || i == 0
		}
	}
	return false
}

var subjectPronoun = map[string]bool{"he": true, "she": true, "i": true, "they": true, "we": true, "who": true}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func isPunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

func isMark(r rune) bool { return strings.ContainsRune("\"'“”‘’«»„‹›", r) }
