package firstline.storage.file;

import firstline.core.port.AttachmentSource;
import firstline.core.port.StorageFault;
import firstline.core.port.Uploads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Uploads in a folder, one file each and its media type in another beside it. A file is there whole
 * or not at all: it gets its name when it is on the disk.
 */
public final class FolderUploads implements Uploads {
  private static final int RANDOM_BYTES = 20;
  private static final Pattern REF = Pattern.compile("[0-9a-f]{" + 2 * RANDOM_BYTES + "}");
  private static final String TYPE = ".type";
  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /** Uploads in a folder, which is made with the first of them. */
  public FolderUploads(Path folder) {
    this.folder = folder;
  }

  @Override
  public String keep(byte[] content, String mime) {
    var ref = newRef();
    try {
      Files.createDirectories(file(ref).getParent());
      write(file(ref + TYPE), mime.getBytes(StandardCharsets.UTF_8));
      write(file(ref), content);
      return ref;
    } catch (IOException e) {
      throw new StorageFault("Could not keep an upload in " + folder + ": " + e, e);
    }
  }

  @Override
  public Optional<AttachmentSource.Content> find(String ref) {
    if (!REF.matcher(ref).matches()) {
      return Optional.empty();
    }
    try {
      var content = Files.readAllBytes(file(ref));
      var mime = Files.readString(file(ref + TYPE));
      return Optional.of(new AttachmentSource.Content(content, mime));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageFault("Could not read an upload in " + folder + ": " + e, e);
    }
  }

  private String newRef() {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Spread over 256 folders, so that none grows out of hand. */
  private Path file(String name) {
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }

  private static void write(Path target, byte[] content) throws IOException {
    var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
    try (var channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
