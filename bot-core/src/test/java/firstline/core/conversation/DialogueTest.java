package firstline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.rehearsal.DialogueStage;
import firstline.core.rehearsal.Mailroom;
import firstline.core.rehearsal.Rehearsal;
import firstline.core.rehearsal.Scenery;
import firstline.core.rehearsal.Script;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every conversation in {@code conversations/} on the bare dialogue. */
class DialogueTest {
  static Stream<Path> conversations() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(DialogueTest.class.getResource("/conversations"));
    return Files.list(Path.of(folder.toURI())).sorted();
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void comesOutAsWritten(Path file) throws IOException {
    var parsed = Script.parse(file.getFileName().toString(), Files.readString(file));
    assertThat(parsed).isInstanceOf(Script.Parsed.Ok.class);
    var script = ((Script.Parsed.Ok) parsed).script();
    var stage = new DialogueStage(Scenery.of(Mailroom.playbook(), Mailroom.knowledge()));
    assertThat(Rehearsal.play(script, stage)).isEmpty();
  }
}
