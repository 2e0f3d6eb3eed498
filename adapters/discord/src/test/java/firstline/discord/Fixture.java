package firstline.discord;

import static org.awaitility.Awaitility.await;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.message.Message;
import firstline.core.port.Inbound;
import firstline.core.port.KnowledgeBase;
import firstline.discord.fake.FakeDiscord;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** A channel that is connected with a fake of Discord, and what reached the other side of it. */
final class Fixture implements AutoCloseable {
  static final String ANN = "500000000000000001";
  static final String BOB = "500000000000000002";

  final FakeDiscord discord = FakeDiscord.start();
  final MemoryRooms rooms = new MemoryRooms();

  /** Our messages by their number. */
  final Map<Integer, Message> said = new ConcurrentHashMap<>();

  RecordingIntake intake = new RecordingIntake();
  DiscordChannel channel = opened();

  /** A fixture whose channel is connected. */
  static Fixture connected() {
    var fixture = new Fixture();
    fixture.start();
    return fixture;
  }

  void start() {
    channel.start(
        new DiscordChannel.House(
            intake,
            rooms,
            knowledge(),
            Optional.empty(),
            Optional.empty(),
            (_, number) -> Optional.ofNullable(said.get(number))));
    until(() -> channel.state() instanceof ChannelState.Connected);
    until(() -> !discord.commands().isEmpty());
  }

  KnowledgeBase knowledge() {
    return articles();
  }

  static KnowledgeBase articles() {
    return new OneArticle();
  }

  private DiscordChannel opened() {
    return DiscordChannel.open(
        new DiscordSettings(
            new Concealed(FakeDiscord.TOKEN), discord.api(), discord.gatewayAddress()),
        InstantSource.system());
  }

  /** Stops as the program does, and comes back later with what the database kept. */
  void stop() {
    channel.close();
    until(() -> !discord.gateway().listens());
    channel = opened();
  }

  List<Inbound> stored(int count) {
    until(() -> intake.all().size() >= count);
    return intake.all();
  }

  /** The texts of what was said so far, in the order in which they were stored. */
  List<String> words() {
    return intake.all().stream()
        .map(Inbound::event)
        .filter(Event.Said.class::isInstance)
        .map(event -> ((Event.Said) event).text())
        .toList();
  }

  static void until(Callable<Boolean> holds) {
    await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(15)).until(holds);
  }

  @Override
  public void close() {
    channel.close();
    discord.close();
  }

  /** Knows one article, about mail. */
  private static final class OneArticle implements KnowledgeBase {
    @Override
    public Found.Hits search(String words, Locale locale) {
      if (!words.contains("mail")) {
        return new Found.Hits(Found.Verdict.NOTHING, List.of());
      }
      var title = locale.getLanguage().equals("de") ? "Post bleibt liegen" : "Mail gets stuck";
      var hit =
          new Found.Hit(
              new ArticleSlug("mail-stuck"), title, 1, Optional.empty(), Optional.empty());
      return new Found.Hits(Found.Verdict.SURE, List.of(hit));
    }

    @Override
    public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
      return Optional.empty();
    }
  }
}
