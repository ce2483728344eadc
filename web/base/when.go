package base

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia/edtf"
)

// ParseDate reads a date that somebody typed, in English or Russian words, in
// figures or as EDTF, and returns its EDTF value. It reads whatever
// [Locale.EDTF] writes, but for a century and for "the 1900s", which may be ten
// years or a hundred. Figures that leave open which is the day are no date.
func ParseDate(text string) (value string, ok bool) {
	text = strings.Join(strings.Fields(text), " ")
	if v, err := edtf.Parse(text); err == nil {
		return v.String(), true
	}
	value = readPeriod(tidy(text))
	return value, edtf.Valid(value)
}

var tidied = strings.NewReplacer("—", "-", "–", "-", "−", "-", ",", " ", "\u00a0", " ", "ё", "е")

// tidy leaves small words with single blanks between them.
func tidy(text string) string {
	words := strings.Fields(tidied.Replace(strings.ToLower(text)))
	for n := len(words); n > 0 && (words[n-1] == "г." || words[n-1] == "г" || words[n-1] == "гг." || words[n-1] == "года" || words[n-1] == "год"); n-- {
		words = words[:n-1]
	}
	return strings.Join(words, " ")
}

var (
	fromTo  = regexp.MustCompile(`^(?:from|between|с|со|от|между) (.+?) (?:to|until|till|and|по|до|и) (.+)$`)
	years   = regexp.MustCompile(`^(\d{4})-(\d{4})$`)
	apart   = regexp.MustCompile(`^(.+?) - (.+)$`)
	opening = regexp.MustCompile(`^(?:from|since|after|с|со|после) (.+)$`)
	closing = regexp.MustCompile(`^(?:until|till|before|by|до|перед) (.+)$`)
	hedged  = regexp.MustCompile(`^((?:возможно )?(?:примерно )?)(с|со|до) (.+)$`) // "perhaps since May"
)

// readPeriod reads a point or an interval; what it cannot read is empty.
func readPeriod(s string) string {
	s = hedged.ReplaceAllString(s, "$2 $1$3")
	for _, form := range []*regexp.Regexp{fromTo, years, apart} {
		if m := form.FindStringSubmatch(s); m != nil {
			return joined(readPoint(m[1]), readPoint(m[2]))
		}
	}
	if m := opening.FindStringSubmatch(s); m != nil {
		return joined(readPoint(m[1]), "..")
	}
	if m := closing.FindStringSubmatch(s); m != nil {
		return joined("..", readPoint(m[1]))
	}
	return readPoint(s)
}

func joined(from, to string) string {
	if from == "" || to == "" {
		return ""
	}
	return from + "/" + to
}

var (
	perhaps = regexp.MustCompile(`^(?:perhaps|probably|possibly|maybe|возможно|вероятно|может быть) (.+)$`)
	about   = regexp.MustCompile(`^(?:about|around|circa|approximately|c\.|ca\.|около|примерно|приблизительно|ок\.) ?(.+)$`)
)

// readPoint reads a date with how sure it is.
func readPoint(s string) string {
	unsure, near := false, false
	if m := perhaps.FindStringSubmatch(s); m != nil {
		unsure, s = true, m[1]
	}
	if m := about.FindStringSubmatch(s); m != nil {
		near, s = true, m[1]
	}
	if rest, ok := strings.CutSuffix(s, "?"); ok {
		unsure, s = true, strings.TrimSpace(rest)
	}
	day := readDay(s)
	switch {
	case day == "":
		return ""
	case unsure && near:
		return day + "%"
	case unsure:
		return day + "?"
	case near:
		return day + "~"
	}
	return day
}

var (
	plainYear  = regexp.MustCompile(`^\d{4}$`)
	decade     = regexp.MustCompile(`^(\d{3})0(?:'?s|-?е|-е годы|-х|-х годов)$`)
	monthFirst = regexp.MustCompile(`^(\p{L}+)\.? (?:(\d{1,2})(?:st|nd|rd|th)? )?(\d{4})$`)
	dayFirst   = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|-го|-е)? (?:of )?(\p{L}+)\.? (\d{4})$`)
	dotted     = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`)
	slashed    = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})$`)
	monthYear  = regexp.MustCompile(`^(\d{1,2})[./](\d{4})$`)
	bare       = regexp.MustCompile(`^\d{4}-\d{2}(?:-\d{2})?$`)
)

// readDay reads a day, a month, a season, a year or a decade.
func readDay(s string) string {
	if plainYear.MatchString(s) || bare.MatchString(s) {
		return s
	}
	if m := decade.FindStringSubmatch(s); m != nil && m[1][2] != '0' {
		return m[1] + "X"
	}
	if m := monthFirst.FindStringSubmatch(s); m != nil {
		return dated(m[3], monthOf(m[1]), m[2])
	}
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		return dated(m[3], monthOf(m[2]), m[1])
	}
	if m := dotted.FindStringSubmatch(s); m != nil {
		return dated(m[3], number(m[2]), m[1])
	}
	if m := slashed.FindStringSubmatch(s); m != nil {
		a, b := number(m[1]), number(m[2])
		switch {
		case b > 12, a == b:
			return dated(m[3], a, m[2])
		case a > 12:
			return dated(m[3], b, m[1])
		}
		return "" // some write the day first, some the month
	}
	if m := monthYear.FindStringSubmatch(s); m != nil {
		return dated(m[2], number(m[1]), "")
	}
	return ""
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // of one or two digits
	return n
}

// dated puts a date together; a season has no days.
func dated(year string, month int, day string) string {
	switch {
	case month == 0, month > 12 && (month < 21 || month > 24 || day != ""):
		return ""
	case day == "":
		return fmt.Sprintf("%s-%02d", year, month)
	}
	return fmt.Sprintf("%s-%02d-%02d", year, month, number(day))
}

// months are the beginnings of the names of months and seasons by their numbers
// in EDTF; what may follow in Russian stands behind.
var months = []struct {
	number int
	begins []string
}{
	{1, []string{"jan", "январ", "янв"}}, {2, []string{"feb", "феврал", "фев"}}, {3, []string{"mar", "март"}},
	{4, []string{"apr", "апрел", "апр"}}, {5, []string{"may", "май", "мая", "мае"}}, {6, []string{"jun", "июн"}},
	{7, []string{"jul", "июл"}}, {8, []string{"aug", "август", "авг"}}, {9, []string{"sep", "сентябр", "сент"}},
	{10, []string{"oct", "октябр", "окт"}}, {11, []string{"nov", "ноябр", "нояб"}}, {12, []string{"dec", "декабр", "дек"}},
	{21, []string{"spring", "весн"}}, {22, []string{"summer", "лет"}}, {23, []string{"autumn", "fall", "осен"}}, {24, []string{"winter", "зим"}},
}

// endings are what a Russian name of a month or season may end in.
var endings = map[string]bool{"": true, "ь": true, "я": true, "е": true, "а": true, "ой": true, "ом": true, "о": true, "ью": true, "и": true, "ы": true}

// monthOf is the number of a month or season, 0 of another word. English months
// may be cut short.
func monthOf(word string) int {
	for _, m := range months {
		for _, b := range m.begins {
			rest, ok := strings.CutPrefix(word, b)
			if ok && (endings[rest] || strings.HasPrefix(strings.ToLower(monthName(strconv.Itoa(m.number))), word)) {
				return m.number
			}
		}
	}
	return 0
}
