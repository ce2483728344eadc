package person

import (
	"strings"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
)

// longest is how many bytes a reason or a name may have.
const longest = 2000

// record keeps the judgements of one act and leads on.
func record(r *base.Request, list []store.Judgement, to func(*collection.State) string) (base.Done, error) {
	for i := range list {
		list[i].Author, list[i].At = r.Author(), r.Now()
	}
	done, err := r.Room.Collection.Judge(r.Context(), list...)
	if err != nil || len(done) == 0 {
		return base.Done{}, err
	}
	return base.Done{To: to(r.Room.Collection.Now()), Did: base.JudgementsDone(actOf(done[0]))}, nil
}

// reason is why somebody decides, as they give it.
func reason(r *base.Request) (string, error) {
	text := strings.TrimSpace(r.PostFormValue("reason"))
	if len(text) > longest {
		return "", r.Bad("The reason is too long; say it in a few sentences.")
	}
	return text, nil
}

// judgePair records whether two entries are one person.
func judgePair(r *base.Request) (base.Done, error) {
	a, b := r.PostFormValue("a"), r.PostFormValue("b")
	verdict := store.Verdict(r.PostFormValue("verdict"))
	if verdict != store.Same && verdict != store.NotSame && verdict != store.Unsure {
		return base.Done{}, r.Bad("Say whether they are the same, not the same, or whether you are unsure.")
	}
	for _, id := range []string{a, b} {
		if _, ok := r.State.Entry(id); !ok {
			return base.Done{}, store.ErrNotFound
		}
	}
	if a == b {
		return base.Done{}, r.Bad("A decision is about two people; these are one entry.")
	}
	because, err := reason(r)
	if err != nil {
		return base.Done{}, err
	}
	return record(r, []store.Judgement{{Verdict: verdict, A: a, B: b, Because: because}}, func(now *collection.State) string {
		return comeBack(r, now, a)
	})
}

// comeBack is where a decision about people leads: where it was made, but to the
// page of the person as it is now, if it was made on one's page.
func comeBack(r *base.Request, now *collection.State, entry string) string {
	back := r.Back(base.PersonURL(now.Key(entry)))
	page, _, _ := strings.Cut(back, "?")
	if id, ok := base.PersonOf(page); ok {
		if p, found := now.Person(id); found {
			return base.PersonURL(p.ID)
		}
	}
	return back
}

// takeApart records that some entries of a person are somebody else. Those that
// stay remain one, also where the machine had joined them through those that go.
func takeApart(r *base.Request) (base.Done, error) {
	p, err := find(r)
	if err != nil {
		return base.Done{}, err
	}
	out := map[string]bool{}
	for _, id := range r.PostForm["entry"] {
		out[id] = true
	}
	var gone, stay []string
	for _, e := range p.Entries {
		if out[e.ID] {
			gone = append(gone, e.ID)
		} else {
			stay = append(stay, e.ID)
		}
	}
	if len(gone) != len(out) {
		return base.Done{}, r.Bad("The entries have changed since the page was made. Look at them again.")
	}
	if len(gone) == 0 || len(stay) == 0 {
		return base.Done{}, r.Bad("Choose those entries that are somebody else, and leave at least one.")
	}
	because, err := reason(r)
	if err != nil {
		return base.Done{}, err
	}
	var list []store.Judgement
	for _, a := range gone {
		for _, b := range stay {
			list = append(list, store.Judgement{Verdict: store.NotSame, A: a, B: b, Because: because})
		}
	}
	for range stay {
		parted := r.State.Parted(stay, list)
		if len(parted) == 0 {
			break
		}
		list = append(list, store.Judgement{Verdict: store.Same, A: stay[0], B: parted[0], Because: because})
	}
	return record(r, list, func(now *collection.State) string { return base.PersonURL(now.Key(stay[0])) })
}

// everywhere is the scope of all entries of a person.
const everywhere = "all"

// scope are the entries that a decision is about: one, or all.
func scope(r *base.Request, p *collection.Person) ([]string, error) {
	wanted := r.PostFormValue("scope")
	var ids []string
	for _, e := range p.Entries {
		if wanted == everywhere || wanted == e.ID || wanted == "" && len(p.Entries) == 1 {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return nil, r.Bad("Choose for which source the decision holds, or for all.")
	}
	return ids, nil
}

// rename records how a person should be named.
func rename(r *base.Request) (base.Done, error) {
	p, err := find(r)
	if err != nil {
		return base.Done{}, err
	}
	to := strings.Join(strings.Fields(r.PostFormValue("name")), " ")
	if to == "" || len(to) > longest {
		return base.Done{}, r.Bad("Give the name as it should read.")
	}
	ids, err := scope(r, p)
	if err != nil {
		return base.Done{}, err
	}
	var list []store.Judgement
	for _, id := range ids {
		if e, ok := r.State.Entry(id); !ok || e.Name != to {
			list = append(list, store.Judgement{Verdict: store.Renamed, A: id, B: to})
		}
	}
	if len(list) == 0 {
		return base.Done{}, r.Bad("This is the name already. Change it, then record it.")
	}
	return record(r, list, func(now *collection.State) string { return comeBack(r, now, p.ID) })
}

// noPerson records that what was taken for a person is none.
func noPerson(r *base.Request) (base.Done, error) {
	p, err := find(r)
	if err != nil {
		return base.Done{}, err
	}
	if r.PostFormValue("sure") == "" {
		return base.Done{}, r.Bad("Tick the box to say that you are sure: the statements about it will no longer be shown.")
	}
	because, err := reason(r)
	if err != nil {
		return base.Done{}, err
	}
	ids, err := scope(r, p)
	if err != nil {
		return base.Done{}, err
	}
	var list []store.Judgement
	for _, id := range ids {
		list = append(list, store.Judgement{Verdict: store.NoPerson, A: id, Because: because})
	}
	return record(r, list, func(now *collection.State) string {
		if _, ok := now.Person(p.ID); ok {
			return comeBack(r, now, p.ID)
		}
		return "/people"
	})
}
