package speech

// Reports looks attributions up by the words they report.
type Reports struct {
	list   []Attribution
	bySent map[int][]int
}

// NewReports indexes attributions as Attributions returns them.
func NewReports(list []Attribution) *Reports {
	r := &Reports{list: list, bySent: map[int][]int{}}
	for i := range list {
		s := list[i].Content.Sent
		r.bySent[s] = append(r.bySent[s], i)
	}
	return r
}

// Over returns the attributions in whose content a token stands, the outermost
// first: for "burned" in "Lena writes that her aunt claimed that the letter was
// burned" those of "writes" and of "claimed". The words that report are not in
// their own content.
func (r *Reports) Over(sent, tok int) []*Attribution {
	var out []*Attribution
	for _, i := range r.bySent[sent] {
		a := &r.list[i]
		if tok < a.Content.First || tok > a.Content.Last || a.Cue.First == tok || within(a.Source, sent, tok) {
			continue
		}
		at := len(out)
		for at > 0 && width(out[at-1].Content) < width(a.Content) {
			at--
		}
		out = append(out, nil)
		copy(out[at+1:], out[at:])
		out[at] = a
	}
	return out
}

func within(x Range, sent, tok int) bool {
	return x.Sent == sent && x.First <= tok && tok <= x.Last
}
