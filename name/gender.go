package name

// setGender reads the gender from the surest part that tells it.
func (n *Name) setGender() {
	for _, t := range n.Titles {
		if g := TitleGender(t); g != Unknown {
			n.Gender, n.GenderFrom = g, "title"
			return
		}
	}
	if g, ok := patronymicGender(n.Patronymic); ok && g != Unknown {
		n.Gender, n.GenderFrom = g, "patronymic"
		return
	}
	for _, w := range n.Given {
		if isInitial(w) {
			continue
		}
		if g := GivenGender(w); g != Unknown {
			n.Gender, n.GenderFrom = g, "given name"
			return
		}
		break // a second given name may honour a saint of the other sex
	}
	if n.Maiden != "" {
		n.Gender, n.GenderFrom = Female, "née"
		return
	}
	if g := surnameGender(n.Surname); g != Unknown {
		n.Gender, n.GenderFrom = g, "surname"
	}
}
