package firstline.knowledge.policy;

import firstline.core.catalog.IssueType;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Layer;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The issue types with what policies go by, in the order of the file. */
public record IssueTypes(Map<IssueType, IssueProfile> profiles) {
  /** The name of the file. */
  public static final String FILE = "issue-types.yaml";

  static IssueTypes read(SourceText file, Problems problems) {
    var profiles = new LinkedHashMap<IssueType, IssueProfile>();
    Yaml.read(file, problems)
        .flatMap(root -> FieldReader.of(root, problems))
        .map(FieldReader::entries)
        .orElse(Map.of())
        .forEach(
            (name, entry) ->
                profile(name, entry, problems)
                    .ifPresent(profile -> profiles.put(profile.type(), profile)));
    return new IssueTypes(profiles);
  }

  public Optional<IssueProfile> profile(IssueType type) {
    return Optional.ofNullable(profiles.get(type));
  }

  public Collection<IssueProfile> all() {
    return profiles.values();
  }

  Set<String> names() {
    return profiles.keySet().stream().map(IssueType::value).collect(Collectors.toSet());
  }

  /** The kinds of work that issue types name. */
  Set<String> tasks() {
    return all().stream().map(IssueProfile::task).collect(Collectors.toSet());
  }

  private static Optional<IssueProfile> profile(String name, Node.Entry entry, Problems problems) {
    return FieldReader.of(entry.value(), problems)
        .flatMap(
            fields -> {
              var layer = fields.value("layer", Closed.word(Layer.class));
              var level = fields.value("level", Closed.number(1, 3));
              var task = fields.optionalText("task").map(SourceText::text);
              var category = fields.value("category", Closed.word(IssueProfile.Category.class));
              var administrative =
                  fields.optionalValue(
                      "administrative", Closed.word(IssueProfile.Administrative.class));
              fields.nothingElse();
              if (layer.isEmpty() || level.isEmpty() || category.isEmpty()) {
                return Optional.empty();
              }
              return type(name, entry, problems)
                  .map(
                      type ->
                          new IssueProfile(
                              type,
                              layer.get().value(),
                              level.get().value(),
                              task.orElse(IssueProfile.NO_TASK),
                              category.get().value(),
                              administrative
                                  .map(Located::value)
                                  .orElse(IssueProfile.Administrative.NONE)));
            });
  }

  private static Optional<IssueType> type(String name, Node.Entry entry, Problems problems) {
    try {
      return Optional.of(new IssueType(name));
    } catch (IllegalArgumentException e) {
      problems.error(entry.place(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
