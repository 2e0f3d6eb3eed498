package firstline.launcher.command;

import firstline.launcher.serve.CannotStart;
import firstline.launcher.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Talks to the bot in the terminal. */
@Command(
    name = "chat",
    description = {
      "Talk to the bot in the terminal. Nothing is kept and no server is needed.",
      "Type the number of a choice to press it, /menu or another command, or just words;"
          + " /quit or the end of the input ends it."
    },
    mixinStandardHelpOptions = true)
public final class ChatCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final InputStream in;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The customer's language, such as en or de.",
      defaultValue = "en")
  private String language;

  @Mixin private SourceOption source;
  @Spec private CommandSpec spec;

  /**
   * @param in what the customer types
   */
  @SuppressWarnings("NullAway.Init")
  public ChatCommand(Surroundings surroundings, InputStream in) {
    this.surroundings = surroundings;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var err = spec.commandLine().getErr();
    var settings = surroundings.settings(err);
    if (settings.isEmpty()) {
      return Exit.WRONG_USE;
    }
    var lines = new BufferedReader(new InputStreamReader(in, typed()));
    try {
      var content = source.source(settings.get());
      err.println("The bot answers from " + content.words() + ".");
      err.flush();
      new Terminal(settings.get(), content, Locale.forLanguageTag(language))
          .talk(lines, spec.commandLine().getOut());
      return Exit.DONE;
    } catch (CannotStart e) {
      e.words().forEach(err::println);
      return Exit.PROBLEMS;
    }
  }

  /** The encoding of the keyboard. */
  private static Charset typed() {
    return Charset.forName(System.getProperty("stdin.encoding", "UTF-8"));
  }
}
