package firstline.web.chat;

import firstline.web.frame.Pages;
import firstline.web.live.EventStream;
import firstline.web.live.Live;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import java.util.List;
import java.util.Optional;

/** Keeps open pages up to date, each by an event stream of its own. */
final class ChatEvents {
  private static final int WINDOWS = 12;

  private final Live live;
  private final Visitors visitors;
  private final History history;
  private final Pages pages;

  ChatEvents(Live live, Visitors visitors, History history, Pages pages) {
    this.live = live;
    this.visitors = visitors;
    this.history = history;
    this.pages = pages;
  }

  void serve(Context ctx) throws InterruptedException {
    var visitor = visitors.known(ctx).orElseThrow(UnauthorizedResponse::new);
    if (live.chats().listeners(visitor.chat()) >= WINDOWS) {
      throw new TooManyRequestsResponse("This chat is open in too many windows.");
    }
    var stream = new ChatStream(visitor.address(), seen(ctx), history, pages);
    EventStream.serve(
        ctx, live.chats().listen(visitor.chat()), () -> stream.missed(lately(visitor)), stream::on);
  }

  /** Whether the browser gives our cookie back; in another site's frame it may not. */
  void known(Context ctx) {
    ctx.status(visitors.known(ctx).isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED);
  }

  private List<Line> lately(Visitor visitor) {
    return History.withoutReplaced(
        live.lately(visitor.chat()).stream().<Line>map(Line.Ours::of).toList());
  }

  private static Cursor seen(Context ctx) {
    return Optional.ofNullable(ctx.header("Last-Event-ID"))
        .or(() -> Optional.ofNullable(ctx.queryParam("since")))
        .map(Cursor::decode)
        .orElse(Cursor.START);
  }
}
