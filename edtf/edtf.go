// Package edtf reads, writes and compares dates in the Extended Date/Time
// Format, levels 0 to 2, as ISO 8601-2:2019 defines it: dates of any precision,
// date-times, intervals with open or unknown ends, seasons and other parts of a
// year, approximate and uncertain parts, unspecified digits, very large years,
// and sets.
//
//	v, err := edtf.Parse("1923/1927")
//	first, last, ok := v.Bounds() // the days it may cover
//	edtf.Conflicts(v, edtf.MustParse("1930"))
//
// A value is always in the proleptic Gregorian calendar with a year zero, as the
// standard asks; FromJulian and Day.Julian convert.
package edtf

// Kind says what form a value has.
type Kind uint8

// The forms of a value.
const (
	Point    Kind = iota // one date, of any precision
	Interval             // from … to
	OneOf                // one member of a set, it is not known which: [1667,1668]
	AllOf                // every member of a set: {1667,1668}
)

// Value is one EDTF value. The zero Value is not valid.
type Value struct {
	Kind     Kind
	From, To End      // of an interval; a point stands in From
	Members  []Member // of a set
}

// State says what is known of an end.
type State uint8

// The states of an end.
const (
	Known   State = iota
	Open          // "..": goes on without end, or has no beginning
	Unknown       // empty: there is an end, but nobody knows when
)

// End is one end of an interval.
type End struct {
	State State
	Date  Date // where Known
}

// Member is one element of a set: a date, or a range of dates.
type Member struct {
	Range    bool
	From, To End // a single date stands in From
}

// Date is a date of any precision.
type Date struct {
	Year  Year
	Month Part // month 01–12, or part of the year 21–41; absent in a year
	Day   Part // absent in a year, month or season
	Time  *Time
}

// Qualifier marks a part as uncertain (?), approximate (~) or both (%).
type Qualifier uint8

// The qualifiers; they combine by or.
const (
	Uncertain   Qualifier = 1 << iota // ?
	Approximate                       // ~
)

// Part is a month or a day: two characters, each a digit or X.
type Part struct {
	Digits string
	Qual   Qualifier
}

// Year is a year in one of the standard's notations.
type Year struct {
	Digits      string // at least four digits, or exactly four of digits and X; the mantissa of an exponential year
	Negative    bool
	Long        bool // written with Y: more than four digits, or exponential
	Exponent    int  // of an exponential year; 0 for none
	Significant int  // number of significant digits; 0 where not said
	Qual        Qualifier
}

// Time is the time of day of a date-time.
type Time struct {
	Hour, Minute, Second int
	Zone                 string // "", "Z", "+01", "-04:30"
}

// Precision is the smallest part that a date gives.
type Precision uint8

// The precisions.
const (
	PrecisionNone Precision = iota
	PrecisionYear
	PrecisionSeason
	PrecisionMonth
	PrecisionDay
	PrecisionTime
)

// Precision returns the smallest part that the date gives.
func (d Date) Precision() Precision {
	switch {
	case d.Year.Digits == "":
		return PrecisionNone
	case d.Time != nil:
		return PrecisionTime
	case d.Day.Digits != "":
		return PrecisionDay
	case d.Month.season():
		return PrecisionSeason
	case d.Month.Digits != "":
		return PrecisionMonth
	}
	return PrecisionYear
}

// season reports whether the part is a division of the year, not a month.
func (p Part) season() bool { return p.Digits >= "2" && p.Digits < "5" }

// Qualified returns the qualifiers that any part of the date carries.
func (d Date) Qualified() Qualifier { return d.Year.Qual | d.Month.Qual | d.Day.Qual }

// Qualified returns the qualifiers that any part of the value carries.
func (v Value) Qualified() Qualifier {
	q := v.From.Date.Qualified() | v.To.Date.Qualified()
	for _, m := range v.Members {
		q |= m.From.Date.Qualified() | m.To.Date.Qualified()
	}
	return q
}

// dates returns every date of the value.
func (v Value) dates() []Date {
	out := make([]Date, 0, 2+2*len(v.Members))
	add := func(e End) {
		if e.State == Known && e.Date.Year.Digits != "" {
			out = append(out, e.Date)
		}
	}
	add(v.From)
	add(v.To)
	for _, m := range v.Members {
		add(m.From)
		add(m.To)
	}
	return out
}
