package factoid

// object returns the direct object of v, the antecedent where a relative
// pronoun stands for it, or -1.
func (t *tree) object(v int) int {
	if o := t.directObject(v); o >= 0 {
		if t.isRelative(o) && t.tok(v).Is("acl") && len(t.linked[o]) == 0 {
			return t.tok(v).Head
		}
		return o
	}
	if o := t.child(v, "iobj"); o >= 0 {
		return o
	}
	if t.tok(v).Is("acl:relcl") && t.child(v, "nsubj") >= 0 && !t.isRelative(t.child(v, "nsubj")) && t.ownVoice(v) == active {
		return t.tok(v).Head
	}
	return -1
}

// directObject returns the object that hangs on v; of two the one behind a
// pronoun, which is a dative then: "brought him bread".
func (t *tree) directObject(v int) int {
	o := t.child(v, "obj")
	if o < 0 || t.tok(o).UPOS != "PRON" {
		return o
	}
	for _, k := range t.kids[v] {
		if k > o && t.tok(k).Is("obj") && t.tok(k).UPOS == "NOUN" {
			return k
		}
	}
	return o
}

// patient returns who undergoes v, in whatever voice it stands.
func (t *tree) patient(v int) int {
	s, vo := t.subject(v)
	if vo == passive {
		return s
	}
	if o := t.object(v); o >= 0 {
		return o
	}
	if vo == either {
		return s
	}
	return -1
}

// agent returns who does v, in whatever voice it stands; -1 where a passive
// names nobody.
func (t *tree) agent(v int) int {
	s, vo := t.subject(v)
	if vo == active || vo == either && t.child(v, "obl:agent") < 0 {
		return s
	}
	if b := t.child(v, "obl:agent"); b >= 0 {
		return b
	}
	if bys := t.byPrep(v, "by"); len(bys) > 0 {
		return bys[0]
	}
	return -1
}

// dative returns to whom or for whom verb i is done: "brought us bread", also
// where the tree takes "us" for the owner of the bread.
func (r *reader) dative(i int) int {
	if k := r.child(i, "iobj"); k >= 0 {
		return k
	}
	if k := r.child(i, "obj"); k >= 0 && k != r.directObject(i) {
		return k
	}
	o := r.child(i, "obj")
	if k := r.child(o, "compound"); k >= 0 && k < o && r.scene.Named[k] && len(r.own(k)) > 0 && r.parted(k, o) {
		return k
	}
	switch k := r.child(o, "nmod:poss"); {
	case k < 0:
	case r.form(k) == "me", r.form(k) == "us", r.form(k) == "him", r.form(k) == "them":
		return k
	}
	return -1
}

// parted reports whether an article or a number stands between a name and the
// noun that it seems to compound: "gave Rosa Stein ten years".
func (r *reader) parted(k, noun int) bool {
	for _, c := range r.kids[noun] {
		if c > k && c < noun && r.tok(c).Is("det", "nummod") {
			return true
		}
	}
	return false
}

// goods returns the object of verb i where it is no single thing: without an
// article, a number or an owner.
func (r *reader) goods(i int) int {
	o := r.child(i, "obj")
	if o < 0 || r.tok(o).UPOS == "PRON" || len(r.own(o)) > 0 || r.inDate(o) || r.child(o, "det", "nummod", "nmod:poss") >= 0 {
		return -1
	}
	return o
}
