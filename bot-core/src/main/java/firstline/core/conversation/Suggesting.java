package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Rung;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Offers issue types that a language model chose for words that no article was found for. What can
 * be pressed is made here, out of what there is; the model only chose among it.
 */
final class Suggesting {
  private static final int MOST = 3;

  private Suggesting() {}

  /** Offers them as buttons. It still counts as not understood until one is pressed. */
  static Decision offer(Draft draft, List<IssueType> issues, String question) {
    var topics = draft.support().topics();
    var known = issues.stream().filter(topics::containsKey).distinct().limit(MOST).toList();
    if (known.isEmpty()) {
      return Inquiring.plainly(draft, question, "no issue type that there is");
    }
    var choices = new LinkedHashMap<String, Choice>();
    for (var issue : known) {
      var topic = draft.support().topic(issue);
      var lookup = topic.article().flatMap(article -> lookup(draft, article));
      if (lookup.isPresent()) {
        return new Decision.Needs(lookup.get());
      }
      var title = title(draft, topic);
      choices.putIfAbsent(title, new Choice.Press(title, action(draft, issue, topic)));
    }
    return say(draft, known, List.copyOf(choices.values()));
  }

  private static Decision say(Draft draft, List<IssueType> issues, List<Choice> choices) {
    draft.because(
        "inquiry.suggested",
        issues.stream().map(IssueType::value).collect(Collectors.joining(", ")));
    draft.header.misunderstood();
    var all = new ArrayList<>(choices);
    all.add(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    draft.say(draft.words(Phrase.ISSUE_SUGGESTED, Map.of()), all);
    return draft.bot(Ways.offering(all));
  }

  /** What has to be read first: titles stand in the customer's language in articles alone. */
  private static Optional<Lookup> lookup(Draft draft, ArticleSlug article) {
    var lookup = new Lookup.Article(article, draft.header.locale());
    return draft.answers.to(lookup).isEmpty() ? Optional.of(lookup) : Optional.empty();
  }

  private static String title(Draft draft, Playbook.Topic topic) {
    return topic
        .article()
        .flatMap(article -> draft.answers.to(new Lookup.Article(article, draft.header.locale())))
        .filter(Found.ArticleText.class::isInstance)
        .map(found -> ((Found.ArticleText) found).title())
        .orElse(topic.title());
  }

  private static Action action(Draft draft, IssueType issue, Playbook.Topic topic) {
    var flow = topic.flow().filter(slug -> draft.playbook.flow(slug).isPresent());
    return flow.<Action>map(Action.StartFlow::new)
        .or(() -> topic.article().map(slug -> new Action.ShowArticle(slug, Rung.GUIDE)))
        .orElseGet(() -> new Action.Fix(issue));
  }
}
