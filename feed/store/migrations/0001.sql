-- Times are Unix milliseconds, 0 for never. A column of type ANY holds TEXT as
-- it is, or a BLOB: the same text compressed with S2.

-- What is the same for everyone.

CREATE TABLE feed (
  id            INTEGER PRIMARY KEY,
  url           TEXT NOT NULL UNIQUE,
  title         TEXT NOT NULL DEFAULT '',
  site          TEXT NOT NULL DEFAULT '',
  description   TEXT NOT NULL DEFAULT '',
  language      TEXT NOT NULL DEFAULT '',
  format        TEXT NOT NULL DEFAULT '',
  icon          TEXT NOT NULL DEFAULT '',
  hub           TEXT NOT NULL DEFAULT '',
  hints         TEXT NOT NULL DEFAULT '{}',
  validated     TEXT NOT NULL DEFAULT '',      -- the address that gave the validators
  etag          TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  hash          TEXT NOT NULL DEFAULT '',      -- of the last body that could be read
  listed        INTEGER NOT NULL DEFAULT 0,    -- when it was first listed
  checked       INTEGER NOT NULL DEFAULT 0,
  arrived       INTEGER NOT NULL DEFAULT 0,    -- when its last new entry came
  next          INTEGER NOT NULL DEFAULT 0,
  fresh         INTEGER NOT NULL DEFAULT 0,
  reason        TEXT NOT NULL DEFAULT '',
  error         TEXT NOT NULL DEFAULT '',
  since         INTEGER NOT NULL DEFAULT 0,
  failures      INTEGER NOT NULL DEFAULT 0,
  gone          INTEGER NOT NULL DEFAULT 0,
  moved_to      TEXT NOT NULL DEFAULT '',
  moves         INTEGER NOT NULL DEFAULT 0,
  moved_since   INTEGER NOT NULL DEFAULT 0,
  entries       INTEGER NOT NULL DEFAULT 0     -- counted in by whoever adds them, out by a trigger
) STRICT;

CREATE TABLE pause (
  host   TEXT PRIMARY KEY,
  since  INTEGER NOT NULL,
  until  INTEGER NOT NULL,
  reason TEXT NOT NULL,
  slow   INTEGER NOT NULL                      -- milliseconds between two looks
) STRICT, WITHOUT ROWID;

