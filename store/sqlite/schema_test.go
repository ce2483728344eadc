package sqlite_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/store/storetest"
)

func saved(t *testing.T) (path string, db *sql.DB) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "a.db")
	r := storetest.Fixture("x 1")
	for i := range r.People {
		r.People[i].Name = strings.Replace(r.People[i].Name, "Ková", "Serebryakov", 1)
	}
	for i := range r.Statements {
		r.Statements[i].Subject.Name = "Anna Serebryakov"
	}
	r.Statements[0].Date.EDTF = "1937-05"
	birth := r.Statements[0]
	birth.ID, birth.Type = "s0", "birth"
	r.Statements = append(r.Statements, birth)
	if _, err := create(t, path).Save(context.Background(), r, storetest.Now); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return path, db
}

// TestDocumentedQueries runs every query of doc/schema.md.
func TestDocumentedQueries(t *testing.T) {
	_, db := saved(t)
	doc, err := os.ReadFile("../../doc/schema.md")
	if err != nil {
		t.Fatal(err)
	}
	queries := regexp.MustCompile("(?s)```sql\n(.*?)```").FindAllStringSubmatch(string(doc), -1)
	if len(queries) != 5 {
		t.Fatalf("%d queries, the document promises five", len(queries))
	}
	for _, q := range queries {
		rows := count(t, db, q[1])
		if rows == 0 {
			t.Errorf("no answer to:\n%s", q[1])
		}
	}
	var wrong int
	if err := db.QueryRow(queries[4][1]).Scan(&wrong); err != nil || wrong != 0 {
		t.Errorf("%d quotes do not stand where they say, %v", wrong, err)
	}
}

func count(t *testing.T, db *sql.DB, query string) int {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%v in:\n%s", err, query)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		n++
	}
	if err := rows.Err(); err != nil {
		t.Error(err)
	}
	return n
}

// TestSchemaIsDocumented looks for every table, view and column in
// doc/schema.md, but for the shadow tables in which FTS5 keeps an index.
func TestSchemaIsDocumented(t *testing.T) {
	_, db := saved(t)
	doc, err := os.ReadFile("../../doc/schema.md")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := db.Query(`SELECT s.type, s.name, c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
		WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite_%'
		AND s.name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		var kind, table, column string
		if err := rows.Scan(&kind, &table, &column); err != nil {
			t.Fatal(err)
		}
		if entry := entryOf(string(doc), kind, table); !strings.Contains(entry, "`"+column+"`") {
			t.Errorf("%s %s: column %s is not documented", kind, table, column)
		}
		n++
	}
	if n < 80 {
		t.Errorf("only %d columns seen", n)
	}
}

// entryOf returns the line about a table or view.
func entryOf(doc, kind, name string) string {
	start := "**" + name + "**"
	if kind == "view" {
		start = "| `" + name + "` |"
	}
	_, rest, _ := strings.Cut(doc, "\n"+start)
	line, _, _ := strings.Cut(rest, "\n")
	return line
}

// TestStrict holds every table to its types.
func TestStrict(t *testing.T) {
	_, db := saved(t)
	var loose int
	err := db.QueryRow(`SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`).Scan(&loose)
	if err != nil || loose != 0 {
		t.Errorf("%d tables are not strict, %v", loose, err)
	}
}

// TestReadersSeeOneState reads while another goroutine writes.
func TestReadersSeeOneState(t *testing.T) {
	a := create(t, filepath.Join(t.TempDir(), "a.db"))
	ctx := context.Background()
	done := make(chan error, 1)
	go func() {
		var err error
		for i := 0; i < 20 && err == nil; i++ {
			r := storetest.Fixture("x 1")
			r.Document.SHA256 = strings.Repeat("a", i+1)
			_, err = a.Save(ctx, r, storetest.Now)
		}
		done <- err
	}()
	for {
		n := 0
		for _, err := range a.Statements(ctx, store.StatementFilter{}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		if n%3 != 0 {
			t.Fatalf("%d statements: half a source was seen", n)
		}
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			return
		default:
		}
	}
}

// TestOldShellsReadTheSchema looks for what SQLite learned after 3.37: a shell
// that does not know it cannot open the file at all.
func TestOldShellsReadTheSchema(t *testing.T) {
	_, db := saved(t)
	newer := regexp.MustCompile(`(?is)(group_concat|string_agg)\s*\([^()]*ORDER BY|\bJSONB\b|->>|\bRIGHT JOIN\b|\bFULL JOIN\b`)
	rows, err := db.Query(`SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			t.Fatal(err)
		}
		if found := newer.FindString(text); found != "" {
			t.Errorf("%s uses %q", name, found)
		}
	}
}
