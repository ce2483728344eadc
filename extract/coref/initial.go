package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/testimonia/testimonia"
)

// initialsBack is how many mentions back an initial looks for its bearer.
const initialsBack = 80

// loneInitial reports whether a token is a capital with a full stop that belongs
// to no name: reference works write "L. grew up in Kolm" of whom they tell.
func (r *reading) loneInitial(sent, tok int) bool {
	t := r.token(sent, tok)
	return t.UPOS == "PROPN" && isInitial(t.Form) && !r.initialBeside(sent, tok-1) && !r.initialBeside(sent, tok+1)
}

// initialBeside reports whether a neighbour makes a token part of a longer name.
func (r *reading) initialBeside(sent, tok int) bool {
	toks := r.in.Sents[sent].Tokens
	return tok >= 0 && tok < len(toks) && (r.nameOf[r.base[sent]+tok] >= 0 || toks[tok].UPOS == "PROPN" || toks[tok].UPOS == "NUM")
}

func isInitial(form string) bool {
	first, size := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(first) && form[size:] == "."
}

// decideInitial links a lone initial to the person the passage is about, else to
// the one named last, whose name it begins.
func (r *reading) decideInitial(i int) {
	m := &r.mentions[i]
	letter := strings.ToLower(strings.TrimSuffix(r.token(m.Sent, m.Head).Form, "."))
	if n := r.mainFor(m); n >= 0 && r.begins(n, letter) {
		r.set(i, n, "initial", 0.85)
		return
	}
	for back := 0; back < len(r.done) && back < initialsBack; back++ {
		c := &r.mentions[r.done[len(r.done)-1-back]]
		if n := r.store.find(c.node); c.Form == NameForm && n >= 0 && r.begins(n, letter) {
			r.set(i, n, "initial", 0.7)
			return
		}
	}
}

// begins reports whether the surname of a person, or a name without one, begins
// with a letter.
func (r *reading) begins(n int, letter string) bool {
	x := r.store.at(n)
	if x.kind != testimonia.KindPerson || x.number != Singular {
		return false
	}
	for i := range x.forms {
		k := &x.forms[i].key
		at := max(k.surname, 0)
		if at < len(k.words) && utf8.RuneCountInString(k.words[at]) > 1 && strings.HasPrefix(k.words[at], letter) {
			return true
		}
		if family := fold(k.name.Family()); family != "" && strings.HasPrefix(family, letter) {
			return true
		}
	}
	return false
}
