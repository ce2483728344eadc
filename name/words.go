package name

import "strings"

// set makes a set of the words of a text.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// titleGender tells which words before a name are titles or ranks, and the
// gender each speaks for ("" where none). Keys are folded and without dots.
var titleGender = buildTitles(
	`mr mister sir lord herr monsieur m don dom senor signor pan graf baron count duke prince king tsar czar emperor
	earl viscount marquis fr father brother br uncle rabbi reb rebbe reb' r' rav cantor imam sheikh sheik shaykh mullah mulla haji hajji maulavi mawlawi qari ayatollah ustad
	grandfather grandpa brother frere pere abbe comte duc gospodin grandduke g-n dyadya dedushka kaiser shah sultan friar monsignor`,
	`mrs ms miss madam madame mme mlle mademoiselle frau fraulein sra srta signora senora dona pani lady dame sister sr countess
	baroness duchess princess queen tsarina czarina tsaritsa empress aunt auntie tante mother soeur grandmother grandma
	rebbetzin comtesse gospozha g-zha grazhdanka tyotya tetya babushka`,
	`dr doctor doktor prof professor comrade com citizen tov tovarishch general gen colonel col lieutenant lt lieut captain
	capt cpt major maj maj-gen lieutenant-general major-general lieutenant-colonel sergeant sgt sjt corporal cpl private pvt
	pte gnr bdr spr tpr rfn gunner sapper trooper rifleman fusilier bombardier guardsman lance-corporal
	admiral adm vice-admiral rear-admiral commodore commander cmdr marshal field-marshal brigadier ensign ataman hetman
	commissar commandant hauptmann oberst obersturmfuhrer obersturmbannfuhrer hauptsturmfuhrer untersturmfuhrer
	sturmbannfuhrer standartenfuhrer oberfuhrer brigadefuhrer gruppenfuhrer obergruppenfuhrer reichsfuhrer gauleiter
	rottenfuhrer scharfuhrer sturmmann unterscharfuhrer oberscharfuhrer hauptscharfuhrer wachtmeister leutnant oberleutnant
	judge justice president pres senator sen governor gov congressman congresswoman rep representative minister premier
	chancellor secretary ambassador consul mayor reverend rev pastor bishop archbishop cardinal pope saint st metropolitan
	patriarch canon dean deacon archdeacon vicar abbot hon honourable honorable chief inspector officer constable detective
	engineer ing dra academician acad attorney counsel esquire dr-ing maestro nurse chairman chairwoman director coach
	polkovnik podpolkovnik kapitan leytenant serzhant marshal general-mayor general-leytenant general-polkovnik komdiv
	kombrig komkor komandarm akademik grazhdanin gr svyashchennik otets ravvin doktor`)

func buildTitles(male, female, either string) map[string]Gender {
	m := map[string]Gender{}
	for w := range set(male) {
		m[w] = Male
	}
	for w := range set(female) {
		m[w] = Female
	}
	for w := range set(either) {
		m[w] = Unknown
	}
	return m
}

// IsTitle reports whether the word, with or without its dot, is a title or a
// rank that stands before names: "Dr.", "Comrade", "Colonel".
func IsTitle(word string) bool {
	w := bare(word)
	if rank, ok := strings.CutPrefix(w, "ss-"); ok {
		w = rank
	}
	_, ok := titleGender[w]
	return ok
}

// TitleGender is the gender a title speaks for, Unknown for "Dr.".
func TitleGender(word string) Gender { return titleGender[bare(word)] }

// bare folds a word and takes off its closing dot and comma.
func bare(w string) string { return strings.TrimRight(Fold(w), ".,;:") }

// kinTitles are titles that also stand alone as words of kinship: at the front
// of a name they are kept as titles only where a name follows.
var suffixes = set(`jr sr jun sen jnr snr esq phd ph.d md m.d ma mba dds qc kc mp obe mbe cbe kbe dbe frs
	ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii 2nd 3rd 4th`)

// particles stand in small letters before a surname.
var particles = set(`de da do dos das di del della dello degli dei du des d' la le les lo van von vom zu zum zur der den dem
	fon bn ter ten te 't af av auf bin ibn ben bar bat al el ul ud abu ap ab y e of und o' z ze 'von st st. san santa`)

// frontParticles may begin a name that has nothing before them: "van Gogh".
var frontParticles = set(`de da di del della du des d' van von der den ter ten la le al el ibn ben bin`)

// IsParticle reports whether the word, as written, is a particle of surnames.
func IsParticle(word string) bool {
	return particles[strings.ToLower(word)]
}

// bornWords lead in the name borne before marriage.
var bornWords = set("née nee né ne born geb geb. geborene nata urodzona ur. z-d uroz. roz. narozená urozhd urozhd. urozhdennaya urozhdyonnaya rozhd. ur rodzhena")

// aliasWords lead in another name of the same person.
var aliasWords = set("alias aka a.k.a. dit dite genannt pseud. ps. psevdonim klichka party-name")

// nameFirst are surnames of languages that put them first.
var nameFirst = set(`mao zhou chiang chen wang li zhang liu yang huang zhao wu xu sun hu zhu gao lin he guo ma luo liang
	song zheng xie han tang feng yu dong xiao cheng cao yuan deng jiang cai jia ding wei xue ye yan pan dai xia zhong tian
	ren jiang fan fang shi yao tan zou xiong jin lu hao kong bai cui kang qiu qin jiang peng qu nguyen tran le pham ho vo
	kim park lee choi jung kang cho yoon jang lim deng lo-ban ban nagy kovacs rakosi szabo horvath kadar kun lukacs`)
