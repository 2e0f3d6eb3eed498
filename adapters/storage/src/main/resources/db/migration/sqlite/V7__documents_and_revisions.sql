-- Files of the content as they were changed here: how each stands, and every revision of it.
CREATE TABLE document (
  path TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  newest INTEGER NOT NULL,
  pending TEXT NOT NULL CHECK (pending IN ('NOTHING', 'DRAFT', 'IN_REVIEW', 'SCHEDULED')),
  pending_revision INTEGER,
  pending_by INTEGER,
  pending_at INTEGER,
  served INTEGER
) STRICT;

CREATE INDEX document_due ON document (pending_at) WHERE pending = 'SCHEDULED';

-- Append-only. Without a text, the file is taken out of what is served.
CREATE TABLE revision (
  path TEXT NOT NULL,
  number INTEGER NOT NULL,
  written_by INTEGER,
  at INTEGER NOT NULL,
  note TEXT NOT NULL,
  text TEXT,
  PRIMARY KEY (path, number)
) STRICT;

CREATE TRIGGER revision_stays BEFORE DELETE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revisions are append-only');
END;

CREATE TRIGGER revision_is_what_was_written BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revisions are append-only');
END;

-- At most one row: how often what is served has changed.
CREATE TABLE content_edition (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;
