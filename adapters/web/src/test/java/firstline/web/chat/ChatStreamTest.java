package firstline.web.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.core.conversation.Author;
import firstline.core.message.Message;
import firstline.core.port.DeskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatStreamTest {
  private final ChatHouse house = ChatHouse.plain();
  private final Browser browser = new Browser(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void isAnEventStreamForKnownVisitorsOnly() {
    try (var stranger = new Browser(house).stream("/chat/events")) {
      assertThat(stranger.status()).isEqualTo(401);
    }
    browser.get("/chat");
    try (var stream = browser.stream("/chat/events")) {
      assertThat(stream.response().headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
      await().until(() -> has(stream, "ready"));
      assertThat(stream.events().getFirst().name()).isEqualTo("who");
    }
  }

  @Test
  void tellsEveryOpenTabWhatIsSaid() {
    house.desk.answers(event -> List.of(Message.of("the answer")));
    browser.get("/chat");
    try (var one = browser.stream("/chat/events");
        var two = browser.stream("/chat/events")) {
      await().until(() -> has(one, "ready") && has(two, "ready"));
      browser.script("/chat/say", "text", "the question", "once", "abcdefgh1");
      for (var tab : List.of(one, two)) {
        await().until(() -> tab.lines().stream().anyMatch(e -> e.data().contains("the answer")));
        var lines = tab.lines();
        assertThat(lines.getFirst().data())
            .contains("the question")
            .contains("data-key=\"abcdefgh1\"");
        assertThat(lines.getLast().id()).matches("conv00000001\\.\\d+");
      }
    }
  }

  @Test
  void tellsNothingToAnotherVisitor() {
    browser.get("/chat");
    var other = new Browser(house);
    other.get("/chat");
    try (var stream = other.stream("/chat/events");
        var own = browser.stream("/chat/events")) {
      await().until(() -> has(stream, "ready") && has(own, "ready"));
      browser.script("/chat/say", "text", "mine alone");
      await().until(() -> !own.lines().isEmpty());
      assertThat(stream.lines()).isEmpty();
    }
  }

  @Test
  void catchesUpFromTheLastEventSeen() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "first");
    var bot = new Author.Bot();
    String last;
    try (var stream = browser.stream("/chat/events")) {
      house.desk.says(bot, Message.of("second"), Optional.empty());
      await().until(() -> stream.lines().size() >= 2);
      last = stream.lines().getLast().id();
    }
    house.desk.says(bot, Message.of("third"), Optional.empty());
    house.desk.says(bot, Message.of("fourth"), Optional.empty());
    try (var stream = browser.stream("/chat/events?since=", "Last-Event-ID", last)) {
      await().until(() -> has(stream, "ready"));
      assertThat(stream.lines().toString()).contains("third").contains("fourth");
      assertThat(stream.lines().toString()).doesNotContain("first");
    }
  }

  @Test
  void catchesUpOverAConversationThatEnded() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "the first matter");
    house.desk.move(DeskView.Queue.CLOSED);
    browser.script("/chat/say", "text", "the second matter");
    try (var stream = browser.stream("/chat/events", "Last-Event-ID", "conv00000001.1")) {
      await().until(() -> has(stream, "ready"));
      assertThat(stream.lines().getLast().data()).contains("the second matter");
      assertThat(stream.lines().getLast().id()).startsWith("conv00000002.");
    }
  }

  @Test
  void takesANoticeBackWhenTheResultIsThere() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "check it");
    try (var stream = browser.stream("/chat/events")) {
      await().until(() -> has(stream, "ready"));
      int notice = house.desk.says(new Author.Bot(), Message.of("Checking…"), Optional.empty());
      house.desk.says(new Author.Bot(), Message.of("It works."), Optional.of(notice));
      await().until(() -> stream.lines().toString().contains("It works."));
      assertThat(stream.lines().getLast().data())
          .contains("data-replaces=\"m-conv00000001-" + notice + "\"");
    }
    try (var late = browser.stream("/chat/events")) {
      await().until(() -> has(late, "ready"));
      assertThat(late.lines().toString()).contains("It works.").doesNotContain("Checking…");
    }
  }

  @Test
  void showsThatWeAreAtWorkAndWhoIsTalking() {
    browser.get("/chat");
    browser.script("/chat/say", "text", "hello");
    try (var stream = browser.stream("/chat/events")) {
      await().until(() -> has(stream, "ready"));
      new WebSender(house.live).working(house.desk.address());
      await().until(() -> has(stream, "working"));
      house.desk.takenBy("Ana");
      await()
          .until(
              () ->
                  stream.events().stream()
                      .anyMatch(e -> e.name().equals("who") && e.data().contains("Ana")));
      assertThat(stream.lines().getLast().data()).contains("Ana has joined.");
    }
  }

  @Test
  void endsWhenTheServerStops() {
    browser.get("/chat");
    try (var stream = browser.stream("/chat/events")) {
      await().until(() -> has(stream, "ready"));
      house.live.close();
      await().until(stream::ended);
    }
  }

  @Test
  void holdsMoreStreamsThanAnyThreadPoolHasThreads() {
    var streams = new ArrayList<Browser.Stream>();
    for (int visitor = 0; visitor < 30; visitor++) {
      var one = new Browser(house);
      one.get("/chat");
      for (int tab = 0; tab < 12; tab++) {
        streams.add(one.stream("/chat/events"));
      }
      assertThat(one.stream("/chat/events").status()).isEqualTo(429);
    }
    await().until(() -> streams.stream().allMatch(stream -> has(stream, "ready")));
    assertThat(house.live.chats().listeners()).isEqualTo(360);
    assertThat(browser.get("/healthz").statusCode()).isEqualTo(200);
    streams.forEach(Browser.Stream::close);
  }

  private static boolean has(Browser.Stream stream, String event) {
    return stream.events().stream().anyMatch(e -> e.name().equals(event));
  }
}
