package firstline.launcher.curation;

import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.curation.Publishing;
import firstline.launcher.serve.Contents;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** One node: a library of the shipped content, over a database that others may share. */
record Desk(Storage storage, Library library, Publishing publishing) {
  static final Path CONTENT = Path.of("../../knowledge/content");
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  static final AgentId ANA = new AgentId(1);

  static Storage storage(Path data) {
    return Storage.open(StorageSettings.in(data));
  }

  static Desk at(Storage storage) {
    var library = Contents.open(CONTENT, SupportChoice.STANDARD, "http://127.0.0.1:8080");
    var publishing = new Publishing(library, storage.documents());
    publishing.catchUp();
    return new Desk(storage, library, publishing);
  }

  Document document(DocumentPath path) {
    return storage.documents().find(path);
  }

  String text(DocumentPath path) {
    return publishing.files().text(path).orElseThrow();
  }

  static Writing writing(String text) {
    return new Writing(Optional.of(ANA), NOON, "a try", Optional.of(text));
  }
}
