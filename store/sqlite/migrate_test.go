package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/testimonia/testimonia/store/sqlite"
	"github.com/testimonia/testimonia/store/storetest"
)

// old makes an archive of the first three migrations with a source, two
// decisions and a judgement between them.
func old(t *testing.T, path string) {
	t.Helper()
	for _, name := range []string{"0001_archive", "0002_views", "0003_judgements"} {
		text, err := os.ReadFile("migrations/" + name + ".sql")
		if err != nil {
			t.Fatal(err)
		}
		exec(t, path, string(text))
	}
	exec(t, path, fmt.Sprintf(`PRAGMA journal_mode = wal; PRAGMA application_id = %d; PRAGMA user_version = 3;
		INSERT INTO source VALUES ('a', 'A', 'a.txt', 'text', 'en', '', 'ff', 'He came.', 'x', '2024-05-01T12:00:00Z', '2024-05-01T12:00:00Z');
		INSERT INTO original VALUES ('a', 0, x'');
		INSERT INTO statement VALUES ('a.s1', 'a', 'arrest', '', 'He', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
			'', '', 'asserted', '', 'He came', 0, 7, 'x', 0.5, 'confirmed', '{"id":"a.s1"}');
		INSERT INTO decision VALUES ('a.s1#1', 'a.s1', 0, 'reject', 'Eva', '2024-05-01T12:00:00Z', '', NULL, NULL);
		INSERT INTO judgement VALUES (1, 'j1', 'dismissed', 'f', 'b', 'Eva', '2024-05-01T12:00:00.5Z', 'x', NULL);
		INSERT INTO decision VALUES ('a.s1#2', 'a.s1', 1, 'undo', 'Eva', '2024-05-01T12:00:01Z', '', NULL, 'a.s1#1');`, 0x746d6e61))
}

// TestMigrateActs opens an archive of an older version: each of its decisions
// and judgements is an act, in the order of time.
func TestMigrateActs(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "a.db")
	old(t, path)
	a, err := sqlite.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	log, err := a.Decisions(ctx, "a.s1")
	if err != nil || len(log) != 2 || log[0].Batch != "a.s1#1" || log[1].Batch != "a.s1#2" {
		t.Errorf("decisions %+v, %v", log, err)
	}
	judged, err := a.Judgements(ctx)
	if err != nil || len(judged) != 1 || judged[0].Batch != "j1" {
		t.Errorf("judgements %+v, %v", judged, err)
	}
	if _, err := a.Save(ctx, storetest.Fixture("x 1"), storetest.Now); err != nil {
		t.Error(err)
	}
}
