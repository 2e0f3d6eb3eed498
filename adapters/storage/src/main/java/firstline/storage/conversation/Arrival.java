package firstline.storage.conversation;

import firstline.core.port.Inbound;
import firstline.storage.database.Storable;
import java.util.Optional;

/** An inbound event with its documents, made before the database's thread is troubled. */
record Arrival(Inbound inbound, Key key, Optional<String> person, String event) {
  /** What makes an inbound event the same. */
  record Key(String source, String delivery) {}

  static Arrival of(Inbound inbound) {
    return new Arrival(
        inbound,
        new Key(Storable.text(inbound.source()), Storable.text(inbound.key())),
        inbound.person().map(Forms.PERSON::write),
        Forms.EVENT.write(inbound.event()));
  }
}
