package firstline.core.port;

import firstline.core.curation.Change;
import firstline.core.curation.Digest;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Overlay;
import firstline.core.curation.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Files of the content as they were changed here, with every revision. What is served lies over the
 * files of the content folder. The bytes of what is no text are kept beside, once each: the text of
 * its revision is their digest.
 */
public interface Documents {
  /** How storing came out. */
  sealed interface Saved {
    /** All of it is kept. */
    record Stored() implements Saved {}

    /** Somebody else was faster with this document; nothing is kept. */
    record Overtaken(Document now) implements Saved {}
  }

  /** How a file stands; untouched if it was never changed here. */
  Document find(DocumentPath path);

  /** All that were ever changed here, by their paths. */
  List<Document> all();

  /** A document's revisions, the newest first. */
  List<Revision> revisions(DocumentPath path);

  /** One of them. */
  Optional<Revision> revision(DocumentPath path, int number);

  /** Stores steps of different documents, all of them or none. */
  Saved save(List<Change> changes);

  /** What lies over the content folder now. */
  Overlay overlay();

  /** The edition of {@link #overlay}, for a quick look at whether anything has changed. */
  long edition();

  /** Keeps bytes for good and says by what they are found again. */
  Digest keep(byte[] bytes);

  /** Bytes that were kept. */
  Optional<byte[]> kept(Digest digest);

  /** What is scheduled for an instant that has come. */
  List<Document> due(Instant now);
}
