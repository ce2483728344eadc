package date

import (
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language"
)

// word is a run of letters, a run of digits or a single mark.
type word struct {
	start, end int // bytes of the text
	tok        int // index of the token it is part of
	class      class
	val        int    // of a number its value, of other classes what the lexicon says
	digits     int    // of a number: how many digits; 0 where they were grouped (1,200)
	s          string // the lexicon's form of the word, "" of words it does not hold; a mark itself
	glued      bool   // nothing stands between it and the word before
	upper      bool   // begins with a capital letter
}

// split cuts a sentence's tokens into words and reports whether any of them can
// be part of a time expression.
func split(out []word, text string, s *language.Sentence) ([]word, bool) {
	trigger, last := false, 0
	for i := range s.Tokens {
		start, end := max(s.Tokens[i].Start, last), min(s.Tokens[i].End, len(text))
		for start < end {
			w := next(text, start, end)
			if w.end <= start {
				break
			}
			start = w.end
			if w.s == " " {
				continue
			}
			w.tok = i
			w.glued = len(out) > 0 && out[len(out)-1].end == w.start
			trigger = trigger || w.class > cWord
			if w.class == cNumber && thousands(out, w) {
				n := len(out)
				out[n-2].val = min(out[n-2].val*1000+w.val, 1<<40)
				out[n-2].end, out[n-2].digits = w.end, 0
				out = out[:n-1]
				continue
			}
			out = append(out, w)
		}
		last = max(last, start)
	}
	return out, trigger
}

// thousands reports whether w continues a number grouped by commas that a
// tokeniser has cut.
func thousands(out []word, w word) bool {
	n := len(out)
	if n < 2 || !w.glued || w.digits != 3 || out[n-1].s != "," || !out[n-1].glued {
		return false
	}
	head := out[n-2]
	return head.class == cNumber && head.digits <= 3
}

// next reads the word at start.
func next(text string, start, end int) word {
	c := text[start]
	switch {
	case c >= '0' && c <= '9':
		return number(text, start, end)
	case c < utf8.RuneSelf && !letter(c):
		s := text[start : start+1]
		if c <= ' ' {
			s = " "
		}
		return word{start: start, end: start + 1, class: cMark, s: s}
	case c < utf8.RuneSelf:
		return letters(text, start, end)
	}
	r, n := utf8.DecodeRuneInString(text[start:end])
	if unicode.IsLetter(r) {
		return letters(text, start, end)
	}
	return word{start: start, end: start + n, class: cMark, s: mark(r)}
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// mark makes dashes, quotes and spaces alike.
func mark(r rune) string {
	switch r {
	case '–', '—', '‒', '‑', '‐', '−', '―':
		return "-"
	case '’', '‘', 'ʼ', '′':
		return "'"
	case '“', '”', '„', '«', '»':
		return `"`
	case '†':
		return "†"
	}
	if unicode.IsSpace(r) || r == 0xAD || r == 0x200B {
		return " "
	}
	return "?!"
}

// number reads digits, thousands in groups of three as one.
func number(text string, start, end int) word {
	w := word{start: start, class: cNumber, s: "0"}
	i := start
	for ; i < end && text[i] >= '0' && text[i] <= '9'; i++ {
		w.val = min(w.val*10+int(text[i]-'0'), 1<<40)
	}
	w.digits = i - start
	for w.digits <= 3 && i+4 <= end && text[i] == ',' && threeDigits(text[i+1:end]) {
		w.val = min(w.val*1000+int(text[i+1]-'0')*100+int(text[i+2]-'0')*10+int(text[i+3]-'0'), 1<<40)
		i += 4
		w.digits = 0
	}
	w.end = i
	return w
}

func threeDigits(s string) bool {
	return len(s) >= 3 && digit(s[0]) && digit(s[1]) && digit(s[2]) && (len(s) == 3 || !digit(s[3]))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// letters reads a run of letters and looks it up.
func letters(text string, start, end int) word {
	var buf [maxEntry]byte
	n, ascii := 0, true
	i := start
	for i < end {
		c := text[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[i:end])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			ascii = false
			i += size
			continue
		}
		if !letter(c) {
			break
		}
		if n < maxEntry {
			buf[n] = c | 0x20
		}
		n++
		i++
	}
	w := word{start: start, end: i, class: cOther, upper: text[start] >= 'A' && text[start] <= 'Z'}
	if ascii && n <= maxEntry {
		if e, ok := lexicon[string(buf[:n])]; ok {
			w.class, w.val, w.s = e.class, e.val, e.s
		}
	}
	return w
}
