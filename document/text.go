package document

// readText makes a draft of plain text.
func readText(data []byte) (*draft, error) {
	src, err := decode(data)
	if err != nil {
		return nil, err
	}
	d := &draft{source: src, format: "text"}
	d.splitLines()
	d.plainLists()
	return d, nil
}

// plainLists finds list items by their bullets. A dash is no bullet: it may
// begin a speech.
func (d *draft) plainLists() {
	for i := range d.lines {
		l := &d.lines[i]
		if n := bullet(d.str(l.Span), "•‣▪◦●■*·"); n > 0 {
			l.kind, l.level, l.start, l.lead = ListItem, 1+l.indent/4, true, l.Start+n
		}
	}
}

// bullet returns the length of a bullet of the given set with the blanks after
// it at the start of s, or 0.
func bullet(s, set string) int {
	for i, r := range s {
		if i == 0 {
			if !containsRune(set, r) {
				return 0
			}
			continue
		}
		if r != ' ' && r != '\t' {
			if s[i-1] == ' ' || s[i-1] == '\t' {
				return i
			}
			return 0
		}
	}
	return 0
}

func containsRune(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}
