package translit

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// cases runs each "a | b | c" line of a case file as a test of its own.
func cases(t *testing.T, file string, fn func(t *testing.T, a, b, c string)) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 3 {
			t.Fatalf("%s: not three fields: %q", file, line)
		}
		t.Run(f[0]+"/"+f[1], func(t *testing.T) { fn(t, f[0], f[1], f[2]) })
	}
}

func find(t *testing.T, id string) *Scheme {
	t.Helper()
	s, err := Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestToLatin(t *testing.T) {
	cases(t, "testdata/latin.txt", func(t *testing.T, id, in, want string) {
		if got := find(t, id).ToLatin(in); got != want {
			t.Errorf("%s: %s is %s, want %s", id, in, got, want)
		}
	})
}

func TestFromLatin(t *testing.T) {
	cases(t, "testdata/back.txt", func(t *testing.T, id, in, want string) {
		if got, _ := find(t, id).FromLatin(in); got != want {
			t.Errorf("%s: %s is %s, want %s", id, in, got, want)
		}
	})
}

func TestTablesAreWhole(t *testing.T) {
	entries, err := files.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, _ := files.ReadFile("data/" + e.Name())
		tab, err := parse(string(text))
		if err != nil {
			t.Errorf("%s: %v", e.Name(), err)
			continue
		}
		if tab.scheme.ID+".txt" != e.Name() || tab.scheme.Title == "" || len(tab.forward) == 0 && tab.like == "" {
			t.Errorf("%s lacks something: %+v", e.Name(), tab.scheme)
		}
		if !strings.Contains(string(text), "# Source: ") || !strings.Contains(string(text), "Licence: ") {
			t.Errorf("%s names no source or licence", e.Name())
		}
		if tab.like != "" && load()[tab.like] == nil {
			t.Errorf("%s is like %s, which is not there", e.Name(), tab.like)
		}
	}
	if len(pinyin()) < 20000 {
		t.Errorf("only %d Han characters", len(pinyin()))
	}
}

var alphabets = map[string]string{
	"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
	"uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
	"be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
	"bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
}

// TestRoundTrips writes random words by the schemes that lose nothing and back.
func TestRoundTrips(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, s := range Schemes() {
		if !s.Exact() {
			continue
		}
		letters := []rune(alphabets[s.Language])
		for range 2000 {
			word := make([]rune, 1+rng.IntN(9))
			for i := range word {
				word[i] = letters[rng.IntN(len(letters))]
			}
			latin := s.ToLatin(string(word))
			if back, _ := s.FromLatin(latin); back != string(word) {
				t.Fatalf("%s: %s, %s, %s", s.ID, string(word), latin, back)
			}
		}
	}
}

// TestBackAgain writes Latin what was read from it: a spelling that came from a
// scheme survives the way back and forth, whatever letters were chosen.
func TestBackAgain(t *testing.T) {
	for _, word := range strings.Fields("Серебряков Пятаков Захаров Шевченко Дмитров Королев Громако Жуков") {
		for _, s := range Schemes() {
			if s.Script != "Cyrl" {
				continue
			}
			latin := s.ToLatin(word)
			cyrillic, _ := s.FromLatin(latin)
			if again := s.ToLatin(cyrillic); again != latin {
				t.Errorf("%s: %s, %s, %s, %s", s.ID, word, latin, cyrillic, again)
			}
		}
	}
}

func TestLatin(t *testing.T) {
	for in, want := range map[string]string{
		"毛泽东": "Mao Zedong", "김정일": "Kim Jeongil", "曾庆红": "Zeng Qinghong", "Łódź": "Łódź", "": "", "Михаил Горький": "Mikhail Gorky",
		"Зеленський": "Zelensky", "Быкаў": "Bykau", "ゆき": "Yuki",
	} {
		if got := Latin(in); got != want {
			t.Errorf("Latin(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFindNamesTheOthers(t *testing.T) {
	if _, err := Find("klingon"); err == nil || !strings.Contains(err.Error(), "ru-german") {
		t.Errorf("got %v", err)
	}
}

func FuzzLatin(f *testing.F) {
	for _, s := range []string{"Щ", "ьь", "משה", "\xff", "ㄱ", "かっ", "Ǆ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range Schemes() {
			back, _ := s.FromLatin(s.ToLatin(text))
			if utf8.ValidString(text) && !utf8.ValidString(back) {
				t.Errorf("%s makes invalid UTF-8 of %q", s.ID, text)
			}
		}
		Latin(text)
	})
}
