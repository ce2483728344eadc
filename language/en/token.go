package en

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language"
)

// raw is a token as the tokeniser yields it.
type raw struct {
	start, end int    // bytes of the text analysed
	form       string // as written, quotes made straight
	space      bool   // white space or a skipped part stands before it
	gap        bool   // the first token of a run
}

// tokenizer cuts the runs of one flow into tokens after the conventions of the
// English Universal Dependencies treebanks: clitics and possessives stand
// alone, hyphenated words fall into their parts unless a prefix begins them,
// abbreviations keep their period.
type tokenizer struct {
	text string
	out  []raw
	end  int // of the run being read
}

// tokenize appends the tokens of a flow to out.
func tokenize(text string, flow language.Flow, out []raw) []raw {
	t := tokenizer{text: text, out: out}
	last := 0
	for i, r := range flow.Runs {
		r.Start, r.End = max(r.Start, 0), min(r.End, len(text))
		if i > 0 {
			r.Start = max(r.Start, last)
		}
		if r.Start < r.End {
			t.run(r)
			last = r.End
		}
	}
	return t.out
}

func (t *tokenizer) run(r language.Span) {
	t.end = r.End
	first := len(t.out)
	for i := r.Start; i < r.End; {
		c, n := utf8.DecodeRuneInString(t.text[i:r.End])
		if isSpace(c) {
			i += n
			continue
		}
		j := i
		for j < r.End && !isSpace(c) {
			j += n
			c, n = utf8.DecodeRuneInString(t.text[j:r.End])
		}
		at := len(t.out)
		t.chunk(i, j)
		if at < len(t.out) {
			t.out[at].space = true
		}
		i = j
	}
	if first < len(t.out) {
		t.out[first].gap = true
	}
}

func isSpace(c rune) bool {
	return c == ' ' || c == '\n' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xFEFF || c == 0x200B || c == 0xAD ||
		c > 0x7F && unicode.IsSpace(c)
}

// chunk cuts what stands between two spaces.
func (t *tokenizer) chunk(i, j int) {
	if k := max(addressEnd(t.text[i:j]), t.labelEnd(t.text[i:j])); k > 0 {
		t.add(i, i+k)
		i += k
	}
	for i < j {
		if k := romanDate(t.text[i:j]); k > 0 {
			t.add(i, i+k)
			i += k
			continue
		}
		c := t.text[i]
		i = t.next(i, j)
		if i < j && (c == '(' || c == '[' || c == '<') && isWeb(t.text[i:j]) {
			k := addressEnd(t.text[i:j])
			t.add(i, i+k)
			i += k
		}
	}
}

// labelEnd is the length of a chunk that numbers a point: "(a)", and "b)" or
// "12)" where a point may begin.
func (t *tokenizer) labelEnd(s string) int {
	if len(s) > 4 || s[len(s)-1] != ')' {
		return 0
	}
	inner := strings.TrimPrefix(strings.TrimSuffix(s, ")"), "(")
	letter := len(inner) == 1 && inner != "I" && isAllLetters(inner)
	number := len(inner) <= 2 && isAllDigits(inner) && s[0] != '('
	if letter && s[0] == '(' || (letter || number) && t.mayBeginPoint() {
		return len(s)
	}
	return 0
}

// mayBeginPoint says whether a point of a list may begin here.
func (t *tokenizer) mayBeginPoint() bool {
	if t.opens() {
		return true
	}
	switch t.out[len(t.out)-1].form {
	case ",", ";", ":", ".", "and", "or":
		return true
	}
	return false
}

// next adds the token that begins at i and returns its end.
func (t *tokenizer) next(i, j int) int {
	s := t.text[i:j]
	c, n := utf8.DecodeRuneInString(s)
	switch {
	case isWordRune(c) || c == '+' && len(s) > 1 && isDigit(s[1]) || c == '.' && t.decimal(i, s):
		end := i + t.wordLen(i, j)
		t.word(i, end)
		return end
	case c == '#' && len(s) > 1 && isWordRune(rune(s[1])):
		end := i + 1 + runWord(s[1:])
		t.add(i, end)
		return end
	case isApostrophe(c) && isElision(s[n:]):
		end := i + n + letters(s[n:])
		t.add(i, end)
		return end
	}
	n = punctLen(s, c, n)
	t.add(i, i+n)
	return i + n
}

// decimal says whether a period begins a number (".45").
func (t *tokenizer) decimal(i int, s string) bool {
	if len(s) < 2 || !isDigit(s[1]) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(t.text[:i])
	return i == 0 || isSpace(before) || before == '('
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
	}
	return unicode.In(c, unicode.Letter, unicode.Mark, unicode.Number) && !isFraction(c) || c == utf8.RuneError
}

// isFraction keeps superscript marks and fractions apart from the word before.
func isFraction(c rune) bool { return c >= 0xBC && c <= 0xBE }

func isApostrophe(c rune) bool {
	return c == '\'' || c == '’' || c == '`' || c == '‘' || c == 'ʼ' || c == '´'
}

// maxMarks is how often a mark may stand in a row before the run is one token;
// in text that somebody wrote it does not.
const maxMarks = 8

