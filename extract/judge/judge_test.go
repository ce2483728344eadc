package judge

import (
	"bytes"
	"math"
	"testing"

	"github.com/testimonia/testimonia/language/vector"
)

// words is a space in which the first two words are alike.
var words = vector.New(2, []string{"jailed", "locked", "painted"}, [][]float32{{1, 0.1}, {1, 0.2}, {-0.2, 1}})

// examples say "arrest" by the word jailed and "authorship" by painted; the
// role decides whether they say anything of the person.
func examples() []Example {
	var out []Example
	for range 40 {
		for class, w := range []int32{0, 2} {
			out = append(out,
				Example{Input: Input{Features: []uint64{7, 20}, Words: []int32{w}}, Classes: []int{class + 1}, Weight: 1},
				Example{Input: Input{Features: []uint64{7, 21}, Words: []int32{w}}, Weight: 1})
		}
	}
	return out
}

func learned(t *testing.T) *Model {
	t.Helper()
	s := Training{Nets: 2, Hidden: 8, Passes: 60, Least: 2, Rate: 0.1, Seed: 1}
	return s.Learn([]string{"", "arrest", "authorship"}, words, 1, examples())
}

func TestLearnsAndCarriesOver(t *testing.T) {
	m := learned(t)
	for _, c := range []struct {
		word string
		role uint64
		want int
	}{{"jailed", 20, 1}, {"painted", 20, 2}, {"jailed", 21, None}, {"painted", 21, None}, {"locked", 20, 1}} {
		in := Input{Features: []uint64{7}, Words: []int32{int32(words.Index(c.word))}}
		p := m.Weigh(in, [][]uint64{{c.role}})[0]
		var sum float64
		for _, x := range p {
			sum += float64(x)
		}
		if math.Abs(sum-1) > 1e-4 || p[c.want] < 0.6 {
			t.Errorf("%s in role %d: %v, want class %d", c.word, c.role, p, c.want)
		}
	}
}

// The words around a clue tell what its own leaves open.
func TestLearnsFromContext(t *testing.T) {
	var examples []Example
	for range 60 {
		for class, w := range []int32{0, 2} {
			examples = append(examples, Example{Input: Input{Features: []uint64{7}, Context: []int32{w}}, Classes: []int{class + 1}, Weight: 1})
		}
	}
	s := Training{Nets: 1, Hidden: 8, Passes: 60, Least: 2, Rate: 0.1, Seed: 1}
	m := s.Learn([]string{"", "arrest", "authorship"}, words, 1, examples)
	p := m.Weigh(Input{Features: []uint64{7}, Context: []int32{1}}, [][]uint64{nil})[0] // "locked"
	if Likeliest(p) != 1 || p[1] < 0.6 {
		t.Errorf("%v, want class 1", p)
	}
}

// A group of features that is always left out teaches nothing.
func TestDropGroup(t *testing.T) {
	lexical := InGroup(12345, Lexical)
	if groupOf(lexical) != Lexical || lexical == InGroup(12345, Plain) {
		t.Fatal("a feature is not told apart by its group")
	}
	var examples []Example
	for range 60 {
		examples = append(examples, Example{Input: Input{Features: []uint64{7, lexical}}, Classes: []int{1}, Weight: 1},
			Example{Input: Input{Features: []uint64{7}}, Classes: []int{2}, Weight: 1})
	}
	for _, share := range []float64{0, 1} {
		s := Training{Nets: 1, Hidden: 8, Passes: 60, Least: 2, Rate: 0.1, Seed: 1, DropGroup: Shares{Lexical: share}}
		m := s.Learn([]string{"", "arrest", "authorship"}, words, 0, examples)
		p := m.Weigh(Input{Features: []uint64{7}}, [][]uint64{{lexical}, nil})
		if told := p[0][1]-p[1][1] > 0.5; told != (share == 0) {
			t.Errorf("left out at a share of %v: %v with the feature, %v without", share, p[0], p[1])
		}
	}
}

// What a judge says does not depend on whether features stand with the shared
// ones or with the pair, nor on having been written and read.
func TestReadAsWritten(t *testing.T) {
	m := learned(t)
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		t.Fatal(err)
	}
	again, err := Read(&file, words)
	if err != nil {
		t.Fatal(err)
	}
	for _, ex := range examples()[:4] {
		a := m.Weigh(ex.Input, [][]uint64{nil})[0]
		b := again.Weigh(Input{Words: ex.Words, Context: ex.Context}, [][]uint64{ex.Features})[0]
		for c := range a {
			if math.Abs(float64(a[c]-b[c])) > 0.05 {
				t.Errorf("class %d: %v before, %v after", c, a[c], b[c])
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	var file bytes.Buffer
	if err := learned(t).Write(&file); err != nil {
		t.Fatal(err)
	}
	whole := file.Bytes()
	other := vector.New(3, []string{"a"}, [][]float32{{1, 0, 0}})
	if _, err := Read(bytes.NewReader(whole), other); err == nil {
		t.Error("a model for vectors of two parts was taken with vectors of three")
	}
	for _, cut := range []int{0, 1, 20, len(whole) / 2, len(whole) - 9} {
		if _, err := Read(bytes.NewReader(whole[:cut]), words); err == nil {
			t.Errorf("the first %d of %d bytes were taken for a model", cut, len(whole))
		}
	}
}

// The shipped model can be read, and knows the types of statements.
func TestEnglish(t *testing.T) {
	vectors, err := vector.English()
	if err != nil {
		t.Fatal(err)
	}
	m, err := English(vectors)
	if err != nil {
		t.Fatal(err)
	}
	if m.Classes()[None] != "" || len(m.Classes()) < 30 {
		t.Errorf("the classes are %q", m.Classes())
	}
}
