package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/document"
)

// Each stretches one part of the reading; a part that is not about linear makes
// the test run for minutes.
func TestHostileText(t *testing.T) {
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	const n = 60_000
	var alike strings.Builder
	for i := 0; alike.Len() < n; i++ {
		fmt.Fprintf(&alike, "Ivan%c Petrov%c%c%c, ", 'a'+i%26, 'a'+i/26%26, 'a'+i%26, 'a'+i/676%26)
	}
	for name, input := range map[string]string{
		"alike.txt":    alike.String(),
		"same.txt":     strings.Repeat("Ivan Ivanov, ", n/13),
		"mothers.txt":  strings.Repeat("mother of ", n/10),
		"hyphens.txt":  strings.Repeat("fac-\n", n/5),
		"brackets.txt": strings.Repeat("[", n),
		"letters.txt":  strings.Repeat("x", n),
		"quotes.txt":   strings.Repeat("“a ", n/5),
		"initials.txt": strings.Repeat("A.B. ", n/5),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := document.Read(context.Background(), name, []byte(input), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			a, err := x.Extract(context.Background(), doc)
			if err != nil {
				t.Fatal(err)
			}
			checkAnchors(t, doc.Text, a)
		})
	}
}
