package mapping

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/edtf"
	"github.com/testimonia/testimonia/place"
	"github.com/testimonia/testimonia/web/base"
)

// journey is where one person is said to have been, one place after the other.
type journey struct {
	Stops     []stop `json:"stops"`
	Undated   []stop `json:"undated"`   // of which no date is given; not in the line
	Contested []stop `json:"contested"` // denied, or reported as a charge
	Unsure    bool   `json:"unsure"`    // somewhere the order is not certain
}

// Over reports whether the way passes over stops that are not on the map.
func (j *journey) Over() bool {
	first := slices.IndexFunc(j.Stops, func(s stop) bool { return s.Number != "" })
	return first >= 0 && slices.ContainsFunc(j.Stops[first:], func(s stop) bool { return s.Number == "" })
}

// stop is a stay at a place.
type stop struct {
	Anchor  string      `json:"-"`                // the id of its element
	Number  string      `json:"number,omitempty"` // on the map; empty where the place is no point of it
	Country bool        `json:"country"`          // a whole country, which is no point on a way
	Passed  bool        `json:"-"`                // for that reason the way does not lead through it
	Name    string      `json:"name"`             // of the place, as the sources have it
	Today   string      `json:"today,omitempty"`
	Lies    string      `json:"lies,omitempty"`
	Unsure  bool        `json:"unsure"` // it may have come before the stop above it
	Told    []base.Told `json:"told"`
	ID      string      `json:"place,omitempty"` // empty where the place is not known
	Open    string      `json:"-"`               // a link to what is known of a name that is not decided
	Show    string      `json:"-"`               // a link to the place on the map
	place   place.Place
	within  string // what is shown of it on the map, where the name says more
	dated   bool
	begins  [2]edtf.Day // between which days it begins, where it is dated
	natural int         // -1 for what comes first in a life, 1 for what comes last
	key     string      // of what must be the same in one stop
}

// elsewhere are the types of statements whose place does not say that the subject
// was there.
var elsewhere = []testimonia.Type{testimonia.Kinship, testimonia.Membership, testimonia.Authorship, testimonia.Award,
	testimonia.Association, testimonia.Rehabilitation}

// together are the types of statements whose object was there as well.
var together = []testimonia.Type{testimonia.Marriage, testimonia.Meeting}

// travel gathers the stops of a person's life.
func travel(r *base.Request, l words, f filter) *journey {
	var list []stop
	j := &journey{}
	for _, i := range slices.Concat(f.person.About, with(r.State, f.person)) {
		t := &r.State.Statements[i]
		n := r.State.PlaceOf(i)
		if n == nil || !f.keeps(r.State, i) || slices.Contains(elsewhere, t.Type) {
			continue
		}
		s := newStop(r, l, n, t)
		switch {
		case contested(t):
			j.Contested = join(j.Contested, s)
		case !s.dated && s.natural == 0:
			j.Undated = joinAny(j.Undated, s)
		default:
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b stop) int {
		return cmp.Or(cmp.Compare(a.natural, b.natural), undated(a)-undated(b), cmp.Compare(a.begins[0], b.begins[0]), cmp.Compare(a.begins[1], b.begins[1]))
	})
	for _, s := range list {
		j.Stops = join(j.Stops, s)
	}
	j.number()
	return j
}

// undated puts stops without a date behind others of their place in life.
func undated(s stop) int {
	if s.dated {
		return 0
	}
	return 1
}

// with are the statements of others that say where a person was too.
func with(s *collection.State, p *collection.Person) []int {
	var out []int
	for _, i := range p.Beside {
		if slices.Contains(together, s.Statements[i].Type) {
			out = append(out, i)
		}
	}
	return out
}

