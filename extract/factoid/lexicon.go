package factoid

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/testimonia/testimonia"
)

// Rule says which word makes a statement of which type, and where in the tree
// its parties stand. Rules are written in the files under rules/, one a line:
//
//	TYPE  lemma|lemma.POS  key:value …
//
// POS is v (verb), n (event noun: "his arrest"), r (noun said of a person:
// "was a carpenter") or a (adjective). The keys:
//
//	s:ROLE        who the statement is about: agent, patient, poss, pred, or
//	              a preposition; by default agent for v, poss for n, pred else
//	o:ROLE,…      the object, first found: obj, patient, agent, self, poss,
//	              xcomp, subj, or a preposition
//	kind:KIND,…   the object has to be one of these: person, organisation,
//	              place, event, document, thing (no person), name (no
//	              person's or place's), a word, any word of a list (@name)
//	with:ROLE=W   the trigger must have this complement, and its lemma must be
//	              one of the words: with:to,into=exile|banishment, with:obj=@trial;
//	              "number" stands for every number, "person" for every person,
//	              "police_station" for the noun with the word before it
//	without:ROLE  the trigger must not have it; without:ROLE=W: not with one of
//	              these words; time expressions do not count, but as objects
//	detail:WORD   the statement's detail; _ stands for a space; @o copies the object,
//	              @t the trigger's phrase
//	stance:S      the stance the trigger itself brings; "asserted" where a
//	              negation is part of the wording ("did not survive")
//	flags:F,…     passive, active (the trigger's voice); object, place, date, age
//	              (must be there); dated (a date or a place must be there);
//	              settlement (a place people come to must be there); mutual (a
//	              plural subject without object stands for both parties); human
//	              (somebody must be named as the agent); power (the agent is
//	              nobody in particular or a force); topic (a noun may speak of
//	              the block's topic); nominal (a noun with no preposition
//	              before it but "as", "of" and the like); copula (a noun
//	              said by a form of "be"); company
//	              (those with the subject suffered it too: "with his wife")
//
// A trigger "=KIND" or "=KINDSUBKIND" stands for every name of that kind:
// "=organisation.r", "=organisationarmy.r"; "=name" for those of no known kind.
//
// A line "list NAME = w|w|w" names words for use as @NAME, a line "label TYPE =
// w|w|w" the labels of fields and columns whose values are of that type, a line
// "short LEMMA = w|w" the abbreviations of a verb in registers, a line "heading
// TYPE = w|w" the words by which a list's heading says that of its entries.
type Rule struct {
	Type    testimonia.Type
	POS     byte
	Subject string
	Object  []string
	Kinds   []string
	With    []condition
	Without []condition
	Detail  string
	Stance  testimonia.Stance
	Flags   map[string]bool
	Name    string // file and line, for people who want to know why
}

var listName = regexp.MustCompile(`@(\w+)`)

// fromText lists the @ words of a detail, which are no lists.
var fromText = map[string]bool{"o": true, "t": true, "penalty": true}

// flags lists what a rule may demand or allow.
var flags = map[string]bool{"nominal": true, "within": true, "copula": true, "passive": true, "active": true, "object": true, "place": true, "date": true, "dated": true, "age": true,
	"mutual": true, "settlement": true, "human": true, "power": true, "topic": true, "company": true, "present": true}

type condition struct {
	roles []string
	words map[string]bool
}

// Lexicon holds the rules by their trigger, and the named lists of words.
type Lexicon struct {
	rules map[string][]*Rule // "arrest.v"
	lists map[string]map[string]bool
	forms map[string]string // the participles of trigger verbs, to their lemmas

	listed map[string][]string // by word: the lists it stands in, ascending
	types  map[string][]string // by trigger: the types its rules make, ascending
	labels map[string]string   // the words of labels, to what they head
	opens  map[string]bool     // the words that a label may begin with
	shorts map[string]string   // abbreviated verbs, to their lemmas
	heads  map[string]string   // words of a list's heading, to what they say of its entries

	Judge Judge   // weighs what rules make and adds to it; nil leaves the rules alone
	Least float32 // how probable it has to find what it adds
}

