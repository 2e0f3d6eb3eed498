package firstline.knowledge.curation;

import firstline.core.curation.Digest;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision;
import firstline.core.curation.Revision.Writing;
import firstline.core.port.Documents;
import java.time.Instant;
import java.util.Optional;

/** What files beside articles were earlier. */
record FileHistory(Publishing publishing, Documents documents) {

  /**
   * The digest of a file as it was at an instant: the newest that there was then; else what is
   * shipped, else the first that came later.
   */
  Optional<String> asOf(DocumentPath path, Instant then) {
    var written =
        documents.revisions(path).stream()
            .map(Revision::writing)
            .filter(writing -> writing.text().isPresent())
            .toList();
    return written.stream()
        .filter(writing -> !writing.at().isAfter(then))
        .findFirst()
        .flatMap(Writing::text)
        .or(() -> publishing.files().shipped(path).map(documents::keep).map(Digest::value))
        .or(() -> written.isEmpty() ? Optional.empty() : written.getLast().text());
  }
}
