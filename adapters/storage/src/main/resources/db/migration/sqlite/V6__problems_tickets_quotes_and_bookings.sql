-- What was tried for a customer's problems. The owner is an account, or a chat without one.
CREATE TABLE problem (
  owner TEXT NOT NULL,
  issue TEXT NOT NULL,
  since INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (owner, issue, since)
) STRICT, WITHOUT ROWID;

CREATE INDEX problem_recent ON problem (owner, last_at);

CREATE TABLE ticket (
  number TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  status TEXT NOT NULL CHECK (status IN ('OPEN', 'WAITING', 'SOLVED')),
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX ticket_owner ON ticket (owner, opened_at);
CREATE INDEX ticket_status ON ticket (status, changed_at);
CREATE INDEX ticket_conversation ON ticket (conversation);

-- Append-only.
CREATE TABLE ticket_entry (
  ordinal INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket (number),
  at INTEGER NOT NULL,
  by_whom TEXT NOT NULL CHECK (by_whom IN ('CUSTOMER', 'STAFF')),
  name TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX ticket_entry_ticket ON ticket_entry (ticket, ordinal);

CREATE TRIGGER ticket_entry_stays BEFORE DELETE ON ticket_entry
BEGIN
  SELECT RAISE(ABORT, 'what was written into a ticket is never deleted');
END;

CREATE TRIGGER ticket_entry_is_what_was_written BEFORE UPDATE ON ticket_entry
BEGIN
  SELECT RAISE(ABORT, 'what was written into a ticket is never changed');
END;

CREATE TABLE quote (
  number TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  status TEXT NOT NULL CHECK (status IN ('DRAFT', 'OFFERED', 'ACCEPTED', 'DECLINED')),
  made_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX quote_owner ON quote (owner, made_at);
CREATE INDEX quote_status ON quote (status, changed_at);
CREATE INDEX quote_conversation ON quote (conversation);

CREATE TABLE booking (
  number TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  status TEXT NOT NULL CHECK (status IN ('REQUESTED', 'CONFIRMED', 'DECLINED')),
  made_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX booking_owner ON booking (owner, made_at);
CREATE INDEX booking_status ON booking (status, changed_at);
CREATE INDEX booking_conversation ON booking (conversation);

-- Who opened the live-chat window longer, until which day and why. Append-only.
CREATE TABLE window_extension (
  ordinal INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  until TEXT NOT NULL,
  agent INTEGER NOT NULL,
  agent_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX window_extension_account ON window_extension (account, until);

CREATE TRIGGER window_extension_stays BEFORE DELETE ON window_extension
BEGIN
  SELECT RAISE(ABORT, 'extensions are never deleted');
END;

CREATE TRIGGER window_extension_is_what_was_granted BEFORE UPDATE ON window_extension
BEGIN
  SELECT RAISE(ABORT, 'extensions are never changed');
END;

-- Customers who know when their window ends.
CREATE TABLE window_told (
  account TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
