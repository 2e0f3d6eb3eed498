package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Playbook;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision.Writing;
import firstline.core.port.DeskView;
import firstline.core.port.Proposals.Made;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.proposal.Proposal;
import firstline.core.turn.ProposalDesk;
import firstline.knowledge.article.Article;
import firstline.knowledge.curation.ArticlePaths;
import firstline.knowledge.curation.Editing.Result;
import firstline.web.console.ConsoleRoom;
import firstline.web.login.Door;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Takes a language model's draft of an article into the articles, as an ordinary draft of whoever
 * accepts it: nobody sees it before it is published as any other.
 */
public final class DraftedRoom implements ConsoleRoom {
  private static final int YEAR = 1;
  private static final int MOST_ALIKE = 50;

  private final CurationPorts ports;
  private final ProposalDesk proposals;
  private final DeskView desk;

  public DraftedRoom(CurationPorts ports, ProposalDesk proposals, DeskView desk) {
    this.ports = ports;
    this.proposals = proposals;
    this.desk = desk;
  }

  @Override
  public void register(RoutesConfig routes, Hall hall) {
    routes.post(
        "/console/c/{id}/article/accept", Door.from(Rank.MANAGER, ctx -> accept(ctx, hall)));
  }

  private void accept(Context ctx, Hall hall) {
    var conversation = conversation(ctx);
    var made = draft(conversation.id());
    var issue = conversation.header().investigation().issue().orElse(Playbook.GENERAL);
    var due = ports.times().today().plusYears(YEAR);
    var group = group(issue);
    var article = free(made, slug -> new NewArticle(slug, made, group, issue.value(), due));
    var page = ArticleListPage.PATH + "/" + article.slug() + "/en";
    if (isThere(article)) {
      ctx.redirect(page, HttpStatus.SEE_OTHER);
      return;
    }
    var me = Door.member(ctx).id();
    var note = "drafted by the language model from conversation " + conversation.id();
    var writing =
        new Writing(Optional.of(me), ports.times().now(), note, Optional.of(article.text()));
    var result = ports.editing().save(path(article.slug()), 0, writing);
    if (result instanceof Result.Done) {
      hall.journal().did(me, "article.drafted", article.slug() + "/en", note);
    }
    ctx.redirect(page + Notices.query("saved", result), HttpStatus.SEE_OTHER);
  }

  private Conversation conversation(Context ctx) {
    try {
      return desk.conversation(new ConversationId(ctx.pathParam("id")))
          .orElseThrow(NotFoundResponse::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundResponse();
    }
  }

  private Proposal.Article draft(ConversationId id) {
    return proposals.of(id).stream()
        .filter(kept -> kept.state() instanceof Made)
        .map(kept -> ((Made) kept.state()).proposal())
        .filter(Proposal.Article.class::isInstance)
        .map(Proposal.Article.class::cast)
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("There is no draft of an article to accept."));
  }

  /** Under a slug of the title that no other article has, with a number if need be. */
  private NewArticle free(Proposal.Article made, Function<ArticleSlug, NewArticle> under) {
    var base = Slugs.of(made.title()).orElse(new ArticleSlug("article"));
    return IntStream.rangeClosed(1, MOST_ALIKE)
        .mapToObj(i -> i == 1 ? Optional.of(base) : Slugs.of(i + " " + base))
        .flatMap(Optional::stream)
        .map(under)
        .filter(article -> !Slugs.isTaken(ports, article.slug()) || isThere(article))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Too many articles are called " + base));
  }

  /** Whether the same was accepted before and is still as it was. */
  private boolean isThere(NewArticle article) {
    var document = ports.documents().find(path(article.slug()));
    return document
        .underway()
        .flatMap(number -> ports.documents().revision(document.path(), number))
        .flatMap(revision -> revision.writing().text())
        .filter(article.text()::equals)
        .isPresent();
  }

  private static DocumentPath path(ArticleSlug slug) {
    return ArticlePaths.of(slug, Locale.ENGLISH);
  }

  /** Where articles that help with the same are listed. */
  private String group(IssueType issue) {
    var articles = ports.library().content().articles();
    return articles.stream()
        .filter(article -> article.issueTypes().stream().anyMatch(t -> t.value().equals(issue)))
        .findFirst()
        .or(() -> articles.stream().findFirst())
        .map(Article::group)
        .orElse("general");
  }
}
