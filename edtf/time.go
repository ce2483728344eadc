package edtf

// parseTime reads hh:mm:ss with a zone after the T.
func parseTime(s string) (Time, string) {
	var t Time
	const bad = "a time is written hh:mm:ss"
	if len(s) < 8 || s[2] != ':' || s[5] != ':' {
		return t, bad
	}
	var ok [3]bool
	t.Hour, ok[0] = twoDigits(s[0:2])
	t.Minute, ok[1] = twoDigits(s[3:5])
	t.Second, ok[2] = twoDigits(s[6:8])
	if ok != [3]bool{true, true, true} {
		return t, bad
	}
	t.Zone = s[8:]
	shift, ok2 := zone(t.Zone)
	if !ok2 {
		return t, "a zone is written Z, +hh or +hh:mm, to 14 hours"
	}
	switch {
	case t.Hour == 24: // midnight at the end of the day
		ok2 = t.Minute == 0 && t.Second == 0
	case t.Second == 60:
		ok2 = t.leap(shift)
	}
	if !ok2 || t.Hour > 24 || t.Minute > 59 || t.Second > 60 {
		return t, "no such time of day"
	}
	return t, ""
}

// leap reports whether a second can be put in at the end of the minute: that
// happens only at the end of a day in UTC. Without a zone any hour may be that.
func (t Time) leap(shift int) bool {
	const day = 24 * 60
	minute := (t.Hour*60 + t.Minute - shift + day) % day
	return minute == day-1 || t.Zone == "" && t.Minute == 59
}

func twoDigits(s string) (int, bool) {
	if len(s) != 2 || !digit(s[0]) || !digit(s[1]) {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

// zone reads Z, +hh or +hh:mm and returns the minutes by which it is ahead of
// UTC.
func zone(z string) (minutes int, ok bool) {
	if z == "" || z == "Z" {
		return 0, true
	}
	if z[0] != '+' && z[0] != '-' || len(z) != 3 && len(z) != 6 {
		return 0, false
	}
	h, ok := twoDigits(z[1:3])
	if !ok {
		return 0, false
	}
	m := 0
	if len(z) == 6 {
		if m, ok = twoDigits(z[4:]); !ok || z[3] != ':' || m > 59 {
			return 0, false
		}
	}
	minutes = h*60 + m
	if z[0] == '-' {
		minutes = -minutes
	}
	// No clock is farther from UTC, and UTC itself is never written with a minus.
	return minutes, minutes >= -14*60 && minutes <= 14*60 && (minutes != 0 || z[0] == '+')
}
