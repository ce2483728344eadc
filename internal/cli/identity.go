package cli

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"time"

	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/store"
)

var (
	sameCommand    = judgeCommand("same", store.Same, "say that two people are one")
	notSameCommand = judgeCommand("not-same", store.NotSame, "say that two people are not one")
	unsureCommand  = judgeCommand("unsure", store.Unsure, "say that nobody can tell yet whether two people are one")
)

// judgeCommand makes the command that records one verdict about two people.
func judgeCommand(name string, verdict store.Verdict, short string) command {
	return command{
		name:  name,
		args:  `A B [--because "…"] [--as NAME]`,
		short: short,
		long: `
A and B are IDs as testimonia people --unsure prints them, or names that mean one
person each. The judgement is kept with who said it, when and why; testimonia undo
takes it back. No statement is changed by it.
`,
		setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
			because := flags.String("because", "", "the `REASON`")
			author := flags.String("as", "", "your `NAME`; else $TESTIMONIA_AUTHOR, else the name you are logged in by")
			return func(ctx context.Context, args []string) error {
				if len(args) != 2 {
					return usageError("give two people, as IDs or names; names of several words in quotation marks")
				}
				a, c, err := m.openCollection(ctx)
				if err != nil {
					return err
				}
				defer a.Close()
				j := store.Judgement{Verdict: verdict, Because: *because, Author: m.author(*author), At: time.Now()}
				return m.judgePeople(ctx, a, c, j, args[0], args[1])
			}
		},
	}
}

// author is whose judgements these are.
func (m *Main) author(flag string) string {
	return cmp.Or(flag, m.Getenv("TESTIMONIA_AUTHOR"), m.Getenv("USER"), m.Getenv("USERNAME"), "unnamed")
}

func (m *Main) judgePeople(ctx context.Context, a store.Archive, c *collection.State, j store.Judgement, x, y string) (err error) {
	if j.A, err = m.oneID(c, x); err != nil {
		return err
	}
	if j.B, err = m.oneID(c, y); err != nil {
		return err
	}
	if j.A == j.B {
		return usageError("%q and %q are one entry already; give two", x, y)
	}
	if err := c.Contradicts(j); err != nil {
		return refused(err)
	}
	done, err := a.Judge(ctx, j)
	if err != nil {
		return err
	}
	fmt.Fprintf(m.Stdout, "%s: %s and %s are %s\n", done.ID, label(c, done.A), label(c, done.B), saidOf[done.Verdict])
	return nil
}

var saidOf = map[store.Verdict]string{store.Same: "the same", store.NotSame: "not the same", store.Unsure: "left open"}

// label is an ID with its name.
func label(c *collection.State, id string) string {
	if p, ok := c.Entry(id); ok {
		return fmt.Sprintf("%s (%s)", p.Name, id)
	}
	return id
}

// refused says which earlier judgement excludes a new one, and what to do.
func refused(err error) error {
	var c *collection.Contradiction
	if errors.As(err, &c) {
		return &failure{exitUsage, fmt.Sprintf("%v; take that back first, with testimonia undo %s", err, c.Old.ID)}
	}
	return err
}

// oneID returns the one entry that a name or an ID means.
func (m *Main) oneID(c *collection.State, query string) (string, error) {
	found := matchPeople(c.Entries(), query)
	if len(found) == 0 {
		return "", nobody(c.Entries(), query)
	}
	if !c.AreOne(found) {
		m.listCandidates(found)
		return "", &failure{exitNotFound, fmt.Sprintf("%q may mean %d people; give the ID of one of those listed", query, len(found))}
	}
	return found[0].ID, nil
}

var undoCommand = command{
	name:  "undo",
	args:  "[ID] [--as NAME]",
	short: "take back the last judgement, or the one with an ID",
	long: `
Without an ID, judgements that were made as one act are taken back together.
`,
	setup: func(m *Main, flags *flag.FlagSet) func(context.Context, []string) error {
		author := flags.String("as", "", "your `NAME`")
		return func(ctx context.Context, args []string) error {
			if len(args) > 1 {
				return usageError("give one judgement's ID, or none for the last")
			}
			a, err := m.openArchive(ctx)
			if err != nil {
				return err
			}
			defer a.Close()
			log, err := a.Judgements(ctx)
			if err != nil {
				return err
			}
			last, ok := store.LastJudgement(log)
			if !ok {
				return &failure{exitNotFound, "there is no judgement to take back"}
			}
			if len(args) == 1 {
				if last, ok = judgementWith(log, args[0]); !ok {
					return &failure{exitNotFound, fmt.Sprintf("no judgement %q", args[0])}
				}
			}
			act := []store.Judgement{last}
			if len(args) == 0 {
				act = store.BatchOf(log, last.Batch)
			}
			if _, err := a.JudgeAll(ctx, store.TakeBackJudgements(act, m.author(*author), time.Now(), "")); err != nil {
				return err
			}
			for _, j := range act {
				fmt.Fprintf(m.Stdout, "taken back: %s, %s: %s, %s\n", j.ID, j.Verdict, j.A, j.B)
			}
			return nil
		}
	},
}

func judgementWith(log []store.Judgement, id string) (store.Judgement, bool) {
	for _, j := range log {
		if j.ID == id {
			return j, true
		}
	}
	return store.Judgement{}, false
}
