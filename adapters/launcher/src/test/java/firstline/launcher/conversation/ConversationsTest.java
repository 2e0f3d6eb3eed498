package firstline.launcher.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.rehearsal.DialogueStage;
import firstline.core.rehearsal.Rehearsal;
import firstline.core.rehearsal.Scenery;
import firstline.core.rehearsal.Script;
import firstline.discord.fake.FakeDiscord;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.policy.PolicyShelf;
import firstline.launcher.serve.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every shipped conversation on the bare dialogue, in a Telegram chat and on Discord. */
class ConversationsTest {
  private static final Path CONTENT = Path.of("../../knowledge/content");
  private static Scenery scenery;

  @TempDir Path folder;

  @BeforeAll
  static void openLibrary() {
    var opening =
        Library.open(CONTENT, Contents.demands(SupportChoice.STANDARD), "http://127.0.0.1:8080");
    assertThat(opening).isInstanceOf(Library.Opening.Opened.class);
    var library = ((Library.Opening.Opened) opening).library();
    var policies = new PolicyShelf(CONTENT);
    scenery =
        new Scenery(
            library.playbook(),
            library.knowledge(),
            name ->
                policies.find(name) instanceof PolicyShelf.Found.Usable(var policy)
                    ? Optional.of(policy)
                    : Optional.empty());
  }

  static List<Path> conversations() throws IOException {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      return files
          .filter(file -> file.toString().contains("/conversations/"))
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  /** Those in which a person is wanted and comes. */
  static List<Path> withStaff() throws IOException {
    var found = new ArrayList<Path>();
    for (var file : conversations()) {
      if (Files.readString(file).contains("\nstaff Ana takes over")) {
        found.add(file);
      }
    }
    return found;
  }

  @Test
  void thereAreConversations() throws IOException {
    assertThat(conversations()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void onTheBareDialogue(Path file) throws IOException {
    var stage = new DialogueStage(scenery);
    assertThat(Rehearsal.play(script(file), stage)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void inATelegramChat(Path file) throws IOException, InterruptedException {
    try (var stage = new TelegramStage(scenery, folder)) {
      assertThat(Rehearsal.play(script(file), stage)).isEmpty();
    }
  }

  /** The same decisions come of what staff do in their own group. */
  @ParameterizedTest
  @MethodSource("withStaff")
  void inATelegramChatWithStaffInTheirGroup(Path file) throws IOException, InterruptedException {
    try (var stage = new TelegramStage(scenery, folder, true)) {
      assertThat(Rehearsal.play(script(file), stage)).isEmpty();
      assertThat(stage.actedInRoom()).isPositive();
      assertThat(stage.room()).contains("has taken over");
    }
  }

  @ParameterizedTest
  @MethodSource("withStaff")
  void onDiscordWithStaffInTheirChannel(Path file) throws IOException, InterruptedException {
    try (var stage = new DiscordStage(scenery, folder, Optional.of(FakeDiscord.STAFF_CHANNEL))) {
      assertThat(Rehearsal.play(script(file), stage)).isEmpty();
      assertThat(stage.actedInRoom()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("withStaff")
  void onDiscordWithStaffInTheirForum(Path file) throws IOException, InterruptedException {
    try (var stage = new DiscordStage(scenery, folder, Optional.of(FakeDiscord.STAFF_FORUM))) {
      assertThat(Rehearsal.play(script(file), stage)).isEmpty();
      assertThat(stage.actedInRoom()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void inDirectMessagesOnDiscord(Path file) throws IOException, InterruptedException {
    try (var stage = new DiscordStage(scenery, folder)) {
      assertThat(Rehearsal.play(script(file), stage)).isEmpty();
    }
  }

  private static Script script(Path file) throws IOException {
    var parsed = Script.parse(file.getFileName().toString(), Files.readString(file));
    assertThat(parsed).isInstanceOf(Script.Parsed.Ok.class);
    return ((Script.Parsed.Ok) parsed).script();
  }
}
