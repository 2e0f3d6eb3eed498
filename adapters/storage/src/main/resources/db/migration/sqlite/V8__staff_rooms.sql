-- Conversations as staff see them in a room of a platform, and what is to be posted there.
CREATE TABLE staff_topic (
  room TEXT NOT NULL,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  title TEXT NOT NULL,
  place TEXT,
  card TEXT,
  shown TEXT NOT NULL,
  seen INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  PRIMARY KEY (room, conversation)
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_topic_place ON staff_topic (room, place);

CREATE TABLE staff_post (
  ordinal INTEGER PRIMARY KEY,
  room TEXT NOT NULL,
  conversation TEXT NOT NULL REFERENCES conversation (id),
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'SENT', 'REFUSED')),
  attempts INTEGER NOT NULL DEFAULT 0,
  platform_id TEXT,
  why TEXT,
  at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  UNIQUE (room, conversation, number)
) STRICT;

CREATE INDEX staff_post_pending ON staff_post (ordinal) WHERE status = 'PENDING';
CREATE INDEX staff_post_platform ON staff_post (room, platform_id) WHERE platform_id IS NOT NULL;

-- Which member of staff a user of a platform is.
CREATE TABLE staff_handle (
  channel TEXT NOT NULL,
  person TEXT NOT NULL,
  member INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (channel, person)
) STRICT, WITHOUT ROWID;
