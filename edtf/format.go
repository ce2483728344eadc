package edtf

import (
	"fmt"
	"strings"
)

// String writes the value in its shortest standard form; Parse reads it back to
// an equal value.
func (v Value) String() string {
	switch v.Kind {
	case Point:
		return v.From.Date.String()
	case Interval:
		return v.From.String() + "/" + v.To.String()
	}
	open, closing := "[", "]"
	if v.Kind == AllOf {
		open, closing = "{", "}"
	}
	parts := make([]string, len(v.Members))
	for i, m := range v.Members {
		parts[i] = m.String()
	}
	return open + strings.Join(parts, ",") + closing
}

// String writes a date, ".." for an open end, nothing for an unknown one.
func (e End) String() string {
	switch e.State {
	case Open:
		return ".."
	case Unknown:
		return ""
	}
	return e.Date.String()
}

// String writes the member as it stands in a set.
func (m Member) String() string {
	if !m.Range {
		return m.From.String()
	}
	side := func(e End) string {
		if e.State != Known {
			return ""
		}
		return e.Date.String()
	}
	return side(m.From) + ".." + side(m.To)
}

var marks = [...]string{"", "?", "~", "%"}

// String writes the date. A qualifier that year, month and day share from the
// left stands once, behind the last of them; any other before its own part.
func (d Date) String() string {
	if d.Year.Digits == "" {
		return ""
	}
	text := [3]string{d.Year.String(), d.Month.Digits, d.Day.Digits}
	qual := [3]Qualifier{d.Year.Qual, d.Month.Qual, d.Day.Qual}
	n := 1
	for n < 3 && text[n] != "" {
		n++
	}
	group := 0
	for group+1 < n && qual[group+1] == qual[0] {
		group++
	}
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte('-')
		}
		if i > group {
			b.WriteString(marks[qual[i]])
		}
		b.WriteString(text[i])
		if i == group {
			b.WriteString(marks[qual[0]])
		}
	}
	if d.Time != nil {
		b.WriteString(d.Time.String())
	}
	return b.String()
}

// String writes the year without its qualifier.
func (y Year) String() string {
	var b strings.Builder
	if y.Long {
		b.WriteByte('Y')
	}
	if y.Negative {
		b.WriteByte('-')
	}
	b.WriteString(y.Digits)
	if y.Exponent > 0 {
		fmt.Fprintf(&b, "E%d", y.Exponent)
	}
	if y.Significant > 0 {
		fmt.Fprintf(&b, "S%d", y.Significant)
	}
	return b.String()
}

// String writes the time with its T.
func (t Time) String() string {
	return fmt.Sprintf("T%02d:%02d:%02d%s", t.Hour, t.Minute, t.Second, t.Zone)
}

// YearString writes a year in the shortest EDTF form: four digits with a sign
// before year zero, Y and more beyond 9999.
func YearString(year int) string {
	sign := ""
	if year < 0 {
		sign, year = "-", -year
	}
	if year > 9999 {
		return fmt.Sprintf("Y%s%d", sign, year)
	}
	return fmt.Sprintf("%s%04d", sign, year)
}

// MarshalText writes the value as EDTF, so that it can stand in JSON and XML.
func (v Value) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a value; the error is a *SyntaxError.
func (v *Value) UnmarshalText(text []byte) error {
	parsed, err := Parse(string(text))
	if err == nil {
		*v = parsed
	}
	return err
}

// Level returns the conformance level (0, 1 or 2) that the text needs as it is
// written: "?1984" says what "1984?" says, which is of level 1, but a mark before
// a part is of level 2. The error is a *SyntaxError.
func Level(s string) (int, error) {
	v, err := Parse(s)
	if err != nil {
		return 0, err
	}
	for i := range len(s) - 1 {
		if strings.IndexByte("?~%", s[i]) >= 0 && s[i+1] != '/' {
			return 2, nil
		}
	}
	return v.Level(), nil
}

// Level returns the conformance level (0, 1 or 2) that the value needs where it
// is written as String does; see Level for a text.
func (v Value) Level() int {
	if v.Kind == OneOf || v.Kind == AllOf {
		return 2
	}
	level := 0
	if v.Kind == Interval && (v.From.State != Known || v.To.State != Known) {
		level = 1
	}
	for _, d := range v.dates() {
		l := d.level()
		if v.Kind == Interval && strings.Contains(d.String(), "X") {
			l = 2
		}
		level = max(level, l)
	}
	return level
}

func (d Date) level() int {
	y := d.Year
	switch {
	case y.Exponent > 0 || y.Significant > 0 || d.Month.Digits > "24" && d.Month.season():
		return 2
	case d.mixedQualifiers() || !d.plainX():
		return 2
	case y.Long || y.Negative || d.Month.season() || d.Qualified() != 0 || strings.Contains(d.String(), "X"):
		return 1
	}
	return 0
}

// mixedQualifiers reports whether the parts differ in their qualifiers.
func (d Date) mixedQualifiers() bool {
	return d.Month.Digits != "" && d.Month.Qual != d.Year.Qual || d.Day.Digits != "" && d.Day.Qual != d.Year.Qual
}

// plainX reports whether unspecified digits are those that level 1 knows: the
// last one or two of a year, a whole month, a whole day.
func (d Date) plainX() bool {
	if !strings.Contains(d.String(), "X") {
		return true
	}
	y := d.Year.Digits
	inYear := strings.Contains(y, "X")
	if inYear {
		cut := strings.IndexByte(y, 'X')
		return d.Month.Digits == "" && cut >= 2 && strings.Trim(y[cut:], "X") == ""
	}
	if d.Day.Digits == "" {
		return d.Month.Digits == "XX"
	}
	return d.Day.Digits == "XX" && (d.Month.Digits == "XX" || !strings.Contains(d.Month.Digits, "X"))
}
