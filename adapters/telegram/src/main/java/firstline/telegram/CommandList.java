package firstline.telegram;

import firstline.core.channel.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * Tells Telegram which commands to list, beside everything else: Telegram may want us to wait long
 * for it, and no customer should.
 */
final class CommandList implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(CommandList.class);

  private final BotApi api;
  private final Map<Locale, List<Command>> commands;
  private final Pauses pauses;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());

  CommandList(BotApi api, Map<Locale, List<Command>> commands, Pauses pauses) {
    this.api = api;
    this.commands = commands;
    this.pauses = pauses;
  }

  @Override
  public void run() {
    try {
      for (var entry : commands.entrySet()) {
        list(request(entry.getKey(), entry.getValue()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void list(SetMyCommands request) throws InterruptedException {
    var wait = tried(request);
    while (wait.isPresent() && pauses.pause(wait.get())) {
      wait = tried(request);
    }
  }

  /** Tries once; how long to wait before the next try, if there is use in one. */
  private Optional<Duration> tried(SetMyCommands request) {
    return switch (api.call(request)) {
      case Answer.Given<Boolean> _ -> Optional.empty();
      case Answer.Declined<Boolean> no when no.code() == 429 || no.code() >= 500 ->
          Optional.of(no.retryAfter().orElseGet(backoff::next));
      case Answer.Declined<Boolean> no -> {
        log.warn("Telegram does not list the commands: {}", no);
        yield Optional.empty();
      }
      case Answer.Lost<Boolean> _ -> Optional.of(backoff.next());
    };
  }

  private static SetMyCommands request(Locale language, List<Command> commands) {
    var request =
        SetMyCommands.builder()
            .commands(
                commands.stream().map(c -> new BotCommand(c.name(), c.description())).toList());
    if (!language.getLanguage().isEmpty()) {
      request.languageCode(language.getLanguage());
    }
    return request.build();
  }
}
