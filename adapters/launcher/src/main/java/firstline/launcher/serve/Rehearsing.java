package firstline.launcher.serve;

import firstline.core.rehearsal.Scenery;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.ContentFiles;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.policy.PolicyShelf;
import firstline.knowledge.rehearsal.FlowTests;
import java.nio.file.Path;
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
   * The tests of the flows of a content folder.
   *
   * @throws CannotStart with every problem, if the content cannot be served
   */
  public static FlowTests of(Path folder, SupportChoice choice) {
    var library = Contents.open(folder, choice, "http://127.0.0.1:8080");
    var content = library.content();
    return new FlowTests(
        content,
        ContentFiles.of(folder),
        scenery(library, content),
        Contents.demands(choice).probes());
  }
}
