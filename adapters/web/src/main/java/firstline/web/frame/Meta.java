package firstline.web.frame;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * What a page tells machines about itself.
 *
 * @param language of its words, as a tag
 * @param description for search engines; empty for none
 * @param data structured data, as JSON that is safe within a page
 */
public record Meta(String language, String description, List<Link> links, Optional<Content> data) {
  /** A page in English that says nothing more. */
  public static final Meta PLAIN = new Meta("en", "", List.of(), Optional.empty());

  public Meta {
    links = List.copyOf(links);
  }

  /**
   * Where the same is to be found, for example in another language.
   *
   * @param language as a tag; empty where the relation has none
   */
  public record Link(String relation, String href, String language) {}
}
