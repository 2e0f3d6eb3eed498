-- Who was proven to be which contact, in which chat. The contact is looked up each time: whoever is
-- taken off the file is not known any more.
CREATE TABLE identity_link (
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  person TEXT NOT NULL,
  account TEXT NOT NULL,
  email_key TEXT NOT NULL,
  how TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (channel, chat, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX identity_link_contact ON identity_link (account, email_key);

-- What was tried lately to be recognised, for a chat or for an account that somebody named.
CREATE TABLE identity_attempts (
  subject TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  since INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;

-- Passes from the client area that are good no more, until they have expired anyway.
CREATE TABLE used_pass (
  serial TEXT NOT NULL PRIMARY KEY,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- E-mail that turns have written. The text is kept until the mail server has it.
CREATE TABLE mail (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  sequence INTEGER NOT NULL REFERENCES inbox (sequence),
  letter TEXT,
  status TEXT NOT NULL
    CHECK (status IN ('PENDING', 'SENT', 'REFUSED', 'EXPIRED', 'NOBODY')),
  attempts INTEGER NOT NULL DEFAULT 0,
  why TEXT,
  at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX mail_pending ON mail (ordinal) WHERE status = 'PENDING';

ALTER TABLE contact ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
CREATE INDEX contact_fingerprint ON contact (fingerprint);
CREATE INDEX account_folded ON account (lower(id));
