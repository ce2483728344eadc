package factoid

// The tree often hangs a trade that stands right beside a name somewhere else;
// what is read here goes by the order of the words.

// byNeighbour reads "Vasyl the driver", "Max Gorb, retired captain, …", and "a
// broker by the name of Anton".
func (r *reader) byNeighbour(i int) ([]Filler, int, string) {
	if r.tok(i).UPOS == "ADJ" || r.withinName(i) || r.child(i, "cop", "nmod:poss") >= 0 {
		return nil, 0, ""
	}
	if p := r.nameBefore(i); len(p) == 1 {
		return p, i, "behind the name"
	}
	if r.tok(i).XPOS == "NNS" {
		return nil, 0, ""
	}
	for _, k := range append([]int{i}, r.all(i, "conj")...) { // "the teacher and branch secretary Anna Krupa"
		_, last := r.phrase(k, false)
		if k != i && (r.isVerbal(k) || r.withinName(k) || !r.isNameStart(last+1)) {
			continue
		}
		if p := r.nameBehind(k); len(p) == 1 {
			return p, i, "before the name"
		}
	}
	return nil, 0, ""
}

// nameBefore returns the person whose name ends right before the phrase that
// noun i heads, with a comma between them or with "the" as in a byname.
func (r *reader) nameBefore(i int) []Filler {
	first, last := r.phrase(i, true)
	end := first - 1
	comma := end >= 0 && r.tok(end).Form == ","
	if comma {
		end--
	}
	if end < 0 || !comma && r.form(first) != "the" || r.isNameStart(last+1) {
		return nil
	}
	if next := last + 1; comma && next < len(r.s.Tokens) && !stops[r.tok(next).Form] && r.tok(next).UPOS != "VERB" && r.tok(next).UPOS != "AUX" {
		return nil // "Ivan, the baker and Petro" is a list
	}
	return r.nameAt(end)
}

// nameBehind returns the person whose name begins right behind the phrase that
// noun i heads, or behind words that introduce a name.
func (r *reader) nameBehind(i int) []Filler {
	_, last := r.phrase(i, false)
	k := last + 1
	for _, words := range introductions {
		if r.spells(k, words) {
			k += len(words)
			break
		}
	}
	if k < len(r.s.Tokens) && k > last+1 && (r.tok(k).UPOS == "PUNCT" || r.lex.lists["honorifics"][r.form(k)]) {
		k++ // the opening mark of a nickname, a "Mr"
	}
	if !r.isNameStart(k) || k == i+1 && r.tok(k).Head != i && r.tok(i).Head != k && !r.sameParty(i, k) {
		return nil
	}
	return r.nameAt(k)
}

// sameParty reports whether noun i means the person whose name token k begins,
// whatever the tree has made of them.
func (r *reader) sameParty(i, k int) bool {
	a, b := r.own(i), r.nameAt(k)
	return len(a) == 1 && len(b) == 1 && a[0].Entity == b[0].Entity
}

// introductions are the words between what somebody is and the name, longer
// ones first.
var introductions = [][]string{
	{",", "by", "the", "name", "of"}, {"by", "the", "name", "of"}, {"who", "was", "called"}, {"whose", "name", "was"}, {"'s", "name", "was"},
	{"with", "the", "name"}, {",", "name", "of"}, {",", "a", "certain"}, {",", "one"}, {"known", "as"}, {"nicknamed"}, {",", "called"},
	{",", "named"}, {"called"}, {"named"}, {","},
}

// spells reports whether the forms of the tokens from k on are words.
func (r *reader) spells(k int, words []string) bool {
	if k+len(words) > len(r.s.Tokens) {
		return false
	}
	for n, w := range words {
		if r.form(k+n) != w {
			return false
		}
	}
	return true
}

// isNameStart reports whether a person's name begins at token k.
func (r *reader) isNameStart(k int) bool {
	h, ok := r.within[k]
	return ok && r.scene.Extents[h][0] == k
}

// nameAt returns the person of whose name token k is part.
func (r *reader) nameAt(k int) []Filler {
	if h, ok := r.within[k]; ok {
		return r.own(h)
	}
	return nil
}

// BeforeName ends the reason of what a rank before a name states.
const BeforeName = "rank before the name"

// byRank reads the rank or office that begins a name: "Sergeant Holub", "Chief
// Inspector Okoro". Of several such words the last one speaks.
func (r *reader) byRank(i int) ([]Filler, int, string) {
	h, ok := r.within[i]
	if !ok || !r.isRank(i) || i >= r.scene.Extents[h][1] || r.isRank(i+1) {
		return nil, 0, ""
	}
	return r.own(h), i, BeforeName
}

func (r *reader) isRank(i int) bool { return r.lex.lists["titles"][r.lemma(i)] }

// counted are the numbers that a list of names is announced with.
var counted = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "both": 2}

// byCount reads "the three secretaries of the committee in 1920, Adler (on the
// left), Blum and Cohen": a number of them, and behind a comma as many names.
func (r *reader) byCount(i int) ([]Filler, int, string) {
	if r.tok(i).XPOS != "NNS" {
		return nil, 0, ""
	}
	n := 0
	for _, k := range r.kids[i] {
		if r.tok(k).Is("nummod", "det", "det:predet") {
			n = max(n, counted[r.form(k)])
		}
	}
	if n == 0 {
		return nil, 0, ""
	}
	for k := i + 1; k < len(r.s.Tokens); k++ {
		switch {
		case r.isVerbal(k):
			return nil, 0, ""
		case r.tok(k).Form == "," || r.tok(k).Form == ":":
			if people := r.namesFrom(k + 1); len(people) == n {
				return people, i, "count"
			}
		}
	}
	return nil, 0, ""
}

// afterCount leaves the number out at the beginning of a phrase headed by i: each
// of "the three secretaries" is a secretary.
func (r *reader) afterCount(first, i int) int {
	if first < i && counted[r.form(first)] > 0 {
		return first + 1
	}
	return first
}

// namesFrom returns the persons of a list of names that begins at token k, what
// stands in brackets left out.
func (r *reader) namesFrom(k int) []Filler {
	var out []Filler
	depth := 0
	for ; k < len(r.s.Tokens); k++ {
		switch form := r.tok(k).Form; {
		case form == "(" || form == "[":
			depth++
		case form == ")" || form == "]":
			depth--
		case depth > 0, form == ",", form == "and", form == "as", form == "well":
		default:
			who := r.own(k)
			if len(who) != 1 {
				return out
			}
			if len(out) == 0 || out[len(out)-1].Entity != who[0].Entity {
				out = append(out, who[0])
			}
		}
	}
	return out
}
