package factoid

import "github.com/testimonia/testimonia"

// punished lists the types of what is done to somebody for what he is charged
// with: "arrested for espionage", "shot as a spy".
var punished = map[testimonia.Type]bool{testimonia.Arrest: true, testimonia.Imprisonment: true, testimonia.Trial: true,
	testimonia.Sentence: true, testimonia.Execution: true, testimonia.Exile: true}

// charges reads why somebody was punished, whichever rule says that he was:
// "they gave him ten years for treason" is an accusation as well.
func (r *reader) charges() {
	made := len(r.frames)
	for n := 0; n < made; n++ {
		if f := r.frames[n]; punished[f.Type] && (f.Stance != testimonia.Denied || f.Detail == "acquitted") {
			for _, k := range r.chargesAt(f.Trigger) {
				r.charge(f, k)
			}
		}
	}
}

// charge makes the accusation whose charge token k heads, of the one whom frame
// f is about.
func (r *reader) charge(f Frame, k int) {
	what := r.thing(k)
	if r.isVerbal(k) {
		what.First, what.Last = r.clause(k)
	}
	g := Frame{Type: testimonia.Accusation, Trigger: k, Subject: f.Subject, Object: &what, Stance: testimonia.Alleged, Date: f.Date,
		First: what.First, Last: what.Last, Why: "charge of " + f.Why, Confidence: 0.7}
	for n := range r.frames {
		if have := &r.frames[n]; have.Type == g.Type && have.Subject.Entity == g.Subject.Entity && have.Object != nil &&
			have.Object.First <= what.Last && what.First <= have.Object.Last {
			return
		}
	}
	r.frames = append(r.frames, g)
}

// clause returns the first and last token of the clause that verb k heads, cut
// at the first comma behind it.
func (r *reader) clause(k int) (int, int) {
	_, last := r.subtree(k)
	for i := k; i < last; i++ {
		if f := r.tok(i + 1).Form; f == "," || f == ";" || f == ":" || f == "(" {
			return k, i
		}
	}
	return k, last
}

// chargesAt returns the tokens that head the charges for which the event at
// trigger i befell somebody. They may hang on the term that was given for them.
func (r *reader) chargesAt(i int) []int {
	var out []int
	for _, at := range append([]int{i}, r.kids[i]...) {
		if at != i && !r.isTerm(at) {
			continue
		}
		for _, k := range r.kids[at] {
			if k > at && r.isCharge(k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// isTerm reports whether token k is the penalty that a verb imposes: "gave him
// ten years for", "sentenced to death for".
func (r *reader) isTerm(k int) bool {
	if !r.tok(k).Is("obj", "obl", "xcomp", "nmod") {
		return false
	}
	return r.inDate(k) || r.lex.lists["terms"][r.lemma(k)] || r.lex.lists["penaltywords"][r.lemma(k)] || r.tok(k).UPOS == "NUM"
}

// isCharge reports whether the phrase that token k heads names what somebody is
// charged with: an offence or what he did, no purpose and no time.
func (r *reader) isCharge(k int) bool {
	if !r.tok(k).Is("obl", "nmod", "advcl", "acl") || r.inDate(k) || r.scene.Kinds[k] == testimonia.KindPlace {
		return false
	}
	switch p := r.prep(k); p {
	case "for":
		if len(r.own(k)) > 0 {
			return false
		}
		if r.tok(k).XPOS == "VBG" {
			return true
		}
		return r.tok(k).UPOS == "NOUN" && !r.lex.lists["nocharge"][r.lemma(k)] && !r.lex.lists["nocharge"][r.form(k)]
	case "as":
		return r.isOneOf(k, r.lex.lists["enemies"])
	case "of", "on":
		return r.isOneOf(k, r.lex.lists["offences"])
	case "under":
		return r.isOneOf(k, r.lex.lists["articles"])
	}
	return false
}
