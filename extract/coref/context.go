package coref

// bracketed reports whether a mention stands in round brackets, looking a dozen
// tokens back.
func (r *reading) bracketed(c *mention) bool {
	toks := r.in.Sents[c.Sent].Tokens
	for i := c.First - 1; i >= 0 && i > c.First-12; i-- {
		switch toks[i].Form {
		case "(", "[", "-LRB-":
			return true
		case ")", "]", "-RRB-":
			return false
		}
	}
	return false
}

// preposition classes the word before a mention's phrase.
func (r *reading) preposition(c *mention) int {
	t := r.trees[c.Sent]
	k := t.child(c.Head, "case")
	if k < 0 || k > c.Head {
		return 0
	}
	switch lower(&t.sent.Tokens[k]) {
	case "by":
		return 1
	case "with":
		return 2
	case "of":
		return 3
	case "to":
		return 4
	case "from":
		return 5
	case "for":
		return 6
	case "in", "on", "at":
		return 7
	case "as", "like", "than":
		return 8
	}
	return 9
}

// clauseWord classes the word that opens a clause.
func (r *reading) clauseWord(t *tree, clause int) int {
	k := t.child(clause, "mark", "cc")
	if k < 0 {
		if t.sent.Tokens[clause].Rel == "acl:relcl" {
			return 1
		}
		return 0
	}
	switch lower(&t.sent.Tokens[k]) {
	case "that", "whether":
		return 2
	case "because", "since", "for":
		return 3
	case "when", "while", "as", "once":
		return 4
	case "after", "before", "until":
		return 5
	case "if", "although", "though", "unless":
		return 6
	case "and":
		return 7
	case "but", "or":
		return 8
	}
	return 9
}

// namings returns the mentions that name a node, in order.
func (r *reading) namings(node int) []int {
	if r.named == nil {
		r.named = map[int][]int{}
		for i := range r.mentions {
			if m := &r.mentions[i]; m.named >= 0 {
				r.named[r.label[m.named]] = append(r.named[r.label[m.named]], i)
			}
		}
	}
	return r.named[node]
}

// openerOf returns the person named first in a block, or in the whole text for
// block -1; -1 where there is none.
func (r *reading) openerOf(block int) int {
	if r.openers == nil {
		r.openers = map[int]int{}
		for i := range r.mentions {
			m := &r.mentions[i]
			if m.named < 0 || !r.personOnly(m) {
				continue
			}
			for _, b := range [...]int{-1, m.block} {
				if _, known := r.openers[b]; !known {
					r.openers[b] = r.label[m.named]
				}
			}
		}
	}
	if n, ok := r.openers[block]; ok {
		return r.store.find(n)
	}
	return -1
}
