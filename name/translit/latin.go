package translit

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed data/hanzi.txt.gz
var hanziGz []byte

// reader is the scheme by which a script is read where nothing else is known.
var reader = map[string]string{
	"ru": "ru-press", "uk": "uk-press", "be": "be-press", "bg": "bg-official", "sr": "sr-latin", "Grek": "el-press",
	"Geor": "ka-press", "Armn": "hy-press", "Hebr": "he-press", "Arab": "ar-press", "Kana": "ja-hepburn",
}

// Latin reads a name of any known script as English papers might: Cyrillic,
// Greek, Georgian, Armenian, Hebrew, Arabic, Korean, kana, and Han characters
// by their Mandarin sound. Latin letters and unknown scripts stay.
func Latin(text string) string {
	script := Script(text)
	switch script {
	case "", "Latn":
		return text
	case "Hang":
		return hangul(text)
	case "Hani":
		return hanzi(text)
	case "Cyrl":
		script = Cyrillic(text)
	}
	s := load()[reader[script]]
	if s == nil {
		return text
	}
	return s.ToLatin(text)
}

// Script is the ISO 15924 code of the first letter that is not Latin, "Latn"
// where all are, "" where there is none or it is unknown. Kana before Han.
func Script(text string) string {
	found := ""
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			return scriptOf(text)
		}
		if found == "" && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z') {
			found = "Latn"
		}
	}
	return found
}

func scriptOf(text string) string {
	found := ""
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		code := "Latn"
		if r >= 0x370 && !unicode.Is(unicode.Latin, r) {
			code = codeOf(r)
		}
		if code == "Kana" {
			return code
		}
		if found == "" || found == "Latn" && code != "" {
			found = code
		}
	}
	return found
}

func codeOf(r rune) string {
	for _, s := range scripts {
		if unicode.Is(s.table, r) {
			return s.code
		}
	}
	return ""
}

var scripts = []struct {
	table *unicode.RangeTable
	code  string
}{
	{unicode.Cyrillic, "Cyrl"}, {unicode.Greek, "Grek"}, {unicode.Hebrew, "Hebr"}, {unicode.Arabic, "Arab"},
	{unicode.Georgian, "Geor"}, {unicode.Armenian, "Armn"}, {unicode.Hangul, "Hang"},
	{unicode.Hiragana, "Kana"}, {unicode.Katakana, "Kana"}, {unicode.Han, "Hani"},
}

// Cyrillic guesses the language of a Cyrillic spelling from letters that only
// one has: "ru" where none tells.
func Cyrillic(text string) string {
	if strings.Contains(text, "ськ") || strings.Contains(text, "цьк") {
		return "uk"
	}
	for _, r := range text {
		switch unicode.ToLower(r) {
		case 'ў':
			return "be"
		case 'ї', 'є', 'ґ':
			return "uk"
		case 'ђ', 'ћ', 'љ', 'њ', 'џ', 'ј', 'ѓ', 'ќ', 'ѕ':
			return "sr"
		case 'і':
			if strings.ContainsAny(text, "ыЫэЭёЁ") {
				return "be"
			}
			return "uk"
		}
	}
	return "ru"
}

// hangul reads Korean by the Revised Romanization of 2000, syllable by
// syllable, without the changes of sound between them, as names are written.
func hangul(text string) string {
	const first, last = 0xAC00, 0xD7A3
	initials := strings.Fields("g kk n d tt r m b pp s ss - j jj ch k t p h")
	vowels := strings.Fields("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
	families := koreanFamilies
	finals := strings.Fields("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
	start := true
	return spell(text, func(r rune) string {
		if f, ok := families[r]; ok && start {
			start = false
			return f
		}
		start = false
		if r < first || r > last {
			return ""
		}
		n := int(r - first)
		return strings.ReplaceAll(initials[n/588]+vowels[n%588/28]+finals[n%28], "-", "")
	})
}

// koreanFamilies spells the commonest surnames as people write them.
var koreanFamilies = map[rune]string{'김': "kim", '이': "lee", '리': "ri", '박': "park", '최': "choi", '정': "jung", '조': "cho", '강': "kang",
	'임': "lim", '림': "rim", '유': "yoo", '류': "ryu", '노': "roh", '우': "woo", '안': "ahn", '신': "shin", '권': "kwon", '구': "koo", '고': "ko"}

// hanzi reads Han characters in pinyin.
func hanzi(text string) string {
	sounds := pinyin()
	return spell(text, func(r rune) string { return sounds[r] })
}

// spell writes East Asian names: the family name, which is the first syllable,
// and the rest as one word, as people write "Mao Zedong".
func spell(text string, sound func(rune) string) string {
	var b strings.Builder
	n, open := 0, false
	divided := strings.ContainsAny(strings.TrimSpace(text), " ·・•")
	for _, r := range norm.NFC.String(text) {
		s := sound(r)
		if s == "" {
			if unicode.IsLetter(r) {
				b.WriteRune(r)
			} else {
				b.WriteByte(' ')
			}
			open = false
			continue
		}
		if n == 1 && !divided {
			b.WriteByte(' ')
			open = false
		}
		if !open {
			s = capital(s)
		}
		b.WriteString(s)
		open = true
		n++
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// pinyin maps each Han character to its syllable.
var pinyin = sync.OnceValue(func() map[rune]string {
	out := map[rune]string{}
	r, err := gzip.NewReader(bytes.NewReader(hanziGz))
	if err != nil {
		return out
	}
	text, _ := io.ReadAll(r)
	for _, line := range strings.Split(string(text), "\n") {
		syllable, chars, ok := strings.Cut(line, " ")
		if !ok || syllable == "#" {
			continue
		}
		for _, c := range chars {
			out[c] = syllable
		}
	}
	return out
})

// hiragana writes katakana as hiragana, and a small tsu as the consonant it
// doubles would be read: left out, since names are compared without doubles.
func hiragana(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'ァ' && r <= 'ヴ':
			r -= 'ァ' - 'ぁ'
		case r == '・' || r == '＝':
			return ' '
		}
		if r == 'っ' {
			return -1
		}
		return r
	}, s)
}
