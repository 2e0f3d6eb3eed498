package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.FlowVersion;
import firstline.core.port.AuditLog;
import firstline.core.port.FlowArchive;
import firstline.core.port.Outbox;
import firstline.core.port.PolicyArchive;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened and what was said cannot be rewritten, not even past the ports. */
class AppendOnlyContractTest extends Contract {
  @BeforeEach
  void talk() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    storage.outbox().settle(Samples.id("7"), 1, new Outbox.Fate.Sent("p1"), Samples.NOON);
    storage
        .policies()
        .keep(new PolicyArchive.Edition("harbour", "1", Samples.NOON, "text", "", ""));
    storage
        .flows()
        .keep(
            List.of(
                new FlowArchive.Edition(
                    new FlowVersion(new FlowSlug("dry-dock"), "1"),
                    Samples.NOON,
                    Map.of("flow.yaml", "flow: dry-dock"))));
    storage
        .audit()
        .record(new AuditLog.Entry(Samples.NOON, Optional.empty(), "staff.added", "1", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE turn SET whys = '[]'",
        "UPDATE turn SET state = 'Closed' WHERE version = 1",
        "DELETE FROM turn",
        "UPDATE message SET body = '{}'",
        "UPDATE message SET number = 2",
        "DELETE FROM message",
        "UPDATE inbox SET event = '{}'",
        "UPDATE inbox SET source = 'me', done = 0",
        "DELETE FROM inbox",
        "UPDATE audit SET detail = 'nothing'",
        "DELETE FROM audit",
        "UPDATE policy_version SET policy = 'other'",
        "DELETE FROM policy_version",
        "UPDATE flow_version SET since = 0",
        "DELETE FROM flow_version",
        "UPDATE flow_file SET text = 'other'",
        "DELETE FROM flow_file"
      })
  void refuses(String statement) throws SQLException {
    var before = storage.desk().transcript(Samples.id("7"), 0, 10);
    try (var connection = home.connect();
        var sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.executeUpdate(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(append-only|never changed|never deleted).*");
    }
    assertThat(storage.desk().transcript(Samples.id("7"), 0, 10)).hasSize(2).isEqualTo(before);
  }
}
