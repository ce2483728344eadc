package collection

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/store"
)

// ErrTakenBack says that somebody has taken an act back already.
var ErrTakenBack = errors.New("taken back already")

// Decide records decisions about statements as one act, all or none, and makes
// the state that follows from them. It returns them with the batch that they
// are, which UndoDecisions takes back.
func (c *Collection) Decide(ctx context.Context, list ...store.Decision) (done []store.Decision, err error) {
	err = c.act(ctx, func() (*change, error) {
		done = slices.Clone(list)
		return c.decide(ctx, done)
	})
	if err != nil {
		return nil, err
	}
	return done, nil
}

// Judge records judgements about people and findings as one act, all or none,
// and makes the state that follows from them. It returns them with the batch that
// they are, which UndoJudgements takes back.
func (c *Collection) Judge(ctx context.Context, list ...store.Judgement) (done []store.Judgement, err error) {
	err = c.act(ctx, func() (ch *change, err error) {
		done, ch, err = c.judge(ctx, list)
		return ch, err
	})
	if err != nil {
		return nil, err
	}
	return done, nil
}

// act does something to the archive that is one change of it, and makes the
// state that follows. Those who act at the same time wait for each other. Where
// another program has written as well, the state follows what was done here, and
// the next Refresh makes it anew.
func (c *Collection) act(ctx context.Context, do func() (*change, error)) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	ch, err := do()
	if ch == nil {
		return err
	}
	// It is recorded: the state must follow even if whoever asked has gone.
	return errors.Join(err, c.proceed(context.WithoutCancel(ctx), ch))
}

// proceed makes the state that follows from a change. Where that fails the state
// is made anew, for the change is recorded.
func (c *Collection) proceed(ctx context.Context, ch *change) error {
	generation, err := c.archive.Generation(ctx)
	if err == nil {
		err = c.read(ctx, ch)
	}
	var s *State
	if err == nil {
		s = c.Now().after(ch)
		err = c.describe(ctx, s)
	}
	if err != nil {
		if again := c.reload(ctx); again != nil {
			return errors.Join(err, again)
		}
		return nil
	}
	c.comparison.follow(c.Now(), s, ch)
	c.publish(s)
	if oneOn(c.generation, generation) {
		c.generation = generation
	}
	return nil
}

// oneOn reports whether one change lies between two generations, which begin
// with their number. Of an archive that does not number them nobody can tell.
func oneOn(before, after string) bool {
	number := func(s string) (int, error) {
		digits, _, _ := strings.Cut(s, "-")
		return strconv.Atoi(digits)
	}
	a, errA := number(before)
	b, errB := number(after)
	return errA == nil && errB == nil && b == a+1
}

// decide records decisions and completes them; it returns what they change.
func (c *Collection) decide(ctx context.Context, list []store.Decision) (*change, error) {
	if len(list) == 0 {
		return nil, nil
	}
	out, err := c.archive.DecideAll(ctx, list)
	if err != nil {
		return nil, err
	}
	ch := newChange(c.Now().Log)
	for i := range out {
		list[i].Statement = out[i].ID
		ch.statements[out[i].ID] = nil // still to be read
	}
	batch, err := c.batchOf(context.WithoutCancel(ctx), list[0])
	for i := range list {
		list[i].Batch = batch
	}
	return ch, err
}

// batchOf finds the act of which a decision just recorded is part.
func (c *Collection) batchOf(ctx context.Context, d store.Decision) (string, error) {
	log, err := c.archive.Decisions(ctx, d.Statement)
	for _, o := range slices.Backward(log) {
		if o.Action == d.Action && o.Author == d.Author && o.At.Equal(d.At) {
			return o.Batch, err
		}
	}
	return "", err
}

// judge records judgements; it returns what they change.
func (c *Collection) judge(ctx context.Context, list []store.Judgement) ([]store.Judgement, *change, error) {
	s := c.Now()
	if len(list) == 0 {
		return nil, nil, nil
	}
	if err := s.Contradicts(list...); err != nil {
		return nil, nil, err
	}
	done, err := c.archive.JudgeAll(ctx, list)
	if err != nil {
		return nil, nil, err
	}
	ch := newChange(append(slices.Clip(s.Log), done...))
	for _, j := range done {
		if j.Verdict == store.TakeBack {
			ch.people = true
			j, _ = judgement(s.Log, j.Undoes)
		}
		switch {
		case j.OfPeople():
			ch.people = true
		case j.OfNames():
			ch.sources[s.sourceOf(j.A)] = store.Source{} // still to be read
		}
	}
	return done, ch, nil
}

func judgement(log []store.Judgement, id string) (store.Judgement, bool) {
	i := slices.IndexFunc(log, func(j store.Judgement) bool { return j.ID == id })
	if i < 0 {
		return store.Judgement{}, false
	}
	return log[i], true
}