func newStop(r *base.Request, l words, n *collection.PlaceName, t *testimonia.Statement) stop {
	s := stop{Name: n.Name, Told: []base.Told{r.Tell(*t, false)}, natural: natural(t.Type), key: n.Key}
	s.begins, s.dated = begins(t.Date)
	if n.Decided() {
		s.ID, s.place, s.key = n.Place.ID, n.Place, n.Place.ID
		s.Lies, s.Country = l.lies(n.Place), n.Place.Kind == place.Country
		s.within = n.Within
		if n.Within == "" {
			if at, ok := r.State.LocatedAt(n.Place.ID); ok {
				s.Name = l.label(at)
			}
			if today := l.today(n.Place); place.Key(today) != place.Key(s.Name) {
				s.Today = today
			}
		}
		w := window{Latitude: n.Place.Latitude, Longitude: n.Place.Longitude, Span: 5}
		s.Show = r.With("at", w.at()) + "#map"
	} else {
		s.Open = r.With("name", n.Key, "open", "") + "#name-" + strings.ReplaceAll(n.Key, " ", "_")
	}
	return s
}

// natural says of birth that it comes first in a life, and of death that it comes
// last, whatever their dates.
func natural(t testimonia.Type) int {
	switch t {
	case testimonia.Birth:
		return -2
	case testimonia.Baptism:
		return -1
	case testimonia.Death, testimonia.Execution, testimonia.Killing:
		return 1
	case testimonia.Burial:
		return 2
	}
	return 0
}

// begins are the days between which something begins; of an interval, between
// which its beginning lies. What is only known to be over by a day counts as of
// that day.
func begins(d *testimonia.Date) (days [2]edtf.Day, ok bool) {
	if d == nil {
		return days, false
	}
	v, err := edtf.Parse(d.EDTF)
	if err != nil {
		return days, false
	}
	if v.Kind == edtf.Interval && v.From.State == edtf.Known {
		v = edtf.Value{Kind: edtf.Point, From: v.From}
	}
	first, last, ok := v.Bounds()
	switch {
	case first == edtf.Always:
		first = last
	case last == edtf.Never:
		last = first
	}
	return [2]edtf.Day{first, last}, ok && first != edtf.Never && last != edtf.Always
}

// join adds a stop to a list, to the last one if that is at the same place.
func join(list []stop, s stop) []stop {
	if n := len(list); n > 0 && list[n-1].key == s.key {
		last := &list[n-1]
		last.Told = append(last.Told, s.Told...)
		if s.dated && last.dated {
			last.begins[1] = max(last.begins[1], s.begins[1])
		} else if s.dated {
			last.begins, last.dated = s.begins, true
		}
		last.natural = max(last.natural, s.natural)
		return list
	}
	return append(list, s)
}

// joinAny adds a stop to a list that has no order.
func joinAny(list []stop, s stop) []stop {
	for i := range list {
		if list[i].key == s.key {
			list[i].Told = append(list[i].Told, s.Told...)
			return list
		}
	}
	return append(list, s)
}

// number numbers the stops that are on the map, marks what is not certain in their
// order, and gives letters to what stands apart.
func (j *journey) number() {
	n := 0
	latest := edtf.Always // when what stands above, of the same place in life, may have begun
	for i := range j.Stops {
		s := &j.Stops[i]
		if i > 0 && s.natural == j.Stops[i-1].natural {
			s.Unsure = !s.dated || s.begins[0] <= latest
			j.Unsure = j.Unsure || s.Unsure
		} else {
			latest = edtf.Always
		}
		if s.dated {
			latest = max(latest, s.begins[1])
		}
		s.Passed = s.Country
		if s.ID != "" && !s.Country {
			n++
			s.Number = strconv.Itoa(n)
		}
	}
	for l, list := range [][]stop{j.Stops, j.Undated, j.Contested} {
		for i := range list {
			list[i].Anchor = "stop-" + strconv.Itoa(l+1) + "-" + strconv.Itoa(i+1)
		}
	}
	for i := range j.Contested {
		if s := &j.Contested[i]; s.ID != "" && i < 26 {
			s.Number = string(rune('a' + i))
		}
	}
}

// among are those of the places that are stops.
func (j *journey) among(all []entry) []entry {
	at := map[string]bool{}
	for _, s := range slices.Concat(j.Stops, j.Undated, j.Contested) {
		at[s.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(all), func(e entry) bool { return !at[e.ID] })
}
