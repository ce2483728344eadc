package entry

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia/language"
	"github.com/testimonia/testimonia/name"
)

// class is the outer form of a token.
type class int

const (
	other   class = iota // no letter
	small                // "von"
	title                // "Erika", "McNeil"
	upper                // "BRANDT", "McNEIL"
	initial              // "E", "E."
)

func shapeOf(form string) class {
	first, size := utf8.DecodeRuneInString(form)
	switch {
	case !unicode.IsLetter(first):
		return other
	case !unicode.IsUpper(first):
		return small
	case strings.Trim(form[size:], ".") == "":
		return initial
	}
	lower, capitals := 0, 0
	for _, r := range form[size:] {
		switch {
		case unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			capitals++
		}
	}
	if lower == 0 || lower <= 2 && capitals >= 3 {
		return upper
	}
	return title
}

// parser walks over the tokens of an entry's head.
type parser struct {
	s  *language.Sentence
	at int
}

func (p *parser) form(k int) string {
	if k < 0 || k >= len(p.s.Tokens) {
		return ""
	}
	return p.s.Tokens[k].Form
}

func (p *parser) class(k int) class { return shapeOf(p.form(k)) }

// glued reports whether token k follows the one before it without a space.
func (p *parser) glued(k int) bool {
	return k > 0 && k < len(p.s.Tokens) && p.s.Tokens[k].Start == p.s.Tokens[k-1].End
}

// label skips an entry's number, bullet or opening quotation mark.
func (p *parser) label() {
	for k := 0; k < len(p.s.Tokens) && k < 6 && p.class(k) == other; k++ {
		p.at = k + 1
	}
}

// function reports whether token k is a small word that a capital begins only
// because the sentence does: "The", "In".
func (p *parser) function(k int) bool {
	if k >= len(p.s.Tokens) {
		return false
	}
	switch p.s.Tokens[k].UPOS {
	case "DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART":
		return p.class(k) == title
	}
	return false
}

// surname reads words of one class, with the particles and hyphens between.
func (p *parser) surname(c class) {
	for words := 0; words < 4; words++ {
		k := p.at
		for words > 0 && p.class(k) == small && name.IsParticle(p.form(k)) {
			k++
		}
		if p.class(k) != c || c == title && words > 0 && k == p.at && p.form(k-1) != "-" && p.bareGiven(k) {
			return
		}
		p.at = k + 1
		for p.form(p.at) == "-" && p.glued(p.at) && p.glued(p.at+1) && p.class(p.at+1) == c {
			p.at += 2
		}
	}
}

// bareGiven reports whether the capital word k after a surname begins the given
// names: no comma follows in reach that would end a surname of two words.
func (p *parser) bareGiven(k int) bool { return p.form(k+1) != "," }

// maiden skips "(née Brandt)", "vel Brandt", "(Brandt)" behind a surname.
func (p *parser) maiden() {
	if p.form(p.at) != "(" {
		return
	}
	for k := p.at + 1; k < len(p.s.Tokens) && k < p.at+6; k++ {
		if p.form(k) == ")" {
			if c := p.class(k + 1); p.form(k+1) == "," || c == title || c == initial {
				p.at = k + 1
			}
			return
		}
	}
}

// suffix skips "Jr.," between surname and given names.
func (p *parser) suffix() {
	switch strings.ToLower(strings.TrimSuffix(p.form(p.at), ".")) {
	case "jr", "sr", "jun", "sen", "junior", "senior":
		if p.form(p.at+1) == "," {
			p.at += 2
		}
	}
}

// given reads the titles and the given names.
func (p *parser) given() (string, bool) {
	from := p.at
	for p.at-from < 7 {
		c := p.class(p.at)
		if hyphen := p.form(p.at) == "-" && p.glued(p.at) && p.glued(p.at+1) && p.class(p.at+1) == title; hyphen && p.at > from {
			p.at += 2
			continue
		}
		if p.form(p.at) == "." && p.glued(p.at) && p.at > from {
			if k := p.class(p.at + 1); k != title && k != initial {
				break // the full stop ends the sentence
			}
			p.at++
			continue
		}
		if c != title && c != initial {
			break
		}
		p.at++
	}
	var out []string
	names := 0
	for k := from; k < p.at; k++ {
		switch form := p.form(k); {
		case ranks[strings.ToLower(strings.TrimSuffix(form, "."))]:
			continue
		case p.class(k) == other || k > from && p.glued(k) && len(out) > 0:
			if len(out) > 0 {
				out[len(out)-1] += form
			}
		default:
			out = append(out, form)
			if !name.IsTitle(form) {
				names++
			}
		}
	}
	return strings.Join(out, " "), names > 0 && names < 5
}

// ranks are words of ranks that are no titles by themselves.
var ranks = words(`flight squadron wing pilot lance staff petty leading able ordinary radio seaman gunner sapper trooper
	driver rifleman fusilier guardsman pte gnr spr tpr bdr bombardier l cpl leutnant signalman stoker midshipman aircraftman
	leader warrant second first 2nd 1st chief trumpeter nurse matron hadji hajji mulla effendi bey pasha agha`)

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// stops reports whether the name ends where the parser stands: what follows is
// no further capital word.
func (p *parser) stops() bool {
	c := p.class(p.at)
	return c == other || c == small || c == upper && p.form(p.at-1) != ","
}

// years reports whether a bracket with a year follows, as lives have behind a
// name: "(1903–1945)", "(b. c. 1870)".
func (p *parser) years() bool {
	if p.form(p.at) != "(" {
		return false
	}
	for k := p.at + 1; k < p.at+6 && p.form(k) != ")"; k++ {
		if startsWithYear(p.form(k)) {
			return true
		}
	}
	return false
}

// startsWithYear reports whether a word begins with a year from 1500 to 2099:
// "1903–1945", "1903.2.14".
func startsWithYear(form string) bool {
	if len(form) < 4 || strings.Trim(form[:4], "0123456789") != "" || len(form) > 4 && form[4] >= '0' && form[4] <= '9' {
		return false
	}
	return "1500" <= form[:4] && form[:4] < "2100"
}

// words are the tokens from a up to b as they are written.
func (p *parser) words(a, b int) string {
	var out strings.Builder
	for k := a; k < b; k++ {
		if k > a && !p.glued(k) {
			out.WriteByte(' ')
		}
		out.WriteString(p.form(k))
	}
	return out.String()
}
