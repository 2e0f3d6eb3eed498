package firstline.web.console;

import firstline.core.catalog.IssueType;
import firstline.core.proposal.Proposal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a conversation is about, and what it could be set to.
 *
 * @param now empty if it is not known
 * @param all every issue type there is, by title
 */
public record IssueView(String now, List<Choice> all) {
  public IssueView {
    all = List.copyOf(all);
  }

  /** An issue type, by its slug and as a customer would say it. */
  public record Choice(String slug, String title) {}

  static IssueView of(Optional<IssueType> now, Map<IssueType, String> titles) {
    return new IssueView(
        now.map(IssueType::value).orElse(""),
        titles.entrySet().stream()
            .map(entry -> new Choice(entry.getKey().value(), entry.getValue()))
            .sorted(Comparator.comparing(Choice::title))
            .toList());
  }

  /** What of a proposal could be accepted: what there is, and is not set already. */
  public List<Choice> proposed(Proposal.Issues proposal) {
    return proposal.issues().stream()
        .map(IssueType::value)
        .filter(slug -> !slug.equals(now))
        .flatMap(this::choice)
        .toList();
  }

  private Stream<Choice> choice(String slug) {
    return all.stream().filter(choice -> choice.slug().equals(slug));
  }
}
