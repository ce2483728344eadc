package edtf

// Day is a day, counted from 1 January 1970 (0) in the proleptic Gregorian
// calendar. Year 0 is 1 BC.
type Day int64

// FromGregorian returns the day of a date in the proleptic Gregorian calendar.
// Months and days out of range run over into the next year or month.
//
// The arithmetic is that of Howard Hinnant, "chrono-compatible low-level date
// algorithms": years begin in March, so that the leap day comes last.
func FromGregorian(year, month, day int) Day {
	y, m := march(int64(year), month)
	era := floorDiv(y, 400)
	yoe := y - era*400
	doe := yoe*365 + yoe/4 - yoe/100 + dayOfMarchYear(m, day)
	return Day(era*146097 + doe - 719468)
}

// FromJulian returns the day of a date in the (proleptic) Julian calendar.
func FromJulian(year, month, day int) Day {
	y, m := march(int64(year), month)
	era := floorDiv(y, 4)
	doe := (y-era*4)*365 + dayOfMarchYear(m, day)
	return Day(era*1461 + doe - 719470)
}

// march turns a year and month into the year that began last March and the
// months since then.
func march(year int64, month int) (int64, int64) {
	m := int64(month) - 1
	year += floorDiv(m, 12)
	m -= floorDiv(m, 12) * 12
	if m < 2 {
		return year - 1, m + 10
	}
	return year, m - 2
}

func dayOfMarchYear(m int64, day int) int64 { return (153*m+2)/5 + int64(day) - 1 }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// Gregorian returns the day's date in the proleptic Gregorian calendar.
func (d Day) Gregorian() (year, month, day int) {
	z := int64(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	return calendarDate(yoe+era*400, doy)
}

// Julian returns the day's date in the (proleptic) Julian calendar.
func (d Day) Julian() (year, month, day int) {
	z := int64(d) + 719470
	era := floorDiv(z, 1461)
	doe := z - era*1461
	yoe := (doe - doe/1460) / 365
	return calendarDate(yoe+era*4, doe-365*yoe)
}

// calendarDate turns a day of a year that began in March into a date.
func calendarDate(y, doy int64) (year, month, day int) {
	mp := (5*doy + 2) / 153
	day = int(doy - (153*mp+2)/5 + 1)
	if mp < 10 {
		return int(y), int(mp) + 3, day
	}
	return int(y) + 1, int(mp) - 9, day
}

// Weekday returns the day of the week, 0 for Sunday to 6 for Saturday.
func (d Day) Weekday() int {
	w := (int64(d) + 4) % 7
	if w < 0 {
		w += 7
	}
	return int(w)
}

// String writes the day as an EDTF date.
func (d Day) String() string {
	y, m, day := d.Gregorian()
	return YearString(y) + "-" + two(m) + "-" + two(day)
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// Leap reports whether a year has a 29th of February in the Gregorian calendar.
func Leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysIn returns the number of days of a month in the Gregorian calendar; month
// runs from 1 to 12.
func DaysIn(year, month int) int {
	if month == 2 && Leap(year) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[(month-1)%12]
}
