-- The bytes of files beside articles, by what they come to; revisions have that as their text.
CREATE TABLE kept_file (
  digest TEXT PRIMARY KEY,
  content BYTEA NOT NULL
);
