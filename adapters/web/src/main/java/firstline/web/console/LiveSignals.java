package firstline.web.console;

import firstline.web.live.EventStream;
import firstline.web.live.Live;
import firstline.web.live.ServerEvent;
import firstline.web.login.Door;
import firstline.web.login.Sessions;
import io.javalin.http.Context;
import java.util.List;

/** Tells open pages of the console which conversations have changed; they then read anew. */
final class LiveSignals {
  private final Live live;
  private final Sessions sessions;

  LiveSignals(Live live, Sessions sessions) {
    this.live = live;
    this.sessions = sessions;
  }

  void stream(Context ctx) throws InterruptedException {
    var token = Door.visit(ctx).token();
    var listening = live.desk().listen(Live.DESK);
    EventStream.serve(
        ctx,
        listening,
        () -> List.of(ServerEvent.of("ready", "")),
        change -> {
          if (sessions.look(token).isPresent()) {
            return List.of(ServerEvent.of("changed", change.conversation().value()));
          }
          listening.close();
          return List.of(ServerEvent.of("logged-out", ""));
        });
  }
}
