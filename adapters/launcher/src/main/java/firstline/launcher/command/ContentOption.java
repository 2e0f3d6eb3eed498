package firstline.launcher.command;

import firstline.launcher.settings.Loaded;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the content lies, for commands that need nothing else of the settings. */
final class ContentOption {
  private static final String SETTING = "SUPPORT_CONTENT";

  @Option(
      names = "--content",
      paramLabel = "FOLDER",
      description = "The content folder; otherwise SUPPORT_CONTENT, otherwise the shipped content.")
  private @Nullable Path given;

  /** The folder; settings that are wrong elsewhere do not matter. */
  Path folder(Surroundings surroundings) {
    if (given != null) {
      return given;
    }
    return switch (surroundings.load()) {
      case Loaded.Good(var settings, var warnings) -> settings.support().content();
      case Loaded.Wrong wrong -> {
        var set = surroundings.environment().getOrDefault(SETTING, "");
        yield set.isBlank() ? surroundings.shippedContent() : Path.of(set);
      }
    };
  }
}
