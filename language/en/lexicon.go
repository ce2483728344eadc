package en

import (
	"bufio"
	"compress/gzip"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language/linear"
)

// Clusters maps words to their place in a binary tree of Brown clusters (Brown
// et al. 1992): the lowest bit is the first branching.
type Clusters struct {
	mask  uint32
	slots []clusterSlot
}

type clusterSlot struct {
	key  uint32
	code uint32
}

// ReadClusters reads a gzip file of lines: a code and its words, parted by
// spaces.
func ReadClusters(file io.Reader) (*Clusters, error) {
	r, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	c := &Clusters{mask: 1<<19 - 1}
	c.slots = make([]clusterSlot, c.mask+1)
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		code, words, _ := strings.Cut(sc.Text(), " ")
		n, err := strconv.ParseUint(code, 10, 32)
		if err != nil {
			return nil, err
		}
		for w := range strings.SplitSeq(words, " ") {
			c.insert(linear.Hash(w), uint32(n))
		}
	}
	return c, sc.Err()
}

func (c *Clusters) insert(key uint32, code uint32) {
	i := key & c.mask
	for c.slots[i].code != 0 {
		if c.slots[i].key == key {
			return
		}
		i = (i + 1) & c.mask
	}
	c.slots[i] = clusterSlot{key, code}
}

// of returns the cluster of a hashed word, 0 where it has none.
func (c *Clusters) of(key uint32) uint32 {
	for i := key & c.mask; c.slots[i].code != 0; i = (i + 1) & c.mask {
		if c.slots[i].key == key {
			return c.slots[i].code
		}
	}
	return 0
}

// word holds what the classifiers see of a token.
type word struct {
	norm     uint32 // hash of the word in lower case, digits made alike
	suffix   [4]uint32
	prefix   [3]uint32
	shape    uint32
	cluster  uint32
	c4, c8   uint32 // cluster prefixes
	capital  bool
	allUpper bool
	tag      uint32 // index into the tags
	upos     uint32
}

// look fills in what the form of a token tells.
func look(c *Clusters, form string) word {
	var buf [64]byte
	lower, shape := normalise(form, buf[:0])
	w := word{norm: hashBytes(lower), shape: shape}
	first, _ := utf8.DecodeRuneInString(form)
	w.capital = unicode.IsUpper(first)
	w.allUpper = shape&upperBits == upperBits
	code := c.of(linear.Hash(form))
	if code == 0 || w.allUpper {
		if k := c.of(w.norm); k != 0 {
			code = k
		}
	}
	w.cluster, w.c4, w.c8 = code, code&15, code&255
	for n := range w.suffix {
		w.suffix[n] = hashBytes(lower[max(0, len(lower)-n-1):])
	}
	for n := range w.prefix {
		w.prefix[n] = hashBytes(lower[:min(len(lower), n+1)])
	}
	return w
}

func hashBytes(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// Bits of a shape.
const (
	shapeUpper = 1 << iota // begins with a capital
	shapeMore              // has a capital further on
	shapeLower
	shapeDigit
	shapeDot
	shapeHyphen
	shapeOther
	shapeLong // more than one letter, none of them small
)

const upperBits = shapeUpper | shapeLong

// normalise writes the word in lower case with every digit as 0, and tells its
// shape.
func normalise(form string, buf []byte) ([]byte, uint32) {
	shape := uint32(0)
	n := 0
	for i, c := range form {
		switch {
		case c >= 'a' && c <= 'z':
			shape |= shapeLower
			buf = append(buf, byte(c))
		case c >= '0' && c <= '9':
			shape |= shapeDigit
			buf = append(buf, '0')
		case c == '.':
			shape |= shapeDot
			buf = append(buf, '.')
		case c == '-':
			shape |= shapeHyphen
			buf = append(buf, '-')
		case unicode.IsUpper(c):
			shape |= upperAt(i)
			n++
			buf = utf8.AppendRune(buf, unicode.ToLower(c))
		default:
			shape |= otherShape(c)
			buf = utf8.AppendRune(buf, c)
		}
	}
	if n > 1 && shape&shapeLower == 0 {
		shape |= shapeLong
	}
	return buf, shape
}

func upperAt(i int) uint32 {
	if i == 0 {
		return shapeUpper
	}
	return shapeMore
}

func otherShape(c rune) uint32 {
	if unicode.IsLetter(c) {
		return shapeLower
	}
	return shapeOther
}
