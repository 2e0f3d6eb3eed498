package firstline.storage.curation;

import firstline.core.curation.Digest;
import firstline.core.desk.AgentId;
import firstline.core.port.Settled;
import firstline.storage.database.Database;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What is fine as it is, as a table. */
public final class SqlSettled implements Settled {
  private static final String ALL = "SELECT digest FROM settled";
  private static final String SETTLE =
      "INSERT INTO settled (digest, settled_by, at) VALUES (?, ?, ?)"
          + " ON CONFLICT (digest) DO NOTHING";

  private final Database database;

  public SqlSettled(Database database) {
    this.database = database;
  }

  @Override
  public Set<Digest> all() {
    return database.read(
        "read what is settled",
        sql -> new HashSet<>(sql.list(ALL, row -> new Digest(row.text("digest")))));
  }

  @Override
  public void settle(Digest what, AgentId by, Instant at) {
    database.write("settle something", sql -> sql.update(SETTLE, what.value(), by.value(), at));
  }
}
