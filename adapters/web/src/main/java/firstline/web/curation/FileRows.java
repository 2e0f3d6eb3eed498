package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.curation.FileDesk;
import firstline.knowledge.curation.FileDesk.Standing;
import firstline.knowledge.curation.FileDesk.State;
import firstline.web.html.Sizes;
import java.util.List;
import java.util.Optional;

/** The files beside an article, for its editor. */
record FileRows(FileDesk desk) {
  List<EditorView.FileRow> of(ArticleSlug article) {
    return desk.of(article).stream().map(FileRows::row).toList();
  }

  private static EditorView.FileRow row(Standing standing) {
    var file = standing.file();
    boolean picture = file.type().isPicture();
    return new EditorView.FileRow(
        file.name(),
        ArticleListPage.PATH + "/" + file.article() + "/files/" + file.name(),
        picture,
        Sizes.words(standing.bytes()),
        (picture ? "![What it shows](" : "[What it is](") + file.name() + ")",
        badge(standing.state()),
        standing.state() == State.LEAVING,
        standing.state() == State.CHANGING);
  }

  private static Optional<Badge> badge(State state) {
    return switch (state) {
      case SERVED -> Optional.empty();
      case COMING -> Optional.of(new Badge("coming", "New", "warn"));
      case CHANGING -> Optional.of(new Badge("changing", "New version", "warn"));
      case LEAVING -> Optional.of(new Badge("leaving", "Goes with the next publishing", "bad"));
    };
  }
}
