package firstline.knowledge.policy;

import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A short mark of what YAML files say. Comments, blank lines and ways of writing the same leave it
 * alone; whatever else is changed gives another one.
 */
final class Fingerprint {
  private static final int DIGITS = 8;

  private final MessageDigest digest;

  private Fingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(List<SourceText> files) {
    try {
      var fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
      for (var file : files) {
        Yaml.read(file, new Problems()).ifPresent(fingerprint::add);
      }
      return HexFormat.of().formatHex(fingerprint.digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private void add(Node node) {
    switch (node) {
      case Node.Scalar(var place, SourceText text) -> add('s', text.text());
      case Node.Items(var place, List<Node> items) -> {
        add('l', String.valueOf(items.size()));
        items.forEach(this::add);
      }
      case Node.Fields(var place, Map<String, Node.Entry> entries) -> {
        add('m', String.valueOf(entries.size()));
        entries.forEach(
            (key, entry) -> {
              add('k', key);
              add(entry.value());
            });
      }
    }
  }

  /** What it is and how long comes first, so that no two contents run into the same bytes. */
  private void add(char kind, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((kind + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
