package name

import (
	"strings"

	"github.com/testimonia/testimonia/name/translit"
)

// parseForeign takes apart a name in another script: its words are read in
// Latin letters, placed as Latin ones are, and given back in their own. Where a
// script does not part words (Chinese, Korean) the parts stay in Latin letters.
func parseForeign(s string) Name {
	own := map[string]string{}
	var latin []string
	for _, field := range strings.Fields(s) {
		for _, w := range splitInitials(field) {
			l := readWord(nominativePatronymic(w), s)
			if l == "" {
				continue
			}
			if core := strings.Trim(w, ",;:!?*()[]«»„“”\"†"); !strings.Contains(l, " ") {
				own[strings.Trim(l, ",;:!?*()[]«»„“”\"†")] = core
			}
			latin = append(latin, l)
		}
	}
	n := parseLatin(strings.Join(latin, " "))
	n.Text = s
	back := func(w string) string { return inOwnScript(w, own) }
	for _, list := range [][]string{n.Titles, n.Given, n.Middle, n.Particles, n.BornGiven, n.Nicknames} {
		for i := range list {
			list[i] = back(list[i])
		}
	}
	n.Patronymic, n.Surname, n.Maiden, n.Suffix = back(n.Patronymic), back(n.Surname), back(n.Maiden), back(n.Suffix)
	return n
}

// nominativePatronymic undoes the case of a patronymic, which tells the parts of
// a declined name: "Петровича", "Иосифовне".
func nominativePatronymic(w string) string {
	for _, e := range []string{"вны", "вне", "вной", "вну"} {
		if stem, ok := strings.CutSuffix(w, e); ok && len(stem) > 6 {
			return stem + "вна"
		}
	}
	for _, e := range []string{"вича", "вичу", "вичем", "виче"} {
		if stem, ok := strings.CutSuffix(w, e); ok && len(stem) > 6 {
			return stem + "вич"
		}
	}
	return w
}

// readWord reads a word in Latin letters by the language of the whole name: a
// word alone may lack the letters that tell Ukrainian from Russian.
func readWord(w, whole string) string {
	if translit.Script(w) != "Cyrl" {
		return translit.Latin(w)
	}
	if strings.HasSuffix(w, "ого") || strings.HasSuffix(w, "ому") {
		return translit.Latin(w)
	}
	switch translit.Cyrillic(whole) {
	case "uk":
		return cyrillicWord("uk-press", w)
	case "be":
		return cyrillicWord("be-press", w)
	}
	return translit.Latin(w)
}

func cyrillicWord(scheme, w string) string {
	s, err := translit.Find(scheme)
	if err != nil {
		return translit.Latin(w)
	}
	return s.ToLatin(w)
}

// inOwnScript gives a part's words back as they stood, in ordinary case.
func inOwnScript(part string, own map[string]string) string {
	if part == "" {
		return ""
	}
	words := strings.Fields(part)
	for i, w := range words {
		if o, ok := own[w]; ok {
			words[i] = o
		} else if o, ok := own[strings.TrimSuffix(w, ".")]; ok {
			words[i] = o + "."
		} else if o, ok := own[strings.ToUpper(w)]; ok {
			words[i] = decap(o)
		}
	}
	return strings.Join(words, " ")
}
