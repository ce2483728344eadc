package gold

import "github.com/testimonia/testimonia/extract/coref"

// Answer says for which of a passage's two names the pronoun stands: the likelier
// of the two, unless it is likelier that the pronoun means somebody else. A nil
// model is the one that ships.
func Answer(p *Passage, in coref.Input, model *coref.Model) (a, b bool) {
	var pa, pb, other float64
	seen := false
	res := coref.ResolveWith(in, model, func(ch *coref.Choice) int {
		if ch.Head.Start != p.Pronoun.Start || seen {
			return -1
		}
		seen = true
		for k, prob := range ch.Probabilities() {
			switch {
			case ch.Nodes[k] >= 0 && ch.Over(k, p.A):
				pa += prob
			case ch.Nodes[k] >= 0 && ch.Over(k, p.B):
				pb += prob
			default:
				other = max(other, prob)
			}
		}
		return -1
	})
	if !seen {
		e := res.EntityOver(p.Pronoun)
		return e >= 0 && res.EntityOver(p.A) == e, e >= 0 && res.EntityOver(p.B) == e
	}
	if max(pa, pb) < Margin*other {
		return false, false
	}
	return pa >= pb, pb > pa
}

// Margin is how much of the probability of the likeliest other person one of
// the two names must have to be the answer. Nine passages in ten mean one of
// the two, so that the names given say much themselves.
var Margin = 0.2
