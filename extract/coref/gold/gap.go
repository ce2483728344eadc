// Package gold reads the corpora that coreference is trained and measured on:
// GAP, LitBank and the entities of GUM. See bench/ for the programs that use
// it; nothing of the corpora is part of the project.
package gold

import (
	"bufio"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
)

// Span is a run of bytes.
type Span = testimonia.Span

// Passage is one item of GAP: a pronoun and two names it may stand for.
type Passage struct {
	ID      string
	Text    string
	Pronoun Span
	A, B    Span
	IsA     bool
	IsB     bool
	Page    string // the title of the page, from its address, without what stands in brackets
}

// Feminine reports whether the pronoun is feminine.
func (p *Passage) Feminine() bool {
	w := strings.ToLower(p.Text[p.Pronoun.Start:p.Pronoun.End])
	return w == "she" || w == "her" || w == "hers"
}

// ReadGAP reads a file of GAP (tab-separated, with a header line). Its offsets
// count Unicode code points; spans are bytes. Errors name the line.
func ReadGAP(rd io.Reader) ([]Passage, error) {
	sc := bufio.NewScanner(rd)
	sc.Buffer(nil, 1<<20)
	var out []Passage
	for n := 1; sc.Scan(); n++ {
		if n == 1 || strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		p, err := readPassage(strings.Split(sc.Text(), "\t"))
		if err != nil {
			return nil, fmt.Errorf("gap line %d: %w", n, err)
		}
		out = append(out, p)
	}
	return out, sc.Err()
}

func readPassage(f []string) (Passage, error) {
	if len(f) != 11 {
		return Passage{}, fmt.Errorf("%d columns instead of 11", len(f))
	}
	p := Passage{ID: f[0], Text: f[1], IsA: f[6] == "TRUE", IsB: f[9] == "TRUE", Page: pageTitle(f[10])}
	for _, part := range []struct {
		span     *Span
		form, at string
	}{{&p.Pronoun, f[2], f[3]}, {&p.A, f[4], f[5]}, {&p.B, f[7], f[8]}} {
		at, err := strconv.Atoi(part.at)
		if err != nil {
			return p, fmt.Errorf("offset %q is no number", part.at)
		}
		start := byteOf(p.Text, at)
		*part.span = Span{Start: start, End: start + len(part.form)}
		if part.span.End > len(p.Text) || p.Text[part.span.Start:part.span.End] != part.form {
			return p, fmt.Errorf("%q does not stand at %d", part.form, at)
		}
	}
	return p, nil
}

// byteOf turns an offset in code points into one in bytes.
func byteOf(s string, at int) int {
	n := 0
	for i := range s {
		if n == at {
			return i
		}
		n++
	}
	return len(s)
}

var brackets = regexp.MustCompile(`\s*\([^)]*\)`)

func pageTitle(address string) string {
	at := strings.LastIndex(address, "/")
	title, err := url.PathUnescape(address[at+1:])
	if err != nil {
		title = address[at+1:]
	}
	return strings.TrimSpace(brackets.ReplaceAllString(strings.ReplaceAll(title, "_", " "), ""))
}
