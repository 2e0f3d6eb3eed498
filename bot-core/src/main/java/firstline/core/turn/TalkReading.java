package firstline.core.turn;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.port.DeskView;
import firstline.core.port.DeskView.Entry;
import firstline.core.port.Drafting.Line;
import firstline.core.port.Drafting.Talk;
import java.util.ArrayDeque;
import java.util.List;

/** Reads what was said in a conversation out of its transcript, as proposals are made from it. */
final class TalkReading {
  private static final int MOST_LETTERS = 12_000;
  private static final int AFTER = 50;

  private final DeskView desk;

  TalkReading(DeskView desk) {
    this.desk = desk;
  }

  /** The conversation as it stands. */
  Talk of(Conversation conversation) {
    var header = conversation.header();
    var entries = desk.transcript(header.id());
    var lines = newest(new TalkLines(entries).all());
    return new Talk(
        header.address(),
        header.person(),
        header.locale(),
        header.investigation().issue(),
        header.investigation().articles(),
        lines,
        last(entries));
  }

  /** Whether something was said, checked or pressed after a turn. */
  boolean hasGoneOn(ConversationId id, long since) {
    return last(desk.transcript(id, since, AFTER)) > 0;
  }

  private static long last(List<Entry> entries) {
    return entries.stream().filter(TalkReading::isTalk).mapToLong(Entry::sequence).max().orElse(0);
  }

  private static boolean isTalk(Entry entry) {
    return switch (entry) {
      case Entry.Spoken _ -> true;
      case Entry.Happened happened ->
          switch (happened.event()) {
            case Event.Said _,
                Event.Edited _,
                Event.Withdrew _,
                Event.Pressed _,
                Event.CheckFinished _,
                Event.Noted _ ->
                true;
            case Event.FromCustomer _, Event.FromWorld _, Event.FromStaff _ -> false;
          };
    };
  }

  private static List<Line> newest(List<Line> all) {
    var kept = new ArrayDeque<Line>();
    int letters = 0;
    for (var line : all.reversed()) {
      letters += line.words().length();
      if (letters > MOST_LETTERS) {
        break;
      }
      kept.addFirst(line);
    }
    return List.copyOf(kept);
  }
}
