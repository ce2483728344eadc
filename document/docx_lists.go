package document

import "encoding/xml"

// wordLists counts the items of numbered lists, whose numbers are not in the
// text of the document.
type wordLists struct {
	abstract map[string]string        // list number → kind of list
	levels   map[string][9]wordNumber // by kind of list
	starts   map[string]int           // where a list number begins anew
	counts   map[string]*[9]int       // by list number
}

// wordNumber is how one level of a list counts.
type wordNumber struct {
	numbered bool
	start    int
}

// readLists reads word/numbering.xml.
func (w *wordFile) readLists() (wordLists, error) {
	l := wordLists{abstract: map[string]string{}, levels: map[string][9]wordNumber{}, starts: map[string]int{}, counts: map[string]*[9]int{}}
	part := w.part("word/numbering.xml")
	if part == nil {
		return l, nil
	}
	r, err := w.open(part)
	if err != nil {
		return l, err
	}
	defer r.Close()
	kind, num, level := "", "", 0
	err = eachElement(r, func(e xml.StartElement) {
		switch v := value(e, "val"); e.Name.Local {
		case "abstractNum":
			kind, num = value(e, "abstractNumId"), ""
		case "num":
			num = value(e, "numId")
		case "abstractNumId":
			l.abstract[num] = v
		case "startOverride":
			l.starts[num] = atoi(v)
		case "lvl":
			level = min(8, atoi(value(e, "ilvl")))
		case "start", "numFmt":
			if num == "" {
				l.set(kind, level, e.Name.Local, v)
			}
		}
	})
	return l, err
}

func (l *wordLists) set(kind string, level int, what, v string) {
	levels := l.levels[kind]
	if what == "start" {
		levels[level].start = atoi(v)
	} else {
		levels[level].numbered = v == "decimal" || v == "decimalZero"
	}
	l.levels[kind] = levels
}

// next counts one item of a list and gives its number, 0 where the list has
// bullets or letters.
func (l *wordLists) next(list string, level int) int {
	level = max(0, min(8, level))
	c := l.counts[list]
	how := l.levels[l.abstract[list]]
	if c == nil {
		c = &[9]int{}
		for i := range c {
			c[i] = how[i].start - 1
		}
		if s := l.starts[list]; s > 0 {
			c[0] = s - 1
		}
		l.counts[list] = c
	}
	c[level]++
	for i := level + 1; i < 9; i++ {
		c[i] = how[i].start - 1
	}
	if !how[level].numbered {
		return 0
	}
	return max(0, c[level])
}
