package name

// compareMononym compares a lone word with every part of the other name.
func compareMononym(v *verdict, a, b *Name) {
	x, y := a, b
	if !x.Mononym {
		x, y = b, a
	}
	word := x.Surname
	if word == "" && len(x.Given) > 0 {
		word = x.Given[0]
	}
	if word == "" || y.Mononym && mononymPair(v, word, y) {
		return
	}
	if y.Mononym {
		v.reject("words differ")
		return
	}
	switch {
	case y.Surname != "" && likeSurname(v, word, y.Surname, 0.7):
	case len(x.Titles) > 0 && y.Surname != "" && SameFamily(word, y.Surname):
		v.agree(0.5, "a man's and a woman's form of one surname")
	case x.Maiden != "" && len(x.BornGiven) > 0 && bornWhole(v, x, y):
	case likeEarlier(v, word, y):
	case len(y.Given) > 0 && loneGiven(v, word, y.Given[0]):
	case nicknamed(v, word, y):
	case y.Patronymic != "" && Fold(word) == Fold(y.Patronymic):
		v.agree(0.5, "patronymic alone")
	default:
		v.reject("the lone word is no part of the other name")
	}
}

// mononymPair compares two lone words.
func mononymPair(v *verdict, word string, y *Name) bool {
	other := y.Surname
	if other == "" && len(y.Given) > 0 {
		other = y.Given[0]
	}
	if other == "" {
		return y.Patronymic != ""
	}
	if likeSurname(v, word, other, 0.9) {
		return true
	}
	if points, why := givenLikeness(word, other); points > 0 {
		v.agree(points+0.3, why)
		return true
	}
	return false
}

// bornWhole compares the whole name that x was born with.
func bornWhole(v *verdict, x, y *Name) bool {
	if skeleton(Fold(x.Maiden)) != skeleton(Fold(y.Surname)) || len(y.Given) == 0 || !bornAs(v, x, y) {
		return false
	}
	v.note(0.4, "name at birth")
	return true
}

func likeEarlier(v *verdict, word string, y *Name) bool {
	for _, e := range y.earlier() {
		if skeleton(Fold(e)) == skeleton(Fold(word)) {
			v.agree(0.5, "maiden or middle name")
			return true
		}
	}
	return false
}

func loneGiven(v *verdict, word, given string) bool {
	points, why := givenLikeness(word, given)
	if points > 0 && !isInitial(given) {
		v.agree(points+0.15, why+" alone")
		return true
	}
	return false
}

func nicknamed(v *verdict, word string, y *Name) bool {
	for _, n := range y.Nicknames {
		if Fold(n) == Fold(word) {
			v.agree(0.6, "nickname")
			return true
		}
	}
	for _, g := range y.BornGiven {
		if Fold(g) == Fold(word) {
			v.agree(0.4, "given name at birth")
			return true
		}
	}
	return false
}