// punctLen is the length of a token of punctuation: most marks stand alone,
// runs of periods, dashes, stops, stars and the like are one.
func punctLen(s string, c rune, n int) int {
	if c == '[' && (strings.HasPrefix(s, "[...]") || strings.HasPrefix(s, "[…]")) {
		return strings.IndexByte(s, ']') + 1
	}
	if k := runOf(s, string(c)); k > maxMarks {
		return k
	}
	switch c {
	case '.', '…':
		return runOf(s, ".…")
	case '!', '?':
		return runOf(s, "!?")
	case '-', '*', '=', '_', '<', '>', '~', '#', '+', '—', '–':
		return runOf(s, string(c))
	case '\'', '`':
		return runOf(s[:min(len(s), 2)], string(c))
	}
	return n
}

func runOf(s, set string) int {
	for i, c := range s {
		if !strings.ContainsRune(set, c) {
			return i
		}
	}
	return len(s)
}

// wordLen is the length of the word at i: letters, digits and the marks that
// may stand inside a word.
func (t *tokenizer) wordLen(i, j int) int {
	s := t.text[i:j]
	k := 0
	if s[0] == '+' || s[0] == '.' {
		k = 1
	}
	for k < len(s) {
		c, n := utf8.DecodeRuneInString(s[k:])
		if isWordRune(c) {
			k += n
			continue
		}
		if k == 0 || k+n >= len(s) || !joins(s, k, n, c) {
			break
		}
		k += n
	}
	if t.brokenOff(i, i+k, j) {
		return k + 1
	}
	return k + t.period(i, i+k, j)
}

// brokenOff says whether the word [i:k] is one that the speaker broke off, with
// its hyphen: "t- to", "Stoddar- Stoddart".
func (t *tokenizer) brokenOff(i, k, j int) bool {
	w := t.text[i:k]
	if k+1 != j || t.text[k] != '-' || len(w) > maxWord || !isAllLetters(w) {
		return false
	}
	next := t.following(k + 1)
	n := min(len(w), len(next), 5)
	return next != "" && (len(w) <= 2 || strings.EqualFold(w[:n], next[:n]))
}

// joins says whether the mark at s[k] holds two parts of a word together.
func joins(s string, k, n int, c rune) bool {
	after, _ := utf8.DecodeRuneInString(s[k+n:])
	if !isWordRune(after) {
		return false
	}
	prev, next := s[k-1], s[k+n]
	digits := isDigit(prev) && isDigit(next)
	switch c {
	case '.':
		return digits || k < maxWord && isInitials(s[:k]) && unicode.IsLetter(after) || !isDigit(prev) && isFileEnding(s[k+1:])
	case ',':
		return digits && isThousands(s[k+1:])
	case ':':
		return digits && k <= 2
	case '/':
		return digits
	case '&':
		return k <= 3 && prev >= 'A' && prev <= 'Z' && next >= 'A' && next <= 'Z'
	case '-':
		part := lastPart(s[:k])
		return isPrefix(part) && (unicode.IsLetter(after) || len(part) > 2) || isPhone(s, k)
	}
	return isApostrophe(c) && unicode.IsLetter(after)
}

// lastPart is what follows the last hyphen.
func lastPart(s string) string { return s[strings.LastIndexByte(s, '-')+1:] }

// isInitials reports "U", "U.S", "Ph.D": single letters parted by periods.
func isInitials(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if n := utf8.RuneCountInString(part); n != 1 && part != "Ph" && part != "Sc" || !isAllLetters(part) {
			return false
		}
	}
	return true
}

func isAllLetters(s string) bool {
	for _, c := range s {
		if !unicode.IsLetter(c) {
			return false
		}
	}
	return s != ""
}

// isFileEnding: "xls", "com" after an inner period is part of the word.
func isFileEnding(s string) bool {
	n := letters(s)
	return n >= 2 && n <= 4 && n == runWord(s) && internetEndings[strings.ToLower(s[:n])]
}

func runWord(s string) int {
	for i, c := range s {
		if !isWordRune(c) {
			return i
		}
	}
	return len(s)
}

// isThousands: exactly three digits follow the comma.
func isThousands(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n == 3
}

// isPhone: a hyphen between groups of three and more digits ("713-853-3989"),
// but not between two years.
func isPhone(s string, k int) bool {
	before, after := 0, 0
	for i := k - 1; i >= 0 && isDigit(s[i]); i-- {
		before++
	}
	for i := k + 1; i < len(s) && isDigit(s[i]); i++ {
		after++
	}
	return before == 3 && after >= 3 && after <= 4
}

func letters(s string) int {
	for i, c := range s {
		if !unicode.IsLetter(c) {
			return i
		}
	}
	return len(s)
}

func (t *tokenizer) add(i, j int) {
	if i < j {
		t.out = append(t.out, raw{start: i, end: j, form: straight(t.text[i:j])})
	}
}

var straightener = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‟", `"`, "″", `"`,
	"’", "'", "‘", "'", "‚", "'", "ʼ", "'", "`", "'", "´", "'")

// straight makes typographic quotes straight.
func straight(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || s[i] == '`' {
			return straightener.Replace(s)
		}
	}
	return s
}
