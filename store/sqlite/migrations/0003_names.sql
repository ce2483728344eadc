-- People of one name in several sources are looked for by name.

CREATE INDEX person_name ON person (name);
