-- What a language model was asked to propose to staff: the newest of each kind.
CREATE TABLE proposal (
  conversation TEXT NOT NULL REFERENCES conversation (id),
  kind TEXT NOT NULL,
  up_to BIGINT NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at BIGINT NOT NULL,
  working BIGINT NOT NULL CHECK (working IN (0, 1)),
  state TEXT NOT NULL,
  PRIMARY KEY (conversation, kind)
);

CREATE INDEX proposal_working ON proposal (working) WHERE working = 1;
