package firstline.web.chat;

import firstline.core.desk.Agent;
import firstline.core.port.DeskView.Row;
import java.util.Optional;

/**
 * Who the customer is talking to, for the head of the page.
 *
 * @param state a class of the stylesheet
 * @param name who answers
 * @param words what that means
 */
public record Who(String state, String name, String words) {
  static Who of(Optional<Row> row) {
    return row.map(Who::of).orElse(bot());
  }

  private static Who of(Row row) {
    return switch (row.queue()) {
      case WAITING ->
          new Who("waiting", "Waiting for a person", "Someone from our team will answer here.");
      case TAKEN ->
          new Who(
              "person",
              row.agent().map(Agent::name).orElse("Our team"),
              "A person from our team is talking with you.");
      case BOT -> bot();
      case CLOSED -> new Who("closed", "Closed", "Write again and a new conversation begins.");
    };
  }

  private static Who bot() {
    return new Who("bot", "Automatic assistant", "Answers at once. You can ask for a person.");
  }
}
