package factoid

// company returns the persons who underwent the event at trigger i together
// with its subjects: "she was deported with her two children", "Anton and his
// wife were arrested along with the lodger".
func (r *reader) company(i int, subjects []Filler) []Filler {
	at := []int{i}
	for _, s := range subjects {
		if s.Head >= 0 {
			at = append(at, s.Head)
		}
	}
	known := map[int]bool{}
	for _, s := range subjects {
		known[s.Entity] = true
	}
	var out []Filler
	for _, h := range at {
		for _, k := range r.byPrep(h, "with", "alongside", "including") {
			for _, f := range r.people(k) {
				if !known[f.Entity] {
					known[f.Entity] = true
					out = append(out, f)
				}
			}
		}
	}
	return out
}
