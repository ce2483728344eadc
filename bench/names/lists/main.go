// Lists compiles the tables by which package name compares names:
//
//	go run ./bench/names/lists PERSONS COLING CENSUS
//
// PERSONS is persons.txt of PyPI rigour 1.3.0 (MIT; labels of names from
// Wikidata, CC0), COLING is coling2018-russian-train.tsv (Wikidata labels, CC0),
// CENSUS is dist.all.last of PyPI names 0.3.0 (United States census of 1990).
// It writes name/data/forms.txt.gz and name/data/common.txt.gz, the same from
// the same input.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"log"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/testimonia/testimonia/name"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: lists PERSONS COLING CENSUS")
	}
	forms, err := readForms(os.Args[1])
	check(err)
	check(pack("name/data/forms.txt.gz", forms))
	common, err := readCommon(os.Args[2], os.Args[3])
	check(err)
	check(pack("name/data/common.txt.gz", common))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// readForms turns groups of spellings into lines "sound group group ...", sorted
// by sound. Spellings that sound alike need no table and are left out.
func readForms(file string) ([]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	groups := map[string][]int{}
	seen := map[string]bool{}
	n := 0
	for _, line := range strings.Split(string(data), "\n") {
		spellings, _, _ := strings.Cut(line, " => ")
		keys := groupKeys(strings.Split(spellings, ", "))
		if len(keys) < 2 || len(keys) > 60 || seen[strings.Join(keys, " ")] {
			continue
		}
		seen[strings.Join(keys, " ")] = true
		for _, k := range keys {
			groups[k] = append(groups[k], n)
		}
		n++
	}
	var out []string
	for k, list := range groups {
		line := k
		for _, g := range list {
			line += " " + strconv.FormatInt(int64(g), 36)
		}
		out = append(out, line)
	}
	slices.Sort(out)
	fmt.Printf("%d groups, %d sounds\n", n, len(out))
	return out, nil
}

// groupKeys lists the different sounds of a group's spellings; none where the
// group is one Han character with its readings in all of East Asia.
func groupKeys(spellings []string) []string {
	kana := slices.ContainsFunc(spellings, func(s string) bool { return strings.IndexFunc(s, isKana) >= 0 })
	han := 0
	keys := map[string]bool{}
	for _, s := range spellings {
		if strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Bopomofo, r) || r == '¹' || r == '´' }) >= 0 {
			return nil
		}
		isHan := strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0
		if isHan {
			han++
			if kana || len([]rune(s)) < 2 {
				continue
			}
		}
		if strings.ContainsAny(s, " 0123456789:;()") {
			continue
		}
		if list := name.Sounds(s); len(list) > 0 && len(list[0]) > 1 && plain(list[0]) {
			keys[list[0]] = true
		}
	}
	if kana && han > 0 && len(keys) > 8 {
		return nil
	}
	out := make([]string, 0, len(keys))
	for k := range keys {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func isKana(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) }

func plain(s string) bool {
	for _, r := range s {
		if r >= 128 || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// commonest is how many words keep a frequency of their own.
const commonest = 12000

// readCommon turns counts into lines "bits word": how rare a word is among name
// words, in bits, the commonest first. The census counts surnames, the labels
// count all parts of names; a word takes the larger share.
func readCommon(coling, census string) ([]string, error) {
	share, err := labelShares(coling)
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(census)
	if err != nil {
		return nil, err
	}
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		percent, err := strconv.ParseFloat(f[1], 64)
		if err != nil || percent == 0 {
			continue
		}
		if list := name.Sounds(strings.ToLower(f[0])); len(list) > 0 {
			share[list[0]] = max(share[list[0]], percent/100)
		}
	}
	words := make([]string, 0, len(share))
	for w := range share {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int {
		if share[a] != share[b] {
			if share[a] > share[b] {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	words = words[:min(commonest, len(words))]
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fmt.Sprintf("%.1f %s", -math.Log2(share[w]), w)
	}
	return out, nil
}

// labelShares counts the Cyrillic words of the labels by their sounds.
func labelShares(file string) (map[string]float64, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	share, total := map[string]float64{}, 0.0
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			continue
		}
		count, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", line, err)
		}
		total += count
		if list := name.Sounds(strings.ReplaceAll(f[1], " ", "")); len(list) > 0 {
			share[list[0]] += count
		}
	}
	for w := range share {
		share[w] /= total
	}
	return share, nil
}

// pack writes lines compressed, without a time, so that files compare.
func pack(file string, lines []string) error {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write([]byte(strings.Join(lines, "\n") + "\n")); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
