package firstline.core.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a customer's words before anything stores or forwards them: passwords that
 * are given as such, payment card numbers, and private or access keys. What merely talks about a
 * password stays.
 */
public final class Masking {
  /** A text that is safe to keep, and what was taken out of it. */
  public record Masked(String text, Set<Secret> found) {
    public Masked {
      found = Set.copyOf(found);
    }
  }

  private static final String MASK = "•••";
  private static final String PASSWORD_WORD =
      "(?:password|passwd|passphrase|passcode|pass|pwd|pw|kennwort|passwort|contrase[ñn]a|clave"
          + "|mot de passe|mdp|senha|parola d'ordine)";

  private enum Rule {
    PRIVATE_KEY(
        Secret.KEY,
        "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)",
        0),
    ACCESS_KEY(
        Secret.KEY,
        "\\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9_-]{20,}"
            + "|xox[abpr]-[A-Za-z0-9-]{10,}|AIza[A-Za-z0-9_-]{30,}|[0-9]{8,10}:[A-Za-z0-9_-]{35})",
        0),
    NAMED_KEY(
        Secret.KEY,
        "(?i)\\b(?:api[ _-]?key|secret[ _-]?key|access[ _-]?token|auth[ _-]?token)\\s*(?:[:=]|is)"
            + "\\s*[\"'`]?([A-Za-z0-9_./+-]{12,})",
        1),
    PASSWORD_GIVEN(
        Secret.PASSWORD, "(?iu)\\b" + PASSWORD_WORD + "\\s*[:=]+\\s*[\"'`]?([^\\s\"'`]{3,})", 1),
    PASSWORD_NAMED(
        Secret.PASSWORD,
        "(?iu)\\b"
            + PASSWORD_WORD
            + "\\s+(?:is|ist|es|est|é|è)\\s+[\"'`]?"
            + "((?=[^\\s\"'`]*[0-9!@#$%^&*_+=?])[^\\s\"'`]{5,})",
        1);

    final Secret secret;
    final Pattern pattern;
    final int group;

    Rule(Secret secret, String pattern, int group) {
      this.secret = secret;
      this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
      this.group = group;
    }
  }

  private static final Pattern CARD =
      Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])");

  private Masking() {}

  /** Masks what looks like a secret; the rest stays as it was typed. */
  public static Masked mask(String text) {
    var found = EnumSet.noneOf(Secret.class);
    var safe = text;
    for (var rule : Rule.values()) {
      var matches = rule.pattern.matcher(safe).results().map(m -> span(m, rule.group)).toList();
      if (!matches.isEmpty()) {
        found.add(rule.secret);
        safe = cover(safe, matches);
      }
    }
    var cards = CARD.matcher(safe).results().filter(m -> isCard(m.group())).toList();
    if (!cards.isEmpty()) {
      found.add(Secret.CARD_NUMBER);
      safe = cover(safe, cards.stream().map(m -> span(m, 0)).toList());
    }
    return new Masked(safe, found);
  }

  private record Range(int from, int to) {}

  private static Range span(MatchResult match, int group) {
    return new Range(match.start(group), match.end(group));
  }

  private static String cover(String text, List<Range> ranges) {
    var parts = new ArrayList<String>();
    int at = 0;
    for (var range : ranges) {
      parts.add(text.substring(at, range.from()));
      parts.add(MASK);
      at = range.to();
    }
    parts.add(text.substring(at));
    return String.join("", parts);
  }

  /** The check digit of ISO/IEC 7812, which every payment card carries. */
  private static boolean isCard(String digitsAndGaps) {
    var digits = digitsAndGaps.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
    int sum = 0;
    for (int i = 0; i < digits.length; i++) {
      int digit = digits[digits.length - 1 - i] * (i % 2 == 0 ? 1 : 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0 && digits[0] != 0;
  }
}
