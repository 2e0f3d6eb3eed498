package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.policy.IssueProfile;
import firstline.core.policy.Layer;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IssueTypesTest {
  @Test
  @DisplayName("the types that policies know are those that customers can choose")
  void agreesWithTheCatalogue() throws IOException {
    var problems = new Problems();
    var text = Files.readString(Given.CONTENT.resolve("issues.yaml"));
    var issues =
        Yaml.read(SourceText.ofFile("issues.yaml", text), problems)
            .flatMap(root -> FieldReader.of(root, problems))
            .orElseThrow();
    assertThat(Given.shelf().issueTypes().names())
        .containsExactlyInAnyOrderElementsOf(issues.entries().keySet());
  }

  @Test
  @DisplayName("a type is read with its defaults, and what is wrong with others is told")
  void reads() {
    var problems = new Problems();
    var types =
        IssueTypes.read(
            SourceText.ofFile(
                "t",
                """
                cron-job: {layer: plan, level: 1, category: general}
                tidy-up: {layer: os, level: 3, task: os-any, category: fixed, administrative: listed}
                No Slug: {layer: os, level: 3, category: fixed}
                wrong: {layer: ground, level: 4, category: odd, administrative: all, more: 1}
                """),
            problems);
    assertThat(types.all())
        .extracting(IssueProfile::layer, IssueProfile::task, IssueProfile::administrative)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Layer.PLAN, IssueProfile.NO_TASK, IssueProfile.Administrative.NONE),
            org.assertj.core.groups.Tuple.tuple(
                Layer.OS, "os-any", IssueProfile.Administrative.LISTED));
    assertThat(problems.errors()).hasSize(6);
  }
}
