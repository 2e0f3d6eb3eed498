package firstline.knowledge.meaning;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The vectors that were paid for already, in a file, by the hash of the text and of the model's
 * name. What a crash left half-written at its end is taken off.
 */
final class VectorFile {
  private static final int LONGEST = 65_536;

  private final Path path;
  private final String model;
  private final Map<String, float[]> known = new HashMap<>();
  private boolean read;

  /**
   * @param folder where the file lies, made when something is to be kept
   */
  VectorFile(Path folder, String model) {
    this.path = folder.resolve("vectors-" + hash(model).substring(0, 16) + ".bin");
    this.model = model;
  }

  synchronized Optional<float[]> find(String text) {
    read();
    return Optional.ofNullable(known.get(key(text)));
  }

  /** Keeps the vectors of some texts. */
  synchronized void keep(Map<String, float[]> vectors) {
    read();
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var vector : vectors.entrySet()) {
        var key = key(vector.getKey());
        known.put(key, vector.getValue());
        write(out, key, vector.getValue());
      }
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, bytes.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Vectors could not be kept in " + path, e);
    }
  }

  private static void write(DataOutputStream out, String key, float[] vector) throws IOException {
    out.writeUTF(key);
    out.writeInt(vector.length);
    for (float part : vector) {
      out.writeFloat(part);
    }
  }

  private void read() {
    if (read || !Files.exists(path)) {
      read = true;
      return;
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      boolean more = true;
      while (more) {
        more = readOne(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Vectors could not be read from " + path, e);
    }
    read = true;
    mend();
  }

  /** Writes everything anew where the end of the file was no whole vector. */
  private void mend() {
    try {
      long whole = 0;
      var all = new ByteArrayOutputStream();
      try (var out = new DataOutputStream(all)) {
        for (var vector : known.entrySet()) {
          write(out, vector.getKey(), vector.getValue());
        }
        whole = out.size();
      }
      if (Files.size(path) != whole) {
        Files.write(path, all.toByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Vectors could not be mended in " + path, e);
    }
  }

  /** False at the end of the file, and at what is no vector. */
  private boolean readOne(DataInputStream in) throws IOException {
    try {
      var key = in.readUTF();
      int length = in.readInt();
      if (length <= 0 || length > LONGEST) {
        return false;
      }
      var vector = new float[length];
      for (int i = 0; i < length; i++) {
        vector[i] = in.readFloat();
      }
      known.put(key, vector);
      return true;
    } catch (EOFException end) {
      return false;
    }
  }

  private String key(String text) {
    return hash(model + "\n" + text);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
