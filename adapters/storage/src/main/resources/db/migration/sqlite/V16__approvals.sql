-- What is to be done with a whole article or its address, once a second person says so.
CREATE TABLE approval (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  deed TEXT NOT NULL,
  article TEXT NOT NULL,
  target TEXT,
  asked_by INTEGER NOT NULL,
  asked_at INTEGER NOT NULL
) STRICT;
