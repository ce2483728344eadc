package main

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
	"github.com/testimonia/testimonia/name/translit"
)

// lists are the words that pairs are made of.
type lists struct {
	men, women []given
	surnames   []string    // Russian, in the man's form
	foreign    [][2]string // Latin and Cyrillic spelling of one surname
	names      [][2]string // of one given name
	near       map[string][]string
}

// given is a Russian given name with its short forms.
type given struct {
	full  string
	short []string
}

const madePairs = 6000 // in each half, before those that show no difference are left out

// makePairs makes the pairs of one half, or of both.
func makePairs(folder, half string) ([]pair, error) {
	if half == "" {
		a, err := makePairs(folder, "tune")
		if err != nil {
			return nil, err
		}
		b, err := makePairs(folder, "held")
		return append(a, b...), err
	}
	l, err := readLists(folder, half)
	if err != nil {
		return nil, err
	}
	seed := uint64(1)
	if half == "held" {
		seed = 2
	}
	m := maker{lists: l, rng: rand.New(rand.NewPCG(seed, 7))}
	var out []pair
	for i := range madePairs {
		p, ok := m.russian(i%2 == 0)
		if i%4 > 1 {
			p, ok = m.other(i%2 == 0)
		}
		if ok && p.a != p.b {
			out = append(out, p)
		}
	}
	return out, nil
}

func readLists(folder, half string) (*lists, error) {
	l := &lists{near: map[string][]string{}}
	if err := l.readShort(filepath.Join(folder, "russian-short-forms.json")); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(folder, "coling2018-russian-train.tsv"))
	if err != nil {
		return nil, err
	}
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			continue
		}
		latin, cyrillic := title(f[0]), title(strings.ReplaceAll(f[1], " ", ""))
		if utf8.RuneCountInString(latin) < 4 || utf8.RuneCountInString(cyrillic) < 4 {
			continue
		}
		switch {
		case name.HasForms(latin):
			l.names = append(l.names, [2]string{latin, cyrillic})
		case halfOf(cyrillic) != half:
		case russianEnd(cyrillic):
			l.surnames = append(l.surnames, cyrillic)
		default:
			l.foreign = append(l.foreign, [2]string{latin, cyrillic})
		}
	}
	slices.Sort(l.surnames)
	l.surnames = slices.Compact(l.surnames)
	for _, s := range l.surnames {
		k := nearKey(s)
		l.near[k] = append(l.near[k], s)
	}
	return l, nil
}

func (l *lists) readShort(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var table map[string]struct {
		Gender   string
		Variants []string
	}
	if err := json.Unmarshal(data, &table); err != nil {
		return err
	}
	var names []string
	for n := range table {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		g := given{full: n}
		for _, v := range table[n].Variants[:min(3, len(table[n].Variants))] {
			if translit.Script(v) == "Cyrl" {
				g.short = append(g.short, v)
			}
		}
		if table[n].Gender == "male" {
			l.men = append(l.men, g)
		} else {
			l.women = append(l.women, g)
		}
	}
	return nil
}

// nearKey gathers surnames that are easily confused: the consonants but the
// last letters.
func nearKey(s string) string {
	key := strings.Map(func(r rune) rune {
		if strings.ContainsRune("аеёиоуыэюяьъ", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
	r := []rune(key)
	return string(r[:min(3, len(r))])
}

func russianEnd(s string) bool {
	for _, e := range strings.Fields("ов ев ин ын ский цкий ко ук юк ян дзе швили штейн ман берг ович евич") {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func title(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}

// maker makes pairs from lists.
type maker struct {
	*lists
	rng *rand.Rand
}

func pick[T any](m *maker, list []T) T { return list[m.rng.IntN(len(list))] }

func (m *maker) chance(percent int) bool { return m.rng.IntN(100) < percent }

// other makes a pair of a given name and a surname from anywhere, one in Latin,
// one in Cyrillic letters, or both in one.
func (m *maker) other(same bool) (pair, bool) {
	g, s := pick(m, m.names), pick(m, m.foreign)
	g2, s2, kind := g, s, "made: spellings"
	if !same {
		switch m.rng.IntN(3) {
		case 0:
			g2, kind = pick(m, m.names), "made: other given name"
		case 1:
			s2, kind = pick(m, m.foreign), "made: other surname"
		default:
			s2, kind = m.nearForeign(s), "made: near surname"
		}
		if alike(g, g2) && alike(s, s2) {
			return pair{}, false
		}
	}
	if m.chance(25) && (same || kind == "made: other surname") {
		return m.middle(g, s, same)
	}
	i := m.rng.IntN(2)
	j := 1 - i
	if m.chance(20) {
		j = i
	}
	a, b := g[i]+" "+s[i], g2[j]+" "+s2[j]
	if m.chance(20) {
		b = s2[j] + ", " + g2[j]
	} else if m.chance(12) {
		b = s2[j] + " " + g2[j]
	}
	if same && (i == j || m.chance(10)) {
		b = m.slip(b)
	}
	return pair{a, b, same, kind}, true
}

// middle makes a pair with middle names: one lacks it or has its initial, or,
// where they are not the same, the middle names differ.
func (m *maker) middle(g, s [2]string, same bool) (pair, bool) {
	mid, mid2 := pick(m, m.names), pick(m, m.names)
	a := g[0] + " " + mid[0] + " " + s[0]
	if !same {
		if mid[0][:1] == mid2[0][:1] || mid[1][:2] == mid2[1][:2] {
			return pair{}, false
		}
		i := m.rng.IntN(2)
		return pair{a, g[i] + " " + mid2[i] + " " + s[i], false, "made: other middle name"}, true
	}
	b := g[0] + " " + s[0]
	switch m.rng.IntN(3) {
	case 0:
		b = g[0] + " " + head(mid[0]) + ". " + s[0]
	case 1:
		b = g[1] + " " + mid[1] + " " + s[1]
	}
	return pair{a, b, true, "made: middle names"}, true
}

func alike(x, y [2]string) bool { return x[0] == y[0] || x[1] == y[1] }

// nearForeign looks for a surname that begins alike.
func (m *maker) nearForeign(s [2]string) [2]string {
	for range 4000 {
		t := pick(m, m.foreign)
		if t[0][0] == s[0][0] && t[0][:3] == s[0][:3] && !alike(s, t) && len(t[0])-len(s[0]) < 3 && len(s[0])-len(t[0]) < 3 {
			return t
		}
	}
	return pick(m, m.foreign)
}

// slip changes, drops, doubles or swaps a letter inside the longest word.
func (m *maker) slip(s string) string {
	words := strings.Fields(s)
	long := 0
	for i, w := range words {
		if len(w) > len(words[long]) {
			long = i
		}
	}
	r := []rune(words[long])
	if len(r) < 6 {
		return s
	}
	i := 1 + m.rng.IntN(len(r)-3)
	switch m.rng.IntN(4) {
	case 0:
		r = append(r[:i], r[i+1:]...)
	case 1:
		r[i], r[i+1] = r[i+1], r[i]
	case 2:
		letters := []rune("aeioumnrstlk")
		if r[i] > 0x400 {
			letters = []rune("аеиоумнрстлк")
		}
		r[i] = pick(m, letters)
	default:
		r = slices.Insert(r, i, r[i])
	}
	words[long] = string(r)
	return strings.Join(words, " ")
}
