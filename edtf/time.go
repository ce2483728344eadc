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
	midnight := t.Hour == 24 && t.Minute == 0 && t.Second == 0
	if t.Hour > 23 && !midnight || t.Minute > 59 || t.Second > 60 {
		return t, "no such time of day"
	}
	return t, checkZone(t.Zone)
}

func twoDigits(s string) (int, bool) {
	if len(s) != 2 || !digit(s[0]) || !digit(s[1]) {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

func checkZone(z string) string {
	const bad = "a zone is written Z, +hh or +hh:mm"
	if z == "" || z == "Z" {
		return ""
	}
	if z[0] != '+' && z[0] != '-' || len(z) != 3 && len(z) != 6 {
		return bad
	}
	h, ok := twoDigits(z[1:3])
	if !ok || h > 14 {
		return bad
	}
	if len(z) == 3 {
		return ""
	}
	m, ok := twoDigits(z[4:])
	if z[3] != ':' || !ok || m > 59 || z == "-00:00" {
		return bad
	}
	return ""
}
