package firstline.launcher.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps the data folder to one running program. The lock ends with the process, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private static final String FILE = "firstline.lock";

  private final FileChannel channel;

  private DataFolder(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, making it if it is missing.
   *
   * @throws CannotStart if another program has it or it cannot be written
   */
  static DataFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new DataFolder(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new CannotStart(
          "FIRSTLINE_DATA wants a folder that can be written; " + folder + " cannot (" + e + ").");
    }
    throw new CannotStart(
        "Another Firstline is running on the data folder "
            + folder.toAbsolutePath().normalize()
            + ". Stop it first, or set FIRSTLINE_DATA to another folder.");
  }

  /** Whether another program has the folder now. */
  public static boolean isTaken(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !locked(channel);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
