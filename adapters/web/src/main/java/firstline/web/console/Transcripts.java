package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Why;
import firstline.core.port.DeskView;
import firstline.core.port.DeskView.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the transcript of a conversation, turn by turn. */
final class Transcripts {
  /** How many turns are shown unless all are asked for. */
  static final int SHOWN = 150;

  private final DeskView desk;
  private final Times times;

  Transcripts(DeskView desk, Times times) {
    this.desk = desk;
    this.times = times;
  }

  /** The newest turns, oldest first, and how many before them are left out. */
  record Transcript(List<TurnView> turns, int left) {}

  /** The transcript; all of it, or its newest turns. */
  Transcript of(ConversationId id, boolean whole) {
    var entries = desk.transcript(id);
    var turns = new LinkedHashMap<Long, List<Entry>>();
    entries.forEach(e -> turns.computeIfAbsent(e.sequence(), _ -> new ArrayList<>()).add(e));
    int left = whole ? 0 : Math.max(0, turns.size() - SHOWN);
    var lines = new Lines(id, new Gathered(id, entries), times);
    return new Transcript(
        turns.entrySet().stream().skip(left).map(turn -> turn(turn, lines)).toList(), left);
  }

  private static TurnView turn(Map.Entry<Long, List<Entry>> turn, Lines lines) {
    var entries = turn.getValue();
    boolean answered = entries.stream().anyMatch(Entry.Spoken.class::isInstance);
    return new TurnView(
        turn.getKey(),
        entries.stream().flatMap(entry -> lines.of(entry, answered).stream()).toList(),
        happened(entries).flatMap(h -> h.whys().stream()).map(Transcripts::reason).toList(),
        happened(entries).map(Entry.Happened::state).findFirst().orElse(""));
  }

  private static Stream<Entry.Happened> happened(List<Entry> entries) {
    return entries.stream()
        .filter(Entry.Happened.class::isInstance)
        .map(Entry.Happened.class::cast)
        .filter(h -> !(h.event() instanceof Event.AgentWrote));
  }

  private static TurnView.Reason reason(Why why) {
    return new TurnView.Reason(why.rule(), why.detail());
  }
}
