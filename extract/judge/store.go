package judge

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/testimonia/testimonia/language/vector"
)

// magic opens the uncompressed file; the counts follow.
const magic = "testimonia judge 1"

// Write writes the model, compressed with gzip: a line with the counts, the
// classes, and for each network its features (ascending) and its weights, each
// group of which is kept as one scale and a byte a weight.
func (m *Model) Write(file io.Writer) error {
	z, err := gzip.NewWriterLevel(file, gzip.BestCompression)
	if err != nil {
		return err
	}
	fmt.Fprintf(z, "%s %d %d\n%s\n", magic, len(m.nets), len(m.classes), strings.Join(m.classes, " "))
	for _, n := range m.nets {
		fmt.Fprintf(z, "%d %d %d %d\n", n.hidden, n.slots, n.dims, len(n.rows))
		features := make([]uint64, 0, len(n.rows))
		for f := range n.rows {
			features = append(features, f)
		}
		slices.Sort(features)
		embed := make([]float32, 0, len(n.embed))
		for _, f := range features {
			row := int(n.rows[f]) * n.hidden
			embed = append(embed, n.embed[row:row+n.hidden]...)
		}
		if err := binary.Write(z, binary.LittleEndian, features); err != nil {
			return err
		}
		for _, w := range [][]float32{embed, n.words, n.bias, n.out, n.outBias} {
			if err := writeWeights(z, w); err != nil {
				return err
			}
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
	var nets, classes int
	if _, err := fmt.Fscanf(r, magic+" %d %d\n", &nets, &classes); err != nil {
		return nil, err
	}
	line, err := r.ReadString('\n')
	if err != nil {
		return nil, err
	}
	m := &Model{classes: strings.Split(strings.TrimSuffix(line, "\n"), " "), vectors: vectors}
	if len(m.classes) != classes {
		return nil, fmt.Errorf("%d classes, not %d", len(m.classes), classes)
	}
	for range nets {
		n, err := readNet(r, classes)
		if err != nil {
			return nil, err
		}
		if n.dims != vectors.Dims() {
			return nil, fmt.Errorf("vectors of %d parts, not %d", vectors.Dims(), n.dims)
		}
		m.nets = append(m.nets, n)
	}
	return m, nil
}

func readNet(r io.Reader, classes int) (*net, error) {
	n := &net{}
	var rows int
	if _, err := fmt.Fscanf(r, "%d %d %d %d\n", &n.hidden, &n.slots, &n.dims, &rows); err != nil {
		return nil, err
	}
	features := make([]uint64, rows)
	if err := binary.Read(r, binary.LittleEndian, features); err != nil {
		return nil, err
	}
	n.rows = make(map[uint64]int32, rows)
	for i, f := range features {
		n.rows[f] = int32(i)
	}
	for _, w := range []struct {
		into *[]float32
		size int
	}{{&n.embed, rows * n.hidden}, {&n.words, n.slots * n.dims * n.hidden}, {&n.bias, n.hidden}, {&n.out, classes * n.hidden}, {&n.outBias, classes}} {
		weights, err := readWeights(r, w.size)
		if err != nil {
			return nil, err
		}
		*w.into = weights
	}
	return n, nil
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
