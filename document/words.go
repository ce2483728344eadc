package document

import "strings"

// The words of house style, per part they play. They name no one: only what
// editors of transcripts, captions and footnotes write in any document.

// asking and answering are labels that stand for a part rather than a name.
var (
	asking = set(`q|question|interviewer|interviewing|int|interv|questioner|moderator|host|reporter|journalist|correspondent|
our reporter|editor|iv|ir|facilitator|examiner|в|вопрос|интервьюер|корреспондент|корр|ведущий|ведущая|журналист|следователь|
frage|interviewerin|intervieweur|enquêteur|pytanie|pregunta|domanda|pergunta|otázka|kérdés|soru|vraag|fråga|kysymys|întrebare|pitanje|tanya|питання|питање|küsimus|jautājums|klausimas`)
	answering = set(`a|answer|interviewee|narrator|respondent|informant|witness|the witness|subject|survivor|participant|
testimony|speaker|guest|ie|о|ответ|респондент|информант|рассказчик|свидетель|свидетельница|подсудимый|обвиняемый|
antwort|réponse|odpowiedź|respuesta|risposta|resposta|odpověď|válasz|cevap|antwoord|svar|vastaus|răspuns|odgovor|jawab|відповідь|одговор|vastus|atbilde|atsakymas|
wit|res|resp|deponent|affiant|the deponent|zeuge|zeugin|témoin|testigo|testimone|świadek|svědek`)
)

// counted are the labels that may bear the number of the question.
var counted = set(`q|a|question|answer|в|о|вопрос|ответ|frage|antwort|pytanie|odpowiedź|pregunta|respuesta`)

// notSpeakers are words before a colon that head a fact about the document, a
// caption or a field of a form.
var notSpeakers = set(`credit|credits|photo|photograph|photographer|photos|image|images|picture|courtesy|source|sources|caption|figure|fig|plate|map|
note|notes|nb|n.b|ps|p.s|warning|disclaimer|copyright|date|dates|time|place|location|title|subject|topic|abstract|summary|keywords|
tape|side|track|reel|part|chapter|section|page|pages|vol|volume|no|number|ref|reference|references|bibliography|see|see also|cf|
recorded|transcribed|transcribed by|translated by|translation|translator|edited by|by|with|interview date|date of interview|
place of interview|language|length|duration|born|died|name|occupation|nationality|religion|address|tel|telephone|phone|fax|email|e-mail|
website|web|url|http|https|isbn|contact|contents|example|examples|result|results|however|for example|that is|i.e|e.g|
фото|фотография|источник|источники|дата|место|примечание|примечания|см|тема|приговор|статья|прож|обв|образование|профессия|адрес|
перевод|запись|записал|записала|снимок|рисунок|рис|архивные данные`)

// noteHeadings head a section of notes.
var noteHeadings = set(`notes|note|footnotes|endnotes|end notes|foot notes|editor's notes|editors' notes|editorial notes|translator's notes|
notes and references|references|references and notes|annotations|explanations|explanatory notes|glossary|примечания|сноски|комментарии|примечания редактора|ссылки|
anmerkungen|fußnoten|endnoten|notes de bas de page|przypisy|notas`)

// captionWords begin the line that says whose picture it is; pictureWords begin
// a caption itself.
var (
	creditWords  = set(`credit|credits|photo|photos|photograph|photographer|photo credit|image|image credit|picture|courtesy|courtesy of|photo courtesy|photo by|фото|фотография|снимок|©`)
	pictureWords = set(`caption|figure|fig|plate|map|illustration|ill|above|below|left|right|рис|рисунок|карта|илл`)
)

// directions are what a transcriber writes in brackets about the recording.
var directions = set(`sic|inaudible|unintelligible|indiscernible|unclear|illegible|crosstalk|laughs|laughter|laughing|laugh|chuckles|pause|pauses|
long pause|silence|sighs|sigh|crying|cries|weeping|weeps|sobs|coughs|cough|applause|music|phone rings|telephone rings|break|tape off|tape break|
end of tape|end of side|recording stops|interruption|off tape|off mic|off-mic|gestures|nods|whispers|phonetic|ph|sp|sp?|?|...|…|redacted|
неразборчиво|смеется|смеётся|смех|пауза|плачет|вздыхает|так|так в тексте|sic!|нрзб|lacht|weint|pause.|rires|rire`)

// backLinks lead from a note back to its mark.
var backLinks = set(`back|return|top|back to text|return to text|back to top|↩|↩︎|^|↑|назад|наверх|вернуться|zurück|retour|jump up`)

// smallWords cannot end a sentence: whoever ends a line with one goes on.
var smallWords = set(`the|a|an|of|in|on|at|to|for|from|by|with|and|or|but|as|that|which|who|whose|when|where|while|if|than|then|into|onto|about|
after|before|between|during|under|over|through|against|until|since|because|is|are|was|were|be|been|being|has|have|had|do|does|did|will|
would|can|could|may|might|must|should|not|no|my|your|his|her|its|our|their|this|these|those|i|we|he|she|it|they|you|very|so|mr|mrs|ms|dr|st|
в|во|на|с|со|к|ко|о|об|от|до|из|за|по|под|над|при|для|без|у|и|или|но|а|что|чтобы|как|когда|где|который|которая|которые|не|ни|мой|моя|его|её|ее|их|
это|был|была|были|он|она|они|мы|я|вы|же|бы`)

// speaking are words of somebody who speaks for or to a person.
var speaking = set(`i|i'm|i've|i'd|me|my|we|us|our|you|your|я|мне|меня|мой|моя|мои|мы|нас|нам|наш|вы|вас|вам|ваш|ваша|ты|тебя|ich|wir|sie|mein|je|j'ai|nous|vous`)

// speechVerbs end words that lead to a quotation.
var speechVerbs = set(`said|says|asked|asks|told|wrote|writes|replied|answered|cried|shouted|continued|added|explained|remembered|recalled|
me|him|her|us|them|following|follows|this|сказал|сказала|спросил|спросила|ответил|ответила|говорит|говорил|говорила|писал|писала|пишет|
sagte|fragte|dit|demanda`)

// endMatter heads what follows the testimony.
var endMatter = set(`bibliography|references|sources|further reading|about the author|about the authors|about the interviewer|about this interview|
acknowledgements|acknowledgments|appendix|glossary|index|afterword|editor's note|editorial note|copyright|credits|contact|related|see also|
external links|литература|источники|библиография|об авторе|приложение|указатель`)

// set makes a set of the words that bars part.
func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Split(words, "|") {
		out[strings.TrimSpace(w)] = true
	}
	return out
}

// has reports whether the set holds the words whatever their case and the
// punctuation around them.
func has(set map[string]bool, words string) bool {
	return set[strings.ToLower(strings.Trim(strings.TrimSpace(words), ".,:;!()[]*_"))]
}

// generic tells whether a label names a part instead of a person: "asks",
// "answers" or "".
func generic(key string) string {
	bare := strings.TrimRight(strings.TrimSpace(key), "0123456789 ")
	if bare != key && !has(counted, bare) {
		return ""
	}
	key = bare
	switch {
	case has(asking, key):
		return "asks"
	case has(answering, key):
		return "answers"
	}
	return ""
}
