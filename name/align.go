package name

// match is a word of one name beside a word of the other.
type match struct {
	a, b int // where they stand among the tokens; -1 where there is none
	like likeness
}

// alignment says which words of two names belong together.
type alignment struct {
	x, y    []token
	matches []match // pairs of words, then words alone
	tables  *sounded
	quality int // how well the words fit together
}

// strength orders likenesses when words compete for a partner.
var strength = [...]int{unlike: 0, far: 8, near: 22, initial: 20, slipped: 34, scanned: 40, pet: 46, gendered: 38, declined: 48,
	forms: 46, joined: 58, respelt: 56, same: 60}

// align pairs the words of two names: the most alike first, those of one role
// before others. What is left over on both sides is paired last, so that it can
// be said what differs.
func align(x, y []token, tables *sounded) *alignment {
	al := &alignment{tables: tables}
	al.x, al.y = joinWords(x, y)
	var grid [maxTokens][maxTokens]int
	var like [maxTokens][maxTokens]likeness
	for i := range al.x {
		for j := range al.y {
			l := tables.likeness(&al.x[i], &al.y[j])
			like[i][j] = l
			grid[i][j] = al.score(&al.x[i], &al.y[j], l)
		}
	}
	var usedX, usedY [maxTokens]bool
	for {
		bi, bj, best := -1, -1, 0
		for i := range al.x {
			for j := range al.y {
				if !usedX[i] && !usedY[j] && grid[i][j] > best {
					bi, bj, best = i, j, grid[i][j]
				}
			}
		}
		if bi < 0 {
			break
		}
		usedX[bi], usedY[bj] = true, true
		al.matches = append(al.matches, match{bi, bj, like[bi][bj]})
		al.quality += best
	}
	al.leftOver(usedX[:len(al.x)], usedY[:len(al.y)], &like)
	return al
}

// score is how much two words want to be paired; 0 is not at all.
func (al *alignment) score(a, b *token, l likeness) int {
	if l <= far {
		return 0
	}
	if l == initial {
		if a.role == roleSurname && b.role == roleSurname {
			return strength[l] // "Anna K."
		}
		if a.role > rolePatronymic || b.role > rolePatronymic {
			return 0
		}
		if a.ordinal != b.ordinal {
			return 4
		}
		return strength[l]
	}
	s := strength[l]
	switch {
	case a.role == b.role:
		s += 6
	case kindred(a.role, b.role):
		s += 3
	case l < scanned:
		return 0 // words of other parts must be really alike
	}
	return s
}

// kindred reports whether two roles may be taken for each other.
func kindred(a, b role) bool {
	return a <= roleMiddle && b <= roleMiddle || a == roleMiddle && b == rolePatronymic || a == rolePatronymic && b == roleMiddle || a == roleSurname && b == roleMaiden || a == roleMaiden && b == roleSurname ||
		a == roleSurname && b == roleMiddle || a == roleMiddle && b == roleSurname
}

// leftOver pairs what found no partner: words of one role first, then any that
// a name must have, and leaves the others alone.
func (al *alignment) leftOver(usedX, usedY []bool, like *[maxTokens][maxTokens]likeness) {
	for pass := range 2 {
		for i := range al.x {
			for j := range al.y {
				if usedX[i] || usedY[j] || !opposed(al.x[i].role, al.y[j].role, pass) {
					continue
				}
				usedX[i], usedY[j] = true, true
				l := like[i][j]
				if l > far {
					l = far
				}
				if al.x[i].initial || al.y[j].initial {
					l = unlike
				}
				al.matches = append(al.matches, match{i, j, l})
				al.quality += int(l) - 10
			}
		}
	}
	for i, used := range usedX {
		if !used {
			al.matches = append(al.matches, match{i, -1, unlike})
		}
	}
	for j, used := range usedY {
		if !used {
			al.matches = append(al.matches, match{-1, j, unlike})
		}
	}
}

// opposed reports whether two words contradict each other when both are left.
func opposed(a, b role, pass int) bool {
	if a >= roleMaiden || b >= roleMaiden {
		return false
	}
	return pass == 1 || a == b
}

// joinWords brings words that one name writes apart and the other together into
// one form: "Jong-il" and "Jongil", "Abd al-Rahman" and "Abdulrahman".
func joinWords(x, y []token) (jx, jy []token) {
	if len(x) == len(y) {
		return x, y
	}
	return joinLike(x, y), joinLike(y, x)
}

func joinLike(x, y []token) []token {
	for i := 0; i+1 < len(x); i++ {
		if x[i].initial || x[i+1].initial {
			continue
		}
		text := x[i].text + x[i+1].text
		for j := range y {
			if y[j].initial || !(y[j].text == text || joinsInSound(&x[i], &x[i+1], &y[j])) {
				continue
			}
			whole := x[i]
			whole.text, whole.sounds, whole.word = y[j].text, y[j].sounds, x[i].word+" "+x[i+1].word
			whole.united = true
			whole.hasCases, whole.hasConcepts, whole.hasGroups = false, false, false
			return append(append(append([]token{}, x[:i]...), whole), x[i+2:]...)
		}
	}
	return x
}

// joinsInSound compares two words in one with another by sound, and lets an
// article stand between them: "Abd al-Rahman" is read "abdulrahman" too.
func joinsInSound(a, b, whole *token) bool {
	w := whole.sounds0()
	if len(w) < 5 || len(a.sounds0()) == 0 || len(b.sounds0()) < 2 {
		return false
	}
	x, y := a.sounds0(), b.sounds0()
	if len(x)+len(y) > len(w)+1 || len(x)+len(y)+3 < len(w) || x[0] != w[0] || y[len(y)-1] != w[len(w)-1] {
		return false
	}
	return smooth(x+y) == w || joinsWith(x, "ul", y, w) || joinsWith(x, "el", y, w) || joinsWith(x, "al", y, w) || joinsWith(x, "u"+y[:1], y, w)
}

func joinsWith(x, article, y, whole string) bool { return smooth(x+article+y) == whole }
