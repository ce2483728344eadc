package factoid

import "github.com/testimonia/testimonia"

// Words that tell how sure somebody is. They are function words of English, a
// closed class, and so stand here and not among the rules.
var (
	hedges = map[string]bool{"probably": true, "perhaps": true, "maybe": true, "possibly": true, "apparently": true,
		"presumably": true, "supposedly": true, "reportedly": true, "seemingly": true, "likely": true, "evidently": true,
		"purportedly": true, "conceivably": true}
	alleging  = map[string]bool{"allegedly": true, "falsely": true, "ostensibly": true}
	negations = map[string]bool{"not": true, "n't": true, "never": true, "neither": true, "nor": true, "hardly": true, "no": true, "without": true}
	opinions  = map[string]bool{"think": true, "believe": true, "suppose": true, "guess": true, "assume": true, "imagine": true,
		"suspect": true, "presume": true, "reckon": true, "seem": true, "appear": true, "doubt": true, "rumour": true, "rumor": true}
	// unreal lists verbs whose complement need not have happened.
	unreal = map[string]bool{"want": true, "wish": true, "hope": true, "try": true, "attempt": true, "plan": true, "intend": true,
		"refuse": true, "threaten": true, "demand": true, "fear": true, "expect": true, "wait": true, "consider": true,
		"promise": true, "fail": true, "avoid": true, "prepare": true, "need": true, "offer": true, "like": true, "love": true,
		"propose": true, "suggest": true, "dream": true, "prevent": true, "worry": true, "seek": true, "hate": true,
		"request": true, "apply": true, "afraid": true, "ready": true, "willing": true, "supposed": true, "urge": true,
		"advise": true, "recommend": true, "forbid": true, "think": false, "swear": true, "beg": true, "pray": true,
		"conspire": true, "encourage": true, "suppose": false, "order": true, "insist": true, "call": true, "decline": true,
		"scare": true, "determine": true, "destine": true, "deserve": true, "vow": true, "ask": true, "invite": true,
		"condemn": true, "sentence": true, "doom": true, "about": true, "due": true, "likely": true, "unable": true, "eager": true, "anxious": true}
	// unrealNouns do the same to a noun or an infinitive that hangs on them.
	unrealNouns = map[string]bool{"fear": true, "threat": true, "attempt": true, "plan": true, "order": true, "warrant": true,
		"danger": true, "risk": true, "possibility": true, "chance": true, "wish": true, "desire": true, "hope": true, "plot": true,
		"decision": true, "intention": true, "refusal": true, "request": true, "demand": true, "call": true, "idea": true,
		"opportunity": true, "permission": true, "right": true, "need": true, "proposal": true, "offer": true, "dream": true,
		"rumour": true, "rumor": true, "question": true, "prospect": true, "expectation": true, "eve": true, "effort": true,
		"campaign": true, "order for": true, "conspiracy": true}
)

// Stance tells how the sentence puts what the clause of token tok says, how the
// voice knows it, and whether it speaks of something that happened at all.
func (l *Lexicon) Stance(scene *Scene, tok int) (testimonia.Stance, testimonia.Basis, bool) {
	r := &reader{tree: newTree(scene.Sent), scene: scene, lex: l}
	return r.stanceOf(r.clauseHead(tok), tok)
}

// stanceOf tells how the sentence puts the event at trigger i, whose tense
// stands at anchor, and whether it speaks of something that happened at all.
func (r *reader) stanceOf(anchor, i int) (testimonia.Stance, testimonia.Basis, bool) {
	stance := testimonia.Asserted
	for _, at := range distinct(anchor, i) {
		s, ok := r.local(at)
		if !ok {
			return s, "", false
		}
		if s != testimonia.Asserted {
			stance = s
		}
	}
	basis := testimonia.Basis("")
	at := anchor
	for steps := 0; at >= 0 && steps < 40; steps++ {
		s, b, ok := r.embedding(at)
		if !ok {
			return stance, basis, false
		}
		if s != testimonia.Asserted && stance == testimonia.Asserted {
			stance = s
		}
		if b != "" {
			basis = b
		}
		at = r.tok(at).Head
	}
	if r.isQuestion() && !r.scene.Answered && !r.toldByAsking(anchor) && !r.factive(anchor) {
		return stance, basis, false
	}
	return stance, basis, true
}

func distinct(a, b int) []int {
	if a == b || a < 0 {
		return []int{b}
	}
	return []int{a, b}
}

