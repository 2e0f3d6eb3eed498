package firstline.launcher.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads all settings: the environment over a file {@code .env}. */
public final class SettingsFile {
  private static final String FILE = ".env";

  private SettingsFile() {}

  /**
   * Reads the settings.
   *
   * @param environment the process's variables
   * @param folder where {@code .env} may lie; relative paths in settings start there, too
   * @param shippedContent the content that comes with the program
   */
  public static Loaded load(Map<String, String> environment, Path folder, Path shippedContent) {
    var file = file(folder.resolve(FILE));
    var values = new Values(environment, file);
    var settings = new SettingsReader(values, folder, shippedContent).read();
    var later = new LaterSettings(values).check();
    var warnings = new java.util.ArrayList<>(Spelling.warnings(environment.keySet(), file));
    warnings.addAll(later);
    return values.problems().isEmpty()
        ? new Loaded.Good(settings, warnings)
        : new Loaded.Wrong(values.problems(), warnings);
  }

  private static DotEnv file(Path path) {
    if (!Files.exists(path)) {
      return new DotEnv(Map.of(), List.of());
    }
    try {
      return DotEnv.parse(Files.readString(path));
    } catch (CharacterCodingException e) {
      return new DotEnv(Map.of(), List.of(".env wants to be UTF-8 text"));
    } catch (IOException e) {
      return new DotEnv(Map.of(), List.of(".env cannot be read: " + e.getMessage()));
    }
  }
}
