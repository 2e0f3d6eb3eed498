package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowVersion;
import firstline.core.message.Action;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Policy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content that decisions are made from, in one consistent version.
 *
 * @param flows the current version of each flow
 * @param facts what flows know without asking, for example {@code provider.mailServer}
 * @param menu what the menu offers, the most wanted first; a person is always offered besides
 * @param former flows as they were, for a conversation that began with them
 */
public record Playbook(
    Phrasebook phrases,
    Map<FlowSlug, Flow> flows,
    Map<String, String> facts,
    List<MenuEntry> menu,
    Support support,
    Map<FlowVersion, FlowEdition> former) {
  /** One button of the menu; its words are the label under {@code label}. */
  public record MenuEntry(String label, Action action) {}

  /**
   * What the provider does for whom.
   *
   * @param topics every issue type there is
   */
  public record Support(Policy policy, Map<IssueType, Topic> topics, Preferences preferences) {
    public Support {
      topics = Map.copyOf(topics);
    }

    /**
     * What is known of an issue type.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    public Topic topic(IssueType issue) {
      var topic = topics.get(issue);
      if (topic == null) {
        throw new IllegalArgumentException("There is no issue type " + issue);
      }
      return topic;
    }
  }

  /**
   * One issue type.
   *
   * @param title how it stands as the subject of a ticket
   * @param article the first to show
   * @param flow what investigates it
   */
  public record Topic(
      IssueProfile profile, String title, Optional<ArticleSlug> article, Optional<FlowSlug> flow) {}

  /**
   * What the provider has chosen where its policy leaves a choice.
   *
   * @param levels the levels of support that it bought (TS-1)
   * @param quoteValidity how long a quote can be accepted
   * @param quotesReviewed whether staff look at a quote before the customer sees it
   */
  public record Preferences(Set<Integer> levels, Duration quoteValidity, boolean quotesReviewed) {
    /** All levels, quotes that are good for two weeks and go out at once. */
    public static final Preferences STANDARD =
        new Preferences(Set.of(1, 2, 3), Duration.ofDays(14), false);

    public Preferences {
      levels = Set.copyOf(levels);
    }
  }

  /** What a request for a person is about until it is known: a question on support itself. */
  public static final IssueType GENERAL = new IssueType("policy-question");

  /** What goes to a supervisor, whatever it is about. */
  public static final IssueType COMPLAINT = new IssueType("complaint");

  /** Whether two requests of this type are about two things, and what each is must be asked. */
  static boolean isVague(IssueType issue) {
    return issue.equals(GENERAL) || issue.equals(COMPLAINT);
  }

  public Playbook {
    flows = Map.copyOf(flows);
    facts = Map.copyOf(facts);
    menu = List.copyOf(menu);
    former = Map.copyOf(former);
  }

  /** Content that nobody is in an earlier version of. */
  public Playbook(
      Phrasebook phrases,
      Map<FlowSlug, Flow> flows,
      Map<String, String> facts,
      List<MenuEntry> menu,
      Support support) {
    this(phrases, flows, facts, menu, support, Map.of());
  }

  /** The same content under another policy, or another version of it. */
  public Playbook under(Policy policy) {
    var changed = new Support(policy, support.topics(), support.preferences());
    return new Playbook(phrases, flows, facts, menu, changed, former);
  }

  /** The same content with some flows as they were; one about an unknown issue is left out. */
  Playbook with(List<FlowEdition> editions) {
    var usable =
        editions.stream()
            .filter(edition -> support.topics().containsKey(edition.flow().issue()))
            .collect(Collectors.toMap(FlowEdition::version, edition -> edition));
    return new Playbook(phrases, flows, facts, menu, support, usable);
  }

  /** The same content with more facts. */
  public Playbook knowing(Map<String, String> more) {
    var all = new HashMap<>(facts);
    all.putAll(more);
    return new Playbook(phrases, flows, all, menu, support, former);
  }

  /** The current version of a flow. */
  public Optional<Flow> flow(FlowSlug slug) {
    return Optional.ofNullable(flows.get(slug));
  }

  /** A version of a flow. */
  Optional<Flow> flow(FlowVersion version) {
    return flow(version.flow())
        .filter(current -> current.version().equals(version.version()))
        .or(() -> Optional.ofNullable(former.get(version)).map(FlowEdition::flow));
  }

  /** The words of a flow, of the version that it is. */
  Speech words(Flow flow) {
    var edition = former.get(new FlowVersion(flow.slug(), flow.version()));
    return edition == null ? phrases : edition.words();
  }
}