// local reads the words beside the trigger: negation, modals, adverbs.
func (r *reader) local(at int) (testimonia.Stance, bool) {
	stance := testimonia.Asserted
	have := r.hasChildLemma(at, "aux", "have") >= 0
	negated := false
	for _, k := range r.kids[at] {
		l := r.lemma(k)
		switch {
		case r.tok(k).Is("advmod", "det", "cc", "case", "aux") && (negations[l] || negations[r.form(k)]):
			negated = true
		case r.tok(k).Is("aux"):
			switch l {
			case "would", "could", "should", "might", "may", "can", "must", "will", "shall":
				if s, ok := modal(l, have); !ok {
					return s, false
				} else if s != testimonia.Asserted {
					stance = s
				}
			}
		case r.tok(k).Is("advmod", "obl", "amod"):
			if alleging[l] {
				stance = testimonia.Alleged
			} else if hedges[l] {
				stance = testimonia.Hedged
			}
		case r.tok(k).Is("parataxis", "ccomp") && opinions[r.lemma(k)] && len(r.kids[k]) <= 3:
			stance = testimonia.Hedged
		case r.tok(k).Is("mark") && (l == "if" || l == "unless" || l == "whether" || l == "lest"):
			return stance, false
		}
	}
	if r.inverted(at) {
		return stance, false
	}
	if negated && !r.untilAt(at) {
		return testimonia.Denied, true
	}
	return stance, true
}

func modal(l string, have bool) (testimonia.Stance, bool) {
	switch l {
	case "would":
		return testimonia.Asserted, !have
	case "could":
		return testimonia.Asserted, !have
	case "may", "might":
		return testimonia.Hedged, have
	case "must":
		return testimonia.Hedged, have
	case "should", "will", "shall", "can":
		return testimonia.Asserted, false
	}
	return testimonia.Asserted, true
}

// inverted finds conditionals without "if": "had I been a boy".
func (r *reader) inverted(at int) bool {
	if !r.tok(at).Is("advcl") || r.child(at, "mark") >= 0 {
		return false
	}
	s := r.child(at, "nsubj")
	for _, k := range r.kids[at] {
		if s >= 0 && k < s && r.tok(k).Is("aux", "cop") && (r.form(k) == "had" || r.form(k) == "were" || r.form(k) == "should") {
			return true
		}
	}
	return false
}

func (r *reader) untilAt(at int) bool {
	for n := range r.scene.Dates {
		d := &r.scene.Dates[n]
		if r.until(d) && r.s.Governs(at, d.Head) {
			return true
		}
	}
	return r.untilWord(at)
}

// untilWord finds "not … until" where the words after it are a clause.
func (r *reader) untilWord(at int) bool {
	for _, k := range r.kids[at] {
		if k > at && (r.prep(k) == "until" || r.prep(k) == "till") {
			return true
		}
	}
	return false
}

// embedding reads what the governor of a clause does to it.
func (r *reader) embedding(at int) (testimonia.Stance, testimonia.Basis, bool) {
	h := r.tok(at).Head
	if h < 0 {
		return testimonia.Asserted, "", true
	}
	l := r.lemma(h)
	switch rel := r.tok(at); {
	case rel.Is("xcomp", "ccomp", "csubj", "advcl", "obl") && never[l]:
		return testimonia.Asserted, "", false
	case rel.Is("xcomp"):
		return r.stanceOfGovernor(h), "", !unreal[l]
	case rel.Is("ccomp", "csubj"):
		if r.hasChildLemma(at, "mark", "if", "whether") >= 0 {
			return testimonia.Hedged, "", false
		}
		if opinions[l] && !r.negated(h) {
			return testimonia.Hedged, "", true
		}
		return r.reported(h, l)
	case rel.Is("advcl"):
		if m := r.hasChildLemma(at, "mark", "to"); m >= 0 && r.tok(at).XPOS == "VB" && !motion[l] {
			return testimonia.Asserted, "", false
		}
		if p := r.prep(at); p == "without" || p == "instead of" || p == "before being" || p == "lest" || p == "as if" || p == "if" || p == "unless" {
			return testimonia.Asserted, "", false
		}
	case rel.Is("acl") && !rel.Is("acl:relcl"):
		if r.tok(at).XPOS == "VB" && r.hasChildLemma(at, "mark", "to") >= 0 && unrealNouns[l] {
			return testimonia.Asserted, "", false
		}
	case rel.Is("obj", "obl", "nmod", "nsubj", "compound") && (unrealNouns[l] || unreal[l] && r.tok(h).UPOS == "VERB" && rel.Is("obj")):
		return testimonia.Asserted, "", r.tok(at).UPOS != "NOUN"
	}
	return testimonia.Asserted, "", true
}

