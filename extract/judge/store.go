package judge

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/language/vector"
)

// magic opens the uncompressed file; the counts follow.
const magic = "testimonia judge 2"

// Write writes the model, compressed with gzip: a line with the counts, the
// classes, the features (ascending) and the weights, each group of which is
// kept as one scale and a byte a weight.
func (m *Model) Write(file io.Writer) error {
	z, err := gzip.NewWriterLevel(file, gzip.BestCompression)
	if err != nil {
		return err
	}
	fmt.Fprintf(z, "%s %d %d %d %d %d\n%s\n", magic, m.nets, m.hidden, m.slots, m.vectors.Dims(), len(m.rows), strings.Join(m.classes, " "))
	features := slices.Sorted(maps.Keys(m.rows))
	embed := make([]float32, 0, len(m.embed))
	for _, f := range features {
		row := int(m.rows[f]) * m.width
		embed = append(embed, m.embed[row:row+m.width]...)
	}
	if err := binary.Write(z, binary.LittleEndian, features); err != nil {
		return err
	}
	for _, w := range [][]float32{embed, m.words, m.bias, m.out, m.outBias} {
		if err := writeWeights(z, w); err != nil {
			return err
		}
	}
	return z.Close()
}

func writeWeights(w io.Writer, weights []float32) error {
	var top float64
	for _, x := range weights {
		top = max(top, math.Abs(float64(x)))
	}
	scale := float32(top / 127)
	if err := binary.Write(w, binary.LittleEndian, scale); err != nil {
		return err
	}
	bytes := make([]int8, len(weights))
	for i, x := range weights {
		if scale > 0 {
			bytes[i] = int8(math.Round(float64(x / scale)))
		}
	}
	return binary.Write(w, binary.LittleEndian, bytes)
}

// Read reads what Write wrote; the model's words count in vectors.
func Read(file io.Reader, vectors *vector.Table) (*Model, error) {
	m, err := read(file, vectors)
	if err != nil {
		return nil, fmt.Errorf("read the judge's model: %w", err)
	}
	return m, nil
}

func read(file io.Reader, vectors *vector.Table) (*Model, error) {
	z, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	r := bufio.NewReader(z)
	m, dims, rows := &Model{vectors: vectors}, 0, 0
	if _, err := fmt.Fscanf(r, magic+" %d %d %d %d %d\n", &m.nets, &m.hidden, &m.slots, &dims, &rows); err != nil {
		return nil, err
	}
	if dims != vectors.Dims() {
		return nil, fmt.Errorf("it wants vectors of %d parts, not %d", dims, vectors.Dims())
	}
	line, err := r.ReadString('\n')
	if err != nil {
		return nil, err
	}
	m.classes = strings.Split(strings.TrimSuffix(line, "\n"), " ")
	m.width = m.nets * m.hidden
	features := make([]uint64, rows)
	if err := binary.Read(r, binary.LittleEndian, features); err != nil {
		return nil, err
	}
	m.rows = make(map[uint64]int32, rows)
	for i, f := range features {
		m.rows[f] = int32(i)
	}
	classes := len(m.classes)
	for _, w := range []struct {
		into *[]float32
		size int
	}{{&m.embed, rows * m.width}, {&m.words, (m.slots + 1) * dims * m.width}, {&m.bias, m.width}, {&m.out, classes * m.width}, {&m.outBias, classes * m.nets}} {
		if *w.into, err = readWeights(r, w.size); err != nil {
			return nil, err
		}
	}
	_, err = io.Copy(io.Discard, r) // the checksum stands at the end
	return m, err
}

func readWeights(r io.Reader, size int) ([]float32, error) {
	var scale float32
	if err := binary.Read(r, binary.LittleEndian, &scale); err != nil {
		return nil, err
	}
	bytes := make([]int8, size)
	if err := binary.Read(r, binary.LittleEndian, bytes); err != nil {
		return nil, err
	}
	out := make([]float32, size)
	for i, b := range bytes {
		out[i] = float32(b) * scale
	}
	return out, nil
}
