-- Questions that found nothing or were not helped with, and that somebody has looked after.
CREATE TABLE question_set_aside (
  conversation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  set_by INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (conversation, sequence)
) STRICT;

CREATE INDEX turn_at ON turn (at);

-- Questions that managers saved with the article that has to be found for them, or none.
CREATE TABLE search_test (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  question TEXT NOT NULL,
  locale TEXT NOT NULL,
  expected TEXT,
  saved_by INTEGER NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

-- Readers' words on articles of the help centre; the newest of a reader counts.
CREATE TABLE help_rating (
  article TEXT NOT NULL,
  reader TEXT NOT NULL,
  at INTEGER NOT NULL,
  helped INTEGER NOT NULL CHECK (helped IN (0, 1)),
  PRIMARY KEY (article, reader)
) STRICT;

CREATE INDEX help_rating_at ON help_rating (at);
