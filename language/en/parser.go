package en

import "github.com/testimonia/testimonia/language/linear"

// view is what the parser's features see of one word of a configuration.
type view struct {
	w, p, u, c, c8, l uint32
}

const nothing = 0xABCDE

func (s *state) view(ws []word, i int32) view {
	switch {
	case i == none:
		return view{nothing, nothing, nothing, nothing, nothing, nothing}
	case i >= s.n:
		return view{nothing + 1, nothing + 1, nothing + 1, nothing + 1, nothing + 1, nothing + 1}
	}
	w := &ws[i]
	return view{w.norm, w.tag, w.upos, w.cluster, w.c8, uint32(s.label[i])}
}

func (s *state) child(of []int32, i int32) int32 {
	if i == none {
		return none
	}
	return of[i]
}

func (s *state) ahead(k int32) int32 {
	if s.next+k > s.n {
		return none
	}
	return s.next + k
}

// parseFeatures appends the features of a configuration: those of Zhang and
// Nivre (2011) with Brown clusters beside words and tags.
func parseFeatures(s *state, ws []word, f []uint32) []uint32 {
	s0, s1, s2 := s.top(0), s.top(1), s.top(2)
	b0 := s.ahead(0)
	S0, S1, S2 := s.view(ws, s0), s.view(ws, s1), s.view(ws, s2)
	B0, B1, B2, B3 := s.view(ws, b0), s.view(ws, s.ahead(1)), s.view(ws, s.ahead(2)), s.view(ws, s.ahead(3))
	h := s.child(s.head, s0)
	H, H2 := s.view(ws, h), s.view(ws, s.child(s.head, h))
	L, R := s.view(ws, s.child(s.left, s0)), s.view(ws, s.child(s.right, s0))
	L2, R2 := s.view(ws, s.child(s.left2, s0)), s.view(ws, s.child(s.right2, s0))
	BL, BL2 := s.view(ws, s.child(s.left, b0)), s.view(ws, s.child(s.left2, b0))
	d, vl, vr, bvl, sl, sr, bsl := s.counts(s0, b0)
	B := view{w: B0.w, p: B0.p}
	key := linear.Key
	return append(f,
		key(100, 0, 0, 0),
		key(101, S0.w, S0.p, 0), key(102, S0.w, 0, 0), key(103, S0.p, 0, 0), key(104, B.w, B.p, 0), key(105, B.w, 0, 0), key(106, B.p, 0, 0),
		key(107, B1.w, B1.p, 0), key(108, B1.w, 0, 0), key(109, B1.p, 0, 0), key(110, B2.w, B2.p, 0), key(111, B2.w, 0, 0), key(112, B2.p, 0, 0),
		key(113, S0.w, S0.p, B0.w^B0.p<<24), key(114, S0.w, S0.p, B0.w), key(115, S0.w, B0.w, B0.p), key(116, S0.w, S0.p, B0.p), key(117, S0.p, B0.w, B0.p),
		key(118, S0.w, B0.w, 0), key(119, S0.p, B0.p, 0), key(120, B0.p, B1.p, 0),
		key(121, B0.p, B1.p, B2.p), key(122, S0.p, B0.p, B1.p), key(123, H.p, S0.p, B0.p), key(124, S0.p, L.p, B0.p), key(125, S0.p, R.p, B0.p), key(126, S0.p, B0.p, BL.p),
		key(127, S0.w, d, 0), key(128, S0.p, d, 0), key(129, B0.w, d, 0), key(130, B0.p, d, 0), key(131, S0.w, B0.w, d), key(132, S0.p, B0.p, d),
		key(133, S0.w, vr, 0), key(134, S0.p, vr, 0), key(135, S0.w, vl, 0), key(136, S0.p, vl, 0), key(137, B0.w, bvl, 0), key(138, B0.p, bvl, 0),
		key(139, H.w, 0, 0), key(140, H.p, 0, 0), key(141, S0.l, 0, 0), key(142, L.w, 0, 0), key(143, L.p, L.l, 0), key(144, L.l, 0, 0),
		key(145, R.w, 0, 0), key(146, R.p, R.l, 0), key(147, R.l, 0, 0), key(148, BL.w, 0, 0), key(149, BL.p, BL.l, 0), key(150, BL.l, S0.p, B0.p),
		key(151, H2.w, 0, 0), key(152, H2.p, 0, 0), key(153, H.l, S0.l, 0), key(154, L2.p, L2.l, 0), key(155, R2.p, R2.l, 0), key(156, BL2.p, BL2.l, 0),
		key(157, S0.p, L.p, L2.p), key(158, S0.p, R.p, R2.p), key(159, S0.p, H.p, H2.p), key(160, B0.p, BL.p, BL2.p),
		key(161, S0.w, sr, 0), key(162, S0.p, sr, 0), key(163, S0.w, sl, 0), key(164, S0.p, sl, 0), key(165, B0.w, bsl, 0), key(166, B0.p, bsl, 0),
		key(167, S0.c, 0, 0), key(168, B0.c, 0, 0), key(169, S0.c, B0.c, 0), key(170, S0.c8, B0.c8, 0), key(171, S0.w, B0.c, 0), key(172, S0.c, B0.w, 0),
		key(173, S0.c, B0.p, 0), key(174, S0.p, B0.c, 0), key(175, B1.c, B0.p, S0.p), key(176, S0.c8, B0.c8, B1.c8), key(177, S0.c, B0.c, d),
		key(178, S1.w, 0, 0), key(179, S1.p, S0.p, 0), key(180, S1.p, S0.p, B0.p), key(181, S1.p, B0.p, 0), key(182, S1.w, B0.w, 0), key(183, S1.c8, S0.c8, B0.c8),
		key(184, S2.p, S1.p, S0.p), key(185, S0.l, S0.p, B0.p), key(186, S0.l, H.u, B0.p), key(187, S0.l, B0.w, 0), key(188, H.w, S0.w, B0.p), key(189, H.c, S0.w, B0.c),
		key(190, B0.p, B1.p, B2.u^B3.u<<8), key(191, S0.w, B0.p, B1.p), key(192, S0.p, B0.w, B1.p), key(193, S0.p, B0.p, B1.w), key(194, B0.w, B1.w, 0),
		key(195, S0.p, sr, B0.p), key(196, S0.p, sr, B0.w), key(197, S0.w, sr, B0.p), key(198, B0.p, bsl, S0.p), key(199, S0.w, R.w, B0.p), key(200, S0.l, sl, B0.p),
	)
}

