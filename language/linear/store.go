package linear

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sort"
)

// Write stores the model: the number of classes, of features and of entries,
// then each feature's distance from the one before it, its number of entries
// and the entries, all as variable-length integers.
func (m *Model) Write(w io.Writer) error {
	var slots []slot
	total := 0
	for _, s := range m.slots {
		if s.n > 0 {
			slots = append(slots, s)
			total += int(s.n)
		}
	}
	sort.Slice(slots, func(i, j int) bool { return slots[i].key < slots[j].key })
	buf := binary.AppendUvarint(nil, uint64(m.Classes))
	buf = binary.AppendUvarint(buf, uint64(len(slots)))
	buf = binary.AppendUvarint(buf, uint64(total))
	last := uint32(0)
	for _, s := range slots {
		buf = binary.AppendUvarint(buf, uint64(s.key-last))
		buf = binary.AppendUvarint(buf, uint64(s.n))
		for _, e := range m.entries[s.from : s.from+s.n] {
			buf = binary.AppendUvarint(buf, uint64(e.class))
			buf = binary.AppendVarint(buf, int64(e.weight))
		}
		last = s.key
	}
	_, err := w.Write(buf)
	return err
}

var errShape = errors.New("linear model: numbers out of range")

// Read reads a model that Write stored.
func Read(r *bufio.Reader) (*Model, error) {
	d := decoder{r: r}
	classes, features, entries := d.number(1<<16), d.number(1<<26), d.number(1<<28)
	if d.err != nil {
		return nil, fmt.Errorf("linear model: %w", d.err)
	}
	m := &Model{Classes: classes, entries: make([]entry, 0, entries)}
	m.reserve(features)
	key := uint32(0)
	for range features {
		key += uint32(d.number(1 << 32))
		n := d.number(classes)
		for range n {
			class, weight := d.number(classes-1), d.signed()
			m.entries = append(m.entries, entry{int16(weight), uint16(class)})
		}
		if d.err != nil {
			return nil, fmt.Errorf("linear model: %w", d.err)
		}
		m.insert(key, n)
	}
	return m, nil
}

// decoder keeps the first error, so that reading needs no check at each number.
type decoder struct {
	r   *bufio.Reader
	err error
}

func (d *decoder) number(limit int) int {
	if d.err != nil {
		return 0
	}
	v, err := binary.ReadUvarint(d.r)
	if err == nil && v > uint64(limit) {
		err = errShape
	}
	d.err = err
	return int(v)
}

func (d *decoder) signed() int64 {
	if d.err != nil {
		return 0
	}
	v, err := binary.ReadVarint(d.r)
	d.err = err
	return v
}
