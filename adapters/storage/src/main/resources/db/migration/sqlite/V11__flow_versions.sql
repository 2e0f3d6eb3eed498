-- Every version of a flow that was ever served, so that conversations stay on theirs. Append-only.
CREATE TABLE flow_version (
  ordinal INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  version TEXT NOT NULL,
  since INTEGER NOT NULL,
  UNIQUE (slug, version)
) STRICT;

CREATE TABLE flow_file (
  slug TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (slug, version, name),
  FOREIGN KEY (slug, version) REFERENCES flow_version (slug, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER flow_version_stays BEFORE DELETE ON flow_version
BEGIN
  SELECT RAISE(ABORT, 'versions of flows are append-only');
END;

CREATE TRIGGER flow_version_is_what_was_served BEFORE UPDATE ON flow_version
BEGIN
  SELECT RAISE(ABORT, 'versions of flows are append-only');
END;

CREATE TRIGGER flow_file_stays BEFORE DELETE ON flow_file
BEGIN
  SELECT RAISE(ABORT, 'versions of flows are append-only');
END;

CREATE TRIGGER flow_file_is_what_was_served BEFORE UPDATE ON flow_file
BEGIN
  SELECT RAISE(ABORT, 'versions of flows are append-only');
END;
