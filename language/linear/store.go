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
	v, n := binary.Uvarint(d.peek())
	d.skip(n)
	if v > uint64(limit) {
		d.fail(errShape)
	}
	if d.err != nil {
		return 0
	}
	return int(v)
}

func (d *decoder) signed() int64 {
	v, n := binary.Varint(d.peek())
	d.skip(n)
	return v
}

// peek looks ahead over as many bytes as a number may have; it is faster than
// reading them one by one.
func (d *decoder) peek() []byte {
	b, err := d.r.Peek(binary.MaxVarintLen64)
	if len(b) == 0 {
		d.fail(err)
	}
	return b
}

// skip steps over a number of n bytes; none or fewer say that it was cut off.
func (d *decoder) skip(n int) {
	if n <= 0 {
		d.fail(io.ErrUnexpectedEOF)
		return
	}
	if _, err := d.r.Discard(n); err != nil {
		d.fail(err)
	}
}

func (d *decoder) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}
