package firstline.launcher.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The values as they were set, and what turns out to be wrong with them. */
final class Values {
  /** Where an empty line of a file and an empty variable count as not set. */
  private static final Predicate<String> SET = value -> !value.isBlank();

  private final Map<String, String> environment;
  private final DotEnv file;
  private final List<String> problems;

  Values(Map<String, String> environment, DotEnv file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
    this.problems = new ArrayList<>(file.problems());
  }

  /** A value as it was written. */
  Optional<String> text(Name name) {
    return Optional.ofNullable(environment.get(name.name()))
        .filter(SET)
        .or(() -> Optional.ofNullable(file.values().get(name.name())).map(DotEnv.Entry::value))
        .filter(SET)
        .map(String::strip);
  }

  boolean isSet(Name name) {
    return text(name).isPresent();
  }

  /**
   * A value as something.
   *
   * @param wants what it must be, for people, following "wants"
   * @param parse gives nothing where it is not that
   */
  <T> Optional<T> read(Name name, String wants, Function<String, Optional<T>> parse) {
    var text = text(name);
    var value = text.flatMap(parse);
    if (text.isPresent() && value.isEmpty()) {
      wrong(name, wants);
    }
    return value;
  }

  /** As {@link #read}, where whatever the parser throws means that it is not that. */
  <T> Optional<T> tryRead(Name name, String wants, Function<String, T> parse) {
    return read(
        name,
        wants,
        text -> {
          try {
            return Optional.of(parse.apply(text));
          } catch (RuntimeException e) {
            return Optional.empty();
          }
        });
  }

  Optional<Secret> secret(Name name) {
    return text(name).map(Secret::new);
  }

  /** What is set is not what it must be. */
  void wrong(Name name, String wants) {
    var shown = name.showable() ? text(name).map(text -> ", not \"" + text + "\"").orElse("") : "";
    problems.add(name + " wants " + wants + shown + " (" + origin(name) + ")");
  }

  /** A setting is missing, or one too many is there; {@code words} name it and what it wants. */
  void half(String words) {
    problems.add(words);
  }

  /**
   * Settings that make sense together only.
   *
   * @return whether all of them are set
   */
  boolean together(Name... names) {
    var missing = Arrays.stream(names).filter(name -> !isSet(name)).toList();
    if (missing.isEmpty() || missing.size() == names.length) {
      return missing.isEmpty();
    }
    var set = Arrays.stream(names).filter(this::isSet).toList();
    half(list(missing) + " wants a value, because " + list(set) + " is set");
    return false;
  }

  /** Settings that only mean something once another one is set. */
  void need(Name needed, Name... names) {
    var set = Arrays.stream(names).filter(this::isSet).toList();
    if (!isSet(needed) && !set.isEmpty()) {
      half(needed + " wants a value, because " + list(set) + " is set");
    }
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  private static String list(List<Name> names) {
    return names.stream().map(Name::name).collect(Collectors.joining(" and "));
  }

  private String origin(Name name) {
    var inFile = file.values().get(name.name());
    boolean outside = Optional.ofNullable(environment.get(name.name())).filter(SET).isPresent();
    return outside || inFile == null ? "environment" : ".env, line " + inFile.line();
  }
}
