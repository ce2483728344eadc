package search

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func folded(text string) string {
	var out []string
	for _, t := range Analyze(text) {
		out = append(out, t.Word)
	}
	return strings.Join(out, " ")
}

func TestAnalyze(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		"— …!":                       "",
		"She was RELEASED in 1953.":  "she was released in 1953",
		"Kateřina Ková, née Šťastná": "katerina kova nee stastna",
		"Łódź, Straße, Ærø":          "lodz strasse aero",
		"Всё ещё за́мок, Йошкар-Ола":        "все еще замок йошкар ола",
		"Київ, Ўладзімір":                   "київ ўладзімір",
		"O'Brien’s house, don't, the '30s":  "obrien house dont the 30s",
		"fac\u00adtory semi-official 17th":  "factory semi official 17th",
		"毛泽东 wrote":                         "毛 泽 东 wrote",
		"ﬁle Ｆｕｌｌ":                          "file full",
		"a" + strings.Repeat("b", 200):      "a" + strings.Repeat("b", maxWord-1),
		"broken \xff\xfe bytes":             "broken bytes",
		"\u0301 lone mark":                  "lone mark",
		"'quoted' ‘words’ rock'n'roll 'tis": "quoted words rocknroll tis",
	} {
		if got := folded(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSeen(t *testing.T) {
	for text, want := range map[string][]Seen{
		"He saw Anna. She left. „Nein“, said Ott": {Opening, Small, Inside, Opening, Small, Opening, Small, Inside},
		"In 1937 Anna":     {Opening, 0, Inside},
		"1937 Anna":        {0, Inside},
		"Он ушёл.\nМы — в": {Opening, Small, Opening, Small},
	} {
		var got []Seen
		for _, w := range Analyze(text) {
			got = append(got, w.Seen)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	for query, want := range map[string]string{
		"":                        "",
		" \t ":                    "",
		"Anna  Ková":              "anna^ kova^",
		`"Anna Ková" 1937`:        "=anna_kova 1937",
		"„Anna Ková“ «wer»":       "=anna_kova =wer",
		"camp -guard":             "camp -guard",
		`camp -"head guard"`:      "camp -=head_guard",
		"-guard":                  "guard",
		"- guard -- x-ray":        "guard x ray",
		"arrest* a* *b 19*37":     "arrest* a b 19 37",
		`camp "unclosed phrase`:   "camp unclosed phrase",
		`"" "…" "`:                "",
		`say"what"now`:            "say =what now",
		"(camp OR guard) NEAR/3 ": "camp or^ guard near^ 3",
		"camp - \" * ) AND ' --;": "camp and^",
	} {
		var got []string
		for _, term := range Parse(query).Terms {
			got = append(got, shown(term))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", query, s, want)
		}
	}
}

func shown(t Term) string {
	s := strings.Join(t.Words, "_")
	for _, f := range []struct {
		on            bool
		before, after string
	}{{t.Exact, "=", ""}, {t.Prefix, "", "*"}, {t.Not, "-", ""}, {t.Capital, "", "^"}} {
		if f.on {
			s = f.before + s + f.after
		}
	}
	return s
}

func TestLongQueries(t *testing.T) {
	for _, q := range []string{strings.Repeat("camp ", 10000), strings.Repeat(`"`, 10001), `"` + strings.Repeat("camp ", 10000) + `"`,
		strings.Repeat("-", 10000), strings.Repeat("a-", 10000)} {
		if n := len(Parse(q).Terms); n > maxTerms {
			t.Errorf("%d terms, want at most %d", n, maxTerms)
		}
	}
}

// memory is a vocabulary of some text.
type memory struct {
	seen   map[string]Seen
	sounds map[string][]string // words by key
}

func remember(texts ...string) memory {
	m := memory{map[string]Seen{}, map[string][]string{}}
	for _, text := range texts {
		for _, t := range Analyze(text) {
			m.seen[t.Word] |= t.Seen
			if !t.Seen.Capital() {
				continue
			}
			for _, k := range Sounds(t.Written) {
				m.sounds[k] = append(m.sounds[k], t.Word)
			}
		}
	}
	return m
}

func (m memory) Words(prefix string) ([]Word, error) {
	var out []Word
	for _, w := range slices.Sorted(maps.Keys(m.seen)) {
		if strings.HasPrefix(w, prefix) {
			out = append(out, Word{w, m.seen[w]})
		}
	}
	return out, nil
}

func (m memory) Sounding(key string) ([]Word, error) {
	var out []Word
	for _, w := range slices.Compact(slices.Sorted(slices.Values(m.sounds[key]))) {
		out = append(out, Word{w, m.seen[w]})
	}
	return out, nil
}

func (m memory) Keys(prefix string) ([]string, error) {
	keys := slices.Sorted(maps.Keys(m.sounds))
	return slices.DeleteFunc(keys, func(k string) bool { return !strings.HasPrefix(k, prefix) }), nil
}

func plan(t *testing.T, query string, v Vocabulary) Plan {
	t.Helper()
	p, err := Expand(Parse(query), v)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestExpand looks which words of an archive a word means.
func TestExpand(t *testing.T) {
	v := remember("We were hoping that cities like Kazan would hope. A city, two arrests, one arrested; he runs, running.",
		"Then Zhukov and Mr Žukov met Jukov. The Germans, a German, on Monday. Mrs. Petrova saw Trotsky; rose the Rose.",
		"Мы видели Жукова и Троцкого. Дома и дому, домов. Про Иванова и Ивана, Иванову. Он жил там. Казань была далеко.")
	for query, want := range map[string]string{
		"hope":     "hope hoping",
		"city":     "city cities",
		"cities":   "cities city",
		"arrest":   "arrest arrested arrests",
		"run":      "run running runs",
		"unknown":  "unknown",
		"zhukov":   "zhukov jukov zukov жукова",
		"Жуков":    "жуков жукова jukov zhukov zukov",
		"троцкий":  "троцкий троцкого trotsky",
		"Trotskij": "trotskij trotsky троцкого",
		"Trozkij":  "trozkij trotsky троцкого",
		"german":   "german germans",
		"дом":      "дом дома домов дому",
		"иванов":   "иванов иванова иванову",
		"Иван":     "иван ивана",
		"он":       "он",
		"on":       "on",
		"kazan":    "kazan казань",
		"1937":     "1937",
	} {
		p := plan(t, query, v)
		if got := strings.Join(p.Terms[0].Forms, " "); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
	if got := plan(t, "Zhukov", v).Terms[0].Others; !slices.Equal(got, []string{"jukov", "zukov", "жукова"}) {
		t.Errorf("other spellings %v", got)
	}
	for _, exact := range []string{`"zhukov"`, "zhukov*"} {
		if f := plan(t, exact, v).Terms[0].Forms; f != nil {
			t.Errorf("%s is looked for as %v", exact, f)
		}
	}
}

// TestStemsBeginTheirWords checks what Expand relies on to find the forms of a
// word among those that begin alike.
func TestStemsBeginTheirWords(t *testing.T) {
	for _, w := range strings.Fields(`hoping hope hopes cities city happily happiness arrested studies studied studying
		running runner relational national university deported deportation witnesses biggest
		аресты арестован арестовали лагеря лагерей лагерями письмами ссылке ссыльный говорили говорить написанная прекраснейший`) {
		for _, isName := range []bool{false, true} {
			if s := stem(w, isName); !strings.HasPrefix(w, common(s)) {
				t.Errorf("%s has the stem %s and does not begin with %s", w, s, common(s))
			}
		}
	}
}

func TestMarks(t *testing.T) {
	const text = "Anna’s brother, Lev, saw ANNA. The quiet man’s quiet man; annals."
	v := remember(text)
	for query, want := range map[string]string{
		"anna":                  "Anna|ANNA",
		"anna*":                 "Anna|ANNA|annals",
		`"quiet man"`:           "quiet man|quiet man",
		`"the quiet man" quiet`: "The quiet man|quiet",
		"lev -anna":             "Lev",
		"zebra":                 "",
	} {
		var got []string
		for _, m := range plan(t, query, v).Marks(text) {
			got = append(got, text[m.Start:m.End])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %q, want %q", query, s, want)
		}
	}
}

// FuzzSearch holds any query on any text to what callers rely on.
func FuzzSearch(f *testing.F) {
	for _, s := range [][2]string{{"Anna saw Lev’s house.", `anna "lev" -x y*`}, {"Анна видела дом", "«анна» ДОМ"}, {"", ""}, {"\xff\u0301", "\"\xff"},
		{"İstanbul ß ǅ Σίσυφος", "istanbul -ss"}, {"毛泽东", "毛泽"}, {"ﷺ ½ ①", "½"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, text, query string) {
		last := 0
		for _, w := range Analyze(text) {
			if w.Start < last || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("token %+v behind byte %d of %d", w, last, len(text))
			}
			last = w.End
			if utf8.RuneCountInString(w.Word) > maxWord || strings.ContainsFunc(w.Word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Nd, r) }) {
				t.Fatalf("%q is no word", w.Word)
			}
			stem(w.Word, true)
			stem(w.Word, false)
		}
		p := plan(t, query, remember(text))
		if len(p.Terms) > maxTerms {
			t.Fatalf("%d terms", len(p.Terms))
		}
		last = 0
		for _, m := range p.Marks(text) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("mark %v behind byte %d of %d", m, last, len(text))
			}
			last = m.End
		}
		if p.Matches(text) && !slices.ContainsFunc(p.Terms, func(w Wanted) bool { return w.Not }) && last == 0 {
			t.Fatal("a hit without a mark")
		}
	})
}
