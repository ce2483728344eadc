package main

import (
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/bench/statements/gold"
)

// Of two statements that say the same one is right; what the table leaves open
// counts neither way; either party of a meeting may be the subject.
func TestScore(t *testing.T) {
	table, err := gold.Read(strings.NewReader(`!|arrest|Rosa Adler|||||asserted|was arrested|
?|residence|Rosa Adler|||||asserted|lived in Riga|
!|meeting|Rosa Adler|Jan Holm||||asserted|met Jan|
!|death|Jan Holm|||||asserted|he died|
`))
	if err != nil {
		t.Fatal(err)
	}
	a := &annotated{table: table}
	for i, s := range table.Statements {
		a.statements = append(a.statements, goldStatement{Statement: s, start: 20 * i, end: 20*i + 10})
	}
	rosa, jan := testimonia.Ref{Name: "Rosa Adler"}, testimonia.Ref{Name: "Jan Holm"}
	right, made, asked := a.score([]testimonia.Statement{
		{Type: testimonia.Arrest, Subject: rosa, Start: 0, End: 10},
		{Type: testimonia.Arrest, Subject: rosa, Start: 2, End: 8},
		{Type: testimonia.Residence, Subject: rosa, Start: 20, End: 30},
		{Type: testimonia.Meeting, Subject: jan, Object: &rosa, Start: 45, End: 48},
		{Type: testimonia.Death, Subject: rosa, Start: 60, End: 70},
		{Type: testimonia.Death, Subject: jan, Start: 10, End: 19},
	})
	if right != 2 || made != 5 || asked != 3 {
		t.Errorf("%d right of %d made, %d asked for; want 2, 5, 3", right, made, asked)
	}
}
