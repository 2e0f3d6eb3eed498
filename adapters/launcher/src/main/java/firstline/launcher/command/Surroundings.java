package firstline.launcher.command;

import firstline.knowledge.content.SupportChoice;
import firstline.launcher.settings.Loaded;
import firstline.launcher.settings.Settings;
import firstline.launcher.settings.SettingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command runs.
 *
 * @param environment the process's variables
 * @param folder the working directory
 * @param shippedContent the content that comes with the program
 */
public record Surroundings(Map<String, String> environment, Path folder, Path shippedContent) {
  /** Names the folder of the shipped content; the start script sets it. */
  private static final String CONTENT = "firstline.content";

  /** Those of this process. */
  public static Surroundings ofProcess() {
    var folder = Path.of("");
    var content = Path.of(System.getProperty(CONTENT, "content"));
    return new Surroundings(System.getenv(), folder, content);
  }

  Loaded load() {
    return SettingsFile.load(environment, folder, shippedContent);
  }

  /** The settings; where they are wrong everything that is wrong is printed, and there are none. */
  Optional<Settings> settings(PrintWriter err) {
    var loaded = load();
    loaded.warnings().forEach(warning -> err.println("Warning: " + warning));
    return switch (loaded) {
      case Loaded.Good(var settings, var warnings) -> Optional.of(settings);
      case Loaded.Wrong(var problems, var warnings) -> {
        err.println("The settings are not right (.env.example explains each):");
        problems.forEach(problem -> err.println("  " + problem));
        err.flush();
        yield Optional.empty();
      }
    };
  }

  /** Which policy is served, as far as the settings can be read. */
  SupportChoice support() {
    return load() instanceof Loaded.Good(var settings, _)
        ? settings.support().choice()
        : SupportChoice.STANDARD;
  }

  /** The content folder that is named, or else that of the settings; none where they are wrong. */
  Optional<Path> content(Optional<Path> named, PrintWriter err) {
    return named.isPresent() ? named : settings(err).map(set -> set.support().content());
  }
}
