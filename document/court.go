package document

import (
	"regexp"
	"sort"
	"strings"
)

var (
	examinedBy = regexp.MustCompile(`(?m)^[ \t]*(?:(?:DIRECT|CROSS|REDIRECT|RECROSS|FURTHER|VOIR DIRE|Direct|Cross|Redirect|Recross)[- ]*(?:EXAMINATION|Examination)?[ \t]+)?(?:BY|By)[ \t]+(\pL[\pL.'’ \t-]{2,50}?)[ \t]*(?:\(.{0,30}\))?:?[ \t]*$`)
	swornIn    = regexp.MustCompile(`(?m)^[ \t]*(\p{Lu}[\p{Lu}.'’ \t-]{3,50}),[ \t]*(?:(?:having|after)\b.{0,30}\bsworn|being\b.{0,20}\bsworn|called\b|was\s+called\b|a\s+witness\b|the\s+witness\b|sworn\b)`)
	questioned = regexp.MustCompile(`^[ \t]*(\p{Lu}{2}[\p{Lu}’'-]*,[ ]+\p{Lu}\p{Ll}[\p{Ll}’'-]*(?:[ ]\p{Lu}\p{Ll}[\pL’'-]*){0,2})(?:[ ]\([^()]*\))?(?:[,.;]|[ \t]*$)`)
)

// change is a place in a court's record from which on somebody asks or answers.
type change struct {
	at   int
	name string
}

// examiners names "Q." and "A." in a court's record, where lawyers take turns
// ("BY MR. HOLLAND:") and one witness follows another ("OTTO KERN, being first
// duly sworn").
func (d *draft) examiners() {
	asks, answers := d.changes(examinedBy, "BY ", "By "), d.changes(swornIn, "sworn", "called", "witness")
	if len(answers) == 0 {
		answers = d.changes(questioned, ", ")
	}
	if len(asks)+len(answers) == 0 {
		return
	}
	for i := range d.turns {
		t := &d.turns[i]
		switch generic(t.Key) {
		case "asks":
			t.Speaker = either(since(asks, t.Label.Start), t.Speaker)
		case "answers":
			t.Speaker = either(since(answers, t.Label.Start), t.Speaker)
		}
	}
}

// changes finds the lines that a pattern matches among the short ones that hold
// one of the words.
func (d *draft) changes(pattern *regexp.Regexp, words ...string) []change {
	var out []change
	for i := range d.lines {
		l := &d.lines[i]
		if l.Len() > 200 {
			continue
		}
		for _, w := range words {
			if s := d.str(l.Span); strings.Contains(s, w) {
				if m := pattern.FindStringSubmatch(s); m != nil {
					if name := either(spoken(m[1]), personName(properCase(m[1]))); name != "" {
						out = append(out, change{l.Start, d.people.expand(name)})
					}
				}
				break
			}
		}
	}
	return out
}

// spoken gives a name that begins with the surname in the order in which it is
// spoken, "" where it is no such name.
func spoken(s string) string {
	name, _ := spokenOrder(s)
	return name
}

// since gives the name of the last change before pos.
func since(list []change, pos int) string {
	i := sort.Search(len(list), func(i int) bool { return list[i].at > pos })
	if i == 0 {
		return ""
	}
	return list[i-1].name
}
