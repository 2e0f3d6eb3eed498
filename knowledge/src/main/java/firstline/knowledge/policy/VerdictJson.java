package firstline.knowledge.policy;

import firstline.core.policy.Reason;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import firstline.core.quote.Price;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a decision as one line of JSON, in the order of the contract. */
public final class VerdictJson {
  private VerdictJson() {}

  /** The decision as one line, without the line's end. */
  public static String of(Verdict verdict) {
    var json = new StringBuilder(512).append('{');
    verdict.id().ifPresent(id -> json.append("\"id\":").append(text(id)).append(','));
    return json.append("\"policy\":")
        .append(text(verdict.policy()))
        .append(",\"policyVersion\":")
        .append(text(verdict.version()))
        .append(",\"at\":")
        .append(time(verdict.at()))
        .append(",\"action\":")
        .append(text(Wording.of(verdict.action())))
        .append(",\"scope\":")
        .append(text(Wording.of(verdict.scope())))
        .append(",\"team\":")
        .append(text(Wording.of(verdict.team())))
        .append(",\"urgency\":")
        .append(text(Wording.of(verdict.urgency())))
        .append(",\"options\":")
        .append(list(verdict.options(), option -> text(option.word())))
        .append(",\"missing\":")
        .append(list(verdict.missing(), detail -> text(Wording.of(detail))))
        .append(",\"respondBy\":")
        .append(time(verdict.respondBy()))
        .append(",\"resolveBy\":")
        .append(time(verdict.resolveBy()))
        .append(",\"price\":")
        .append(verdict.price().map(VerdictJson::price).orElse("null"))
        .append(",\"reasons\":")
        .append(list(verdict.reasons(), VerdictJson::reason))
        .append('}')
        .toString();
  }

  private static String price(Price price) {
    return "{\"currency\":%s,\"total\":%s,\"tokens\":%d,\"planMinutes\":%d,\"example\":%s,\"lines\":%s}"
        .formatted(
            text(price.total().currency().getCurrencyCode()),
            text(price.total().figure()),
            price.tokens(),
            price.planMinutes(),
            price.example(),
            list(price.lines(), VerdictJson::line));
  }

  private static String line(Price.Line line) {
    return "{\"label\":%s,\"minutes\":%d,\"rate\":%s,\"amount\":%s}"
        .formatted(
            text(line.label()),
            line.minutes(),
            text(line.rate().figure()),
            text(line.amount().figure()));
  }

  private static String reason(Reason reason) {
    return "{\"clause\":" + text(reason.clause()) + ",\"text\":" + text(reason.text()) + "}";
  }

  private static String time(Optional<OffsetDateTime> time) {
    return time.map(VerdictJson::time).orElse("null");
  }

  private static String time(OffsetDateTime time) {
    return text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }

  private static <T> String list(List<T> items, Function<T, String> writing) {
    return items.stream().map(writing).collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                  if (c < 0x20) {
                    quoted.append("\\u%04x".formatted(c));
                  } else {
                    quoted.append((char) c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