// never lists what makes its complement something that did not happen, or that
// the statement about the governor says already ("accused of having fled").
var never = map[string]bool{"impossible": true, "accuse": true, "charge": true, "suspect": true, "unable": true, "illegal": true,
	"forbidden": true, "incapable": true}

var motion = map[string]bool{"go": true, "come": true, "move": true, "return": true, "travel": true, "send": true, "leave": true,
	"manage": true, "live": true, "survive": true, "emigrate": true, "stay": true}

func (r *reader) stanceOfGovernor(h int) testimonia.Stance {
	switch r.lemma(h) {
	case "seem", "appear":
		return testimonia.Hedged
	}
	if r.negated(h) {
		return testimonia.Denied
	}
	if r.lemma(h) == "say" || r.lemma(h) == "believe" || r.lemma(h) == "think" || r.lemma(h) == "rumor" {
		return testimonia.Hedged // "is said to have died"
	}
	if r.lemma(h) == "allege" {
		return testimonia.Alleged
	}
	return testimonia.Asserted
}

func (r *reader) reported(h int, l string) (testimonia.Stance, testimonia.Basis, bool) {
	switch l {
	case "deny", "dispute", "refute", "contest":
		return testimonia.Denied, "", true
	case "claim", "allege", "accuse", "charge", "pretend", "contend":
		return testimonia.Alleged, "", true
	case "see", "witness", "watch":
		return testimonia.Asserted, testimonia.Seen, true
	case "hear", "tell":
		return testimonia.Asserted, testimonia.Heard, true
	case "order", "demand", "wish", "want", "hope", "fear", "insist", "ensure", "prevent", "suggest", "propose", "decide", "promise", "expect", "threaten":
		return testimonia.Asserted, "", false
	case "say":
		if v := r.ownVoice(h); v == passive {
			return testimonia.Hedged, "", true
		}
	}
	return testimonia.Asserted, "", true
}

func (r *reader) negated(at int) bool {
	for _, k := range r.kids[at] {
		if r.tok(k).Is("advmod", "aux") && (negations[r.lemma(k)] || negations[r.form(k)]) {
			return true
		}
	}
	return false
}

// toldByAsking reports whether a question of an interviewer has the order of a
// statement: "You were all taken together?"
func (r *reader) toldByAsking(at int) bool {
	if !r.scene.Asked {
		return false
	}
	root := r.s.Root()
	if root < 0 || r.hasWh(root) {
		return false
	}
	s := r.ownSubject(root)
	if s < 0 || s > root {
		return false
	}
	for _, k := range r.kids[root] {
		if k < s && r.tok(k).Is("aux", "cop") {
			return false
		}
	}
	return r.s.Governs(root, at)
}

func (r *reader) isQuestion() bool {
	n := len(r.s.Tokens)
	for k := n - 1; k >= 0 && k > n-4; k-- {
		if f := r.tok(k).Form; f == "?" {
			return true
		} else if r.tok(k).UPOS != "PUNCT" {
			return false
		}
	}
	return false
}

// factive reports whether the clause at token at is taken for granted by the
// question it stands in: "Did you know that your mother had signed it?", "What
// happened when you were arrested?"
func (r *reader) factive(at int) bool {
	for steps := 0; at >= 0 && steps < 40; steps, at = steps+1, r.tok(at).Head {
		h := r.tok(at).Head
		if h < 0 {
			return false
		}
		tok := r.tok(at)
		if tok.Is("ccomp") {
			switch r.lemma(h) {
			case "know", "remember", "realize", "realise", "aware", "learn", "find", "discover", "mention", "say", "tell", "write", "explain":
				m := r.child(at, "mark")
				return m >= 0 && r.form(m) == "that" || m < 0 && !r.hasWh(at)
			}
		}
		if tok.Is("advcl") {
			m := r.child(at, "mark", "advmod")
			return m >= 0 && (r.form(m) == "when" || r.form(m) == "after" || r.form(m) == "before" || r.form(m) == "since" || r.form(m) == "while")
		}
		if tok.Is("acl:relcl") {
			return true
		}
	}
	return false
}

func (r *reader) hasWh(at int) bool {
	for _, k := range r.kids[at] {
		if x := r.tok(k).XPOS; len(x) > 0 && x[0] == 'W' {
			return true
		}
	}
	return false
}
