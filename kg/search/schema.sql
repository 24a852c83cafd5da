-- The index of all words: what stands where, the names of actors, and which forms belong to one root.
-- Written for geostatements; Apache-2.0; 2026-11-26. A change here needs another VERSION in kg/search/index.py.

CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  graph TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  identifier TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  url TEXT NOT NULL
);

-- IRIs are kept without the base of the store; what is not known is ''
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL,
  owner TEXT NOT NULL,
  evidence TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT NOT NULL,
  speaker_text TEXT NOT NULL,
  day TEXT NOT NULL,
  part TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  label TEXT NOT NULL
);
CREATE INDEX place_article ON place (article);
CREATE INDEX place_owner ON place (owner, article);

CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  language TEXT NOT NULL,
  preferred INTEGER NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (actor, language, preferred, name)
);
CREATE TABLE bearing (article INTEGER, name INTEGER, PRIMARY KEY (article, name)) WITHOUT ROWID;
CREATE INDEX bearing_name ON bearing (name);

CREATE VIRTUAL TABLE words USING fts5 (
  quote, label, content = 'place', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE names USING fts5 (
  name, content = 'name', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'row');
CREATE TABLE form (root TEXT, term TEXT, PRIMARY KEY (root, term)) WITHOUT ROWID;
CREATE INDEX form_term ON form (term);

CREATE TRIGGER place_added AFTER INSERT ON place BEGIN
  INSERT INTO words (rowid, quote, label) VALUES (new.id, new.quote, new.label);
END;
CREATE TRIGGER place_removed AFTER DELETE ON place BEGIN
  INSERT INTO words (words, rowid, quote, label) VALUES ('delete', old.id, old.quote, old.label);
END;
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
  INSERT INTO names (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER name_removed AFTER DELETE ON name BEGIN
  INSERT INTO names (names, rowid, name) VALUES ('delete', old.id, old.name);
END;
