-- Every version of a policy that was ever served, with what its decisions rested on. Append-only.
CREATE TABLE policy_version (
  ordinal INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  since INTEGER NOT NULL,
  policy TEXT NOT NULL,
  clauses TEXT NOT NULL,
  issue_types TEXT NOT NULL,
  UNIQUE (name, version)
) STRICT;

CREATE TRIGGER policy_version_stays BEFORE DELETE ON policy_version
BEGIN
  SELECT RAISE(ABORT, 'versions of policies are append-only');
END;

CREATE TRIGGER policy_version_is_what_was_served BEFORE UPDATE ON policy_version
BEGIN
  SELECT RAISE(ABORT, 'versions of policies are append-only');
END;

-- Cases that managers saved as tests of a policy.
CREATE TABLE policy_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  policy TEXT NOT NULL,
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  expected TEXT NOT NULL,
  address TEXT NOT NULL,
  saved_by INTEGER NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

CREATE INDEX policy_case_policy ON policy_case (policy, id);
