// Package vector holds word vectors: for each of many words a direction in a
// space in which words of like use lie near each other, so that what was learnt
// of one word holds a little for its like.
package vector

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"math"
	"strings"
)

// scale is how many steps of the stored bytes make one: vectors have length
// one, and no part of them is stored beyond ±127/scale.
const scale = 256

// Table maps words to vectors of length one. Words are in lower case.
type Table struct {
	dims  int
	index map[string]int32
	parts []int8
}

//go:embed data/english.vectors.gz
var english []byte

// English returns the vectors of the commonest English words.
func English() (*Table, error) { return Read(bytes.NewReader(english)) }

// New makes a table of words and their vectors, which it brings to length one.
// All vectors have dims parts.
func New(dims int, words []string, vectors [][]float32) *Table {
	t := &Table{dims: dims, index: make(map[string]int32, len(words))}
	for i, w := range words {
		t.index[w] = int32(i)
		t.parts = append(t.parts, quantised(vectors[i])...)
	}
	return t
}

func quantised(v []float32) []int8 {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	norm := math.Sqrt(sum)
	out := make([]int8, len(v))
	for i, x := range v {
		if norm > 0 {
			out[i] = int8(max(-127, min(127, math.Round(float64(x)/norm*scale))))
		}
	}
	return out
}

// Dims returns how many parts each vector has.
func (t *Table) Dims() int { return t.dims }

// Len returns how many words the table holds.
func (t *Table) Len() int { return len(t.index) }

// Index returns the number of a word in lower case, -1 where it has no vector.
func (t *Table) Index(word string) int {
	if i, ok := t.index[word]; ok {
		return int(i)
	}
	return -1
}

// Vector writes the vector of word number i to out, which holds Dims parts.
func (t *Table) Vector(i int, out []float32) {
	for k, q := range t.parts[i*t.dims : (i+1)*t.dims] {
		out[k] = float32(q) / scale
	}
}

// Sum writes to out, which it returns, the direction of several words together:
// the sum of their vectors, brought to length one.
func (t *Table) Sum(words []int32, out []float32) []float32 {
	clear(out)
	for _, w := range words {
		for k, q := range t.parts[int(w)*t.dims : (int(w)+1)*t.dims] {
			out[k] += float32(q)
		}
	}
	var sum float32
	for _, x := range out {
		sum += float32(x * x) // not fused, so that machines agree
	}
	if sum > 0 {
		by := 1 / float32(math.Sqrt(float64(sum)))
		for k := range out {
			out[k] *= by
		}
	}
	return out
}

// magic opens the uncompressed file.
const magic = "testimonia vectors 1"

// Write writes the table: a line with the counts, the words, one a line, and
// their parts, a byte each, all compressed with gzip.
func (t *Table) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	words := make([]string, len(t.index))
	for word, i := range t.index {
		words[i] = word
	}
	fmt.Fprintf(z, "%s %d %d\n%s\n", magic, len(words), t.dims, strings.Join(words, "\n"))
	raw := make([]byte, len(t.parts))
	for i, q := range t.parts {
		raw[i] = byte(q)
	}
	if _, err := z.Write(raw); err != nil {
		return err
	}
	return z.Close()
}

// Read reads what Write wrote.
func Read(file io.Reader) (*Table, error) {
	z, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("read word vectors: %w", err)
	}
	r := bufio.NewReader(z)
	n, t := 0, &Table{}
	if _, err := fmt.Fscanf(r, magic+" %d %d\n", &n, &t.dims); err != nil || n < 0 || t.dims <= 0 {
		return nil, fmt.Errorf("read word vectors: no such file: %w", err)
	}
	t.index = make(map[string]int32, n)
	for i := range n {
		word, err := r.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("read word vectors: %w", err)
		}
		t.index[strings.TrimSuffix(word, "\n")] = int32(i)
	}
	raw := make([]byte, n*t.dims)
	if _, err := io.ReadFull(r, raw); err != nil {
		return nil, fmt.Errorf("read word vectors: %w", err)
	}
	t.parts = make([]int8, len(raw))
	for i, b := range raw {
		t.parts[i] = int8(b)
	}
	return t, nil
}
