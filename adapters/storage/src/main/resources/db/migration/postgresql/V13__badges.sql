-- The badges of plans that people have been given on a platform, so that they can be taken away again.
CREATE TABLE badge (
  channel TEXT NOT NULL,
  person TEXT NOT NULL,
  badge TEXT NOT NULL,
  PRIMARY KEY (channel, person, badge)
);
