-- Questions that a language model was asked and has not answered.
CREATE TABLE inquiry (
  ordinal INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  notice INTEGER NOT NULL,
  question TEXT NOT NULL,
  UNIQUE (conversation, notice)
) STRICT;
