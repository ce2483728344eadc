package factoid

// Roles that lie outside the trigger's own complements.

// holders returns whose thing k is: the one who has it, or whom it is against.
func (r *reader) holders(k int) []int {
	if k < 0 {
		return nil
	}
	if p := r.child(k, "nmod:poss"); p >= 0 {
		return []int{p}
	}
	return r.byPrep(k, "of", "against", "on", "upon", "for")
}

// host returns the clause that noun i completes ("arrested on suspicion of"),
// or -1.
func (r *reader) host(i int) int {
	for h, steps := r.tok(i).Head, 0; h >= 0 && steps < 3; h, steps = r.tok(h).Head, steps+1 {
		if r.isVerbal(h) {
			return h
		}
	}
	return -1
}

// patientOf returns who undergoes the clause headed by v, -1 where v is none.
func (r *reader) patientOf(v int) int {
	if v < 0 {
		return -1
	}
	return r.patient(v)
}

// spans returns the time expressions that say how long trigger i lasted: "for
// three weeks", "until Christmas", "from 1940 to 1944".
func (r *reader) spans(i int) []int {
	var out []int
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if (d.Kind == "duration" || r.until(d)) && r.s.Governs(i, d.Head) && r.ownedBy(d.Head, i) {
			out = append(out, d.Head)
		}
	}
	return out
}

// denials returns the words that negate trigger i or its subject: "never came
// back", "none of them returned".
func (r *reader) denials(i int) []int {
	var out []int
	for _, k := range r.kids[i] {
		if r.tok(k).Is("advmod", "aux", "det") && (negations[r.lemma(k)] || negations[r.form(k)]) {
			out = append(out, k)
		}
	}
	return out
}
