-- What a language model was asked to propose to staff: the newest of each kind.
CREATE TABLE proposal (
  conversation TEXT NOT NULL REFERENCES conversation (id),
  kind TEXT NOT NULL,
  up_to INTEGER NOT NULL,
  asked_by INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  working INTEGER NOT NULL CHECK (working IN (0, 1)),
  state TEXT NOT NULL,
  PRIMARY KEY (conversation, kind)
) STRICT;

CREATE INDEX proposal_working ON proposal (working) WHERE working = 1;
