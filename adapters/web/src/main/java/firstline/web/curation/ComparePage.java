package firstline.web.curation;

import firstline.knowledge.curation.Translations;
import firstline.knowledge.curation.WordDiff;
import firstline.web.policy.Shower;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Two revisions word by word, and a translation beside its original. */
final class ComparePage {
  private final CurationPorts ports;
  private final Shower shower;
  private final Translations translations;

  ComparePage(CurationPorts ports, Shower shower) {
    this.ports = ports;
    this.shower = shower;
    this.translations = new Translations(ports.publishing(), ports.documents(), ports.library());
  }

  void compare(Context ctx) {
    var reading = Reading.of(ctx, ports);
    int newest = reading.document().newest();
    int to = number(ctx, "to", newest);
    int from = number(ctx, "from", Math.max(0, to - 1));
    var view =
        new CompareView(
            reading.base(),
            reading.subject(),
            name(from),
            name(to),
            WordDiff.of(text(reading, from), text(reading, to)),
            reading.revisions().stream().map(revision -> revision.number()).toList(),
            from,
            to);
    shower.show(
        ctx, "compare", "Changes of " + reading.subject(), "articles", Map.of("view", view));
  }

  void beside(Context ctx) {
    var reading = Reading.of(ctx, ports);
    var origin = translations.origin(reading.path()).orElseThrow(NotFoundResponse::new);
    var view =
        new BesideView(
            reading.base(),
            reading.slug().value(),
            reading.language(),
            WordDiff.of(origin.then(), origin.now()),
            reading.text(ports),
            reading.document().version(),
            !origin.then().equals(origin.now()));
    shower.show(
        ctx, "beside", reading.subject() + " beside English", "articles", Map.of("view", view));
  }

  private String text(Reading reading, int number) {
    if (number == 0) {
      return ports
          .publishing()
          .files()
          .shipped(reading.path())
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .orElse("");
    }
    return reading.written(number).orElse("");
  }

  private static String name(int number) {
    return number == 0 ? "the content folder" : "revision " + number;
  }

  private static int number(Context ctx, String field, int standard) {
    try {
      var asked = Objects.requireNonNullElse(ctx.queryParam(field), "");
      return asked.isEmpty() ? standard : Integer.parseInt(asked);
    } catch (NumberFormatException e) {
      throw new NotFoundResponse();
    }
  }
}
