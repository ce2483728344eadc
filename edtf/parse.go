package edtf

import (
	"fmt"
	"strings"
)

// SyntaxError says what is wrong with a text that is not EDTF.
type SyntaxError struct {
	Text   string // the whole text
	Reason string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("edtf: %q: %s", e.Text, e.Reason) }

// maxLen bounds the texts that Parse looks at, in bytes: a set of thousands of
// members fits, and what is longer is no date but may be hostile.
const maxLen = 1 << 16

// maxNumber is how many digits an exponent or a number of significant digits may
// have, so that it fits an int.
const maxNumber = 18

// Parse reads one EDTF value of any level, in time linear in its length. Nothing
// is trimmed or folded: blanks, small letters and other dashes than the hyphen
// are errors. So is an exponent of more than 18 digits, or a value of more than
// 64 KiB. The error is a *SyntaxError.
//
// The grammar is that of the Library of Congress, "Extended Date/Time Format
// (EDTF) Specification", 4 February 2019, which is the part of ISO 8601-2:2019
// that bears the name.
func Parse(s string) (Value, error) {
	v, reason := parse(s)
	if reason != "" {
		return Value{}, &SyntaxError{Text: clip(s), Reason: reason}
	}
	return v, nil
}

// MustParse is Parse for values known to be right; it panics where they are not.
func MustParse(s string) Value {
	v, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return v
}

// Valid reports whether s is EDTF of any level.
func Valid(s string) bool {
	_, reason := parse(s)
	return reason == ""
}

func clip(s string) string {
	if len(s) > 60 {
		return s[:60] + "…"
	}
	return s
}

// parse reads a value; a reason other than "" says why it cannot.
func parse(s string) (Value, string) {
	switch {
	case s == "":
		return Value{}, "empty"
	case len(s) > maxLen:
		return Value{}, "too long"
	case s[0] == '[' || s[0] == '{':
		return parseSet(s)
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		return parseInterval(from, to)
	}
	d, reason := parseDate(s)
	return Value{From: End{Date: d}}, reason
}

func parseInterval(from, to string) (Value, string) {
	a, reason := parseEnd(from)
	if reason != "" {
		return Value{}, reason
	}
	b, reason := parseEnd(to)
	if reason != "" {
		return Value{}, reason
	}
	if a.State != Known && b.State != Known {
		return Value{}, "an interval needs at least one date"
	}
	if !ordered(a, b) {
		return Value{}, "the interval ends before it begins"
	}
	return Value{Kind: Interval, From: a, To: b}, ""
}

func parseEnd(s string) (End, string) {
	switch s {
	case "":
		return End{State: Unknown}, ""
	case "..":
		return End{State: Open}, ""
	}
	return parseDay(s)
}

// parseDay reads a date that stands in an interval or a set, where a time of day
// has no place.
func parseDay(s string) (End, string) {
	d, reason := parseDate(s)
	if reason == "" && d.Time != nil {
		return End{}, "no time of day can stand in an interval or a set"
	}
	return End{Date: d}, reason
}

// ordered reports whether an interval from a to b can exist.
func ordered(a, b End) bool {
	if a.State != Known || b.State != Known {
		return true
	}
	first, _, ok := a.Date.bounds()
	_, last, ok2 := b.Date.bounds()
	return !ok || !ok2 || first <= last
}

func parseSet(s string) (Value, string) {
	kind, closing := OneOf, byte(']')
	if s[0] == '{' {
		kind, closing = AllOf, '}'
	}
	if len(s) < 3 || s[len(s)-1] != closing {
		return Value{}, "the bracket does not close"
	}
	v := Value{Kind: kind}
	parts := strings.Split(s[1:len(s)-1], ",")
	for i, part := range parts {
		m, reason := parseMember(part)
		switch {
		case reason != "":
			return Value{}, reason
		case m.From.State == Open && i > 0:
			return Value{}, "only the first member of a set can have no beginning"
		case m.To.State == Open && i < len(parts)-1:
			return Value{}, "only the last member of a set can have no end"
		}
		v.Members = append(v.Members, m)
	}
	return v, ""
}

func parseMember(s string) (Member, string) {
	from, to, ok := strings.Cut(s, "..")
	if !ok {
		e, reason := parseDay(s)
		return Member{From: e}, reason
	}
	m := Member{Range: true, From: End{State: Open}, To: End{State: Open}}
	if from == "" && to == "" {
		return m, "a range needs at least one date"
	}
	var reason string
	if from != "" {
		if m.From, reason = parseDay(from); reason != "" {
			return m, reason
		}
	}
	if to != "" {
		if m.To, reason = parseDay(to); reason != "" {
			return m, reason
		}
	}
	if from != "" && to != "" && m.From.Date.Precision() != m.To.Date.Precision() {
		return m, "both ends of a range are years, or both are months, or both are days"
	}
	if !ordered(m.From, m.To) {
		return m, "the range ends before it begins"
	}
	return m, ""
}

