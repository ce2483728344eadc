-- What people do at once (an act: decisions, or judgements) shares a batch, the
-- ID of its first entry, and a moment, which orders all acts.
ALTER TABLE decision ADD COLUMN batch TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN moment INTEGER NOT NULL DEFAULT 0;
ALTER TABLE judgement ADD COLUMN batch TEXT NOT NULL DEFAULT '';
ALTER TABLE judgement ADD COLUMN moment INTEGER NOT NULL DEFAULT 0;

-- Every entry made until now was an act of its own.
CREATE TEMP TABLE acts AS
SELECT id, row_number() OVER (ORDER BY julianday(at), log, ord) AS moment
FROM (SELECT id, at, 0 AS log, rowid AS ord FROM decision UNION ALL SELECT id, at, 1, ord FROM judgement);
CREATE INDEX temp.acts_id ON acts (id);
UPDATE decision SET batch = id, moment = (SELECT a.moment FROM temp.acts a WHERE a.id = decision.id);
UPDATE judgement SET batch = id, moment = (SELECT a.moment FROM temp.acts a WHERE a.id = judgement.id);

CREATE INDEX decision_batch ON decision (batch);
CREATE INDEX decision_moment ON decision (moment);
CREATE INDEX decision_undoes ON decision (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX judgement_batch ON judgement (batch);
CREATE INDEX judgement_moment ON judgement (moment);
CREATE INDEX judgement_undoes ON judgement (undoes) WHERE undoes IS NOT NULL;

-- One row. Whatever writes raises the number, and the mark tells two archives
-- apart that came to the same number, as a copy does that is put back.
CREATE TABLE generation (
  number INTEGER NOT NULL,
  mark   TEXT NOT NULL
) STRICT;
INSERT INTO generation SELECT count(*), lower(hex(randomblob(4))) FROM temp.acts;
DROP TABLE temp.acts;

-- What the standing judgements make of people's names. It follows from the log
-- and is made anew with each judgement about a name.
CREATE TABLE correction (
  person TEXT PRIMARY KEY,
  name   TEXT,
  none   INTEGER NOT NULL
) STRICT;

-- People are counted by what these say, without a look at the tables.
DROP INDEX mention_person;
CREATE INDEX mention_person ON mention (person, kind);
DROP INDEX statement_subject;
CREATE INDEX statement_subject ON statement (subject, status);

DROP VIEW sources;
CREATE VIEW sources AS
SELECT s.slug, s.title, s.witness, s.language, s.format, length(s.text) AS letters,
       (SELECT count(*) FROM person p LEFT JOIN correction c ON c.person = p.id WHERE p.source = s.slug AND c.none IS NOT 1) AS people,
       (SELECT count(*) FROM statement t WHERE t.source = s.slug) AS statements
FROM source s;

DROP VIEW statements;
CREATE VIEW statements AS
SELECT t.source, coalesce(c.name, t.subject_name) AS subject, t.type, coalesce(d.name, t.object_name) AS object,
       t.date, t.date_from, t.date_to, t.place, t.age, t.detail, t.stance, t.basis,
       coalesce((SELECT group_concat(o.name, ' > ') FROM (SELECT coalesce(e.name, v.name) AS name
         FROM voice v LEFT JOIN correction e ON e.person = v.person WHERE v.statement = t.id ORDER BY v.ord) o), '') AS voices,
       t.quote, t.status, t.start, t.stop, t.id
FROM statement t LEFT JOIN correction c ON c.person = t.subject LEFT JOIN correction d ON d.person = t.object
WHERE t.status NOT IN ('rejected', 'orphaned') AND c.none IS NOT 1;

DROP VIEW people;
CREATE VIEW people AS
SELECT p.source, coalesce(c.name, p.name) AS name, p.gender,
       (SELECT count(*) FROM mention m WHERE m.person = p.id AND m.kind <> 'speech') AS mentions,
       (SELECT count(*) FROM statement t WHERE t.subject = p.id AND t.status NOT IN ('rejected', 'orphaned')) AS statements,
       p.id
FROM person p LEFT JOIN correction c ON c.person = p.id
WHERE c.none IS NOT 1;

DROP VIEW ties;
CREATE VIEW ties AS
SELECT t.source, coalesce(c.name, t.subject_name) AS person, t.type, t.detail, coalesce(d.name, t.object_name) AS other, t.date, t.quote, t.id
FROM statement t LEFT JOIN correction c ON c.person = t.subject LEFT JOIN correction d ON d.person = t.object
WHERE t.object_kind = 'person' AND t.status NOT IN ('rejected', 'orphaned') AND c.none IS NOT 1 AND d.none IS NOT 1;
