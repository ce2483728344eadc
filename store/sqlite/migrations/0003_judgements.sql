-- What people decided about who is who and about findings; rows are only added.
CREATE TABLE judgement (
  ord     INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  verdict TEXT NOT NULL,
  a       TEXT NOT NULL,
  b       TEXT NOT NULL,
  author  TEXT NOT NULL,
  at      TEXT NOT NULL,
  because TEXT NOT NULL,
  undoes  TEXT REFERENCES judgement (id)
) STRICT;
