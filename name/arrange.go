package name

import "strings"

// A name's words may be arranged in more than one way: "Kim Sung", "Rowezki
// Nikita Artemowitsch". Compare tries a second arrangement of either name where
// the first leaves words unlike, and keeps the one that fits best.

// arrangement is one way to see a name.
type arrangement struct {
	name   Name
	tokens []token
}

func arrange(n Name) arrangement { return arrangement{n, n.tokens()} }

// second is another way to see a name, false where the words leave none.
func second(first arrangement) (arrangement, bool) {
	n := first.name
	switch {
	case n.Patronymic != "" && n.Surname == "": // "Roman Abramovich"
		n.Surname, n.Patronymic = n.Patronymic, ""
	case n.Patronymic != "" || n.Surname == "" || len(n.Given) == 0 || len(n.Particles) > 0 || isInitial(n.Given[0]):
		return arrangement{}, false
	default:
		words := append(append([]string{}, n.Given...), n.Middle...)
		n.Given, n.Middle, n.Surname = append(words[1:len(words):len(words)], n.Surname), nil, words[0]
		if last := len(n.Given) - 1; last > 0 && patronymicEnd(n.Given[last]) {
			n.Patronymic, n.Given = n.Given[last], n.Given[:last]
		}
	}
	return arrangement{n, n.tokensFrom(first.tokens)}, true
}

// patronymicEnd reports whether a word may be a patronymic in any spelling,
// even where surnames end so too.
func patronymicEnd(w string) bool {
	t := newToken(w)
	s := t.sounds0()
	for _, e := range []string{"viC", "iC", "vna", "iCna"} {
		if len(s) > len(e)+2 && strings.HasSuffix(s, e) {
			return true
		}
	}
	return patronymicLike(w)
}

func patronymicLike(w string) bool {
	f := Fold(w)
	return strings.HasSuffix(f, "witsch") || strings.HasSuffix(f, "wicz") || strings.HasSuffix(f, "vitch")
}

// fit aligns two names in the arrangements that fit best.
func fit(a, b Name) (x, y arrangement, best *alignment, turned bool) {
	first, other := arrange(a), arrange(b)
	x, y, best = alignArranged(first, other)
	if best.clean() {
		return x, y, best, false
	}
	if x2, ok := second(first); ok {
		if x2, y1, al := alignArranged(x2, other); al.quality > best.quality+3 {
			x, y, best, turned = x2, y1, al, true
		}
	}
	if y2, ok := second(other); ok && !best.clean() {
		if x1, y2, al := alignArranged(first, y2); al.quality > best.quality+3 {
			x, y, best, turned = x1, y2, al, true
		}
	}
	return x, y, best, turned
}

func alignArranged(x, y arrangement) (arrangement, arrangement, *alignment) {
	readChinese(&x, &y)
	return x, y, align(x.tokens, y.tokens, loadSounded())
}

// clean reports whether no other order could fit better: no word plays another
// role, and a surname or a given name fits.
func (al *alignment) clean() bool {
	fits := false
	for _, m := range al.matches {
		if m.a < 0 || m.b < 0 {
			continue
		}
		x, y := al.x[m.a].role, al.y[m.b].role
		switch {
		case x != y:
			return false
		case m.like >= slipped && (x == roleSurname || x == roleGiven):
			fits = true
		}
	}
	return fits
}

// readChinese reads two names by Chinese and Korean habits where one of them
// has such a surname: given names are one word, however they are written, and
// each word gets the reading that pinyin and older spellings share.
func readChinese(x, y *arrangement) {
	if !x.chinese() && !y.chinese() {
		return
	}
	x.tokens, y.tokens = joinChinese(x.tokens), joinChinese(y.tokens)
}

// chinese reports whether a short name has a surname of China or Korea.
func (x *arrangement) chinese() bool {
	n := len(x.tokens)
	return n >= 2 && n <= 3 && (chineseSurname(x.tokens[0].text) || chineseSurname(x.tokens[n-1].text)) && allShort(x.tokens)
}

// allShort reports whether the words may be one or two syllables each.
func allShort(list []token) bool {
	for i := range list {
		if len(list[i].text) > 10 || list[i].initial || list[i].role == rolePatronymic {
			return false
		}
	}
	return true
}

func chineseSurname(w string) bool { return chineseSurnames[w] }

var chineseSurnames = set(`mao zhou chou chiang chen chn wang li lee yi ri rhee zhang chang liu yang huang zhao chao wu xu hsu sun hu zhu chu gao kao
	lin he ho guo kuo ma luo lo liang song sung zheng cheng xie hsieh han tang feng yu dong tung xiao hsiao cao tsao yuan deng teng jiang cai tsai
	jia chia ding ting wei xue hsueh ye yeh yan yen pan dai tai xia hsia zhong chung tian tien ren jen fan fang shi shih yao tan zou tsou xiong jin
	chin lu hao kong kung bai pai cui kang qiu qin peng qu kim gim park pak bak choi choe jung jeong chong cho jo yoon yun jang lim im
	kwon hwang ahn an shin sin seo so oh hong yoo ryu chzhou chzhan van dyn den lyu chzhao chzhu tszyan tszyao syao syuy`)

// joinChinese makes one word of the given names that follow or precede the
// surname, and reads all words by Chinese habits.
func joinChinese(list []token) []token {
	if len(list) < 2 || len(list) > 3 || !allShort(list) {
		return list
	}
	out := append([]token{}, list...)
	if len(out) == 3 {
		i := 1 // the surname is first
		if !chineseSurname(out[0].text) && chineseSurname(out[2].text) || out[1].bound && !out[2].bound {
			i = 0
		}
		whole := out[i]
		whole.word += "-" + out[i+1].word
		if strings.Contains(out[i].word, "-") || out[i+1].word == out[i].word {
			whole.word = out[i].word
		}
		whole.text += out[i+1].text
		whole.sounds = sounds(whole.text)
		whole.bound, whole.role = false, roleGiven
		if whole.ordinal = 0; i == 0 {
			out = []token{whole, out[2]}
		} else {
			out[0].role = roleSurname
			out = []token{out[0], whole}
		}
	}
	for i := range out {
		out[i].eastern = true
		s := smooth(chinese.Replace(out[i].text))
		if s != "" && !hasString(out[i].sounds, s) {
			out[i].sounds = append(append([]string{}, out[i].sounds...), s)
		}
	}
	return out
}