// Parse reads rules; name stands in errors and in each rule's Name.
func (l *Lexicon) Parse(name string, r io.Reader) error {
	if l.rules == nil {
		l.rules, l.lists, l.labels = map[string][]*Rule{}, map[string]map[string]bool{}, map[string]string{}
		l.shorts, l.heads = map[string]string{}, map[string]string{}
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line, _, _ := strings.Cut(sc.Text(), "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := l.line(line, fmt.Sprintf("%s:%d", name, n)); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	l.index()
	return sc.Err()
}

// index tells of each word in which lists it stands, and of each trigger of
// which types its rules are.
func (l *Lexicon) index() {
	l.types = map[string][]string{}
	for key, rules := range l.rules {
		for _, rule := range rules {
			l.types[key] = append(l.types[key], string(rule.Type))
		}
		slices.Sort(l.types[key])
		l.types[key] = slices.Compact(l.types[key])
	}
	l.listed, l.opens = map[string][]string{}, map[string]bool{}
	for label := range l.labels {
		first, _, _ := strings.Cut(label, " ")
		l.opens[strings.TrimRight(first, ",.")] = true
	}
	for name, words := range l.lists {
		for w := range words {
			l.listed[w] = append(l.listed[w], name)
		}
	}
	for w := range l.listed {
		slices.Sort(l.listed[w])
	}
}

func (l *Lexicon) line(line, at string) error {
	if rest, ok := strings.CutPrefix(line, "list "); ok {
		name, words, ok := strings.Cut(rest, "=")
		if !ok {
			return fmt.Errorf("a list needs =")
		}
		name = strings.TrimSpace(name)
		if l.lists[name] == nil {
			l.lists[name] = map[string]bool{}
		}
		for w := range l.words(strings.TrimSpace(words)) {
			l.lists[name][w] = true
		}
		return nil
	}
	for kind, to := range map[string]map[string]string{"label ": l.labels, "short ": l.shorts, "heading ": l.heads} {
		rest, ok := strings.CutPrefix(line, kind)
		if !ok {
			continue
		}
		value, words, ok := strings.Cut(rest, "=")
		if !ok {
			return fmt.Errorf("a %sneeds =", kind)
		}
		for w := range l.words(strings.TrimSpace(words)) {
			if kind == "label " {
				w = strings.Trim(w, " .")
			}
			to[w] = strings.TrimSpace(value)
		}
		return nil
	}
	for _, m := range listName.FindAllStringSubmatch(line, -1) {
		if name := m[1]; l.lists[name] == nil && !fromText[name] {
			return fmt.Errorf("no list %q before this line", name)
		}
	}
	fields := strings.Fields(line)
	if len(fields) < 2 {
		return fmt.Errorf("a rule needs a type and a trigger")
	}
	trigger := fields[1]
	dot := strings.LastIndexByte(trigger, '.')
	if dot < 0 || dot != len(trigger)-2 {
		return fmt.Errorf("trigger %q needs a part of speech", trigger)
	}
	rule := &Rule{Type: testimonia.Type(fields[0]), POS: trigger[dot+1], Flags: map[string]bool{}, Name: at}
	for _, f := range fields[2:] {
		if err := l.key(rule, f); err != nil {
			return err
		}
	}
	if rule.Subject == "" {
		rule.Subject = map[byte]string{'v': "agent", 'n': "poss", 'r': "pred", 'a': "pred"}[rule.POS]
	}
	for w := range l.words(trigger[:dot]) {
		key := w + trigger[dot:]
		l.rules[key] = append(l.rules[key], rule)
	}
	return nil
}

func (l *Lexicon) key(rule *Rule, field string) error {
	k, v, ok := strings.Cut(field, ":")
	if !ok {
		return fmt.Errorf("%q is not key:value", field)
	}
	switch k {
	case "s":
		rule.Subject = strings.ReplaceAll(v, "_", " ")
	case "o":
		rule.Object = strings.Split(strings.ReplaceAll(v, "_", " "), ",")
	case "kind":
		rule.Kinds = strings.Split(v, ",")
	case "with":
		rule.With = append(rule.With, l.condition(v))
	case "without":
		rule.Without = append(rule.Without, l.condition(v))
	case "detail":
		rule.Detail = strings.ReplaceAll(v, "_", " ")
	case "stance":
		rule.Stance = testimonia.Stance(v)
	case "flags":
		for _, f := range strings.Split(v, ",") {
			if !flags[f] {
				return fmt.Errorf("no flag %q", f)
			}
			rule.Flags[f] = true
		}
	default:
		return fmt.Errorf("no key %q", k)
	}
	return nil
}

// condition reads "ROLE,ROLE" or "ROLE,ROLE=W|W".
func (l *Lexicon) condition(s string) condition {
	roles, words, ok := strings.Cut(s, "=")
	c := condition{roles: strings.Split(strings.ReplaceAll(roles, "_", " "), ",")}
	if ok {
		c.words = l.words(words)
	}
	return c
}

// words expands "a|b|@list".
func (l *Lexicon) words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Split(s, "|") {
		w = strings.TrimSpace(w)
		if name, ok := strings.CutPrefix(w, "@"); ok {
			for x := range l.lists[name] {
				out[x] = true
			}
		} else if w != "" {
			out[strings.ReplaceAll(w, "_", " ")] = true
		}
	}
	return out
}

// InList reports whether a list of the rules holds a word.
func (l *Lexicon) InList(list, word string) bool { return l.lists[list][word] }

// Headline tells what a word in the heading of a list says of its entries.
func (l *Lexicon) Headline(word string) (string, bool) {
	t, ok := l.heads[strings.ToLower(strings.Trim(word, ".,;:()\"'"))]
	return t, ok
}
