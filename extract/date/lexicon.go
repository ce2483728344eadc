package date

import "strings"

// class says what part a word can play in a time expression.
type class uint8

const (
	cOther class = iota // not in the lexicon
	cMark
	cWord     // words that only help: "of", "the", "later"
	cNumber   // digits; from here on a word makes a sentence worth reading
	cMonth    // 1–12
	cWeekday  // 0 Sunday – 6 Saturday
	cSeason   // 21–24
	cUnit     // a unit of time
	cCardinal // one … ninety, hundred, thousand
	cTens     // twenties … nineties
	cOrdinal  // first … thirty-first as far as they are one word
	cDayPart
	cHoliday
	cPointer // today, yesterday, tomorrow
	cVague   // now, recently, former
	cSet     // daily, weekly
)

// unit is a unit of time; the order is that of length.
type unit int

const (
	second unit = 1 + iota
	minute
	hour
	day
	week
	fortnight
	month
	quarter
	year
	decade
	century
)

// plural is added to the value of a unit's plural.
const plural = 100

type entry struct {
	class class
	val   int
	s     string
}

// maxEntry is the length of the longest word of the lexicon.
const maxEntry = 16

var lexicon = newLexicon()

func newLexicon() map[string]entry {
	l := map[string]entry{}
	add := func(c class, first int, list string) {
		for i, names := range strings.Fields(list) {
			for _, n := range strings.Split(names, "/") {
				l[n] = entry{c, first + i, n}
			}
		}
	}
	add(cWord, 0, helpers)
	add(cMonth, 1, "january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug "+
		"september/sep/sept october/oct november/nov december/dec")
	add(cWeekday, 0, "sunday/sun monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat")
	add(cSeason, 21, "spring/springtime summer/summertime autumn/fall winter/wintertime")
	add(cUnit, 1, "sec minute hour day week fortnight month quarter year decade century")
	add(cUnit, 1+plural, "seconds minutes/mins hours/hrs days weeks fortnights months quarters years/yrs decades centuries")
	add(cCardinal, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "+
		"sixteen seventeen eighteen nineteen twenty")
	add(cOrdinal, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "+
		"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	for i, s := range strings.Fields("thirty forty fifty sixty seventy eighty ninety") {
		l[s] = entry{cCardinal, 30 + 10*i, s}
	}
	for i, s := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		l[s] = entry{cTens, 20 + 10*i, s}
	}
	l["thirtieth"] = entry{cOrdinal, 30, "thirtieth"}
	l["hundred"] = entry{cCardinal, 100, "hundred"}
	l["thousand"] = entry{cCardinal, 1000, "thousand"}
	l["dozen"] = entry{cCardinal, 12, "dozen"}
	add(cDayPart, 0, "morning/mornings/dawn/daybreak afternoon/afternoons evening/evenings/dusk night/nights/nighttime noon/midday midnight daytime")
	add(cPointer, -1, "yesterday today tomorrow")
	l["tonight"] = entry{cPointer, 0, "tonight"}
	add(cVague, 0, "former/formerly/recent/recently/lately now/current/currently/nowadays/presently future")
	add(cSet, 0, "daily weekly monthly yearly/annual/annually hourly everyday")
	for i, h := range holidays {
		for _, n := range strings.Fields(h.words) {
			l[n] = entry{cHoliday, i, n}
		}
	}
	return l
}

// helpers are the words that rules ask for by name; later classes override them.
const helpers = `a t present pre post oh nd ages younger older never didn theirs its avenue road boulevard lane ave rd nights birthday ages boy girl man woman child son daughter must have been rosh yom onward onwards autumnal about above act ad after afterward afterwards age aged ago all almost also am
an and approximately apr around as at b back bc bce beginning before began being between birthday born both but by c ca
ce circa close couple course d death died during each earlier early eighties either else end ended ending eve even ever every
exactly few fewer first following for from full good group had half has have he hence her his holy i if in
into is it its just last late later latest latter least less long many middle mid midway more most my nearly
new next no not number nth o oclock of old on once one only opening or other our out over page palm part past
pm per perhaps possibly preceding previous prior pre post probably quite remainder rest roughly same several
she since some sometime start starting started style subsequent than that the their then these they
this those through thereafter throughout till time times to too toward towards turn turned turning under until up upon was
we were when which while who will with within would year you your s st nd rd th er est
day weekend eve period coming whole entire intervening again remaining ensuing p m bis close decade
ash easter all saints saint good boxing christmas years whit orthodox catholic jewish russian style os ns julian calendar
soon shortly immediately short right outset opening final little bit another good earlier hundred thousand million
photo photograph picture letter document article entry card report text diary telegram postcard passport certificate
convoy block room house street line no nr number vol volume pp chapter section paragraph train transport barrack
prisoner bus flight route highway telephone phone fax case order directive decree
people persons men women children soldiers prisoners workers families miles kilometres kilometers metres meters km
dollars rubles roubles francs marks pounds tons copies victims jews percent
approx et`
