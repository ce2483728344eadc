package name

import "strings"

// patronymicGender tells whether a word has the form of an East Slavic
// patronymic in a Latin spelling, and of which gender: "Petrovich", "Ilyich",
// "Lukich", "Iosifovna", "Ilyinichna", "Nikitichna".
func patronymicGender(word string) (Gender, bool) {
	w := Fold(word)
	if len(w) < 6 {
		return Unknown, w == "ilich" || w == "lukich" || w == "fomich"
	}
	for _, e := range femalePatronymics {
		if strings.HasSuffix(w, e) {
			return Female, true
		}
	}
	for _, e := range malePatronymics {
		if strings.HasSuffix(w, e) {
			return Male, true
		}
	}
	for _, e := range malePatronymicWords {
		if w == e {
			return Male, true
		}
	}
	return Unknown, false
}

var femalePatronymics = []string{"ovna", "evna", "yevna", "inichna", "ichna", "owna", "ewna", "ivna", "jevna", "yivna"}

var malePatronymics = []string{"ovich", "evich", "yevich", "ovitch", "evitch", "owitsch", "ewitsch", "ovych", "yovych",
	"owicz", "ewicz", "ovič", "evič", "ovitsch", "evitsch", "jevich", "ievich", "ovic", "evic"}

var malePatronymicWords = []string{"ilyich", "ilich", "il'ich", "kuzmich", "lukich", "nikitich", "fomich", "savvich",
	"ilitch", "illich", "illych", "ilyitch", "kuz'mich", "silych", "anikitich", "yakovlich", "sergeich", "sergeyich",
	"nikolaich", "ivanych", "mikhalych", "alekseich", "andreich", "matveich", "pavlych", "petrovitch"}

// surnamePatronymic are patronymic endings that surnames of the West and South
// Slavs end in too: they count as patronymics only between two other parts.
func surnameLike(word string) bool {
	w := Fold(word)
	return strings.HasSuffix(w, "wicz") || strings.HasSuffix(w, "vic") || strings.HasSuffix(w, "itsch")
}

// surnameGender reads the gender from Slavic and Lithuanian surname endings:
// "-ova", "-skaya" and "-aitė" against "-ov". Endings that both bear say nothing.
func surnameGender(word string) Gender {
	w := Fold(word)
	if i := strings.LastIndexByte(w, '-'); i >= 0 {
		w = w[i+1:]
	}
	if len(w) < 5 {
		return Unknown
	}
	for _, e := range femaleSurnames {
		if strings.HasSuffix(w, e) {
			return Female
		}
	}
	for _, e := range maleSurnames {
		if strings.HasSuffix(w, e) {
			return Male
		}
	}
	return Unknown
}

var femaleSurnames = []string{"ova", "eva", "yeva", "skaya", "skaia", "skaja", "tskaya", "ckaya", "ska", "cka", "owa",
	"ewa", "ina", "yna", "naya", "opoulou", "iene", "aite", "yte", "iute"}

var maleSurnames = []string{"skii", "skiy", "skij", "tskiy", "ov", "ev", "yov"}

// neutralSurname strips the ending that tells a Slavic surname's gender, so
// that "Lebedeva" and "Lebedev", "Zelenskaya" and "Zelensky" meet.
func neutralSurname(w string) string {
	w = Fold(w)
	for _, p := range genderPairs {
		if len(w) > len(p[0])+2 && strings.HasSuffix(w, p[0]) {
			return w[:len(w)-len(p[0])] + p[1]
		}
	}
	return w
}

// SameFamily reports whether two surnames are one or the forms in which its men
// and women bear it: "Sedov" and "Sedova", "Gudas", "Gudienė" and "Gudaitė".
func SameFamily(a, b string) bool {
	x, y := neutralSurname(a), neutralSurname(b)
	if x == "" || y == "" {
		return false
	}
	if x == y || skeleton(x) == skeleton(y) {
		return true
	}
	x, female1 := lithuanianStem(x)
	y, female2 := lithuanianStem(y)
	return (female1 || female2) && x == y && len(x) > 2
}

// lithuanianStem strips the ending of a Lithuanian surname and tells whether it
// was a woman's.
func lithuanianStem(w string) (stem string, female bool) {
	for _, e := range []string{"iene", "aite", "iute", "yte", "ute"} {
		if s, ok := strings.CutSuffix(w, e); ok {
			return s, true
		}
	}
	for _, e := range []string{"ius", "as", "is", "ys", "us"} {
		if s, ok := strings.CutSuffix(w, e); ok {
			return s, false
		}
	}
	return w, false
}

// genderPairs lists endings by falling length with the common form of each.
var genderPairs = [][2]string{
	{"tskaya", "tsk"}, {"tskaia", "tsk"}, {"skaya", "sk"}, {"skaia", "sk"}, {"skaja", "sk"}, {"skiy", "sk"}, {"skii", "sk"},
	{"skij", "sk"}, {"naya", "n"}, {"nyi", "n"}, {"oya", "oy"}, {"aya", "y"}, {"cka", "ck"}, {"cki", "ck"}, {"ska", "sk"}, {"ski", "sk"}, {"sky", "sk"},
	{"cky", "ck"}, {"eva", "ev"}, {"ova", "ov"}, {"ewa", "ew"}, {"owa", "ow"}, {"yna", "yn"}, {"ina", "in"},
}

// HasSurnameEnding reports whether a word ends as surnames of Central and
// Eastern Europe do: "-ov", "-sky", "-stein", "-shvili".
func HasSurnameEnding(word string) bool { return surnameEnding(word) }

// surnameEnding reports whether a word looks like a surname by its end alone.
func surnameEnding(word string) bool {
	w := Fold(word)
	if len(w) < 5 {
		return false
	}
	for _, e := range surnameEndings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

var surnameEndings = strings.Fields(`ov ova ev eva off eff in ina yn sky skiy skii skaya ski ska cki cka tsky tskaya wicz witz
	vich vitch ovic evic enko yenko chenko uk yuk chuk ak iak yak ik berg stein feld mann man baum blum thal tal heim
	bach gold er ler ner idze adze shvili ashvili iani uani ava yan ian escu eanu oglu zadeh poulos opoulos idis akis son sen
	sson stern auer meyer meier wasser farb blatt kraut holz zweig haus hof dorf burg stadt berger aitis iene aite yte inas unas ulis
	auskas iunas ins dzins ic uri ers oglou akis ides eas ouri escu eanu iu zai dze uly`)

// IsPatronymic reports whether a word has the form of an East Slavic
// patronymic: "Petrovich", "Leonidovna". Surnames of other Slavs share it.
func IsPatronymic(word string) bool {
	_, ok := patronymicGender(word)
	return ok
}
