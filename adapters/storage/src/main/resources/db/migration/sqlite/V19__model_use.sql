-- What a language model was used for today, by whoever it was used for.
CREATE TABLE model_use (
  day TEXT NOT NULL,
  who TEXT NOT NULL,
  tokens INTEGER NOT NULL,
  PRIMARY KEY (day, who)
) STRICT;
