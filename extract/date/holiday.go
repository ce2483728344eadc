package date

import "github.com/testimonia/testimonia/edtf"

// holiday is a feast with a date of its own in every year.
type holiday struct {
	name  string
	words string // the words of one token that name it
	date  func(year int) edtf.Day
}

func fixed(month, day int) func(int) edtf.Day {
	return func(year int) edtf.Day { return edtf.FromGregorian(year, month, day) }
}

// easterPlus dates the feasts that move with Easter.
func easterPlus(days int) func(int) edtf.Day {
	return func(year int) edtf.Day { return easter(year) + edtf.Day(days) }
}

func hebrew(month, day int) func(int) edtf.Day {
	return func(year int) edtf.Day { return hebrewDay(year, month, day) }
}

// holidays are those that one word names; phrases of several are in festival.
var holidays = []holiday{
	{"Christmas", "christmas xmas christmastime", fixed(12, 25)},
	{"Easter", "easter", easterPlus(0)},
	{"Pentecost", "pentecost whitsun whitsunday", easterPlus(49)},
	{"Halloween", "halloween", fixed(10, 31)},
	{"Epiphany", "epiphany", fixed(1, 6)},
	{"Thanksgiving", "thanksgiving", thanksgiving},
	{"Passover", "passover pesach", hebrew(1, 15)},
	{"Shavuot", "shavuot shavuoth", hebrew(3, 6)},
	{"Rosh Hashanah", "hashanah hashana", hebrew(7, 1)},
	{"Yom Kippur", "kippur", hebrew(7, 10)},
	{"Sukkot", "sukkot sukkoth succoth", hebrew(7, 15)},
	{"Hanukkah", "hanukkah chanukah chanukkah", hebrew(9, 25)},
	{"Purim", "purim", hebrew(12, 14)},
}

// thanksgiving is the fourth Thursday of November (United States, since 1942).
func thanksgiving(year int) edtf.Day {
	d := edtf.FromGregorian(year, 11, 22)
	return d + edtf.Day((4-d.Weekday()+7)%7)
}

// easter is Easter Sunday after the Gregorian reckoning (the anonymous rule of
// 1876, in J. Meeus, Astronomical Algorithms, chapter 8).
func easter(year int) edtf.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (b - (b+8)/25 + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	n := h + l - (a+11*h+22*l)/451*7 + 114
	return edtf.FromGregorian(year, n/31, n%31+1)
}

// orthodoxEaster is Easter Sunday after the Julian reckoning (Meeus).
func orthodoxEaster(year int) edtf.Day {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	return edtf.FromJulian(year, (d+e+114)/31, (d+e+114)%31+1)
}

// The Hebrew calendar, after Reingold and Dershowitz, Calendrical Calculations:
// months are counted from Nisan, the year begins with Tishri, the seventh.

// hebrewEpoch is 1 Tishri of the year 1, 7 October 3761 BC (Julian).
const hebrewEpoch = -2092590

// hebrewNewYear returns the day of 1 Tishri of a Hebrew year.
func hebrewNewYear(year int) edtf.Day {
	days := hebrewElapsed(year)
	switch before, after := hebrewElapsed(year-1), hebrewElapsed(year+1); {
	case after-days == 356:
		days += 2
	case days-before == 382:
		days++
	}
	return edtf.Day(hebrewEpoch + days)
}

// hebrewElapsed counts the days from the epoch to the new moon that begins a year.
func hebrewElapsed(year int) int {
	months := (235*year - 234) / 19
	parts := 12084 + 13753*months
	days := 29*months + parts/25920
	if 3*(days+1)%7 < 3 {
		days++
	}
	return days
}

// hebrewDay returns the day of a Hebrew month and day that falls in a civil year.
// Nisan to Elul belong to the Hebrew year civil+3760, Tishri to Kislev to the next.
func hebrewDay(civil, month, day int) edtf.Day {
	hy := civil + 3760
	if month >= 7 && month <= 9 {
		start := hebrewNewYear(hy + 1)
		for m := 7; m < month; m++ {
			start += edtf.Day(hebrewMonthLen(hy+1, m))
		}
		return start + edtf.Day(day) - 1
	}
	// Counted back from the next new year: Nisan to Elul have fixed lengths.
	start := hebrewNewYear(hy + 1)
	for m := 6; m >= month && m >= 1; m-- {
		start -= edtf.Day(30 - (m+1)%2)
	}
	if month == 12 { // Adar, Adar II in a leap year: 29 days before Nisan
		start = hebrewNewYear(hy+1) - 177 - 29
	}
	return start + edtf.Day(day) - 1
}

// hebrewMonthLen returns the length of Tishri (7) or Heshvan (8).
func hebrewMonthLen(year, month int) int {
	long := (hebrewNewYear(year+1) - hebrewNewYear(year)) % 10
	if month == 8 && long != 5 {
		return 29
	}
	return 30
}
