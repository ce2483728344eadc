package document

import (
	"strings"
	"unicode"
)

// functionWords are the commonest small words of languages in Latin script.
var functionWords = map[string]map[string]bool{
	"en": set(`the|of|and|to|in|was|that|he|i|my|it|is|with|for|his|she|they|were|had`),
	"de": set(`der|die|das|und|in|den|von|zu|mit|ist|war|ich|nicht|auf|ein|eine|sich|wir|dem|als`),
	"fr": set(`le|la|les|et|des|en|un|une|du|que|qui|est|dans|je|il|elle|nous|pas|pour|était`),
	"es": set(`el|la|los|las|y|en|un|una|que|es|del|se|no|con|por|su|para|yo|como|era`),
	"it": set(`il|lo|gli|e|di|che|un|una|è|per|non|con|del|della|mi|si|io|era|sono|nel`),
	"pl": set(`i|w|na|z|się|nie|do|jest|że|to|był|była|po|jak|od|za|przez|mnie|moja|ale`),
	"nl": set(`de|het|een|en|van|ik|in|is|dat|op|te|niet|zijn|met|voor|was|hij|ze|aan|er`),
}

// tongue finds the language of a text by its script and its small words; "und"
// where neither tells.
func tongue(text string) string {
	sample := text[:min(len(text), 1<<18)]
	latin, cyrillic, ukrainian, other := 0, 0, 0, 0
	for _, r := range sample {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			latin++
		case strings.ContainsRune("іїєґІЇЄҐ", r):
			ukrainian++
			cyrillic++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		default:
			other++
		}
	}
	switch {
	case other > latin+cyrillic:
		return "und"
	case cyrillic > latin && ukrainian*40 > cyrillic:
		return "uk"
	case cyrillic > latin:
		return "ru"
	}
	return latinTongue(sample)
}

func latinTongue(sample string) string {
	count, total := map[string]int{}, 0
	for _, w := range strings.FieldsFunc(sample, func(r rune) bool { return !unicode.IsLetter(r) }) {
		w = strings.ToLower(w)
		total++
		for tag, words := range functionWords {
			if words[w] {
				count[tag]++
			}
		}
	}
	best := "en"
	for tag, n := range count {
		if n > count[best] || n == count[best] && best != "en" && tag < best {
			best = tag
		}
	}
	if total > 50 && count[best]*20 < total {
		return "und"
	}
	return best
}
