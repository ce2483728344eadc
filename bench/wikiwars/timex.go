package main

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/extract/date"
)

// expression is a time expression with its TIMEX2 value.
type expression struct {
	testimonia.Span
	val string
}

// document is a text with its gold expressions.
type document struct {
	text   string
	gold   []expression
	day    edtf.Day
	hasDay bool
}

var (
	tag      = regexp.MustCompile(`(?i)</?TIMEX2[^>]*>`)
	val      = regexp.MustCompile(`(?i)\bval="([^"]*)"`)
	body     = regexp.MustCompile(`(?is)<TEXT>(.*)</TEXT>`)
	datetime = regexp.MustCompile(`(?is)<DATETIME>.*?val="(\d{4}-\d{2}-\d{2})`)
)

// parse reads a document: the text without its tags, and the expressions.
func parse(data string) (document, error) {
	var d document
	if m := datetime.FindStringSubmatch(data); m != nil {
		if t, err := time.Parse(time.DateOnly, m[1]); err == nil {
			d.day, d.hasDay = edtf.FromGregorian(t.Year(), int(t.Month()), t.Day()), true
		}
	}
	m := body.FindStringSubmatch(data)
	if m == nil {
		return d, fmt.Errorf("no <TEXT> in it")
	}
	var b strings.Builder
	var open []int
	rest := m[1]
	for {
		loc := tag.FindStringIndex(rest)
		if loc == nil {
			b.WriteString(html.UnescapeString(rest))
			break
		}
		b.WriteString(html.UnescapeString(rest[:loc[0]]))
		t := rest[loc[0]:loc[1]]
		rest = rest[loc[1]:]
		if t[1] != '/' {
			e := expression{Span: testimonia.Span{Start: b.Len()}}
			if v := val.FindStringSubmatch(t); v != nil {
				e.val = v[1]
			}
			open = append(open, len(d.gold))
			d.gold = append(d.gold, e)
		} else if n := len(open); n > 0 {
			d.gold[open[n-1]].End = b.Len()
			open = open[:n-1]
		}
	}
	d.text = b.String()
	return d, nil
}

// mapped turns what Find found into TIMEX2 expressions: every point of a range
// is one of its own there.
func mapped(d document, found []date.Expression) []expression {
	var out []expression
	for _, e := range found {
		switch {
		case e.Vague != "":
			out = append(out, expression{e.Span, vague(e)})
		case e.Kind == date.Set:
			out = append(out, expression{e.Span, set(e)})
		case e.Duration != "":
			out = append(out, expression{e.Span, e.Duration})
		default:
			for _, p := range e.Points {
				out = append(out, expression{p.Span, point(p)})
			}
		}
	}
	return out
}

func vague(e date.Expression) string {
	return map[date.Vague]string{date.Past: "PAST_REF", date.Present: "PRESENT_REF", date.Future: "FUTURE_REF"}[e.Vague]
}

// set maps what comes again: "daily" is any day, "a day" a unit of time.
func set(e date.Expression) string {
	words := strings.Fields(strings.ToLower(e.Text))
	if words[0] == "per" || words[0] == "a" || words[0] == "an" {
		return e.Duration
	}
	if v, ok := map[string]string{"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}[e.Duration]; ok {
		return v
	}
	return e.Duration
}

// point maps a date: TIMEX2 writes years before Christ with BC, seasons and
// halves with letters, decades and centuries by their leading digits.
func point(p date.Point) string {
	base, _, isInterval := strings.Cut(p.Base, "/")
	switch {
	case p.Base == "":
		return ""
	case p.Grain == date.GrainDecade || p.Grain == date.GrainCentury:
		return leading(p)
	case isInterval:
		return base[:len(base)-3] + "-WI"
	case strings.HasPrefix(base, "-"):
		base = beforeChrist(base)
	}
	if p.Grain == date.GrainSeason || p.Grain == date.GrainHalf {
		n := len(base) - 2
		base = base[:n] + map[string]string{"21": "SP", "22": "SU", "23": "FA", "24": "WI", "40": "H1", "41": "H2"}[base[n:]]
	}
	base = strings.TrimSuffix(base, ":00")
	return base + map[string]string{"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "daytime": "TDT",
		"noon": "T12:00", "midnight": "T24:00"}[p.DayPart]
}

// beforeChrist writes an EDTF date before year 1 as TIMEX2 does: -0479 is BC0480.
func beforeChrist(base string) string {
	var y int
	fmt.Sscanf(base[1:5], "%d", &y)
	return fmt.Sprintf("BC%04d%s", y+1, base[5:])
}

func leading(p date.Point) string {
	n := 3
	if p.Grain == date.GrainCentury {
		n = 2
	}
	if strings.HasPrefix(p.Base, "-") {
		_, last, _ := strings.Cut(p.Base, "/")
		return beforeChrist(last)[:2+n]
	}
	return p.Base[:n]
}
