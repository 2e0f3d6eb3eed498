package firstline.launcher.serve;

import firstline.core.port.StaffDirectory.Rank;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.web.login.Passwords;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A running house in which two managers can log in. */
record ManagersHouse(House house) implements AutoCloseable {
  static final String BEN = "ben@desk.example.net";

  static ManagersHouse in(Path folder, String... settings) {
    try (var storage = Storage.open(StorageSettings.in(folder.resolve("data")))) {
      var hash = Optional.of(new Passwords().hash(Houses.PASSWORD));
      storage.staff().add(Houses.EMAIL, "Ana", Rank.MANAGER, hash);
      storage.staff().add(BEN, "Ben", Rank.MANAGER, hash);
    }
    return new ManagersHouse(House.start(Houses.settings(folder, settings), line -> {}));
  }

  URI local() {
    return house.local();
  }

  Surfer as(String email) {
    var surfer = new Surfer(house.local());
    var page = surfer.open("/console/login");
    surfer.submit(page, "/console/login", Map.of("email", email, "password", Houses.PASSWORD));
    return surfer;
  }

  @Override
  public void close() {
    house.close();
  }
}
