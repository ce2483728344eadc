package date

import "github.com/testimonia/testimonia/edtf"

// part3 narrows a period to its beginning, middle or end.
func (w when) part3(base string) string {
	if w.mod == "" || !w.hasYear {
		return base
	}
	y := edtf.YearString(w.year)
	i := map[Mod]int{Start: 0, Mid: 1, End: 2}[w.mod]
	if w.half > 0 {
		return w.halfOf(base)
	}
	if w.brief && w.grain == GrainYear {
		return y + "-" + two([]int{1, 6, 12}[i])
	}
	switch w.grain {
	case GrainYear:
		m := [3][2]string{{"01", "04"}, {"05", "08"}, {"09", "12"}}[i]
		return y + "-" + m[0] + "/" + y + "-" + m[1]
	case GrainMonth:
		last := two(edtf.DaysIn(w.year, w.month))
		d := [3][2]string{{"01", "10"}, {"11", "20"}, {"21", last}}[i]
		return base + "-" + d[0] + "/" + base + "-" + d[1]
	case GrainDecade:
		d := [3][2]int{{0, 3}, {4, 6}, {7, 9}}[i]
		return edtf.YearString(w.year+d[0]) + "/" + edtf.YearString(w.year+d[1])
	case GrainCentury:
		d := [3][2]int{{0, 33}, {34, 66}, {67, 99}}[i]
		return edtf.YearString(w.year+d[0]) + "/" + edtf.YearString(w.year+d[1])
	case GrainSeason:
		if m := w.seasonMonth(i); m > 0 {
			return y + "-" + two(m)
		}
	}
	return base
}

// halfOf narrows a month, decade or century to its first or second half.
func (w when) halfOf(base string) string {
	years := func(from, to int) string { return edtf.YearString(w.year+from) + "/" + edtf.YearString(w.year+to) }
	second := w.half == 2
	switch {
	case w.grain == GrainMonth && second:
		return base + "-16/" + base + "-" + two(edtf.DaysIn(w.year, w.month))
	case w.grain == GrainMonth:
		return base + "-01/" + base + "-15"
	case w.grain == GrainDecade && second:
		return years(5, 9)
	case w.grain == GrainDecade:
		return years(0, 4)
	case w.grain == GrainCentury && second:
		return years(50, 99)
	case w.grain == GrainCentury:
		return years(0, 49)
	}
	return base
}

// seasonMonth returns the month that is the beginning, middle or end of a season;
// 0 for winter, which has two.
func (w when) seasonMonth(i int) int {
	if w.season == 24 {
		return 0
	}
	return (w.season-20)*3 + i
}

// weekOfMonth writes seven days of a month, about.
func (w when) weekOfMonth(y string) string {
	if w.week == 0 || w.month == 0 {
		return ""
	}
	last := edtf.DaysIn(w.year, w.month)
	from := min(7*w.week-6, last-6)
	if w.week == 5 {
		from = last - 6
	}
	m := y + "-" + two(w.month) + "-"
	return m + two(from) + "~/" + m + two(from+6) + "~"
}
