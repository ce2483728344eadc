package en

import (
	"github.com/testimonia/testimonia/language/linear"
	"github.com/testimonia/testimonia/language/neural"
)

// scorer is a classifier, learning or frozen.
type scorer interface {
	Score(features []uint32, scores []int32)
}

// boundary stands for the words before and after a sentence.
var boundary = word{norm: 1, cluster: 1 << 20, c4: 0xFF, c8: 0xFFF, tag: 0xFF, upos: 0xFF}

func at(ws []word, i int) *word {
	if i < 0 || i >= len(ws) {
		return &boundary
	}
	return &ws[i]
}

// tagFeatures appends the features of token i; the tags of the tokens before it
// are known.
func tagFeatures(ws []word, i int, f []uint32) []uint32 {
	w, p1, p2, n1, n2 := &ws[i], at(ws, i-1), at(ws, i-2), at(ws, i+1), at(ws, i+2)
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	key := linear.Key
	f = append(f,
		key(0, 0, 0, 0),
		key(1, w.norm, 0, 0), key(2, w.norm, w.shape, 0), key(3, w.shape, first, 0), key(4, w.shape, p1.tag, 0),
		key(5, w.suffix[0], 0, 0), key(6, w.suffix[1], 0, 0), key(7, w.suffix[2], 0, 0), key(8, w.suffix[3], 0, 0),
		key(9, w.prefix[0], 0, 0), key(10, w.prefix[1], 0, 0), key(11, w.prefix[2], 0, 0),
		key(12, w.suffix[1], w.shape, 0), key(13, w.suffix[2], w.shape, first), key(14, w.cluster, 0, 0), key(15, w.cluster, w.shape, first),
		key(16, w.c4, w.suffix[1], 0), key(17, w.c8, w.suffix[2], 0),
		key(18, p1.tag, 0, 0), key(19, p1.tag, p2.tag, 0), key(20, p1.tag, w.norm, 0), key(21, p1.tag, p2.tag, w.norm),
		key(22, p1.norm, 0, 0), key(23, n1.norm, 0, 0), key(24, p2.norm, 0, 0), key(25, n2.norm, 0, 0),
		key(26, p1.norm, w.norm, 0), key(27, w.norm, n1.norm, 0), key(28, p1.norm, n1.norm, 0), key(29, n1.norm, n2.norm, 0),
		key(30, p1.tag, w.cluster, 0), key(31, p1.tag, w.suffix[2], 0), key(32, p1.tag, n1.cluster, 0), key(33, p1.tag, w.cluster, n1.cluster),
		key(34, p1.cluster, 0, 0), key(35, n1.cluster, 0, 0), key(36, n2.cluster, 0, 0), key(37, p1.cluster, w.cluster, 0), key(38, w.cluster, n1.cluster, 0),
		key(39, n1.suffix[2], 0, 0), key(40, n1.suffix[1], p1.tag, w.suffix[1]), key(41, n1.shape, w.shape, p1.shape), key(42, p1.suffix[2], 0, 0),
		key(43, w.norm, n1.c8, p1.tag), key(44, w.norm, n1.c4, n2.c4), key(45, p1.tag, w.c8, n1.c8), key(46, p1.tag, p2.tag, w.c8),
		key(47, n1.norm, w.suffix[2], 0), key(48, p2.tag, w.norm, 0), key(49, w.cluster, n1.c8, n2.c8),
	)
	return f
}

// tag sets the tags of the words from left to right.
func tag(ws []word, s scorer, tags *tagSet, work *scratch) {
	scores := work.tagScores
	for i := range ws {
		work.features = tagFeatures(ws, i, work.features[:0])
		s.Score(work.features, scores)
		c := linear.Best(scores)
		ws[i].tag, ws[i].upos = uint32(c), tags.uposIndex[c]
	}
}

// tagSet lists the joint tags: a universal and an English one.
type tagSet struct {
	upos, xpos []string
	uposIndex  []uint32
	index      map[string]int // of "UPOS XPOS"
}

func newTagSet(pairs [][2]string) *tagSet {
	t := &tagSet{index: map[string]int{}}
	first := map[string]uint32{}
	for i, p := range pairs {
		if _, ok := first[p[0]]; !ok {
			first[p[0]] = uint32(len(first))
		}
		t.upos, t.xpos = append(t.upos, p[0]), append(t.xpos, p[1])
		t.uposIndex = append(t.uposIndex, first[p[0]])
		t.index[p[0]+" "+p[1]] = i
	}
	return t
}

// scratch is the working memory of one analysis.
type scratch struct {
	features  []uint32
	tagScores []int32
	two       [2]int32
	words     []word
	values    []int32
	sentence  neural.Sentence
	net       neural.Scratch
}
