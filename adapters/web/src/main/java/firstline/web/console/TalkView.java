package firstline.web.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A conversation, ready to be shown.
 *
 * @param query the list's filter as it stands in addresses
 * @param state who has it, in a few words, and the tone of the badge
 * @param since since when it is so
 * @param turns the newest turns, oldest first
 * @param left how many entries before them are not shown
 * @param proposals what a language model proposes
 * @param kept what the member had typed when something went wrong
 * @param problem what went wrong, in words; empty if nothing
 */
public record TalkView(
    String id,
    String person,
    String channel,
    String query,
    Mode mode,
    String state,
    String tone,
    Optional<Moment> since,
    List<TurnView> turns,
    int left,
    Keys keys,
    ProposalsView proposals,
    String kept,
    String problem) {
  /** What the member can do with it. */
  public enum Mode {
    /** The bot has it: it can be taken over or closed. */
    FREE,
    /** The member has it: it can be answered, handed back or closed. */
    MINE,
    /** Somebody else has it. */
    OTHERS,
    /** It is over. */
    CLOSED
  }

  /** Names each form, so that sending it twice does once what it says. */
  public record Keys(String take, String answer, String handBack, String close) {}

  /** The mode in lower case, for scripts and styles. */
  public String modeName() {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  /** What stands in the answer box: what was typed, or else a draft. */
  public String answer() {
    return kept.isEmpty() ? proposals.draft() : kept;
  }

  public String path() {
    return "/console/c/" + id;
  }
}
