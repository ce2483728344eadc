-- An archive of testimony. doc/schema.md explains it column by column.
-- Positions ("start", "stop") are half open and count Unicode code points of
-- source.text, so that substr(text, start + 1, stop - start) gives the words.

CREATE TABLE source (
  slug       TEXT PRIMARY KEY,
  title      TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  format     TEXT NOT NULL,
  language   TEXT NOT NULL,
  witness    TEXT NOT NULL,
  sha256     TEXT NOT NULL UNIQUE,
  text       TEXT NOT NULL,
  extractor  TEXT NOT NULL,
  added_at   TEXT NOT NULL,
  read_at    TEXT NOT NULL
) STRICT;

CREATE TABLE original (
  source TEXT PRIMARY KEY REFERENCES source (slug),
  size   INTEGER NOT NULL,
  data   BLOB NOT NULL
) STRICT;

CREATE TABLE turn (
  source  TEXT NOT NULL REFERENCES source (slug),
  ord     INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  role    TEXT NOT NULL,
  start   INTEGER NOT NULL,
  stop    INTEGER NOT NULL,
  PRIMARY KEY (source, ord)
) STRICT;

CREATE TABLE block (
  source TEXT NOT NULL REFERENCES source (slug),
  ord    INTEGER NOT NULL,
  kind   TEXT NOT NULL,
  level  INTEGER NOT NULL,
  turn   INTEGER,
  note   TEXT NOT NULL,
  start  INTEGER NOT NULL,
  stop   INTEGER NOT NULL,
  runs   TEXT NOT NULL,
  PRIMARY KEY (source, ord)
) STRICT;

CREATE TABLE note_mark (
  source TEXT NOT NULL REFERENCES source (slug),
  ord    INTEGER NOT NULL,
  start  INTEGER NOT NULL,
  stop   INTEGER NOT NULL,
  note   TEXT NOT NULL,
  PRIMARY KEY (source, ord)
) STRICT;

CREATE TABLE gloss (
  source      TEXT NOT NULL REFERENCES source (slug),
  ord         INTEGER NOT NULL,
  start       INTEGER NOT NULL,
  stop        INTEGER NOT NULL,
  inner_start INTEGER NOT NULL,
  inner_stop  INTEGER NOT NULL,
  block       INTEGER NOT NULL,
  PRIMARY KEY (source, ord)
) STRICT;

CREATE TABLE origin (
  source         TEXT NOT NULL REFERENCES source (slug),
  ord            INTEGER NOT NULL,
  text_byte      INTEGER NOT NULL,
  original_byte  INTEGER NOT NULL,
  length         INTEGER NOT NULL,
  exact          INTEGER NOT NULL,
  PRIMARY KEY (source, ord)
) STRICT;

CREATE TABLE person (
  id     TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES source (slug),
  ord    INTEGER NOT NULL,
  name   TEXT NOT NULL,
  names  TEXT NOT NULL,
  gender TEXT NOT NULL
) STRICT;
CREATE INDEX person_source ON person (source);
CREATE INDEX person_name ON person (name);

CREATE TABLE mention (
  source TEXT NOT NULL REFERENCES source (slug),
  ord    INTEGER NOT NULL,
  start  INTEGER NOT NULL,
  stop   INTEGER NOT NULL,
  kind   TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  value  TEXT NOT NULL,
  PRIMARY KEY (source, ord)
) STRICT;
CREATE INDEX mention_person ON mention (person);

CREATE TABLE statement (
  id            TEXT PRIMARY KEY,
  source        TEXT NOT NULL REFERENCES source (slug),
  type          TEXT NOT NULL,
  subject       TEXT NOT NULL,
  subject_name  TEXT NOT NULL,
  subject_names TEXT NOT NULL,
  object        TEXT,
  object_name   TEXT,
  object_names  TEXT,
  object_kind   TEXT,
  date          TEXT,
  date_text     TEXT,
  calendar      TEXT,
  date_from     TEXT,
  date_to       TEXT,
  place         TEXT,
  place_names   TEXT,
  age           TEXT NOT NULL,
  detail        TEXT NOT NULL,
  stance        TEXT NOT NULL,
  basis         TEXT NOT NULL,
  quote         TEXT NOT NULL,
  start         INTEGER NOT NULL,
  stop          INTEGER NOT NULL,
  why           TEXT NOT NULL,
  confidence    REAL NOT NULL,
  status        TEXT NOT NULL,
  proposal      TEXT
) STRICT;
CREATE INDEX statement_source ON statement (source, start, stop, id);
CREATE INDEX statement_subject ON statement (subject);
CREATE INDEX statement_object ON statement (object);
CREATE INDEX statement_type ON statement (type);

CREATE TABLE voice (
  statement TEXT NOT NULL REFERENCES statement (id),
  ord       INTEGER NOT NULL,
  person    TEXT NOT NULL,
  name      TEXT NOT NULL,
  names     TEXT NOT NULL,
  role      TEXT NOT NULL,
  PRIMARY KEY (statement, ord)
) STRICT;

CREATE TABLE decision (
  id        TEXT PRIMARY KEY,
  statement TEXT NOT NULL REFERENCES statement (id),
  ord       INTEGER NOT NULL,
  action    TEXT NOT NULL,
  author    TEXT NOT NULL,
  at        TEXT NOT NULL,
  reason    TEXT NOT NULL,
  edited    TEXT,
  undoes    TEXT REFERENCES decision (id)
) STRICT;
CREATE INDEX decision_statement ON decision (statement, ord);
