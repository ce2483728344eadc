package en

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"sync"

	"github.com/testimonia/testimonia/language/linear"
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
	for _, part := range []*linear.Model{m.splitter, m.tagger, m.parser} {
		if err := part.Write(z); err != nil {
			return err
		}
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
	for _, part := range []**linear.Model{&m.splitter, &m.tagger, &m.parser} {
		if *part, err = linear.Read(r); err != nil {
			return nil, fmt.Errorf("english model: %w", err)
		}
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
	m.tags, m.labels = newTagSet(t.Tags), t.Labels
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
	return nil
}
