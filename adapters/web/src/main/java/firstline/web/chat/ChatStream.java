package firstline.web.chat;

import firstline.core.conversation.Address;
import firstline.web.frame.Pages;
import firstline.web.live.Live;
import firstline.web.live.ServerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one open page is told, in order. Used by one thread, that of its event stream. */
final class ChatStream {
  private final Address address;
  private final History history;
  private final Pages pages;
  private Cursor cursor;
  private Who who = new Who("", "", "");

  ChatStream(Address address, Cursor seen, History history, Pages pages) {
    this.address = address;
    this.history = history;
    this.pages = pages;
    this.cursor = seen.beforeLastTurn();
  }

  /** What the page has missed; {@code lately} went out but may not be in the transcript yet. */
  List<ServerEvent> missed(List<Line> lately) {
    var events = news();
    lately.forEach(line -> events.add(line(line)));
    events.add(ServerEvent.of("ready", ""));
    return events;
  }

  List<ServerEvent> on(Live.ChatSignal signal) {
    return switch (signal) {
      case Live.ChatSignal.Changed() -> news();
      case Live.ChatSignal.Sent(var delivery) -> {
        var events = news();
        events.add(line(Line.Ours.of(delivery)));
        yield events;
      }
      case Live.ChatSignal.Working() -> List.of(ServerEvent.of("working", ""));
    };
  }

  private List<ServerEvent> news() {
    var part = history.since(address, cursor);
    cursor = part.cursor();
    var events = new ArrayList<ServerEvent>();
    part.lines().forEach(line -> events.add(line(line)));
    var now = Who.of(history.current(address));
    if (!now.equals(who)) {
      who = now;
      events.add(ServerEvent.of("who", pages.fragment("chat/who.jte", Map.of("who", now))));
    }
    return events;
  }

  private ServerEvent line(Line line) {
    var html = pages.fragment("chat/line.jte", Map.of("line", line));
    return ServerEvent.of("line", html).id(cursor.encoded());
  }
}
