package web

import (
	"cmp"
	"html/template"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/internal/wording"
)

// functions are what the templates call.
func functions() template.FuncMap {
	return template.FuncMap{
		"dateWords":  dateWords,
		"says":       says,
		"saysSo":     saysSo,
		"sourceURL":  sourceURL,
		"personURL":  personURL,
		"wordsURL":   wordsURL,
		"particular": func(s testimonia.Statement) string { return wording.Particulars(s, false) },
		"names":      func(list []string) string { return strings.Join(list, ", ") },
		"voiceNames": wording.Names,
		"day":        func(t time.Time) string { return t.Format("2 January 2006") },
		"count":      count,
	}
}

func sourceURL(slug string) string { return "/sources/" + url.PathEscape(slug) }

func personURL(id string) string { return "/people/" + url.PathEscape(id) }

// wordsURL leads to a statement's words in its source.
func wordsURL(s testimonia.Statement) string {
	return sourceURL(s.Source.Slug) + "?statement=" + url.QueryEscape(s.ID) + "#" + anchor(s.ID)
}

// anchor is the id of the element where a statement's words begin.
func anchor(id string) string { return "w-" + strings.ReplaceAll(id, " ", "_") }

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// says puts the voices and the innermost one's stance into words, as the head
// of what they say.
func says(s testimonia.Statement) string {
	return voices(s) + " " + stanceVerb(s.Stance) + basisWords(s.Basis)
}

// saysSo does the same behind what they say.
func saysSo(s testimonia.Statement) string {
	verb := map[testimonia.Stance]string{testimonia.Denied: "denies it", testimonia.Alleged: "reports it as a charge",
		testimonia.Hedged: "says so with doubt"}[s.Stance]
	return voices(s) + " " + cmp.Or(verb, "says so") + basisWords(s.Basis)
}

func voices(s testimonia.Statement) string {
	if len(s.Voices) == 0 {
		return "The document"
	}
	names := make([]string, len(s.Voices))
	for i, v := range s.Voices {
		names[i] = v.Name
	}
	return strings.Join(names, ", quoting ")
}

func stanceVerb(s testimonia.Stance) string {
	switch s {
	case testimonia.Denied:
		return "denies"
	case testimonia.Alleged:
		return "reports as a charge"
	case testimonia.Hedged:
		return "says with doubt"
	}
	return "says"
}

func basisWords(b testimonia.Basis) string {
	switch b {
	case testimonia.Seen:
		return ", having seen it"
	case testimonia.Heard:
		return ", having heard it"
	case testimonia.Document:
		return ", from a document"
	case testimonia.Inferred:
		return ", inferring it"
	}
	return ""
}

// dateWords writes an EDTF value for readers; what it does not know stays as it
// is.
func dateWords(d *testimonia.Date) string {
	if d == nil {
		return ""
	}
	from, to, interval := strings.Cut(d.EDTF, "/")
	switch {
	case !interval:
		return pointWords(d.EDTF)
	case to == "" || to == "..":
		return "from " + pointWords(from)
	case from == "" || from == "..":
		return "until " + pointWords(to)
	}
	return pointWords(from) + " – " + pointWords(to)
}

// pointWords writes one date.
func pointWords(s string) string {
	bare := strings.TrimRight(s, "?~%")
	switch marks := s[len(bare):]; marks {
	case "":
	case "~":
		return "about " + pointWords(bare)
	case "?":
		return "perhaps " + pointWords(bare)
	default:
		return "perhaps about " + pointWords(bare)
	}
	parts := strings.Split(bare, "-")
	if len(parts[0]) != 4 || len(parts) > 3 {
		return s
	}
	year := yearWords(parts[0])
	if len(parts) == 1 {
		return year
	}
	month := monthWords(parts[1])
	if month == "" {
		return s
	}
	if len(parts) == 2 {
		return month + " " + year
	}
	day, err := strconv.Atoi(parts[2])
	if err != nil {
		return s
	}
	return strconv.Itoa(day) + " " + month + " " + year
}

func yearWords(y string) string {
	switch {
	case strings.HasSuffix(y, "XX"):
		return strings.TrimSuffix(y, "XX") + "00s"
	case strings.HasSuffix(y, "X"):
		return strings.TrimSuffix(y, "X") + "0s"
	}
	return y
}

func monthWords(m string) string {
	n, err := strconv.Atoi(m)
	switch {
	case err != nil:
		return ""
	case n >= 1 && n <= 12:
		return time.Month(n).String()
	case n >= 21 && n <= 24:
		return [...]string{"spring", "summer", "autumn", "winter"}[n-21]
	}
	return ""
}
