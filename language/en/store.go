package en

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/testimonia/testimonia/language/linear"
	"github.com/testimonia/testimonia/language/neural"
)

//go:embed data/english.model.gz
var modelFile []byte

//go:embed data/clusters.txt.gz
var clusterFile []byte

var embedded = sync.OnceValues(func() (*Model, error) {
	return Read(bytes.NewReader(modelFile), bytes.NewReader(clusterFile))
})

// New returns the model that comes with the program. It is loaded once; all
// callers share it.
func New() (*Model, error) { return embedded() }

// tables is what a model file holds beside its classifiers.
type tables struct {
	Tags   [][2]string
	Labels []string
	Lemma  map[string]string
	Suffix map[string]string
	Feats  map[string]string
	Exact  map[string]string
	Inputs [][]uint32
}

// Write stores the model, compressed.
func (m *Model) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	t := tables{Labels: m.labels, Lemma: m.forms.lemma, Feats: m.forms.feats, Exact: m.forms.exact, Suffix: map[string]string{}}
	for i := range m.tags.upos {
		t.Tags = append(t.Tags, [2]string{m.tags.upos[i], m.tags.xpos[i]})
	}
	for _, ids := range m.inputs.ids {
		t.Inputs = append(t.Inputs, sortedUints(ids))
	}
	for k, e := range m.forms.suffix {
		t.Suffix[k] = fmt.Sprintf("%d%s", e.cut, e.add)
	}
	head, err := json.Marshal(t)
	if err != nil {
		return err
	}
	if _, err := z.Write(append(binary.AppendUvarint(nil, uint64(len(head))), head...)); err != nil {
		return err
	}
	for _, part := range []*linear.Model{m.splitter, m.tagger} {
		if err := part.Write(z); err != nil {
			return err
		}
	}
	if err := m.network.Write(z); err != nil {
		return err
	}
	return z.Close()
}

// Read reads a model that Write stored and the compressed cluster file it was
// learnt with.
func Read(model, clusterLines io.Reader) (*Model, error) {
	c, err := ReadClusters(clusterLines)
	if err != nil {
		return nil, fmt.Errorf("english clusters: %w", err)
	}
	z, err := gzip.NewReader(model)
	if err != nil {
		return nil, fmt.Errorf("english model: %w", err)
	}
	r := bufio.NewReaderSize(z, 1<<16)
	m := &Model{clusters: c}
	if err := m.readTables(r); err != nil {
		return nil, fmt.Errorf("english model: %w", err)
	}
	for _, part := range []**linear.Model{&m.splitter, &m.tagger} {
		if *part, err = linear.Read(r); err != nil {
			return nil, fmt.Errorf("english model: %w", err)
		}
	}
	if m.network, err = neural.ReadFrozen(r); err != nil {
		return nil, fmt.Errorf("english model: %w", err)
	}
	if !slices.Equal(m.network.Features, m.inputs.sizes()) || m.network.Tags != len(m.tags.upos) || m.network.Labels != len(m.labels) {
		return nil, errors.New("english model: its tables do not fit its network")
	}
	return m, nil
}

func (m *Model) readTables(r *bufio.Reader) error {
	n, err := binary.ReadUvarint(r)
	if err != nil || n > 1<<26 {
		return fmt.Errorf("bad head: %v", err)
	}
	head := make([]byte, n)
	if _, err := io.ReadFull(r, head); err != nil {
		return err
	}
	var t tables
	if err := json.Unmarshal(head, &t); err != nil {
		return err
	}
	m.tags, m.labels, m.inputs = newTagSet(t.Tags), t.Labels, &inputs{}
	for _, values := range t.Inputs {
		m.inputs.ids = append(m.inputs.ids, number(values))
	}
	m.forms = &forms{lemma: t.Lemma, feats: t.Feats, exact: t.Exact, suffix: map[string]edit{}}
	for k, v := range t.Suffix {
		var e edit
		if _, err := fmt.Sscanf(v, "%d", &e.cut); err != nil {
			return err
		}
		for e.add = v; e.add != "" && isDigit(e.add[0]); {
			e.add = e.add[1:]
		}
		m.forms.suffix[k] = e
	}
	m.forms.index()
	return nil
}
