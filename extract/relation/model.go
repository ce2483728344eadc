package relation

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed" // the weights are part of the program
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/weights.tsv.gz
var weightFile []byte

// Classifier finds relations. It is safe for concurrent use.
type Classifier struct {
	properties []Property
	weights    []map[string]float32 // per property
	thresholds []float64            // per property: the least probability
	rows       map[uint64]int32     // by the hash of a feature: where in table its weights begin
	table      []float32
}

var embedded = sync.OnceValues(func() (*Classifier, error) {
	return Read(bytes.NewReader(weightFile))
})

// New returns the classifier with the weights that come with the program. They
// are loaded once; all callers share them.
func New() (*Classifier, error) { return embedded() }

func blank() *Classifier {
	c := &Classifier{properties: Properties()}
	for range c.properties {
		c.weights = append(c.weights, map[string]float32{})
		c.thresholds = append(c.thresholds, 0.5)
	}
	return c
}

// Read reads a classifier as Write writes it.
func Read(r io.Reader) (*Classifier, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("relation weights: %w", err)
	}
	c := blank()
	at := -1
	lines := bufio.NewScanner(z)
	for n := 1; lines.Scan(); n++ {
		name, value, ok := strings.Cut(lines.Text(), "\t")
		x, err := strconv.ParseFloat(value, 64)
		switch {
		case !ok || err != nil:
			return nil, fmt.Errorf("relation weights, line %d: want a name, a tab and a number", n)
		case strings.HasPrefix(name, "= "):
			if at = c.property(name[2:]); at < 0 {
				return nil, fmt.Errorf("relation weights, line %d: no property %q", n, name[2:])
			}
			c.thresholds[at] = x
		case at < 0:
			return nil, fmt.Errorf("relation weights, line %d: a weight before any property", n)
		default:
			c.weights[at][name] = float32(x)
		}
	}
	c.index()
	return c, lines.Err()
}

// index lays the weights out by feature.
func (c *Classifier) index() {
	c.rows, c.table = map[uint64]int32{}, nil
	n := len(c.properties)
	for k, list := range c.weights {
		for name, x := range list {
			h := hash([]string{name})
			row, ok := c.rows[h]
			if !ok {
				row = int32(len(c.table))
				c.rows[h] = row
				c.table = append(c.table, make([]float32, n)...)
			}
			c.table[int(row)+k] = x
		}
	}
}

// sums adds up the weights of a pair's features: the log-odds of every property.
func (c *Classifier) sums(f *featurer, p *pair, out []float64) {
	clear(out)
	for _, h := range f.hashes(p) {
		row, ok := c.rows[h]
		if !ok {
			continue
		}
		for k := range out {
			out[k] += float64(c.table[int(row)+k])
		}
	}
}

func (c *Classifier) property(name string) int {
	for i := range c.properties {
		if c.properties[i].Name == name {
			return i
		}
	}
	return -1
}

// Write stores the classifier: for each property a line with its name and
// threshold, then its weights, compressed.
func (c *Classifier) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	for i := range c.properties {
		fmt.Fprintf(z, "= %s\t%.3f\n", c.properties[i].Name, c.thresholds[i])
		var names []string
		for f := range c.weights[i] {
			names = append(names, f)
		}
		sort.Strings(names)
		for _, f := range names {
			if _, err := fmt.Fprintf(z, "%s\t%.2f\n", f, c.weights[i][f]); err != nil {
				return err
			}
		}
	}
	return z.Close()
}

// Find returns the relations of a text whose probability reaches the threshold
// of their property, in the order of the text.
func (c *Classifier) Find(in Input) []Relation {
	j := judge{c: c, in: &in, there: make([]float64, len(c.properties)), back: make([]float64, len(c.properties))}
	list := pairs(&in)
	for i := range list {
		j.pair(&list[i])
	}
	return rivals(&in, j.out)
}

// once holds the properties that a date or a place has of one person in a
// sentence: who was born then, who died then.
var once = map[string]bool{"DATE_OF_BIRTH": true, "DATE_OF_DEATH": true, "PLACE_OF_BIRTH": true}

// margin is how much less likely a second person may be.
const margin = 0.2

// rivals drops those who are clearly less likely than another to be born or to
// have died at the same mention of a date or place.
func rivals(in *Input, list []Relation) []Relation {
	type claim struct {
		property string
		object   int
	}
	top := map[claim]float64{}
	for _, r := range list {
		if c := (claim{r.Property, r.Object}); once[r.Property] {
			top[c] = max(top[c], r.Probability)
		}
	}
	out := list[:0]
	for _, r := range list {
		if !once[r.Property] || r.Probability >= top[claim{r.Property, r.Object}]-margin {
			out = append(out, r)
		}
	}
	return out
}

// judge goes through the pairs of a text.
type judge struct {
	c           *Classifier
	in          *Input
	f           featurer
	there, back []float64
	out         []Relation
}

func (j *judge) pair(p *pair) {
	c := j.c
	o := &j.in.Mentions[p.objects[0]]
	read := false
	for k := range c.properties {
		if !j.in.wants(c.properties[k].Type) || !c.properties[k].object(o) || c.properties[k].silent(p.view) {
			continue
		}
		if !read {
			read = true
			c.sums(&j.f, p, j.there)
			if isPerson(o) {
				c.sums(&j.f, p.reverse(), j.back)
			}
		}
		sum := j.there[k]
		if c.properties[k].mutual {
			sum = (sum + j.back[k]) / 2
		}
		if prob := 1 / (1 + math.Exp(-sum)); prob >= c.thresholds[k] {
			j.add(p, k, prob)
		}
	}
}

func (j *judge) add(p *pair, k int, prob float64) {
	s, t := best(j.in, p)
	prop := &j.c.properties[k]
	j.out = append(j.out, Relation{Property: prop.Name, Type: prop.Type, Detail: prop.Detail, Subject: s, Object: t,
		Probability: prob, Reasons: j.c.reasons(k, features(p))})
}

// best returns the two mentions of a pair that name it best: names rather than
// pronouns, those rather than descriptions, and of these the nearest.
func best(in *Input, p *pair) (subject, object int) {
	least := 1 << 30
	for _, i := range p.subjects {
		for _, j := range p.objects {
			a, b := &in.Mentions[i], &in.Mentions[j]
			if d := distance(a, b) + 1000*int(a.Form) + 1000*int(b.Form); d < least {
				least, subject, object = d, i, j
			}
		}
	}
	return subject, object
}

// reasons returns the four features that weigh most.
func (c *Classifier) reasons(k int, known []string) []string {
	type reason struct {
		name   string
		weight float32
	}
	var list []reason
	for _, f := range known {
		if w := c.weights[k][f]; w > 0 {
			list = append(list, reason{f, w})
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].weight > list[j].weight })
	var out []string
	for _, r := range list[:min(len(list), 4)] {
		out = append(out, r.name)
	}
	return out
}
