package firstline.web.curation;

import firstline.core.curation.Document;
import firstline.core.curation.Pending;
import firstline.knowledge.curation.Catalog.Served;
import firstline.knowledge.curation.Catalog.Version;

/**
 * How a version stands, in a word.
 *
 * @param key as filters name it
 * @param look a class of the stylesheet
 */
public record Badge(String key, String words, String look) {
  static Badge of(Version version) {
    return version.document().underway().isPresent()
        ? underway(version.document())
        : served(version.served());
  }

  static Badge underway(Document document) {
    return switch (document.pending()) {
      case Pending.Draft _ -> new Badge("draft", "Draft", "warn");
      case Pending.InReview _ -> new Badge("review", "In review", "warn");
      case Pending.Scheduled _ -> new Badge("scheduled", "Scheduled", "accent");
      case Pending.Nothing _ -> new Badge("", "", "");
    };
  }

  static Badge served(Served served) {
    return switch (served) {
      case SHIPPED -> new Badge("published", "As in the folder", "");
      case PUBLISHED -> new Badge("published", "Published", "good");
      case ARCHIVED -> new Badge("archived", "Archived", "bad");
      case NEVER -> new Badge("never", "Not published", "");
    };
  }
}
