-- Searches of the help centre that found nothing, each reader's words once, until they are set aside.
CREATE TABLE help_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  words TEXT NOT NULL,
  locale TEXT NOT NULL,
  reader TEXT NOT NULL,
  at INTEGER NOT NULL,
  set_by INTEGER,
  UNIQUE (reader, words)
) STRICT;

CREATE INDEX help_search_at ON help_search (at);
