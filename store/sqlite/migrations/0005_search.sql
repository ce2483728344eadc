-- The index of full-text search. Words are found and folded in Go (package
-- search) and stand here parted by blanks; FTS5 only holds them. A passage's
-- rowid is its source's first + the block's ord: small steps make a small index.
-- The index holds no text: that stands in source.

CREATE TABLE searched (
  first    INTEGER PRIMARY KEY,
  blocks   INTEGER NOT NULL,
  source   TEXT NOT NULL UNIQUE REFERENCES source (slug),
  analysis INTEGER NOT NULL
) STRICT;

CREATE TABLE word (
  word TEXT PRIMARY KEY,
  seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sound (
  key  TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (key, word)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE passage USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');
