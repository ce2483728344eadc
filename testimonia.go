// Package testimonia holds the domain: sources, statements, people, voices and
// dates. It imports the standard library alone; every other package of the
// project speaks in these types.
//
// A statement is one thing that one source says about one person, tied to the
// words that say it. Nothing here decides what is true: statements that
// contradict each other stand side by side, each with its voices.
package testimonia

// Span is a half-open run [Start, End) of a source's reading text. Whether it
// counts bytes or Unicode code points is said where it is used.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the span's length in its own unit.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two spans share at least one position.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Kind says what sort of thing a name or a reference stands for.
type Kind string

// The kinds a mention can have.
const (
	KindPerson       Kind = "person"
	KindPlace        Kind = "place"
	KindOrganisation Kind = "organisation"
	KindEvent        Kind = "event"
	KindDocument     Kind = "document"
	KindOffice       Kind = "office"
	KindCharge       Kind = "charge"
	KindOther        Kind = "other"
	KindSpeech       Kind = "speech" // words that somebody is quoted with; not a name
)

// Type is the type of a statement: what sort of thing it says of its subject.
type Type string

// The statement types.
const (
	Birth          Type = "birth"
	Baptism        Type = "baptism"
	Death          Type = "death"
	Burial         Type = "burial"
	Kinship        Type = "kinship"
	Marriage       Type = "marriage"
	Separation     Type = "separation"
	Education      Type = "education"
	Position       Type = "position"
	Dismissal      Type = "dismissal"
	Membership     Type = "membership"
	Expulsion      Type = "expulsion"
	Participation  Type = "participation"
	Signing        Type = "signing"
	Authorship     Type = "authorship"
	Award          Type = "award"
	Origin         Type = "origin"
	Residence      Type = "residence"
	Migration      Type = "migration"
	Arrest         Type = "arrest"
	Imprisonment   Type = "imprisonment"
	Exile          Type = "exile"
	Release        Type = "release"
	Escape         Type = "escape"
	Accusation     Type = "accusation"
	Confession     Type = "confession"
	Trial          Type = "trial"
	Sentence       Type = "sentence"
	Torture        Type = "torture"
	Execution      Type = "execution"
	Killing        Type = "killing"
	Disappearance  Type = "disappearance"
	Rehabilitation Type = "rehabilitation"
	Association    Type = "association"
	Conflict       Type = "conflict"
	Meeting        Type = "meeting"
)

// Types lists every statement type in the order in which people read a life.
func Types() []Type {
	return []Type{Birth, Baptism, Origin, Kinship, Marriage, Separation, Education, Residence, Migration,
		Position, Membership, Participation, Signing, Authorship, Award, Meeting, Association, Conflict,
		Dismissal, Expulsion, Accusation, Arrest, Torture, Confession, Trial, Sentence, Imprisonment, Exile,
		Release, Escape, Disappearance, Killing, Execution, Death, Burial, Rehabilitation}
}

// Converse turns the detail of a kinship statement round: who is "child of"
// somebody has them for "parent of". It is empty for ties that name another
// degree from either side.
func Converse(tie string) string {
	switch tie {
	case "child of":
		return "parent of"
	case "parent of":
		return "child of"
	case "sibling of", "spouse of":
		return tie
	}
	return ""
}

// Stance is how the innermost voice stands to what is said.
type Stance string

// The stances.
const (
	Asserted Stance = "asserted"
	Denied   Stance = "denied"
	Alleged  Stance = "alleged"
	Hedged   Stance = "hedged"
)

// Stances lists every stance, the plain one first.
func Stances() []Stance { return []Stance{Asserted, Denied, Alleged, Hedged} }

// Basis is how a voice knows what it says, where the words tell.
type Basis string

// The bases; empty where the words say nothing.
const (
	Seen     Basis = "seen"
	Heard    Basis = "heard"
	Document Basis = "document"
	Inferred Basis = "inferred"
)

// Role is the part a voice has in a source.
type Role string

// The roles of voices.
const (
	RoleSpeaker     Role = "speaker"
	RoleQuoted      Role = "quoted"
	RoleAuthor      Role = "author"
	RoleInterviewer Role = "interviewer"
	RoleEditor      Role = "editor"
)

// Status is what people have decided about a statement.
type Status string

// The states of review.
const (
	Proposed  Status = "proposed"
	Confirmed Status = "confirmed"
	Edited    Status = "edited"
	Rejected  Status = "rejected"
	Orphaned  Status = "orphaned" // its words no longer stand in the source
)

// Ref names a person, organisation, office, event, document or charge as one
// source does.
type Ref struct {
	ID    string   `json:"id"`             // stable within the source; empty where the thing is only words
	Name  string   `json:"name"`           // as fully as the source allows
	Names []string `json:"names"`          // every form under which the source names it
	Kind  Kind     `json:"kind,omitempty"` // left out for persons
}

// Voice is one link of the chain of those who say something, outermost first.
type Voice struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Names []string `json:"names"`
	Role  Role     `json:"role"`
}

// Date is an honest date: an EDTF value (ISO 8601-2:2019, always Gregorian) and
// the words it was read from.
type Date struct {
	EDTF     string `json:"edtf"`
	Text     string `json:"text"`
	Calendar string `json:"calendar"` // "gregorian" or "julian": that of the words
}

// Place is where something happened, in the source's words.
type Place struct {
	Name  string   `json:"name"`
	Names []string `json:"names"`
}

// SourceRef names the source of a statement.
type SourceRef struct {
	Slug  string `json:"slug"`
	Title string `json:"title"`
}

// Statement is one thing that one source says about one person. Its JSON form
// is the exchange format of `testimonia export --format jsonl`.
type Statement struct {
	ID         string    `json:"id"`
	Source     SourceRef `json:"source"`
	Type       Type      `json:"type"`
	Subject    Ref       `json:"subject"`
	Object     *Ref      `json:"object"`
	Date       *Date     `json:"date"`
	Place      *Place    `json:"place"`
	Age        string    `json:"age"` // the subject's age in the words' own terms; empty where none is given
	Detail     string    `json:"detail"`
	Voices     []Voice   `json:"voices"` // empty where the document speaks in its own name
	Stance     Stance    `json:"stance"`
	Basis      Basis     `json:"basis"`
	Quote      string    `json:"quote"` // Text[Start:End] of the source's reading text, word for word
	Start      int       `json:"start"` // Unicode code points
	End        int       `json:"end"`   // Unicode code points
	Why        string    `json:"why"`   // rule, trigger and path
	Confidence float64   `json:"confidence"`
	Status     Status    `json:"status"`
}
