package factoid

import "github.com/testimonia/testimonia"

// itinerary follows somebody from camp to camp where the words leave the verb
// out: "was held at Drancy, then Compiègne, and afterwards in Gurs". Every
// further camp or prison that the sentence names beside an imprisonment is one
// more of the same person.
func (r *reader) itinerary() {
	for k := range r.s.Tokens {
		if !r.isCamp(k) || r.told(k) || passing[r.prep(k)] {
			continue
		}
		for _, f := range r.frames {
			if f.Type == testimonia.Imprisonment && f.Trigger < k && f.Stance == testimonia.Asserted && r.continues(k, f) {
				r.frames = append(r.frames, r.station(f, k))
			}
		}
	}
}

// passing lists prepositions that do not put anybody into a camp.
var passing = map[string]bool{"from": true, "of": true, "near": true, "for": true, "about": true, "like": true, "by": true, "with": true}

// isCamp reports whether token k heads the name of a camp, ghetto or prison.
func (r *reader) isCamp(k int) bool {
	switch r.scene.Subs[k] {
	case "camp", "prison", "ghetto":
		return r.scene.Kinds[k] == testimonia.KindPlace
	}
	return false
}

// told reports whether some statement is about place k already.
func (r *reader) told(k int) bool {
	for i := range r.frames {
		if f := &r.frames[i]; f.Trigger == k || f.Place != nil && f.Place.Head == k {
			return true
		}
	}
	return false
}

// continues reports whether token k belongs to what frame f says: no clause
// with a subject of its own stands between them.
func (r *reader) continues(k int, f Frame) bool {
	for h, steps := r.tok(k).Head, 0; h >= 0 && steps < 40; h, steps = r.tok(h).Head, steps+1 {
		if h == f.Trigger || f.Place != nil && h == f.Place.Head {
			return true
		}
		if r.isVerbal(h) && r.ownSubject(h) >= 0 {
			return r.tok(f.Trigger).Head == h || r.s.Governs(h, f.Trigger) && r.clauseHead(f.Trigger) == h
		}
	}
	return false
}

// station returns frame f for another camp.
func (r *reader) station(f Frame, k int) Frame {
	place := r.thing(k)
	place.Kind = testimonia.KindPlace
	g := f
	g.Place, g.Date, g.Age, g.Detail = &place, r.dateOf(k, k), "", ""
	g.Trigger, g.First, g.Last = k, place.First, place.Last
	if g.Date != nil {
		g.First, g.Last = min(g.First, g.Date.First), max(g.Last, g.Date.Last)
	}
	g.Why += ", and on"
	return g
}
