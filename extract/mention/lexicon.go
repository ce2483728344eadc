package mention

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/name"
)

//go:embed data/words.txt
var wordsText string

//go:embed data/demonyms.txt
var demonymsText string

//go:embed data/places.txt
var placesText string

//go:embed data/names.txt
var namesText string

//go:embed data/places.txt.gz
var placesGz []byte

//go:embed data/common.txt.gz
var commonGz []byte

// sense is what a word or a whole name of the lexicon stands for.
type sense struct {
	kind    class
	subkind string
	closes  bool // may close a name in small letters
}

// lexicon holds the word lists; read-only after loading.
type lexicon struct {
	trigger   map[string][]sense // singular noun to what it names
	names     map[string]sense   // whole names
	cities    map[string]byte    // settlements to the digits of their population
	firsts    map[string]bool    // first words of whole names and settlements of several words
	demonym   map[string]bool
	group     map[string]bool
	plain     map[string]bool
	time      map[string]bool
	role      map[string]bool
	verb      map[string]bool
	between   map[string]bool
	possessor map[string]bool
	ordinal   map[string]bool
	epithet   map[string]bool // adjectives before given names
	byname    map[string]bool // after "the": Great, Terrible
	work      map[string]bool // nouns that a title follows
	common    map[string]bool // words that the treebanks write small
}

func loadLexicon() (*lexicon, error) {
	l := &lexicon{trigger: map[string][]sense{}, names: map[string]sense{}, cities: map[string]byte{},
		firsts: map[string]bool{}, demonym: map[string]bool{}, group: map[string]bool{}, plain: map[string]bool{},
		time: map[string]bool{}, role: map[string]bool{}, verb: map[string]bool{}, between: map[string]bool{},
		possessor: map[string]bool{}, ordinal: map[string]bool{}, epithet: map[string]bool{}, work: map[string]bool{}, byname: map[string]bool{},
		common: map[string]bool{}}
	for _, load := range []func() error{l.loadWords, l.loadDemonyms, l.loadPlaces, l.loadNames, l.loadCities, l.loadCommon} {
		if err := load(); err != nil {
			return nil, fmt.Errorf("mention lexicon: %w", err)
		}
	}
	return l, nil
}

// entries calls fn with each "head: body" line of a list.
func entries(text string, fn func(head []string, body string) error) error {
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		head, body, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("line %d has no colon", i+1)
		}
		if err := fn(strings.Fields(head), body); err != nil {
			return fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	return nil
}

func (l *lexicon) loadWords() error {
	sets := map[string]map[string]bool{"role": l.role, "verb": l.verb, "between": l.between, "plain": l.plain,
		"time": l.time, "possessor": l.possessor, "ordinal": l.ordinal,
		"epithet": l.epithet, "work": l.work, "byname": l.byname}
	return entries(wordsText, func(head []string, body string) error {
		if len(head) == 1 {
			set, ok := sets[head[0]]
			if !ok {
				return fmt.Errorf("no list %q", head[0])
			}
			for _, w := range strings.Fields(body) {
				set[w] = true
			}
			return nil
		}
		s, err := newSense(head)
		if err != nil {
			return err
		}
		for _, w := range strings.Fields(body) {
			s.closes = strings.HasSuffix(w, "*")
			w = strings.TrimSuffix(w, "*")
			l.trigger[w] = append(l.trigger[w], s)
		}
		return nil
	})
}

func newSense(head []string) (sense, error) {
	c := classNamed(head[0])
	if c < 0 || len(head) != 2 {
		return sense{}, fmt.Errorf("no kind %q", strings.Join(head, " "))
	}
	s := sense{kind: c, subkind: head[1]}
	if s.subkind == "-" {
		s.subkind = ""
	}
	return s, nil
}

func (l *lexicon) loadDemonyms() error {
	return entries(demonymsText, func(head []string, body string) error {
		set := l.demonym
		if head[0] == "group" {
			set = l.group
		}
		for _, w := range strings.Fields(body) {
			set[w] = true
		}
		return nil
	})
}

func (l *lexicon) loadPlaces() error {
	return entries(placesText, func(head []string, body string) error {
		l.addNames(sense{kind: place, subkind: head[0]}, body)
		return nil
	})
}

func (l *lexicon) loadNames() error {
	return entries(namesText, func(head []string, body string) error {
		s, err := newSense(head)
		if err == nil {
			l.addNames(s, body)
		}
		return err
	})
}

func (l *lexicon) addNames(s sense, body string) {
	for _, n := range strings.Split(body, ",") {
		f := name.Fold(strings.TrimSpace(n))
		l.names[f] = s
		if i := strings.IndexByte(f, ' '); i > 0 {
			l.firsts[f[:i]] = true
		}
	}
}

// areas are the marks of the place list that are no settlements.
var areas = map[byte]sense{'C': {kind: place, subkind: Country}, 'S': {kind: place, subkind: Region}}

func (l *lexicon) loadCities() error {
	text, err := unpack(placesGz)
	if err != nil {
		return err
	}
	for len(text) > 0 {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		n, size, ok := strings.Cut(line, "\t")
		if !ok || size == "" {
			continue
		}
		l.cities[n] = size[0]
		if area, ok := areas[size[0]]; ok && l.names[n].subkind == "" {
			l.names[n] = area
		}
	}
	return nil
}

// unpack decompresses an embedded list.
func unpack(gz []byte) (string, error) {
	r, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		return "", err
	}
	data, err := io.ReadAll(r)
	return string(data), err
}

func (l *lexicon) loadCommon() error {
	text, err := unpack(commonGz)
	for _, w := range strings.Split(text, "\n") {
		l.common[w] = true
	}
	return err
}

// singular gives the form under which the lists hold a noun.
func (l *lexicon) senses(low string) []sense {
	if s := l.trigger[low]; s != nil {
		return s
	}
	if n := len(low); n > 3 && low[n-1] == 's' {
		if strings.HasSuffix(low, "ies") {
			return l.trigger[low[:n-3]+"y"]
		}
		return l.trigger[low[:n-1]]
	}
	return nil
}

// isGroup reports whether the word, singular or plural, names adherents or a people.
func (l *lexicon) isGroup(low string) bool {
	return l.group[low] || strings.HasSuffix(low, "s") && (l.group[low[:len(low)-1]] || l.demonym[low[:len(low)-1]])
}

// class is a kind as the model counts them.
type class int

const (
	person class = iota
	place
	organisation
	event
	document
	other
	group
	award
	none
	classes
)

var classNames = [classes]string{"person", "place", "organisation", "event", "document", "other", "group", "award", "none"}

func classNamed(s string) class {
	for i, n := range classNames {
		if n == s {
			return class(i)
		}
	}
	return -1
}

// kind is the domain's word for a class.
func (c class) kind() testimonia.Kind {
	switch c {
	case person:
		return testimonia.KindPerson
	case place:
		return testimonia.KindPlace
	case organisation:
		return testimonia.KindOrganisation
	case event:
		return testimonia.KindEvent
	case document:
		return testimonia.KindDocument
	}
	return testimonia.KindOther
}

// only is the one kind a naming noun stands for, none where it has several.
func (l *lexicon) only(low string) class {
	k := none
	for _, t := range l.senses(low) {
		if k != none && t.kind != k {
			return none
		}
		k = t.kind
	}
	return k
}
