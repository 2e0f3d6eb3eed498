package firstline.web.chat;

import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.port.DeskView;
import firstline.core.port.DeskView.Entry;
import firstline.core.port.DeskView.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a chat from the transcript, as its customer may see it. */
final class History {
  /** Lines, and up to where they go. */
  record Part(List<Line> lines, Cursor cursor) {}

  private static final Line GONE = new Line.Note("", Instant.EPOCH, "");
  private static final int CONVERSATIONS = 3;
  private static final int PAGE = 200;

  private final DeskView desk;
  private final Lines lines;

  History(DeskView desk, Lines lines) {
    this.desk = desk;
    this.lines = lines;
  }

  /** The conversation that the chat is at, open or closed last. */
  Optional<Row> current(Address address) {
    return desk.at(address, 1).stream().findFirst();
  }

  /** The latest conversations in full, what was replaced left out. */
  Part all(Address address) {
    return since(address, Cursor.START);
  }

  /** What came after a place; from the start if that conversation is not among the latest. */
  Part since(Address address, Cursor seen) {
    var rows = desk.at(address, CONVERSATIONS).reversed();
    int from = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (seen.conversation().equals(Optional.of(rows.get(i).id()))) {
        from = i;
      }
    }
    var found = new ArrayList<Line>();
    var cursor = seen;
    for (var row : rows.subList(from, rows.size())) {
      boolean same = seen.conversation().equals(Optional.of(row.id()));
      cursor = read(row.id(), same ? seen.sequence() : 0, found);
    }
    return new Part(withoutReplaced(found), cursor);
  }

  private Cursor read(ConversationId id, long after, List<Line> into) {
    long last = after;
    List<Entry> page;
    do {
      page = whole(desk.transcript(id, last, PAGE));
      for (var entry : page) {
        lines.of(id, entry).ifPresent(into::add);
        last = entry.sequence();
      }
    } while (!page.isEmpty());
    return Cursor.at(id, last);
  }

  /**
   * A full page may end within a turn: that turn is left for the next page, if there is another.
   */
  private static List<Entry> whole(List<Entry> page) {
    if (page.size() < PAGE || page.getFirst().sequence() == page.getLast().sequence()) {
      return page;
    }
    long cut = page.getLast().sequence();
    return page.stream().filter(entry -> entry.sequence() < cut).toList();
  }

  /**
   * Each line once, and none that another one took the place of. What a person of ours changed
   * stands where it stood.
   */
  static List<Line> withoutReplaced(List<Line> all) {
    var kept = new ArrayList<Line>();
    Map<String, Integer> places = new HashMap<>();
    for (var line : all) {
      var before = replaced(line).map(places::get);
      if (before.isPresent() && isReworded(line)) {
        kept.set(before.get(), line);
        places.put(line.id(), before.get());
      } else if (!places.containsKey(line.id())) {
        before.ifPresent(place -> kept.set(place, GONE));
        places.put(line.id(), kept.size());
        kept.add(line);
      }
    }
    kept.removeIf(GONE::equals);
    return List.copyOf(kept);
  }

  private static Optional<String> replaced(Line line) {
    return line instanceof Line.Ours ours ? ours.replaces() : Optional.empty();
  }

  private static boolean isReworded(Line line) {
    return line instanceof Line.Ours ours && ours.author() instanceof Author.Staff;
  }
}