// parseDate reads a date or a date-time.
func parseDate(s string) (Date, string) {
	s, clock, hasTime := strings.Cut(s, "T")
	p := dateParser{rest: s}
	d, reason := p.date()
	if reason != "" || !hasTime {
		return d, reason
	}
	if d.Day.Digits == "" || strings.Contains(s, "X") || d.Qualified() != 0 {
		return d, "a time of day needs a full date without marks"
	}
	t, reason := parseTime(clock)
	d.Time = &t
	return d, reason
}

// dateParser reads a date from left to right.
type dateParser struct{ rest string }

func (p *dateParser) date() (Date, string) {
	var d Date
	var reason string
	own := p.qualifier()
	if d.Year, reason = p.year(); reason != "" {
		return d, reason
	}
	d.Year.Qual = own | p.qualifier()
	if p.rest == "" {
		return d, ""
	}
	if d.Year.Long || d.Year.Significant > 0 {
		return d, "nothing can follow such a year"
	}
	if d.Month, reason = p.part(); reason != "" {
		return d, reason
	}
	group := p.qualifier()
	d.Month.Qual |= group
	d.Year.Qual |= group
	if p.rest == "" {
		return d, check(d)
	}
	if d.Day, reason = p.part(); reason != "" {
		return d, reason
	}
	group = p.qualifier()
	d.Day.Qual |= group
	d.Month.Qual |= group
	d.Year.Qual |= group
	if p.rest != "" {
		return d, "something follows the day"
	}
	return d, check(d)
}

// qualifier reads one of ? ~ %, where it stands next.
func (p *dateParser) qualifier() Qualifier {
	if p.rest == "" {
		return 0
	}
	var q Qualifier
	switch p.rest[0] {
	case '?':
		q = Uncertain
	case '~':
		q = Approximate
	case '%':
		q = Uncertain | Approximate
	}
	if q != 0 {
		p.rest = p.rest[1:]
	}
	return q
}

// part reads a hyphen, a qualifier and two digits.
func (p *dateParser) part() (Part, string) {
	if p.rest[0] != '-' {
		return Part{}, "expected a hyphen"
	}
	p.rest = p.rest[1:]
	out := Part{Qual: p.qualifier()}
	if len(p.rest) < 2 || !digitOrX(p.rest[0]) || !digitOrX(p.rest[1]) {
		return out, "expected two digits"
	}
	out.Digits, p.rest = p.rest[:2], p.rest[2:]
	return out, ""
}

func digit(c byte) bool    { return c >= '0' && c <= '9' }
func digitOrX(c byte) bool { return digit(c) || c == 'X' }

// year reads a year in any notation.
func (p *dateParser) year() (Year, string) {
	var y Year
	y.Long = p.take('Y')
	y.Negative = p.take('-')
	n := 0
	for n < len(p.rest) && (digit(p.rest[n]) || !y.Long && p.rest[n] == 'X') {
		n++
	}
	y.Digits, p.rest = p.rest[:n], p.rest[n:]
	if y.Long && p.take('E') {
		if y.Exponent = p.number(); y.Exponent <= 0 {
			return y, "expected an exponent above zero"
		}
	}
	if p.take('S') {
		if y.Significant = p.number(); y.Significant <= 0 {
			return y, "expected a number of significant digits above zero"
		}
	}
	return y, y.check()
}

func (p *dateParser) take(c byte) bool {
	if p.rest == "" || p.rest[0] != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// number reads a positive integer; 0 where none stands here, or one that begins
// with a zero.
func (p *dateParser) number() int {
	if p.rest == "" || p.rest[0] == '0' {
		return 0
	}
	n, v := 0, 0
	for n < len(p.rest) && n < maxNumber && digit(p.rest[n]) {
		v = v*10 + int(p.rest[n]-'0')
		n++
	}
	p.rest = p.rest[n:]
	return v
}

// check says what is wrong with the year, or "".
func (y Year) check() string {
	switch {
	case !y.Long && len(y.Digits) != 4:
		return "a year has four digits (longer ones begin with Y)"
	case y.Long && y.Exponent == 0 && len(y.Digits) < 5:
		return "a year with Y has more than four digits"
	case y.Long && (y.Digits == "" || y.Digits[0] == '0'):
		return "not a year"
	case y.Significant > len(y.Digits)+y.Exponent:
		return "more significant digits than digits"
	case y.Significant > 0 && strings.Contains(y.Digits, "X"):
		return "a year with unspecified digits has no significant ones"
	case y.Negative && y.Digits == "0000":
		return "the year zero has no sign"
	}
	return ""
}
