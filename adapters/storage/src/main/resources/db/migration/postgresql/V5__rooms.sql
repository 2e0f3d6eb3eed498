-- The rooms of a platform that we take part in, and how far each has been read.
CREATE TABLE room (
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  read TEXT NOT NULL,
  moved_at BIGINT NOT NULL,
  PRIMARY KEY (channel, chat)
);

CREATE INDEX room_moved ON room (channel, moved_at);
