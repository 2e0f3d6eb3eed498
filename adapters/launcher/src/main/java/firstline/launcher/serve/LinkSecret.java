package firstline.launcher.serve;

import firstline.backoffice.identity.HmacSignet;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret that codes and links from the client area are made with: that of the settings, or one
 * that is made once and kept in the data folder.
 */
public final class LinkSecret {
  private static final Logger LOG = LoggerFactory.getLogger(LinkSecret.class);
  private static final String FILE = "link.secret";
  private static final int BYTES = 32;

  private LinkSecret() {}

  /**
   * What makes and checks codes and links.
   *
   * @throws CannotStart if the data folder cannot keep the secret
   */
  public static HmacSignet signet(Settings settings) {
    return new HmacSignet(
        settings.linkSecret().map(Secret::reveal).orElseGet(() -> kept(settings.data())));
  }

  private static String kept(Path data) {
    var file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      if (!Files.exists(file)) {
        write(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotStart(
          "The secret for links of the client area cannot be kept in "
              + file
              + " ("
              + e
              + "). Set SUPPORT_LINK_SECRET, or let the file be written.");
    }
  }

  /** Written beside and moved into place whole, so that nobody reads half of it. */
  private static void write(Path file) throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var beside = Files.createTempFile(file.getParent(), FILE, ".new");
    try {
      Files.writeString(beside, HexFormat.of().formatHex(bytes) + "\n");
      Files.move(beside, file);
    } catch (FileAlreadyExistsException made) {
      LOG.debug("Another command has made {} at the same moment; that one counts", file, made);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
