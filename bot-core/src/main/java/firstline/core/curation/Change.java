package firstline.core.curation;

import firstline.core.curation.Revision.Writing;
import java.util.Optional;

/**
 * One step of a document.
 *
 * @param before as it was when the step was decided
 * @param writing the text of the revision that comes with it, if one does
 */
public record Change(Document before, Document after, Optional<Writing> writing) {
  /** The revision that comes with it. */
  public Optional<Revision> revision() {
    return writing.map(words -> new Revision(after.path(), after.newest(), words));
  }

  /** Whether what is served is another than before. */
  public boolean isServed() {
    return !before.served().equals(after.served());
  }
}
