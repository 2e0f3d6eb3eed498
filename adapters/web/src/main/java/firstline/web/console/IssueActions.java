package firstline.web.console;

import firstline.core.catalog.IssueType;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.port.DeskView;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Sets what a conversation is about, as somebody chose it or accepted it. */
final class IssueActions {
  private static final String FORM = "issue";

  private final DeskView desk;
  private final DeskPages pages;
  private final CaseDeeds deeds;
  private final Supplier<Map<IssueType, String>> titles;

  IssueActions(
      DeskView desk, DeskPages pages, CaseDeeds deeds, Supplier<Map<IssueType, String>> titles) {
    this.desk = desk;
    this.pages = pages;
    this.deeds = deeds;
    this.titles = titles;
  }

  void set(Context ctx) {
    var slug = Objects.requireNonNullElse(ctx.formParam("issue"), "");
    var issue =
        titles.get().keySet().stream().filter(type -> type.value().equals(slug)).findFirst();
    if (issue.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      pages.show(ctx, conversation(ctx), kept(slug, "Choose an issue type of the list.", ""));
      return;
    }
    deeds
        .run(ctx, conversation(ctx).id(), act(ctx, issue.get()))
        .ifPresentOrElse(
            trouble -> {
              ctx.status(trouble.status());
              pages.show(ctx, conversation(ctx), kept(slug, "", trouble.words()));
            },
            () -> {
              var here = "/console/c/" + conversation(ctx).id() + ListFilter.of(ctx).query();
              ctx.redirect(here + "#about-investigation", HttpStatus.SEE_OTHER);
            });
  }

  private CaseDeeds.Act act(Context ctx, IssueType issue) {
    var before = conversation(ctx).header().investigation().issue();
    var from = Optional.ofNullable(ctx.formParam("proposed")).filter(words -> !words.isEmpty());
    var detail =
        issue
            + before.map(was -> ", before " + was).orElse("")
            + from.map(_ -> ", as the language model proposed").orElse("");
    return new CaseDeeds.Act(
        "conversation.issue-set",
        conversation(ctx).id().value(),
        detail,
        issue.value(),
        (at, agent) -> new Event.IssueSet(at, agent, issue));
  }

  private Conversation conversation(Context ctx) {
    return desk.conversation(ConversationPath.of(ctx)).orElseThrow(NotFoundResponse::new);
  }

  private static CasesView.Kept kept(String choice, String aboutChoice, String problem) {
    return new CasesView.Kept(FORM, choice, "", aboutChoice, "", problem);
  }
}