// sourceOf is the source that a person's ID belongs to, also that of one who
// proved to be none.
func (s *State) sourceOf(id string) string {
	if e, ok := s.Entry(id); ok {
		return e.Source.Slug
	}
	best := ""
	for i := range s.Sources {
		if slug := s.Sources[i].Slug; strings.HasPrefix(id, slug+".") && len(slug) > len(best) {
			best = slug
		}
	}
	return best
}

// fewEntries is how many people of a source are read one by one; of more, all.
const fewEntries = 8

// read fills in what the archive holds of what changed.
func (c *Collection) read(ctx context.Context, ch *change) error {
	s := c.Now()
	for slug := range ch.sources { // whose people have other names
		if err := c.readSource(ctx, s, slug, ch); err != nil {
			return err
		}
	}
	for id := range ch.statements {
		if ch.statements[id] != nil {
			continue
		}
		for t, err := range c.archive.Statements(ctx, store.StatementFilter{ID: id, Status: store.Standing()}) {
			if err != nil {
				return err
			}
			ch.statements[id] = &t
		}
	}
	return c.readEntries(ctx, s, ch)
}

// readSource finds which statements and people of a source read otherwise than
// in s.
func (c *Collection) readSource(ctx context.Context, s *State, slug string, ch *change) error {
	gone := map[string]bool{}
	for _, t := range s.Of(slug) {
		gone[t.ID] = true
	}
	for t, err := range c.archive.Statements(ctx, store.StatementFilter{Source: slug, Status: store.Standing()}) {
		if err != nil {
			return err
		}
		delete(gone, t.ID)
		if old, ok := s.Statement(t.ID); !ok || !same(old, &t) {
			ch.statements[t.ID] = &t
		}
	}
	for id := range gone {
		ch.statements[id] = nil
	}
	for i := range s.entries {
		if s.entries[i].Source.Slug == slug {
			ch.entries[s.entries[i].ID] = nil
		}
	}
	return c.readPeople(ctx, store.PersonFilter{Source: slug}, ch)
}

// same reports whether a statement reads as before, as far as names and review go.
func same(a, b *testimonia.Statement) bool {
	refs := func(t *testimonia.Statement) (out []string) {
		out = append(out, string(t.Status), t.Subject.ID, t.Subject.Name)
		out = append(out, t.Subject.Names...)
		if t.Object != nil {
			out = append(out, t.Object.ID, t.Object.Name, string(t.Object.Kind))
			out = append(out, t.Object.Names...)
		}
		for _, v := range t.Voices {
			out = append(append(out, v.ID, v.Name), v.Names...)
		}
		return out
	}
	return slices.Equal(refs(a), refs(b))
}

func (c *Collection) readPeople(ctx context.Context, f store.PersonFilter, ch *change) error {
	list, err := c.archive.People(ctx, f)
	for i := range list {
		ch.entries[list[i].ID] = &list[i]
	}
	return err
}

// readEntries reads those of whom the changed statements speak or spoke, and how
// much their sources hold.
func (c *Collection) readEntries(ctx context.Context, s *State, ch *change) error {
	wanted := map[string][]string{} // by source
	want := func(slug, id string) {
		if _, known := ch.entries[id]; id != "" && !known && !slices.Contains(wanted[slug], id) {
			wanted[slug] = append(wanted[slug], id)
		}
	}
	ch.eachVersion(s, func(t *testimonia.Statement) {
		ch.sources[t.Source.Slug] = store.Source{}
		want(t.Source.Slug, t.Subject.ID)
		for _, id := range others(t) {
			if _, known := s.entry[id]; !known {
				want(t.Source.Slug, id)
			}
		}
	})
	for slug, ids := range wanted {
		if len(ids) > fewEntries {
			if err := c.readPeople(ctx, store.PersonFilter{Source: slug}, ch); err != nil {
				return err
			}
			continue
		}
		for _, id := range ids {
			if err := c.readPeople(ctx, store.PersonFilter{ID: id}, ch); err != nil {
				return err
			}
		}
	}
	for slug := range ch.sources {
		source, err := c.archive.Source(ctx, slug)
		if err != nil {
			return err
		}
		ch.sources[slug] = *source
		count, err := rejected(ctx, c.archive, slug)
		if err != nil {
			return err
		}
		ch.rejected[slug] = count[slug]
	}
	return nil
}

// others are those besides the subject whom a statement names as people.
func others(t *testimonia.Statement) []string {
	var out []string
	if t.Object != nil && t.Object.ID != "" {
		out = append(out, t.Object.ID)
	}
	for _, v := range t.Voices {
		if v.ID != "" {
			out = append(out, v.ID)
		}
	}
	return out
}
