package firstline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.backoffice.identity.HmacSignet;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.identity.Fingerprint;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersCommandTest {
  private static final String HEADER =
      "account,contact_email,contact_name,contact_role,customer_since\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return CustomersCommand.in(new Surroundings(Map.of(), folder, folder))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String rows) throws IOException {
    return Files.writeString(folder.resolve("customers.csv"), HEADER + rows).toString();
  }

  private Optional<Customer> customer(String account) {
    try (var storage = Storage.open(StorageSettings.in(folder.resolve("data")))) {
      return storage.customers().find(new AccountId(account));
    }
  }

  @Test
  @DisplayName("import takes customers in, and an account again when its rows have changed")
  void imports() throws IOException {
    var both =
        "C-1,ana@one.example,Ana,primary,2026-02-20\nC-2,eva@two.example,Eva,primary,2025-01-01\n";
    assertThat(run("import", file(both))).isZero();
    assertThat(out.toString()).startsWith("2 customers taken from ");
    assertThat(run("import", file("C-1,ben@one.example,Ben,primary,2026-02-20\n"))).isZero();
    assertThat(customer("C-1").orElseThrow().contacts())
        .extracting(Contact::name)
        .containsExactly("Ben");
    assertThat(customer("C-2")).isPresent();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  @DisplayName("import takes nothing of a file with a bad row, and names the row")
  void refusesAll() throws IOException {
    var rows = "C-1,ana@one.example,Ana,primary,2026-02-20\nC-2,eva@two.example,Eva,queen,soon\n";
    assertThat(run("import", file(rows))).isEqualTo(1);
    assertThat(err.toString())
        .contains("customers.csv: line 3, column 4: contact_role 'queen'")
        .contains("customers.csv: line 3, column 5: customer_since 'soon'")
        .endsWith("Nothing was taken.\n");
    assertThat(customer("C-1")).isEmpty();
  }

  @Test
  @DisplayName("link makes a pass for a contact that is on file, and for nobody else")
  void links() throws IOException {
    run("import", file("C-1,ana@one.example,Ana,primary,2026-02-20\n"));
    assertThat(run("link", "C-1", "Ana@one.example", "--valid", "2h")).isZero();
    var token = Pattern.compile("/chat\\?link=(\\S+)").matcher(out.toString());
    assertThat(token.find()).isTrue();
    assertThat(out.toString()).contains("https://t.me/<your bot>?start=" + token.group(1));
    var pass =
        new HmacSignet(Files.readString(folder.resolve("data/link.secret")).strip())
            .pass(token.group(1))
            .orElseThrow();
    assertThat(pass.fingerprint())
        .isEqualTo(Fingerprint.of(new AccountId("C-1"), "ana@one.example"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("data/link.secret")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(run("link", "C-1", "eva@one.example")).isEqualTo(1);
    assertThat(err.toString()).contains("eva@one.example is no contact of account C-1");
    assertThat(run("link", "C-1", "ana@one.example", "--valid", "8d")).isEqualTo(2);
    assertThat(err.toString()).contains("--valid wants a length of time such as 15m");
  }

  @Test
  @DisplayName("import without a readable file is wrong use")
  void needsAFile() {
    assertThat(run("import", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no such file");
    assertThat(run("import")).isEqualTo(2);
  }
}
