-- Times are microseconds since 1970, UTC. Days are ISO dates. Documents are JSON with a version of
-- their shape. The same tables as in ../postgresql.

-- Everything that came in, once. Rows are never deleted: the transcript refers to them.
CREATE TABLE inbox (
  sequence INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  delivery TEXT NOT NULL,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  scope TEXT NOT NULL,
  conversation TEXT,
  person TEXT,
  event TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  dismissed TEXT,
  UNIQUE (source, delivery)
) STRICT;

CREATE INDEX inbox_pending ON inbox (sequence) WHERE done = 0;

CREATE TRIGGER inbox_stays BEFORE DELETE ON inbox
BEGIN
  SELECT RAISE(ABORT, 'what came in is never deleted');
END;

CREATE TRIGGER inbox_is_what_came_in
BEFORE UPDATE OF sequence, source, delivery, channel, chat, scope, conversation, person, event ON inbox
BEGIN
  SELECT RAISE(ABORT, 'what came in is never changed');
END;

-- The current state, with what lists are made of beside it.
CREATE TABLE conversation (
  id TEXT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  scope TEXT NOT NULL,
  version INTEGER NOT NULL,
  queue TEXT NOT NULL CHECK (queue IN ('WAITING', 'TAKEN', 'BOT', 'CLOSED')),
  waiting_since INTEGER,
  agent INTEGER,
  agent_name TEXT,
  account TEXT,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  person_handle TEXT,
  person_language TEXT,
  last_words TEXT NOT NULL,
  last_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  state TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX conversation_open ON conversation (channel, chat, scope) WHERE closed_at IS NULL;
CREATE INDEX conversation_address ON conversation (channel, chat, scope, opened_at);
CREATE INDEX conversation_waiting ON conversation (waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX conversation_queue ON conversation (queue, last_at);

-- One row a turn: what was decided about which inbox row. Append-only.
CREATE TABLE turn (
  conversation TEXT NOT NULL REFERENCES conversation (id),
  sequence INTEGER NOT NULL REFERENCES inbox (sequence),
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  whys TEXT NOT NULL,
  PRIMARY KEY (conversation, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER turn_stays BEFORE DELETE ON turn
BEGIN
  SELECT RAISE(ABORT, 'the transcript is append-only');
END;

CREATE TRIGGER turn_is_what_happened BEFORE UPDATE ON turn
BEGIN
  SELECT RAISE(ABORT, 'the transcript is append-only');
END;

-- What we say, and where it is on its way. What was said is append-only.
CREATE TABLE message (
  ordinal INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  number INTEGER NOT NULL,
  sequence INTEGER NOT NULL REFERENCES inbox (sequence),
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  body TEXT NOT NULL,
  replaces INTEGER,
  status TEXT NOT NULL DEFAULT 'PENDING'
    CHECK (status IN ('PENDING', 'SENT', 'UNDELIVERABLE', 'SILENCED')),
  attempts INTEGER NOT NULL DEFAULT 0,
  platform_id TEXT,
  why TEXT,
  changed_at INTEGER NOT NULL,
  UNIQUE (conversation, number)
) STRICT;

CREATE INDEX message_pending ON message (ordinal) WHERE status = 'PENDING';

CREATE TRIGGER message_stays BEFORE DELETE ON message
BEGIN
  SELECT RAISE(ABORT, 'the transcript is append-only');
END;

CREATE TRIGGER message_is_what_was_said
BEFORE UPDATE OF ordinal, conversation, number, sequence, at, author, body, replaces ON message
BEGIN
  SELECT RAISE(ABORT, 'the transcript is append-only');
END;

CREATE TABLE timer (
  conversation TEXT NOT NULL REFERENCES conversation (id),
  name TEXT NOT NULL,
  due INTEGER NOT NULL,
  PRIMARY KEY (conversation, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX timer_due ON timer (due);

-- Checks that were asked for and have not come out.
CREATE TABLE requested_check (
  ordinal INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  number INTEGER NOT NULL,
  request TEXT NOT NULL,
  UNIQUE (conversation, number)
) STRICT;

-- Customers' words on articles; the newest of a conversation counts.
CREATE TABLE article_rating (
  ordinal INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  sequence INTEGER NOT NULL REFERENCES inbox (sequence),
  article TEXT NOT NULL,
  rung TEXT NOT NULL,
  helped INTEGER NOT NULL CHECK (helped IN (0, 1)),
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX article_rating_article ON article_rating (article, at);

CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  rank TEXT NOT NULL CHECK (rank IN ('AGENT', 'MANAGER', 'ADMIN')),
  password_hash TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE staff_session (
  token_hash TEXT NOT NULL PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES staff (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_session_member ON staff_session (member);

CREATE TABLE staff_invitation (
  token_hash TEXT NOT NULL PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES staff (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  ordinal INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who INTEGER,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_is_what_was_done BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;

-- The provider's customers. Demo accounts go when real ones come.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  since TEXT NOT NULL,
  support TEXT CHECK (support IN ('FLAT', 'TOKEN')),
  tokens INTEGER,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1))
) STRICT;

CREATE TABLE contact (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (account, place),
  UNIQUE (account, email_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  platform TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (account, place),
  UNIQUE (account, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE care_plan (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  platform TEXT NOT NULL,
  minutes_left INTEGER NOT NULL,
  PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;
