package en

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	// abbreviations keep their period wherever they stand.
	abbreviations = set(`mr mrs ms mme mlle messrs dr drs prof rev fr sr jr st ste mt ft hon gen maj col lt sgt cpl
		capt cmdr adm gov sen rep reps pres supt insp hr esq bros inc ltd co corp plc dept univ assn ave blvd rd
		hwy vs viz cf al etc approx ca est fl vol vols fig figs ed eds trans repr op cit ibid pp para
		jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri nos resp
		lieut pte pvt surg flt sqn spr gnr tpr wm thos robt chas geo jas jno archd alexr saml danl benj fredk
		arr reh rehab yrs yr mos vil distr regt bn coy ps
		tel ext attn arrv phd msc ph dipl gov't ass't obl gub okr str ul prov hon'ble
		bdr gnr spr sjt br bp sra srta dra yu ya kh zh ts yo ye`)
	// numbered abbreviations keep it before a number only.
	numbered = set(`no p art sec sect ch chap b d m r c v f pt sat sun n l s bd doc inv sent dep exec rel`)
	// titles never end a sentence.
	titles = set(`mr mrs ms mme mlle messrs dr drs prof rev fr st ste mt hon gen maj col lt sgt cpl capt cmdr adm
		gov sen rep reps pres supt insp vs viz cf e.g i.e ca approx hr lieut pte pvt surg flt sqn wm thos robt chas geo jas jno
		archd alexr saml danl benj fredk ps
		bdr gnr spr sjt br bp sra srta dra yu ya kh zh ts yo ye`)
	internetEndings = set(`com org net edu gov mil int info ru de uk fr pl cz at ch il ua by us eu io htm html php pdf
		doc docx xls txt zip exe jpg jpeg gif png url mp3 ca tv me`)
	// prefixes hold on to the word after their hyphen (LDC treebank guidelines).
	prefixes = set(`a anti co counter cross de e eco ex extra hyper infra inter intra macro mega meta micro mid mini
		mono multi neo non over pan para poly post pre pro proto pseudo quasi re semi socio sub super supra trans
		tri ultra un uni vice un bi cyber`)
)

func isPrefix(s string) bool { return len(s) <= 7 && prefixes[strings.ToLower(s)] }

// period returns 1 where the period after the word [i:k] belongs to it.
func (t *tokenizer) period(i, k, j int) int {
	if k >= j || t.text[k] != '.' || k+1 < j && (t.text[k+1] == '.' || strings.HasPrefix(t.text[k+1:j], "…")) {
		return 0
	}
	w := t.text[i:k]
	if t.keepsPeriod(i, k, w) {
		return 1
	}
	return 0
}

func (t *tokenizer) keepsPeriod(i, k int, w string) bool {
	if len(w) > maxWord {
		return false
	}
	lower := strings.ToLower(w)
	next := t.following(k + 1)
	if strings.Contains(w, ".") {
		return isInitials(w)
	}
	if utf8.RuneCountInString(w) == 1 {
		return t.initial(i, k, w, next)
	}
	switch {
	case lower == "al":
		return len(t.out) > 0 && t.out[len(t.out)-1].form == "et"
	case abbreviations[lower]:
		return !shortWords[lower] || unicode.IsUpper(rune(w[0]))
	case numbered[lower]:
		return next != "" && isDigit(next[0])
	case isAllDigits(w):
		return len(w) <= 3 && t.opens() && next != "" && !t.atChunkEnd(k)
	}
	return t.looksAbbreviated(k, w, next)
}

// shortWords are abbreviations only with a capital, since they are words too.
var shortWords = set(`mar sat sun fig col gen rep sen pres ed mt fr mon est hr co jun al ext wed ph
	ya ye yo br ts`)

// initial decides about a single letter and its period: "J. Smith" and "p. 5",
// but not "so did I. Then".
func (t *tokenizer) initial(i, k int, w, next string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	n, _ := utf8.DecodeRuneInString(next)
	switch {
	case !unicode.IsLetter(c):
		return isDigit(w[0]) && t.opens() && next != "" && !t.atChunkEnd(k)
	case unicode.IsLower(c):
		return next != "" && (isDigit(next[0]) || k+1 < t.end && t.text[k+1] == ',' || numbered[w] && unicode.IsUpper(n))
	case c == 'I':
		return unicode.IsUpper(n) && (isSingleInitial(next) || t.afterCapital())
	case next == "":
		return t.afterCapital()
	}
	return true
}

// isSingleInitial reports a text that begins with one letter and a period.
func isSingleInitial(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c) && strings.HasPrefix(s[n:], ".")
}

// afterCapital says whether the word before is a name, a title or an initial.
func (t *tokenizer) afterCapital() bool {
	if len(t.out) == 0 {
		return false
	}
	c, _ := utf8.DecodeRuneInString(t.out[len(t.out)-1].form)
	return unicode.IsUpper(c)
}

// opens says whether nothing of the flow has been read yet.
func (t *tokenizer) opens() bool { return len(t.out) == 0 }

// atChunkEnd says whether something other than a space follows the period.
func (t *tokenizer) atChunkEnd(k int) bool {
	c, _ := utf8.DecodeRuneInString(t.text[k+1 : t.end])
	return k+1 < t.end && !isSpace(c)
}

// following is the text after position k without the spaces, as far as the run
// goes; a few bytes are enough.
func (t *tokenizer) following(k int) string {
	for k < t.end {
		c, n := utf8.DecodeRuneInString(t.text[k:t.end])
		if !isSpace(c) {
			break
		}
		k += n
	}
	return t.text[min(k, t.end):min(k+8, t.end)]
}

// looksAbbreviated takes a short word without a vowel, or a short capitalised
// one, for an abbreviation where the text goes on in lower case.
func (t *tokenizer) looksAbbreviated(k int, w, next string) bool {
	n, _ := utf8.DecodeRuneInString(next)
	if len(w) > 5 || isAllDigits(w) || next == "" {
		return false
	}
	comma := k+1 < t.end && (t.text[k+1] == ',' || t.text[k+1] == ';')
	if !unicode.IsLower(n) && !comma {
		return false
	}
	c, _ := utf8.DecodeRuneInString(w)
	return comma || !strings.ContainsAny(w, "aeiouyAEIOUY") || unicode.IsUpper(c)
}

func isAllDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
