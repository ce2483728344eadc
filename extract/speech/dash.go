package speech

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language"
)

// Dialogue after dashes: a paragraph that opens with a dash is speech, up to a
// stop with a reporting verb after it ("— Come in, said the clerk."), and again
// after the next dash ("— Come in, — said the clerk. — Sit down.").

// leastDashes is how many paragraphs must open with a dash before dashes are
// taken for speech: one alone may be anything.
const leastDashes = 2

// dialogue returns the speech after dashes. Lines count as paragraphs where a
// text is one flow.
func dialogue(text string, flows []language.Flow) []Quotation {
	var starts []Span
	for _, f := range flows {
		for _, run := range f.Runs {
			run = clip(run, len(text))
			starts = append(starts, dashed(text, run)...)
			break // only a flow's first run can open it
		}
	}
	if len(starts) < leastDashes {
		return nil
	}
	var out []Quotation
	for _, s := range starts {
		out = speechAfterDash(out, text, s)
	}
	return out
}

// dashed returns the paragraphs and lines of a run that open with a dash.
func dashed(text string, run Span) []Span {
	var out []Span
	at := run.Start
	for _, line := range strings.SplitAfter(text[run.Start:run.End], "\n") {
		lead := len(line) - len(strings.TrimLeft(line, " \t"))
		if n := dash(line[lead:]); n > 0 {
			out = append(out, Span{Start: at + lead, End: at + len(strings.TrimRight(line, " \t\r\n"))})
		}
		at += len(line)
	}
	return out
}

// dash returns the width of a dash and the space after it at the start of s, 0
// where speech does not begin so.
func dash(s string) int {
	n := 0
	for _, d := range []string{"—", "―", "–", "--"} {
		if strings.HasPrefix(s, d) {
			n = len(d)
			break
		}
	}
	if n == 0 {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " \t\u00a0")
	r, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsUpper(r) && !strings.ContainsRune("\"“«'‘¿¡", r) {
		return 0
	}
	return len(s) - len(rest)
}

// speechAfterDash splits a paragraph that opens with a dash into speech and
// narration.
func speechAfterDash(out []Quotation, text string, s Span) []Quotation {
	at := s.Start
	for at < s.End {
		n := dash(text[at:s.End])
		if n == 0 {
			break
		}
		inner := Span{Start: at + n, End: s.End}
		rest := s.End
		if stop := narrationFrom(text[inner.Start:s.End]); stop >= 0 {
			inner.End = inner.Start + stop
			rest = inner.End
		}
		q := Quotation{Span: Span{Start: at, End: inner.End}, Inner: inner, Parent: -1, Kind: Speech, Cue: None, Speaker: None, Continues: -1, dash: true}
		for q.Inner.End > q.Inner.Start && (isSpace(text[q.Inner.End-1]) || strings.HasSuffix(text[q.Inner.Start:q.Inner.End], "—")) {
			q.Inner.End--
			for q.Inner.End > q.Inner.Start && !utf8.RuneStart(text[q.Inner.End]) {
				q.Inner.End--
			}
		}
		q.End = q.Inner.End
		if q.Inner.End > q.Inner.Start {
			out = append(out, q)
		}
		at = nextDash(text, rest, s.End)
	}
	return out
}

// nextDash returns where the next dash stands after a stop or comma, or end.
func nextDash(text string, from, end int) int {
	for i := from; i < end; i++ {
		if c := text[i]; c != '.' && c != ',' && c != '!' && c != '?' && c != ':' {
			continue
		}
		j := i + 1
		for j < end && isSpace(text[j]) {
			j++
		}
		if j > i+1 && dash(text[j:end]) > 0 {
			return j
		}
	}
	return end
}

// narrationFrom returns where a reporting clause begins after a stop, -1 where
// the speech fills the whole.
func narrationFrom(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != ',' && c != '.' && c != '!' && c != '?' {
			continue
		}
		stop := i + 1
		for _, c := range []string{"”", "’", "»", "\"", "'"} {
			if strings.HasPrefix(s[stop:], c) {
				stop += len(c)
			}
		}
		j := stop
		for j < len(s) && isSpace(s[j]) {
			j++
		}
		if j == stop || j == len(s) {
			continue
		}
		k := j
		for _, d := range []string{"—", "–", "--"} {
			if strings.HasPrefix(s[k:], d) {
				k += len(d)
				break
			}
		}
		next := strings.TrimLeft(s[k:], " \u00a0")
		if (unicode.IsLower(firstRune(next)) || strings.HasPrefix(next, "I ") || nameThenVerb(next)) && narrates(next) {
			return stop
		}
	}
	return -1
}

// nameThenVerb reports whether a clause begins with one to three capitalised
// words and a reporting verb.
func nameThenVerb(s string) bool {
	w := strings.Fields(s[:min(len(s), 60)])
	for i := 0; i < len(w) && i < 4; i++ {
		if !unicode.IsUpper(firstRune(w[i])) {
			c := words().forms[strings.Trim(w[i], ",.;:")]
			return i > 0 && c != nil && c.act != know && c.act != see
		}
	}
	return false
}

// merge puts the speech after dashes and that between marks in order; marks
// inside speech after a dash nest in it.
func merge(dashes, marked []Quotation) []Quotation {
	if len(dashes) == 0 {
		return marked
	}
	all := make([]numbered, 0, len(dashes)+len(marked))
	for _, d := range dashes {
		if !insideAny(marked, d.Span) {
			all = append(all, numbered{d, -1})
		}
	}
	for i, q := range marked {
		all = append(all, numbered{q, i})
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Start != all[j].Start {
			return all[i].Start < all[j].Start
		}
		return all[i].End > all[j].End
	})
	return nested(all, len(marked))
}

// numbered is a quotation with its index among those between marks, -1 for
// speech after a dash.
type numbered struct {
	Quotation
	from int
}

// nested sets parents and depths anew.
func nested(all []numbered, marked int) []Quotation {
	at := make([]int, marked)
	out := make([]Quotation, len(all))
	last := -1 // the last speech after a dash
	for i, x := range all {
		q := x.Quotation
		switch {
		case x.from < 0:
			last = i
		case q.Parent >= 0:
			q.Parent = at[q.Parent]
			q.Depth = out[q.Parent].Depth + 1
		case last >= 0 && out[last].Contains(q.Span):
			q.Parent, q.Depth = last, 1
		}
		if x.from >= 0 {
			at[x.from] = i
		}
		out[i] = q
	}
	return out
}

// insideAny reports whether a span lies in or across a quotation between marks.
func insideAny(marked []Quotation, s Span) bool {
	i := sort.Search(len(marked), func(i int) bool { return marked[i].Start >= s.Start })
	for j := i - 1; j >= 0 && j > i-8; j-- {
		if marked[j].End > s.Start {
			return true
		}
	}
	for j := i; j < len(marked) && marked[j].Start < s.End; j++ {
		if marked[j].End > s.End {
			return true
		}
	}
	return false
}
