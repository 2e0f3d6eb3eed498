package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.message.Message;
import firstline.knowledge.flow.ProbeSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShippedContentTest {
  static final Demands DEMANDS =
      Demands.of(
          Set.of(
              new ProbeSpec(
                  "mail-server",
                  Set.of("host"),
                  Set.of(
                      "ok",
                      "name-not-found",
                      "unreachable",
                      "tls-failed",
                      "bad-greeting",
                      "not-allowed")),
              new ProbeSpec(
                  "web-page",
                  Set.of("url"),
                  Set.of(
                      "ok",
                      "name-not-found",
                      "unreachable",
                      "tls-failed",
                      "server-error",
                      "not-allowed"))));

  static Library library() {
    return switch (Library.open(Path.of("content"), DEMANDS, "https://support.example.net")) {
      case Library.Opening.Opened(Library library, var loaded) -> library;
      case Library.Opening.Refused(var refused) ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  @Test
  @DisplayName("the shipped content has no problems")
  void hasNoProblems() {
    var loading = new ContentLoader(DEMANDS).load(Path.of("content"));
    assertThat(loading instanceof Loading.Refused refused ? refused.problems() : List.of())
        .isEmpty();
  }

  @Test
  @DisplayName("the flow asks for the address by name")
  void flowPhrases() {
    var playbook = library().playbook();
    var flow = playbook.flow(new FlowSlug("email-cannot-send")).orElseThrow();
    var blocks =
        playbook
            .phrases()
            .phrase(
                Locale.ENGLISH,
                "flow." + flow.slug() + ".webmail",
                Map.of("email", "*anna*@example.org"));
    assertThat(new Message(blocks, List.of()).plain())
        .isEqualTo(
            """
            Webmail shows whether the mailbox itself can send. Open https://webmail.example.net, \
            log in as *anna*@example.org and send a message to yourself.
            Does it arrive?""");
  }
}
