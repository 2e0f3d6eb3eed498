-- Files of the content as they were changed here: how each stands, and every revision of it.
CREATE TABLE document (
  path TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  newest BIGINT NOT NULL,
  pending TEXT NOT NULL CHECK (pending IN ('NOTHING', 'DRAFT', 'IN_REVIEW', 'SCHEDULED')),
  pending_revision BIGINT,
  pending_by BIGINT,
  pending_at BIGINT,
  served BIGINT
);

CREATE INDEX document_due ON document (pending_at) WHERE pending = 'SCHEDULED';

-- Append-only. Without a text, the file is taken out of what is served.
CREATE TABLE revision (
  path TEXT NOT NULL,
  number BIGINT NOT NULL,
  written_by BIGINT,
  at BIGINT NOT NULL,
  note TEXT NOT NULL,
  text TEXT,
  PRIMARY KEY (path, number)
);

CREATE TRIGGER revision_stays BEFORE DELETE OR TRUNCATE ON revision
FOR EACH STATEMENT EXECUTE FUNCTION refuse('revisions are append-only');

CREATE TRIGGER revision_is_what_was_written BEFORE UPDATE ON revision
FOR EACH STATEMENT EXECUTE FUNCTION refuse('revisions are append-only');

-- At most one row: how often what is served has changed.
CREATE TABLE content_edition (
  id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
  number BIGINT NOT NULL
);
