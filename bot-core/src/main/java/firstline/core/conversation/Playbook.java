package firstline.core.conversation;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.Flow;
import firstline.core.message.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content that decisions are made from, in one consistent version.
 *
 * @param flows the current version of each flow
 * @param facts what flows know without asking, for example {@code provider.mailServer}
 * @param menu what the menu offers, the most wanted first; a person is always offered besides
 */
public record Playbook(
    Phrasebook phrases,
    Map<FlowSlug, Flow> flows,
    Map<String, String> facts,
    List<MenuEntry> menu) {
  /** One button of the menu; its words are the label under {@code label}. */
  public record MenuEntry(String label, Action action) {}

  public Playbook {
    flows = Map.copyOf(flows);
    facts = Map.copyOf(facts);
    menu = List.copyOf(menu);
  }

  public Optional<Flow> flow(FlowSlug slug) {
    return Optional.ofNullable(flows.get(slug));
  }
}
