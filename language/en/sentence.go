package en

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language/linear"
)

// maxSentence is the number of tokens after which a sentence is cut wherever
// it stands, so that odd input stays cheap.
const maxSentence = 200

// boundaries returns the index after the last token of each sentence.
func boundaries(toks []raw, c *Clusters, m scorer, work *scratch) []int {
	var ends []int
	start := 0
	for i := range toks {
		if i+1 == len(toks) || i+1-start >= maxSentence || mayEnd(toks, i) && decide(toks, i, start, c, m, work) {
			ends = append(ends, i+1)
			start = i + 1
		}
	}
	return ends
}

func decide(toks []raw, i, start int, c *Clusters, m scorer, work *scratch) bool {
	work.features = boundaryFeatures(toks, i, start, c, work.features[:0])
	m.Score(work.features, work.two[:])
	return work.two[1] > work.two[0]
}

// mayEnd says whether a sentence could end after token i: after a stop, an
// abbreviation, a colon or semicolon, and closing marks after these.
func mayEnd(toks []raw, i int) bool {
	if next := toks[i+1].form; isStop(next) && !toks[i+1].space || isCloser(next) && !toks[i+1].space {
		return false
	}
	i = beforeMark(toks, i)
	for i > 0 && isCloser(toks[i].form) && !toks[i].space {
		i--
	}
	f := toks[i].form
	return isStop(f) || f == ":" || f == ";" || len(f) > 1 && strings.HasSuffix(f, ".") && !titles[strings.ToLower(strings.TrimSuffix(f, "."))]
}

// beforeMark steps back over some note marks in brackets, "[3] [4]".
func beforeMark(toks []raw, i int) int {
	for range 5 {
		if i < 3 || toks[i].form != "]" || toks[i-2].form != "[" || !isAllDigits(toks[i-1].form) {
			break
		}
		i -= 3
	}
	return i
}

func isStop(f string) bool { return f != "" && strings.Trim(f, ".!?…") == "" }

func isCloser(f string) bool {
	return f == `"` || f == "'" || f == ")" || f == "]" || f == "''" || f == "}"
}

func isOpener(f string) bool {
	return f == `"` || f == "'" || f == "(" || f == "[" || f == "``" || f == "{"
}

// boundaryFeatures appends the features of the boundary after token i.
func boundaryFeatures(toks []raw, i, start int, c *Clusters, f []uint32) []uint32 {
	stop := max(beforeMark(toks, i), start)
	for stop > start && isCloser(toks[stop].form) {
		stop--
	}
	after := i + 1
	for after < i+5 && after+1 < len(toks) && isOpener(toks[after].form) {
		after++
	}
	before := max(stop-1, 0)
	p, s, n, n2 := lookRaw(c, toks, before), lookRaw(c, toks, stop), lookRaw(c, toks, after), lookRaw(c, toks, after+1)
	kinds := markKind(toks[stop].form)
	closed, opened, space := flag(stop < i), flag(after > i+1), flag(toks[i+1].space || n.capital)
	quotes, brackets := depth(toks[start : i+1])
	long := min(uint32(i-start), 6)
	key := linear.Key
	side := closed | opened<<1 | space<<2
	return append(f,
		key(300, kinds, 0, 0), key(301, kinds, n.shape, 0), key(302, kinds, n.norm, 0), key(303, kinds, n.cluster, 0), key(304, kinds, n.c8, n.shape),
		key(305, kinds, p.norm, 0), key(306, kinds, p.shape, n.shape), key(307, s.norm, 0, 0), key(308, s.norm, n.shape, 0), key(309, s.norm, n.norm, 0),
		key(310, kinds, side, n.shape), key(311, kinds, quotes|brackets<<4, n.shape), key(312, kinds, long, n.shape), key(313, kinds, side, quotes|brackets<<4),
		key(314, kinds, n.norm, n.shape), key(315, kinds, n.shape, n2.shape), key(316, s.norm, p.shape, n.shape), key(317, kinds, n2.norm, n.shape),
		key(318, kinds, p.c8, n.c8), key(319, kinds, side, n.norm), key(320, kinds, long, quotes|brackets<<4), key(321, kinds, s.shape, n.shape),
	)
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func lookRaw(c *Clusters, toks []raw, i int) word {
	if i >= len(toks) {
		return boundary
	}
	return look(c, toks[i].form)
}

// markKind sorts the token that may end a sentence.
func markKind(f string) uint32 {
	switch {
	case f == "." || f == "?" || f == "!" || f == ":" || f == ";" || f == "…" || f == "...":
		return linear.Hash(f)
	case isStop(f):
		return 1
	}
	first, _ := utf8.DecodeRuneInString(f)
	if utf8.RuneCountInString(f) == 2 && unicode.IsUpper(first) {
		return 2 // an initial
	}
	return 3 // an abbreviation
}

// depth tells whether a quotation and a bracket are open, looking back no
// further than a hundred tokens.
func depth(toks []raw) (quotes, brackets uint32) {
	if len(toks) > 100 {
		toks = toks[len(toks)-100:]
	}
	open := 0
	for _, t := range toks {
		switch t.form {
		case `"`:
			quotes ^= 1
		case "(", "[":
			open++
		case ")", "]":
			open = max(open-1, 0)
		}
	}
	return quotes, flag(open > 0)
}
