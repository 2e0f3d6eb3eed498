package firstline.knowledge.flow;

import firstline.core.catalog.FlowSlug;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a flow that make its version: {@code flow.yaml} and the phrases beside it.
 *
 * @param files the text of each, by its name
 */
public record FlowText(FlowSlug slug, SortedMap<String, String> files) {
  /** The file that holds the steps. */
  public static final String FLOW = "flow.yaml";

  private static final int VERSION_LENGTH = 8;

  public FlowText(FlowSlug slug, Map<String, String> files) {
    this(slug, new TreeMap<>(files));
  }

  public FlowText {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The path of its folder below the content folder. */
  public String folder() {
    return "flows/" + slug;
  }

  /** A mark of all that its files say; it changes with every change of them. */
  public String version() {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, text) ->
              hash.update((name + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** One of its files, with its places; empty if it has none of that name. */
  public Optional<SourceText> file(String name) {
    return Optional.ofNullable(files.get(name))
        .map(text -> SourceText.ofFile(folder() + "/" + name, text));
  }

  /** The steps as they are written; empty, after notes, if they cannot be read. */
  public Optional<FlowDraft> draft(Problems problems) {
    return file(FLOW).flatMap(text -> new FlowReader(problems).read(text, slug.value()));
  }
}
