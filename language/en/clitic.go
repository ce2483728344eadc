package en

import (
	"strings"
	"unicode/utf8"
)

// elisions are words that begin with an apostrophe.
var elisions = set("em tis twas cause til n")

// isElision reports "'em", "'tis" and the like after their apostrophe.
func isElision(s string) bool { return elisions[strings.ToLower(s[:letters(s)])] }

// joined are contractions written as one word, with the length of their first
// part.
var joined = map[string]int{"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dont": 2,
	"doesnt": 4, "didnt": 3, "wasnt": 3, "isnt": 2, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hadnt": 3,
	"hasnt": 3, "arent": 3, "werent": 4, "ive": 1, "youre": 3, "theyre": 4, "thats": 4, "whats": 4,
	"theres": 5}

// clitics follow an apostrophe at the end of a word.
var clitics = set("s m d re ve ll")

// maxWord is the length in bytes over which a word is odd input and taken whole.
const maxWord = 80

// word adds a word, its clitic or possessive and the parts of a hyphenated
// compound.
func (t *tokenizer) word(i, j int) {
	w := t.text[i:j]
	if len(w) > maxWord {
		t.add(i, j)
		return
	}
	if k := max(joined[strings.ToLower(w)], unitAt(w)); k > 0 {
		t.add(i, i+k)
		t.add(i+k, j)
		return
	}
	if k := cliticAt(w); k > 0 {
		t.word(i, i+k)
		t.add(i+k, j)
		return
	}
	t.add(i, j)
}

// cliticAt finds where the clitic of a word begins, 0 where it has none.
func cliticAt(w string) int {
	k := strings.LastIndexAny(w, "'’`ʼ´")
	if k <= 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(w[k:])
	tail := strings.ToLower(w[k+n:])
	if tail == "t" && (w[k-1] == 'n' || w[k-1] == 'N') && k > 1 {
		return k - 1
	}
	if clitics[tail] && !isDecade(w[:k]) {
		return k
	}
	return 0
}

// isDecade keeps "1920's" whole.
func isDecade(s string) bool { return isAllDigits(s) && len(s) > 1 && s[len(s)-1] == '0' }

// units follow a number without a space.
var units = set("am pm km cm mm kg m g ft lb lbs mi mph km² m²")

// unitAt finds where the unit of a number begins ("6:00am"), 0 where there is
// none.
func unitAt(w string) int {
	k := strings.LastIndexAny(w, "0123456789") + 1
	if k == 0 || !isDigit(w[0]) || !units[strings.ToLower(w[k:])] {
		return 0
	}
	return k
}

// addressEnd is the length of the web or mail address that begins a chunk,
// without the punctuation after it; 0 where none does.
func addressEnd(s string) int {
	if len(s) < 6 {
		return 0
	}
	web := isWeb(s)
	at := strings.IndexByte(s, '@')
	mail := at > 0 && strings.IndexByte(s[at:], '.') > 1 && isWordRune(rune(s[0])) && !strings.ContainsAny(s[:at], ",;:()<>")
	if !web && !mail {
		return 0
	}
	end := len(s)
	if k := strings.IndexAny(s, "<>\"”“"); k > 0 {
		end = k
	}
	for end > 0 && strings.IndexByte(".,;:!?)]}'", s[end-1]) >= 0 && !(s[end-1] == ')' && strings.Contains(s[:end], "(")) {
		end--
	}
	return end
}

func isWeb(s string) bool {
	head := strings.ToLower(s[:min(len(s), 8)])
	return strings.HasPrefix(head, "http://") || strings.HasPrefix(head, "https://") || strings.HasPrefix(head, "www.")
}