-- published orders the lists; an entry without a date has that of its arrival.
CREATE TABLE entry (
  id         INTEGER PRIMARY KEY,
  feed       INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  guid       TEXT NOT NULL,
  published  INTEGER NOT NULL,
  arrived    INTEGER NOT NULL,
  changed    INTEGER NOT NULL DEFAULT 0,       -- when its publisher last changed the text
  hash       INTEGER NOT NULL,                 -- of everything that the publisher states
  kin        INTEGER NOT NULL,                 -- of link and title: finds it when its guid is renewed
  pages      INTEGER NOT NULL DEFAULT 0,       -- 1: a page's body is stored, 2: the feed carries text
  url        TEXT NOT NULL,
  comments   TEXT NOT NULL,
  title      TEXT NOT NULL,
  authors    TEXT NOT NULL,
  excerpt    TEXT NOT NULL,
  enclosure  TEXT NOT NULL,
  enclosure_type   TEXT NOT NULL,
  enclosure_length INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_identity ON entry (feed, guid);
CREATE INDEX entry_published ON entry (published, id);
CREATE INDEX entry_feed ON entry (feed, published, id);
CREATE INDEX entry_kin ON entry (feed, kin);

CREATE TRIGGER entry_counted AFTER INSERT ON entry BEGIN
  UPDATE feed SET entries = entries + 1 WHERE id = NEW.feed;
END;
CREATE TRIGGER entry_uncounted AFTER DELETE ON entry BEGIN
  UPDATE feed SET entries = entries - 1 WHERE id = OLD.feed;
END;

-- What the publisher states beyond what a list shows.
CREATE TABLE content (
  entry   INTEGER PRIMARY KEY REFERENCES entry ON DELETE CASCADE,
  summary ANY NOT NULL,
  content ANY NOT NULL,
  more    TEXT NOT NULL                        -- dates, categories, image, enclosures: JSON
) STRICT;

CREATE TABLE revision (
  entry   INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  until   INTEGER NOT NULL,
  title   TEXT NOT NULL,
  summary ANY NOT NULL,
  content ANY NOT NULL
) STRICT;
CREATE INDEX revision_entry ON revision (entry, until);

-- The identities of entries that were removed, so that they never come back.
CREATE TABLE purged (
  feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  guid TEXT NOT NULL,
  kin  INTEGER NOT NULL,
  PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;

-- Entries that wait for a body.
CREATE TABLE need (
  entry INTEGER PRIMARY KEY REFERENCES entry ON DELETE CASCADE,
  page  INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  after INTEGER NOT NULL DEFAULT 0             -- somebody is at it, or it is put off
) STRICT;

CREATE TABLE body (
  entry   INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  source  INTEGER NOT NULL,
  version INTEGER NOT NULL,
  words   INTEGER NOT NULL,
  stub    INTEGER NOT NULL,
  saved   INTEGER NOT NULL,
  article ANY NOT NULL,                        -- JSON
  page    ANY,
  UNIQUE (entry, source)
) STRICT;

CREATE TABLE quote (
  entry      INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  utterance  INTEGER NOT NULL,
  speaker    TEXT NOT NULL,
  text       TEXT NOT NULL,
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_speaker ON quote (speaker, entry);

CREATE TABLE entity (
  id   INTEGER PRIMARY KEY,
  fold TEXT NOT NULL,                          -- lower case without diacritics
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (fold, kind)
) STRICT;

CREATE TABLE mention (
  entry    INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  entity   INTEGER NOT NULL REFERENCES entity,
  count    INTEGER NOT NULL,
  salience REAL NOT NULL,
  PRIMARY KEY (entry, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_entity ON mention (entity, entry);

-- The index holds no text of its own and forgets nothing: an entry that is
-- indexed again gets a new document, and one without a row here is dead.
CREATE VIRTUAL TABLE search USING fts5 (title, authors, text, content = '',
  tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE document (
  id    INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL UNIQUE REFERENCES entry ON DELETE CASCADE
) STRICT;
CREATE TABLE reindex (
  entry INTEGER PRIMARY KEY REFERENCES entry ON DELETE CASCADE
) STRICT;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES ('indexed', 0);     -- entries up to this id are in the index
INSERT INTO setting VALUES ('documents', 0);   -- the last document's id

-- What is one person's own.

CREATE TABLE account (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  since   INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 0           -- rises with every change that the account can see
) STRICT;
INSERT INTO account VALUES (1, 'owner', 0, 0);

CREATE TABLE account_key (
  key     TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX account_key_account ON account_key (account);

CREATE TABLE preference (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  name    TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (account, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE subscription (
  account  INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  feed     INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  title    TEXT NOT NULL DEFAULT '',
  folder   TEXT NOT NULL DEFAULT '',
  tags     TEXT NOT NULL DEFAULT '[]',
  settings TEXT NOT NULL DEFAULT '{}',
  since    INTEGER NOT NULL,
  unread   INTEGER NOT NULL DEFAULT 0,         -- kept by triggers
  PRIMARY KEY (account, feed)
) STRICT, WITHOUT ROWID;
CREATE INDEX subscription_feed ON subscription (feed);

-- What following again, or undoing, brings back.
CREATE TABLE ended (
  account  INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  feed     INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  title    TEXT NOT NULL,
  folder   TEXT NOT NULL,
  tags     TEXT NOT NULL,
  settings TEXT NOT NULL,
  since    INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  unread   TEXT NOT NULL,                      -- entry ids: JSON
  PRIMARY KEY (account, feed)
) STRICT, WITHOUT ROWID;
CREATE INDEX ended_feed ON ended (feed);

CREATE TABLE unread (
  entry     INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  account   INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  feed      INTEGER NOT NULL,
  published INTEGER NOT NULL,
  PRIMARY KEY (entry, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX unread_list ON unread (account, published, entry);
CREATE INDEX unread_feed ON unread (account, feed, published, entry);

CREATE TRIGGER unread_counted AFTER INSERT ON unread BEGIN
  UPDATE subscription SET unread = unread + 1 WHERE account = NEW.account AND feed = NEW.feed;
END;
CREATE TRIGGER unread_uncounted AFTER DELETE ON unread BEGIN
  UPDATE subscription SET unread = unread - 1 WHERE account = OLD.account AND feed = OLD.feed;
END;

CREATE TABLE state (
  entry     INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  account   INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  published INTEGER NOT NULL,
  starred   INTEGER NOT NULL DEFAULT 0,
  later     INTEGER NOT NULL DEFAULT 0,
  seen      INTEGER NOT NULL DEFAULT 0,        -- when it was last open
  place     INTEGER NOT NULL DEFAULT 0,        -- where reading stopped, a byte of the text
  PRIMARY KEY (entry, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX state_account ON state (account);
CREATE INDEX state_starred ON state (account, published, entry) WHERE starred > 0;
CREATE INDEX state_later ON state (account, published, entry) WHERE later > 0;

CREATE TRIGGER entry_redated AFTER UPDATE OF published ON entry BEGIN
  UPDATE unread SET published = NEW.published WHERE entry = NEW.id;
  UPDATE state SET published = NEW.published WHERE entry = NEW.id;
END;
