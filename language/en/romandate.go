package en

import "strings"

// romanDate is the length of a date whose month is in Roman figures, "24.I.1948",
// at the head of s; 0 where there is none.
func romanDate(s string) int {
	day := leading(s, "0123456789")
	if day == 0 || day > 2 || day+1 >= len(s) || s[day] != '.' {
		return 0
	}
	month := leading(s[day+1:], "IVXivx")
	at := day + 1 + month
	if month == 0 || month > 4 || at+1 >= len(s) || s[at] != '.' {
		return 0
	}
	year := leading(s[at+1:], "0123456789")
	if year != 2 && year != 4 {
		return 0
	}
	return at + 1 + year
}

func leading(s, set string) int { return len(s) - len(strings.TrimLeft(s, set)) }
