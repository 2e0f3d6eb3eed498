package firstline.web.policy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case as the form has it and the address carries it: what was typed, understood or not.
 * Immutable.
 */
public record CaseFields(Map<String, List<String>> values) {
  private static final int LONGEST = 200;

  public CaseFields {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach((name, texts) -> copy.put(name, texts.stream().map(CaseFields::tidy).toList()));
    values = copy;
  }

  /** Reads an address's query; what is no query is as good as empty. */
  static CaseFields parse(String query) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values
            .computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return new CaseFields(values);
  }

  /** The first text under a name; empty if there is none. */
  public String text(String name) {
    var texts = texts(name);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** One of several texts under a name; empty beyond the last. */
  String text(String name, int index) {
    var texts = texts(name);
    return index < texts.size() ? texts.get(index) : "";
  }

  /** Whether a box with this value is ticked. */
  public boolean has(String name, String value) {
    return texts(name).contains(value);
  }

  /** The same with other texts under a name. */
  CaseFields with(String name, List<String> texts) {
    var changed = new LinkedHashMap<>(values);
    changed.put(name, texts);
    return new CaseFields(changed);
  }

  CaseFields with(String name, String text) {
    return with(name, List.of(text));
  }

  /**
   * As an address has it. Names with several texts keep the empty ones, which hold the others'
   * places.
   */
  public String query() {
    var pairs = new ArrayList<String>();
    values.forEach(
        (name, texts) -> {
          if (texts.stream().anyMatch(text -> !text.isEmpty())) {
            texts.forEach(text -> pairs.add(encoded(name) + "=" + encoded(text)));
          }
        });
    return String.join("&", pairs);
  }

  private static String tidy(String text) {
    var stripped = text.strip();
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noCode) {
      return text;
    }
  }
}
