package firstline.launcher.serve;

import firstline.core.rehearsal.Scenery;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.ContentFiles;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.policy.PolicyShelf;
import firstline.knowledge.rehearsal.FlowTests;
import java.util.Optional;

/** Sets up what conversations are tried on. */
public final class Rehearsing {
  private Rehearsing() {}

  /** A content before which scripts can be played, under any of its policies. */
  public static Scenery scenery(Library library, Content content) {
    var policies = new PolicyShelf(library.root());
    return new Scenery(
        content.playbook(),
        content == library.content() ? library.knowledge() : library.knowledge(content),
        name ->
            policies.find(name) instanceof PolicyShelf.Found.Usable(var policy)
                ? Optional.of(policy)
                : Optional.empty());
  }

  /**
   * The tests of the flows of a content.
   *
   * @throws CannotStart with every problem, if the content cannot be served
   */
  public static FlowTests of(Source source, SupportChoice choice) {
    var library = Contents.open(source, choice, "http://127.0.0.1:8080");
    var content = library.content();
    return new FlowTests(
        content,
        new ContentFiles(source.folder(), source.overlay(), _ -> Optional.empty()),
        scenery(library, content),
        Contents.demands(choice).probes());
  }
}
