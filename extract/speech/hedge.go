package speech

import "github.com/testimonia/testimonia"

// adverbs that take a statement out of the plain voice.
var adverbs = map[string]testimonia.Stance{
	"allegedly": testimonia.Alleged, "purportedly": testimonia.Alleged, "ostensibly": testimonia.Alleged,
	"supposedly": testimonia.Alleged, "reportedly": testimonia.Hedged, "reputedly": testimonia.Hedged,
	"probably": testimonia.Hedged, "perhaps": testimonia.Hedged, "maybe": testimonia.Hedged,
	"possibly": testimonia.Hedged, "presumably": testimonia.Hedged, "apparently": testimonia.Hedged,
	"seemingly": testimonia.Hedged, "evidently": testimonia.Hedged, "conceivably": testimonia.Hedged,
	"doubtless": testimonia.Hedged, "undoubtedly": testimonia.Asserted,
}

var inferring = set("probably presumably apparently evidently seemingly doubtless")

// adverb reads "allegedly", "most probably", "it is likely that …".
func (r *reporter) adverb(out []Attribution, i int) []Attribution {
	t := &r.s.Tokens[i]
	stance, ok := adverbs[r.form(i)]
	if t.UPOS == "ADJ" {
		return r.likely(out, i)
	}
	if !ok || stance == testimonia.Asserted || t.Head < 0 || t.Head >= len(r.s.Tokens) {
		return out
	}
	a := r.impersonal(i, r.around(t.Head, i), stance)
	if inferring[r.form(i)] {
		a.Basis = testimonia.Inferred
	}
	if r.form(i) == "reportedly" || r.form(i) == "reputedly" {
		a.Basis = testimonia.Heard
	}
	return append(out, a)
}

// likely reads "it is likely that …" and "it is possible that …".
func (r *reporter) likely(out []Attribution, i int) []Attribution {
	switch r.form(i) {
	case "likely", "probable", "possible", "unclear", "conceivable", "doubtful":
	default:
		return out
	}
	if j := r.child(i, "ccomp", "csubj"); j >= 0 {
		out = append(out, r.impersonal(i, r.content(j), testimonia.Hedged))
	}
	return out
}

func (r *reporter) impersonal(i int, content Range, stance testimonia.Stance) Attribution {
	return Attribution{Source: None, Hearer: None, Work: None, Cue: r.one(i), Content: content,
		Lemma: r.form(i), Act: "think", Stance: stance}
}

// modal reads "must have died", "may have been", "might have known". Without
// "have" the words speak of duty, leave or the future.
func (r *reporter) modal(out []Attribution, i int) []Attribution {
	t := &r.s.Tokens[i]
	switch r.form(i) {
	case "must", "may", "might":
	default:
		return out
	}
	if t.Head < 0 || t.Head >= len(r.s.Tokens) || i+1 >= len(r.s.Tokens) {
		return out
	}
	next := i + 1
	if f := r.form(next); f == "not" || f == "well" || r.s.Tokens[next].UPOS == "ADV" {
		next++
	}
	if next >= len(r.s.Tokens) || r.form(next) != "have" && r.form(next) != "'ve" {
		return out
	}
	a := r.impersonal(i, r.content(t.Head), testimonia.Hedged)
	a.Basis = testimonia.Inferred
	return append(out, a)
}