// counts gives the distance between the top of the stack and the buffer, the
// numbers of dependents and the sets of their labels.
func (s *state) counts(s0, b0 int32) (d, vl, vr, bvl, sl, sr, bsl uint32) {
	if b0 != none {
		bvl, bsl = s.leftCount[b0], s.leftLabels[b0]
	}
	if s0 == none {
		return 0, 9, 9, bvl, 9, 9, bsl
	}
	d = distance(uint32(s.next - s0))
	return d, s.leftCount[s0], s.rightCount[s0], bvl, s.leftLabels[s0], s.rlabels[s0], bsl
}

func distance(d uint32) uint32 {
	switch {
	case d <= 5:
		return d
	case d <= 10:
		return 6
	case d <= 20:
		return 7
	}
	return 8
}

// bestLegal returns the transition with the highest score that may follow.
func bestLegal(scores []int32, ok [4]bool) int {
	best := -1
	for a, v := range scores {
		if ok[kind(a)] && (best < 0 || v > scores[best]) {
			best = a
		}
	}
	return best
}

// parse finds the heads and labels of the words greedily; they are left in the
// state, the root's head being len(ws).
func parse(ws []word, m scorer, work *scratch) *state {
	s := &work.state
	s.reset(len(ws))
	for !s.done() {
		work.features = parseFeatures(s, ws, work.features[:0])
		m.Score(work.features, work.actScores)
		s.apply(bestLegal(work.actScores, s.legal()))
	}
	return s
}
