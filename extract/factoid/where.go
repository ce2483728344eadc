package factoid

import "github.com/testimonia/testimonia"

// placeOf returns where the event at trigger i happened: the place that the
// rule's prepositions prefer, otherwise the nearest one of the same clause.
func (r *reader) placeOf(rule *Rule, i, anchor int, objects []Filler) *Filler {
	best, rank := -1, 0
	for k := range r.s.Tokens {
		if !r.isPlace(k) || r.isObject(k, objects) {
			continue
		}
		if n := r.placeRank(rule, k, i, anchor); n > rank {
			best, rank = k, n
		}
	}
	if best < 0 && rule.Flags["place"] {
		best = r.address(i)
	}
	if best < 0 && rule.Flags["settlement"] {
		best = r.unheardOf(i)
	}
	if best < 0 {
		return nil
	}
	f := r.thing(best)
	f.Kind = testimonia.KindPlace
	return &f
}

// settlement reports whether k is a place people come to and leave: a named
// one, or a country, a town, a home.
func (r *reader) settlement(k int) bool {
	if r.scene.Kinds[k] == testimonia.KindPlace {
		switch r.scene.Subs[k] {
		case "building", "street", "cemetery":
			return false
		}
		return true
	}
	switch r.lemma(k) {
	case "camp", "ghetto", "abroad", "village", "town", "homeland", "orphanage", "exile", "country":
		return true
	}
	return false
}

// isObject reports whether token k names an object or is part of an object's
// name; "the congress in Lublin" was in Lublin all the same.
func (r *reader) isObject(k int, objects []Filler) bool {
	for _, o := range objects {
		if o.Entity >= 0 {
			continue
		}
		if x, named := r.scene.Extents[o.Head]; o.Head == k || named && x[0] <= k && k <= x[1] {
			return true
		}
		if o.Kind != testimonia.KindOffice && o.First <= k && k <= o.Last && !within[r.prep(k)] {
			return true
		}
	}
	return false
}

// within lists prepositions of the place in which something is.
var within = map[string]bool{"in": true, "at": true, "near": true}

// address returns the complement of i that names where, though nothing says it
// is a place: "resided at 14 Bazarnaya St.".
func (r *reader) address(i int) int {
	for _, k := range r.byPrep(i, "in", "at", "near", "on") {
		if r.tok(k).UPOS == "PROPN" && !r.inDate(k) && len(r.own(k)) == 0 && r.scene.Kinds[k] != testimonia.KindOrganisation {
			return k
		}
	}
	return -1
}

// unheardOf returns the name that i leads to or from, of which nothing tells
// what it is: where people come from and go to is a place.
func (r *reader) unheardOf(i int) int {
	for _, k := range r.byPrep(i, "to", "from", "into") {
		if _, ok := r.scene.Extents[k]; r.tok(k).UPOS == "PROPN" && r.scene.Kinds[k] == "" && !ok && !r.inDate(k) && len(r.own(k)) == 0 {
			return k
		}
	}
	return -1
}

func (r *reader) isPlace(k int) bool {
	if r.scene.Kinds[k] == testimonia.KindPlace {
		return true
	}
	u := r.tok(k).UPOS
	return (u == "NOUN" || u == "PROPN") && (r.lex.lists["places"][r.lemma(k)] || r.lastWordIn(k, r.lex.lists["places"]))
}

// placeRank is 0 for a place that does not belong to the event.
func (r *reader) placeRank(rule *Rule, k, i, anchor int) int {
	if r.tok(k).Is("nsubj", "compound", "flat", "appos", "conj") || k == i {
		return 0
	}
	if r.tok(k).Is("nmod:poss") && r.tok(k).Head != i {
		return 0
	}
	if !r.reaches(k, i) && !r.reaches(k, anchor) && !r.reaches(k, r.occurrence(i)) {
		return 0
	}
	n := 2
	switch r.prep(k) {
	case "to", "into":
		if directed[rule.Type] {
			n = 6
		}
	case "in", "at", "near", "on", "within", "inside", "outside":
		n = 4
		if rule.Type == testimonia.Migration && r.tok(k).Head != i {
			n = 1
		}
	case "from":
		n = 3
	case "by", "with", "of", "about", "for", "against", "as", "until", "between":
		n = 1
		if r.prep(k) == "of" && r.tok(k).Head == i {
			n = 2
		} else if r.scene.Kinds[k] != testimonia.KindPlace || r.prep(k) != "of" {
			return 0
		}
	}
	if r.scene.Kinds[k] == testimonia.KindPlace {
		n++
	}
	return n
}

// occurrence returns the verb that says that the event named by noun i took
// place, or -1.
func (r *reader) occurrence(i int) int {
	if h := r.tok(i).Head; h >= 0 && r.tok(i).Is("nsubj") && r.tok(i).UPOS == "NOUN" && happening[r.lemma(h)] {
		return h
	}
	return -1
}

// directed lists the types whose place is where somebody comes to.
var directed = map[testimonia.Type]bool{testimonia.Migration: true, testimonia.Exile: true, testimonia.Imprisonment: true,
	testimonia.Residence: true}

// reaches reports whether k hangs on i with no other clause between them.
func (r *reader) reaches(k, i int) bool {
	if i < 0 {
		return false
	}
	for h, steps := r.tok(k).Head, 0; h >= 0 && steps < 40; h, steps = r.tok(h).Head, steps+1 {
		if h == i {
			return true
		}
		if r.tok(h).UPOS == "VERB" || r.child(h, "cop") >= 0 {
			return r.tok(h).Is("xcomp") && r.tok(h).Head == i || r.tok(i).Is("xcomp") && r.tok(i).Head == h && r.rulesFor(h) == 0
		}
	}
	return false
}

// eachPlace adds a frame for every named place coordinated with that of
// an imprisonment: "was held in Gurs and Le Vernet" speaks of two camps.
func (r *reader) eachPlace(frames []Frame) []Frame {
	for _, f := range frames {
		if f.Place == nil || f.Place.Head < 0 || f.Type != testimonia.Imprisonment {
			continue
		}
		for _, k := range r.conjuncts(f.Place.Head)[1:] {
			if r.scene.Kinds[k] != testimonia.KindPlace {
				continue
			}
			g, place := f, r.thing(k)
			place.Kind = testimonia.KindPlace
			g.Place, g.Last = &place, max(f.Last, place.Last)
			frames = append(frames, g)
		}
	}
	return frames
}
