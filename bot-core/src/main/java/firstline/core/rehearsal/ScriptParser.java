package firstline.core.rehearsal;

import firstline.core.conversation.Attachment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads scripts. A line is a word and its text; blank lines and lines that begin with # are passed
 * over.
 */
final class ScriptParser {
  private static final Pattern BUTTON = Pattern.compile("\\s*\\[([^\\[\\]]+)]\\s*$");
  private static final Pattern CHECK =
      Pattern.compile("([a-z0-9-]+)\\s*(?:→|->)\\s*([a-z-]+)\\s*(?:\\((.*)\\)|([A-Za-z0-9]+=.*))?");

  /** Where one name and its value end and the next begin. */
  private static final Pattern NEXT_PAIR =
      Pattern.compile("\\s*,?\\s+(?=[A-Za-z0-9]+=)|,(?=[A-Za-z0-9]+=)");

  private static final Pattern STAFF =
      Pattern.compile("(.+?)(?: (takes over|hands back|closes)|: (.*))");

  private final String name;
  private final List<Line> lines = new ArrayList<>();
  private final List<Script.Problem> problems = new ArrayList<>();

  ScriptParser(String name) {
    this.name = name;
  }

  Script.Parsed parse(String text) {
    var rows = text.lines().toList();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i).strip();
      if (!row.isEmpty() && !row.startsWith("#")) {
        read(i + 1, row);
      }
    }
    return problems.isEmpty()
        ? new Script.Parsed.Ok(new Script(name, lines))
        : new Script.Parsed.Unreadable(problems);
  }

  private void read(int number, String row) {
    var space = row.indexOf(' ');
    var word = space < 0 ? row : row.substring(0, space);
    var text = space < 0 ? "" : row.substring(space).strip();
    switch (word) {
      case "clock" -> clock(number, text);
      case "given" -> given(number, text);
      case "user" -> lines.add(new Line.Says(number, text));
      case "press" -> lines.add(new Line.Presses(number, text));
      case "command" -> command(number, text);
      case "edit" -> lines.add(new Line.Edits(number, text));
      case "send" -> send(number, text);
      case "staff" -> staff(number, text);
      case "check" -> check(number, text);
      case "bot" -> hears(number, text);
      case "silent" -> lines.add(new Line.Silence(number));
      case "state" -> state(number, text);
      default ->
          problem(
              number,
              "'%s' begins no line of a conversation; use clock, given, user, press, command, edit,"
                      .formatted(word)
                  + " send, staff, check, bot, silent or state");
    }
  }

  private void clock(int number, String text) {
    reading(number, () -> lines.add(new Line.Clock(number, ScriptTimes.read(text))));
  }

  /** What is written wrong becomes a problem of its line. */
  private void reading(int number, Runnable read) {
    try {
      read.run();
    } catch (IllegalArgumentException unreadable) {
      problem(number, String.valueOf(unreadable.getMessage()));
    }
  }

  private void given(int number, String text) {
    var parts = text.split(" ", 2);
    var rest = parts.length > 1 ? parts[1].strip() : "";
    switch (parts[0]) {
      case "name" -> lines.add(new Line.Writer(number, rest, Optional.empty()));
      case "language" -> lines.add(new Line.Writer(number, "Customer", Optional.of(rest)));
      case "customer" ->
          reading(number, () -> lines.add(new Line.Identifies(number, CustomerReader.read(rest))));
      case "policy" -> lines.add(new Line.Under(number, rest));
      default ->
          problem(
              number,
              "'given %s' is not known; use given name, language, customer or policy"
                  .formatted(text));
    }
  }

  private void command(int number, String text) {
    var parts = text.split(" ", 2);
    if (!parts[0].startsWith("/") || parts[0].length() < 2) {
      problem(number, "'" + text + "' is no command; write it like /menu");
      return;
    }
    lines.add(
        new Line.Commands(number, parts[0].substring(1), parts.length > 1 ? parts[1].strip() : ""));
  }

  private void send(int number, String text) {
    var parts = text.split(" ", 2);
    try {
      var kind = Attachment.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
      lines.add(new Line.Sends(number, kind, parts.length > 1 ? parts[1].strip() : ""));
    } catch (IllegalArgumentException unknown) {
      problem(number, "'" + parts[0] + "' cannot be sent; use photo, document, voice, sticker, …");
    }
  }

  private void staff(int number, String text) {
    var space = text.indexOf(' ');
    try {
      var deed =
          space < 0 ? Optional.<CaseDeed>empty() : CaseDeedReader.read(text.substring(space + 1));
      deed.ifPresentOrElse(
          onCase -> lines.add(new Line.OnCase(number, text.substring(0, space), onCase)),
          () -> onConversation(number, text));
    } catch (IllegalArgumentException unreadable) {
      problem(number, String.valueOf(unreadable.getMessage()));
    }
  }

  private void onConversation(int number, String text) {
    var matcher = STAFF.matcher(text);
    if (!matcher.matches()) {
      problem(
          number,
          "Write 'staff Ana takes over', 'staff Ana hands back', 'staff Ana closes' or"
              + " 'staff Ana: some words'");
      return;
    }
    var deed =
        switch (Optional.ofNullable(matcher.group(2)).orElse("")) {
          case "takes over" -> Line.Staff.Deed.TAKES_OVER;
          case "hands back" -> Line.Staff.Deed.HANDS_BACK;
          case "closes" -> Line.Staff.Deed.CLOSES;
          default -> Line.Staff.Deed.WRITES;
        };
    var words = Optional.ofNullable(matcher.group(3)).orElse("");
    lines.add(new Line.Staff(number, matcher.group(1), deed, words));
  }

  private void check(int number, String text) {
    var matcher = CHECK.matcher(text);
    if (!matcher.matches()) {
      problem(number, "Write a check like 'mail-server → ok' or 'mail-server → ok port=465'");
      return;
    }
    var shown =
        Optional.ofNullable(matcher.group(3)).or(() -> Optional.ofNullable(matcher.group(4)));
    var evidence = evidence(number, shown.orElse(""));
    lines.add(new Line.CheckComes(number, matcher.group(1), matcher.group(2), evidence));
  }

  private Map<String, String> evidence(int number, String text) {
    var evidence = new LinkedHashMap<String, String>();
    for (var pair : text.isBlank() ? new String[0] : NEXT_PAIR.split(text)) {
      var equals = pair.indexOf('=');
      if (equals < 1) {
        problem(number, "'" + pair.strip() + "' is no evidence; write it like port=465");
      } else {
        evidence.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return evidence;
  }

  private void hears(int number, String text) {
    var buttons = new ArrayList<String>();
    var words = text;
    for (var matcher = BUTTON.matcher(words); matcher.find(); matcher = BUTTON.matcher(words)) {
      buttons.addFirst(matcher.group(1));
      words = words.substring(0, matcher.start());
    }
    lines.add(new Line.Hears(number, words.strip(), buttons));
  }

  private void state(int number, String text) {
    try {
      lines.add(new Line.StateIs(number, Line.State.valueOf(text.toUpperCase(Locale.ROOT))));
    } catch (IllegalArgumentException unknown) {
      problem(number, "'" + text + "' is no state; use bot, waiting, human or closed");
    }
  }

  private void problem(int number, String message) {
    problems.add(new Script.Problem(number, message));
  }
}
