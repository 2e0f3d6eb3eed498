package firstline.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void saysWhereAConversationComesOutOtherwise() {
    var mismatches =
        play(
            """
            user hello
            bot goodbye
            user quota
            bot About quota… [other]
            user quota
            silent
            user menu
            bot menu…
            bot and more
            state human
            press nowhere
            user never reached
            """);
    assertThat(mismatches).extracting(Rehearsal.Mismatch::line).containsExactly(2, 4, 6, 9, 10, 11);
    assertThat(mismatches.getFirst().toString())
        .isEqualTo(
            "test.txt:2: was said otherwise: welcome [menu-entry.mail] [menu-entry.web] [person]");
  }

  @Test
  void wordsNobodyExpectedAreNamedWithTheNextAct() {
    assertThat(play("user hello\nuser menu\nbot menu\n"))
        .extracting(Rehearsal.Mismatch::toString)
        .containsExactly(
            "test.txt:2: nobody expected: welcome [menu-entry.mail] [menu-entry.web] [person]");
  }

  @Test
  void aCheckThatDoesNotRunCannotComeOut() {
    assertThat(play("check mail-server → ok\n"))
        .extracting(Rehearsal.Mismatch::message)
        .containsExactly("no check 'mail-server' is running here; none is");
  }

  private static List<Rehearsal.Mismatch> play(String text) {
    var script = ((Script.Parsed.Ok) Script.parse("test.txt", text)).script();
    return Rehearsal.play(
        script, new DialogueStage(Scenery.of(Mailroom.playbook(), Mailroom.knowledge())));
  }

  @Test
  void everyUnreadableLineIsNamed() {
    var text =
        """
        # a comment
        clock yesterday
        shout hello
        given weather fine
        command menu
        send smoke
        staff
        check mail-server
        check mail-server → ok (port)
        state asleep
        """;
    var problems = ((Script.Parsed.Unreadable) Script.parse("test.txt", text)).problems();
    assertThat(problems)
        .extracting(Script.Problem::line)
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(problems.getFirst().message())
        .isEqualTo("'yesterday' is no time; write it like 2026-03-10 14:00 (UTC)");
  }
}
