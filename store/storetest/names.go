package storetest

import (
	"context"
	"slices"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

const anna, jan = "letter.anna-ková", "letter.ján-ková"

// whole is all that an archive says of people.
type whole struct {
	people     []store.PersonCount
	mentions   []store.Mention
	statements []testimonia.Statement
	counted    int
}

func all(t *testing.T, a store.Archive) whole {
	t.Helper()
	ctx := context.Background()
	people, err := a.People(ctx, store.PersonFilter{})
	if err != nil {
		t.Fatal(err)
	}
	mentions, err := a.Mentions(ctx, "letter")
	if err != nil {
		t.Fatal(err)
	}
	source, err := a.Source(ctx, "letter")
	if err != nil {
		t.Fatal(err)
	}
	return whole{people, mentions, statements(t, a, store.StatementFilter{}), source.People}
}

func testRenamed(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	before := all(t, a)
	first := judge(t, a, store.Judgement{Verdict: store.Renamed, A: jan, B: "  Jan\tKova "})
	judge(t, a, store.Judgement{Verdict: store.Renamed, A: anna, B: "Anna Malá"})
	last := judge(t, a, store.Judgement{Verdict: store.Renamed, A: anna, B: "Anna Kova"})

	for id, name := range map[string]string{anna: "Anna Kova", jan: "Jan Kova"} {
		people, err := a.People(ctx, store.PersonFilter{Name: name})
		if err != nil || len(people) != 1 || people[0].ID != id || people[0].Names[0] != name || !slices.Contains(people[0].Names, before.nameOf(id)) {
			t.Errorf("%s: %+v, %v", id, people, err)
		}
		if people, err = a.People(ctx, store.PersonFilter{Name: before.nameOf(id)}); err != nil || len(people) != 0 {
			t.Errorf("the old name of %s still finds %+v, %v", id, people, err)
		}
	}
	now := all(t, a)
	equal(t, "subject", now.statements[0].Subject, testimonia.Ref{ID: anna, Name: "Anna Kova", Names: []string{"Anna Kova", "Anna Ková", "Anna"}})
	equal(t, "voice", now.statements[0].Voices[0].Name, "Jan Kova")
	equal(t, "object", now.statements[2].Object.Name, "Jan Kova")
	equal(t, "mention", now.mentions[0].Value, "Anna Kova")
	equal(t, "an ID", now.statements[2].Object.ID, jan)

	// An edit that leaves the name alone does not keep the new one.
	edited := now.statements[0]
	edited.Detail = "at night"
	equal(t, "an edit", decide(t, a, store.Decision{Statement: edited.ID, Action: store.Edit, Edited: &edited}).Subject.Name, "Anna Kova")
	judge(t, a, store.Judgement{Verdict: store.TakeBack, Undoes: last.ID})
	equal(t, "one taken back", all(t, a).statements[0].Subject.Name, "Anna Malá")
	for _, j := range judged(t, a)[:2] {
		judge(t, a, store.Judgement{Verdict: store.TakeBack, Undoes: j.ID})
	}
	equal(t, "the first", first.B, "Jan Kova")
	log, err := a.Decisions(ctx, edited.ID)
	if err != nil {
		t.Fatal(err)
	}
	after := all(t, a)
	equal(t, "an edit's subject", after.statements[0].Subject, before.statements[0].Subject)
	equal(t, "an edit's voices", after.statements[0].Voices, before.statements[0].Voices)
	decide(t, a, store.Decision{Statement: edited.ID, Action: store.Undo, Undoes: log[0].ID})
	equal(t, "all taken back", all(t, a), before)
}

func (w whole) nameOf(id string) string {
	for _, p := range w.people {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}

func testNoPerson(t *testing.T, a store.Archive) {
	ctx := context.Background()
	r := Fixture("x 1")
	r.Mentions = append(r.Mentions, store.Mention{Span: testimonia.Span{Start: 5, End: 9}, Kind: testimonia.KindSpeech, Person: "p1", Value: "Anna Ková"})
	save(t, a, r)
	before := all(t, a)
	decide(t, a, store.Decision{Statement: "letter.s1", Action: store.Confirm})
	undone := judge(t, a, store.Judgement{Verdict: store.NoPerson, A: anna})
	judge(t, a, store.Judgement{Verdict: store.Renamed, A: anna, B: "Annam"}) // another matter

	now := all(t, a)
	if len(now.people) != 1 || now.people[0].ID != jan || now.counted != 1 {
		t.Errorf("people %+v, %d counted; want Ján alone", now.people, now.counted)
	}
	if len(now.mentions) != 1 || now.mentions[0].Kind != testimonia.KindSpeech || now.mentions[0].Person != "" || now.mentions[0].Value != "" {
		t.Errorf("mentions %+v; want the quotation, by nobody", now.mentions)
	}
	equal(t, "states", states(now.statements), map[string]testimonia.Status{
		"s1": testimonia.Rejected, "s2": testimonia.Rejected, "s3": testimonia.Rejected})
	equal(t, "what stands", len(statements(t, a, store.StatementFilter{Status: store.Standing()})), 0)
	equal(t, "what is rejected", len(statements(t, a, store.StatementFilter{Status: []testimonia.Status{testimonia.Rejected}})), 3)
	equal(t, "what is confirmed", len(statements(t, a, store.StatementFilter{Status: []testimonia.Status{testimonia.Confirmed}})), 0)
	s := seen()
	s.Subject = testimonia.Ref{ID: anna}
	_, err := a.Decide(ctx, store.Decision{Action: store.Add, Edited: s, Author: "Eva", At: Now})
	isError(t, err, store.ErrNotFound)

	judge(t, a, store.Judgement{Verdict: store.TakeBack, Undoes: undone.ID})
	equal(t, "taken back", states(all(t, a).statements), map[string]testimonia.Status{
		"s1": testimonia.Confirmed, "s2": testimonia.Proposed, "s3": testimonia.Proposed})
	equal(t, "mentions taken back", len(all(t, a).mentions), len(before.mentions))

	judge(t, a, store.Judgement{Verdict: store.NoPerson, A: jan})
	now = all(t, a)
	equal(t, "an object that is no person", *now.statements[2].Object, testimonia.Ref{Name: "Ján Ková", Names: []string{"Ján"}, Kind: testimonia.KindOther})
	equal(t, "a voice that is no person", now.statements[0].Voices[0].ID, "")
	equal(t, "about an object that is no person", len(statements(t, a, store.StatementFilter{Person: jan})), 0)
}

// testNamesOutlive reads the source again: what people decided about names holds
// for those who are found again, and waits for those who are not.
func testNamesOutlive(t *testing.T, a store.Archive) {
	save(t, a, Fixture("x 1"))
	judge(t, a, store.Judgement{Verdict: store.Renamed, A: anna, B: "Anna Kova"})
	judge(t, a, store.Judgement{Verdict: store.NoPerson, A: jan})
	before := all(t, a)
	save(t, a, Fixture("x 2"))
	equal(t, "after reading again", all(t, a), before)
	blind := Fixture("x 3")
	blind.People, blind.Mentions, blind.Statements = nil, nil, nil
	save(t, a, blind)
	equal(t, "people of a blind extractor", len(all(t, a).people), 0)
	judge(t, a, store.Judgement{Verdict: store.Renamed, A: anna, B: "Anna Malá"}) // the log knows her
	save(t, a, Fixture("x 4"))
	equal(t, "found again", all(t, a).nameOf(anna), "Anna Malá")
}

func testJudgeAll(t *testing.T, a store.Archive) {
	ctx := context.Background()
	save(t, a, Fixture("x 1"))
	before := all(t, a)
	list := []store.Judgement{{Verdict: store.Renamed, A: anna, B: "A"}, {Verdict: store.Renamed, A: jan, B: "J"}}
	for i := range list {
		list[i].Author, list[i].At = "Eva", Now
	}
	out, err := a.JudgeAll(ctx, list)
	if err != nil || len(out) != 2 || out[0].Batch != out[0].ID || out[1].Batch != out[0].ID {
		t.Fatalf("%+v, %v; want one act", out, err)
	}
	log := judged(t, a)
	equal(t, "the log", log, out)
	list[1].A = "letter.nobody"
	_, err = a.JudgeAll(ctx, list)
	isError(t, err, store.ErrNotFound)
	list[1] = store.Judgement{Verdict: store.Renamed, A: jan, B: " ", Author: "Eva", At: Now}
	_, err = a.JudgeAll(ctx, list)
	isError(t, err, store.ErrInvalid)
	equal(t, "after an act that failed", judged(t, a), log)
	if _, err = a.JudgeAll(ctx, store.TakeBackJudgements(store.BatchOf(log, out[0].Batch), "Eva", Now, "")); err != nil {
		t.Fatal(err)
	}
	equal(t, "taken back", all(t, a), before)
	equal(t, "what is left", store.BatchOf(judged(t, a), out[0].Batch), []store.Judgement{})
	_, err = a.JudgeAll(ctx, []store.Judgement{{Verdict: store.Renamed, A: "J", B: "K", Author: "Eva", At: Now}})
	isError(t, err, store.ErrNotFound) // a name is no ID
}
