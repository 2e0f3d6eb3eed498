package firstline.knowledge.drafting;

import firstline.core.port.Drafting.By;
import firstline.core.port.Drafting.Line;
import firstline.core.port.Drafting.Talk;
import firstline.knowledge.answering.Prompts;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A conversation as a model reads it: a line each, under the name of who speaks. */
final class TalkText {
  private TalkText() {}

  /** What the customer may see of it. */
  static String shown(Talk talk) {
    return of(talk, EnumSet.complementOf(EnumSet.of(By.NOTE)));
  }

  /** All of it, with the notes of staff. */
  static String whole(Talk talk) {
    return of(talk, EnumSet.allOf(By.class));
  }

  /** What we ourselves said and found. */
  static String ours(Talk talk) {
    return of(talk, EnumSet.complementOf(EnumSet.of(By.CUSTOMER)));
  }

  private static String of(Talk talk, Set<By> whose) {
    return talk.lines().stream()
        .filter(line -> whose.contains(line.by()))
        .map(TalkText::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Line line) {
    var who =
        switch (line.by()) {
          case CUSTOMER -> "Customer";
          case BOT -> "Bot";
          case STAFF -> "Support";
          case CHECK -> "Check";
          case NOTE -> "Note";
        };
    return who + ": " + Prompts.safe(line.words());
  }
}
