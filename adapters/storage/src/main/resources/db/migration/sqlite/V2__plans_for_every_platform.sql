-- A plan may be for every platform, and may have no limit.
CREATE TABLE bought_plan (
  account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  platform TEXT,
  minutes_left INTEGER,
  PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;

INSERT INTO bought_plan SELECT account, place, name, platform, minutes_left FROM care_plan;
DROP TABLE care_plan;
ALTER TABLE bought_plan RENAME TO care_plan;
