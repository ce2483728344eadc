-- Views for people who query an archive in the sqlite3 shell. They keep to what
-- SQLite 3.37 of 2021 knows, for many computers have no newer shell.

CREATE VIEW sources AS
SELECT s.slug, s.title, s.witness, s.language, s.format, length(s.text) AS letters,
       (SELECT count(*) FROM person p WHERE p.source = s.slug) AS people,
       (SELECT count(*) FROM statement t WHERE t.source = s.slug) AS statements
FROM source s;

CREATE VIEW statements AS
SELECT t.source, t.subject_name AS subject, t.type, t.object_name AS object,
       t.date, t.date_from, t.date_to, t.place, t.age, t.detail, t.stance, t.basis,
       coalesce((SELECT group_concat(o.name, ' > ') FROM (SELECT v.name FROM voice v WHERE v.statement = t.id ORDER BY v.ord) o), '') AS voices,
       t.quote, t.status, t.start, t.stop, t.id
FROM statement t
WHERE t.status NOT IN ('rejected', 'orphaned');

CREATE VIEW people AS
SELECT p.source, p.name, p.gender,
       (SELECT count(*) FROM mention m WHERE m.person = p.id) AS mentions,
       (SELECT count(*) FROM statement t WHERE t.subject = p.id AND t.status NOT IN ('rejected', 'orphaned')) AS statements,
       p.id
FROM person p;

CREATE VIEW ties AS
SELECT t.source, t.subject_name AS person, t.type, t.detail, t.object_name AS other, t.date, t.quote, t.id
FROM statement t
WHERE t.object_kind = 'person' AND t.status NOT IN ('rejected', 'orphaned');
