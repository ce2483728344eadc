// Declined measures how name.Nominatives undoes the cases of Russian names:
//
//	go run ./bench/names/declined FOLDER
//
// FOLDER holds petrovich-rules.yml, by whose rules names are declined,
// coling2018-russian-train.tsv and russian-short-forms.json, whose names they
// are. It prints for each part how many of the declined forms lead back.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/testimonia/testimonia/name"
)

// rule is one of petrovich: endings, and what to do to them in five cases.
type rule struct {
	section, gender string
	tests, mods     []string
	exception       bool
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: declined FOLDER")
	}
	rules, err := readRules(filepath.Join(os.Args[1], "petrovich-rules.yml"))
	if err != nil {
		log.Fatal(err)
	}
	given, err := readGiven(filepath.Join(os.Args[1], "russian-short-forms.json"))
	if err != nil {
		log.Fatal(err)
	}
	surnames, err := readSurnames(filepath.Join(os.Args[1], "coling2018-russian-train.tsv"))
	if err != nil {
		log.Fatal(err)
	}
	report("surnames", "lastname", rules, surnames)
	report("given names", "firstname", rules, given)
}

// word is a name with whose it is.
type word struct{ text, gender string }

func report(title, section string, rules []rule, words []word) {
	found, all := 0, 0
	var missed []string
	for _, w := range words {
		for _, form := range decline(rules, section, w) {
			if form == w.text {
				continue
			}
			all++
			if slices.ContainsFunc(name.Nominatives(form), func(n name.Nominative) bool { return n.Word == w.text }) {
				found++
			} else if len(missed) < 12 {
				missed = append(missed, form+" of "+w.text)
			}
		}
	}
	fmt.Printf("%-12s %d of %d declined forms lead back (%.3f); not: %s\n", title, found, all, float64(found)/float64(max(all, 1)), strings.Join(missed, ", "))
}

// decline applies the first rule that fits, exceptions first, longest ending first.
func decline(rules []rule, section string, w word) []string {
	low := strings.ToLower(w.text)
	var best *rule
	length := 0
	for i := range rules {
		r := &rules[i]
		if r.section != section || r.gender != "androgynous" && r.gender != w.gender {
			continue
		}
		for _, t := range r.tests {
			n := len(t)
			if r.exception {
				n += 1000
			}
			if (r.exception && low == t || !r.exception && strings.HasSuffix(low, t)) && n > length {
				best, length = r, n
			}
		}
	}
	if best == nil {
		return nil
	}
	var out []string
	for _, m := range best.mods {
		stem := w.text
		for strings.HasPrefix(m, "-") {
			_, size := utf8.DecodeLastRuneInString(stem)
			stem, m = stem[:len(stem)-size], m[1:]
		}
		out = append(out, stem+strings.TrimPrefix(m, "."))
	}
	return out
}

// readRules reads the part of YAML that the file of rules uses.
func readRules(file string) ([]rule, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []rule
	section, exception, list := "", false, ""
	for _, line := range strings.Split(string(data), "\n") {
		text := strings.TrimSpace(line)
		switch {
		case text == "" || text[0] == '#':
		case line[0] != ' ':
			section = strings.TrimSuffix(text, ":")
		case text == "exceptions:" || text == "suffixes:":
			exception = text == "exceptions:"
		case strings.HasPrefix(text, "- gender: "):
			out = append(out, rule{section: section, gender: strings.TrimPrefix(text, "- gender: "), exception: exception})
		case len(out) == 0:
			return nil, fmt.Errorf("%s: %q stands before any rule", file, text)
		case strings.HasPrefix(text, "- "):
			if list == "test" {
				out[len(out)-1].tests = append(out[len(out)-1].tests, text[2:])
			}
		default:
			key, value, _ := strings.Cut(text, ":")
			list = key
			items := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune("[], '\"", r) })
			if key == "test" {
				out[len(out)-1].tests = append(out[len(out)-1].tests, items...)
			} else if key == "mods" {
				out[len(out)-1].mods = items
			}
		}
	}
	return out, nil
}

func readGiven(file string) ([]word, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var table map[string]struct{ Gender string }
	if err := json.Unmarshal(data, &table); err != nil {
		return nil, err
	}
	var out []word
	for n, v := range table {
		out = append(out, word{n, v.Gender})
	}
	slices.SortFunc(out, func(a, b word) int { return strings.Compare(a.text, b.text) })
	return out, nil
}

// readSurnames takes the labels that end as Russian surnames do, in both forms.
func readSurnames(file string) ([]word, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []word
	for _, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			continue
		}
		w := strings.ReplaceAll(f[1], " ", "")
		if utf8.RuneCountInString(w) < 5 {
			continue
		}
		r, size := utf8.DecodeRuneInString(w)
		w = strings.ToUpper(string(r)) + w[size:]
		for _, e := range strings.Fields("ов ев ин ын ский цкий ко ер ман берг ич") {
			if strings.HasSuffix(w, e) {
				out = append(out, word{w, "male"})
			}
		}
		for _, e := range strings.Fields("ова ева ина ская цкая") {
			if strings.HasSuffix(w, e) {
				out = append(out, word{w, "female"})
			}
		}
	}
	return out, nil
}
