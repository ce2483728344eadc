package relation

import "github.com/testimonia/testimonia"

// pair is a person and a thing in one sentence: all mentions of the person
// there, and one mention of the thing, or all of a second person.
type pair struct {
	view     *view
	subjects []int // mentions of the person, in order
	objects  []int // mentions of the thing, in order
	rivals   int   // other persons in the sentence
}

// reverse is the pair seen from its object.
func (p *pair) reverse() *pair {
	q := *p
	q.subjects, q.objects = p.objects, p.subjects
	return &q
}

// pairs lists the candidates of a text in order.
func pairs(in *Input) []pair {
	var out []pair
	for from := 0; from < len(in.Mentions); {
		to := from
		for to < len(in.Mentions) && in.Mentions[to].Sent == in.Mentions[from].Sent {
			to++
		}
		out = append(out, sentencePairs(in, from, to)...)
		from = to
	}
	return out
}

// mostMentions bounds the mentions of a sentence that are paired, so that a
// list of a thousand names costs no million pairs.
const mostMentions = 24

func sentencePairs(in *Input, from, to int) []pair {
	s := in.Mentions[from].Sent
	if s < 0 || s >= len(in.Sents) {
		return nil
	}
	groups := group(in, from, min(to, from+mostMentions))
	persons := 0
	for _, g := range groups {
		if in.Mentions[g[0]].Kind == testimonia.KindPerson {
			persons++
		}
	}
	v := newView(in, from, min(to, from+mostMentions))
	var out []pair
	for i, a := range groups {
		if in.Mentions[a[0]].Kind != testimonia.KindPerson {
			continue
		}
		for j, b := range groups {
			if i != j {
				out = append(out, pair{view: v, subjects: a, objects: b, rivals: persons - 1})
			}
		}
	}
	return out
}

// group gathers the mentions of one thing in a sentence.
func group(in *Input, from, to int) [][]int {
	var out [][]int
	at := map[int]int{}
	for i := from; i < to; i++ {
		m := &in.Mentions[i]
		if !valid(in, m) {
			continue
		}
		if g, ok := at[m.Entity]; ok && m.Entity >= 0 && in.Mentions[out[g][0]].Kind == m.Kind {
			out[g] = append(out[g], i)
			continue
		}
		at[m.Entity] = len(out)
		out = append(out, []int{i})
	}
	return out
}

func valid(in *Input, m *Mention) bool {
	n := len(in.Sents[m.Sent].Tokens)
	return m.First >= 0 && m.First <= m.Head && m.Head <= m.Last && m.Last < n
}

// silent reports whether a sentence has none of the words of a property, nor
// brackets, which can say as much.
func (prop *Property) silent(v *view) bool {
	if len(prop.words) == 0 {
		return false
	}
	for i, list := range v.class {
		if f := v.words[i]; f == "(" || f == "[" {
			return false
		}
		for _, class := range list {
			for _, w := range prop.words {
				if class == w {
					return false
				}
			}
		}
	}
	return true
}
