package firstline.launcher.command;

import firstline.launcher.serve.Source;
import firstline.launcher.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which content a command looks at. */
final class SourceOption {
  @Option(
      names = "--folder-only",
      description =
          "Look at the content folder alone, without what was published in the console over it.")
  private boolean folderOnly;

  /**
   * The content: a folder that is named, the folder of the settings alone, or what is served. None
   * where the settings are wrong, which is printed then.
   *
   * @throws firstline.launcher.serve.CannotStart if the database cannot be opened
   */
  Optional<Source> source(Surroundings surroundings, Optional<Path> named, PrintWriter err) {
    if (named.isPresent()) {
      return named.map(Source::alone);
    }
    return surroundings.settings(err).map(this::source);
  }

  /** The content of the settings: the folder alone, or what is served. */
  Source source(Settings settings) {
    return folderOnly ? Source.alone(settings.support().content()) : Source.served(settings);
  }
}
