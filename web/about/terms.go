package about

import "github.com/testimonia/testimonia"

// types say what each type of statement says of its subject.
var types = map[testimonia.Type]string{
	testimonia.Birth:          "They were born, when and where.",
	testimonia.Baptism:        "They were baptised.",
	testimonia.Origin:         "What people, faith, estate or place they come from.",
	testimonia.Kinship:        "Whose child, parent, brother, sister or other relative they are.",
	testimonia.Marriage:       "They married, or are husband or wife of somebody.",
	testimonia.Separation:     "They parted from somebody or were divorced.",
	testimonia.Education:      "Where they learnt or studied.",
	testimonia.Residence:      "Where they lived.",
	testimonia.Migration:      "They left one place for another.",
	testimonia.Position:       "What they were: an office, a trade, a rank.",
	testimonia.Membership:     "What party, union or body they belonged to.",
	testimonia.Participation:  "In what event, battle or movement they took part.",
	testimonia.Signing:        "What paper they signed.",
	testimonia.Authorship:     "What they wrote or made.",
	testimonia.Award:          "What honour they were given.",
	testimonia.Meeting:        "Whom they met.",
	testimonia.Association:    "Whom they knew, worked with or were friends with.",
	testimonia.Conflict:       "With whom they quarrelled or fought.",
	testimonia.Dismissal:      "They lost a post.",
	testimonia.Expulsion:      "They were put out of a party, a school, a country.",
	testimonia.Accusation:     "What they were accused of, and by whom.",
	testimonia.Arrest:         "They were arrested.",
	testimonia.Torture:        "They were beaten or tortured.",
	testimonia.Confession:     "They confessed, or are said to have.",
	testimonia.Trial:          "They stood before a court.",
	testimonia.Sentence:       "To what they were sentenced.",
	testimonia.Imprisonment:   "Where and how long they were held.",
	testimonia.Exile:          "Where they were banished or deported to.",
	testimonia.Release:        "They were set free.",
	testimonia.Escape:         "They fled or went into hiding.",
	testimonia.Disappearance:  "They were last seen, and nobody knows more.",
	testimonia.Killing:        "They were killed, without a sentence.",
	testimonia.Execution:      "They were put to death by a sentence.",
	testimonia.Death:          "They died.",
	testimonia.Burial:         "Where they are buried.",
	testimonia.Rehabilitation: "A sentence against them was quashed, or their name cleared.",
}

// stances say how a voice stands to what is said.
var stances = []termView{
	{string(testimonia.Asserted), "asserted", "The voice says that it is so."},
	{string(testimonia.Denied), "denied", "The voice says that it was not so. Somebody else may say that it was."},
	{string(testimonia.Alleged), "alleged", "The voice reports a charge or a rumour and does not vouch for it."},
	{string(testimonia.Hedged), "with doubt", "The voice itself is not certain: “I think”, “perhaps”, “as far as I remember”."},
}

// bases say how a voice knows.
var bases = []termView{
	{string(testimonia.Seen), "seen", "The voice was there."},
	{string(testimonia.Heard), "heard", "The voice has it from others."},
	{string(testimonia.Document), "document", "The voice has it from a paper."},
	{string(testimonia.Inferred), "inferred", "The voice concludes it."},
}

// licences are the works of others that come with the program, in short;
// doc/models.md has every file.
var licences = []licenceView{
	{"Literata", "typeface", "SIL Open Font License 1.1"},
	{"GUM: The Georgetown University Multilayer Corpus", "grammar, names, coreference", "CC BY 4.0 (texts CC BY, CC BY-SA 3.0)"},
	{"Universal Dependencies English Web Treebank", "grammar", "CC BY-SA 4.0"},
	{"LitBank", "names, speech, coreference", "CC BY 4.0"},
	{"KnowledgeNet", "ties between people", "CC BY-SA 4.0"},
	{"GAP", "coreference", "Apache License 2.0"},
	{"GloVe, spacy-lookups-data", "words that mean much the same", "PDDL 1.0, MIT"},
	{"WordNet 3.1", "nouns for trades and offices", "WordNet License"},
	{"GeoNames", "names of places", "CC BY 4.0"},
	{"Wikidata, rigour, United States census of 1990", "names of people and their spellings", "CC0, MIT, public domain"},
	{"iuliia, go-pinyin", "scripts", "MIT"},
}
