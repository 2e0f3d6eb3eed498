-- What managers looked at and found to be fine as it is; a change makes another of it.
CREATE TABLE settled (
  digest TEXT PRIMARY KEY,
  settled_by INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
