package main

import (
	"encoding/json"
	"fmt"
	"io"
	"sort"
)

// tally counts what was right, wrong and missed.
type tally struct{ right, wrong, missed int }

func (t tally) precision() float64 { return ratio(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return ratio(t.right, t.right+t.missed) }
func (t tally) f1() float64        { return ratio(2*t.right, 2*t.right+t.wrong+t.missed) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// score compares facts by text overlap: the property is the same, and subject
// and object each share a character with the annotated ones. An annotated fact
// with a match is right, one without is missed; a found fact that matches none
// is wrong if its property was annotated in that passage. This is how the data
// set's own script counts.
func score(sum map[string]*tally, p *passage, found []fact) {
	used := make([]bool, len(found))
	for _, g := range p.facts {
		hit := false
		for i, f := range found {
			if f.property == g.property && f.subject.Overlaps(g.subject) && f.object.Overlaps(g.object) {
				used[i], hit = true, true
			}
		}
		if hit {
			count(sum, g.property).right++
		} else {
			count(sum, g.property).missed++
		}
	}
	for i, f := range found {
		if !used[i] && p.properties[f.property] {
			count(sum, f.property).wrong++
		}
	}
}

func count(sum map[string]*tally, property string) *tally {
	if sum[property] == nil {
		sum[property] = &tally{}
	}
	return sum[property]
}

// ofPersons are the properties whose subject is a person.
var ofPersons = map[string]bool{"DATE_OF_BIRTH": true, "DATE_OF_DEATH": true, "PLACE_OF_BIRTH": true,
	"PLACE_OF_RESIDENCE": true, "NATIONALITY": true, "EMPLOYEE_OR_MEMBER_OF": true, "EDUCATED_AT": true,
	"POLITICAL_AFFILIATION": true, "CHILD_OF": true, "SPOUSE": true}

// report prints the table and, last, the figures of the person properties as
// one JSON object.
func report(w io.Writer, sum map[string]*tally) {
	var all, persons tally
	var names []string
	for name, t := range sum {
		names = append(names, name)
		all.add(t)
		if ofPersons[name] {
			persons.add(t)
		}
	}
	sort.Strings(names)
	fmt.Fprintf(w, "%-24s %6s %6s %6s %6s %6s %6s\n", "property", "right", "wrong", "missed", "P", "R", "F1")
	for _, name := range names {
		print(w, name, *sum[name])
	}
	print(w, "all", all)
	print(w, "of persons", persons)
	last, _ := json.Marshal(map[string]float64{"precision": round(persons.precision()), "recall": round(persons.recall()), "f1": round(persons.f1())})
	fmt.Fprintln(w, string(last))
}

func (t *tally) add(o *tally) {
	t.right, t.wrong, t.missed = t.right+o.right, t.wrong+o.wrong, t.missed+o.missed
}

func print(w io.Writer, name string, t tally) {
	fmt.Fprintf(w, "%-24s %6d %6d %6d %6.3f %6.3f %6.3f\n", name, t.right, t.wrong, t.missed, t.precision(), t.recall(), t.f1())
}

func round(x float64) float64 { return float64(int(x*10000+0.5)) / 10000 }
