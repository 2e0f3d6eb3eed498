package firstline.web.console;

import firstline.core.conversation.Conversation;
import firstline.core.port.DeskView;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The inbox: the list, and beside it one conversation with what is known about it. */
final class DeskPages {
  private final ConsolePages pages;
  private final DeskView desk;
  private final Lists lists;
  private final Talks talks;
  private final Contexts contexts;

  DeskPages(ConsolePages pages, DeskView desk, Lists lists, Talks talks, Contexts contexts) {
    this.pages = pages;
    this.desk = desk;
    this.lists = lists;
    this.talks = talks;
    this.contexts = contexts;
  }

  /** The list alone. */
  void inbox(Context ctx) {
    var filter = ListFilter.of(ctx);
    var list = lists.list(filter, Door.member(ctx).id(), Optional.empty());
    pages.show(ctx, "desk", "Inbox", "desk", Map.of("list", list));
  }

  /** A conversation beside the list. */
  void conversation(Context ctx) {
    var conversation =
        desk.conversation(ConversationPath.of(ctx)).orElseThrow(NotFoundResponse::new);
    show(ctx, conversation, Talks.Kept.NOTHING);
  }

  /** A conversation after something went wrong; what was typed is kept. */
  void show(Context ctx, Conversation conversation, Talks.Kept kept) {
    show(ctx, conversation, kept, CasesView.Kept.NOTHING);
  }

  /** A conversation after something went wrong with a form about the case; it is kept. */
  void show(Context ctx, Conversation conversation, CasesView.Kept kept) {
    show(ctx, conversation, Talks.Kept.NOTHING, kept);
  }

  private void show(Context ctx, Conversation conversation, Talks.Kept kept, CasesView.Kept form) {
    var filter = ListFilter.of(ctx);
    var me = Door.member(ctx).id();
    boolean whole = ctx.queryParam("whole") != null;
    var params = new HashMap<String, Object>();
    params.put("list", lists.list(filter, me, Optional.of(conversation.id())));
    params.put("talk", talks.of(conversation, me, filter, whole, kept));
    params.put("context", contexts.of(conversation.header(), filter, me, form));
    params.put("writes", Door.member(ctx).rank().compareTo(Rank.MANAGER) >= 0);
    pages.show(ctx, "desk", Names.of(conversation.header().person()), "desk", params);
  }
}
