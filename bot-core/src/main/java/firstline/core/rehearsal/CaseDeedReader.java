package firstline.core.rehearsal;

import firstline.core.conversation.Event;
import firstline.core.desk.FaultSide;
import firstline.core.policy.Wording;
import firstline.core.quote.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what staff do about a case: {@code extends the window until 2026-05-01: new start}. */
final class CaseDeedReader {
  private static final Pattern WORDS = Pattern.compile("(answers|solves) the ticket(?:: ?(.*))?");
  private static final Pattern QUOTE =
      Pattern.compile("sends the quote(?: at ([A-Z]{3} [0-9.]+))?");
  private static final Pattern BOOKING =
      Pattern.compile("confirms the booking from (.+) to (.+)|declines the booking");
  private static final Pattern WINDOW =
      Pattern.compile("extends the window until ([0-9-]+): ?(.*)");
  private static final Pattern FAULT = Pattern.compile("corrects the fault to ([a-z-]+): ?(.*)");
  private static final Pattern DECISION = Pattern.compile("decides on ([a-z-]+): ?(.*)");

  private CaseDeedReader() {}

  /**
   * Reads what follows the name of a member of staff.
   *
   * @throws IllegalArgumentException if it begins like a deed and cannot be read on
   */
  static Optional<CaseDeed> read(String text) {
    return match(WORDS, text)
        .map(CaseDeedReader::ticket)
        .or(() -> match(QUOTE, text).map(CaseDeedReader::quote))
        .or(() -> match(BOOKING, text).map(CaseDeedReader::booking))
        .or(() -> match(WINDOW, text).map(CaseDeedReader::window))
        .or(() -> match(FAULT, text).map(CaseDeedReader::fault))
        .or(() -> match(DECISION, text).map(CaseDeedReader::decision));
  }

  private static Optional<Matcher> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private static CaseDeed ticket(Matcher text) {
    var words = Optional.ofNullable(text.group(2)).orElse("");
    return text.group(1).equals("answers")
        ? new CaseDeed.AnswersTicket(words)
        : new CaseDeed.SolvesTicket(words);
  }

  private static CaseDeed quote(Matcher text) {
    return new CaseDeed.SendsQuote(Optional.ofNullable(text.group(1)).map(Money::parse));
  }

  private static CaseDeed booking(Matcher text) {
    return text.group(1) == null
        ? new CaseDeed.DeclinesBooking()
        : new CaseDeed.ConfirmsBooking(
            ScriptTimes.read(text.group(1)), ScriptTimes.read(text.group(2)));
  }

  private static CaseDeed window(Matcher text) {
    try {
      return new CaseDeed.ExtendsWindow(LocalDate.parse(text.group(1)), text.group(2));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text.group(1) + "' is no day", e);
    }
  }

  private static CaseDeed fault(Matcher text) {
    return new CaseDeed.CorrectsFault(word(FaultSide.class, text.group(1)), text.group(2));
  }

  private static CaseDeed decision(Matcher text) {
    return new CaseDeed.Decides(word(Event.Override.class, text.group(1)), text.group(2));
  }

  private static <E extends Enum<E>> E word(Class<E> list, String word) {
    return Wording.parse(list, word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + word + "' is none of " + String.join(", ", Wording.all(list))));
  }
}
